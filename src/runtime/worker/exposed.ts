/**
 * What the program exposes: functions that the page can call, and values that both sides can change, objects in depth
 * (docs/decisions/0021).
 *
 * A name is a member of the object that was given to `expose()`, and is read there: the program's objects stay its own,
 * with nothing added to them. What can't be sent is refused with an error that names it when it is exposed or assigned;
 * what turns up later in an object is told and left out. Changes travel coalesced, at checkpoint turns.
 *
 * What looks into objects (`exposed-objects.ts`) is loaded when there is one: what has to be told of them waits for it.
 */
import { describe, findRefused, isObject, kindOf, read } from '../crossing.ts';
import { lazy } from '../lazy.ts';
import { fromText, misfit } from '../params.ts';
import type { ExposeMessage, ParamSpec, SetMessage, ValuesMessage } from '../protocol.ts';
import type { ExposedObjects } from './exposed-objects.ts';
import { isTensor } from './kernels.ts';
import { announced } from './param-specs.ts';

type Exposable = (...args: unknown[]) => unknown;
type Kind = 'function' | 'controller' | 'value';
type Members = Record<string, unknown>;
export type News = Omit<ExposeMessage, 'generation'> | Omit<ValuesMessage, 'generation'>;

interface Name {
  /** Where it is a member. */
  readonly owner: Members;
  /** What the page takes it for. */
  is: Kind;
  /** The value that the page has. */
  sent: unknown;
  /** Made where it was exposed: its stack says on which line. */
  readonly place: Error;
  /** What has been told of it that can't be sent. */
  refused?: string;
}

type Names = Map<string, Name>;

/** What no page has. */
const NOTHING = Symbol();
/** What a look at everything costs the program at most, between two checkpoint turns: this part of its time. */
const SHARE = 0.02;
/** Milliseconds after which code that did not come is asked for again. */
const REST = 1000;
const code = lazy(() => import('./exposed-objects.ts'), REST);

export class Exposed {
  #names: Names = new Map();
  #params = new Map<string, ParamSpec>();
  /** Missing as long as there are none, or the code for them has not come. */
  #objects: ExposedObjects | undefined;
  #loading: Promise<void> | undefined;
  /** What is taken waits for it. */
  #promised = false;
  /** Why it did not come, which has been told. */
  #lack: Error | undefined;
  /** What the page assigned, and is not assigned yet. */
  arriving: Promise<void> | undefined;
  /** Names whose data is sent again, whatever its size. */
  #resent = new Set<string>();
  #announced = true;
  /** Counts of messages from here, and from the page. */
  #seq = 0;
  #heard = 0;
  /** The page's count that it knows is heard. */
  #acknowledged = 0;
  /** When the next look is worth its time. */
  #due = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Names have been announced in this turn. */
  #told = false;
  /** What a reader has set, by parameter; beyond resets. */
  chosen: Record<string, unknown> = {};
  /** What each parameter last started from. */
  #starts = new Map<string, unknown>();
  readonly #isController: (value: unknown) => boolean;
  /** Called when names were added, in the same task. */
  onexpose: () => void = () => {};
  /** Called when there is something to take, at once for the first names and then at most once a turn. */
  onnews: () => void = () => {};
  /** Told what was left out, with the author's line. */
  onrefused: (error: Error) => void = () => {};

