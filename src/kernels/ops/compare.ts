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
export const eq = comparison('eq', 'eq');
export const ne = comparison('ne', 'ne');
export const lt = comparison('lt', 'lt', true);
export const le = comparison('le', 'le', true);
export const gt = comparison('gt', 'gt', true);
export const ge = comparison('ge', 'ge', true);

function logical(name: string, op: Primitive) {
  return def(`${name}(input, other)`, (input: Tensor, other: Tensor): Tensor<'bool'> => {
    wantTensor(input);
    wantTensor(other, 'other');
    const shape = broadcastShapes(input.shape, other.shape);
    return make(mapNode(op, 'bool', shape, [operandRef(input, 'bool', shape), operandRef(other, 'bool', shape)]));
  });
}
export const logical_and = logical('logical_and', 'and');
export const logical_or = logical('logical_or', 'or');
export const logical_xor = logical('logical_xor', 'xor');

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
export const bitwise_and = bitwise('bitwise_and', 'and');
export const bitwise_or = bitwise('bitwise_or', 'or');
export const bitwise_xor = bitwise('bitwise_xor', 'xor');

function shift(name: string, op: 'shl' | 'shr') {
  return def(`${name}(input, other)`, (input: Operand, other: Operand): Tensor => {
    const type = resultDtype(input, other);
    if (isFloat(type) || type === 'bool') failType('expected integers', type);
    const shape = broadcastShapes(shapeOf(input), shapeOf(other));
    return make(mapNode(op, type, shape, [operandRef(input, type, shape), operandRef(other, type, shape)]));
  });
}
export const bitwise_left_shift = shift('bitwise_left_shift', 'shl');
export const bitwise_right_shift = shift('bitwise_right_shift', 'shr');

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

export const isnan = test('isnan', (input) => make(mapNode('isnan', 'bool', input.shape, [refOf(input)])), false);
const magnitude = (op: Primitive, input: Tensor): Tensor<'bool'> => {
  const { shape } = input;
  const size = mapRef('abs', 'float32', shape, [refOf(input)]);
  return make(mapNode(op, 'bool', shape, [size, constRef(Number.POSITIVE_INFINITY, 'float32', shape)]));
};
export const isinf = test('isinf', (input) => magnitude('eq', input), false);
export const isfinite = test('isfinite', (input) => magnitude('lt', input), true);
export const isposinf = def('isposinf(input)', (input: Tensor): Tensor<'bool'> => eq(input, Number.POSITIVE_INFINITY));
export const isneginf = def('isneginf(input)', (input: Tensor): Tensor<'bool'> => eq(input, Number.NEGATIVE_INFINITY));

/** Whether the sign bit is set: true for −0 too. */
export const signbit = def('signbit(input)', (input: Tensor): Tensor<'bool'> => {
  wantTensor(input);
  if (!isFloat(input.dtype)) return lt(input, 0);
  const { shape } = input;
  const signed = mapRef('copysign', 'float32', shape, [constRef(1, 'float32', shape), refOf(input)]);
  return make(mapNode('lt', 'bool', shape, [signed, constRef(0, 'float32', shape)]));
});
