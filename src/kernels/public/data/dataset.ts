// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DatasetLike, Subset } from '../../data/dataset.ts';
import type { Generator } from '../../ops/generator.ts';
import * as plain from '../../data/dataset.ts';
import { def, defClass } from '../../core/scope.ts';

/**
 * Rows of tensors: item i is the i-th row of each.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.TensorDataset
 */
const _TensorDataset: typeof plain.TensorDataset = defClass('TensorDataset', plain.TensorDataset);
type _TensorDataset = plain.TensorDataset;

/**
 * Some items of a dataset, in this order.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.Subset
 */
const _Subset: {
  new <T = unknown>(dataset: DatasetLike<T>, indices: Iterable<number> | { indices: Iterable<number> }): plain.Subset<T>;
  new <T = unknown>(keywords: { dataset: DatasetLike<T>; indices: Iterable<number> }): plain.Subset<T>;
} = defClass('Subset(dataset,*indices;)', plain.Subset);
type _Subset<T = unknown> = plain.Subset<T>;

/**
 * Datasets one after another.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.ConcatDataset
 */
const _ConcatDataset: {
  new <T = unknown>(datasets: Iterable<DatasetLike<T>> | { datasets: Iterable<DatasetLike<T>> }): plain.ConcatDataset<T>;
} = defClass('ConcatDataset(*datasets;)', plain.ConcatDataset);
type _ConcatDataset<T = unknown> = plain.ConcatDataset<T>;

/**
 * Parts of a dataset, drawn at random without overlap: `lengths` are counts, or fractions that sum to 1 (what rounding leaves
 * goes to the first parts).
 * @throws {Error} for counts that do not sum to the dataset's length
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.random_split
 */
const _random_split: {
  <T>(dataset: DatasetLike<T>, lengths: readonly number[] | { lengths: readonly number[]; generator?: Generator | null }, generator?: Generator | null | { generator?: Generator | null }): Subset<T>[];
  <T>(keywords: { dataset: DatasetLike<T>; lengths: readonly number[]; generator?: Generator | null }): Subset<T>[];
} = def('random_split(dataset,*lengths,generator)', plain.random_split);

/**
 * Iterable datasets one after another.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.ChainDataset
 */
const _ChainDataset: {
  new <T = unknown>(datasets: Iterable<Iterable<T>> | { datasets: Iterable<Iterable<T>> }): plain.ChainDataset<T>;
} = defClass('ChainDataset(*datasets;)', plain.ChainDataset);
type _ChainDataset<T = unknown> = plain.ChainDataset<T>;

/**
 * Datasets side by side: item i has the i-th item of each, as a list, or by names where they were given as `{ image, text }`.
 * @throws {Error} for datasets of several lengths
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.StackDataset
 */
const _StackDataset: typeof plain.StackDataset = defClass('StackDataset', plain.StackDataset);
type _StackDataset = plain.StackDataset;

/**
 * Null: everything happens in this thread, there are no workers.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.get_worker_info
 */
const _get_worker_info: {
  (): null;
} = def('get_worker_info()', plain.get_worker_info);

export { _ChainDataset as ChainDataset, _ConcatDataset as ConcatDataset, _StackDataset as StackDataset, _Subset as Subset, _TensorDataset as TensorDataset, _get_worker_info as get_worker_info, _random_split as random_split };

export { Dataset, IterableDataset } from '../../data/dataset.ts';