  /** Reads and writes exposed names; what `spark.expose()` returns. */
  readonly live: Members = new Proxy<Members>(
    {},
    {
      get: (target, key) => (this.#has(key) ? this.get(key) : Reflect.get(target, key)),
      set: (_, key, value) => {
        if (typeof key === 'symbol') throw new TypeError(`spark.expose: ${String(key)} is no name; names are text.`);
        this.assign(key, value);
        return true;
      },
      has: (_, key) => this.#has(key) && this.#names.get(key)!.is !== 'controller',
      ownKeys: () => [...this.#names.keys()].filter((key) => this.#names.get(key)!.is !== 'controller'),
      getOwnPropertyDescriptor: (_, key) =>
        this.#has(key) ? { configurable: true, enumerable: true, writable: true, value: this.get(key) } : undefined,
      deleteProperty: (_, key) => {
        if (this.#has(key)) this.#forget(key);
        return true;
      },
    },
  );

  /** @param isController tells controllers from other values: they are exposed by name alone */
  constructor(isController: (value: unknown) => boolean) {
    this.#isController = isController;
  }

  /** Adds names; an error leaves everything as it was. What was exposed before is looked at afresh. */
  expose(members: Members): void {
    const place = new Error();
    const keys = Object.keys(members);
    for (const key of keys) this.#mustCross(key, read(members, key));
    for (const key of keys) {
      if (this.#params.has(key)) this.#forget(key);
      this.#add(key, members, place);
    }
    if (keys.length === 0) this.#announce();
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
    mustBeName(key);
    const before = this.#starts.get(key);
    if (before !== undefined && before !== value) delete this.chosen[key];
    this.#starts.set(key, value);
    const given = this.chosen[key];
    const chosen = typeof given === 'string' ? fromText(spec, given) : given;
    this.#forget(key);
    this.#params.set(key, spec);
    this.#add(key, owning(key, chosen === undefined || misfit(spec, chosen) ? value : chosen));
  }

  /** How many functions and values are exposed. */
  get size(): number {
    return [...this.#names.values()].filter(({ is }) => is !== 'controller').length;
  }

  get(key: string): unknown {
    const name = this.#names.get(key);
    return name?.owner[key];
  }

  function(key: string): Exposable | undefined {
    const value = this.get(key);
    return typeof value === 'function' ? (value as Exposable) : undefined;
  }

  /** The program assigns a value. An object that is there already is looked at afresh. */
  assign(key: string, value: unknown): void {
    const name = this.#names.get(key);
    if (!name || typeof value === 'function' || name.is !== 'value') {
      this.expose(owning(key, value));
      return;
    }
    if (!isObject(value) && Object.is(this.get(key), value)) return;
    this.#mustCross(key, value);
    if (isObject(value)) this.#resent.add(key);
    delete this.chosen[key];
    if (Reflect.set(name.owner, key, value)) this.#later(0);
    else this.expose(owning(key, value));
  }

  /**
   * The page assigned values, or parts of them; names it can't assign are left out. Whoever calls into the program waits
   * for what is `arriving`: what was assigned before the call is there by then.
   */
  receive(message: SetMessage): void {
    const objects = message.objects.length > 0 || Object.values(message.values).some(isObject);
    if (!this.arriving && (this.#objects || !objects)) {
      this.#assigned(message);
      return;
    }
    const arriving = Promise.all([this.arriving, this.load()]).then(() => {
      if (this.arriving === arriving) this.arriving = undefined;
      this.#assigned(message);
    });
    this.arriving = arriving;
  }

  #assigned({ seq, heard, values, objects }: SetMessage): void {
    this.#heard = seq;
    this.#objects?.receive(objects, heard, (root, path, why) =>
      this.#refuse(root, `The page assigned ${path}, which ${why}; it stays as it is.`),
    );
    for (const [key, sent] of Object.entries(values)) {
      const name = this.#names.get(key);
      if (name?.is !== 'value') continue;
      const value = isObject(sent) ? this.#objects?.decode(sent) : sent;
      name.sent = isObject(sent) && !this.#objects?.agrees(sent) ? NOTHING : value;
      if (isObject(sent) && !this.#objects) continue; // the page hears that it stays as it is
      let why = 'can only be read';
      try {
        if (Reflect.set(name.owner, key, value)) why = '';
      } catch (error) {
        why = `has a setter that throws (${error instanceof Error ? error.message : error})`;
      }
      if (why) this.#refuse(key, `The page assigned ${key}, which ${why}; it stays as it is.`);
      else if (!isObject(value) && this.#params.get(key)?.button === undefined) this.chosen[key] = value;
    }
    if (objects.length || Object.keys(values).length) this.#later(0);
  }

  /**
   * What the page has to hear since the last call: everything when names changed, otherwise what changed in values. A
   * promise where that waits for code: of what it has to hear by then.
   * @param paced a look may wait, so that it costs the program no more than a small share of its time
   */
  take(paced = false): News | Promise<News | undefined> | undefined {
    const begun = performance.now();
    if (paced && this.#announced && begun < this.#due) {
      this.#later(this.#due - begun);
      return undefined;
    }
    const values = this.#values();
    if (!this.#objects && [...values.values()].some(isObject)) {
      if (this.#promised) return undefined;
      if (!this.#lack) return this.#takeLater();
      // Asked for again; the other names need not wait for it.
      void this.load();
      for (const [key, value] of values) if (isObject(value)) values.delete(key);
    }
    if (!this.#announced) return this.#announcement(values);
    const news = this.#changes(values);
    const ended = performance.now();
    this.#due = ended + (ended - begun) / SHARE;
    return news;
  }

  /**
   * Forgets everything; the returned function brings it back, and the page hears of it.
   * @param told the page still has the names, and will be told that they are gone
   */
  reset(told = false): () => void {
    const [names, params] = [this.#names, this.#params];
    if (names.size) this.#objects?.keep(names);
    this.#names = new Map();
    this.#params = new Map();
    this.#resent.clear();
    this.#announced = !told;
    this.#told = false;
    return () => {
      [this.#names, this.#params] = [names, params];
      this.#objects?.keepNoLonger(names);
      this.#tell();
    };
  }

  /** Gets the code for objects; resolves without it where it does not come, which is told once. */
  load(): Promise<void> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #takeLater(): Promise<News | undefined> {
    this.#promised = true;
    await this.load();
    this.#promised = false;
    return this.take();
  }

  async #load(): Promise<void> {
    if (this.#objects) return;
    try {
      const { ExposedObjects } = await code();
      this.#objects = new ExposedObjects(this.#special);
      // Of objects that were left out, the page hears now.
      if (this.#lack) this.#tell();
      this.#lack = undefined;
    } catch (error) {
      if (!this.#lack) this.onrefused(new Error(`spark.expose can't show objects yet. ${(error as Error).message}`));
      this.#lack = error as Error;
      this.#later(REST);
    }
  }

  #has(key: string | symbol): key is string {
    return typeof key === 'string' && this.#names.has(key);
  }

  #add(key: string, owner: Members, place = new Error()): void {
    const before = this.#names.get(key);
    const value = read(owner, key);
    const is = this.#kind(value);
    // A value of its own, that the program alone can reach: one that can't be assigned to where it was given is kept here.
    const fixed = is === 'value' && Object.getOwnPropertyDescriptor(owner, key)?.writable === false;
    this.#names.set(key, { owner: fixed ? owning(key, value) : owner, is, sent: before?.sent ?? NOTHING, place });
    if (isObject(value)) {
      this.#resent.add(key);
      if (is === 'value') void this.load();
    }
    if (before?.is === is) this.#later(0);
    else this.#announce();
  }

  #kind(value: unknown): Kind {
    if (typeof value === 'function') return 'function';
    return this.#isController(value) ? 'controller' : 'value';
  }

  #forget(key: string): void {
    this.#params.delete(key);
    if (this.#names.delete(key)) this.#announce();
  }

  /** The values as they are now; notices names that went, or became something else. */
  #values(): Map<string, unknown> {
    const values = new Map<string, unknown>();
    for (const [key, name] of this.#names) {
      if (!(key in name.owner)) {
        this.#forget(key);
        continue;
      }
      const value = read(name.owner, key);
      const is = this.#kind(value);
      if (is !== name.is) this.#announced = false;
      name.is = is;
      if (is !== 'value') continue;
      const what = this.#refusedAs(value);
      if (!what) values.set(key, value);
      else if (what !== name.refused) this.#refuse(key, refusal(key, key, what));
      name.refused = what;
    }
    return values;
  }

  #look(values: Map<string, unknown>) {
    const seq = this.#seq + 1;
    const { objects, changed, gone } = this.#objects?.look(values, this.#resent, seq, (root, path, what) =>
      this.#refuse(root, refusal(root, path, what)),
    ) ?? { objects: [], changed: new Set<string>(), gone: [] };
    if (this.#objects) this.#resent.clear();
    return { changed, shared: { seq, heard: this.#heard, objects, gone } };
  }

  #announcement(values: Map<string, unknown>): Omit<ExposeMessage, 'generation'> {
    this.#announced = true;
    const { shared } = this.#look(values);
    this.#seq++;
    this.#acknowledged = this.#heard;
    const named = (is: Kind): string[] => [...this.#names].filter(([, name]) => name.is === is).map(([key]) => key);
    for (const [key, value] of values) this.#names.get(key)!.sent = value;
    return {
      type: 'expose',
      functions: named('function'),
      controllers: named('controller'),
      values: this.#encode(values),
      ...(this.#params.size && { params: announced(this.#params) }),
      ...shared,
    };
  }

  #changes(values: Map<string, unknown>): Omit<ValuesMessage, 'generation'> | undefined {
    const { changed, shared } = this.#look(values);
    const others = new Map([...values].filter(([key, value]) => !Object.is(this.#names.get(key)!.sent, value)));
    const silent = others.size + shared.objects.length + shared.gone.length === 0;
    if (silent && this.#acknowledged === this.#heard) return undefined;
    this.#seq++;
    this.#acknowledged = this.#heard;
    for (const [key, value] of others) this.#names.get(key)!.sent = value;
    return {
      type: 'values',
      values: this.#encode(others),
      changed: [...values.keys()].filter((key) => others.has(key) || changed.has(key)),
      ...shared,
    };
  }

  #encode(values: Map<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(
      [...values].map(([key, value]) => [key, isObject(value) ? this.#objects!.encode(value) : value]),
    );
  }

  #announce(): void {
    this.onexpose();
    this.#tell();
  }

  #tell(): void {
    this.#announced = false;
    // Whoever waits for the program's names gets the first at once; of a thousand in a row, the others come together.
    if (!this.#told) queueMicrotask(() => this.onnews());
    this.#told = true;
    this.#later(0);
  }

  /** There is something to take, in a task of its own, in case no checkpoint comes before. */
  #later(delay: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#told = false;
      this.onnews();
    }, delay);
  }

  /** @throws {TypeError} that names what can't be sent */
  #mustCross(key: string, value: unknown): void {
    mustBeName(key);
    if (typeof value === 'function' || this.#isController(value)) return;
    const found = findRefused(key, value, this.#special, (object) => this.#objects?.knows(object) ?? false);
    if (found) throw new TypeError(refusal(key, found.path, found.what, value));
  }

  #special = (value: object): string | undefined => {
    if (this.#isController(value)) return 'a controller, which is exposed by a name of its own';
    return isTensor(value) ? 'a tensor, which lives on its device: expose what `await t.tolist()` gives' : undefined;
  };

  /** In words, a value that can't be sent; undefined when it can, whatever is in it. */
  #refusedAs(value: unknown): string | undefined {
    if (isObject(value)) {
      const special = this.#special(value);
      const crosses = this.#objects ? this.#objects.crosses(value) : !special && kindOf(value);
      return crosses ? undefined : (special ?? describe(value));
    }
    return typeof value === 'symbol' ? describe(value) : undefined;
  }

  #refuse(key: string, message: string): void {
    const error = new TypeError(message);
    error.stack = this.#names.get(key)?.place.stack;
    this.onrefused(error);
  }
}

/** Names that would break whoever has them. @throws {TypeError} */
function mustBeName(key: string): void {
  if (key !== 'then') return;
  throw new TypeError(
    'spark.expose: nothing can be called "then": whoever awaits what has it would call it, and wait for ever. ' +
      'Give it another name.',
  );
}

function refusal(key: string, path: string, what: string, value?: unknown): string {
  const kind =
    value === undefined ? '' : ` (${isObject(value) ? (value.constructor?.name ?? 'Object') : typeof value})`;
  const where = path === key && kind ? '' : `: ${path} is ${what}`;
  return `spark.expose: the value of "${key}"${kind} can't be sent to the page${where}. Expose plain data, or a function.`;
}

/** An object with one member, whatever its name. */
function owning(key: string, value: unknown): Members {
  return Object.fromEntries([[key, value]]);
}
