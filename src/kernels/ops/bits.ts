/**
 * Bits of whole numbers, and signs of infinities and zeros.
 * @family elementwise
 */
import { failType } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import type { Primitive } from '../core/primitives.ts';
import type { Shape } from '../core/shapes.ts';
import { Tensor } from '../core/tensor.ts';
import { eq, logical, lt } from './compare.ts';
import {
  broadcastShapes,
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
