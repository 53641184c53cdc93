// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype } from '../../core/dtype.ts';
import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int, Scalar } from '../../ops/core.ts';
import type { Index } from '../../ops/indexing.ts';
import * as plain from '../../ops/indexing.ts';
import { def } from '../../core/scope.ts';

/** x[indices] = value, in place. */
const _set: {
  (input: Tensor, indices: Index | readonly Index[], value: Tensor | Scalar | { value: Tensor | Scalar }): Tensor;
  (keywords: { input: Tensor; indices: Index | readonly Index[]; value: Tensor | Scalar }): Tensor;
  (input: Tensor, keywords: { indices: Index | readonly Index[]; value: Tensor | Scalar }): Tensor;
} = def('set(@input,indices,=value)', plain.set);

/**
 * The input with `values` where a list of index tensors (or masks) points; added to what is there where `accumulate`.
 * @see https://pytorch.org/docs/stable/generated/torch.index_put.html
 */
const _index_put: {
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor | { values: Tensor; accumulate?: boolean; out?: Tensor | null }, accumulate?: boolean | { accumulate?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; out?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; out?: Tensor | null }): Tensor;
} = def('index_put(@input,*indices,@values,^accumulate?)', plain.index_put);

/**
 * The input's elements at flat positions, in the index's shape.
 * @see https://pytorch.org/docs/stable/generated/torch.take.html
 */
const _take: {
  <D extends Dtype>(input: Tensor<Shape, D>, index: Tensor | { index: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; index: Tensor; out?: Tensor | null }): Tensor<Shape, D>;
} = def('take(@input,@index)', plain.take);

/**
 * `length` indices of a dimension from `start` on. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.narrow.html
 */
const _narrowFrom: {
  <D extends Dtype>(input: Tensor<Shape, D>, dim: Int, start: Int | Tensor, length: Int | { length: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; dim: Int; start: Int | Tensor; length: Int; out?: Tensor | null } | { input: Tensor<Shape, D>; axis: Int; start: Int | Tensor; length: Int; out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, keywords: { dim: Int; start: Int | Tensor; length: Int; out?: Tensor | null } | { axis: Int; start: Int | Tensor; length: Int; out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, dim: Int, keywords: { start: Int | Tensor; length: Int; out?: Tensor | null }): Tensor<Shape, D>;
} = def('narrow(@input,#dim,~start,#length)', plain.narrowFrom);

export { _index_put as index_put, _narrowFrom as narrowFrom, _set as set, _take as take };

export { at } from '../../ops/indexing.ts';
