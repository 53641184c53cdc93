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

/**
 * Whether both elements are other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_and.html
 */
const _logical_and: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'logical_and', Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>, 'bool'>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'logical_and', Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>, 'bool'>;
} = def('logical_and(@input,@other)', plain.logical_and);

/**
 * Whether at least one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_or.html
 */
const _logical_or: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'logical_or', Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>, 'bool'>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'logical_or', Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>, 'bool'>;
} = def('logical_or(@input,@other)', plain.logical_or);

/**
 * Whether each element is 0: true and false exchanged. NaN gives false.
 * @see https://pytorch.org/docs/stable/generated/torch.logical_not.html
 */
const _logical_not: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, 'bool'>;
} = def('logical_not(@input)', plain.logical_not);

/**
 * Whether each element is NaN; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isnan.html
 */
const _isnan: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, 'bool'>;
} = def('isnan(@input)', plain.isnan);

/**
 * Whether each element is +∞ or −∞; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isinf.html
 */
const _isinf: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, 'bool'>;
} = def('isinf(@input)', plain.isinf);

/**
 * Whether each element is neither infinite nor NaN; integers and booleans always are.
 * @see https://pytorch.org/docs/stable/generated/torch.isfinite.html
 */
const _isfinite: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, 'bool'>;
} = def('isfinite(@input)', plain.isfinite);

export { _eq as eq, _ge as ge, _gt as gt, _isfinite as isfinite, _isinf as isinf, _isnan as isnan, _le as le, _logical_and as logical_and, _logical_not as logical_not, _logical_or as logical_or, _lt as lt, _ne as ne };
