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
import type { ExposeMessage, ParamSpec, SetMessage, ValuesMessage } from '../protocol/exposed.ts';
import { mustBeName, refusal } from './expose-refusals.ts';
import type { ExposedObjects } from './exposed-objects.ts';
import { isTensor } from './kernels.ts';
import { LazyObjects } from './lazy-objects.ts';
import { liveNames } from './live-names.ts';
import { announced } from './param-specs.ts';
import { ParamValues } from './param-values.ts';

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

export class Exposed {
  #names: Names = new Map();
  readonly params = new ParamValues();
  readonly #lazy: LazyObjects;
  /** What is taken waits for it. */
  #promised = false;
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
  readonly #isController: (value: unknown) => boolean;
  /** Called when names were added, in the same task. */
  onexpose: () => void = () => {};
  /** Called when there is something to take, at once for the first names and then at most once a turn. */
  onnews: () => void = () => {};
  /** Told what was left out, with the author's line. */
  onrefused: (error: Error) => void = () => {};

  /** Reads and writes exposed names; what `spark.expose()` returns. */
  readonly live: Members = liveNames({
    has: (key) => this.#names.has(key),
    isValue: (key) => this.#names.get(key)?.is !== 'controller',
    keys: () => [...this.#names.keys()],
    get: (key) => this.get(key),
    assign: (key, value) => this.assign(key, value),
    forget: (key) => this.#forget(key),
  });

  /** @param isController tells controllers from other values: they are exposed by name alone */
  constructor(isController: (value: unknown) => boolean) {
    this.#isController = isController;
    this.#lazy = new LazyObjects({
      special: this.#special,
      lacks: (error) => this.onrefused(error),
      came: () => this.#tell(),
      retry: (delay) => this.#later(delay),
    });
  }

  /** Adds names; an error leaves everything as it was. What was exposed before is looked at afresh. */
  expose(members: Members): void {
    const place = new Error();
    const keys = Object.keys(members);
    for (const key of keys) this.#mustCross(key, read(members, key));
    for (const key of keys) {
      if (this.params.specs.has(key)) this.#forget(key);
      this.#add(key, members, place);
    }
    if (keys.length === 0) this.#announce();
  }

  /** Adds a value with what a control needs to know of it. */
  param(key: string, spec: ParamSpec): void {
    mustBeName(key);
    const value = this.params.declare(key, spec);
    this.#forget(key);
    this.params.specs.set(key, spec);
    this.#add(key, owning(key, value));
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
    delete this.params.chosen[key];
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
      else if (!isObject(value)) this.params.choose(key, value);
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
      if (!this.#lazy.isAbsent) return this.#takeLater();
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
    const [names, specs] = [this.#names, this.params.specs];
    if (names.size) this.#objects?.keep(names);
    this.#names = new Map();
    this.params.specs = new Map();
    this.#resent.clear();
    this.#announced = !told;
    this.#told = false;
    return () => {
      this.#names = names;
      this.params.specs = specs;
      this.#objects?.keepNoLonger(names);
      this.#tell();
    };
  }

  async #takeLater(): Promise<News | undefined> {
    this.#promised = true;
    await this.load();
    this.#promised = false;
    return this.take();
  }

  get #objects(): ExposedObjects | undefined {
    return this.#lazy.now;
  }

  /** Gets the code for objects, as far as it comes. */
  load(): Promise<void> {
    return this.#lazy.load();
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
    this.params.specs.delete(key);
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
      ...(this.params.specs.size && { params: announced(this.params.specs) }),
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

/** An object with one member, whatever its name. */
function owning(key: string, value: unknown): Members {
  return Object.fromEntries([[key, value]]);
}
