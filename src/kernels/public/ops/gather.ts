// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype } from '../../dtype.ts';
import type { Int, Scalar } from '../../ops/core.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/gather.ts';
import { def } from '../../scope.ts';

/**
 * out[i][j] = input[index[i][j]][j] for dim 0, and so on.
 * @see https://pytorch.org/docs/stable/generated/torch.gather.html
 */
const _gather: {
  <D extends Dtype>(input: Tensor<D>, dim: Int, index: Tensor, sparse_grad?: boolean): Tensor<D>;
  <D extends Dtype>(keywords: ({ input: Tensor<D>; dim: Int; index: Tensor; sparse_grad?: boolean } | { input: Tensor<D>; axis: Int; index: Tensor; sparse_grad?: boolean })): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: ({ dim: Int; index: Tensor; sparse_grad?: boolean } | { axis: Int; index: Tensor; sparse_grad?: boolean })): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, dim: Int, keywords: { index: Tensor; sparse_grad?: boolean }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, dim: Int, index: Tensor, keywords: { sparse_grad?: boolean }): Tensor<D>;
} = def('gather(input,#dim,index,sparse_grad)', plain.gather, 17);

/**
 * As gather, the index broadcast to the input; without `dim` both are flat.
 * @see https://pytorch.org/docs/stable/generated/torch.take_along_dim.html
 */
const _take_along_dim: {
  <D extends Dtype>(input: Tensor<D>, indices: Tensor, dim?: Int | null): Tensor<D>;
  <D extends Dtype>(keywords: ({ input: Tensor<D>; indices: Tensor; dim?: Int | null } | { input: Tensor<D>; indices: Tensor; axis?: Int | null })): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: ({ indices: Tensor; dim?: Int | null } | { indices: Tensor; axis?: Int | null })): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, indices: Tensor, keywords: ({ dim?: Int | null } | { axis?: Int | null })): Tensor<D>;
} = def('take_along_dim(input,indices,#dim)', plain.take_along_dim, 17);

/**
 * The input with src written to the places that index gives along dim; `reduce`: 'add' or 'multiply' instead.
 * @see https://pytorch.org/docs/stable/generated/torch.scatter.html
 */
const _scatter: {
  (input: Tensor, dim: Int, index: Tensor, src: Tensor | Scalar, reduce?: string | null, value?: Scalar): Tensor;
  (keywords: ({ input: Tensor; dim: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar } | { input: Tensor; axis: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar })): Tensor;
  (input: Tensor, keywords: ({ dim: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar } | { axis: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar })): Tensor;
  (input: Tensor, dim: Int, keywords: { index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, keywords: { src: Tensor | Scalar; reduce?: string | null; value?: Scalar }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, src: Tensor | Scalar, keywords: { reduce?: string | null; value?: Scalar }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, src: Tensor | Scalar, reduce: string | null | undefined, keywords: { value?: Scalar }): Tensor;
} = def('scatter(input,#dim,index,src,reduce,value)', plain.scatter, 49);

/**
 * The input with src added to the places that index gives along dim.
 * @see https://pytorch.org/docs/stable/generated/torch.scatter_add.html
 */
const _scatter_add: {
  (input: Tensor, dim: Int, index: Tensor, src: Tensor): Tensor;
  (keywords: ({ input: Tensor; dim: Int; index: Tensor; src: Tensor } | { input: Tensor; axis: Int; index: Tensor; src: Tensor })): Tensor;
  (input: Tensor, keywords: ({ dim: Int; index: Tensor; src: Tensor } | { axis: Int; index: Tensor; src: Tensor })): Tensor;
  (input: Tensor, dim: Int, keywords: { index: Tensor; src: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, keywords: { src: Tensor }): Tensor;
} = def('scatter_add(input,#dim,index,src)', plain.scatter_add, 49);

/**
 * src combined into the places that index gives: 'sum', 'prod', 'mean', 'amax' or 'amin', by default with what is there.
 * @see https://pytorch.org/docs/stable/generated/torch.scatter_reduce.html
 */
const _scatter_reduce: {
  (input: Tensor, dim: Int, index: Tensor, src: Tensor, reduce: string, include_self?: boolean): Tensor;
  (keywords: ({ input: Tensor; dim: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean } | { input: Tensor; axis: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean })): Tensor;
  (input: Tensor, keywords: ({ dim: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean } | { axis: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean })): Tensor;
  (input: Tensor, dim: Int, keywords: { index: Tensor; src: Tensor; reduce: string; include_self?: boolean }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, keywords: { src: Tensor; reduce: string; include_self?: boolean }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, src: Tensor, keywords: { reduce: string; include_self?: boolean }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, src: Tensor, reduce: string, keywords: { include_self?: boolean }): Tensor;
} = def('scatter_reduce(input,#dim,index,src,reduce,include_self)', plain.scatter_reduce, 49);

/**
 * The slices of one dimension that a vector of indices names.
 * @see https://pytorch.org/docs/stable/generated/torch.index_select.html
 */
const _index_select: {
  <D extends Dtype>(input: Tensor<D>, dim: Int, index: Tensor): Tensor<D>;
  <D extends Dtype>(keywords: ({ input: Tensor<D>; dim: Int; index: Tensor } | { input: Tensor<D>; axis: Int; index: Tensor })): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: ({ dim: Int; index: Tensor } | { axis: Int; index: Tensor })): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, dim: Int, keywords: { index: Tensor }): Tensor<D>;
} = def('index_select(input,#dim,index)', plain.index_select, 17);

