// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/parts.ts';
import { def } from '../../scope.ts';

/**
 * The input with src in place of input.select(dim, index).
 * @see https://pytorch.org/docs/stable/generated/torch.select_scatter.html
 */
const _select_scatter: {
  (input: Tensor, src: Tensor, dim: number, index: number | { index: number }): Tensor;
  (keywords: { input: Tensor; src: Tensor; dim: number; index: number }): Tensor;
  (input: Tensor, keywords: { src: Tensor; dim: number; index: number }): Tensor;
  (input: Tensor, src: Tensor, keywords: { dim: number; index: number }): Tensor;
} = def('select_scatter(input,src,dim,index)', plain.select_scatter, 17);

/**
 * The input with src in place of a slice.
 * @see https://pytorch.org/docs/stable/generated/torch.slice_scatter.html
 */
const _slice_scatter: {
  (input: Tensor, src: Tensor | { src: Tensor; dim?: number; start?: number | null; end?: number | null; step?: number }, dim?: number | { dim?: number; start?: number | null; end?: number | null; step?: number }, start?: number | null | { start?: number | null; end?: number | null; step?: number }, end?: number | null | { end?: number | null; step?: number }, step?: number | { step?: number }): Tensor;
  (keywords: { input: Tensor; src: Tensor; dim?: number; start?: number | null; end?: number | null; step?: number }): Tensor;
} = def('slice_scatter(input,src,dim,start,end,step)', plain.slice_scatter, 17);

/**
 * The input with src in place of a diagonal.
 * @see https://pytorch.org/docs/stable/generated/torch.diagonal_scatter.html
 */
const _diagonal_scatter: {
  (input: Tensor, src: Tensor | { src: Tensor; offset?: number; dim1?: number; dim2?: number }, offset?: number | { offset?: number; dim1?: number; dim2?: number }, dim1?: number | { dim1?: number; dim2?: number }, dim2?: number | { dim2?: number }): Tensor;
  (keywords: { input: Tensor; src: Tensor; offset?: number; dim1?: number; dim2?: number }): Tensor;
} = def('diagonal_scatter(input,src,offset,dim1,dim2)', plain.diagonal_scatter, 17);

/**
 * Slices of source combined into the slices that a vector names: 'prod', 'mean', 'amax' or 'amin'.
 * @see https://pytorch.org/docs/stable/generated/torch.index_reduce.html
 */
const _index_reduce: {
  (input: Tensor, dim: number, index: Tensor, source: Tensor, reduce: string | { reduce: string; include_self?: boolean }, include_self?: boolean | { include_self?: boolean }): Tensor;
  (keywords: { input: Tensor; dim: number; index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): Tensor;
  (input: Tensor, keywords: { dim: number; index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): Tensor;
  (input: Tensor, dim: number, keywords: { index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): Tensor;
  (input: Tensor, dim: number, index: Tensor, keywords: { source: Tensor; reduce: string; include_self?: boolean }): Tensor;
} = def('index_reduce(input,dim,index,source,reduce,include_self)', plain.index_reduce, 49);

/**
 * The input with the source's elements at flat positions; added to what is there where `accumulate`.
 * @see https://pytorch.org/docs/stable/generated/torch.put.html
 */
const _put: {
  (input: Tensor, index: Tensor, source: Tensor | { source: Tensor; accumulate?: boolean }, accumulate?: boolean | { accumulate?: boolean }): Tensor;
  (keywords: { input: Tensor; index: Tensor; source: Tensor; accumulate?: boolean }): Tensor;
  (input: Tensor, keywords: { index: Tensor; source: Tensor; accumulate?: boolean }): Tensor;
} = def('put(input,index,source,accumulate)', plain.put, 49);

/**
 * The input with the source's elements, in order, wherever the mask is true.
 * @see https://pytorch.org/docs/stable/generated/torch.masked_scatter.html
 */
const _masked_scatter: {
  (input: Tensor, mask: Tensor, source: Tensor | { source: Tensor }): Tensor;
  (keywords: { input: Tensor; mask: Tensor; source: Tensor }): Tensor;
  (input: Tensor, keywords: { mask: Tensor; source: Tensor }): Tensor;
} = def('masked_scatter(input,mask,source)', plain.masked_scatter, 49);

export { _diagonal_scatter as diagonal_scatter, _index_reduce as index_reduce, _masked_scatter as masked_scatter, _put as put, _select_scatter as select_scatter, _slice_scatter as slice_scatter };
