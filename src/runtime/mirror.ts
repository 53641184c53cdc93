/**
 * The objects that a page and its program both hold, seen from one of the two: what the other side knows of each, and
 * what has changed since (docs/decisions/0021). There is one on either side, for as long as the worker lives.
 *
 * It finds changes by looking, so that the objects themselves stay what they are. Cost of a look at what has not
 * changed: one comparison a part.
 */
import {
  dataOf,
  difference,
  EMPTY,
  emptyOf,
  isKeyed,
  isSame,
  isSameData,
  type Known,
  objectsIn,
  tight,
  wholeOf,
  write,
} from './contents.ts';
import { describe, isObject, type Kind, kindOf, partsOf, pathTo } from './crossing.ts';
import type { ObjectChange, SharedObjects } from './protocol/exposed.ts';

/** An object that both sides hold, or are about to. */
export interface Shared {
  /** 0 while the other side has not heard of it, or has been told to forget it. */
  id: number;
  readonly is: Kind;
  readonly object: object;
  /** Undefined while the other side has nothing. */
  known: Known | undefined;
  /** The other side may have something else than is known: all of it is sent once more. */
  doubtful: boolean;
  /** The objects in what is known; undefined when that has changed since they were found. */
  parts: Shared[] | undefined;
  /** The last look that came by, from which name and through which object. */
  round: number;
  root: string;
  parent: Shared | undefined;
  /** Keys of parts that can't be sent, and have been told. */
  refused: Set<unknown> | undefined;
}

/** A change with objects in the place of their numbers. */
export interface Change extends ObjectChange {
  shared: Shared;
}

/** Told once of each part that can't be sent, or was not taken: a path, and what it is. */
type OnRefused = (root: string, path: string, what: string) => void;

/** What can't be sent though it looks as if it could, in words. */
type Special = (value: object) => string | undefined;

export class Mirror {
  readonly #step: 1 | -1;
  readonly #special: Special;
  /** Objects that have been looked at; undefined for those that can't be sent. */
  readonly #of = new WeakMap<object, Shared | undefined>();
  readonly #byId = new Map<number, Shared>();
  /** What the other side was told to forget, by the numbers it may still use: until it has heard that. */
  #buried: { seq: number; ids: Map<number, Shared> }[] = [];
  #count = 0;
  #round = 0;

  /** @param step which way this side counts the objects it makes */
  constructor(step: 1 | -1, special: Special = () => undefined) {
    this.#step = step;
    this.#special = special;
  }

  /** What is known of an object that both sides hold. */
  find(object: object): Shared | undefined {
    return this.#of.get(object);
  }