/**
 * The input with alpha · source's slices added to those that index names.
 * @see https://pytorch.org/docs/stable/generated/torch.index_add.html
 */
const _index_add: {
  (input: Tensor, dim: Int, index: Tensor, source: Tensor, alpha?: number): Tensor;
  (keywords: ({ input: Tensor; dim: Int; index: Tensor; source: Tensor; alpha?: number } | { input: Tensor; axis: Int; index: Tensor; source: Tensor; alpha?: number })): Tensor;
  (input: Tensor, keywords: ({ dim: Int; index: Tensor; source: Tensor; alpha?: number } | { axis: Int; index: Tensor; source: Tensor; alpha?: number })): Tensor;
  (input: Tensor, dim: Int, keywords: { index: Tensor; source: Tensor; alpha?: number }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, keywords: { source: Tensor; alpha?: number }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, source: Tensor, keywords: { alpha?: number }): Tensor;
} = def('index_add(input,#dim,index,source,alpha)', plain.index_add, 49);

/**
 * The input with source's slices in the places of those that index names.
 * @see https://pytorch.org/docs/stable/generated/torch.index_copy.html
 */
const _index_copy: {
  (input: Tensor, dim: Int, index: Tensor, source: Tensor): Tensor;
  (keywords: ({ input: Tensor; dim: Int; index: Tensor; source: Tensor } | { input: Tensor; axis: Int; index: Tensor; source: Tensor })): Tensor;
  (input: Tensor, keywords: ({ dim: Int; index: Tensor; source: Tensor } | { axis: Int; index: Tensor; source: Tensor })): Tensor;
  (input: Tensor, dim: Int, keywords: { index: Tensor; source: Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, keywords: { source: Tensor }): Tensor;
} = def('index_copy(input,#dim,index,source)', plain.index_copy, 49);

/**
 * The input with one value in all the slices that index names.
 * @see https://pytorch.org/docs/stable/generated/torch.index_fill.html
 */
const _index_fill: {
  (input: Tensor, dim: Int, index: Tensor, value: Scalar | Tensor): Tensor;
  (keywords: ({ input: Tensor; dim: Int; index: Tensor; value: Scalar | Tensor } | { input: Tensor; axis: Int; index: Tensor; value: Scalar | Tensor })): Tensor;
  (input: Tensor, keywords: ({ dim: Int; index: Tensor; value: Scalar | Tensor } | { axis: Int; index: Tensor; value: Scalar | Tensor })): Tensor;
  (input: Tensor, dim: Int, keywords: { index: Tensor; value: Scalar | Tensor }): Tensor;
  (input: Tensor, dim: Int, index: Tensor, keywords: { value: Scalar | Tensor }): Tensor;
} = def('index_fill(input,#dim,index,value)', plain.index_fill, 49);

/**
 * The input with one value wherever the mask is true.
 * @see https://pytorch.org/docs/stable/generated/torch.masked_fill.html
 */
const _masked_fill: {
  <D extends Dtype>(input: Tensor<D>, mask: Tensor, value: Scalar | Tensor): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; mask: Tensor; value: Scalar | Tensor }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { mask: Tensor; value: Scalar | Tensor }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, mask: Tensor, keywords: { value: Scalar | Tensor }): Tensor<D>;
} = def('masked_fill(input,mask,value)', plain.masked_fill, 49);

export { _gather as gather, _index_add as index_add, _index_copy as index_copy, _index_fill as index_fill, _index_select as index_select, _masked_fill as masked_fill, _scatter as scatter, _scatter_add as scatter_add, _scatter_reduce as scatter_reduce, _take_along_dim as take_along_dim };
