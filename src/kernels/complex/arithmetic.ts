/**
 * Functions of complex numbers, composed of real ones. Where a function is holomorphic its gradient is that of its derivative,
 * g · conj(f′(z)); what is composed of others has its gradient from them.
 */
import { failType } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import { Tensor } from '../core/tensor.ts';
import * as real from '../ops/arithmetic.ts';
import { atan2, copysign, hypot } from '../ops/binary.ts';
import { eq, ge } from '../ops/compare.ts';
import { full, ones, zeros } from '../ops/creation.ts';
import * as rarer from '../ops/rarer.ts';
import { cat, narrow, select, unsqueeze } from '../ops/shape.ts';
import * as fn from '../ops/unary.ts';
import { where } from '../ops/where.ts';
import { Complex, isNumber } from './number.ts';
import { type ComplexTensor, complexOf, complexTensor, imagOf, isComplex, join, partsOf, realOf } from './tensor.ts';

type Part = Tensor | number | null;
export type Operand = Tensor | number | boolean | Complex;

/** Sums and products of parts; null is a part that is not there. */
const plus = (a: Part, b: Part): Part => (a === null ? b : b === null ? a : real.add(a, b));
const minus = (a: Part, b: Part): Part => (b === null ? a : a === null ? real.mul(b, -1) : real.sub(a, b));
const times = (a: Part, b: Part): Part => (a === null || b === null ? null : real.mul(a, b));

/** Parts of which one may be a number or not there, as a tensor. */
function whole(re: Part, im: Part): ComplexTensor {
  if (re instanceof Tensor && im instanceof Tensor) return join(re, im);
  const { shape } = (re instanceof Tensor ? re : im) as Tensor;
  const filled = (part: Part) => (part instanceof Tensor ? part : full(shape, part ?? 0, 'float32'));
  return join(filled(re), filled(im));
}

/** The parts of an operand; of a real one there is no imaginary part, and of an imaginary number no real one. */
function present(operand: unknown): [re: Part, im: Part] {
  const [re, im] = partsOf(operand);
  return [re === 0 && im !== 0 ? null : re, im === 0 ? null : im];
}

const both = (a: unknown, b: unknown): [Part, Part, Part, Part] => [...present(a), ...present(b)];

/** input + alpha · other */
export function add(input: Operand, other: Operand, alpha: Operand = 1): ComplexTensor {
  if (alpha !== 1) return add(input, mul(other, alpha));
  const [a, b, c, d] = both(input, other);
  return whole(plus(a, c), plus(b, d));
}

/** input − alpha · other */
export function sub(input: Operand, other: Operand, alpha: Operand = 1): ComplexTensor {
  if (alpha !== 1) return sub(input, mul(other, alpha));
  const [a, b, c, d] = both(input, other);
  return whole(minus(a, c), minus(b, d));
}

/** other − alpha · input */
export const rsub = (input: Operand, other: Operand, alpha: Operand = 1): ComplexTensor => sub(other, input, alpha);

/** input · other, broadcast. */
export function mul(input: Operand, other: Operand): ComplexTensor {
  const [a, b, c, d] = both(input, other);
  return whole(minus(times(a, c), times(b, d)), plus(times(a, d), times(b, c)));
}

/** input / other. The divisor is scaled first, so that its square does not overflow. */
export function div(input: Operand, other: Operand, rounding_mode: string | null = null): ComplexTensor {
  if (rounding_mode !== null) failType('complex numbers have no rounding: expected rounding_mode null', rounding_mode);
  const [c, d] = partsOf(other);
  if (!isComplex(other) && !isNumber(other)) {
    const [a, b] = partsOf(input) as [Tensor, Tensor];
    return join(real.div(a, c), real.div(b, c));
  }
  if (!(c instanceof Tensor && d instanceof Tensor)) {
    const size = (c as number) ** 2 + (d as number) ** 2;
    return mul(input, new Complex((c as number) / size, -(d as number) / size));
  }
  // Whatever it is, the quotient does not depend on it: no gradient flows through the scale.
  const scale = no_grad(() => {
    const most = real.maximum(fn.abs(c), fn.abs(d));
    return where(eq(most, 0), 1, most);
  });
  const [x, y] = [real.div(c, scale), real.div(d, scale)];
  const size = real.mul(real.add(real.mul(x, x), real.mul(y, y)), scale);
  return mul(input, join(real.div(x, size), real.neg(real.div(y, size))));
}

export const neg = (z: ComplexTensor): ComplexTensor => join(real.neg(realOf(z)), real.neg(imagOf(z)));

