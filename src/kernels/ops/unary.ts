/** Functions of one tensor, element by element: each with its gradient beside it. */
import type { Tensor } from '../core/tensor.ts';
import { add, div, mul, neg, rsub } from './arithmetic.ts';
import type { Int } from './core.ts';
import { type Gradient, unary } from './elementwise.ts';

const nothing: Gradient = (g) => mul(g, 0);
/** The derivative of erf at 0. */
export const TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);
/** As gradients need it. */
export const squared = (x: Tensor) => mul(x, x);

/**
 * The magnitude of each element, in its own dtype; the gradient at 0 is 0.
 * @names torch.abs Tensor.abs Tensor.abs_ torch.absolute Tensor.absolute Tensor.absolute_
 * @shape input
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.abs.html
 * @example
 * torch.abs(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([2.5000, 0.0000, 1.5000])
 */
export function abs(input: Tensor): Tensor {
  return unary(input, 'abs', 'x', (g, x) => mul(g, sign(x)), 'number');
}

/**
 * −1, 0 or 1 as each element is below, at or above 0, in its own dtype; NaN gives 0. Booleans stay as they are.
 * The gradient is 0.
 * @names torch.sign Tensor.sign Tensor.sign_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.sign.html
 * @example
 * torch.sign(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-1.,  0.,  1.])
 */
export function sign(input: Tensor): Tensor {
  return unary(input, 'sign', '', nothing, 'number');
}

/**
 * e to the power of each element. Integers and booleans give float32.
 * @names torch.exp Tensor.exp Tensor.exp_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.exp.html
 * @example
 * torch.exp(torch.tensor([0, 0.5, 1]))
 * // tensor([1.0000, 1.6487, 2.7183])
 */
export function exp(input: Tensor): Tensor {
  return unary(input, 'exp', 'y', (g, _, y) => mul(g, y));
}

/**
 * eˣ − 1, accurate also where x is near 0. Integers and booleans give float32.
 * @names torch.expm1 torch.special.expm1 Tensor.expm1 Tensor.expm1_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.expm1.html
 * @example
 * torch.expm1(torch.tensor([0, 0.5, 1]))
 * // tensor([0.0000, 0.6487, 1.7183])
 */
export function expm1(input: Tensor): Tensor {
  return unary(input, 'expm1', 'y', (g, _, y) => mul(g, add(y, 1)));
}

/**
 * The natural logarithm of each element; −∞ at 0, NaN below. Integers and booleans give float32.
 * @names torch.log Tensor.log Tensor.log_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.log.html
 * @example
 * torch.log(torch.tensor([0.5, 1, 4]))
 * // tensor([-0.6931,  0.0000,  1.3863])
 */
export function log(input: Tensor): Tensor {
  return unary(input, 'log', 'x', (g, x) => div(g, x));
}

/**
 * The logarithm to the base 2 of each element; −∞ at 0, NaN below. Integers and booleans give float32.
 * @names torch.log2 Tensor.log2 Tensor.log2_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.log2.html
 * @example
 * torch.log2(torch.tensor([0.5, 1, 4]))
 * // tensor([-1.,  0.,  2.])
 */
export function log2(input: Tensor): Tensor {
  return unary(input, 'log2', 'x', (g, x) => div(g, mul(x, Math.LN2)));
}

/**
 * The logarithm to the base 10 of each element; −∞ at 0, NaN below. Integers and booleans give float32.
 * @names torch.log10 Tensor.log10 Tensor.log10_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.log10.html
 * @example
 * torch.log10(torch.tensor([0.5, 1, 4]))
 * // tensor([-0.3010,  0.0000,  0.6021])
 */
export function log10(input: Tensor): Tensor {
  return unary(input, 'log10', 'x', (g, x) => div(g, mul(x, Math.LN10)));
}

/**
 * log(1 + x), accurate also where x is near 0; −∞ at −1, NaN below. Integers and booleans give float32.
 * @names torch.log1p torch.special.log1p Tensor.log1p Tensor.log1p_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.log1p.html
 * @example
 * torch.log1p(torch.tensor([0.5, 1, 4]))
 * // tensor([0.4055, 0.6931, 1.6094])
 */
export function log1p(input: Tensor): Tensor {
  return unary(input, 'log1p', 'x', (g, x) => div(g, add(x, 1)));
}

/**
 * The square root of each element; NaN below 0. The gradient at 0 is infinite. Integers and booleans give float32.
 * @names torch.sqrt Tensor.sqrt Tensor.sqrt_
 * @shape input
 * @lean
 * @see https://pytorch.org/docs/stable/generated/torch.sqrt.html
 * @example
 * torch.sqrt(torch.tensor([0.5, 1, 4]))
 * // tensor([0.7071, 1.0000, 2.0000])
 */
export function sqrt(input: Tensor): Tensor {
  return unary(input, 'sqrt', 'y', (g, _, y) => div(g, mul(y, 2)));
}

/**
 * 1 / x of each element; infinite at 0. Integers and booleans give float32.
 * @names torch.reciprocal Tensor.reciprocal Tensor.reciprocal_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.reciprocal.html
 * @example
 * torch.reciprocal(torch.tensor([0.5, 1, 4]))
 * // tensor([2.0000, 1.0000, 0.2500])
 */
export function reciprocal(input: Tensor): Tensor {
  return unary(input, 'reciprocal', 'y', (g, _, y) => neg(mul(g, squared(y))));
}

/**
 * The sine of each element, an angle in radians. Integers and booleans give float32.
 * @names torch.sin Tensor.sin Tensor.sin_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.sin.html
 * @example
 * torch.sin(torch.tensor([0, 0.5, 1]))
 * // tensor([0.0000, 0.4794, 0.8415])
 */
