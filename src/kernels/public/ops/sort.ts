// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Int, Scalar } from '../../ops/core.ts';
import type { NamedTuple, Ranked } from '../../ops/named-tuple.ts';
import * as plain from '../../ops/sort.ts';
import { def } from '../../core/scope.ts';

/**
 * Values along a dimension in order, and where they were: `{ values, indices }`. Stable; NaN counts as the greatest.
 * @see https://pytorch.org/docs/stable/generated/torch.sort.html
 */
const _sort: {
  (input: Tensor | { input: Tensor; dim?: Int; axis?: Int; descending?: boolean; stable?: boolean; out?: readonly Tensor[] | null }, dim?: Int | { dim?: Int; axis?: Int; descending?: boolean; stable?: boolean; out?: readonly Tensor[] | null }, descending?: boolean | { descending?: boolean; stable?: boolean; out?: readonly Tensor[] | null }, stable?: boolean | { stable?: boolean; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): Ranked;
} = def('sort(@input,#dim?,^descending?,^stable?)', plain.sort);

/**
 * Where the values would come from if they were sorted.
 * @see https://pytorch.org/docs/stable/generated/torch.argsort.html
 */
const _argsort: {
  (input: Tensor | { input: Tensor; dim?: Int; axis?: Int; descending?: boolean; stable?: boolean; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; descending?: boolean; stable?: boolean; out?: Tensor | null }, descending?: boolean | { descending?: boolean; stable?: boolean; out?: Tensor | null }, stable?: boolean | { stable?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('argsort(@input,#dim?,^descending?,^stable?)', plain.argsort);

/**
 * Sorted along the first dimension; only the values.
 * @see https://pytorch.org/docs/stable/generated/torch.msort.html
 */
const _msort: {
  (input: Tensor | { input: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('msort(@input)', plain.msort);

/**
 * The k greatest (or least) along a dimension, in order, and where they were.
 * @see https://pytorch.org/docs/stable/generated/torch.topk.html
 */
const _topk: {
  (input: Tensor, k: Int | { k: Int; dim?: Int; axis?: Int; largest?: boolean; sorted?: boolean; out?: readonly Tensor[] | null }, dim?: Int | { dim?: Int; axis?: Int; largest?: boolean; sorted?: boolean; out?: readonly Tensor[] | null }, largest?: boolean | { largest?: boolean; sorted?: boolean; out?: readonly Tensor[] | null }, sorted?: boolean | { sorted?: boolean; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): Ranked;
  (keywords: { input: Tensor; k: Int; dim?: Int; axis?: Int; largest?: boolean; sorted?: boolean; out?: readonly Tensor[] | null }): Ranked;
} = def('topk(@input,#k,#dim?,^largest?,^sorted?)', plain.topk);

/**
 * The k-th least along a dimension, counted from 1, and where it is.
 * @see https://pytorch.org/docs/stable/generated/torch.kthvalue.html
 */
const _kthvalue: {
  (input: Tensor, k: Int | { k: Int; dim?: Int; axis?: Int; keepdim?: boolean; out?: readonly Tensor[] | null }, dim?: Int | { dim?: Int; axis?: Int; keepdim?: boolean; out?: readonly Tensor[] | null }, keepdim?: boolean | { keepdim?: boolean; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): Ranked;
  (keywords: { input: Tensor; k: Int; dim?: Int; axis?: Int; keepdim?: boolean; out?: readonly Tensor[] | null }): Ranked;
} = def('kthvalue(@input,#k,#dim?,^keepdim?)', plain.kthvalue);

interface CallsOf_median {
  (input: Tensor | { input: Tensor; dim?: null; axis?: null; out?: Tensor | null }, dim?: null | { dim?: null; axis?: null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (input: Tensor, dim: Int | { dim: Int; keepdim?: boolean; out?: readonly Tensor[] | null } | { axis: Int; keepdim?: boolean; out?: readonly Tensor[] | null }, keepdim?: boolean | { keepdim?: boolean; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): Ranked;
  (keywords: { input: Tensor; dim: Int; keepdim?: boolean; out?: readonly Tensor[] | null } | { input: Tensor; axis: Int; keepdim?: boolean; out?: readonly Tensor[] | null }): Ranked;
}
/**
 * The lower median of all values; with `dim` `{ values, indices }`. NaN where one is among them.
 * @see https://pytorch.org/docs/stable/generated/torch.median.html
 */
const _median: CallsOf_median = def('median(@input,#dim?,keepdim)', plain.median);

/**
 * As median, NaN left out.
 * @see https://pytorch.org/docs/stable/generated/torch.nanmedian.html
 */
const _nanmedian: CallsOf_median = def('nanmedian(@input,#dim?,keepdim)', plain.nanmedian);

/**
 * The most frequent value along a dimension, the least of several, and its last place.
 * @see https://pytorch.org/docs/stable/generated/torch.mode.html
 */
const _mode: {
  (input: Tensor | { input: Tensor; dim?: Int; axis?: Int; keepdim?: boolean; out?: readonly Tensor[] | null }, dim?: Int | { dim?: Int; axis?: Int; keepdim?: boolean; out?: readonly Tensor[] | null }, keepdim?: boolean | { keepdim?: boolean; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): Ranked;
} = def('mode(@input,#dim?,^keepdim?)', plain.mode);

interface CallsOf_quantile {
  (input: Tensor, q: number | Tensor | { q: number | Tensor; dim?: Int | null; axis?: Int | null; keepdim?: boolean; interpolation?: string; out?: Tensor | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null; keepdim?: boolean; interpolation?: string; out?: Tensor | null }, keepdim?: boolean | { keepdim?: boolean; interpolation?: string; out?: Tensor | null }, interpolation?: string | { interpolation?: string; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; q: number | Tensor; dim?: Int | null; axis?: Int | null; keepdim?: boolean; interpolation?: string; out?: Tensor | null }): Tensor;
}
/**
 * The q-quantiles along a dimension (or of all values); a q vector gives a new first dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.quantile.html
 */
const _quantile: CallsOf_quantile = def('quantile(@input,=q,#dim?,^keepdim?,$interpolation?)', plain.quantile);

/**
 * As quantile, NaN left out.
 * @see https://pytorch.org/docs/stable/generated/torch.nanquantile.html
 */
const _nanquantile: CallsOf_quantile = def('nanquantile(@input,=q,#dim?,^keepdim?,$interpolation?)', plain.nanquantile);

interface CallsOf_max {
  (input: Tensor | { input: Tensor; dim?: null; axis?: null; out?: Tensor | null }, dim?: null | { dim?: null; axis?: null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (input: Tensor, dim: Int | { dim: Int; keepdim?: boolean; out?: readonly Tensor[] | null } | { axis: Int; keepdim?: boolean; out?: readonly Tensor[] | null }, keepdim?: boolean | { keepdim?: boolean; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): Ranked;
  (keywords: { input: Tensor; dim: Int; keepdim?: boolean; out?: readonly Tensor[] | null } | { input: Tensor; axis: Int; keepdim?: boolean; out?: readonly Tensor[] | null }): Ranked;
  (input: Tensor, other: Tensor | { other: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; other: Tensor; out?: Tensor | null }): Tensor;
}
/**
 * The greatest of all values; along a dimension `{ values, indices }`; of two tensors, element by element.
 * @see https://pytorch.org/docs/stable/generated/torch.max.html
 */
const _max: CallsOf_max = def('max(@input,~dim?,keepdim,other)', plain.max);

/**
 * The least of all values; along a dimension `{ values, indices }`; of two tensors, element by element.
 * @see https://pytorch.org/docs/stable/generated/torch.min.html
 */
const _min: CallsOf_max = def('min(@input,~dim?,keepdim,other)', plain.min);

/**
 * Least and greatest, of all values or along a dimension: `{ min, max }`.
 * @see https://pytorch.org/docs/stable/generated/torch.aminmax.html
 */
const _aminmax: {
  (input: Tensor | { input: Tensor; dim?: Int | null; axis?: Int | null; keepdim?: boolean; out?: readonly Tensor[] | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null; keepdim?: boolean; out?: readonly Tensor[] | null }, keepdim?: boolean | { keepdim?: boolean; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): NamedTuple<['min', 'max']>;
} = def('aminmax(@input,#dim?,^keepdim?)', plain.aminmax);

/**
 * Where values would have to be inserted into sorted rows: before equals, or (right) behind them.
 * @see https://pytorch.org/docs/stable/generated/torch.searchsorted.html
 */
const _searchsorted: {
  (sorted_sequence: Tensor, input: Tensor | Scalar | { input: Tensor | Scalar; out_int32?: boolean; right?: boolean; side?: 'left' | 'right' | null; sorter?: Tensor | null; out?: Tensor | null }, out_int32?: boolean | { out_int32?: boolean; right?: boolean; side?: 'left' | 'right' | null; sorter?: Tensor | null; out?: Tensor | null }, right?: boolean | { right?: boolean; side?: 'left' | 'right' | null; sorter?: Tensor | null; out?: Tensor | null }, side?: 'left' | 'right' | null | { side?: 'left' | 'right' | null; sorter?: Tensor | null; out?: Tensor | null }, sorter?: Tensor | null | { sorter?: Tensor | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { sorted_sequence: Tensor; input: Tensor | Scalar; out_int32?: boolean; right?: boolean; side?: 'left' | 'right' | null; sorter?: Tensor | null; out?: Tensor | null }): Tensor;
} = def('searchsorted(@sorted_sequence,=input,^out_int32?,^right?,$side?,@sorter?)', plain.searchsorted);

/**
 * For each value the number of the bucket between boundaries it falls into.
 * @see https://pytorch.org/docs/stable/generated/torch.bucketize.html
 */
const _bucketize: {
  (input: Tensor | Scalar, boundaries: Tensor | { boundaries: Tensor; out_int32?: boolean; right?: boolean; out?: Tensor | null }, out_int32?: boolean | { out_int32?: boolean; right?: boolean; out?: Tensor | null }, right?: boolean | { right?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor | Scalar; boundaries: Tensor; out_int32?: boolean; right?: boolean; out?: Tensor | null }): Tensor;
} = def('bucketize(=input,@boundaries,^out_int32?,^right?)', plain.bucketize);

/**
 * Which elements are among the test elements.
 * @see https://pytorch.org/docs/stable/generated/torch.isin.html
 */
const _isin: {
  (elements: Tensor | Scalar, test_elements: Tensor | Scalar | { test_elements: Tensor | Scalar; assume_unique?: boolean; invert?: boolean; out?: Tensor | null }, assume_unique?: boolean | { assume_unique?: boolean; invert?: boolean; out?: Tensor | null }, invert?: boolean | { invert?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { elements: Tensor | Scalar; test_elements: Tensor | Scalar; assume_unique?: boolean; invert?: boolean; out?: Tensor | null }): Tensor;
} = def('isin(=elements,=test_elements,^assume_unique?,^invert?)', plain.isin);

/**
 * How many values fall into each of `bins` equal parts from min to max; both 0: from the least to the greatest.
 * @see https://pytorch.org/docs/stable/generated/torch.histc.html
 */
const _histc: {
  (input: Tensor | { input: Tensor; bins?: Int; min?: number; max?: number; out?: Tensor | null }, bins?: Int | { bins?: Int; min?: number; max?: number; out?: Tensor | null }, min?: number | { min?: number; max?: number; out?: Tensor | null }, max?: number | { max?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('histc(@input,#bins?,%min?,%max?)', plain.histc);

export { _aminmax as aminmax, _argsort as argsort, _bucketize as bucketize, _histc as histc, _isin as isin, _kthvalue as kthvalue, _max as max, _median as median, _min as min, _mode as mode, _msort as msort, _nanmedian as nanmedian, _nanquantile as nanquantile, _quantile as quantile, _searchsorted as searchsorted, _sort as sort, _topk as topk };
