/** How functions of one and of two operands are recorded, element by element, and how their gradients are attached. */

import { failType } from '../core/callee.ts';
import { type Dtype, isFloat } from '../core/dtype.ts';
import { type Backward, link, wantsGrad } from '../core/grad-node.ts';
import type { Primitive } from '../core/primitives.ts';
import { Tensor } from '../core/tensor.ts';
import { sumTo } from './basis.ts';
import {
  broadcastShapes,
  castRef,
  make,
  mapNode,
  type Operand,
  operandRef,
  refOf,
  resultDtype,
  shapeOf,
  wantTensor,
} from './core.ts';

/** One primitive of two operands in their common dtype (or the one given), without a gradient. */
export function binary(op: Primitive, a: Operand, b: Operand, dtype?: Dtype): Tensor {
  const shape = broadcastShapes(shapeOf(a), shapeOf(b));
  const type = dtype ?? resultDtype(a, b);
  return make(mapNode(op, type, shape, [operandRef(a, type, shape), operandRef(b, type, shape)]));
}

export type BinaryGrad = (g: Tensor, a: Operand, b: Operand, out: Tensor) => Tensor;

/** Which of its operands a and b and its result (o) a gradient uses. */
type Uses = '' | 'a' | 'b' | 'o' | 'ab' | 'ao' | 'bo' | 'abo';

/** Attaches the gradients with respect to a and to b, each beside what it uses. */
export function differentiable(
  out: Tensor,
  a: Operand,
  b: Operand,
  ...gradients: [[Uses, BinaryGrad], [Uses, BinaryGrad]]
): Tensor {
  const operands = [a, b];
  if (!wantsGrad(operands)) return out;
  const inputs = operands.filter((operand) => operand instanceof Tensor);
  const wanted = operands.map((operand, i) =>
    operand instanceof Tensor && operand.requires_grad ? gradients[i][0] : '',
  );
  // What the gradient does not use it must not hold either.
  const used = [a, b, out].map((x, i) => (wanted.join('').includes('abo'[i]) ? x : 0)) as [Operand, Operand, Tensor];
  const saved = used.filter((x) => x instanceof Tensor);
  const shapes = operands.map((operand) => (operand instanceof Tensor ? operand.shape : null));
  return link(out, inputs, saved, ([g], needs) => {
    let at = 0;
    return shapes.flatMap((shape, i) => {
      if (!shape) return [];
      return needs[at++] ? [sumTo(gradients[i][1](g!, ...used), shape)] : [null];
    });
  });
}

export type Gradient = (g: Tensor, x: Tensor, y: Tensor) => Tensor;

/** Which of input and output the gradient uses. */
type Saves = '' | 'x' | 'y' | 'xy';

function record(op: Primitive, input: Tensor, floating: boolean): Tensor {
  const dtype = floating ? 'float32' : input.dtype;
  return make(mapNode(op, dtype, input.shape, [castRef(refOf(input), dtype, input.shape)]));
}

/** A function of one operand; `saves` says which of input (x) and output (y) its gradient uses. */
export function unary(
  input: Tensor,
  op: Primitive,
  saves: Saves,
  gradient: Gradient,
  kind: 'float' | 'number' | 'rounding' = 'float',
): Tensor {
  wantTensor(input);
  if (kind !== 'float' && input.dtype === 'bool' && op !== 'sign') {
    failType('expected a tensor of numbers (convert with .float(), or use logical_not())', input);
  }
  // Rounding an integer gives it back, and so does the sign of a boolean.
  if ((kind === 'rounding' && !isFloat(input.dtype)) || (kind !== 'float' && input.dtype === 'bool'))
    return make(mapNode('id', input.dtype, input.shape, [refOf(input)]));
  const out = record(op, input, kind === 'float');
  const saved = [...(saves.includes('x') ? [input] : []), ...(saves.includes('y') ? [out] : [])];
  // What the gradient does not use it must not hold either.
  const backward: Backward = saves
    ? ([g]) => [gradient(g!, input, out)]
    : ([g]) => [(gradient as (g: Tensor) => Tensor)(g!)];
  return link(out, [input], saved, backward);
}
