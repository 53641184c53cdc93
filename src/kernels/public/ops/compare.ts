// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyOperand, AnyTensor, Broadcast, Fits, Like, Of } from '../../shapes.ts';
import * as plain from '../../ops/compare.ts';
import { def } from '../../scope.ts';

/**
 * Whether each element equals the other, a tensor that broadcasts or a number. NaN equals nothing.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.eq.html
 */
const _eq: {
  <A extends AnyTensor, B extends AnyOperand>(input: A & Fits<'eq', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
  <A extends AnyTensor, B extends AnyOperand>(keywords: { input: A & Fits<'eq', Broadcast<A, B>>; other: B }): Of<Broadcast<A, B>, 'bool'>;
} = def('eq(@input,other)', plain.eq, 49);

/**
 * Whether each element differs from the other, a tensor that broadcasts or a number.
 * NaN differs from everything, also from itself.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.ne.html
 */
const _ne: {
  <A extends AnyTensor, B extends AnyOperand>(input: A & Fits<'ne', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
  <A extends AnyTensor, B extends AnyOperand>(keywords: { input: A & Fits<'ne', Broadcast<A, B>>; other: B }): Of<Broadcast<A, B>, 'bool'>;
} = def('ne(@input,other)', plain.ne, 49);

/**
 * Whether each element is less than the other, a tensor that broadcasts or a number.
 * False where either is NaN; false is less than true.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.lt.html
 */
const _lt: {
  <A extends AnyTensor, B extends AnyOperand>(input: A & Fits<'lt', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
  <A extends AnyTensor, B extends AnyOperand>(keywords: { input: A & Fits<'lt', Broadcast<A, B>>; other: B }): Of<Broadcast<A, B>, 'bool'>;
} = def('lt(@input,other)', plain.lt, 49);

/**
 * Whether each element is at most the other, a tensor that broadcasts or a number.
 * False where either is NaN; false is less than true.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.le.html
 */
const _le: {
  <A extends AnyTensor, B extends AnyOperand>(input: A & Fits<'le', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
  <A extends AnyTensor, B extends AnyOperand>(keywords: { input: A & Fits<'le', Broadcast<A, B>>; other: B }): Of<Broadcast<A, B>, 'bool'>;
} = def('le(@input,other)', plain.le, 49);

/**
 * Whether each element is greater than the other, a tensor that broadcasts or a number.
 * False where either is NaN; true is greater than false.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.gt.html
 */
const _gt: {
  <A extends AnyTensor, B extends AnyOperand>(input: A & Fits<'gt', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
  <A extends AnyTensor, B extends AnyOperand>(keywords: { input: A & Fits<'gt', Broadcast<A, B>>; other: B }): Of<Broadcast<A, B>, 'bool'>;
} = def('gt(@input,other)', plain.gt, 49);

/**
 * Whether each element is at least the other, a tensor that broadcasts or a number.
 * False where either is NaN; true is greater than false.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.ge.html
 */
const _ge: {
  <A extends AnyTensor, B extends AnyOperand>(input: A & Fits<'ge', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
  <A extends AnyTensor, B extends AnyOperand>(keywords: { input: A & Fits<'ge', Broadcast<A, B>>; other: B }): Of<Broadcast<A, B>, 'bool'>;
} = def('ge(@input,other)', plain.ge, 49);

/**
 * Whether both elements are other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_and.html
 */
const _logical_and: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'logical_and', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'logical_and', Broadcast<A, B>>; other: B }): Of<Broadcast<A, B>, 'bool'>;
} = def('logical_and(@input,@other)', plain.logical_and, 49);

/**
 * Whether at least one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_or.html
 */
const _logical_or: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'logical_or', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'logical_or', Broadcast<A, B>>; other: B }): Of<Broadcast<A, B>, 'bool'>;
} = def('logical_or(@input,@other)', plain.logical_or, 49);

/**
 * Whether exactly one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_xor.html
 */
const _logical_xor: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'logical_xor', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'logical_xor', Broadcast<A, B>>; other: B }): Of<Broadcast<A, B>, 'bool'>;
} = def('logical_xor(@input,@other)', plain.logical_xor, 49);

/**
 * Whether each element is 0: true and false exchanged. NaN gives false.
 * @see https://pytorch.org/docs/stable/generated/torch.logical_not.html
 */
