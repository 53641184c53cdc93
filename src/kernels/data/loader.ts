/**
 * DataLoader: batches of a dataset. A TensorDataset's batches are picked on the device; other datasets' items are collated.
 * https://pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader
 */

import { fail, failType } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { isKeywords, keep, outside, scoped } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { fromValues } from '../ops/creation.ts';
import type { Generator } from '../ops/generator.ts';
import { tensor } from '../public/ops/creation.ts';
import { at, narrowFrom as narrow } from '../public/ops/indexing.ts';
import { stack } from '../public/ops/shape.ts';
import { type DatasetLike, IterableDataset, Subset, TensorDataset } from './dataset.ts';
import { BatchSampler, RandomSampler, SequentialSampler } from './sampler.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a dataset's items become is up to the dataset
export type Batch = any;
/** What can be walked, and says how long that is. */
export type Walk<T> = Iterable<T> & { readonly length: number };

/** Makes a batch of a list of items. */
export type Collate = (items: Batch[]) => Batch;

/**
 * Items as one: tensors and numbers stacked, arrays and objects entry by entry, anything else as a list.
 * @names torch.utils.data.default_collate
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.default_collate
 * @example
 * torch.utils.data.default_collate([torch.tensor([1, 2]), torch.tensor([3, 4])])
 * // tensor([[1, 2],
 * //         [3, 4]])
 */
export function default_collate(batch: readonly Batch[]): Batch {
  const [first] = batch;
  // The program's own, as if it had called stack itself: of what is deeper in the result than its first level, too.
  if (first instanceof Tensor) return outside(() => stack(batch as Tensor[]));
  if (typeof first === 'number' || typeof first === 'boolean') return keep(tensor(batch as number[]));
  if (ArrayBuffer.isView(first)) return keep(scoped(() => stack(batch.map((item) => tensor(item)))));
  if (Array.isArray(first)) {
    if (batch.some((item) => item.length !== first.length))
      fail('each element in list of batch should be of equal size');
    return first.map((_, entry) => default_collate(batch.map((item) => item[entry])));
  }
  if (isKeywords(first))
    return Object.fromEntries(Object.keys(first).map((key) => [key, default_collate(batch.map((item) => item[key]))]));
  return [...batch];
}

/**
 * An item as it is, typed arrays in it as tensors: what a loader without batches gives.
 * @names torch.utils.data.default_convert
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.default_convert
 * @example
 * torch.utils.data.default_convert(Float32Array.of(1, 2))
 * // tensor([1., 2.])
 */
export function default_convert(data: Batch): Batch {
  if (ArrayBuffer.isView(data)) return keep(tensor(data as Float32Array));
  if (Array.isArray(data)) return data.map(default_convert);
  if (!isKeywords(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, default_convert(value)]));
}

/** Rows of tensors at these indices: a view where they follow one another. */
function pick(tensors: readonly Tensor[], indices: readonly number[]): Tensor[] {
  return scoped(() =>
    no_grad(() => {
      const [start] = indices;
      if (indices.every((index, i) => index === start + i))
        return tensors.map((each) => narrow(each, 0, start, indices.length));
      const index = fromValues(indices, [indices.length], 'int32');
      return tensors.map((each) => at(each, index));
    }),
  );
}

/** The tensors behind a dataset, and the indices into them, where it is made of tensors. */
function tensorsOf(dataset: DatasetLike, indices: readonly number[]): [readonly Tensor[], readonly number[]] | null {
  if (dataset instanceof Subset)
    return tensorsOf(
      dataset.dataset,
      indices.map((index) => dataset.indices[index]),
    );
  const plain = dataset instanceof TensorDataset && dataset.at === TensorDataset.prototype.at;
  return plain ? [(dataset as TensorDataset).tensors, indices] : null;
}

/**
 * `for (const [x, y] of new DataLoader(dataset, { batch_size: 64, shuffle: true })) …`; with `for await` a dataset may give
 * promises. Each walk is an epoch.
 * @names torch.utils.data.DataLoader
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader
 * @example
 * const x = torch.tensor([[1, 2], [3, 4], [5, 6]]);
 * const dataset = new torch.utils.data.TensorDataset(x, torch.tensor([0, 1, 0]));
 * const shapes = [];
 * for (const [inputs] of new torch.utils.data.DataLoader(dataset, { batch_size: 2 })) shapes.push(inputs.shape);
 * shapes
 * // [[2, 2], [1, 2]]
 */
