// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype } from '../../core/dtype.ts';
import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/strided.ts';
import { def } from '../../core/scope.ts';

/**
 * A view of a contiguous tensor with any strides (in elements).
 * @see https://pytorch.org/docs/stable/generated/torch.as_strided.html
 */
const _as_strided: {
  <D extends Dtype>(input: Tensor<Shape, D>, size: Shape, stride: Shape | { stride: Shape; storage_offset?: Int; out?: Tensor | null }, storage_offset?: Int | { storage_offset?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; size: Shape; stride: Shape; storage_offset?: Int; out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, keywords: { size: Shape; stride: Shape; storage_offset?: Int; out?: Tensor | null }): Tensor<Shape, D>;
} = def('as_strided(@input,#size,#stride,#storage_offset?)', plain.as_strided);

export { _as_strided as as_strided };
