/**
 * What tells one structure from another: numbers, written one after another, and found again by their hash. They are no text, since a
 * training step would make hundreds of kilobytes of it each time, for the garbage collector to take away.
 */

/** Stands before the 64 bits of a number that is no 32-bit integer; this very integer is written so, too. */
const ESCAPE = -(2 ** 31);

const float = new Float64Array(1);
const bits = new Int32Array(float.buffer);

/** Numbers of names, the same for as long as this code runs. */
const names = new Map<string, number>();

export class Signature {
  #words = new Int32Array(1 << 12);
  #length = 0;

  /** Begins anew, in the same memory. */
  clear(): void {
    this.#length = 0;
  }

  number(value: number): void {
    if (this.#length + 3 > this.#words.length) this.#grow();
    const words = this.#words;
    // `Object.is`: -0 is no 0.
    if (Object.is(value | 0, value) && value !== ESCAPE) words[this.#length++] = value;
    else {
      float[0] = value;
      words[this.#length++] = ESCAPE;
      words[this.#length++] = bits[0];
      words[this.#length++] = bits[1];
    }
  }

  /** As many as they are, so that a list's end is known; none at all is another thing than an empty list. */
  numbers(values: readonly number[] | undefined): void {
    this.number(values ? values.length : -1);
    if (values) for (let at = 0; at < values.length; at++) this.number(values[at]);
  }

  name(name: string | undefined): void {
    let number = name === undefined ? -1 : names.get(name);
    if (number === undefined) names.set(name!, (number = names.size));
    this.number(number);
  }

  #grow(): void {
    const words = new Int32Array(this.#words.length * 2);
    words.set(this.#words);
    this.#words = words;
  }

  /** All of it, to be kept. */
  copy(): Int32Array {
    return this.#words.slice(0, this.#length);
  }

  is(other: Int32Array): boolean {
    if (other.length !== this.#length) return false;
    const words = this.#words;
    for (let at = 0; at < other.length; at++) if (words[at] !== other[at]) return false;
    return true;
  }

  /** FNV-1a over words, with its bits mixed once more, as a 32-bit number. */
  get hash(): number {
    const words = this.#words;
    let hash = 0x811c9dc5;
    for (let at = 0; at < this.#length; at++) {
      hash = Math.imul(hash ^ words[at], 0x01000193);
      // A word's upper bits would never reach the lower ones of the product.
      hash ^= hash >>> 15;
    }
    return hash >>> 0;
  }
}
