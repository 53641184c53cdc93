// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyOperand, AnyTensor, Broadcast, Fits, Like, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/special.ts';
import { def } from '../../core/scope.ts';

/**
 * The n-th derivative of digamma.
 * @see https://pytorch.org/docs/stable/generated/torch.polygamma.html
 */
const _polygamma: {
  (n: Int, input: Tensor | { input: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { n: Int; input: Tensor; out?: Tensor | null }): Tensor;
} = def('polygamma(#n,@input)', plain.polygamma);

/**
 * input · log(1 + other), and 0 where input is 0 and other is not NaN.
 * Either may be a number. Integers give float32.
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.xlog1py
 */
const _xlog1py: {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<'xlog1py', Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<'xlog1py', Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>>;
} = def('xlog1py(=input,=other)', plain.xlog1py);

/**
 * −x · log(x): the entropy's summand; 0 at 0 and −∞ below.
 * @see https://pytorch.org/docs/stable/special.html#torch.special.entr
 */
const _entr: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('entr(@input)', plain.entr);

/**
 * log |Γ(x)|; ∞ at 0 and at negative integers. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.lgamma.html
 */
const _lgamma: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('lgamma(@input)', plain.lgamma);

/**
 * The derivative of log Γ(x); infinite at 0, NaN at negative integers. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.digamma.html
 */
const _digamma: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('digamma(@input)', plain.digamma);

export { _digamma as digamma, _entr as entr, _lgamma as lgamma, _polygamma as polygamma, _xlog1py as xlog1py };
