/**
 * The memory of a plan, arranged so that a replay binds the very buffers of last time.
 *
 * What lives only while the plan runs has fixed places in a workspace that all plans share, as they run one after another.
 * Memory from outside (leaves, results) may be another buffer at each replay. Where that settles, as parameters and
 * gradients do, it is bound as it is. Where it does not (a fresh batch each step, a loss that the program holds until its
 * garbage is collected) and the device asks for it, a stand-in from the workspace is bound, and the value copied.
 */
import type { Copies, DeviceBuffer, Step } from '../core/device.ts';
import { type BufferPool, sizeClass } from '../core/pool.ts';

/** Memory that a plan names. */
export interface Slot {
  /** A leaf's, by its number in the trace, or -1. */
  leaf: number;
  bytes: number;
  /** Needed after the plan: a node's storage keeps it. */
  root: boolean;
}

/** A slot whose memory comes from outside. */
interface Outer {
  slot: number;
  /** Where it is bound: a step, and which of its buffers. */
  uses: [Step, number][];
  bound?: DeviceBuffer;
  /** What was bound so far, as long as that may settle. */
  seen: DeviceBuffer[];
  standIn?: DeviceBuffer;
}

/** So many different buffers are taken for a cycle that repeats: a parameter that moves to and fro, after where it began. */
const CYCLE = 3;
/** Larger values are rather bound anew than copied. */
const MOST_COPIED = 1 << 20;

export class PlanMemory {
  readonly #slots: readonly Slot[];
  readonly #inputs: Outer[] = [];
  readonly #results: Outer[] = [];
  readonly #pool: BufferPool;
  readonly #copying: boolean;
  /** How many of the workspace's buffers it uses, by size class. */
  readonly needs = new Map<number, number>();

  /** @param copying whether the device rather copies small values than binds other buffers */
  constructor(
    slots: readonly Slot[],
    steps: readonly Step[],
    slotsOf: readonly number[][],
    pool: BufferPool,
    copying: boolean,
  ) {
    this.#slots = slots;
    this.#pool = pool;
    this.#copying = copying;
    pool.enroll(this.needs);
    const last = new Map<number, number>();
    slotsOf.forEach((used, step) => {
      for (const slot of used) last.set(slot, step);
    });
    const outer = slots.map((slot, at): Outer | undefined => {
      if (slot.leaf < 0 && !slot.root) return undefined;
      const made = { slot: at, uses: [], seen: [] };
      (slot.leaf >= 0 ? this.#inputs : this.#results).push(made);
      return made;
    });
    try {
      this.#lay(steps, slotsOf, last, outer);
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** Gives what lives only while the plan runs a place in the workspace, from the first step that uses it to the last. */
  #lay(
    steps: readonly Step[],
    slotsOf: readonly number[][],
    last: ReadonlyMap<number, number>,
    outer: readonly (Outer | undefined)[],
  ): void {
    const [slots, pool] = [this.#slots, this.#pool];
    /** Free places by size class. */
    const free = new Map<number, number[]>();
    const places = new Map<number, number>();
    slotsOf.forEach((used, step) => {
      const { buffers } = steps[step];
      used.forEach((slot, at) => {
        const from = outer[slot];
        if (from) from.uses.push([steps[step], at]);
        else {
          const { bytes } = slots[slot];
          if (!places.has(slot)) places.set(slot, free.get(sizeClass(bytes))?.pop() ?? this.#more(bytes));
          buffers[at] = pool.workspace(bytes, places.get(slot)!);
        }
      });
      for (const slot of used) {
        const place = places.get(slot);
        if (place === undefined || last.get(slot) !== step) continue;
        const size = sizeClass(slots[slot].bytes);
        const waiting = free.get(size);
        if (waiting) waiting.push(place);
        else free.set(size, [place]);
      }
    });
  }

  #more(bytes: number): number {
    const size = sizeClass(bytes);
    const at = this.needs.get(size) ?? 0;
    this.needs.set(size, at + 1);
    return at;
  }

  /** Binds memory for one run: the leaves' as it is, and new memory for results. `memory` is told each slot from outside. */
  bind(leaves: readonly { buffer: DeviceBuffer | null }[], memory: (DeviceBuffer | undefined)[]): Copies {
    const copies: Copies = { before: [], after: [] };
    for (const input of this.#inputs) {
      const { leaf, bytes } = this.#slots[input.slot];
      const buffer = leaves[leaf].buffer!;
      memory[input.slot] = buffer;
      this.#place(input, buffer);
      if (input.standIn) copies.before.push({ from: buffer, to: input.standIn, bytes });
    }
    // Buffers of earlier times first, before another result of the size takes them.
    for (const { slot, seen, standIn } of this.#results) {
      memory[slot] = standIn ? undefined : seen.find((buffer) => this.#pool.again(buffer));
    }
    try {
      for (const result of this.#results) {
        const { bytes } = this.#slots[result.slot];
        const buffer = (memory[result.slot] ??= this.#pool.take(bytes));
        this.#place(result, buffer);
        if (result.standIn) copies.after.push({ from: result.standIn, to: buffer, bytes });
      }
    } catch (error) {
      // There is no memory for all of them: then nothing runs, and none of them is in use.
      for (const { slot } of this.#results) if (memory[slot]) this.#pool.give(memory[slot]);
      throw error;
    }
    return copies;
  }

  /** The plan is given up. */
  forget(): void {
    this.#pool.dismiss(this.needs);
  }

  #place(outer: Outer, buffer: DeviceBuffer): void {
    if (outer.standIn || buffer === outer.bound) return;
    const { bytes, leaf, root } = this.#slots[outer.slot];
    if (!outer.seen.includes(buffer)) {
      // What is changed in place has to be bound itself.
      const copied = this.#copying && bytes <= MOST_COPIED && !(leaf >= 0 && root);
      if (outer.seen.length < CYCLE) outer.seen.push(buffer);
      else if (copied) {
        outer.standIn = this.#pool.workspace(bytes, this.#more(bytes));
        this.#pool.reserve(bytes);
      } else {
        outer.seen.shift();
        outer.seen.push(buffer);
      }
    }
    outer.bound = outer.standIn ?? buffer;
    for (const [step, at] of outer.uses) {
      step.buffers[at] = outer.bound;
      step.bound = undefined;
    }
  }
}
