/**
 * Which groups of a trace wait for which, directly or not: what keeps a kernel from waiting for itself.
 *
 * Each group has a row of bits, one for each group that there may be. That is the square of their number: a trace is no longer than
 * `cut` lets it be.
 */
export class Needs {
  /** For each group those that it needs, itself among them. */
  readonly #bits: Uint32Array[] = [];
  readonly #words: number;
  /** Groups that another group waits for. */
  readonly #wanted: boolean[] = [];

  /** @param most how many groups there may be */
  constructor(most: number) {
    this.#words = (most + 31) >> 5;
  }

  /** The number of a new group. */
  open(): number {
    const bits = new Uint32Array(this.#words);
    const group = this.#bits.push(bits) - 1;
    bits[group >> 5] |= 1 << (group & 31);
    this.#wanted.push(false);
    return group;
  }

  /** Whether `group` has to wait for `other`. */
  has(group: number, other: number): boolean {
    return (this.#bits[group][other >> 5] & (1 << (other & 31))) !== 0;
  }

  /** Makes `group`, and all that wait for it, wait for `needed`. */
  add(group: number, needed: number): void {
    this.#wanted[needed] = true;
    if (!this.has(group, needed)) this.#spread(group, this.#bits[needed]);
  }

  /** Group `b` has become part of `a`; neither may wait for the other. */
  merge(a: number, b: number): void {
    const both = this.#bits[a].map((word, w) => word | this.#bits[b][w]);
    this.#spread(a, both);
    if (this.#wanted[b]) {
      this.#spread(b, both);
      this.#wanted[a] = true;
    }
  }

  /** Has a group, and all that wait for it, wait for these as well. */
  #spread(group: number, more: Uint32Array): void {
    for (let other = this.#wanted[group] ? 0 : group; other < this.#bits.length; other++) {
      if (!this.has(other, group)) continue;
      const bits = this.#bits[other];
      for (let w = 0; w < more.length; w++) bits[w] |= more[w];
      if (!this.#wanted[group]) return;
    }
  }
}