/** The conjugate; a real tensor as it is. */
export const conj = (z: Tensor): Tensor => (isComplex(z) ? join(realOf(z), real.neg(imagOf(z))) : z);

/** |z|; the gradient at 0 is 0. */
export function abs(z: ComplexTensor): Tensor {
  const out = no_grad(() => hypot(realOf(z), imagOf(z)));
  const { pair } = z;
  return link(out, [pair], [pair], ([g]) => [real.mul(unsqueeze(g!, -1), sgn(complexTensor(pair)).pair)]);
}

/** z / |z|, and 0 at 0. */
export function sgn(z: ComplexTensor): ComplexTensor {
  const size = abs(z);
  return mul(z, where(eq(size, 0), 0, fn.reciprocal(where(eq(size, 0), 1, size))));
}

/** The angle of z, from −π to π; the gradient at 0 is 0. */
export function angle(z: ComplexTensor): Tensor {
  const [re, im] = [realOf(z), imagOf(z)];
  const out = no_grad(() => atan2(im, re));
  const { pair } = z;
  return link(out, [pair], [pair], ([g]) => {
    const [x, y] = [select(pair, -1, 0), select(pair, -1, 1)];
    const size = real.add(real.mul(x, x), real.mul(y, y));
    const scaled = where(eq(size, 0), 0, real.div(g!, where(eq(size, 0), 1, size)));
    return [join(real.neg(real.mul(scaled, y)), real.mul(scaled, x)).pair];
  });
}

type Holomorphic = (z: ComplexTensor) => ComplexTensor;

/** A holomorphic function from its two parts and its derivative, of input and output. */
function holomorphic(
  parts: (re: Tensor, im: Tensor) => [Tensor, Tensor],
  derivative: (z: ComplexTensor, y: ComplexTensor) => ComplexTensor,
): Holomorphic {
  return (z) => {
    const { pair } = z;
    const out = no_grad(() => join(...parts(realOf(z), imagOf(z)))).pair;
    return complexTensor(
      link(out, [pair], [pair, out], ([g]) => {
        const slope = derivative(complexTensor(pair), complexTensor(out));
        return [mul(complexTensor(g!), conj(slope)).pair];
      }),
    );
  };
}

export const exp: Holomorphic = holomorphic(
  (a, b) => {
    const size = fn.exp(a);
    return [real.mul(size, fn.cos(b)), real.mul(size, fn.sin(b))];
  },
  (_, y) => y,
);

export const log: Holomorphic = holomorphic((a, b) => [fn.log(hypot(a, b)), atan2(b, a)], reciprocal);

/** The root whose real part is not negative. */
export const sqrt: Holomorphic = holomorphic(
  (a, b) => {
    const most = fn.sqrt(real.mul(real.add(hypot(a, b), fn.abs(a)), 0.5));
    const least = where(eq(most, 0), 0, real.div(real.mul(fn.abs(b), 0.5), most));
    const right = ge(a, 0);
    return [where(right, most, least), copysign(where(right, least, most), b)];
  },
  (_, y) => reciprocal(mul(y, 2)),
);

export const sin: Holomorphic = holomorphic(
  (a, b) => [real.mul(fn.sin(a), rarer.cosh(b)), real.mul(fn.cos(a), rarer.sinh(b))],
  (z) => cos(z),
);

export const cos: Holomorphic = holomorphic(
  (a, b) => [real.mul(fn.cos(a), rarer.cosh(b)), real.neg(real.mul(fn.sin(a), rarer.sinh(b)))],
  (z) => neg(sin(z)),
);

export const sinh: Holomorphic = holomorphic(
  (a, b) => [real.mul(rarer.sinh(a), fn.cos(b)), real.mul(rarer.cosh(a), fn.sin(b))],
  (z) => cosh(z),
);

export const cosh: Holomorphic = holomorphic(
  (a, b) => [real.mul(rarer.cosh(a), fn.cos(b)), real.mul(rarer.sinh(a), fn.sin(b))],
  (z) => sinh(z),
);

/** Beyond this tanh is ±1 in float32, and cosh of twice it would overflow at 44. */
const FLAT = 20;

export const tanh: Holomorphic = holomorphic(
  (a, b) => {
    const [twice, angle] = [real.mul(real.clamp(a, -FLAT, FLAT), 2), real.mul(b, 2)];
    const below = real.add(rarer.cosh(twice), fn.cos(angle));
    return [real.div(rarer.sinh(twice), below), real.div(fn.sin(angle), below)];
  },
  (_, y) => sub(1, mul(y, y)),
);

