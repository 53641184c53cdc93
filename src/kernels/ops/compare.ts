/** Comparisons and logic: results are bool, and no gradient flows. */

import { failType } from '../callee.ts';
import { type Dtype, isFloat } from '../dtype.ts';
import type { Primitive } from '../lower/primitives.ts';
import { def } from '../scope.ts';
import { Tensor } from '../tensor.ts';
import {
  broadcastShapes,
  castRef,
  constRef,
  make,
  mapNode,
  mapRef,
  operandRef,
  refOf,
  resultDtype,
  type Scalar,
  shapeOf,
  wantTensor,
} from './core.ts';

type Operand = Tensor | Scalar;

function comparison(name: string, op: Primitive, needsOrder = false) {
  return def(`${name}(input, other)`, (input: Tensor, other: Operand): Tensor<'bool'> => {
    wantTensor(input);
    const shape = broadcastShapes(shapeOf(input), shapeOf(other));
    let type = resultDtype(input, other);
    // Booleans are ordered as the integers 0 and 1.
    if (type === 'bool' && needsOrder) type = 'uint8';
    return make(mapNode(op, 'bool', shape, [operandRef(input, type, shape), operandRef(other, type, shape)]));
  });
}
/**
 * Whether each element equals the other, a tensor that broadcasts or a number. NaN equals nothing.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.eq.html
 */
export const eq = comparison('eq', 'eq');
/**
 * Whether each element differs from the other, a tensor that broadcasts or a number.
 * NaN differs from everything, also from itself.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.ne.html
 */
export const ne = comparison('ne', 'ne');
/**
 * Whether each element is less than the other, a tensor that broadcasts or a number.
 * False where either is NaN; false is less than true.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.lt.html
 */
export const lt = comparison('lt', 'lt', true);
/**
 * Whether each element is at most the other, a tensor that broadcasts or a number.
 * False where either is NaN; false is less than true.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.le.html
 */
export const le = comparison('le', 'le', true);
/**
 * Whether each element is greater than the other, a tensor that broadcasts or a number.
 * False where either is NaN; true is greater than false.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.gt.html
 */
export const gt = comparison('gt', 'gt', true);
/**
 * Whether each element is at least the other, a tensor that broadcasts or a number.
 * False where either is NaN; true is greater than false.
 * @throws {Error} for shapes that do not broadcast
 * @see https://pytorch.org/docs/stable/generated/torch.ge.html
 */
export const ge = comparison('ge', 'ge', true);

function logical(name: string, op: Primitive) {
  return def(`${name}(input, other)`, (input: Tensor, other: Tensor): Tensor<'bool'> => {
    wantTensor(input);
    wantTensor(other, 'other');
    const shape = broadcastShapes(input.shape, other.shape);
    return make(mapNode(op, 'bool', shape, [operandRef(input, 'bool', shape), operandRef(other, 'bool', shape)]));
  });
}
/**
 * Whether both elements are other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_and.html
 */
export const logical_and = logical('logical_and', 'and');
/**
 * Whether at least one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_or.html
 */
export const logical_or = logical('logical_or', 'or');
/**
 * Whether exactly one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.logical_xor.html
 */
export const logical_xor = logical('logical_xor', 'xor');

/**
 * Whether each element is 0: true and false exchanged. NaN gives false.
 * @see https://pytorch.org/docs/stable/generated/torch.logical_not.html
 */
export const logical_not = def('logical_not(input)', (input: Tensor): Tensor<'bool'> => {
  wantTensor(input);
  return make(mapNode('not', 'bool', input.shape, [castRef(refOf(input), 'bool', input.shape)]));
});

function bitwise(name: string, op: Primitive) {
  return def(`${name}(input, other)`, (input: Operand, other: Operand): Tensor => {
    const shape = broadcastShapes(shapeOf(input), shapeOf(other));
    if (!(input instanceof Tensor || other instanceof Tensor)) wantTensor(input);
    const type = resultDtype(input, other);
    if (isFloat(type)) failType('expected integers or bool', type);
    return make(mapNode(op, type, shape, [operandRef(input, type, shape), operandRef(other, type, shape)]));
  });
}
/**
 * The bits that are 1 in both of two integers, broadcast, in their common dtype; for booleans `logical_and`.
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_and.html
 */
export const bitwise_and = bitwise('bitwise_and', 'and');
/**
 * The bits that are 1 in either of two integers, broadcast, in their common dtype; for booleans `logical_or`.
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_or.html
 */
