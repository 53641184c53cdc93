/**
 * What the program exposes: functions that the page can call, and values that both sides can change.
 *
 * Values are checked when they are exposed or assigned: one that can't be sent is refused with an error that names its
 * key, and what was there stays. Changes travel coalesced, at checkpoint turns; what the page assigned is not sent back.
 */
import { fromText, misfit } from '../params.ts';
import type { ExposeMessage, ParamSpec } from '../protocol.ts';
import { announced } from './param-specs.ts';

type Announcement = Pick<ExposeMessage, 'functions' | 'controllers' | 'values' | 'params'>;
type Exposable = (...args: unknown[]) => unknown;

export class Exposed {
  #functions = new Map<string, Exposable>();
  #controllers = new Set<string>();
  #values = new Map<string, unknown>();
  #params = new Map<string, ParamSpec>();
  #changed = new Set<string>();
  #announced = true;
  /** What a reader has set, by parameter; beyond resets. */
  chosen: Record<string, unknown> = {};
  /** What each parameter last started from. */
  #starts = new Map<string, unknown>();
  readonly #isController: (value: unknown) => boolean;
  /** Called when names were added, in the same task. */
  onexpose: () => void = () => {};

  /** Reads and writes exposed names; what `spark.expose()` returns. */
  readonly live: Record<string, unknown> = new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, key) => this.get(String(key)),
      set: (_, key, value) => {
        this.assign(String(key), value);
        return true;
      },
      has: (_, key) => this.#functions.has(String(key)) || this.#values.has(String(key)),
      ownKeys: () => [...this.#functions.keys(), ...this.#values.keys()],
      getOwnPropertyDescriptor: (_, key) => ({
        configurable: true,
        enumerable: true,
        writable: true,
        value: this.get(String(key)),
      }),
    },
  );

  /** @param isController tells controllers from other values: they are exposed by name alone */
  constructor(isController: (value: unknown) => boolean) {
    this.#isController = isController;
  }

  /** Adds names; an error leaves everything as it was. The values of `members` itself become live, too. */
  expose(members: Record<string, unknown>): void {
    for (const [key, value] of Object.entries(members)) {
      if (typeof value !== 'function' && !this.#isController(value)) mustClone(key, value);
    }
    for (const [key, value] of Object.entries(members)) {
      this.#forget(key);
      if (typeof value === 'function') this.#functions.set(key, value as Exposable);
      else if (this.#isController(value)) this.#controllers.add(key);
      else {
        this.#values.set(key, value);
        if (Object.getOwnPropertyDescriptor(members, key)?.configurable) {
          Object.defineProperty(members, key, {
            enumerable: true,
            get: () => this.#values.get(key),
            set: (changed: unknown) => this.assign(key, changed),
          });
        }
      }
    }
    this.#announce();
  }

  /**
   * Adds a value with what a control needs to know of it. What a reader has set stays, in new code too, as long as it
   * fits and the value that the program starts from is the same.
   */
  param(key: string, spec: ParamSpec): void {
    const { value, min, scale } = spec;
    const wrong =
      misfit(spec, value) ?? (scale === 'log' && !(min! > 0) ? 'needs a min above 0 for its log scale' : '');
    if (wrong) throw new TypeError(`spark.param("${key}"): the value ${JSON.stringify(value)} ${wrong}.`);
    const before = this.#starts.get(key);
    if (before !== undefined && before !== value) delete this.chosen[key];
    this.#starts.set(key, value);
    const given = this.chosen[key];
    const chosen = typeof given === 'string' ? fromText(spec, given) : given;
    this.#forget(key);
    this.#values.set(key, chosen === undefined || misfit(spec, chosen) ? value : chosen);
    this.#params.set(key, spec);
    this.#announce();
  }

  get(key: string): unknown {
    return this.#functions.get(key) ?? this.#values.get(key);
  }

  function(key: string): Exposable | undefined {
    return this.#functions.get(key);
  }

  /** The program assigns a value. */
  assign(key: string, value: unknown): void {
    if (typeof value === 'function') {
      this.expose({ [key]: value });
      return;
    }
    if (this.#values.has(key) && Object.is(this.#values.get(key), value)) return;
    mustClone(key, value);
    if (!this.#values.has(key)) {
      this.expose({ [key]: value });
      return;
    }
    this.#values.set(key, value);
    this.#changed.add(key);
    delete this.chosen[key];
  }

  /** The page assigned values; names it can't assign are left out. */
  receive(values: Record<string, unknown>): void {
    for (const [key, value] of Object.entries(values)) {
      if (!this.#values.has(key)) continue;
      this.#values.set(key, value);
      this.#changed.delete(key);
      if (this.#params.get(key)?.button === undefined) this.chosen[key] = value;
    }
  }

  /** Everything, when names were added since the last call. */
  takeAnnouncement(): Announcement | undefined {
    if (this.#announced) return undefined;
    this.#announced = true;
    this.#changed.clear();
    return {
      functions: [...this.#functions.keys()],
      controllers: [...this.#controllers],
      values: Object.fromEntries(this.#values),
      ...(this.#params.size && { params: announced(this.#params) }),
    };
  }

  /** Values that changed since the last call. */
  takeChanges(): Record<string, unknown> | undefined {
    if (this.#changed.size === 0) return undefined;
    const values = Object.fromEntries([...this.#changed].map((key) => [key, this.#values.get(key)]));
    this.#changed.clear();
    return values;
  }

  /** Forgets everything; the returned function brings it back. */
  reset(): () => void {
    const kept = [this.#functions, this.#controllers, this.#values, this.#params] as const;
    this.#functions = new Map();
    this.#controllers = new Set();
    this.#values = new Map();
    this.#params = new Map();
    this.#changed.clear();
    this.#announced = true;
    return () => {
      [this.#functions, this.#controllers, this.#values, this.#params] = kept;
      this.#changed.clear();
      this.#announce();
    };
  }

  #forget(key: string): void {
    this.#functions.delete(key);
    this.#controllers.delete(key);
    this.#values.delete(key);
    this.#params.delete(key);
  }

  #announce(): void {
    this.#announced = false;
    this.onexpose();
  }
}

function mustClone(key: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    if (typeof value !== 'symbol') return;
  }
  try {
    structuredClone(value);
  } catch (cause) {
    const kind = (value as object | null)?.constructor?.name ?? typeof value;
    throw new TypeError(
      `spark.expose: the value of "${key}" (${kind}) can't be sent to the page. ` + 'Expose plain data, or a function.',
      { cause },
    );
  }
}
