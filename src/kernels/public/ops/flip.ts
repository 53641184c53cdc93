// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype } from '../../dtype.ts';
import type { Shape } from '../../ops/core.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/flip.ts';
import { def } from '../../scope.ts';

/**
 * The dimensions' elements in the opposite order; a copy, as in PyTorch.
 * @see https://pytorch.org/docs/stable/generated/torch.flip.html
 */
const _flip: {
  <D extends Dtype>(input: Tensor<D>, dims: number | Shape): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, ...dims: number[]): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; dims: number | Shape }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { dims: number | Shape }): Tensor<D>;
} = def('flip(input,...#dims)', plain.flip, 17);

/**
 * Columns in the opposite order.
 * @see https://pytorch.org/docs/stable/generated/torch.fliplr.html
 */
const _fliplr: {
  <D extends Dtype>(input: Tensor<D>): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D> }): Tensor<D>;
} = def('fliplr(input)', plain.fliplr, 17);

/**
 * Rows in the opposite order.
 * @see https://pytorch.org/docs/stable/generated/torch.flipud.html
 */
const _flipud: {
  <D extends Dtype>(input: Tensor<D>): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D> }): Tensor<D>;
} = def('flipud(input)', plain.flipud, 17);

export { _flip as flip, _fliplr as fliplr, _flipud as flipud };
