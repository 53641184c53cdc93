// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Sized } from '../../data/sampler.ts';
import type { Int } from '../../ops/core.ts';
import type { Generator } from '../../ops/generator.ts';
import * as plain from '../../data/sampler.ts';
import { defClass } from '../../core/scope.ts';

/**
 * The indices 0 … length − 1 of the source, in order; its length is read anew in each epoch.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.SequentialSampler
 */
const _SequentialSampler: {
  new (data_source: Sized | { data_source: Sized }): plain.SequentialSampler;
} = defClass('SequentialSampler(data_source;)', plain.SequentialSampler);
type _SequentialSampler = plain.SequentialSampler;

/**
 * Another order in each epoch; the same ones after the same `manual_seed`.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.RandomSampler
 */
const _RandomSampler: {
  new (data_source: Sized | { data_source: Sized; replacement?: boolean; num_samples?: Int | null; generator?: Generator | null }, replacement?: boolean | { replacement?: boolean; num_samples?: Int | null; generator?: Generator | null }, num_samples?: Int | null | { num_samples?: Int | null; generator?: Generator | null }, generator?: Generator | null | { generator?: Generator | null }): plain.RandomSampler;
} = defClass('RandomSampler(data_source;^replacement?,#num_samples?,generator)', plain.RandomSampler);
type _RandomSampler = plain.RandomSampler;

/**
 * The given indices, each once, in another random order in each epoch.
 * The order comes from `generator`, by default torch's own: the same ones after the same `manual_seed`.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.SubsetRandomSampler
 */
const _SubsetRandomSampler: {
  new (indices: Iterable<number> | { indices: Iterable<number>; generator?: Generator | null }, generator?: Generator | null | { generator?: Generator | null }): plain.SubsetRandomSampler;
} = defClass('SubsetRandomSampler(*indices;generator)', plain.SubsetRandomSampler);
type _SubsetRandomSampler = plain.SubsetRandomSampler;

/**
 * Indices drawn as often as their weights say, which need not sum to 1.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler
 */
const _WeightedRandomSampler: {
  new (weights: Iterable<number>, num_samples: Int | { num_samples: Int; replacement?: boolean; generator?: Generator | null }, replacement?: boolean | { replacement?: boolean; generator?: Generator | null }, generator?: Generator | null | { generator?: Generator | null }): plain.WeightedRandomSampler;
  new (keywords: { weights: Iterable<number>; num_samples: Int; replacement?: boolean; generator?: Generator | null }): plain.WeightedRandomSampler;
} = defClass('WeightedRandomSampler(*weights,#num_samples;^replacement?,generator)', plain.WeightedRandomSampler);
type _WeightedRandomSampler = plain.WeightedRandomSampler;

/**
 * Indices in groups.
 * @see https://pytorch.org/docs/stable/data.html#torch.utils.data.BatchSampler
 */
const _BatchSampler: {
  new (sampler: Iterable<number> & Sized, batch_size: Int, drop_last: boolean | { drop_last: boolean }): plain.BatchSampler;
  new (keywords: { sampler: Iterable<number> & Sized; batch_size: Int; drop_last: boolean }): plain.BatchSampler;
  new (sampler: Iterable<number> & Sized, keywords: { batch_size: Int; drop_last: boolean }): plain.BatchSampler;
} = defClass('BatchSampler(sampler,#batch_size,^drop_last;)', plain.BatchSampler);
type _BatchSampler = plain.BatchSampler;

export { _BatchSampler as BatchSampler, _RandomSampler as RandomSampler, _SequentialSampler as SequentialSampler, _SubsetRandomSampler as SubsetRandomSampler, _WeightedRandomSampler as WeightedRandomSampler };

export { Sampler } from '../../data/sampler.ts';
