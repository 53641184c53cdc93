/**
 * What the program exposes, seen from the page: functions that return promises, values that can be assigned, objects
 * that can be changed in depth (docs/decisions/0021). One object for all starts; its names are the running program's.
 * Every call settles: by its answer, or by SparkStopError when the worker goes.
 */
import type { SparkController } from '../controller.ts';
import { isObject } from '../crossing.ts';
import { SparkProgramError, SparkStopError } from '../errors.ts';
import { type Change, Mirror } from '../mirror.ts';
import { misfit } from '../params.ts';
import type {
  CallMessage,
  ExposeMessage,
  ParamSpec,
  ResultMessage,
  SetMessage,
  SharedObjects,
  ValuesMessage,
} from '../protocol.ts';
import type { SparkStatus } from '../status.ts';
import { LiveObjects } from './live-objects.ts';
import { reviveCallError } from './revive-error.ts';

type Call = PromiseWithResolvers<unknown>;
/** What goes out: a call gets its number where it is sent. */
type Send = (message: Omit<CallMessage, 'seq'> | SetMessage) => boolean;
type Remote = (...args: unknown[]) => Promise<unknown>;

/** What was assigned and sent, while the worker may not have heard of it. */
interface Flying {
  seq: number;
  values: Map<string, unknown>;
  changes: Change[];
}

/** While it is one of these, the names that are there are all there will be, as far as anybody knows. */
const UP: SparkStatus[] = ['running', 'pausing', 'paused', 'completed', 'error'];

export class ExposedNames {
  readonly #send: Send;
  readonly #controller: SparkController;
  #functions = new Set<string>();
  /** By name, for ever: whoever keeps one has the function of that name, whichever program it is of. */
  readonly #remotes = new Map<string, Remote>();
  #controllers = new Set<string>();
  /** Objects as they are behind their views. */
  #values = new Map<string, unknown>();
  #mirror = new Mirror(-1);
  readonly #objects = new LiveObjects((object) => this.#touch(object));
  /** What is not sent yet: names that were assigned, objects that changed, and that something was forgotten. */
  #assigned = new Map<string, unknown>();
  #touched = new Set<object>();
  #forgot = false;
  #flushing = false;
  #flying: Flying[] = [];
  /** Counts of messages from here, and from the worker. */
  #seq = 0;
  #heard = 0;
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
    return [...this.#functions, ...this.#controllers, ...this.#values.keys()];
  }

  /** Whether a call waits for its answer. */
  get isAwaited(): boolean {
    return this.#calls.size > 0;
  }

