/**
 * The objects that a page and its program both hold, seen from one of the two: each has a number, by which the other side
 * means it. What is in them is looked at elsewhere (`mirror.ts`).
 *
 * A number that was given up stays understood until the other side has heard of that.
 */
import { EMPTY, emptyOf, type Known } from './contents.ts';
import { isObject, type Kind, kindOf } from './crossing.ts';
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

/** What can't be sent though it looks as if it could, in words. */
export type Special = (value: object) => string | undefined;

export class NumberedObjects {
  readonly #step: 1 | -1;
  /** In words, what can't be sent though it looks as if it could. */
  readonly special: Special;
  /** Objects that have been looked at; undefined for those that can't be sent. */
  readonly #of = new WeakMap<object, Shared | undefined>();
  readonly #byId = new Map<number, Shared>();
  /** What the other side was told to forget, by the numbers it may still use: until it has heard that. */
  #buried: { seq: number; ids: Map<number, Shared> }[] = [];
  #count = 0;

  /** @param step which way this side counts the objects it makes */
  constructor(step: 1 | -1, special: Special = () => undefined) {
    this.#step = step;
    this.special = special;
  }

  /** How many the other side knows, or is about to. */
  get size(): number {
    return this.#byId.size;
  }

  /** Those that have a number. */
  all(): Shared[] {
    return [...this.#byId.values()];
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
    return Array.isArray(sent) ? this.withId(sent[0])?.object : sent;
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
      const is = this.special(object) ? undefined : kindOf(object);
      if (is) shared = newShared(is, object);
      this.#of.set(object, shared);
    } else if (shared.id === 0 && shared.is === 'data' && !kindOf(object)) {
      return undefined; // transferred away since
    }
    return shared;
  }

  /** Gives it a number where it has none: the other side is about to hear of it. */
  number(shared: Shared): void {
    if (shared.id) return;
    this.#count += this.#step;
    shared.id = this.#count;
    this.#byId.set(shared.id, shared);
  }

  /** An object that the other side made and this side has not got. */
  make({ id, data }: ObjectChange, is: Kind): void {
    if (this.#byId.has(id)) return;
    const shared = newShared(is, is === 'data' ? (data as object) : EMPTY[is]());
    shared.id = id;
    shared.known = emptyOf(is);
    this.#byId.set(id, shared);
    this.#of.set(shared.object, shared);
  }

  /** What the other side means by a number. */
  withId(id: number): Shared | undefined {
    return this.#byId.get(id) ?? this.#buried.find(({ ids }) => ids.has(id))?.ids.get(id);
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

  #drop(id: number): void {
    const shared = this.#byId.get(id);
    if (!shared) return;
    this.#byId.delete(id);
    shared.id = 0;
    shared.known = undefined;
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
