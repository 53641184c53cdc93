/** Arithmetic of two operands, tensors or numbers, broadcast and promoted as in PyTorch; gradients beside the forwards. */
import { link } from '../autograd/graph.ts';
import { fail, failRange, failType } from '../callee.ts';
import { type Dtype, isFloat } from '../dtype.ts';
import type { Primitive } from '../lower/primitives.ts';
import { def } from '../scope.ts';
import { Tensor } from '../tensor.ts';
import { eq, ge, gt, le, logical_and, lt } from './compare.ts';
import {
  broadcastShapes,
  knownOf,
  make,
  mapNode,
  operandRef,
  resultDtype,
  type Scalar,
  shapeOf,
  wantOneType,
  wantTensor,
} from './core.ts';
import { full, to } from './creation.ts';
import { sumTo } from './shape.ts';
import { abs, log, neg, sqrt } from './unary.ts';
import { where } from './where.ts';

export type Operand = Tensor | Scalar;

function wantOperand(value: unknown, name: string): asserts value is Operand {
  if (value instanceof Tensor || typeof value === 'number' || typeof value === 'boolean') return;
  failType(`argument '${name}' must be a Tensor or a number, not ${value === null ? 'null' : typeof value}`);
}

/** One primitive of two operands in their common dtype (or the one given), without a gradient. */
export function binary(op: Primitive, a: Operand, b: Operand, dtype?: Dtype): Tensor {
  wantOperand(a, 'input');
  wantOperand(b, 'other');
  const shape = broadcastShapes(shapeOf(a), shapeOf(b));
  const type = dtype ?? resultDtype(a, b);
  return make(mapNode(op, type, shape, [operandRef(a, type, shape), operandRef(b, type, shape)]));
}

export type BinaryGrad = (g: Tensor, a: Operand, b: Operand, out: Tensor) => Tensor;

/** Attaches gradients with respect to a and b; `saves` says which of a, b, out they use, 'b|a' one after the other. */
export function differentiable(
  out: Tensor,
  a: Operand,
  b: Operand,
  saves: string,
  da: BinaryGrad,
  db: BinaryGrad,
): Tensor {
  const operands = [a, b];
  const inputs = operands.filter((operand) => operand instanceof Tensor);
  const uses = saves.split('|');
  const wanted = operands.map((operand, i) =>
    operand instanceof Tensor && operand.requires_grad ? uses.at(uses.length > 1 ? i : 0) : '',
  );
  // What the gradient does not use it must not hold either.
  const used = [a, b, out].map((x, i) => (wanted.join('').includes('abo'[i]) ? x : 0)) as [Operand, Operand, Tensor];
  const saved = used.filter((x) => x instanceof Tensor);
  const shapes = operands.map((operand) => (operand instanceof Tensor ? operand.shape : null));
  return link(out, inputs, saved, ([g], needs) => {
    let at = 0;
    return shapes.flatMap((shape, i) => {
      if (!shape) return [];
      return needs[at++] ? [sumTo((i === 0 ? da : db)(g!, ...used), shape)] : [null];
    });
  });
}

const logical = (dtype: Dtype, op: Primitive, bool: Primitive): Primitive => (dtype === 'bool' ? bool : op);

/** alpha · other, in the dtype that the result has. */
function scaled(input: Operand, other: Operand, alpha: number): Operand {
  const type = resultDtype(input, other);
  if (!Number.isInteger(Number(alpha)) && !isFloat(type)) failType('expected alpha to be whole for integers', alpha);
  return other instanceof Tensor ? mul(to(other, type), alpha) : Number(other) * alpha;
}

/**
 * input + alpha · other
 * @see https://pytorch.org/docs/stable/generated/torch.add.html
 */
export const add = def('add(input, other, alpha)', (input: Operand, other: Operand, alpha: number = 1): Tensor => {
  if (alpha !== 1) return add(input, scaled(input, other, alpha));
  const out = binary(logical(resultDtype(input, other), 'add', 'or'), input, other);
  return differentiable(
    out,
    input,
    other,
    '',
    (g) => g,
    (g) => g,
  );
});

/**
 * input − alpha · other
 * @see https://pytorch.org/docs/stable/generated/torch.sub.html
 */
export const sub = def('sub(input, other, alpha)', (input: Operand, other: Operand, alpha: number = 1): Tensor => {
  const isBool = (operand: Operand) =>
    typeof operand === 'boolean' || (operand instanceof Tensor && operand.dtype === 'bool');
  if (isBool(input) || isBool(other)) {
    failType(
      'Subtraction, the `-` operator, with a bool tensor is not supported. Use logical_xor or logical_not instead.',
    );
  }
  if (alpha !== 1) return sub(input, scaled(input, other, alpha));
  return differentiable(
    binary('sub', input, other),
    input,
    other,
    '',
    (g) => g,
    (g) => neg(g),
  );
});

/**
 * other − input
 * @see https://pytorch.org/docs/stable/generated/torch.rsub.html
 */
export const rsub = def(
  'rsub(input, other, alpha)',
  (input: Operand, other: Operand, alpha: number = 1): Tensor => sub(other, input, alpha),
);

