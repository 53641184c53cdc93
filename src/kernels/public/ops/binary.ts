// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyOperand, AnyTensor, Broadcast, Fits, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/binary.ts';
import { def } from '../../core/scope.ts';

interface CallsOf_atan2<Name extends string> {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<Name, Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<Name, Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>>;
}
/**
 * The angle of the point (other, input), in (−π, π].
 * @see https://pytorch.org/docs/stable/generated/torch.atan2.html
 */
const _atan2: CallsOf_atan2<'atan2'> = def('atan2(@input,@other)', plain.atan2);

/**
 * The magnitude of the first with the sign of the second.
 * @see https://pytorch.org/docs/stable/generated/torch.copysign.html
 */
const _copysign: {
  <A extends AnyTensor, B extends AnyOperand>(input: A & Fits<'copysign', Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyTensor, B extends AnyOperand>(keywords: { input: A & Fits<'copysign', Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>>;
} = def('copysign(@input,=other)', plain.copysign);

/**
 * The greater (or the lesser) of two; where one is NaN, the other.
 * @see https://pytorch.org/docs/stable/generated/torch.fmax.html
 */
const _fmax: CallsOf_atan2<'fmax'> = def('fmax(@input,@other)', plain.fmax);

/**
 * The lesser of two; where one is NaN, the other. Equals give the gradient to the input.
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.fmin.html
 */
const _fmin: CallsOf_atan2<'fmin'> = def('fmin(@input,@other)', plain.fmin);

/**
 * 0 below 0, 1 above, and `values` at 0.
 * @see https://pytorch.org/docs/stable/generated/torch.heaviside.html
 */
const _heaviside: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'heaviside', Broadcast<A, B>>, values: B | { values: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'heaviside', Broadcast<A, B>>; values: B; out?: Tensor | null }): Of<Broadcast<A, B>>;
} = def('heaviside(@input,@values)', plain.heaviside);

/**
 * √(input² + other²), without overflow on the way.
 * @see https://pytorch.org/docs/stable/generated/torch.hypot.html
 */
const _hypot: CallsOf_atan2<'hypot'> = def('hypot(@input,@other)', plain.hypot);

/**
 * log(eᵃ + eᵇ) of float tensors, broadcast, without overflow.
 * @throws {TypeError} for a number, or two tensors of integers
 * @see https://pytorch.org/docs/stable/generated/torch.logaddexp.html
 */
const _logaddexp: CallsOf_atan2<'logaddexp'> = def('logaddexp(@input,@other)', plain.logaddexp);

/**
 * log₂(2ᵃ + 2ᵇ) of float tensors, broadcast, without overflow.
 * @throws {TypeError} for a number, or two tensors of integers
 * @see https://pytorch.org/docs/stable/generated/torch.logaddexp2.html
 */
const _logaddexp2: CallsOf_atan2<'logaddexp2'> = def('logaddexp2(@input,@other)', plain.logaddexp2);

/**
 * pow in floating point, also of integers.
 * @see https://pytorch.org/docs/stable/generated/torch.float_power.html
 */
const _float_power: {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<'float_power', Broadcast<A, B>>, exponent: B | { exponent: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<'float_power', Broadcast<A, B>>; exponent: B; out?: Tensor | null }): Of<Broadcast<A, B>>;
} = def('float_power(=input,=exponent)', plain.float_power);

/**
 * input · 2^other
 * @see https://pytorch.org/docs/stable/generated/torch.ldexp.html
 */
const _ldexp: CallsOf_atan2<'ldexp'> = def('ldexp(@input,@other)', plain.ldexp);

export { _atan2 as atan2, _copysign as copysign, _float_power as float_power, _fmax as fmax, _fmin as fmin, _heaviside as heaviside, _hypot as hypot, _ldexp as ldexp, _logaddexp as logaddexp, _logaddexp2 as logaddexp2 };
