/** Comparisons and logic: results are bool, and no gradient flows. */

import { failType } from '../core/callee.ts';
import { type Dtype, isFloat } from '../core/dtype.ts';
import type { Primitive } from '../core/primitives.ts';
import type { Shape } from '../core/shapes.ts';
import { Tensor } from '../core/tensor.ts';
import {
  broadcastShapes,
  castRef,
  constRef,
  make,
  mapNode,
  mapRef,
  type Operand,
  operandRef,
  refOf,
  resultDtype,
  shapeOf,
  wantTensor,
} from './core.ts';

function comparison(input: Tensor, other: Operand, op: Primitive, needsOrder: unknown = false): Tensor<Shape, 'bool'> {
  wantTensor(input);
  const shape = broadcastShapes(shapeOf(input), shapeOf(other));
  // Beyond all integers: as float32 the greatest of those would be equal to it.
  if (typeof other === 'number' && !isFloat(input.dtype) && (other >= 2 ** 31 || other < -(2 ** 31)))
    other *= Number.POSITIVE_INFINITY;
  let type = resultDtype(input, other);
  // Booleans are ordered as the integers 0 and 1.
  if (type === 'bool' && needsOrder) type = 'uint8';
  return make(mapNode(op, 'bool', shape, [operandRef(input, type, shape), operandRef(other, type, shape)]));
}

/**
 * Whether each element equals the other, a tensor that broadcasts or a number. NaN equals nothing.
 * @names torch.eq Tensor.eq Tensor.eq_
 * @shape Broadcast<input, other>
 * @lean
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.eq.html
 * @example
 * torch.eq(torch.tensor([1, 2, 3]), torch.tensor([1, 3, 2]))
 * // tensor([ True, False, False])
 */
export function eq(input: Tensor, other: Operand): Tensor<Shape, 'bool'> {
  return comparison(input, other, 'eq');
}

/**
 * Whether each element differs from the other, a tensor that broadcasts or a number.
 * NaN differs from everything, also from itself.
 * @names torch.ne Tensor.ne Tensor.ne_ torch.not_equal Tensor.not_equal Tensor.not_equal_
 * @shape Broadcast<input, other>
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.ne.html
 * @example
 * torch.ne(torch.tensor([1, 2, 3]), torch.tensor([1, 3, 2]))
 * // tensor([False,  True,  True])
 */
export function ne(input: Tensor, other: Operand): Tensor<Shape, 'bool'> {
  return comparison(input, other, 'ne');
}

/**
 * Whether each element is less than the other, a tensor that broadcasts or a number.
 * False where either is NaN; false is less than true.
 * @names torch.lt Tensor.lt Tensor.lt_ torch.less Tensor.less Tensor.less_
 * @shape Broadcast<input, other>
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.lt.html
 * @example
 * torch.lt(torch.tensor([1, 2, 3]), torch.tensor([1, 3, 2]))
 * // tensor([False,  True, False])
 */
export function lt(input: Tensor, other: Operand): Tensor<Shape, 'bool'> {
  return comparison(input, other, 'lt', true);
}

/**
 * Whether each element is at most the other, a tensor that broadcasts or a number.
 * False where either is NaN; false is less than true.
 * @names torch.le Tensor.le Tensor.le_ torch.less_equal Tensor.less_equal Tensor.less_equal_
 * @shape Broadcast<input, other>
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.le.html
 * @example
 * torch.le(torch.tensor([1, 2, 3]), torch.tensor([1, 3, 2]))
 * // tensor([ True,  True, False])
 */
export function le(input: Tensor, other: Operand): Tensor<Shape, 'bool'> {
  return comparison(input, other, 'le', true);
}

/**
 * Whether each element is greater than the other, a tensor that broadcasts or a number.
 * False where either is NaN; true is greater than false.
 * @names torch.gt Tensor.gt Tensor.gt_ torch.greater Tensor.greater Tensor.greater_
 * @shape Broadcast<input, other>
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.gt.html
 * @example
 * torch.gt(torch.tensor([1, 2, 3]), torch.tensor([1, 3, 2]))
 * // tensor([False, False,  True])
 */
export function gt(input: Tensor, other: Operand): Tensor<Shape, 'bool'> {
  return comparison(input, other, 'gt', true);
}

/**
 * Whether each element is at least the other, a tensor that broadcasts or a number.
 * False where either is NaN; true is greater than false.
 * @names torch.ge Tensor.ge Tensor.ge_ torch.greater_equal Tensor.greater_equal Tensor.greater_equal_
 * @shape Broadcast<input, other>
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.ge.html
 * @example
 * torch.ge(torch.tensor([1, 2, 3]), torch.tensor([1, 3, 2]))
 * // tensor([ True, False,  True])
 */
export function ge(input: Tensor, other: Operand): Tensor<Shape, 'bool'> {
  return comparison(input, other, 'ge', true);
}

function logical(input: Tensor, other: Tensor, op: Primitive): Tensor<Shape, 'bool'> {
  wantTensor(input);
  wantTensor(other, 'other');
  const shape = broadcastShapes(input.shape, other.shape);
  return make(mapNode(op, 'bool', shape, [operandRef(input, 'bool', shape), operandRef(other, 'bool', shape)]));
}

