// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DatasetLike, IterableDataset } from '../../data/dataset.ts';
import type { Batch, Collate, Walk } from '../../data/loader.ts';
import type { Int } from '../../ops/core.ts';
import type { Generator } from '../../ops/generator.ts';
import * as plain from '../../data/loader.ts';
import { def, defClass } from '../../core/scope.ts';

/**
 * Items as one: tensors and numbers stacked, arrays and objects entry by entry, anything else as a list.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.default_collate
 */
const _default_collate: {
  (batch: readonly Batch[] | { batch: readonly Batch[] }): Batch;
} = def('default_collate(*batch)', plain.default_collate);

/**
 * An item as it is, typed arrays in it as tensors: what a loader without batches gives.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.default_convert
 */
const _default_convert: {
  (data: Batch | { data: Batch }): Batch;
} = def('default_convert(data)', plain.default_convert);

/**
 * `for (const [x, y] of new DataLoader(dataset, { batch_size: 64, shuffle: true })) …`; with `for await` a dataset may give
 * promises. Each walk is an epoch.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader
 */
const _DataLoader: {
  new (dataset: DatasetLike | IterableDataset | { dataset: DatasetLike | IterableDataset; batch_size?: Int | null; shuffle?: boolean | null; sampler?: Walk<number> | null; batch_sampler?: Walk<number[]> | null; num_workers?: number; collate_fn?: Collate | null; pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }, batch_size?: Int | null | { batch_size?: Int | null; shuffle?: boolean | null; sampler?: Walk<number> | null; batch_sampler?: Walk<number[]> | null; num_workers?: number; collate_fn?: Collate | null; pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }, shuffle?: boolean | null | { shuffle?: boolean | null; sampler?: Walk<number> | null; batch_sampler?: Walk<number[]> | null; num_workers?: number; collate_fn?: Collate | null; pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }, sampler?: Walk<number> | null | { sampler?: Walk<number> | null; batch_sampler?: Walk<number[]> | null; num_workers?: number; collate_fn?: Collate | null; pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }, batch_sampler?: Walk<number[]> | null | { batch_sampler?: Walk<number[]> | null; num_workers?: number; collate_fn?: Collate | null; pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }, num_workers?: number | { num_workers?: number; collate_fn?: Collate | null; pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }, collate_fn?: Collate | null | { collate_fn?: Collate | null; pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }, pin_memory?: boolean | { pin_memory?: boolean; drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }, drop_last?: boolean | { drop_last?: boolean; timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }, timeout?: number | { timeout?: number; worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }, worker_init_fn?: unknown | { worker_init_fn?: unknown; multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }, multiprocessing_context?: unknown | { multiprocessing_context?: unknown; generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }, generator?: Generator | null | { generator?: Generator | null; prefetch_factor?: number | null; persistent_workers?: boolean }, prefetch_factor?: number | null | { prefetch_factor?: number | null; persistent_workers?: boolean }, persistent_workers?: boolean | { persistent_workers?: boolean }): plain.DataLoader;
} = defClass('DataLoader(dataset;#batch_size?,^shuffle?,sampler,batch_sampler,%num_workers?,!collate_fn?,^pin_memory?,^drop_last?,%timeout?,worker_init_fn,multiprocessing_context,generator,%prefetch_factor?,^persistent_workers?)', plain.DataLoader);
type _DataLoader = plain.DataLoader;

export { _DataLoader as DataLoader, _default_collate as default_collate, _default_convert as default_convert };
