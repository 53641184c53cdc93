/** The members of `spark` that hold values: what is kept, what is exposed, and parameters. The same wherever a program runs. */
import { toSpec } from '../params.ts';
import type { ParamSpec } from '../protocol/exposed.ts';
import type { Exposed } from './exposed.ts';
import type { Persisted } from './persisted.ts';
import type { Spark } from './spark.ts';

type Members =
  | 'persist'
  | 'hasPersisted'
  | 'clearPersisted'
  | 'clearAllPersisted'
  | 'expose'
  | 'param'
  | 'file'
  | 'download';

/** What is saved of data that is no file yet. */
function blobOf(data: unknown): Blob {
  if (data instanceof Blob) return data;
  const isPlain = typeof data === 'object' && !ArrayBuffer.isView(data) && !(data instanceof ArrayBuffer);
  return new Blob([isPlain ? JSON.stringify(data) : (data as BlobPart)], { type: isPlain ? 'application/json' : '' });
}

export function sparkValues(exposed: Exposed, persisted: Persisted): Pick<Spark, Members> {
  const declare = (name: string, spec: ParamSpec): never => {
    exposed.param(name, spec);
    return {
      get value() {
        return exposed.get(name);
      },
      set value(value) {
        exposed.assign(name, value);
      },
    } as never;
  };
  return {
    persist: (key: string, init: unknown) => persisted.persist(key, init) as never,
    hasPersisted: (key) => persisted.has(key),
    clearPersisted: (key) => persisted.clear(key),
    clearAllPersisted: () => persisted.clearAll(),
    expose(members) {
      exposed.expose(members);
      return exposed.live as never;
    },
    param: (name: string, given: unknown) => declare(name, toSpec(name, given)),
    file: (name, options) => declare(name, { ...options, value: null, file: true }),
    download: (name, data) => void declare(name, { value: blobOf(data), download: true }),
  };
}