/**
 * input · other, broadcast, in their common dtype; integers wrap around, and of booleans it is the logical and.
 * @throws {Error} for shapes that do not broadcast
 * @throws {TypeError} for what is neither tensor nor number
 * @see https://pytorch.org/docs/stable/generated/torch.mul.html
 */
export const mul = def('mul(input, other)', (input: Operand, other: Operand): Tensor => {
  const out = binary(logical(resultDtype(input, other), 'mul', 'and'), input, other);
  return differentiable(
    out,
    input,
    other,
    'b|a',
    (g, _, b) => mul(g, b),
    (g, a) => mul(g, a),
  );
});

/** The dtype a quotient of the two has. */
export const floatOf = (a: Operand, b: Operand): Dtype => {
  const type = resultDtype(a, b);
  return isFloat(type) ? type : 'float32';
};

/**
 * True division; with `rounding_mode` 'floor' or 'trunc' the rounded quotient, in the operands' own dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.div.html
 */
export const div = def(
  'div(input, other, rounding_mode)',
  (input: Operand, other: Operand, rounding_mode: 'floor' | 'trunc' | null = null): Tensor => {
    if (rounding_mode === 'floor') return floor_divide(input, other);
    if (rounding_mode === 'trunc') {
      const type = resultDtype(input, other);
      const quotient = binary('div', input, other, type);
      return isFloat(type)
        ? differentiable(
            make(mapNode('trunc', type, quotient.shape, [operandRef(quotient, type, quotient.shape)])),
            input,
            other,
            '',
            zero,
            zero,
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
      'b|bo',
      (g, _, b) => div(g, b),
      (g, _, b, y) => neg(div(mul(g, y), b)),
    );
  },
);

const zero: BinaryGrad = (g) => mul(g, 0);

/**
 * The quotient rounded towards −∞, in the operands' common dtype; the gradient is 0.
 * Floats divided by 0 give ±∞ or NaN; integers divided by a 0 that only the device knows give 0.
 * @throws {RangeError} for integers divided by a 0 that is known
 * @see https://pytorch.org/docs/stable/generated/torch.floor_divide.html
 */
export const floor_divide = def('floor_divide(input, other)', (input: Operand, other: Operand): Tensor => {
  refuseZero(input, other);
  const out = binary('floordiv', input, other);
  return differentiable(out, input, other, '', zero, zero);
});

/** Integers are not divided by a 0 that is known; by one that only the device knows the result is 0. */
function refuseZero(input: Operand, other: Operand): void {
  if (shapeOf(input).includes(0)) return;
  const zero = other instanceof Tensor ? knownOf(other)?.zero : Number(other) === 0;
  if (zero && !isFloat(resultDtype(input, other))) failRange(`integers can't be divided by 0`);
}

/**
 * The remainder with the sign of the divisor, as Python's %.
 * @see https://pytorch.org/docs/stable/generated/torch.remainder.html
 */
export const remainder = def('remainder(input, other)', (input: Operand, other: Operand): Tensor => {
  refuseZero(input, other);
  const out = binary('remainder', input, other);
  return differentiable(
    out,
    input,
    other,
    '|ab',
    (g) => g,
    (g, a, b) => neg(mul(g, floor_divide(a, b))),
  );
});

/**
 * The remainder with the sign of the dividend, as C's fmod.
 * @see https://pytorch.org/docs/stable/generated/torch.fmod.html
 */
export const fmod = def('fmod(input, other)', (input: Operand, other: Operand): Tensor => {
  refuseZero(input, other);
  const out = binary('fmod', input, other);
  return differentiable(
    out,
    input,
    other,
    '|ab',
    (g) => g,
    (g, a, b) => neg(mul(g, div(a, b, 'trunc'))),
  );
});

/**
 * input to the power of exponent. Small integer exponents become products.
 * @see https://pytorch.org/docs/stable/generated/torch.pow.html
 */
export const pow = def('pow(input, exponent)', (input: Operand, exponent: Operand): Tensor => {
  if (!(input instanceof Tensor || exponent instanceof Tensor)) wantTensor(input);
  if (input instanceof Tensor && typeof exponent === 'number' && isFloat(input.dtype)) {
    if (exponent === 2) return mul(input, input);
    if (exponent === 1) return mul(input, 1);
    if (exponent === 0.5) return sqrt(input);
    if (exponent === 3) return mul(mul(input, input), input);
  }
  const type = resultDtype(input, exponent);
  if (!isFloat(type) && typeof exponent === 'number' && exponent < 0) {
    fail('Integers to negative integer powers are not allowed', exponent);
  }
  const out = binary('pow', input, exponent);
  return differentiable(
    out,
    input,
    exponent,
    'abo',
    (g, x, n) => {
      if (n instanceof Tensor) return where(eq(n, 0), 0, mul(g, mul(n, pow(x, sub(n, 1)))));
      return n === 0 ? mul(g, 0) : mul(g, mul(pow(x, Number(n) - 1), n));
    },
    (g, x, n, y) => {
      const base = x instanceof Tensor ? x : full([], Number(x), 'float32');
      return mul(g, where(logical_and(eq(base, 0), ge(n as Tensor, 0)), 0, mul(y, log(base))));
    },
  );
});

/** Elementwise greater of two; NaN when either is. Equals share the gradient. */
function pick(name: 'maximum' | 'minimum', op: 'max' | 'min', loses: typeof gt) {
  return def(`${name}(input, other)`, (input: Tensor, other: Tensor): Tensor => {
    wantTensor(input);
    wantTensor(other, 'other');
    const bool = resultDtype(input, other) === 'bool';
    const out = binary(bool ? (op === 'max' ? 'or' : 'and') : op, input, other);
    const share = (g: Tensor, a: Operand, b: Operand) =>
      where(eq(a as Tensor, b), mul(g, 0.5), where(loses(a as Tensor, b), 0, g));
    return differentiable(out, input, other, 'ab', share, (g, a, b) => share(g, b, a));
  });
}
/**
 * The greater of two tensors, element by element and broadcast; NaN where either is. Equals share the gradient.
 * Of booleans it is the logical or.
 * @throws {TypeError} for a number: use clamp_min
 * @see https://pytorch.org/docs/stable/generated/torch.maximum.html
 */
export const maximum = pick('maximum', 'max', lt);
/**
 * The lesser of two tensors, element by element and broadcast; NaN where either is. Equals share the gradient.
 * Of booleans it is the logical and.
 * @throws {TypeError} for a number: use clamp_max
 * @see https://pytorch.org/docs/stable/generated/torch.minimum.html
 */
export const minimum = pick('minimum', 'min', gt);

/**
 * Values held between two bounds, numbers or tensors; either may be null. NaN stays.
 * @see https://pytorch.org/docs/stable/generated/torch.clamp.html
 */
export const clamp = def(
  'clamp(input, min, max)',
  (input: Tensor, min: Operand | null = null, max: Operand | null = null): Tensor => {
    if (min === null && max === null) fail('expected min or max');
    let out = input;
    if (min !== null) out = bounded(out, min, 'max', 'or', ge, lt);
    if (max !== null) out = bounded(out, max, 'min', 'and', le, gt);
    return out;
  },
);

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
    'ab',
    (g, x, b) => where(within(x as Tensor, b), g, 0),
    (g, x, b) => where(beyond(x as Tensor, b), g, 0),
  );
}

