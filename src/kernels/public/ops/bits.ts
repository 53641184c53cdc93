// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyOperand, AnyTensor, Broadcast, Fits, Like, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/bits.ts';
import { def } from '../../core/scope.ts';

/**
 * Whether exactly one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_xor.html
 */
const _logical_xor: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'logical_xor', Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>, 'bool'>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'logical_xor', Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>, 'bool'>;
} = def('logical_xor(@input,@other)', plain.logical_xor);

interface CallsOf_bitwise_and<Name extends string> {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<Name, Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<Name, Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>>;
}
/**
 * The bits that are 1 in both of two integers, broadcast, in their common dtype; for booleans `logical_and`.
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_and.html
 */
const _bitwise_and: CallsOf_bitwise_and<'bitwise_and'> = def('bitwise_and(=input,=other)', plain.bitwise_and);

/**
 * The bits that are 1 in either of two integers, broadcast, in their common dtype; for booleans `logical_or`.
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_or.html
 */
const _bitwise_or: CallsOf_bitwise_and<'bitwise_or'> = def('bitwise_or(=input,=other)', plain.bitwise_or);

/**
 * The bits that are 1 in only one of two integers, broadcast, in their common dtype; for booleans `logical_xor`.
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_xor.html
 */
const _bitwise_xor: CallsOf_bitwise_and<'bitwise_xor'> = def('bitwise_xor(=input,=other)', plain.bitwise_xor);

/**
 * input · 2^other: the bits moved up by 0 to 31 places, in the integers' common dtype; what leaves it is lost.
 * @throws {TypeError} for floats, and where both are booleans
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_left_shift.html
 */
const _bitwise_left_shift: CallsOf_bitwise_and<'bitwise_left_shift'> = def('bitwise_left_shift(=input,=other)', plain.bitwise_left_shift);

/**
 * ⌊input / 2^other⌋: the bits moved down by 0 to 31 places, the sign kept, in the integers' common dtype.
 * @throws {TypeError} for floats, and where both are booleans
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_right_shift.html
 */
const _bitwise_right_shift: CallsOf_bitwise_and<'bitwise_right_shift'> = def('bitwise_right_shift(=input,=other)', plain.bitwise_right_shift);

/**
 * Every bit inverted, which makes −x − 1 of an int32; for booleans `logical_not`.
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_not.html
 */
const _bitwise_not: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('bitwise_not(@input)', plain.bitwise_not);

/**
 * Whether each element is +∞; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isposinf.html
 */
const _isposinf: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, 'bool'>;
} = def('isposinf(@input)', plain.isposinf);

/**
 * Whether each element is −∞; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isneginf.html
 */
const _isneginf: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, 'bool'>;
} = def('isneginf(@input)', plain.isneginf);

/**
 * Whether the sign bit is set: true for −0 too.
 * @see https://pytorch.org/docs/stable/generated/torch.signbit.html
 */
const _signbit: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, 'bool'>;
} = def('signbit(@input)', plain.signbit);

export { _bitwise_and as bitwise_and, _bitwise_left_shift as bitwise_left_shift, _bitwise_not as bitwise_not, _bitwise_or as bitwise_or, _bitwise_right_shift as bitwise_right_shift, _bitwise_xor as bitwise_xor, _isneginf as isneginf, _isposinf as isposinf, _logical_xor as logical_xor, _signbit as signbit };
