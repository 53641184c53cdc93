/**
 * The names that a program exposes: where each is a member, what the page takes it for and has of it, and what of its
 * value can't be sent.
 */
import { describe, findRefused, isObject, kindOf, read } from '../crossing.ts';
import { mustBeName, refusal } from './expose-refusals.ts';
import type { ExposedObjects } from './exposed-objects.ts';
import { isTensor } from './kernels.ts';

export type Members = Record<string, unknown>;
export type NameKind = 'function' | 'controller' | 'value';

interface Name {
  /** Where it is a member. */
  readonly owner: Members;
  /** What the page takes it for. */
  is: NameKind;
  /** The value that the page has. */
  sent: unknown;
  /** Made where it was exposed: its stack says on which line. */
  readonly place: Error;
  /** What has been told of it that can't be sent. */
  refused?: string;
}

type Names = Map<string, Name>;

interface TableContext {
  /** Tells controllers from other values: they are exposed by name alone. */
  isController(value: unknown): boolean;
  /** What looks into objects, once there is one. */
  objects(): ExposedObjects | undefined;
  /** Told what was left out, with the author's line. */
  refused(error: Error): void;
}

/** What no page has. */
export const NOTHING = Symbol();

export class NameTable {
  readonly #context: TableContext;
  /** Where another program begins, there is another map. */
  names: Names = new Map();

  constructor(context: TableContext) {
    this.#context = context;
  }

  /** What it is now. */
  get(key: string): unknown {
    return this.names.get(key)?.owner[key];
  }

  /** Those that the page takes for this. */
  named(is: NameKind): string[] {
    return [...this.names].filter(([, name]) => name.is === is).map(([key]) => key);
  }

  /**
   * @param value what it is there now
   * @returns whether the page takes it for something else than before
   */
  add(key: string, owner: Members, value: unknown, place: Error): boolean {
    const before = this.names.get(key);
    const is = this.#kind(value);
    // A value of its own, that the program alone can reach: one that can't be assigned to where it was given is kept here.
    const fixed = is === 'value' && Object.getOwnPropertyDescriptor(owner, key)?.writable === false;
    this.names.set(key, { owner: fixed ? owning(key, value) : owner, is, sent: before?.sent ?? NOTHING, place });
    return before?.is !== is;
  }

  /** The values as they are now; notices names that went, or became something else. What can't be sent is told once. */
  look() {
    const values = new Map<string, unknown>();
    const gone: string[] = [];
    let isOther = false;
    for (const [key, name] of this.names) {
      if (!(key in name.owner)) {
        gone.push(key);
        continue;
      }
      const value = read(name.owner, key);
      const is = this.#kind(value);
      isOther ||= is !== name.is;
      name.is = is;
      if (is !== 'value') continue;
      const what = this.#refusedAs(value);
      if (!what) values.set(key, value);
      else if (what !== name.refused) this.refuse(key, refusal(key, key, what));
      name.refused = what;
    }
    return { values, gone, isOther };
  }

  /** @throws {TypeError} that names what can't be sent */
  mustCross(key: string, value: unknown): void {
    mustBeName(key);
    if (this.#kind(value) !== 'value') return;
    const found = findRefused(key, value, this.special, (object) => this.#context.objects()?.knows(object) ?? false);
    if (found) throw new TypeError(refusal(key, found.path, found.what, value));
  }

  /** In words, what can't be sent though it looks as if it could. */
  readonly special = (value: object): string | undefined => {
    if (this.#context.isController(value)) return 'a controller, which is exposed by a name of its own';
    return isTensor(value) ? 'a tensor, which lives on its device: expose what `await t.tolist()` gives' : undefined;
  };

  /** Tells what was left out of a name, at the line where it was exposed. */
  refuse(key: string, message: string): void {
    const error = new TypeError(message);
    error.stack = this.names.get(key)?.place.stack;
    this.#context.refused(error);
  }

  /** In words, a value that can't be sent; undefined when it can, whatever is in it. */
  #refusedAs(value: unknown): string | undefined {
    if (isObject(value)) {
      const objects = this.#context.objects();
      const special = this.special(value);
      const crosses = objects ? objects.crosses(value) : !special && kindOf(value);
      return crosses ? undefined : (special ?? describe(value));
    }
    return typeof value === 'symbol' ? describe(value) : undefined;
  }

  #kind(value: unknown): NameKind {
    if (typeof value === 'function') return 'function';
    return this.#context.isController(value) ? 'controller' : 'value';
  }
}

/** An object with one member, whatever its name. */
export function owning(key: string, value: unknown): Members {
  return Object.fromEntries([[key, value]]);
}
