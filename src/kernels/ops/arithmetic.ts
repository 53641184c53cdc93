/** Arithmetic of two operands, tensors or numbers, broadcast and promoted as in PyTorch; gradients beside the forwards. */
import { fail, failRange, failType } from '../core/callee.ts';
import { type Dtype, isFloat } from '../core/dtype.ts';
import type { Primitive } from '../core/primitives.ts';
import { Tensor } from '../core/tensor.ts';
import { to } from './basis.ts';
import { eq, ge, gt, le, lt } from './compare.ts';
import {
  knownOf,
  make,
  mapNode,
  type Operand,
  operandRef,
  resultDtype,
  type Scalar,
  shapeOf,
  wantFitting,
  wantTensor,
} from './core.ts';
import { type BinaryGrad, binary, differentiable, unary } from './elementwise.ts';
import { where } from './where.ts';

const logical = (dtype: Dtype, op: Primitive, bool: Primitive): Primitive => (dtype === 'bool' ? bool : op);

/** alpha · other, in the dtype that the result has. */
function scaled(input: Operand, other: Operand, alpha: Scalar): Operand {
  const type = resultDtype(input, other);
  if (!Number.isInteger(Number(alpha)) && !isFloat(type)) failType('expected alpha to be whole for integers', alpha);
  return other instanceof Tensor ? mul(to(other, type), alpha) : Number(other) * Number(alpha);
}

/**
 * input + alpha · other
 * @names torch.add Tensor.add Tensor.add_
 * @shape Broadcast<input, other>
 * @lean both
 * @see https://pytorch.org/docs/stable/generated/torch.add.html
 * @example
 * torch.add(torch.tensor([1, 2, 3]), torch.tensor([10, 20, 30]), { alpha: 2 })
 * // tensor([21, 42, 63])
 */
export function add(input: Operand, other: Operand, alpha: Scalar = 1): Tensor {
  if (alpha !== 1) return add(input, scaled(input, other, alpha));
  const out = binary(logical(resultDtype(input, other), 'add', 'or'), input, other);
  return differentiable(out, input, other, ['', (g) => g], ['', (g) => g]);
}

/**
 * input − alpha · other
 * @names torch.sub Tensor.sub Tensor.sub_ torch.subtract Tensor.subtract Tensor.subtract_
 * @shape Broadcast<input, other>
 * @lean both
 * @see https://pytorch.org/docs/stable/generated/torch.sub.html
 * @example
 * torch.sub(torch.tensor([10, 20, 30]), torch.tensor([1, 2, 3]))
 * // tensor([ 9, 18, 27])
 */
export function sub(input: Operand, other: Operand, alpha: number = 1): Tensor {
  const isBool = (operand: Operand) =>
    typeof operand === 'boolean' || (operand instanceof Tensor && operand.dtype === 'bool');
  if (isBool(input) || isBool(other)) {
    failType(
      'Subtraction, the `-` operator, with a bool tensor is not supported. Use logical_xor or logical_not instead.',
    );
  }
  if (alpha !== 1) return sub(input, scaled(input, other, alpha));
  return differentiable(binary('sub', input, other), input, other, ['', (g) => g], ['', (g) => neg(g)]);
}

/**
 * other − input
 * @names torch.rsub
 * @shape Broadcast<input, other>
 * @see https://pytorch.org/docs/stable/generated/torch.rsub.html
 * @example
 * torch.rsub(torch.tensor([1, 2, 3]), 10)
 * // tensor([9, 8, 7])
 */
export function rsub(input: Operand, other: Operand, alpha: number = 1): Tensor {
  return sub(other, input, alpha);
}

/**
 * input · other, broadcast, in their common dtype; integers wrap around, and of booleans it is the logical and.
 * @names torch.mul Tensor.mul Tensor.mul_ torch.multiply Tensor.multiply Tensor.multiply_
 * @shape Broadcast<input, other>
 * @lean both
 * @throws {Error} for shapes that do not broadcast
 * @throws {TypeError} for what is neither tensor nor number
 * @see https://pytorch.org/docs/stable/generated/torch.mul.html
 * @example
 * torch.mul(torch.tensor([[1, 2], [3, 4]]), torch.tensor([10, 100]))
 * // tensor([[ 10, 200],
 * //         [ 30, 400]])
 */
