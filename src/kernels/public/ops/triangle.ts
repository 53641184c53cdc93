// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype } from '../../dtype.ts';
import type { Int } from '../../ops/core.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/triangle.ts';
import { def } from '../../scope.ts';

/**
 * The lower triangle of matrices; 0 above the diagonal.
 * @see https://pytorch.org/docs/stable/generated/torch.tril.html
 */
const _tril: {
  <D extends Dtype>(input: Tensor<D>, diagonal?: Int): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; diagonal?: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { diagonal?: Int }): Tensor<D>;
} = def('tril(input,#diagonal)', plain.tril, 49);

/**
 * The upper triangle of matrices; 0 below the diagonal.
 * @see https://pytorch.org/docs/stable/generated/torch.triu.html
 */
const _triu: {
  <D extends Dtype>(input: Tensor<D>, diagonal?: Int): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; diagonal?: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { diagonal?: Int }): Tensor<D>;
} = def('triu(input,#diagonal)', plain.triu, 49);

export { _tril as tril, _triu as triu };
