/**
 * What the program exposes, seen from the page: functions that return promises, and values (`exposed-values.ts`, which comes
 * with the first one). One object for all starts; its names are the running program's.
 * Every call settles: by its answer, or by SparkStopError when the worker goes.
 */
import type { SparkController } from '../controller.ts';
import { SparkProgramError, SparkStopError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import type {
  CallMessage,
  ExposeMessage,
  ParamSpec,
  ResultMessage,
  SetMessage,
  ValuesMessage,
} from '../protocol/exposed.ts';
import type { SparkWorkerMessage } from '../protocol/messages.ts';
import type { SparkStatus } from '../status.ts';
import type { ExposedValues } from './exposed-values.ts';
import { reviveCallError } from './revive-error.ts';

const values = lazy(() => import('./exposed-values.ts'));

type Call = PromiseWithResolvers<unknown>;
/** What goes out: a call gets its number where it is sent. */
type Send = (message: Omit<CallMessage, 'seq'> | SetMessage) => boolean;
type Remote = (...args: unknown[]) => Promise<unknown>;

/** While it is one of these, the names that are there are all there will be, as far as anybody knows. */
const UP: SparkStatus[] = ['running', 'pausing', 'paused', 'completed', 'error'];

export class ExposedNames {
  readonly #send: Send;
  readonly #controller: SparkController;
  #functions = new Set<string>();
  /** By name, for ever: whoever keeps one has the function of that name, whichever program it is of. */
  readonly #remotes = new Map<string, Remote>();
  #controllers = new Set<string>();
  /** Undefined while no program has exposed any. */
  #values: ExposedValues | undefined;
  #calls = new Map<number, Call>();
  #count = 0;
  /** By name, whatever the name. */
  params: Record<string, ParamSpec> = Object.create(null);
  /** Told what the page assigned, when it has been sent. */
  onassign: (values: Record<string, unknown>) => void = () => {};

  readonly proxy: Record<string, unknown> = new Proxy<Record<string, unknown>>(
    {},
    {
      get: (target, key) => (this.#has(key) ? this.get(key) : Reflect.get(target, key)),
      set: (_, key, value) => {
        this.#assign(String(key), value);
        return true;
      },
      has: (_, key) => this.#has(key),
      ownKeys: () => this.names,
      getOwnPropertyDescriptor: (_, key) =>
        this.#has(key) ? { configurable: true, enumerable: true, writable: true, value: this.get(key) } : undefined,
      defineProperty: (_, key, { value }) => {
        this.#assign(String(key), value);
        return true;
      },
      deleteProperty: () => false,
      preventExtensions: () => false,
      setPrototypeOf: () => false,
    },
  );

  /** @param send posts to the worker; answers whether there is one */
  constructor(controller: SparkController, send: Send) {
    this.#controller = controller;
    this.#send = send;
  }

  get names(): string[] {
    return [...this.#functions, ...this.#controllers, ...this.#valueNames];
  }

  /** Whether a call waits for its answer. */
  get isAwaited(): boolean {
    return this.#calls.size > 0;
  }

  get(name: string): unknown {
    if (this.#controllers.has(name)) return this.#controller;
    return this.#functions.has(name) ? this.#remote(name) : this.#values?.get(name);
  }

  /** What has to come before a message can be received: the code for values, with the first that tells any. */
  need(message: SparkWorkerMessage): Promise<unknown> | undefined {
    const tells = message.type === 'expose' || message.type === 'values';
    if (!tells || this.#values || !Object.keys(message.values).length) return undefined;
    return this.#load();
  }

  /** What the program did to the objects it exposes. To be told of every message, also one of a program that is gone. */
  sync(message: ExposeMessage | ValuesMessage): void {
    this.#values?.sync(message);
  }

  /** The program's whole list. Call `sync` before. A function keeps its identity. */
  receive({ functions, controllers, values, params }: ExposeMessage): void {
    this.#functions = new Set(functions);
    this.#controllers = new Set(controllers);
    this.params = Object.assign(Object.create(null), params);
    this.#values?.receive(values);
  }

  /** Values that the program changed. Call `sync` before. @returns their names, without those that are newer here */
  change(message: ValuesMessage): string[] {
    return this.#values?.change(message) ?? [];
  }

  clear(): void {
    this.#functions.clear();
    this.#controllers.clear();
    this.#values?.clear();
    this.params = Object.create(null);
  }

  async call(name: string, args: unknown[]): Promise<unknown> {
    this.#values?.flush(); // what was assigned before the call is there when it arrives
    if (!this.#functions.has(name) && UP.includes(this.#controller.status)) {
      const found = this.#functions.size ? `It exposes ${[...this.#functions].join(', ')}.` : 'It exposes no function.';
      throw new SparkProgramError(`The program exposes no function "${name}". ${found}`, { phase: 'call' });
    }
    const id = this.#count++;
    const call: Call = Promise.withResolvers();
    this.#calls.set(id, call);
    try {
      const waiting = this.#post(id, name, args);
      if (waiting) await waiting;
    } catch (cause) {
      this.#calls.delete(id);
      if (cause instanceof SparkStopError) throw cause;
      const index = args.findIndex((value) => !cloneable(this.#values ? this.#values.copy(value) : value));
      throw new SparkProgramError(`${name}(): argument ${index + 1} can't be sent to the program.`, {
        phase: 'call',
        cause,
        hint: 'Pass plain data, typed arrays or other values that structured clone takes.',
      });
    }
    return call.promise;
  }

  /**
   * Sends arguments as they are, at once; those that can't be (proxies, of whatever library) as what is behind the views
   * in them, or as copies.
   * @throws {SparkStopError} when no program is there @throws {DataCloneError} when they can't be sent
   */
  #post(id: number, name: string, args: unknown[]): Promise<void> | undefined {
    const post = (plain: unknown[]): void => {
      if (!this.#send({ type: 'call', id, name, args: plain }))
        throw new SparkStopError(`${name}(): no program is running.`);
    };
    const repost = ({ copy }: ExposedValues): void => {
      if (this.#calls.has(id)) post(args.map(copy));
    };
    try {
      post(this.#values ? args.map(this.#values.behind) : args);
    } catch (error) {
      if (error instanceof SparkStopError) throw error;
      if (!this.#values) {
        this.#calls.get(id)!.promise.catch(() => {}); // until it has been sent nobody else looks
        return this.#load().then(repost);
      }
      repost(this.#values);
    }
    return undefined;
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

  /** The worker is gone: nothing will answer any more, and the next one knows of no object. */
  rejectAll(error: Error): void {
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    this.#values?.forget();
    for (const call of calls) call.reject(error);
  }

  get #valueNames(): string[] {
    return this.#values?.names ?? [];
  }

  async #load(): Promise<ExposedValues> {
    const { ExposedValues } = await values();
    const context = { send: this.#send, assigned: (values: Record<string, unknown>) => this.onassign(values) };
    return (this.#values ??= new ExposedValues(context));
  }

  #has(key: string | symbol): key is string {
    if (typeof key !== 'string') return false;
    return this.#functions.has(key) || this.#controllers.has(key) || !!this.#values?.has(key);
  }

  #remote(name: string): Remote {
    let remote = this.#remotes.get(name);
    if (!remote) this.#remotes.set(name, (remote = (...args) => this.call(name, args)));
    return remote;
  }

  #assign(name: string, value: unknown): void {
    if (!this.#values?.has(name)) {
      const found = this.#functions.has(name) ? 'is a function of the program' : 'is no exposed value';
      throw new TypeError(
        `"${name}" ${found} and can't be assigned. Exposed values: ${this.#valueNames.join(', ') || 'none'}.`,
      );
    }
    this.#values.assign(name, value, this.params[name]);
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
