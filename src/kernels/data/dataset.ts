/**
 * Datasets: anything with a `length` and `at(index)`, so a plain array is one too.
 * https://pytorch.org/docs/stable/data.html#dataset-types
 */

import { fail, failRange } from '../callee.ts';
import { type Generator, hostRandom } from '../ops/generator.ts';
import { select } from '../public/ops/shape.ts';
import type { Tensor } from '../tensor.ts';
import { shuffled } from './sampler.ts';

/** What a DataLoader can read; `at` may give a promise where the loader is walked with `for await`. */
export interface DatasetLike<T = unknown> {
  readonly length: number;
  at(index: number): T | Promise<T> | undefined;
}

/**
 * The base of an author's own dataset: write `at(index)` and `get length()`, or `__getitem__` and `__len__` as in PyTorch.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.Dataset
 */
export class Dataset<T = unknown> implements DatasetLike<T> {
  get length(): number {
    return this.__len__();
  }

  at(index: number): T | Promise<T> {
    return this.__getitem__(index);
  }

  __getitem__(_index: number): T | Promise<T> {
    fail(`${this.constructor.name}: a Dataset must have at(index) (or __getitem__)`);
  }

  __len__(): number {
    fail(`${this.constructor.name}: a Dataset must have a length (or __len__)`);
  }
}

/** Rows of tensors: item i is the i-th row of each. https://pytorch.org/docs/stable/data.html#torch.utils.data.TensorDataset */
export class TensorDataset extends Dataset<Tensor[]> {
  readonly tensors: readonly Tensor[];

  constructor(...tensors: Tensor[]) {
    super();
    const sizes = tensors.map(({ shape }) => shape[0]);
    if (tensors.length === 0 || sizes.some((n) => n === undefined || n !== sizes[0])) {
      fail('TensorDataset: Size mismatch between tensors', ...tensors);
    }
    this.tensors = tensors;
  }

  override get length(): number {
    return this.tensors[0].shape[0];
  }

  override at(index: number): Tensor[] {
    return this.tensors.map((tensor) => select(tensor, 0, index));
  }
}

/**
 * Some items of a dataset, in this order.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.Subset
 */
export class Subset<T = unknown> extends Dataset<T> {
  readonly dataset: DatasetLike<T>;
  readonly indices: readonly number[];

  constructor(dataset: DatasetLike<T>, indices: Iterable<number>) {
    super();
    this.dataset = dataset;
    this.indices = [...indices];
  }

  override get length(): number {
    return this.indices.length;
  }

  override at(index: number): T | Promise<T> {
    return this.dataset.at(this.indices.at(index)!) as T;
  }
}

/**
 * Datasets one after another.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.ConcatDataset
 */
export class ConcatDataset<T = unknown> extends Dataset<T> {
  readonly datasets: readonly DatasetLike<T>[];

  constructor(datasets: Iterable<DatasetLike<T>>) {
    super();
    this.datasets = [...datasets];
    if (this.datasets.length === 0) fail('ConcatDataset: datasets should not be an empty iterable');
  }

  override get length(): number {
    return this.datasets.reduce((sum, { length }) => sum + length, 0);
  }

  override at(index: number): T | Promise<T> {
    const { length } = this;
    let rest = index < 0 ? index + length : index;
    if (!(rest >= 0 && rest < length)) failRange(`ConcatDataset: index ${index} is out of range for ${length} items`);
    let which = 0;
    while (rest >= this.datasets[which].length) rest -= this.datasets[which++].length;
    return this.datasets[which].at(rest) as T;
  }
}

/**
 * Parts of a dataset, drawn at random without overlap: `lengths` are counts, or fractions that sum to 1 (what rounding leaves
 * goes to the first parts). https://pytorch.org/docs/stable/data.html#torch.utils.data.random_split
 */
export function random_split<T>(
  dataset: DatasetLike<T>,
  lengths: readonly number[],
  options?: Generator | { generator?: Generator | null } | null,
): Subset<T>[] {
  const generator = options && 'generator' in options ? options.generator : (options as Generator | null | undefined);
  const total = lengths.reduce((sum, n) => sum + n, 0);
  let counts = [...lengths];
  if (lengths.every((n) => n >= 0 && n <= 1) && Math.abs(total - 1) < 1e-9) {
    counts = lengths.map((fraction) => Math.floor(dataset.length * fraction));
    const rest = dataset.length - counts.reduce((sum, n) => sum + n, 0);
    for (let i = 0; i < rest; i++) counts[i % counts.length]++;
  } else if (total !== dataset.length) {
    fail(`random_split: Sum of input lengths does not equal the ${dataset.length} items`, lengths);
  }
  const order = shuffled(dataset.length, hostRandom(generator ?? undefined));
  let start = 0;
  return counts.map((count) => new Subset(dataset, order.slice(start, (start += count))));
}