/**
 * `clamp` with one bound.
 * @see https://pytorch.org/docs/stable/generated/torch.clamp_min.html
 */
export const clamp_min = def('clamp_min(input, min)', (input: Tensor, min: Operand): Tensor => {
  wantTensor(input);
  return clamp(input, min);
});
/**
 * Values above `max`, a number or a tensor, become `max`; NaN stays. Integers with a fractional bound give float32.
 * The gradient goes to the input up to and at the bound, beyond it to a tensor `max`.
 * @see https://pytorch.org/docs/stable/generated/torch.clamp_max.html
 */
export const clamp_max = def('clamp_max(input, max)', (input: Tensor, max: Operand): Tensor => {
  wantTensor(input);
  return clamp(input, null, max);
});

/** A factor for integers loses its fraction, as in PyTorch; for booleans it says whether it counts. */
export const whole = (dtype: Dtype, factor: number): Scalar =>
  isFloat(dtype) ? factor : dtype === 'bool' ? factor !== 0 : Math.trunc(factor);

/**
 * input + value · tensor1 · tensor2
 * @see https://pytorch.org/docs/stable/generated/torch.addcmul.html
 */
export const addcmul = def(
  'addcmul(input, tensor1, tensor2, value)',
  (input: Tensor, tensor1: Tensor, tensor2: Operand, value: number = 1): Tensor => {
    const type = resultDtype(input, tensor1, tensor2);
    return add(input, mul(mul(to(tensor1, type), tensor2), whole(type, value)));
  },
);

/**
 * input + value · tensor1 / tensor2
 * @see https://pytorch.org/docs/stable/generated/torch.addcdiv.html
 */
export const addcdiv = def(
  'addcdiv(input, tensor1, tensor2, value)',
  (input: Tensor, tensor1: Operand, tensor2: Operand, value: number = 1): Tensor => {
    if (!isFloat(resultDtype(tensor1, tensor2))) failType('expected a float tensor to divide, or to divide by');
    return add(input, mul(div(tensor1, tensor2), value));
  },
);

/**
 * input + weight · (end − input)
 * @see https://pytorch.org/docs/stable/generated/torch.lerp.html
 */
export const lerp = def('lerp(input, end, weight)', (input: Tensor, end: Tensor, weight: Operand): Tensor => {
  wantTensor(end, 'end');
  wantOneType(input, end);
  if (weight instanceof Tensor) wantOneType(input, weight);
  // From the nearer end, so that weight 1 gives `end` itself, infinities too.
  const near = (w: Operand) => add(input, mul(w, sub(end, input)));
  const far = (w: Operand) => sub(end, mul(sub(1, w), sub(end, input)));
  if (!(weight instanceof Tensor)) return Math.abs(Number(weight)) < 0.5 ? near(weight) : far(weight);
  return where(lt(abs(weight), 0.5), near(weight), far(weight));
});
