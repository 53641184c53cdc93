// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DatasetLike, IterableDataset } from '../../data/dataset.ts';
import type { Batch, Collate, Walk } from '../../data/loader.ts';
import type { Generator } from '../../ops/generator.ts';
import * as plain from '../../data/loader.ts';
import { def, defClass } from '../../scope.ts';

/**
 * Items as one: tensors and numbers stacked, arrays and objects entry by entry, anything else as a list.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.default_collate
 */
const _default_collate: {
  (batch: readonly Batch[]): Batch;
  (keywords: { batch: readonly Batch[] }): Batch;
} = def('default_collate(batch)', plain.default_collate, 0);

/**
 * An item as it is, typed arrays in it as tensors: what a loader without batches gives.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.default_convert
 */
const _default_convert: {
  (data: Batch): Batch;
  (keywords: { data: Batch }): Batch;
} = def('default_convert(data)', plain.default_convert, 0);

/**
 * `for (const [x, y] of new DataLoader(dataset, { batch_size: 64, shuffle: true })) …`; with `for await` a dataset may give
 * promises. Each walk is an epoch.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader
 */
const _DataLoader: {
  new (dataset: DatasetLike | IterableDataset, batch_size?: number | null, shuffle?: boolean | null, sampler?: Walk<number> | null, batch_sampler?: Walk<number[]> | null, num_workers?: number, collate_fn?: Collate | null, pin_memory?: boolean, drop_last?: boolean, timeout?: number, worker_init_fn?: unknown, multiprocessing_context?: unknown, generator?: Generator | null, prefetch_factor?: number | null, persistent_workers?: boolean): plain.DataLoader;
  new (keywords: { dataset: DatasetLike | IterableDataset; batch_size?: number | null; shuffle?: boolean | null; sampler?: Walk<number> | null; batch_sampler?: Walk<number[]> | null; num_workers?: number; collate_fn?: Collate | null; pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }): plain.DataLoader;
  new (dataset: DatasetLike | IterableDataset, keywords: { batch_size?: number | null; shuffle?: boolean | null; sampler?: Walk<number> | null; batch_sampler?: Walk<number[]> | null; num_workers?: number; collate_fn?: Collate | null; pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }): plain.DataLoader;
  new (dataset: DatasetLike | IterableDataset, batch_size: number | null | undefined, keywords: { shuffle?: boolean | null; sampler?: Walk<number> | null; batch_sampler?: Walk<number[]> | null; num_workers?: number; collate_fn?: Collate | null; pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }): plain.DataLoader;
  new (dataset: DatasetLike | IterableDataset, batch_size: number | null | undefined, shuffle: boolean | null | undefined, keywords: { sampler?: Walk<number> | null; batch_sampler?: Walk<number[]> | null; num_workers?: number; collate_fn?: Collate | null; pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }): plain.DataLoader;
  new (dataset: DatasetLike | IterableDataset, batch_size: number | null | undefined, shuffle: boolean | null | undefined, sampler: Walk<number> | null | undefined, keywords: { batch_sampler?: Walk<number[]> | null; num_workers?: number; collate_fn?: Collate | null; pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }): plain.DataLoader;
  new (dataset: DatasetLike | IterableDataset, batch_size: number | null | undefined, shuffle: boolean | null | undefined, sampler: Walk<number> | null | undefined, batch_sampler: Walk<number[]> | null | undefined, keywords: { num_workers?: number; collate_fn?: Collate | null; pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }): plain.DataLoader;
  new (dataset: DatasetLike | IterableDataset, batch_size: number | null | undefined, shuffle: boolean | null | undefined, sampler: Walk<number> | null | undefined, batch_sampler: Walk<number[]> | null | undefined, num_workers: number | undefined, keywords: { collate_fn?: Collate | null; pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }): plain.DataLoader;
  new (dataset: DatasetLike | IterableDataset, batch_size: number | null | undefined, shuffle: boolean | null | undefined, sampler: Walk<number> | null | undefined, batch_sampler: Walk<number[]> | null | undefined, num_workers: number | undefined, collate_fn: Collate | null | undefined, keywords: { pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }): plain.DataLoader;
  new (dataset: DatasetLike | IterableDataset, batch_size: number | null | undefined, shuffle: boolean | null | undefined, sampler: Walk<number> | null | undefined, batch_sampler: Walk<number[]> | null | undefined, num_workers: number | undefined, collate_fn: Collate | null | undefined, pin_memory: boolean | undefined, keywords: { drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }): plain.DataLoader;
  new (dataset: DatasetLike | IterableDataset, batch_size: number | null | undefined, shuffle: boolean | null | undefined, sampler: Walk<number> | null | undefined, batch_sampler: Walk<number[]> | null | undefined, num_workers: number | undefined, collate_fn: Collate | null | undefined, pin_memory: boolean | undefined, drop_last: boolean | undefined, keywords: { timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }): plain.DataLoader;
  new (dataset: DatasetLike | IterableDataset, batch_size: number | null | undefined, shuffle: boolean | null | undefined, sampler: Walk<number> | null | undefined, batch_sampler: Walk<number[]> | null | undefined, num_workers: number | undefined, collate_fn: Collate | null | undefined, pin_memory: boolean | undefined, drop_last: boolean | undefined, timeout: number | undefined, keywords: { worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }): plain.DataLoader;
  new (dataset: DatasetLike | IterableDataset, batch_size: number | null | undefined, shuffle: boolean | null | undefined, sampler: Walk<number> | null | undefined, batch_sampler: Walk<number[]> | null | undefined, num_workers: number | undefined, collate_fn: Collate | null | undefined, pin_memory: boolean | undefined, drop_last: boolean | undefined, timeout: number | undefined, worker_init_fn: unknown | undefined, keywords: { multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }): plain.DataLoader;
  new (dataset: DatasetLike | IterableDataset, batch_size: number | null | undefined, shuffle: boolean | null | undefined, sampler: Walk<number> | null | undefined, batch_sampler: Walk<number[]> | null | undefined, num_workers: number | undefined, collate_fn: Collate | null | undefined, pin_memory: boolean | undefined, drop_last: boolean | undefined, timeout: number | undefined, worker_init_fn: unknown | undefined, multiprocessing_context: unknown | undefined, keywords: { generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }): plain.DataLoader;
  new (dataset: DatasetLike | IterableDataset, batch_size: number | null | undefined, shuffle: boolean | null | undefined, sampler: Walk<number> | null | undefined, batch_sampler: Walk<number[]> | null | undefined, num_workers: number | undefined, collate_fn: Collate | null | undefined, pin_memory: boolean | undefined, drop_last: boolean | undefined, timeout: number | undefined, worker_init_fn: unknown | undefined, multiprocessing_context: unknown | undefined, generator: Generator | null | undefined, keywords: { prefetch_factor?: number | null; persistent_workers?: boolean }): plain.DataLoader;
  new (dataset: DatasetLike | IterableDataset, batch_size: number | null | undefined, shuffle: boolean | null | undefined, sampler: Walk<number> | null | undefined, batch_sampler: Walk<number[]> | null | undefined, num_workers: number | undefined, collate_fn: Collate | null | undefined, pin_memory: boolean | undefined, drop_last: boolean | undefined, timeout: number | undefined, worker_init_fn: unknown | undefined, multiprocessing_context: unknown | undefined, generator: Generator | null | undefined, prefetch_factor: number | null | undefined, keywords: { persistent_workers?: boolean }): plain.DataLoader;
} = defClass('DataLoader(dataset;batch_size,shuffle,sampler,batch_sampler,num_workers,collate_fn,pin_memory,drop_last,timeout,worker_init_fn,multiprocessing_context,generator,prefetch_factor,persistent_workers)', plain.DataLoader);
type _DataLoader = plain.DataLoader;

export { _DataLoader as DataLoader, _default_collate as default_collate, _default_convert as default_convert };
