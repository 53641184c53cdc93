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
 * The slices of one dimension that a vector of indices names.
 * @see https://pytorch.org/docs/stable/generated/torch.index_select.html
 */
const _index_select: {
  <D extends Dtype>(input: Tensor<Shape, D>, dim: Int, index: Tensor | { index: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; dim: Int; index: Tensor; out?: Tensor | null } | { input: Tensor<Shape, D>; axis: Int; index: Tensor; out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, keywords: { dim: Int; index: Tensor; out?: Tensor | null } | { axis: Int; index: Tensor; out?: Tensor | null }): Tensor<Shape, D>;
} = def('index_select(@input,#dim,@index)', plain.index_select);

/**
 * The input with one value wherever the mask is true.
 * @see https://pytorch.org/docs/stable/generated/torch.masked_fill.html
 */
const _masked_fill: {
  <D extends Dtype>(input: Tensor<Shape, D>, mask: Tensor, value: Scalar | Tensor | { value: Scalar | Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; mask: Tensor; value: Scalar | Tensor; out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, keywords: { mask: Tensor; value: Scalar | Tensor; out?: Tensor | null }): Tensor<Shape, D>;
} = def('masked_fill(@input,@mask,=value)', plain.masked_fill);

export { _gather as gather, _index_select as index_select, _masked_fill as masked_fill, _take_along_dim as take_along_dim };
