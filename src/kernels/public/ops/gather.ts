// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype } from '../../core/dtype.ts';
import type { AnyTensor, Like, Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int, Scalar } from '../../ops/core.ts';
import * as plain from '../../ops/gather.ts';
import { def } from '../../core/scope.ts';

/**
 * out[i][j] = input[index[i][j]][j] for dim 0, and so on.
 * @see https://pytorch.org/docs/stable/generated/torch.gather.html
 */
const _gather: {
  <B extends AnyTensor, A extends AnyTensor>(input: B, dim: Int, index: A | { index: A; sparse_grad?: boolean; out?: Tensor | null }, sparse_grad?: boolean | { sparse_grad?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, B['dtype']>;
  <B extends AnyTensor, A extends AnyTensor>(keywords: { input: B; dim: Int; index: A; sparse_grad?: boolean; out?: Tensor | null } | { input: B; axis: Int; index: A; sparse_grad?: boolean; out?: Tensor | null }): Like<A, B['dtype']>;
  <B extends AnyTensor, A extends AnyTensor>(input: B, keywords: { dim: Int; index: A; sparse_grad?: boolean; out?: Tensor | null } | { axis: Int; index: A; sparse_grad?: boolean; out?: Tensor | null }): Like<A, B['dtype']>;
} = def('gather(@input,#dim,@index,^sparse_grad?)', plain.gather);

/**
 * As gather, the index broadcast to the input; without `dim` both are flat.
 * @see https://pytorch.org/docs/stable/generated/torch.take_along_dim.html
 */
const _take_along_dim: {
  <D extends Dtype>(input: Tensor<Shape, D>, indices: Tensor | { indices: Tensor; dim?: Int | null; axis?: Int | null; out?: Tensor | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; indices: Tensor; dim?: Int | null; axis?: Int | null; out?: Tensor | null }): Tensor<Shape, D>;
} = def('take_along_dim(@input,@indices,#dim?)', plain.take_along_dim);

/**
 * The input with src written to the places that index gives along dim; `reduce`: 'add' or 'multiply' instead.
 * @see https://pytorch.org/docs/stable/generated/torch.scatter.html
 */
const _scatter: {
  <A extends AnyTensor>(input: A, dim: Int, index: Tensor, src: Tensor | Scalar | { src: Tensor | Scalar; reduce?: string | null; value?: Scalar; out?: Tensor | null }, reduce?: string | null | { reduce?: string | null; value?: Scalar; out?: Tensor | null }, value?: Scalar | { value?: Scalar; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: { input: A; dim: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar; out?: Tensor | null } | { input: A; axis: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, keywords: { dim: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar; out?: Tensor | null } | { axis: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, dim: Int, keywords: { index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar; out?: Tensor | null }): Like<A>;
} = def('scatter(@input,#dim,@index,=src,$reduce?,+value?)', plain.scatter);

/**
 * The input with src added to the places that index gives along dim.
 * @see https://pytorch.org/docs/stable/generated/torch.scatter_add.html
 */
const _scatter_add: {
  <A extends AnyTensor>(input: A, dim: Int, index: Tensor, src: Tensor | { src: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: { input: A; dim: Int; index: Tensor; src: Tensor; out?: Tensor | null } | { input: A; axis: Int; index: Tensor; src: Tensor; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, keywords: { dim: Int; index: Tensor; src: Tensor; out?: Tensor | null } | { axis: Int; index: Tensor; src: Tensor; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, dim: Int, keywords: { index: Tensor; src: Tensor; out?: Tensor | null }): Like<A>;
} = def('scatter_add(@input,#dim,@index,@src)', plain.scatter_add);

/**
 * src combined into the places that index gives: 'sum', 'prod', 'mean', 'amax' or 'amin', by default with what is there.
 * @see https://pytorch.org/docs/stable/generated/torch.scatter_reduce.html
 */
const _scatter_reduce: {
  <A extends AnyTensor>(input: A, dim: Int, index: Tensor, src: Tensor, reduce: string | { reduce: string; include_self?: boolean; out?: Tensor | null }, include_self?: boolean | { include_self?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: { input: A; dim: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null } | { input: A; axis: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, keywords: { dim: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null } | { axis: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, dim: Int, keywords: { index: Tensor; src: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, dim: Int, index: Tensor, keywords: { src: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null }): Like<A>;
} = def('scatter_reduce(@input,#dim,@index,@src,$reduce,^include_self?)', plain.scatter_reduce);

/**
 * The slices of one dimension that a vector of indices names.
 * @see https://pytorch.org/docs/stable/generated/torch.index_select.html
 */
const _index_select: {
  <D extends Dtype>(input: Tensor<Shape, D>, dim: Int, index: Tensor | { index: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; dim: Int; index: Tensor; out?: Tensor | null } | { input: Tensor<Shape, D>; axis: Int; index: Tensor; out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, keywords: { dim: Int; index: Tensor; out?: Tensor | null } | { axis: Int; index: Tensor; out?: Tensor | null }): Tensor<Shape, D>;
} = def('index_select(@input,#dim,@index)', plain.index_select);

/**
 * The input with alpha · source's slices added to those that index names.
 * @see https://pytorch.org/docs/stable/generated/torch.index_add.html
 */
const _index_add: {
  <A extends AnyTensor>(input: A, dim: Int, index: Tensor, source: Tensor | { source: Tensor; alpha?: Scalar; out?: Tensor | null }, alpha?: Scalar | { alpha?: Scalar; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: { input: A; dim: Int; index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor | null } | { input: A; axis: Int; index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, keywords: { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor | null } | { axis: Int; index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, dim: Int, keywords: { index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor | null }): Like<A>;
} = def('index_add(@input,#dim,@index,@source,+alpha?)', plain.index_add);

/**
 * The input with source's slices in the places of those that index names.
 * @see https://pytorch.org/docs/stable/generated/torch.index_copy.html
 */
const _index_copy: {
  <A extends AnyTensor>(input: A, dim: Int, index: Tensor, source: Tensor | { source: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: { input: A; dim: Int; index: Tensor; source: Tensor; out?: Tensor | null } | { input: A; axis: Int; index: Tensor; source: Tensor; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, keywords: { dim: Int; index: Tensor; source: Tensor; out?: Tensor | null } | { axis: Int; index: Tensor; source: Tensor; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, dim: Int, keywords: { index: Tensor; source: Tensor; out?: Tensor | null }): Like<A>;
} = def('index_copy(@input,#dim,@index,@source)', plain.index_copy);

/**
 * The input with one value in all the slices that index names.
 * @see https://pytorch.org/docs/stable/generated/torch.index_fill.html
 */
const _index_fill: {
  <A extends AnyTensor>(input: A, dim: Int, index: Tensor, value: Scalar | Tensor | { value: Scalar | Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: { input: A; dim: Int; index: Tensor; value: Scalar | Tensor; out?: Tensor | null } | { input: A; axis: Int; index: Tensor; value: Scalar | Tensor; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, keywords: { dim: Int; index: Tensor; value: Scalar | Tensor; out?: Tensor | null } | { axis: Int; index: Tensor; value: Scalar | Tensor; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, dim: Int, keywords: { index: Tensor; value: Scalar | Tensor; out?: Tensor | null }): Like<A>;
} = def('index_fill(@input,#dim,@index,=value)', plain.index_fill);

/**
 * The input with one value wherever the mask is true.
 * @see https://pytorch.org/docs/stable/generated/torch.masked_fill.html
 */
const _masked_fill: {
  <D extends Dtype>(input: Tensor<Shape, D>, mask: Tensor, value: Scalar | Tensor | { value: Scalar | Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; mask: Tensor; value: Scalar | Tensor; out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, keywords: { mask: Tensor; value: Scalar | Tensor; out?: Tensor | null }): Tensor<Shape, D>;
} = def('masked_fill(@input,@mask,=value)', plain.masked_fill);

export { _gather as gather, _index_add as index_add, _index_copy as index_copy, _index_fill as index_fill, _index_select as index_select, _masked_fill as masked_fill, _scatter as scatter, _scatter_add as scatter_add, _scatter_reduce as scatter_reduce, _take_along_dim as take_along_dim };
