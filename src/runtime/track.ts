/**
 * What one thing was at many moments, in a bounded number: when there are too many, every other one goes, and of those that come later
 * as few are kept. So they always lie evenly over the whole run; the newest is there besides. Pure data.
 */

export interface Moment<Value> {
  /** Checkpoints that the worker had passed. */
  readonly pass: number;
  value: Value;
  bytes: number;
}

export class Track<Value> {
  /** Of all that is kept. */
  bytes = 0;
  readonly #most: number;
  #kept: Moment<Value>[] = [];
  #newest: Moment<Value> | undefined;
  /** One of so many is kept, and how many have come since the last that was. */
  #every = 1;
  #since = 0;

  /** @param most moments that are kept, besides the newest */
  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#kept.length + (this.#newest ? 1 : 0);
  }

  /** What is kept, from the first to the newest. */
  get moments(): readonly Moment<Value>[] {
    return this.#all;
  }

  get first(): Moment<Value> | undefined {
    return this.#kept[0] ?? this.#newest;
  }

  get newest(): Moment<Value> | undefined {
    return this.#newest ?? this.#kept.at(-1);
  }

  get #all(): Moment<Value>[] {
    return this.#newest ? [...this.#kept, this.#newest] : this.#kept;
  }

  /** Of the same pass only the last is kept. @returns the moment, if it stays when there is a newer one */
  add(pass: number, value: Value, bytes: number): Moment<Value> | undefined {
    const moment = { pass, value, bytes };
    this.bytes += bytes;
    const last = this.newest;
    if (last?.pass === pass) {
      this.bytes -= last.bytes;
      if (this.#newest) this.#newest = moment;
      else this.#kept[this.#kept.length - 1] = moment;
      return this.#newest ? undefined : moment;
    }
    if (this.#newest) this.bytes -= this.#newest.bytes;
    this.#newest = undefined;
    if (++this.#since < this.#every && this.#kept.length) {
      this.#newest = moment;
      return undefined;
    }
    this.#since = 0;
    this.#kept.push(moment);
    if (this.#kept.length > this.#most) this.thin();
    return moment;
  }

  /** Another form of what is kept has come, of another size. */
  change(moment: Moment<Value>, value: Value, bytes: number): void {
    if (moment !== this.#newest && !this.#kept.includes(moment)) return;
    this.bytes += bytes - moment.bytes;
    moment.value = value;
    moment.bytes = bytes;
  }

  /** Every other one goes. @returns whether there was any to go */
  thin(): boolean {
    if (this.#kept.length < 2) return false;
    const last = this.#kept.at(-1);
    this.#kept = this.#kept.filter((_, i) => i % 2 === 0);
    this.#every *= 2;
    if (last !== this.#kept.at(-1)) {
      this.#newest ??= last;
      this.#since += this.#every / 2;
    }
    this.bytes = this.#all.reduce((sum, { bytes }) => sum + bytes, 0);
    return true;
  }

  /** What it was when so many checkpoints were passed; undefined before it was anything. */
  at(pass: number): Moment<Value> | undefined {
    const after = this.#after(pass);
    return this.#all[after - 1];
  }

  /** The moments around a pass: the last until then, and the first after. */
  around(pass: number): [Moment<Value> | undefined, Moment<Value> | undefined] {
    const after = this.#after(pass);
    return [this.#all[after - 1], this.#all[after]];
  }

  /** The index of the first moment after a pass. */
  #after(pass: number): number {
    const all = this.#all;
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle].pass <= pass) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
