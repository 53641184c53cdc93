/** Comparisons and logic: results are bool, and no gradient flows. */

import { type Dtype, isFloat } from '../core/dtype.ts';
import type { Primitive } from '../core/primitives.ts';
import type { Shape } from '../core/shapes.ts';
import type { Tensor } from '../core/tensor.ts';
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

/** A truth of two tensors, broadcast. */
export function logical(input: Tensor, other: Tensor, op: Primitive): Tensor<Shape, 'bool'> {
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
