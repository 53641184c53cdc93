/**
 * The objects that a page and its program both hold, seen from one of the two: what the other side knows of each, and
 * what has changed since (docs/decisions/0021). There is one on either side, for as long as the worker lives.
 *
 * It finds changes by looking, so that the objects themselves stay what they are. Cost of a look at what has not
 * changed: one comparison a part.
 */
import { dataOf, difference, isKeyed, isSame, isSameData, objectsIn, tight, wholeOf, write } from './contents.ts';
import { describe, isObject, kindOf, partsOf, pathTo } from './crossing.ts';
import { NumberedObjects, type Shared, type Special } from './numbered-objects.ts';
import type { ObjectChange } from './protocol/exposed.ts';

/** A change with objects in the place of their numbers. */
export interface Change extends ObjectChange {
  shared: Shared;
}

/** Told once of each part that can't be sent, or was not taken: a path, and what it is. */
type OnRefused = (root: string, path: string, what: string) => void;

export class Mirror {
  /** Who is known by which number. */
  readonly objects: NumberedObjects;
  #round = 0;

  /** @param step which way this side counts the objects it makes */
  constructor(step: 1 | -1, special?: Special) {
    this.objects = new NumberedObjects(step, special);
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
      const start = isObject(value) && this.objects.share(value);
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
    const lost = count < this.objects.size ? this.objects.all().filter((shared) => shared.round !== round) : [];
    return { objects, changed, lost };
  }

  /** What changed in these objects, with what is new in them; the other side is taken to know it. */
  changes(objects: Iterable<object>): ObjectChange[] {
    const changes: ObjectChange[] = [];
    const waiting = [...objects].map((object) => this.objects.share(object)!);
    for (const shared of waiting) {
      const change = this.#compare(shared, false);
      if (!change) continue;
      changes.push(change);
      for (const part of this.#parts(shared)) if (part.known === undefined) waiting.push(part);
    }
    return changes;
  }

  /** What the other side told, with objects of this side; makes those that are missing. */
  understand(changes: ObjectChange[]): Change[] {
    for (const change of changes) if (change.is) this.objects.make(change, change.is);
    return changes.flatMap((change) => {
      const shared = this.objects.withId(change.id);
      if (!shared) return [];
      const decode = (values?: unknown[]): unknown[] | undefined =>
        values?.map((value) => {
          // It is known here by a number that the other side is about to forget: it has to hear of it anew.
          if (!this.objects.agrees(value)) shared.doubtful = true;
          return this.objects.decode(value);
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

  /** What is in an object that the other side does not know. */
  #compare(shared: Shared, resent: boolean, onrefused?: OnRefused): ObjectChange | undefined {
    this.objects.number(shared);
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
    const encode = (values?: unknown[]): unknown[] | undefined => values?.map((value) => this.objects.encode(value));
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
        const part = this.objects.share(value);
        if (part) {
          this.objects.number(part);
          return true;
        }
      }
      if (onrefused && !shared.refused?.has(key)) {
        shared.refused = (shared.refused ?? new Set()).add(key);
        const path = this.path(shared);
        const what = (isObject(value) && this.objects.special(value)) || describe(value);
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
    shared.parts ??= [...objectsIn(shared.known)].map((object) => this.objects.find(object)!);
    return shared.parts;
  }
}
