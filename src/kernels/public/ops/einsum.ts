// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/einsum.ts';
import { def } from '../../core/scope.ts';

/**
 * Sums over the last `dims` dimensions of a and the first of b, or over the pairs that two lists name.
 * @see https://pytorch.org/docs/stable/generated/torch.tensordot.html
 */
const _tensordot: {
  (a: Tensor, b: Tensor | { b: Tensor; dims?: Int | readonly [Int | Shape, Int | Shape]; out?: Tensor | null }, dims?: Int | readonly [Int | Shape, Int | Shape] | { dims?: Int | readonly [Int | Shape, Int | Shape]; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { a: Tensor; b: Tensor; dims?: Int | readonly [Int | Shape, Int | Shape]; out?: Tensor | null }): Tensor;
} = def('tensordot(@a,@b,#dims?)', plain.tensordot);

/**
 * The sum of products over the last dimension of both; of a 0-d tensor the product.
 * @see https://pytorch.org/docs/stable/generated/torch.inner.html
 */
const _inner: {
  (input: Tensor, other: Tensor | { other: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; other: Tensor; out?: Tensor | null }): Tensor;
} = def('inner(@input,@other)', plain.inner);

/**
 * x1[b, i] · weight[o, i, j] · x2[b, j] + bias[o], over the last dimension of x1 and x2.
 * @see https://pytorch.org/docs/stable/generated/torch.bilinear.html
 */
const _bilinear: {
  (input1: Tensor, input2: Tensor, weight: Tensor | { weight: Tensor; bias?: Tensor | null; out?: Tensor | null }, bias?: Tensor | null | { bias?: Tensor | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input1: Tensor; input2: Tensor; weight: Tensor; bias?: Tensor | null; out?: Tensor | null }): Tensor;
  (input1: Tensor, keywords: { input2: Tensor; weight: Tensor; bias?: Tensor | null; out?: Tensor | null }): Tensor;
} = def('bilinear(@input1,@input2,@weight,@bias?)', plain.bilinear);

export { _bilinear as bilinear, _inner as inner, _tensordot as tensordot };

export { einsum } from '../../ops/einsum.ts';
