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
  /** By kind: the first kernels of it that came with different plans, no more than `FEW`. */
  readonly #examples = new Map<number, Example[]>();
  #plan = 0;

  /** What is asked from here on belongs to another plan: many layers of one kind in one plan are no change of size. */
  next(): void {
    this.#plan++;
  }

  /**
   * Keys of other kernels of this one's kind, where it is to be made for any size; none where it is not. Of a kernel that is there already
   * nobody needs to know.
   */
  others(key: string): readonly string[] {
    const kind = kindOf(key);
    let examples = this.#examples.get(kind);
    if (!examples) this.#examples.set(kind, (examples = []));
    if (examples.some((example) => example.key === key)) return [];
    const before = examples.filter(({ plan }) => plan !== this.#plan);
    if (before.length >= FEW) return before.map((example) => example.key);
    if (before.length === examples.length) examples.push({ key, plan: this.#plan });
    return [];
  }
}

/** 32 bits of a text without its digits: equal for kernels of one kind, and hardly ever for others; those would only be general too early. */
function kindOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code < 48 || code > 57) hash = (Math.imul(hash, 31) + code) | 0;
  }
  return hash;
}