/**
 * Whether both elements are other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @names torch.logical_and Tensor.logical_and Tensor.logical_and_
 * @shape Broadcast<input, other>
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_and.html
 * @example
 * torch.logical_and(torch.tensor([true, true, false]), torch.tensor([true, false, false]))
 * // tensor([ True, False, False])
 */
export function logical_and(input: Tensor, other: Tensor): Tensor<Shape, 'bool'> {
  return logical(input, other, 'and');
}

/**
 * Whether at least one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @names torch.logical_or Tensor.logical_or Tensor.logical_or_
 * @shape Broadcast<input, other>
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_or.html
 * @example
 * torch.logical_or(torch.tensor([true, true, false]), torch.tensor([true, false, false]))
 * // tensor([ True,  True, False])
 */
export function logical_or(input: Tensor, other: Tensor): Tensor<Shape, 'bool'> {
  return logical(input, other, 'or');
}

/**
 * Whether exactly one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @names torch.logical_xor Tensor.logical_xor Tensor.logical_xor_
 * @shape Broadcast<input, other>
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_xor.html
 * @example
 * torch.logical_xor(torch.tensor([true, true, false]), torch.tensor([true, false, false]))
 * // tensor([False,  True, False])
 */
export function logical_xor(input: Tensor, other: Tensor): Tensor<Shape, 'bool'> {
  return logical(input, other, 'xor');
}

/**
 * Whether each element is 0: true and false exchanged. NaN gives false.
 * @names torch.logical_not Tensor.logical_not Tensor.logical_not_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.logical_not.html
 * @example
 * torch.logical_not(torch.tensor([0, 1, -2.5]))
 * // tensor([ True, False, False])
 */
export function logical_not(input: Tensor): Tensor<Shape, 'bool'> {
  wantTensor(input);
  return make(mapNode('not', 'bool', input.shape, [castRef(refOf(input), 'bool', input.shape)]));
}

function bitwise(input: Operand, other: Operand, op: Primitive): Tensor {
  const shape = broadcastShapes(shapeOf(input), shapeOf(other));
  if (!(input instanceof Tensor || other instanceof Tensor)) wantTensor(input);
  const type = resultDtype(input, other);
  if (isFloat(type)) failType('expected integers or bool', type);
  return make(mapNode(op, type, shape, [operandRef(input, type, shape), operandRef(other, type, shape)]));
}

/**
 * The bits that are 1 in both of two integers, broadcast, in their common dtype; for booleans `logical_and`.
 * @names torch.bitwise_and Tensor.bitwise_and Tensor.bitwise_and_
 * @shape Broadcast<input, other>
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_and.html
 * @example
 * torch.bitwise_and(torch.tensor([5, 6]), torch.tensor([3, 3]))
 * // tensor([1, 2])
 */
export function bitwise_and(input: Operand, other: Operand): Tensor {
  return bitwise(input, other, 'and');
}

/**
 * The bits that are 1 in either of two integers, broadcast, in their common dtype; for booleans `logical_or`.
 * @names torch.bitwise_or Tensor.bitwise_or Tensor.bitwise_or_
 * @shape Broadcast<input, other>
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_or.html
 * @example
 * torch.bitwise_or(torch.tensor([5, 6]), torch.tensor([3, 3]))
 * // tensor([7, 7])
 */
export function bitwise_or(input: Operand, other: Operand): Tensor {
  return bitwise(input, other, 'or');
}

/**
 * The bits that are 1 in only one of two integers, broadcast, in their common dtype; for booleans `logical_xor`.
 * @names torch.bitwise_xor Tensor.bitwise_xor Tensor.bitwise_xor_
 * @shape Broadcast<input, other>
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_xor.html
 * @example
 * torch.bitwise_xor(torch.tensor([5, 6]), torch.tensor([3, 3]))
 * // tensor([6, 5])
 */
export function bitwise_xor(input: Operand, other: Operand): Tensor {
  return bitwise(input, other, 'xor');
}

function shift(input: Operand, other: Operand, op: 'shl' | 'shr'): Tensor {
  const type = resultDtype(input, other);
  if (isFloat(type) || type === 'bool') failType('expected integers', type);
  const shape = broadcastShapes(shapeOf(input), shapeOf(other));
  return make(mapNode(op, type, shape, [operandRef(input, type, shape), operandRef(other, type, shape)]));
}

/**
 * input · 2^other: the bits moved up by 0 to 31 places, in the integers' common dtype; what leaves it is lost.
 * @names torch.bitwise_left_shift Tensor.bitwise_left_shift Tensor.bitwise_left_shift_
 * @shape Broadcast<input, other>
 * @throws {TypeError} for floats, and where both are booleans
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_left_shift.html
 * @example
 * torch.bitwise_left_shift(torch.tensor([4, 8]), torch.tensor([1, 2]))
 * // tensor([ 8, 32])
 */
export function bitwise_left_shift(input: Operand, other: Operand): Tensor {
  return shift(input, other, 'shl');
}