const _logical_not: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A, 'bool'>;
} = def('logical_not(@input)', plain.logical_not, 49);

/**
 * The bits that are 1 in both of two integers, broadcast, in their common dtype; for booleans `logical_and`.
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_and.html
 */
const _bitwise_and: {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<'bitwise_and', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<'bitwise_and', Broadcast<A, B>>; other: B }): Of<Broadcast<A, B>>;
} = def('bitwise_and(input,other)', plain.bitwise_and, 49);

/**
 * The bits that are 1 in either of two integers, broadcast, in their common dtype; for booleans `logical_or`.
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_or.html
 */
const _bitwise_or: {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<'bitwise_or', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<'bitwise_or', Broadcast<A, B>>; other: B }): Of<Broadcast<A, B>>;
} = def('bitwise_or(input,other)', plain.bitwise_or, 49);

/**
 * The bits that are 1 in only one of two integers, broadcast, in their common dtype; for booleans `logical_xor`.
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_xor.html
 */
const _bitwise_xor: {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<'bitwise_xor', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<'bitwise_xor', Broadcast<A, B>>; other: B }): Of<Broadcast<A, B>>;
} = def('bitwise_xor(input,other)', plain.bitwise_xor, 49);

/**
 * input · 2^other: the bits moved up by 0 to 31 places, in the integers' common dtype; what leaves it is lost.
 * @throws {TypeError} for floats, and where both are booleans
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_left_shift.html
 */
const _bitwise_left_shift: {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<'bitwise_left_shift', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<'bitwise_left_shift', Broadcast<A, B>>; other: B }): Of<Broadcast<A, B>>;
} = def('bitwise_left_shift(input,other)', plain.bitwise_left_shift, 49);

/**
 * ⌊input / 2^other⌋: the bits moved down by 0 to 31 places, the sign kept, in the integers' common dtype.
 * @throws {TypeError} for floats, and where both are booleans
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_right_shift.html
 */
const _bitwise_right_shift: {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<'bitwise_right_shift', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<'bitwise_right_shift', Broadcast<A, B>>; other: B }): Of<Broadcast<A, B>>;
} = def('bitwise_right_shift(input,other)', plain.bitwise_right_shift, 49);

/**
 * Every bit inverted, which makes −x − 1 of an int32; for booleans `logical_not`.
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_not.html
 */
const _bitwise_not: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('bitwise_not(@input)', plain.bitwise_not, 49);

/**
 * Whether each element is NaN; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isnan.html
 */
const _isnan: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A, 'bool'>;
} = def('isnan(@input)', plain.isnan, 49);

/**
 * Whether each element is +∞ or −∞; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isinf.html
 */
const _isinf: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A, 'bool'>;
} = def('isinf(@input)', plain.isinf, 49);

/**
 * Whether each element is neither infinite nor NaN; integers and booleans always are.
 * @see https://pytorch.org/docs/stable/generated/torch.isfinite.html
 */
const _isfinite: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A, 'bool'>;
} = def('isfinite(@input)', plain.isfinite, 49);

/**
 * Whether each element is +∞; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isposinf.html
 */
const _isposinf: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A, 'bool'>;
} = def('isposinf(@input)', plain.isposinf, 49);

/**
 * Whether each element is −∞; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isneginf.html
 */
const _isneginf: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A, 'bool'>;
} = def('isneginf(@input)', plain.isneginf, 49);

/**
 * Whether the sign bit is set: true for −0 too.
 * @see https://pytorch.org/docs/stable/generated/torch.signbit.html
 */
const _signbit: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A, 'bool'>;
} = def('signbit(@input)', plain.signbit, 49);

export { _bitwise_and as bitwise_and, _bitwise_left_shift as bitwise_left_shift, _bitwise_not as bitwise_not, _bitwise_or as bitwise_or, _bitwise_right_shift as bitwise_right_shift, _bitwise_xor as bitwise_xor, _eq as eq, _ge as ge, _gt as gt, _isfinite as isfinite, _isinf as isinf, _isnan as isnan, _isneginf as isneginf, _isposinf as isposinf, _le as le, _logical_and as logical_and, _logical_not as logical_not, _logical_or as logical_or, _logical_xor as logical_xor, _lt as lt, _ne as ne, _signbit as signbit };
