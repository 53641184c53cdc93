/**
 * Which groups wait for which, directly or not: what keeps a kernel from waiting for itself.
 *
 * Only the newest `OPEN` groups take further nodes, so nobody asks for older ones, and what a group needs of the open ones is a
 * set of so many bits. A group that closes keeps its needs for good: those that it waits for get no further needs of their own
 * (`fixed`). So a trace of any length costs the same for each of its groups.
 */
export const OPEN = 1024;
const WORDS = OPEN / 32;

export class Needs {
  /** For each group the open groups it needs, itself among them, as bits at their numbers modulo `OPEN`. */
  readonly #bits: Uint32Array[] = [];
  /** How many groups there were when these bits were right; those opened since have taken places over. */
  readonly #asOf: number[] = [];
  /** Groups that another group waits for. */
  readonly #wanted: boolean[] = [];
  readonly #fixed = new Uint32Array(WORDS);

  /** The number of a new group. */
  open(): number {
    const group = this.#bits.length;
    if (group >= OPEN) {
      const closing = this.#current(group - OPEN);
      for (let w = 0; w < WORDS; w++) this.#fixed[w] |= closing[w];
    }
    clear(this.#fixed, group);
    const bits = new Uint32Array(WORDS);
    set(bits, group);
    this.#bits.push(bits);
    this.#asOf.push(group + 1);
    this.#wanted.push(false);
    return group;
  }

  /** Whether the group may take another node. */
  isOpen(group: number): boolean {
    return group >= this.#bits.length - OPEN;
  }

  /** Whether `group` has to wait for `other`, which is open. */
  has(group: number, other: number): boolean {
    return isSet(this.#current(group), other);
  }

  /** Whether an open group may wait for this one, too, as far as those are concerned that wait for it already. */
  mayAdd(group: number, needed: number): boolean {
    if (!isSet(this.#fixed, group)) return true;
    const [bits, more] = [this.#current(group), this.#current(needed)];
    return more.every((word, w) => (word & ~bits[w]) === 0);
  }

  /** Makes `group`, and all that wait for it, wait for `needed`. */
  add(group: number, needed: number): void {
    this.#wanted[needed] = true;
    const more = this.#current(needed);
    for (const waiting of this.#waitingFor(group)) for (let w = 0; w < WORDS; w++) waiting[w] |= more[w];
  }

  /** Whether two open groups may become one: neither waits for the other. */
  mayMerge(a: number, b: number): boolean {
    const free = (group: number) => this.isOpen(group) && !isSet(this.#fixed, group);
    return free(a) && free(b) && !this.has(a, b) && !this.has(b, a);
  }

  /** Group `b` has become part of `a`. */
  merge(a: number, b: number): void {
    const both = this.#current(a).map((word, w) => word | this.#current(b)[w]);
    clear(both, b);
    for (const waiting of [...this.#waitingFor(a), ...this.#waitingFor(b)]) {
      for (let w = 0; w < WORDS; w++) waiting[w] |= both[w];
      clear(waiting, b);
    }
    this.#wanted[a] ||= this.#wanted[b];
    this.#bits[b].fill(0);
  }

  /** The bits of the open groups that wait for this one, itself among them. */
  #waitingFor(group: number): Uint32Array[] {
    if (!this.#wanted[group]) return [this.#current(group)];
    const found: Uint32Array[] = [];
    for (let other = Math.max(0, this.#bits.length - OPEN); other < this.#bits.length; other++)
      if (this.has(other, group)) found.push(this.#current(other));
    return found;
  }

  #current(group: number): Uint32Array {
    const bits = this.#bits[group];
    const count = this.#bits.length;
    if (count - this.#asOf[group] >= OPEN) bits.fill(0);
    else for (let newer = this.#asOf[group]; newer < count; newer++) clear(bits, newer);
    this.#asOf[group] = count;
    return bits;
  }
}

const set = (bits: Uint32Array, group: number): void => {
  bits[(group % OPEN) >> 5] |= 1 << (group & 31);
};
const clear = (bits: Uint32Array, group: number): void => {
  bits[(group % OPEN) >> 5] &= ~(1 << (group & 31));
};
const isSet = (bits: Uint32Array, group: number): boolean => (bits[(group % OPEN) >> 5] & (1 << (group & 31))) !== 0;
