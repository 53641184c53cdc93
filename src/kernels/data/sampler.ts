/** Samplers: in which order a dataset's indices come. https://pytorch.org/docs/stable/data.html#torch.utils.data.Sampler */

import { fail } from '../core/callee.ts';
import type { Int } from '../ops/core.ts';
import { type Generator, hostRandom, shuffled } from '../ops/generator.ts';

/** What has a length. */
export type Sized = { readonly length: number };

/**
 * Each walk over it is an epoch.
 * @names torch.utils.data.Sampler
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.Sampler
 * @example
 * new torch.utils.data.SequentialSampler([10, 20, 30]) instanceof torch.utils.data.Sampler
 * // true
 */
export abstract class Sampler<T = number> implements Iterable<T> {
  abstract readonly length: number;
  abstract [Symbol.iterator](): Iterator<T>;
}

/**
 * The indices 0 … length − 1 of the source, in order; its length is read anew in each epoch.
 * @names torch.utils.data.SequentialSampler
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.SequentialSampler
 * @example
 * [...new torch.utils.data.SequentialSampler([10, 20, 30])]
 * // [0, 1, 2]
 */
export class SequentialSampler extends Sampler {
  readonly #data: Sized;

  constructor(data_source: Sized) {
    super();
    this.#data = data_source;
  }

  override get length(): number {
    return this.#data.length;
  }

  override *[Symbol.iterator](): Iterator<number> {
    for (let i = 0; i < this.length; i++) yield i;
  }
}

/**
 * Another order in each epoch; the same ones after the same `manual_seed`.
 * @names torch.utils.data.RandomSampler
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.RandomSampler
 * @example
 * [...new torch.utils.data.RandomSampler([10, 20, 30])].sort()
 * // [0, 1, 2]
 */
export class RandomSampler extends Sampler {
  readonly #data: Sized;
  readonly #replacement: boolean;
  readonly #count: number | null;
  readonly #generator: Generator | null;

  constructor(
    data_source: Sized,
    replacement: boolean = false,
    num_samples: Int | null = null,
    generator: Generator | null = null,
  ) {
    super();
    if (num_samples !== null && !(Number.isInteger(num_samples) && num_samples > 0))
      fail('RandomSampler: num_samples should be a positive integer value', num_samples);
    this.#data = data_source;
    this.#replacement = replacement;
    this.#count = num_samples;
    this.#generator = generator;
  }

  override get length(): number {
    return this.#count ?? this.#data.length;
  }

  override *[Symbol.iterator](): Iterator<number> {
    const random = hostRandom(this.#generator ?? undefined);
    const { length } = this.#data;
    if (this.#replacement) for (let i = 0; i < this.length; i++) yield random(length);
    else
      for (let left = length && this.length; left > 0; left -= length) yield* shuffled(length, random).slice(0, left);
  }
}

/**
 * The given indices, each once, in another random order in each epoch.
 * The order comes from `generator`, by default torch's own: the same ones after the same `manual_seed`.
 * @names torch.utils.data.SubsetRandomSampler
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.SubsetRandomSampler
 * @example
 * [...new torch.utils.data.SubsetRandomSampler([4, 7, 9])].sort()
 * // [4, 7, 9]
 */
export class SubsetRandomSampler extends Sampler {
  readonly #indices: readonly number[];
  readonly #generator: Generator | undefined;

  constructor(indices: Iterable<number>, generator: Generator | null = null) {
    super();
    this.#indices = [...indices];
    this.#generator = generator ?? undefined;
  }

  override get length(): number {
    return this.#indices.length;
  }

  override *[Symbol.iterator](): Iterator<number> {
    for (const at of shuffled(this.length, hostRandom(this.#generator))) yield this.#indices[at];
  }
}

/**
 * Indices drawn as often as their weights say, which need not sum to 1.
 * @names torch.utils.data.WeightedRandomSampler
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler
 * @example
 * [...new torch.utils.data.WeightedRandomSampler([0, 0, 1], 3)]
 * // [2, 2, 2]
 */
export class WeightedRandomSampler extends Sampler {
  readonly #weights: readonly number[];
  readonly length: number;
  readonly #replacement: boolean;
  readonly #generator: Generator | undefined;

  constructor(
    weights: Iterable<number>,
    num_samples: Int,
    replacement: boolean = true,
    generator: Generator | null = null,
  ) {
    super();
    this.#weights = [...weights];
    if (!Number.isInteger(num_samples) || num_samples <= 0)
      fail('WeightedRandomSampler: num_samples should be a positive integer value', num_samples);
    if (!replacement && num_samples > this.#weights.filter((w) => w > 0).length)
      fail(`WeightedRandomSampler: cannot draw ${num_samples} samples without replacement from so few weights`);
    this.length = num_samples;
    this.#replacement = replacement;
    this.#generator = generator ?? undefined;
  }

  override *[Symbol.iterator](): Iterator<number> {
    const random = hostRandom(this.#generator);
    const weights = [...this.#weights];
    for (let drawn = 0; drawn < this.length; drawn++) {
      let rest = (random(2 ** 32) / 2 ** 32) * weights.reduce((sum, w) => sum + w, 0);
      let at = weights.findIndex((w) => w > 0 && (rest -= w) < 0);
      // Rounding may leave a little beyond the last weight.
      if (at < 0) at = weights.findLastIndex((w) => w > 0);
      if (!this.#replacement) weights[at] = 0;
      yield at;
    }
  }
}

/**
 * Indices in groups.
 * @names torch.utils.data.BatchSampler
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.BatchSampler
 * @example
 * [...new torch.utils.data.BatchSampler(new torch.utils.data.SequentialSampler([10, 20, 30]), 2, false)]
 * // [[0, 1], [2]]
 */
export class BatchSampler extends Sampler<number[]> {
  readonly sampler: Iterable<number> & Sized;
  readonly batch_size: number;
  readonly drop_last: boolean;

  constructor(sampler: Iterable<number> & Sized, batch_size: Int, drop_last: boolean) {
    super();
    if (!Number.isInteger(batch_size) || batch_size <= 0)
      fail('batch_size should be a positive integer value', batch_size);
    this.sampler = sampler;
    this.batch_size = batch_size;
    this.drop_last = drop_last;
  }

  override get length(): number {
    const batches = this.sampler.length / this.batch_size;
    return this.drop_last ? Math.floor(batches) : Math.ceil(batches);
  }

  override *[Symbol.iterator](): Iterator<number[]> {
    let batch: number[] = [];
    for (const index of this.sampler) {
      batch.push(index);
      if (batch.length < this.batch_size) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0 && !this.drop_last) yield batch;
  }
}
