// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyOperand, AnyTensor, Broadcast, Fits, Like, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/power.ts';
import { def } from '../../core/scope.ts';

/**
 * input to the power of exponent. Small integer exponents become products.
 * @see https://pytorch.org/docs/stable/generated/torch.pow.html
 */
const _pow: {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<'pow', Broadcast<A, B>>, exponent: B | { exponent: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<'pow', Broadcast<A, B>>; exponent: B; out?: Tensor | null }): Of<Broadcast<A, B>>;
} = def('pow(=input,=exponent)', plain.pow);

/**
 * x · x. Integers stay in their dtype and wrap around; booleans give int32.
 * @see https://pytorch.org/docs/stable/generated/torch.square.html
 */
const _square: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('square(@input)', plain.square);

export { _pow as pow, _square as square };
