// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/parts.ts';
import { def } from '../../core/scope.ts';

/**
 * The input with src in place of input.select(dim, index).
 * @see https://pytorch.org/docs/stable/generated/torch.select_scatter.html
 */
const _select_scatter: {
  (input: Tensor, src: Tensor, dim: Int, index: Int | { index: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; src: Tensor; dim: Int; index: Int; out?: Tensor | null } | { input: Tensor; src: Tensor; axis: Int; index: Int; out?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { src: Tensor; dim: Int; index: Int; out?: Tensor | null } | { src: Tensor; axis: Int; index: Int; out?: Tensor | null }): Tensor;
  (input: Tensor, src: Tensor, keywords: { dim: Int; index: Int; out?: Tensor | null } | { axis: Int; index: Int; out?: Tensor | null }): Tensor;
} = def('select_scatter(@input,@src,#dim,#index)', plain.select_scatter);

/**
 * The input with src in place of a slice.
 * @see https://pytorch.org/docs/stable/generated/torch.slice_scatter.html
 */
const _slice_scatter: {
  (input: Tensor, src: Tensor | { src: Tensor; dim?: Int; axis?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Tensor | null }, start?: Int | null | { start?: Int | null; end?: Int | null; step?: Int; out?: Tensor | null }, end?: Int | null | { end?: Int | null; step?: Int; out?: Tensor | null }, step?: Int | { step?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; src: Tensor; dim?: Int; axis?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Tensor | null }): Tensor;
} = def('slice_scatter(@input,@src,#dim?,#start?,#end?,#step?)', plain.slice_scatter);

/**
 * The input with src in place of a diagonal.
 * @see https://pytorch.org/docs/stable/generated/torch.diagonal_scatter.html
 */
const _diagonal_scatter: {
  (input: Tensor, src: Tensor | { src: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor | null }, offset?: Int | { offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor | null }, dim1?: Int | { dim1?: Int; dim2?: Int; out?: Tensor | null }, dim2?: Int | { dim2?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; src: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor | null }): Tensor;
} = def('diagonal_scatter(@input,@src,#offset?,#dim1?,#dim2?)', plain.diagonal_scatter);

/**
 * Slices of source combined into the slices that a vector names: 'prod', 'mean', 'amax' or 'amin'.
 * @see https://pytorch.org/docs/stable/generated/torch.index_reduce.html
 */
const _index_reduce: {
  (input: Tensor, dim: Int, index: Tensor, source: Tensor, reduce: string | { reduce: string; include_self?: boolean; out?: Tensor | null }, include_self?: boolean | { include_self?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; dim: Int; index: Tensor; source: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null } | { input: Tensor; axis: Int; index: Tensor; source: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { dim: Int; index: Tensor; source: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null } | { axis: Int; index: Tensor; source: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null }): Tensor;
  (input: Tensor, dim: Int, keywords: { index: Tensor; source: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, keywords: { source: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null }): Tensor;
} = def('index_reduce(@input,#dim,@index,@source,$reduce,^include_self?)', plain.index_reduce);

/**
 * The input with the source's elements at flat positions; added to what is there where `accumulate`.
 * @see https://pytorch.org/docs/stable/generated/torch.put.html
 */
const _put: {
  (input: Tensor, index: Tensor, source: Tensor | { source: Tensor; accumulate?: boolean; out?: Tensor | null }, accumulate?: boolean | { accumulate?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; index: Tensor; source: Tensor; accumulate?: boolean; out?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { index: Tensor; source: Tensor; accumulate?: boolean; out?: Tensor | null }): Tensor;
} = def('put(@input,@index,@source,^accumulate?)', plain.put);

/**
 * The input with the source's elements, in order, wherever the mask is true.
 * @see https://pytorch.org/docs/stable/generated/torch.masked_scatter.html
 */
const _masked_scatter: {
  (input: Tensor, mask: Tensor, source: Tensor | { source: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; mask: Tensor; source: Tensor; out?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { mask: Tensor; source: Tensor; out?: Tensor | null }): Tensor;
} = def('masked_scatter(@input,@mask,@source)', plain.masked_scatter);

export { _diagonal_scatter as diagonal_scatter, _index_reduce as index_reduce, _masked_scatter as masked_scatter, _put as put, _select_scatter as select_scatter, _slice_scatter as slice_scatter };
