// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyOperand, AnyTensor, Broadcast, Fits, Like, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/compare.ts';
import { def } from '../../core/scope.ts';

interface CallsOf_eq<Name extends string> {
  <A extends AnyTensor, B extends AnyOperand>(input: A & Fits<Name, Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>, 'bool'>;
  <A extends AnyTensor, B extends AnyOperand>(keywords: { input: A & Fits<Name, Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>, 'bool'>;
}
/**
 * Whether each element equals the other, a tensor that broadcasts or a number. NaN equals nothing.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.eq.html
 */
const _eq: CallsOf_eq<'eq'> = def('eq(@input,=other)', plain.eq);

/**
 * Whether each element differs from the other, a tensor that broadcasts or a number.
 * NaN differs from everything, also from itself.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.ne.html
 */
const _ne: CallsOf_eq<'ne'> = def('ne(@input,=other)', plain.ne);

/**
 * Whether each element is less than the other, a tensor that broadcasts or a number.
 * False where either is NaN; false is less than true.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.lt.html
 */
const _lt: CallsOf_eq<'lt'> = def('lt(@input,=other)', plain.lt);

/**
 * Whether each element is at most the other, a tensor that broadcasts or a number.
 * False where either is NaN; false is less than true.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.le.html
 */
const _le: CallsOf_eq<'le'> = def('le(@input,=other)', plain.le);

/**
 * Whether each element is greater than the other, a tensor that broadcasts or a number.
 * False where either is NaN; true is greater than false.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.gt.html
 */
const _gt: CallsOf_eq<'gt'> = def('gt(@input,=other)', plain.gt);

/**
 * Whether each element is at least the other, a tensor that broadcasts or a number.
 * False where either is NaN; true is greater than false.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.ge.html
 */
const _ge: CallsOf_eq<'ge'> = def('ge(@input,=other)', plain.ge);

interface CallsOf_logical_and<Name extends string> {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<Name, Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>, 'bool'>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<Name, Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>, 'bool'>;
}
/**
 * Whether both elements are other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_and.html
 */
const _logical_and: CallsOf_logical_and<'logical_and'> = def('logical_and(@input,@other)', plain.logical_and);

/**
 * Whether at least one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_or.html
 */
const _logical_or: CallsOf_logical_and<'logical_or'> = def('logical_or(@input,@other)', plain.logical_or);

/**
 * Whether exactly one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_xor.html
 */
const _logical_xor: CallsOf_logical_and<'logical_xor'> = def('logical_xor(@input,@other)', plain.logical_xor);

interface CallsOf_logical_not {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, 'bool'>;
}
/**
 * Whether each element is 0: true and false exchanged. NaN gives false.
 * @see https://pytorch.org/docs/stable/generated/torch.logical_not.html
 */
const _logical_not: CallsOf_logical_not = def('logical_not(@input)', plain.logical_not);

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
 * Whether each element is NaN; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isnan.html
 */
const _isnan: CallsOf_logical_not = def('isnan(@input)', plain.isnan);

/**
 * Whether each element is +∞ or −∞; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isinf.html
 */
const _isinf: CallsOf_logical_not = def('isinf(@input)', plain.isinf);

/**
 * Whether each element is neither infinite nor NaN; integers and booleans always are.
 * @see https://pytorch.org/docs/stable/generated/torch.isfinite.html
 */
const _isfinite: CallsOf_logical_not = def('isfinite(@input)', plain.isfinite);

/**
 * Whether each element is +∞; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isposinf.html
 */
const _isposinf: CallsOf_logical_not = def('isposinf(@input)', plain.isposinf);

/**
 * Whether each element is −∞; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isneginf.html
 */
const _isneginf: CallsOf_logical_not = def('isneginf(@input)', plain.isneginf);

/**
 * Whether the sign bit is set: true for −0 too.
 * @see https://pytorch.org/docs/stable/generated/torch.signbit.html
 */
const _signbit: CallsOf_logical_not = def('signbit(@input)', plain.signbit);

export { _bitwise_and as bitwise_and, _bitwise_left_shift as bitwise_left_shift, _bitwise_not as bitwise_not, _bitwise_or as bitwise_or, _bitwise_right_shift as bitwise_right_shift, _bitwise_xor as bitwise_xor, _eq as eq, _ge as ge, _gt as gt, _isfinite as isfinite, _isinf as isinf, _isnan as isnan, _isneginf as isneginf, _isposinf as isposinf, _le as le, _logical_and as logical_and, _logical_not as logical_not, _logical_or as logical_or, _logical_xor as logical_xor, _lt as lt, _ne as ne, _signbit as signbit };