  get(name: string): unknown {
    if (this.#controllers.has(name)) return this.#controller;
    return this.#functions.has(name) ? this.#remote(name) : this.#objects.view(this.#values.get(name), name);
  }

  /**
   * What the program did to the objects it exposes. To be told of every message, also one of a program that is gone:
   * the worker goes by what it has sent. What was assigned here since is newer, and wins.
   */
  sync(message: SharedObjects): void {
    this.#flush();
    this.#heard = message.seq;
    this.#flying = this.#flying.filter(({ seq }) => seq > message.heard);
    this.#mirror.apply(this.#mirror.understand(message.objects));
    for (const { changes } of this.#flying) this.#mirror.repeat(changes);
    this.#mirror.forget(message);
    if (message.gone.length === 0) return;
    this.#forgot = true;
    this.#soon();
  }

  /** The program's whole list. Call `sync` before. A function keeps its identity. */
  receive({ functions, controllers, values, params }: ExposeMessage): void {
    this.#functions = new Set(functions);
    this.#controllers = new Set(controllers);
    this.#values = new Map();
    this.params = Object.assign(Object.create(null), params);
    this.#take(values, () => true);
  }

  /** Values that the program changed. Call `sync` before. @returns their names, without those that are newer here */
  change({ values, changed }: ValuesMessage): string[] {
    const newer = this.#take(values, (name) => this.#values.has(name));
    return changed.filter((name) => !newer.has(name));
  }

  clear(): void {
    this.#functions.clear();
    this.#controllers.clear();
    this.#values.clear();
    this.params = Object.create(null);
  }

  async call(name: string, args: unknown[]): Promise<unknown> {
    const id = this.#count++;
    const call: Call = Promise.withResolvers();
    this.#flush(); // what was assigned before the call is there when it arrives
    if (!this.#functions.has(name) && UP.includes(this.#controller.status)) {
      const found = this.#functions.size ? `It exposes ${[...this.#functions].join(', ')}.` : 'It exposes no function.';
      throw new SparkProgramError(`The program exposes no function "${name}". ${found}`, { phase: 'call' });
    }
    const post = (plain: unknown[]) => this.#send({ type: 'call', id, name, args: plain });
    try {
      if (!this.#retry(post, args)) throw new SparkStopError(`${name}(): no program is running.`);
    } catch (cause) {
      if (cause instanceof SparkStopError) throw cause;
      const index = args.findIndex((value) => !cloneable(this.#objects.copy(value)));
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

  /** The worker is gone: nothing will answer any more, and the next one knows of no object. */
  rejectAll(error: Error): void {
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    this.#mirror = new Mirror(-1);
    this.#flying = [];
    this.#assigned.clear();
    this.#touched.clear();
    for (const call of calls) call.reject(error);
  }

  #has(key: string | symbol): key is string {
    return typeof key === 'string' && (this.#functions.has(key) || this.#controllers.has(key) || this.#values.has(key));
  }

  #remote(name: string): Remote {
    let remote = this.#remotes.get(name);
    if (!remote) this.#remotes.set(name, (remote = (...args) => this.call(name, args)));
    return remote;
  }

  /** Takes over values as they were sent, then what is newer here. @returns the names of those */
  #take(values: Record<string, unknown>, known: (name: string) => boolean): Set<string> {
    for (const [name, sent] of Object.entries(values)) {
      if (known(name)) this.#values.set(name, this.#mirror.decode(sent));
    }
    const newer = new Map(this.#flying.flatMap((flying) => [...flying.values]));
    for (const [name, value] of newer) if (this.#values.has(name)) this.#values.set(name, value);
    return new Set(newer.keys());
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
    const adopted = this.#objects.adopt(name, value);
    this.#values.set(name, adopted);
    this.#assigned.set(name, adopted);
    this.#soon();
  }

  /** An object changed, or data in it may have. */
  #touch(object: object): void {
    if (!this.#mirror.find(object)?.id) return;
    this.#touched.add(object);
    this.#soon();
  }

  #soon(): void {
    if (!this.#flushing) queueMicrotask(() => this.#flush());
    this.#flushing = true;
  }

  #flush(): void {
    this.#flushing = false;
    const [values, touched, forgot] = [this.#assigned, this.#touched, this.#forgot];
    if (values.size + touched.size === 0 && !forgot) return;
    this.#assigned = new Map();
    this.#touched = new Set();
    this.#forgot = false;
    const objects = this.#mirror.changes([...touched, ...[...values.values()].filter(isObject)]);
    const news = values.size + objects.length > 0;
    if (!news && !forgot) return;
    if (news) this.#seq++;
    const seq = this.#seq;
    const sent = Object.fromEntries([...values].map(([name, value]) => [name, this.#mirror.encode(value)]));
    const posted = this.#send({ type: 'set', seq, heard: this.#heard, values: sent, objects });
    if (posted && news) this.#flying.push({ seq, values, changes: this.#mirror.told(objects) });
    if (values.size) this.onassign(Object.fromEntries(values));
  }

  /** Sends arguments as they are; those that can't be, with what is behind the views in them. */
  #retry(post: (args: unknown[]) => boolean, args: unknown[]): boolean {
    const plain = args.map((value) => this.#objects.behind(value));
    try {
      return post(plain);
    } catch {
      return post(plain.map((value) => this.#objects.copy(value)));
    }
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
