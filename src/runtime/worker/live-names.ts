/** Exposed names as the members of one object: what `spark.expose()` returns. */

interface NamesContext {
  has(key: string): boolean;
  /** Whether it is shown: controllers are reached by their name alone. */
  isValue(key: string): boolean;
  keys(): string[];
  get(key: string): unknown;
  assign(key: string, value: unknown): void;
  forget(key: string): void;
}

export function liveNames({ has, isValue, keys, get, assign, forget }: NamesContext): Record<string, unknown> {
  const isName = (key: string | symbol): key is string => typeof key === 'string' && has(key);
  return new Proxy<Record<string, unknown>>(
    {},
    {
      get: (target, key) => (isName(key) ? get(key) : Reflect.get(target, key)),
      set: (_, key, value) => {
        if (typeof key === 'symbol') throw new TypeError(`spark.expose: ${String(key)} is no name; names are text.`);
        assign(key, value);
        return true;
      },
      has: (_, key) => isName(key) && isValue(key),
      ownKeys: () => keys().filter(isValue),
      getOwnPropertyDescriptor: (_, key) =>
        isName(key) ? { configurable: true, enumerable: true, writable: true, value: get(key) } : undefined,
      deleteProperty: (_, key) => {
        if (isName(key)) forget(key);
        return true;
      },
    },
  );
}
