/**
 * Datasets: anything with a `length` and `at(index)`, so a plain array is one too.
 * https://pytorch.org/docs/stable/data.html#dataset-types
 */

import { fail, failRange } from '../core/callee.ts';
import { refuseKind, tensorsOf } from '../core/kinds.ts';
import { isKeywords } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { type Generator, hostRandom, shuffled } from '../ops/generator.ts';
import { select } from '../public/ops/shape.ts';

/** What a DataLoader can read; `at` may give a promise where the loader is walked with `for await`. */
export interface DatasetLike<T = unknown> {
  readonly length: number;
  at(index: number): T | Promise<T> | undefined;
}

/**
 * The base of an author's own dataset: write `at(index)` and `get length()`, or `__getitem__` and `__len__` as in PyTorch.
 * @names torch.utils.data.Dataset
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.Dataset
 * @example
 * class Squares extends torch.utils.data.Dataset {
 *   get length() {
 *     return 3;
 *   }
 *   at(index) {
 *     return index ** 2;
 *   }
 * }
 * new Squares().at(2)
 * // 4
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

/**
 * Rows of tensors: item i is the i-th row of each.
 * @names torch.utils.data.TensorDataset
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.TensorDataset
 * @example
 * const x = torch.tensor([[1, 2], [3, 4], [5, 6]]);
 * const dataset = new torch.utils.data.TensorDataset(x, torch.tensor([0, 1, 0]));
 * dataset.at(1)
 * // [tensor([3, 4]), tensor(1)]
 */
export class TensorDataset extends Dataset<Tensor[]> {
  readonly tensors: readonly Tensor[];

  constructor(...tensors: Tensor[]) {
    super();
    const sizes = tensorsOf(tensors, 'tensors').map(({ shape }) => shape[0]);
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
 * @names torch.utils.data.Subset
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.Subset
 * @example
 * const x = torch.tensor([[1, 2], [3, 4], [5, 6]]);
 * const dataset = new torch.utils.data.TensorDataset(x, torch.tensor([0, 1, 0]));
 * new torch.utils.data.Subset(dataset, [2, 0]).at(0)
 * // [tensor([5, 6]), tensor(0)]
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
 * @names torch.utils.data.ConcatDataset
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.ConcatDataset
 * @example
 * const x = torch.tensor([[1, 2], [3, 4], [5, 6]]);
 * const dataset = new torch.utils.data.TensorDataset(x, torch.tensor([0, 1, 0]));
 * new torch.utils.data.ConcatDataset([dataset, dataset]).length
 * // 6
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
 * goes to the first parts).
 * @names torch.utils.data.random_split
 * @throws {Error} for counts that do not sum to the dataset's length
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.random_split
 * @example
 * const x = torch.tensor([[1, 2], [3, 4], [5, 6]]);
 * const dataset = new torch.utils.data.TensorDataset(x, torch.tensor([0, 1, 0]));
 * torch.utils.data.random_split(dataset, [2, 1]).map((part) => part.length)
 * // [2, 1]
 */
export function random_split<T>(
  dataset: DatasetLike<T>,
  lengths: readonly number[],
  generator: Generator | null = null,
): Subset<T>[] {
  if (dataset == null) refuseKind('a data set', dataset, 'dataset');
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

/**
 * The base of a dataset that can only be walked, such as a stream: write `[Symbol.iterator]`, or `[Symbol.asyncIterator]` for a loader
 * that is walked with `for await`; `__iter__` as in PyTorch does, too.
 * @names torch.utils.data.IterableDataset
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.IterableDataset
 * @example
 * class Count extends torch.utils.data.IterableDataset {
 *   *[Symbol.iterator]() {
 *     yield 1;
 *     yield 2;
 *   }
 * }
 * [...new Count()]
 * // [1, 2]
 */
export class IterableDataset<T = unknown> {
  /** What `[Symbol.iterator]` gives, unless that is written itself. */
  __iter__(): Iterator<T> {
    fail(`${this.constructor.name}: an IterableDataset must have [Symbol.iterator] (or __iter__)`);
  }

  [Symbol.iterator](): Iterator<T> {
    return this.__iter__();
  }
}

/**
 * Iterable datasets one after another.
 * @names torch.utils.data.ChainDataset
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.ChainDataset
 * @example
 * class Count extends torch.utils.data.IterableDataset {
 *   *[Symbol.iterator]() {
 *     yield 1;
 *     yield 2;
 *   }
 * }
 * [...new torch.utils.data.ChainDataset([new Count(), new Count()])]
 * // [1, 2, 1, 2]
 */
export class ChainDataset<T = unknown> extends IterableDataset<T> {
  readonly datasets: readonly Iterable<T>[];

  constructor(datasets: Iterable<Iterable<T>>) {
    super();
    this.datasets = [...datasets];
  }

  override *[Symbol.iterator](): Iterator<T> {
    for (const dataset of this.datasets) yield* dataset;
  }
}

/**
 * Datasets side by side: item i has the i-th item of each, as a list, or by names where they were given as `{ image, text }`.
 * @names torch.utils.data.StackDataset
 * @plain
 * @throws {Error} for datasets of several lengths
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.StackDataset
 * @example
 * const dataset = new torch.utils.data.StackDataset([10, 20], [1, 2]);
 * dataset.at(1)
 * // [20, 2]
 */
export class StackDataset extends Dataset<unknown> {
  readonly datasets: readonly DatasetLike[] | Readonly<Record<string, DatasetLike>>;

  constructor(...datasets: DatasetLike[] | [Record<string, DatasetLike>]) {
    super();
    this.datasets = datasets.length === 1 && isKeywords(datasets[0]) ? datasets[0] : (datasets as DatasetLike[]);
    const sizes = Object.values(this.datasets).map(({ length }) => length);
    if (sizes.length === 0) fail('At least one dataset should be passed');
    if (sizes.some((size) => size !== sizes[0])) fail('Size mismatch between datasets', sizes);
  }

  override get length(): number {
    return Object.values(this.datasets)[0].length;
  }

  override at(index: number): unknown {
    if (Array.isArray(this.datasets)) return this.datasets.map((each: DatasetLike) => each.at(index));
    return Object.fromEntries(Object.entries(this.datasets).map(([name, each]) => [name, each.at(index)]));
  }
}

/**
 * Null: everything happens in this thread, there are no workers.
 * @names torch.utils.data.get_worker_info
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.get_worker_info
 * @example
 * torch.utils.data.get_worker_info()
 * // null
 */
export function get_worker_info(): null {
  return null;
}