/**
 * ⌊input / 2^other⌋: the bits moved down by 0 to 31 places, the sign kept, in the integers' common dtype.
 * @names torch.bitwise_right_shift Tensor.bitwise_right_shift Tensor.bitwise_right_shift_
 * @shape Broadcast<input, other>
 * @throws {TypeError} for floats, and where both are booleans
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_right_shift.html
 * @example
 * torch.bitwise_right_shift(torch.tensor([4, 8]), torch.tensor([1, 2]))
 * // tensor([2, 2])
 */
export function bitwise_right_shift(input: Operand, other: Operand): Tensor {
  return shift(input, other, 'shr');
}

/**
 * Every bit inverted, which makes −x − 1 of an int32; for booleans `logical_not`.
 * @names torch.bitwise_not Tensor.bitwise_not Tensor.bitwise_not_
 * @shape input
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_not.html
 * @example
 * torch.bitwise_not(torch.tensor([0, 1, 5]))
 * // tensor([-1, -2, -6])
 */
export function bitwise_not(input: Tensor): Tensor {
  if (isFloat(input.dtype)) failType('expected integers or bool', input);
  return make(mapNode('not', input.dtype, input.shape, [refOf(input)]));
}

/** A test of each element: integers are never NaN nor infinite. */
function test(
  input: Tensor,
  ofFloat: (input: Tensor) => Tensor<Shape, 'bool'>,
  ofInteger: boolean,
): Tensor<Shape, 'bool'> {
  wantTensor(input);
  return isFloat(input.dtype) ? ofFloat(input) : make(filled(ofInteger, 'bool', input));
}
const filled = (value: boolean, dtype: Dtype, like: Tensor) =>
  mapNode('id', dtype, like.shape, [constRef(value, dtype, like.shape)]);

/**
 * Whether each element is NaN; integers and booleans never are.
 * @names torch.isnan Tensor.isnan Tensor.isnan_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.isnan.html
 * @example
 * torch.isnan(torch.tensor([1, Infinity, -Infinity, NaN]))
 * // tensor([False, False, False,  True])
 */
export function isnan(input: Tensor): Tensor<Shape, 'bool'> {
  return test(input, (input) => make(mapNode('isnan', 'bool', input.shape, [refOf(input)])), false);
}
const magnitude = (op: Primitive, input: Tensor): Tensor<Shape, 'bool'> => {
  const { shape } = input;
  const size = mapRef('abs', 'float32', shape, [refOf(input)]);
  return make(mapNode(op, 'bool', shape, [size, constRef(Number.POSITIVE_INFINITY, 'float32', shape)]));
};
/**
 * Whether each element is +∞ or −∞; integers and booleans never are.
 * @names torch.isinf Tensor.isinf Tensor.isinf_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.isinf.html
 * @example
 * torch.isinf(torch.tensor([1, Infinity, -Infinity, NaN]))
 * // tensor([False,  True,  True, False])
 */
export function isinf(input: Tensor): Tensor<Shape, 'bool'> {
  return test(input, (input) => magnitude('eq', input), false);
}

/**
 * Whether each element is neither infinite nor NaN; integers and booleans always are.
 * @names torch.isfinite Tensor.isfinite Tensor.isfinite_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.isfinite.html
 * @example
 * torch.isfinite(torch.tensor([1, Infinity, -Infinity, NaN]))
 * // tensor([ True, False, False, False])
 */
export function isfinite(input: Tensor): Tensor<Shape, 'bool'> {
  return test(input, (input) => magnitude('lt', input), true);
}

/**
 * Whether each element is +∞; integers and booleans never are.
 * @names torch.isposinf Tensor.isposinf Tensor.isposinf_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.isposinf.html
 * @example
 * torch.isposinf(torch.tensor([1, Infinity, -Infinity, NaN]))
 * // tensor([False,  True, False, False])
 */
export function isposinf(input: Tensor): Tensor<Shape, 'bool'> {
  return eq(input, Number.POSITIVE_INFINITY);
}

/**
 * Whether each element is −∞; integers and booleans never are.
 * @names torch.isneginf Tensor.isneginf Tensor.isneginf_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.isneginf.html
 * @example
 * torch.isneginf(torch.tensor([1, Infinity, -Infinity, NaN]))
 * // tensor([False, False,  True, False])
 */
export function isneginf(input: Tensor): Tensor<Shape, 'bool'> {
  return eq(input, Number.NEGATIVE_INFINITY);
}

/**
 * Whether the sign bit is set: true for −0 too.
 * @names torch.signbit Tensor.signbit Tensor.signbit_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.signbit.html
 * @example
 * torch.signbit(torch.tensor([-1.5, -0, 2]))
 * // tensor([ True,  True, False])
 */
export function signbit(input: Tensor): Tensor<Shape, 'bool'> {
  wantTensor(input);
  if (!isFloat(input.dtype)) return lt(input, 0);
  const { shape } = input;
  const signed = mapRef('copysign', 'float32', shape, [constRef(1, 'float32', shape), refOf(input)]);
  return make(mapNode('lt', 'bool', shape, [signed, constRef(0, 'float32', shape)]));
}
