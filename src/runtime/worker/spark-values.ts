/** The members of `spark` that hold values: what is kept, what is exposed, and parameters. The same wherever a program runs. */
import { toSpec } from '../params.ts';
import type { Exposed } from './exposed.ts';
import type { Persisted } from './persisted.ts';
import type { Spark } from './spark.ts';

type Members = 'persist' | 'hasPersisted' | 'clearPersisted' | 'clearAllPersisted' | 'expose' | 'param';

export function sparkValues(exposed: Exposed, persisted: Persisted): Pick<Spark, Members> {
  return {
    persist: (key: string, init: unknown) => persisted.persist(key, init) as never,
    hasPersisted: (key) => persisted.has(key),
    clearPersisted: (key) => persisted.clear(key),
    clearAllPersisted: () => persisted.clearAll(),
    expose(members) {
      exposed.expose(members);
      return exposed.live as never;
    },
    param(name: string, given: unknown): never {
      exposed.param(name, toSpec(name, given));
      return {
        get value() {
          return exposed.get(name);
        },
        set value(value) {
          exposed.assign(name, value);
        },
      } as never;
    },
  };
}
