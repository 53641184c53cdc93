/** Exposed names as the members of one object: what `spark.expose()` returns. */
import type { Members, NameTable } from './name-table.ts';

interface NamesContext {
  table: NameTable;
  assign(key: string, value: unknown): void;
  forget(key: string): void;
}

export function liveNames({ table, assign, forget }: NamesContext): Members {
  const isName = (key: string | symbol): key is string => typeof key === 'string' && table.names.has(key);
  // Controllers are reached by their name alone.
  const isShown = (key: string): boolean => table.names.get(key)?.is !== 'controller';
  return new Proxy<Members>(
    {},
    {
      get: (target, key) => (isName(key) ? table.get(key) : Reflect.get(target, key)),
      set: (_, key, value) => {
        if (typeof key === 'symbol') throw new TypeError(`spark.expose: ${String(key)} is no name; names are text.`);
        assign(key, value);
        return true;
      },
      has: (_, key) => isName(key) && isShown(key),
      ownKeys: () => [...table.names.keys()].filter(isShown),
      getOwnPropertyDescriptor: (_, key) =>
        isName(key) ? { configurable: true, enumerable: true, writable: true, value: table.get(key) } : undefined,
      deleteProperty: (_, key) => {
        if (isName(key)) forget(key);
        return true;
      },
    },
  );
}