export const bitwise_or = bitwise('bitwise_or', 'or');
/**
 * The bits that are 1 in only one of two integers, broadcast, in their common dtype; for booleans `logical_xor`.
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_xor.html
 */
export const bitwise_xor = bitwise('bitwise_xor', 'xor');

function shift(name: string, op: 'shl' | 'shr') {
  return def(`${name}(input, other)`, (input: Operand, other: Operand): Tensor => {
    const type = resultDtype(input, other);
    if (isFloat(type) || type === 'bool') failType('expected integers', type);
    const shape = broadcastShapes(shapeOf(input), shapeOf(other));
    return make(mapNode(op, type, shape, [operandRef(input, type, shape), operandRef(other, type, shape)]));
  });
}
/**
 * input · 2^other: the bits moved up by 0 to 31 places, in the integers' common dtype; what leaves it is lost.
 * @throws {TypeError} for floats, and where both are booleans
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_left_shift.html
 */
export const bitwise_left_shift = shift('bitwise_left_shift', 'shl');
/**
 * ⌊input / 2^other⌋: the bits moved down by 0 to 31 places, the sign kept, in the integers' common dtype.
 * @throws {TypeError} for floats, and where both are booleans
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_right_shift.html
 */
export const bitwise_right_shift = shift('bitwise_right_shift', 'shr');

/**
 * Every bit inverted, which makes −x − 1 of an int32; for booleans `logical_not`.
 * @throws {TypeError} for floats
 * @see https://pytorch.org/docs/stable/generated/torch.bitwise_not.html
 */
export const bitwise_not = def('bitwise_not(input)', (input: Tensor): Tensor => {
  if (isFloat(input.dtype)) failType('expected integers or bool', input);
  return make(mapNode('not', input.dtype, input.shape, [refOf(input)]));
});

/** A test of each element: integers are never NaN nor infinite. */
function test(name: string, ofFloat: (input: Tensor) => Tensor<'bool'>, ofInteger: boolean) {
  return def(`${name}(input)`, (input: Tensor): Tensor<'bool'> => {
    wantTensor(input);
    return isFloat(input.dtype) ? ofFloat(input) : make(filled(ofInteger, 'bool', input));
  });
}
const filled = (value: boolean, dtype: Dtype, like: Tensor) =>
  mapNode('id', dtype, like.shape, [constRef(value, dtype, like.shape)]);

/**
 * Whether each element is NaN; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isnan.html
 */
export const isnan = test('isnan', (input) => make(mapNode('isnan', 'bool', input.shape, [refOf(input)])), false);
const magnitude = (op: Primitive, input: Tensor): Tensor<'bool'> => {
  const { shape } = input;
  const size = mapRef('abs', 'float32', shape, [refOf(input)]);
  return make(mapNode(op, 'bool', shape, [size, constRef(Number.POSITIVE_INFINITY, 'float32', shape)]));
};
/**
 * Whether each element is +∞ or −∞; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isinf.html
 */
export const isinf = test('isinf', (input) => magnitude('eq', input), false);
/**
 * Whether each element is neither infinite nor NaN; integers and booleans always are.
 * @see https://pytorch.org/docs/stable/generated/torch.isfinite.html
 */
export const isfinite = test('isfinite', (input) => magnitude('lt', input), true);
/**
 * Whether each element is +∞; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isposinf.html
 */
export const isposinf = def('isposinf(input)', (input: Tensor): Tensor<'bool'> => eq(input, Number.POSITIVE_INFINITY));
/**
 * Whether each element is −∞; integers and booleans never are.
 * @see https://pytorch.org/docs/stable/generated/torch.isneginf.html
 */
export const isneginf = def('isneginf(input)', (input: Tensor): Tensor<'bool'> => eq(input, Number.NEGATIVE_INFINITY));

/**
 * Whether the sign bit is set: true for −0 too.
 * @see https://pytorch.org/docs/stable/generated/torch.signbit.html
 */
export const signbit = def('signbit(input)', (input: Tensor): Tensor<'bool'> => {
  wantTensor(input);
  if (!isFloat(input.dtype)) return lt(input, 0);
  const { shape } = input;
  const signed = mapRef('copysign', 'float32', shape, [constRef(1, 'float32', shape), refOf(input)]);
  return make(mapNode('lt', 'bool', shape, [signed, constRef(0, 'float32', shape)]));
});
