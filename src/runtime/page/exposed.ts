/**
 * What the program exposes, seen from the page: functions that return promises, values that can be assigned. One object
 * for all starts. Every call settles: by its answer, or by SparkStopError when the worker goes.
 */
import type { SparkController } from '../controller.ts';
import { SparkProgramError, SparkStopError } from '../errors.ts';
import { misfit } from '../params.ts';
import type { CallMessage, ExposeMessage, ParamSpec, ResultMessage, SetMessage, ValuesMessage } from '../protocol.ts';
import { reviveCallError } from './revive-error.ts';

type Call = PromiseWithResolvers<unknown>;
/** What goes out: a call gets its number where it is sent. */
type Send = (message: Omit<CallMessage, 'seq'> | SetMessage) => boolean;
type Remote = (...args: unknown[]) => Promise<unknown>;

export class ExposedNames {
  readonly #send: Send;
  readonly #controller: SparkController;
  #functions = new Map<string, Remote>();
  #controllers = new Set<string>();
  #values = new Map<string, unknown>();
  #assigned: Record<string, unknown> | undefined;
  #calls = new Map<number, Call>();
  #count = 0;
  params: Record<string, ParamSpec> = {};
  /** Told what the page assigned, when it has been sent. */
  onassign: (values: Record<string, unknown>) => void = () => {};

  readonly proxy: Record<string, unknown> = new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, key) => this.get(key),
      set: (_, key, value) => {
        this.#assign(String(key), value);
        return true;
      },
      has: (_, key) => this.names.includes(String(key)),
      ownKeys: () => this.names,
      getOwnPropertyDescriptor: (_, key) =>
        this.names.includes(String(key))
          ? { configurable: true, enumerable: true, writable: true, value: this.get(key) }
          : undefined,
      deleteProperty: () => false,
    },
  );

  /** @param send posts to the worker; answers whether there is one */
  constructor(controller: SparkController, send: Send) {
    this.#controller = controller;
    this.#send = send;
  }

  get names(): string[] {
    return [...this.#functions.keys(), ...this.#controllers, ...this.#values.keys()];
  }

  /** Whether a call waits for its answer. */
  get isAwaited(): boolean {
    return this.#calls.size > 0;
  }

  get(key: string | symbol): unknown {
    const name = String(key);
    if (this.#controllers.has(name)) return this.#controller;
    return this.#functions.get(name) ?? this.#values.get(name);
  }

  /** The program's whole list. A function keeps its identity as long as its name stays. */
  receive({ functions, controllers, values, params }: ExposeMessage): void {
    this.#functions = new Map(
      functions.map((name) => [name, this.#functions.get(name) ?? ((...args) => this.call(name, args))]),
    );
    this.#controllers = new Set(controllers);
    this.#values = new Map(Object.entries(values));
    this.params = params ?? {};
  }

  /** Values that the program changed. What was assigned here and is not sent yet wins. */
  change({ values }: ValuesMessage): string[] {
    const names = Object.keys(values).filter((name) => !(this.#assigned && name in this.#assigned));
    for (const name of names) this.#values.set(name, values[name]);
    return names;
  }

  clear(): void {
    this.#functions.clear();
    this.#controllers.clear();
    this.#values.clear();
    this.params = {};
  }

  async call(name: string, args: unknown[]): Promise<unknown> {
    const id = this.#count++;
    const call: Call = Promise.withResolvers();
    this.#flush(); // what was assigned before the call is there when it arrives
    try {
      if (!this.#send({ type: 'call', id, name, args })) throw new SparkStopError(`${name}(): no program is running.`);
    } catch (cause) {
      if (cause instanceof SparkStopError) throw cause;
      const index = args.findIndex((value) => !cloneable(value));
      throw new SparkProgramError(`${name}(): argument ${index + 1} can't be sent to the program.`, {
        phase: 'call',
        cause,
        hint: 'Pass plain data, typed arrays or other values that structured clone takes.',
      });
    }
    this.#calls.set(id, call);
    return call.promise;
  }

  /** An answer. @returns the error of a call that failed */
  answer({ id, value, error }: ResultMessage): Error | undefined {
    const call = this.#calls.get(id);
    if (!call) return undefined; // it has been told otherwise
    this.#calls.delete(id);
    if (!error) {
      call.resolve(value);
      return undefined;
    }
    const revived = reviveCallError(error);
    call.reject(revived);
    return revived;
  }

  /** The worker is gone: nothing will answer any more. */
  rejectAll(error: Error): void {
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    for (const call of calls) call.reject(error);
  }

  #assign(name: string, value: unknown): void {
    if (!this.#values.has(name)) {
      const found = this.#functions.has(name) ? 'is a function of the program' : 'is no exposed value';
      throw new TypeError(
        `"${name}" ${found} and can't be assigned. Exposed values: ${[...this.#values.keys()].join(', ') || 'none'}.`,
      );
    }
    const wrong = this.params[name] && misfit(this.params[name], value);
    if (wrong) throw new TypeError(`The value ${JSON.stringify(value)} for "${name}" ${wrong}.`);
    if (!cloneable(value)) {
      throw new TypeError(`The value assigned to "${name}" can't be sent to the program. Assign plain data.`);
    }
    this.#values.set(name, value);
    if (!this.#assigned) queueMicrotask(() => this.#flush());
    (this.#assigned ??= {})[name] = value;
  }

  #flush(): void {
    const values = this.#assigned;
    if (!values) return;
    this.#assigned = undefined;
    this.#send({ type: 'set', values });
    this.onassign(values);
  }
}

function cloneable(value: unknown): boolean {
  if (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol') return true;
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}