export const expm1: Holomorphic = holomorphic(
  (a, b) => {
    const half = fn.sin(real.mul(b, 0.5));
    const re = real.sub(real.mul(fn.expm1(a), fn.cos(b)), real.mul(real.mul(half, half), 2));
    return [re, real.mul(fn.exp(a), fn.sin(b))];
  },
  (_, y) => add(y, 1),
);

export const log1p: Holomorphic = holomorphic(
  (a, b) => {
    const grown = real.add(real.mul(a, real.add(a, 2)), real.mul(b, b));
    return [real.mul(fn.log1p(grown), 0.5), atan2(b, real.add(a, 1))];
  },
  (z) => reciprocal(add(z, 1)),
);

const I = new Complex(0, 1);

export function reciprocal(z: ComplexTensor): ComplexTensor {
  return div(1, z);
}
export const square: Holomorphic = (z) => mul(z, z);
export const rsqrt: Holomorphic = (z) => reciprocal(sqrt(z));
export const log2: Holomorphic = (z) => mul(log(z), 1 / Math.LN2);
export const log10: Holomorphic = (z) => mul(log(z), 1 / Math.LN10);
export const exp2: Holomorphic = (z) => exp(mul(z, Math.LN2));
export const sigmoid: Holomorphic = (z) => reciprocal(add(exp(neg(z)), 1));
/** tan z = −i·tanh(iz), and so the others of their families. */
export const tan: Holomorphic = (z) => mul(tanh(mul(z, I)), new Complex(0, -1));
export const asinh: Holomorphic = (z) => log(add(z, sqrt(add(mul(z, z), 1))));
export const acosh: Holomorphic = (z) => log(add(z, mul(sqrt(add(z, 1)), sqrt(sub(z, 1)))));
export const atanh: Holomorphic = (z) => mul(sub(log1p(z), log1p(neg(z))), 0.5);
export const asin: Holomorphic = (z) => mul(asinh(mul(z, I)), new Complex(0, -1));
export const acos: Holomorphic = (z) => sub(Math.PI / 2, asin(z));
export const atan: Holomorphic = (z) => mul(atanh(mul(z, I)), new Complex(0, -1));

/** Whole powers up to this are products. */
const MOST_PRODUCTS = 16;

/** input to the power of other: a product for small whole numbers, else e^(other · log input), and 0 where the input is. */
export function pow(input: Operand, exponent: Operand): ComplexTensor {
  if (typeof exponent === 'number' && Number.isInteger(exponent) && Math.abs(exponent) <= MOST_PRODUCTS) {
    const base = complexOf(input as Tensor);
    let [out, factor, left] = [null as ComplexTensor | null, base, Math.abs(exponent)];
    for (; left > 0; left >>= 1) {
      if (left & 1) out = out ? mul(out, factor) : factor;
      if (left > 1) factor = mul(factor, factor);
    }
    if (!out) return add(mul(base, 0), 1);
    return exponent < 0 ? reciprocal(out) : out;
  }
  if (exponent === 0.5) return sqrt(input as ComplexTensor);
  if (typeof input === 'number') return exp(mul(exponent, Math.log(input)));
  if (!isComplex(input) && !(input instanceof Tensor))
    failType("argument 'input' must be a Tensor or a number", typeof input);
  const base = complexOf(input as Tensor);
  const zero = eq(abs(base), 0);
  const safe = join(where(zero, 1, realOf(base)), imagOf(base));
  return mul(exp(mul(exponent, log(safe))), where(zero, 0, ones(safe.shape)));
}

/** The product along a dimension, half by half; 1 where it is empty. */
export function prodAlong(z: ComplexTensor, dim: number): ComplexTensor {
  const missing = 2 ** Math.ceil(Math.log2(Math.max(z.shape[dim], 1))) - z.shape[dim];
  const rest = z.shape.with(dim, missing);
  let [re, im] = [realOf(z), imagOf(z)];
  if (missing) [re, im] = [cat([re, ones(rest)], dim), cat([im, zeros(rest)], dim)];
  while (re.shape[dim] > 1) {
    const half = re.shape[dim] / 2;
    const part = (from: number) => join(narrow(re, dim, from, half), narrow(im, dim, from, half));
    const product = mul(part(0), part(half));
    [re, im] = [realOf(product), imagOf(product)];
  }
  return join(select(re, dim, 0), select(im, dim, 0));
}