export class DataLoader implements Iterable<Batch>, AsyncIterable<Batch> {
  readonly dataset: DatasetLike | IterableDataset;
  readonly batch_size: number | null;
  readonly drop_last: boolean;
  readonly sampler: Walk<number>;
  readonly batch_sampler: Walk<number[]> | null;
  readonly collate_fn: Collate | null;

  /** What PyTorch's workers ask for is taken and has no effect: everything happens in this thread. */
  constructor(
    dataset: DatasetLike | IterableDataset,
    batch_size: Int | null = 1,
    shuffle: boolean | null = null,
    sampler: Walk<number> | null = null,
    batch_sampler: Walk<number[]> | null = null,
    _num_workers: number = 0,
    collate_fn: Collate | null = null,
    _pin_memory: boolean = false,
    drop_last: boolean = false,
    _timeout: number = 0,
    _worker_init_fn: unknown = null,
    _multiprocessing_context: unknown = null,
    generator: Generator | null = null,
    _prefetch_factor: number | null = null,
    _persistent_workers: boolean = false,
  ) {
    const walked = dataset instanceof IterableDataset;
    if (walked && (shuffle || sampler || batch_sampler))
      fail('DataLoader with IterableDataset: expected unspecified shuffle, sampler and batch_sampler');
    if (!walked && (typeof dataset?.length !== 'number' || typeof dataset.at !== 'function'))
      failType('DataLoader: a dataset has a length and at(index); a TensorDataset, or an array, for example');
    if (sampler && shuffle) fail('DataLoader: sampler is mutually exclusive with shuffle');
    if (batch_sampler && (batch_size !== 1 || shuffle || sampler || drop_last)) {
      fail('DataLoader: batch_sampler is mutually exclusive with batch_size, shuffle, sampler, and drop_last');
    }
    if (batch_size === null && drop_last) fail('DataLoader: batch_size=null is mutually exclusive with drop_last');
    this.dataset = dataset;
    const sized = dataset as DatasetLike;
    this.batch_size = batch_sampler ? null : batch_size;
    this.drop_last = drop_last;
    this.collate_fn = collate_fn;
    this.sampler =
      sampler ?? (shuffle ? new RandomSampler(sized, false, null, generator) : new SequentialSampler(sized));
    this.batch_sampler =
      batch_sampler ?? (batch_size === null ? null : new BatchSampler(this.sampler, batch_size, drop_last));
  }

  /** How many batches an epoch has. */
  get length(): number {
    if (this.dataset instanceof IterableDataset)
      failType(`object of type '${this.dataset.constructor.name}' has no length`);
    return (this.batch_sampler ?? this.sampler).length;
  }

  *[Symbol.iterator](): Iterator<Batch> {
    if (this.dataset instanceof IterableDataset) {
      let items: Batch[] = [];
      for (const item of this.dataset) {
        if (!this.batch_sampler) yield this.#collate([item]);
        else if (items.push(item) === this.batch_size) {
          yield this.#collate(items);
          items = [];
        }
      }
      if (items.length > 0 && !this.drop_last) yield this.#collate(items);
      return;
    }
    for (const indices of this.#indices()) {
      const found = this.#batch(indices);
      if (!('items' in found)) yield found.batch;
      else if (found.items.some((item) => item instanceof Promise))
        failType('DataLoader: this dataset gives promises; walk it with `for await (const batch of loader)`');
      else yield this.#collate(found.items);
    }
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Batch> {
    if (this.dataset instanceof IterableDataset) {
      let items: Batch[] = [];
      for await (const item of this.dataset as unknown as AsyncIterable<Batch>) {
        if (!this.batch_sampler) yield this.#collate([item]);
        else if (items.push(item) === this.batch_size) {
          yield this.#collate(items);
          items = [];
        }
      }
      if (items.length > 0 && !this.drop_last) yield this.#collate(items);
      return;
    }
    for (const indices of this.#indices()) {
      const found = this.#batch(indices);
      yield 'items' in found ? this.#collate(await Promise.all(found.items)) : found.batch;
    }
  }

  /** Indices of each batch; one index where nothing is batched. */
  #indices(): Iterable<number | number[]> {
    return this.batch_sampler ?? this.sampler;
  }

  #batch(indices: number | number[]): { batch: Batch } | { items: Batch[] } {
    const found =
      typeof indices === 'number' || this.collate_fn ? null : tensorsOf(this.dataset as DatasetLike, indices);
    return found
      ? { batch: pick(...found) }
      : { items: [indices].flat().map((index) => (this.dataset as DatasetLike).at(index)) };
  }

  #collate(items: Batch[]): Batch {
    if (!this.batch_sampler) return (this.collate_fn ?? default_convert)(items[0]);
    return (this.collate_fn ?? default_collate)(items);
  }
}