export function mul(input: Operand, other: Operand): Tensor {
  const out = binary(logical(resultDtype(input, other), 'mul', 'and'), input, other);
  return differentiable(out, input, other, ['b', (g, _, b) => mul(g, b)], ['a', (g, a) => mul(g, a)]);
}

/** The dtype a quotient of the two has. */
export const floatOf = (a: Operand, b: Operand): Dtype => {
  const type = resultDtype(a, b);
  return isFloat(type) ? type : 'float32';
};

/**
 * True division; with `rounding_mode` 'floor' or 'trunc' the rounded quotient, in the operands' own dtype.
 * @names torch.div Tensor.div Tensor.div_ torch.divide torch.true_divide Tensor.divide Tensor.true_divide
 *   Tensor.divide_ Tensor.true_divide_
 * @shape Broadcast<input, other>
 * @lean both
 * @see https://pytorch.org/docs/stable/generated/torch.div.html
 * @example
 * torch.div(torch.tensor([7, -7]), torch.tensor([2, 2]), { rounding_mode: 'floor' })
 * // tensor([ 3, -4])
 */
export function div(input: Operand, other: Operand, rounding_mode: 'floor' | 'trunc' | null = null): Tensor {
  if (rounding_mode === 'floor') return floor_divide(input, other);
  if (rounding_mode === 'trunc') {
    const type = resultDtype(input, other);
    const quotient = binary('div', input, other, type);
    return isFloat(type)
      ? differentiable(
          make(mapNode('trunc', type, quotient.shape, [operandRef(quotient, type, quotient.shape)])),
          input,
          other,
          ['', zero],
          ['', zero],
        )
      : quotient;
  }
  if (rounding_mode !== null) {
    fail("expected rounding_mode null, 'trunc' or 'floor'", rounding_mode);
  }
  const out = binary('div', input, other, floatOf(input, other));
  return differentiable(
    out,
    input,
    other,
    ['b', (g, _, b) => div(g, b)],
    ['bo', (g, _, b, y) => neg(div(mul(g, y), b))],
  );
}

const zero: BinaryGrad = (g) => mul(g, 0);

/**
 * The quotient rounded towards −∞, in the operands' common dtype; the gradient is 0.
 * Floats divided by 0 give ±∞ or NaN; integers divided by a 0 that only the device knows give 0.
 * @names torch.floor_divide Tensor.floor_divide Tensor.floor_divide_
 * @shape Broadcast<input, other>
 * @throws {RangeError} for integers divided by a 0 that is known
 * @see https://pytorch.org/docs/stable/generated/torch.floor_divide.html
 * @example
 * torch.floor_divide(torch.tensor([7, -7]), torch.tensor([3, 3]))
 * // tensor([ 2, -3])
 */
export function floor_divide(input: Operand, other: Operand): Tensor {
  refuseZero(input, other);
  const out = binary('floordiv', input, other);
  return differentiable(out, input, other, ['', zero], ['', zero]);
}

/** Integers are not divided by a 0 that is known; by one that only the device knows the result is 0. */
function refuseZero(input: Operand, other: Operand): void {
  if (shapeOf(input).includes(0)) return;
  const zero = other instanceof Tensor ? knownOf(other)?.zero : Number(other) === 0;
  if (zero && !isFloat(resultDtype(input, other))) failRange(`integers can't be divided by 0`);
}

/**
 * The remainder with the sign of the divisor, as Python's %.
 * @names torch.remainder Tensor.remainder Tensor.remainder_
 * @shape Broadcast<input, other>
 * @see https://pytorch.org/docs/stable/generated/torch.remainder.html
 * @example
 * torch.remainder(torch.tensor([7, -7]), torch.tensor([3, 3]))
 * // tensor([1, 2])
 */
