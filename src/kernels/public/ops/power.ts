// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Operand } from '../../ops/core.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/power.ts';
import { def } from '../../scope.ts';

/**
 * input to the power of exponent. Small integer exponents become products.
 * @see https://pytorch.org/docs/stable/generated/torch.pow.html
 */
const _pow: {
  (input: Operand, exponent: Operand): Tensor;
  (keywords: { input: Operand; exponent: Operand }): Tensor;
  (input: Operand, keywords: { exponent: Operand }): Tensor;
} = def('pow(input,exponent)', plain.pow, 49);

/**
 * x · x. Integers stay in their dtype and wrap around; booleans give int32.
 * @see https://pytorch.org/docs/stable/generated/torch.square.html
 */
const _square: {
  (input: Tensor): Tensor;
  (keywords: { input: Tensor }): Tensor;
} = def('square(input)', plain.square, 49);

export { _pow as pow, _square as square };
