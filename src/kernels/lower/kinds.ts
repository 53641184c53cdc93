/**
 * Which kernels come with other sizes all the time. A kernel is written for its sizes, which is the best there is while they stay. Where
 * kernels that differ in nothing but numbers have come with one plan after the other, the next one is to be made for any size.
 */

/** A training loop has two sizes, with its last batch. */
const FEW = 2;

/** A kernel's key, and the plan that brought it. */
interface Example {
  key: string;
  plan: number;
}

export class Kinds {
  /** By the kind's hash: the last kernels of it that came with different plans, no more than `FEW`. */
  readonly #examples = new Map<number, Example[]>();
  /** Kernels that have been asked for, and the answer. */
  readonly #known = new Map<string, readonly string[]>();
  #plan = 0;

  /** What is asked from here on belongs to another plan: many layers of one kind in one plan are no change of size. */
  next(): void {
    this.#plan++;
  }

  /**
   * Keys of other kernels of this one's kind, where it is to be made for any size; none where it is not. Asked again, the answer is
   * the same.
   */
  others(key: string): readonly string[] {
    let others = this.#known.get(key);
    if (!others) {
      const hash = hashOf(key.replace(/\d+/g, '#'));
      const examples = this.#examples.get(hash) ?? [];
      this.#examples.set(hash, examples);
      const before = examples.filter(({ plan }) => plan !== this.#plan);
      others = before.length < FEW ? [] : before.map((example) => example.key);
      if (examples.length < FEW && before.length === examples.length) examples.push({ key, plan: this.#plan });
      if (this.#known.size >= MOST_KNOWN) this.#known.delete(this.#known.keys().next().value!);
      this.#known.set(key, others);
    }
    return others;
  }
}

const MOST_KNOWN = 4096;

/** 32 bits of a text: equal texts have the same, and of others hardly any; where they have, one is made for any size too early. */
function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}