export function remainder(input: Operand, other: Operand): Tensor {
  refuseZero(input, other);
  const out = binary('remainder', input, other);
  return differentiable(out, input, other, ['', (g) => g], ['ab', (g, a, b) => neg(mul(g, floor_divide(a, b)))]);
}

/**
 * The remainder with the sign of the dividend, as C's fmod.
 * @names torch.fmod Tensor.fmod Tensor.fmod_
 * @shape Broadcast<input, other>
 * @see https://pytorch.org/docs/stable/generated/torch.fmod.html
 * @example
 * torch.fmod(torch.tensor([7, -7]), torch.tensor([3, 3]))
 * // tensor([ 1, -1])
 */
export function fmod(input: Operand, other: Operand): Tensor {
  refuseZero(input, other);
  const out = binary('fmod', input, other);
  return differentiable(out, input, other, ['', (g) => g], ['ab', (g, a, b) => neg(mul(g, div(a, b, 'trunc')))]);
}

/** Elementwise greater of two; NaN when either is. Equals share the gradient. */
function pick(input: Tensor, other: Tensor, op: 'max' | 'min', loses: typeof gt): Tensor {
  wantTensor(input);
  wantTensor(other, 'other');
  const bool = resultDtype(input, other) === 'bool';
  const out = binary(bool ? (op === 'max' ? 'or' : 'and') : op, input, other);
  const share = (g: Tensor, a: Operand, b: Operand) =>
    where(eq(a as Tensor, b), mul(g, 0.5), where(loses(a as Tensor, b), 0, g));
  return differentiable(out, input, other, ['ab', share], ['ab', (g, a, b) => share(g, b, a)]);
}

/**
 * The greater of two tensors, element by element and broadcast; NaN where either is. Equals share the gradient.
 * Of booleans it is the logical or.
 * @names torch.maximum Tensor.maximum
 * @shape Broadcast<input, other>
 * @lean
 * @throws {TypeError} for a number: use clamp_min
 * @see https://pytorch.org/docs/stable/generated/torch.maximum.html
 * @example
 * torch.maximum(torch.tensor([1, 5, 3]), torch.tensor([4, 2, 3]))
 * // tensor([4, 5, 3])
 */
export function maximum(input: Tensor, other: Tensor): Tensor {
  return pick(input, other, 'max', lt);
}

/**
 * The lesser of two tensors, element by element and broadcast; NaN where either is. Equals share the gradient.
 * Of booleans it is the logical and.
 * @names torch.minimum Tensor.minimum
 * @shape Broadcast<input, other>
 * @throws {TypeError} for a number: use clamp_max
 * @see https://pytorch.org/docs/stable/generated/torch.minimum.html
 * @example
 * torch.minimum(torch.tensor([1, 5, 3]), torch.tensor([4, 2, 3]))
 * // tensor([1, 2, 3])
 */
export function minimum(input: Tensor, other: Tensor): Tensor {
  return pick(input, other, 'min', gt);
}

/**
 * Values held between two bounds, numbers or tensors; either may be null. NaN stays.
 * @names torch.clamp Tensor.clamp Tensor.clamp_ torch.clip Tensor.clip Tensor.clip_
 * @see https://pytorch.org/docs/stable/generated/torch.clamp.html
 * @example
 * torch.clamp(torch.tensor([-1.5, 0.5, 3]), 0, 1)
 * // tensor([0.0000, 0.5000, 1.0000])
 */
export function clamp(input: Tensor, min: Operand | null = null, max: Operand | null = null): Tensor {
  if (min === null && max === null) fail('expected min or max');
  let out = input;
  if (min !== null) out = bounded(out, min, 'max', 'or', ge, lt);
  if (max !== null) out = bounded(out, max, 'min', 'and', le, gt);
  return out;
}