export function sin(input: Tensor): Tensor {
  return unary(input, 'sin', 'x', (g, x) => mul(g, cos(x)));
}

/**
 * The cosine of each element, an angle in radians. Integers and booleans give float32.
 * @names torch.cos Tensor.cos Tensor.cos_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.cos.html
 * @example
 * torch.cos(torch.tensor([0, 0.5, 1]))
 * // tensor([1.0000, 0.8776, 0.5403])
 */
export function cos(input: Tensor): Tensor {
  return unary(input, 'cos', 'x', (g, x) => neg(mul(g, sin(x))));
}

/**
 * The hyperbolic tangent, from −1 to 1. Integers and booleans give float32.
 * @names torch.tanh torch.nn.functional.tanh Tensor.tanh Tensor.tanh_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.tanh.html
 * @example
 * torch.tanh(torch.tensor([0, 0.5, 1]))
 * // tensor([0.0000, 0.4621, 0.7616])
 */
export function tanh(input: Tensor): Tensor {
  return unary(input, 'tanh', 'y', (g, _, y) => mul(g, rsub(squared(y), 1)));
}

/**
 * The error function, 2/√π · ∫₀ˣ e^(−t²) dt. Integers and booleans give float32.
 * @names torch.erf torch.special.erf Tensor.erf Tensor.erf_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.erf.html
 * @example
 * torch.erf(torch.tensor([0, 0.5, 1]))
 * // tensor([0.0000, 0.5205, 0.8427])
 */
export function erf(input: Tensor): Tensor {
  return unary(input, 'erf', 'x', (g, x) => mul(g, mul(exp(neg(squared(x))), TWO_OVER_ROOT_PI)));
}

/**
 * The inverse of erf; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
 * @names torch.erfinv torch.special.erfinv Tensor.erfinv Tensor.erfinv_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.erfinv.html
 * @example
 * torch.erfinv(torch.tensor([-0.5, 0, 0.5]))
 * // tensor([-0.4769,  0.0000,  0.4769])
 */
export function erfinv(input: Tensor): Tensor {
  return unary(input, 'erfinv', 'y', (g, _, y) => mul(g, mul(exp(squared(y)), 1 / TWO_OVER_ROOT_PI)));
}

/**
 * 1 / (1 + e⁻ˣ), from 0 to 1. Integers and booleans give float32.
 * @names torch.sigmoid torch.nn.functional.sigmoid Tensor.sigmoid Tensor.sigmoid_ torch.special.expit
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.sigmoid.html
 * @example
 * torch.sigmoid(torch.tensor([0, 0.5, 1]))
 * // tensor([0.5000, 0.6225, 0.7311])
 */
export function sigmoid(input: Tensor): Tensor {
  return unary(input, 'sigmoid', 'y', (g, _, y) => mul(g, mul(y, rsub(y, 1))));
}

/**
 * The greatest integer not above each element. Integers stay as they are; the gradient is 0.
 * @names torch.floor Tensor.floor Tensor.floor_
 * @shape input
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.floor.html
 * @example
 * torch.floor(torch.tensor([-1.7, 0.2, 2.5]))
 * // tensor([-2.,  0.,  2.])
 */
export function floor(input: Tensor): Tensor {
  return unary(input, 'floor', '', nothing, 'rounding');
}

/**
 * The least integer not below each element. Integers stay as they are; the gradient is 0.
 * @names torch.ceil Tensor.ceil Tensor.ceil_
 * @shape input
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.ceil.html
 * @example
 * torch.ceil(torch.tensor([-1.7, 0.2, 2.5]))
 * // tensor([-1.,  1.,  3.])
 */
export function ceil(input: Tensor): Tensor {
  return unary(input, 'ceil', '', nothing, 'rounding');
}

/**
 * Each element without its fraction: towards 0. Integers stay as they are; the gradient is 0.
 * @names torch.trunc Tensor.trunc Tensor.trunc_ torch.fix Tensor.fix Tensor.fix_
 * @shape input
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.trunc.html
 * @example
 * torch.trunc(torch.tensor([-1.7, 0.2, 2.5]))
 * // tensor([-1.,  0.,  2.])
 */
export function trunc(input: Tensor): Tensor {
  return unary(input, 'trunc', '', nothing, 'rounding');
}

function roundWhole(input: Tensor): Tensor {
  return unary(input, 'round', '', nothing, 'rounding');
}

/**
 * To the nearest integer, halves to the even one; with `decimals`, to that many places.
 * @names torch.round torch.special.round Tensor.round Tensor.round_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.round.html
 * @example
 * torch.round(torch.tensor([-1.7, 0.2, 2.5]))
 * // tensor([-2.,  0.,  2.])
 */
export function round(input: Tensor, decimals: Int = 0): Tensor {
  if (decimals === 0) return roundWhole(input);
  const scale = 10 ** Math.abs(decimals);
  return decimals > 0 ? div(roundWhole(mul(input, scale)), scale) : mul(roundWhole(div(input, scale)), scale);
}

/**
 * 1 / √x of each element; ∞ at 0, NaN below. Integers and booleans give float32.
 * @names torch.rsqrt Tensor.rsqrt Tensor.rsqrt_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.rsqrt.html
 * @example
 * torch.rsqrt(torch.tensor([0.5, 1, 4]))
 * // tensor([1.4142, 1.0000, 0.5000])
 */
export function rsqrt(input: Tensor): Tensor {
  return unary(input, 'rsqrt', 'y', (g, _, y) => mul(g, mul(mul(squared(y), y), -0.5)));
}