  /** A value as it is sent. Of objects only those that have been looked at. */
  encode(value: unknown): unknown {
    return isObject(value) ? [this.#of.get(value)!.id] : value;
  }

  /** A value as it was sent. */
  decode(sent: unknown): unknown {
    return Array.isArray(sent) ? this.#withId(sent[0])?.object : sent;
  }

  /** Whether both sides mean the same by a value as it was sent, and will. */
  agrees(sent: unknown): boolean {
    return !Array.isArray(sent) || this.#byId.has(sent[0]);
  }

  /** An object that is about to be sent; undefined when it can't be. */
  share(object: object): Shared | undefined {
    let shared = this.#of.get(object);
    if (!shared) {
      if (this.#of.has(object)) return undefined;
      const is = this.#special(object) ? undefined : kindOf(object);
      if (is) shared = newShared(is, object);
      this.#of.set(object, shared);
    } else if (shared.id === 0 && shared.is === 'data' && !kindOf(object)) {
      return undefined; // transferred away since
    }
    return shared;
  }

  /**
   * Looks at everything that can be reached from `roots`, and tells what changed; the other side is taken to know it.
   * @param resent names whose data is sent whatever its size
   */
  look(roots: [name: string, value: unknown][], resent: Set<string>, onrefused: OnRefused) {
    const round = ++this.#round;
    const objects: ObjectChange[] = [];
    const changed = new Set<string>();
    let count = 0;
    // First those whose data is sent, so that no other name comes by before.
    for (const [name, value] of [...roots].sort(([a], [b]) => Number(resent.has(b)) - Number(resent.has(a)))) {
      const start = isObject(value) && this.share(value);
      if (!start) continue;
      let found = false;
      const waiting: Shared[] = [];
      const visit = (shared: Shared, parent: Shared | undefined): void => {
        if (shared.round === round) {
          found ||= changed.has(shared.root);
          return;
        }
        Object.assign(shared, { round, root: name, parent });
        waiting.push(shared);
      };
      visit(start, undefined);
      for (let shared = waiting.pop(); shared; shared = waiting.pop()) {
        count++;
        const change = this.#compare(shared, resent.has(name), onrefused);
        if (change) {
          objects.push(change);
          found = true;
        }
        for (const part of this.#parts(shared)) visit(part, shared);
      }
      if (found) changed.add(name);
    }
    const lost = count < this.#byId.size ? [...this.#byId.values()].filter((shared) => shared.round !== round) : [];
    return { objects, changed, lost };
  }

  /** What changed in these objects, with what is new in them; the other side is taken to know it. */
  changes(objects: Iterable<object>): ObjectChange[] {
    const changes: ObjectChange[] = [];
    const waiting = [...objects].map((object) => this.share(object)!);
    for (const shared of waiting) {
      const change = this.#compare(shared, false);
      if (!change) continue;
      changes.push(change);
      for (const part of this.#parts(shared)) if (part.known === undefined) waiting.push(part);
    }
    return changes;
  }

  /** Objects that the other side is told to forget, in message number `seq`. */
  bury(lost: Shared[], seq: number): number[] {
    const ids = new Map(lost.map((shared) => [shared.id, shared]));
    if (lost.length) this.#buried.push({ seq, ids });
    for (const id of ids.keys()) this.#drop(id);
    return [...ids.keys()];
  }

  /** The other side has forgotten what it was told to up to message number `seq`. */
  heard(seq: number): void {
    this.#buried = this.#buried.filter((buried) => buried.seq > seq);
  }

  /** What this side is told to forget: should it come up again, it is new. */
  forget({ gone }: Pick<SharedObjects, 'gone'>): void {
    for (const id of gone) this.#drop(id);
  }

  /** What the other side told, with objects of this side; makes those that are missing. */
  understand(changes: ObjectChange[]): Change[] {
    for (const { id, is, data } of changes) {
      if (!is || this.#byId.has(id)) continue;
      const shared = newShared(is, is === 'data' ? (data as object) : EMPTY[is]());
      shared.id = id;
      shared.known = emptyOf(is);
      this.#byId.set(id, shared);
      this.#of.set(shared.object, shared);
    }
    return changes.flatMap((change) => {
      const shared = this.#withId(change.id);
      if (!shared) return [];
      const decode = (values?: unknown[]): unknown[] | undefined =>
        values?.map((value) => {
          // It is known here by a number that the other side is about to forget: it has to hear of it anew.
          if (!this.agrees(value)) shared.doubtful = true;
          return this.decode(value);
        });
      const { keys, values, deleted } = change;
      return [
        {
          ...change,
          ...(shared.is !== 'array' && { keys: decode(keys) }),
          values: decode(values),
          deleted: decode(deleted),
          shared,
        },
      ];
    });
  }

  /** Makes changes of the other side. What an object does not take is told, and goes back with the next look. */
  apply(changes: Change[], onrefused: OnRefused = () => {}): void {
    for (const told of changes) {
      const { shared } = told;
      const { is, object, known } = shared;
      shared.parts = undefined;
      // What the other side never knew of, since it can't be sent, stays.
      const replaced = told.whole && known && isKeyed(known);
      const change = replaced ? { ...told, deleted: [...known.keys()] } : told;
      // By another number the other side means an object that it is about to forget: it knows nothing of this one.
      if (told.id === shared.id && known !== undefined) {
        if (is === 'data') shared.known = dataOf(change.data as object);
        else write(is === 'object' ? 'map' : is, known as object, change);
      }
      let failed = false;
      write(is, object, change, (key, why) => {
        if (!failed) onrefused(shared.root, pathTo(this.path(shared), is, key), why);
        failed = true;
      });
    }
  }

  /** What this side has just told: to be made again, by `repeat`, over what the other side says without having heard it. */
  told(told: ObjectChange[]): Change[] {
    return this.understand(told).map((change) => {
      const { known } = change.shared;
      if (typeof known === 'number') return { ...change, data: new Date(known) };
      return known instanceof Uint8Array ? { ...change, data: known } : change;
    });
  }

  /** Makes changes of this side again, to objects that are still the ones the other side was told about. */
  repeat(changes: Change[]): void {
    this.apply(changes.filter(({ id, shared }) => id === shared.id));
  }

  /** Where the last look found it, as an author would write it. */
  path(shared: Shared): string {
    const { parent, root } = shared;
    if (!parent) return root;
    const entries = partsOf(parent.object, parent.is);
    const entry = entries.find(([, value]) => value === shared.object);
    return entry ? pathTo(this.path(parent), parent.is, entry[0]) : `${this.path(parent)}.keys()`;
  }

  #withId(id: number): Shared | undefined {
    return this.#byId.get(id) ?? this.#buried.find(({ ids }) => ids.has(id))?.ids.get(id);
  }

  #drop(id: number): void {
    const shared = this.#byId.get(id);
    if (!shared) return;
    this.#byId.delete(id);
    shared.id = 0;
    shared.known = undefined;
  }

  #register(shared: Shared): void {
    if (shared.id) return;
    this.#count += this.#step;
    shared.id = this.#count;
    this.#byId.set(shared.id, shared);
  }

  /** What is in an object that the other side does not know. */
  #compare(shared: Shared, resent: boolean, onrefused?: OnRefused): ObjectChange | undefined {
    this.#register(shared);
    const { id, is, object, known, doubtful } = shared;
    const fresh = known === undefined;
    if (is === 'data') {
      if (!fresh && !resent && isSameData(object, known)) return undefined;
      if (!fresh && kindOf(object) === undefined) return undefined; // transferred away: the other side keeps its own
      shared.known = dataOf(object);
      return { id, ...(fresh && { is }), data: tight(object) };
    }
    if (!fresh && !doubtful && isSame(is, object, known)) return undefined;
    const now = this.#contents(shared, onrefused);
    shared.known = now;
    shared.doubtful = false;
    const change = fresh || doubtful ? wholeOf(now) : difference(known, now);
    if (!change) return undefined;
    const encode = (values?: unknown[]): unknown[] | undefined => values?.map((value) => this.encode(value));
    return {
      id,
      ...(fresh ? { is } : change.whole && { whole: true }),
      ...(change.keys && { keys: is === 'array' ? change.keys : encode(change.keys) }),
      ...(change.values && { values: encode(change.values) }),
      ...(change.deleted && { deleted: encode(change.deleted) }),
      ...(change.length !== undefined && { length: change.length }),
    };
  }

  /** What is in an object, without what can't be sent: an item of an array is undefined then. */
  #contents(shared: Shared, onrefused?: OnRefused): Map<unknown, unknown> | Set<unknown> | unknown[] {
    const { is, object } = shared;
    const crosses = (value: unknown, key: unknown): boolean => {
      if (typeof value !== 'object' || value === null) {
        if (typeof value !== 'function' && typeof value !== 'symbol') return true;
      } else {
        const part = this.share(value);
        if (part) {
          this.#register(part);
          return true;
        }
      }
      if (onrefused && !shared.refused?.has(key)) {
        shared.refused = (shared.refused ?? new Set()).add(key);
        const path = this.path(shared);
        const what = (isObject(value) && this.#special(value)) || describe(value);
        onrefused(shared.root, key === value && is === 'map' ? `${path}.keys()` : pathTo(path, is, key), what);
      }
      return false;
    };
    let now: Map<unknown, unknown> | Set<unknown> | unknown[];
    if (is === 'array') {
      now = Array.from(object as unknown[], (value, index) => (crosses(value, index) ? value : undefined));
    } else {
      const entries = partsOf(object, is).filter(
        ([key, value]) => (is === 'object' || crosses(key, key)) && (is === 'set' || crosses(value, key)),
      );
      now = is === 'set' ? new Set(entries.map(([key]) => key)) : new Map(entries);
    }
    shared.parts = undefined;
    return now;
  }

  #parts(shared: Shared): Shared[] {
    shared.parts ??= [...objectsIn(shared.known)].map((object) => this.#of.get(object)!);
    return shared.parts;
  }
}

function newShared(is: Kind, object: object): Shared {
  return {
    id: 0,
    is,
    object,
    known: undefined,
    doubtful: false,
    parts: undefined,
    round: 0,
    root: '',
    parent: undefined,
    refused: undefined,
  };
}
