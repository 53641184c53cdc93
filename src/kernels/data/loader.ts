/**
 * DataLoader: batches of a dataset. A TensorDataset's batches are picked on the device; other datasets' items are collated.
 * https://pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader
 */
import { no_grad } from '../autograd/mode.ts';
import { fail, failType } from '../callee.ts';
import { bind, REQUIRED } from '../nn/arguments.ts';
import { fromValues } from '../ops/creation.ts';
import type { Generator } from '../ops/generator.ts';
import { tensor } from '../public/ops/creation.ts';
import { at, narrowFrom as narrow } from '../public/ops/indexing.ts';
import { stack } from '../public/ops/shape.ts';
import { isKeywords, scoped } from '../scope.ts';
import { Tensor } from '../tensor.ts';
import { type DatasetLike, Subset, TensorDataset } from './dataset.ts';
import { BatchSampler, RandomSampler, SequentialSampler } from './sampler.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a dataset's items become is up to the dataset
type Batch = any;
type Sized<T> = Iterable<T> & { readonly length: number };

export interface DataLoaderOptions {
  batch_size?: number | null;
  /** Another order in each epoch. */
  shuffle?: boolean | null;
  sampler?: Sized<number> | null;
  batch_sampler?: Sized<number[]> | null;
  /** Accepted, and without effect: everything happens in this thread. */
  num_workers?: number;
  /** Makes a batch of a list of items; `default_collate` unless given. */
  collate_fn?: ((items: Batch[]) => Batch) | null;
  /** Accepted, and without effect. */
  pin_memory?: boolean;
  /** Leaves out a last batch that is not full. */
  drop_last?: boolean;
  generator?: Generator | null;
}

/**
 * Items as one: tensors and numbers stacked, arrays and objects entry by entry, anything else as a list.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.default_collate
 */
export function default_collate(items: readonly Batch[]): Batch {
  const [first] = items;
  if (first instanceof Tensor) return stack(items as Tensor[]);
  if (typeof first === 'number' || typeof first === 'boolean') return tensor(items as number[]);
  if (ArrayBuffer.isView(first)) return scoped(() => stack(items.map((item) => tensor(item))));
  if (Array.isArray(first)) {
    if (items.some((item) => item.length !== first.length))
      fail('default_collate: each element in list of batch should be of equal size');
    return first.map((_, entry) => default_collate(items.map((item) => item[entry])));
  }
  if (isKeywords(first))
    return Object.fromEntries(Object.keys(first).map((key) => [key, default_collate(items.map((item) => item[key]))]));
  return [...items];
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
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader
 */
export class DataLoader implements Iterable<Batch>, AsyncIterable<Batch> {
  readonly dataset: DatasetLike;
  readonly batch_size: number | null;
  readonly drop_last: boolean;
  readonly sampler: Sized<number>;
  readonly batch_sampler: Sized<number[]> | null;
  readonly collate_fn: ((items: Batch[]) => Batch) | null;

  constructor(dataset: DatasetLike, batch_size?: number | null | DataLoaderOptions, options?: DataLoaderOptions);
  constructor(...args: unknown[]) {
    const bound = bind('DataLoader', args, {
      dataset: REQUIRED as DatasetLike,
      batch_size: 1 as number | null,
      shuffle: null as boolean | null,
      sampler: null as Sized<number> | null,
      batch_sampler: null as Sized<number[]> | null,
      num_workers: 0,
      collate_fn: null as ((items: Batch[]) => Batch) | null,
      pin_memory: false,
      drop_last: false,
      timeout: 0,
      worker_init_fn: null,
      multiprocessing_context: null,
      generator: null as Generator | null,
    });
    const { dataset, batch_size, shuffle, batch_sampler, drop_last, generator } = bound;
    if (typeof dataset?.length !== 'number' || typeof dataset.at !== 'function')
      failType('DataLoader: a dataset has a length and at(index); a TensorDataset, or an array, for example');
    if (bound.sampler && shuffle) fail('DataLoader: sampler is mutually exclusive with shuffle');
    if (batch_sampler && (batch_size !== 1 || shuffle || bound.sampler || drop_last)) {
      fail('DataLoader: batch_sampler is mutually exclusive with batch_size, shuffle, sampler, and drop_last');
    }
    if (batch_size === null && drop_last) fail('DataLoader: batch_size=null is mutually exclusive with drop_last');
    this.dataset = dataset;
    this.batch_size = batch_sampler ? null : batch_size;
    this.drop_last = drop_last;
    this.collate_fn = bound.collate_fn;
    this.sampler =
      bound.sampler ?? (shuffle ? new RandomSampler(dataset, { generator }) : new SequentialSampler(dataset));
    this.batch_sampler =
      batch_sampler ?? (batch_size === null ? null : new BatchSampler(this.sampler, batch_size, drop_last));
  }

  /** How many batches an epoch has. */
  get length(): number {
    return (this.batch_sampler ?? this.sampler).length;
  }

  *[Symbol.iterator](): Iterator<Batch> {
    for (const indices of this.#indices()) {
      const found = this.#batch(indices);
      if (!('items' in found)) yield found.batch;
      else if (found.items.some((item) => item instanceof Promise))
        failType('DataLoader: this dataset gives promises; walk it with `for await (const batch of loader)`');
      else yield this.#collate(found.items);
    }
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Batch> {
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
    const found = typeof indices === 'number' || this.collate_fn ? null : tensorsOf(this.dataset, indices);
    return found ? { batch: pick(...found) } : { items: [indices].flat().map((index) => this.dataset.at(index)) };
  }

  #collate(items: Batch[]): Batch {
    if (!this.batch_sampler) return this.collate_fn ? this.collate_fn(items[0]) : items[0];
    return (this.collate_fn ?? default_collate)(items);
  }
}
