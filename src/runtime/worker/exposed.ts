/**
 * What the program exposes: functions that the page can call, and values that both sides can change, objects in depth
 * (docs/decisions/0021).
 *
 * A name is a member of the object that was given to `expose()`, and is read there: the program's objects stay its own,
 * with nothing added to them. What can't be sent is refused with an error that names it when it is exposed or assigned;
 * what turns up later in an object is told and left out.
 *
 * What looks into objects (`exposed-objects.ts`) is loaded when there is one.
 */
import { isObject, read } from '../crossing.ts';
import type { ParamSpec, SetMessage } from '../protocol/exposed.ts';
import { mustBeName } from './expose-refusals.ts';
import { ExposedNews, type News } from './exposed-news.ts';
import { LazyObjects } from './lazy-objects.ts';
import { liveNames } from './live-names.ts';
import { type Members, NameTable, NOTHING, owning } from './name-table.ts';
import { ParamValues } from './param-values.ts';

type Exposable = (...args: unknown[]) => unknown;

export class Exposed {
  readonly params = new ParamValues();
  readonly #table: NameTable;
  readonly #lazy: LazyObjects;
  readonly #news: ExposedNews;
  /** What the page assigned, and is not assigned yet. */
  arriving: Promise<void> | undefined;
  /** Called when names were added, in the same task. */
  onexpose: () => void = () => {};
  /** Called when there is something to take, at once for the first names and then at most once a turn. */
  onnews: () => void = () => {};
  /** Told what was left out, with the author's line. */
  onrefused: (error: Error) => void = () => {};

  /** Reads and writes exposed names; what `spark.expose()` returns. */
  readonly live: Members;

  /** @param isController tells controllers from other values: they are exposed by name alone */
  constructor(isController: (value: unknown) => boolean) {
    this.#table = new NameTable({
      isController,
      objects: () => this.#lazy.now,
      refused: (error) => this.onrefused(error),
    });
    this.#lazy = new LazyObjects({
      special: this.#table.special,
      lacks: (error) => this.onrefused(error),
      came: () => this.#news.announce(),
      retry: (delay) => this.#news.later(delay),
    });
    this.#news = new ExposedNews({
      table: this.#table,
      params: this.params,
      lazy: this.#lazy,
      went: (key) => this.#forget(key),
      news: () => this.onnews(),
    });
    this.live = liveNames({
      table: this.#table,
      assign: (key, value) => this.assign(key, value),
      forget: (key) => this.#forget(key),
    });
  }

  /** Adds names; an error leaves everything as it was. What was exposed before is looked at afresh. */
  expose(members: Members): void {
    const place = new Error();
    const keys = Object.keys(members);
    for (const key of keys) this.#table.mustCross(key, read(members, key));
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
    return this.#table.names.size - this.#table.named('controller').length;
  }

  get(key: string): unknown {
    return this.#table.get(key);
  }

  function(key: string): Exposable | undefined {
    const value = this.get(key);
    return typeof value === 'function' ? (value as Exposable) : undefined;
  }

  /** The program assigns a value. An object that is there already is looked at afresh. */
  assign(key: string, value: unknown): void {
    const name = this.#table.names.get(key);
    if (!name || typeof value === 'function' || name.is !== 'value') {
      this.expose(owning(key, value));
      return;
    }
    if (!isObject(value) && Object.is(this.get(key), value)) return;
    this.#table.mustCross(key, value);
    if (isObject(value)) this.#news.resent.add(key);
    delete this.params.chosen[key];
    if (Reflect.set(name.owner, key, value)) this.#news.later(0);
    else this.expose(owning(key, value));
  }

  /**
   * The page assigned values, or parts of them; names it can't assign are left out. Whoever calls into the program waits
   * for what is `arriving`: what was assigned before the call is there by then.
   */
  receive(message: SetMessage): void {
    const objects = message.objects.length > 0 || Object.values(message.values).some(isObject);
    if (!this.arriving && (this.#lazy.now || !objects)) {
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
    this.#news.heard = seq;
    this.#lazy.now?.receive(objects, heard, (root, path, why) =>
      this.#table.refuse(root, `The page assigned ${path}, which ${why}; it stays as it is.`),
    );
    for (const [key, sent] of Object.entries(values)) {
      const name = this.#table.names.get(key);
      if (name?.is !== 'value') continue;
      const value = isObject(sent) ? this.#lazy.now?.decode(sent) : sent;
      name.sent = isObject(sent) && !this.#lazy.now?.agrees(sent) ? NOTHING : value;
      if (isObject(sent) && !this.#lazy.now) continue; // the page hears that it stays as it is
      let why = 'can only be read';
      try {
        if (Reflect.set(name.owner, key, value)) why = '';
      } catch (error) {
        why = `has a setter that throws (${error instanceof Error ? error.message : error})`;
      }
      if (why) this.#table.refuse(key, `The page assigned ${key}, which ${why}; it stays as it is.`);
      else if (!isObject(value)) this.params.choose(key, value);
    }
    if (objects.length || Object.keys(values).length) this.#news.later(0);
  }

  /** What the page has to hear since the last call, as `ExposedNews.take()` says. */
  take(paced?: boolean): News | Promise<News | undefined> | undefined {
    return this.#news.take(paced);
  }

  /**
   * Forgets everything; the returned function brings it back, and the page hears of it.
   * @param told the page still has the names, and will be told that they are gone
   */
  reset(told = false): () => void {
    const [{ names }, { specs }] = [this.#table, this.params];
    if (names.size) this.#lazy.now?.keep(names);
    this.#table.names = new Map();
    this.params.specs = new Map();
    this.#news.reset(told);
    return () => {
      this.#table.names = names;
      this.params.specs = specs;
      this.#lazy.now?.keepNoLonger(names);
      this.#news.announce();
    };
  }

  /** Gets the code for objects, as far as it comes. */
  load(): Promise<void> {
    return this.#lazy.load();
  }

  #add(key: string, owner: Members, place = new Error()): void {
    const value = read(owner, key);
    const isOther = this.#table.add(key, owner, value, place);
    if (isObject(value)) {
      this.#news.resent.add(key);
      if (this.#table.names.get(key)!.is === 'value') void this.load();
    }
    if (isOther) this.#announce();
    else this.#news.later(0);
  }

  #forget(key: string): void {
    this.params.specs.delete(key);
    if (this.#table.names.delete(key)) this.#announce();
  }

  #announce(): void {
    this.onexpose();
    this.#news.announce();
  }
}