function bounded(
  input: Tensor,
  bound: Operand,
  op: 'max' | 'min',
  bool: Primitive,
  within: typeof ge,
  beyond: typeof ge,
): Tensor {
  if (!(bound instanceof Tensor) && resultDtype(input, bound) === 'uint8' && Math.abs(Number(bound)) > 255)
    failRange('expected bounds that fit into uint8', bound);
  return differentiable(
    binary(logical(resultDtype(input, bound), op, bool), input, bound),
    input,
    bound,
    ['ab', (g, x, b) => where(within(x as Tensor, b), g, 0)],
    ['ab', (g, x, b) => where(beyond(x as Tensor, b), g, 0)],
  );
}

/**
 * `clamp` with one bound.
 * @names torch.clamp_min Tensor.clamp_min Tensor.clamp_min_
 * @see https://pytorch.org/docs/stable/generated/torch.clamp_min.html
 * @example
 * torch.clamp_min(torch.tensor([-1.5, 0.5, 3]), 0)
 * // tensor([0.0000, 0.5000, 3.0000])
 */
export function clamp_min(input: Tensor, min: Operand): Tensor {
  wantTensor(input);
  return clamp(input, min);
}

/**
 * Values above `max`, a number or a tensor, become `max`; NaN stays. Integers with a fractional bound give float32.
 * The gradient goes to the input up to and at the bound, beyond it to a tensor `max`.
 * @names torch.clamp_max Tensor.clamp_max Tensor.clamp_max_
 * @see https://pytorch.org/docs/stable/generated/torch.clamp_max.html
 * @example
 * torch.clamp_max(torch.tensor([-1.5, 0.5, 3]), 1)
 * // tensor([-1.5000,  0.5000,  1.0000])
 */
export function clamp_max(input: Tensor, max: Operand): Tensor {
  wantTensor(input);
  return clamp(input, null, max);
}

/**
 * A factor for integers loses its fraction, as in PyTorch, where they were said to be integers; for booleans it says whether it counts.
 */
export function whole(dtype: Dtype, factor: number): Scalar {
  if (isFloat(dtype)) return factor;
  if (dtype === 'bool') return factor !== 0;
  wantFitting(factor, dtype);
  return Math.trunc(factor);
}

/**
 * input + value · tensor1 · tensor2
 * @names torch.addcmul Tensor.addcmul Tensor.addcmul_
 * @lean both
 * @see https://pytorch.org/docs/stable/generated/torch.addcmul.html
 * @example
 * torch.addcmul(torch.tensor([1.5, 2]), torch.tensor([10, 20]), torch.tensor([5, 4]), { value: 0.5 })
 * // tensor([26.5000, 42.0000])
 */
export function addcmul(input: Tensor, tensor1: Tensor, tensor2: Operand, value: number = 1): Tensor {
  const type = resultDtype(input, tensor1, tensor2);
  if (type === 'bool') failType('expected tensors of numbers, not of booleans: use logical_and and logical_or');
  return add(input, mul(mul(to(tensor1, type), tensor2), whole(type, value)));
}

/**
 * input + value · tensor1 / tensor2
 * @names torch.addcdiv Tensor.addcdiv Tensor.addcdiv_
 * @lean both
 * @see https://pytorch.org/docs/stable/generated/torch.addcdiv.html
 * @example
 * torch.addcdiv(torch.tensor([1.5, 2]), torch.tensor([10, 20]), torch.tensor([5, 4]), { value: 0.5 })
 * // tensor([2.5000, 4.5000])
 */
export function addcdiv(input: Tensor, tensor1: Operand, tensor2: Operand, value: number = 1): Tensor {
  if (!isFloat(resultDtype(tensor1, tensor2))) failType('expected a float tensor to divide, or to divide by');
  return add(input, mul(div(tensor1, tensor2), value));
}

/**
 * Each element with the other sign, in its own dtype; uint8 wraps around.
 * @names torch.neg Tensor.neg Tensor.neg_ torch.negative Tensor.negative Tensor.negative_
 * @shape input
 * @lean
 * @throws {TypeError} for booleans: use logical_not
 * @see https://pytorch.org/docs/stable/generated/torch.neg.html
 * @example
 * torch.neg(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([ 2.5000,  0.0000, -1.5000])
 */
export function neg(input: Tensor): Tensor {
  return unary(input, 'neg', '', (g) => neg(g), 'number');
}
