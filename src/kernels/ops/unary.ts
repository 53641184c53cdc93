/** Functions of one tensor, element by element: each with its gradient beside it. */
import { failType } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, clamp, div, mul, neg, rsub, sub } from './arithmetic.ts';
import { clone, floated } from './basis.ts';
import { eq, ge, isnan, isneginf, isposinf, le, logical_and } from './compare.ts';
import { type Int, wantFloat, wantTensor } from './core.ts';
import { type Gradient, unary } from './elementwise.ts';
import { where } from './where.ts';

const nothing: Gradient = (g) => mul(g, 0);
const TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);
const squared = (x: Tensor) => mul(x, x);

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
 * The sign of each element, as `sign`; of complex numbers x / |x|, and 0 of 0.
 * @names torch.sgn Tensor.sgn Tensor.sgn_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.sgn.html
 * @example
 * torch.sgn(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-1.,  0.,  1.])
 */
export function sgn(input: Tensor): Tensor {
  return sign(input);
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
 * 2 to the power of each element. Integers and booleans give float32.
 * @names torch.exp2 torch.special.exp2 Tensor.exp2 Tensor.exp2_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.exp2.html
 * @example
 * torch.exp2(torch.tensor([0, 0.5, 1]))
 * // tensor([1.0000, 1.4142, 2.0000])
 */
export function exp2(input: Tensor): Tensor {
  return unary(input, 'exp2', 'y', (g, _, y) => mul(mul(g, y), Math.LN2));
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
 * The tangent of each element, an angle in radians. Integers and booleans give float32.
 * @names torch.tan Tensor.tan Tensor.tan_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.tan.html
 * @example
 * torch.tan(torch.tensor([0, 0.5, 1]))
 * // tensor([0.0000, 0.5463, 1.5574])
 */
export function tan(input: Tensor): Tensor {
  return unary(input, 'tan', 'y', (g, _, y) => mul(g, add(squared(y), 1)));
}

/**
 * The angle in [−π/2, π/2] whose sine each element is; NaN outside [−1, 1].
 * The gradient at ±1 is infinite. Integers and booleans give float32.
 * @names torch.asin Tensor.asin Tensor.asin_ torch.arcsin Tensor.arcsin Tensor.arcsin_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.asin.html
 * @example
 * torch.asin(torch.tensor([-0.5, 0, 0.5]))
 * // tensor([-0.5236,  0.0000,  0.5236])
 */
export function asin(input: Tensor): Tensor {
  return unary(input, 'asin', 'x', (g, x) => mul(g, rsqrt(rsub(squared(x), 1))));
}

/**
 * The angle in [0, π] whose cosine each element is; NaN outside [−1, 1].
 * The gradient at ±1 is infinite. Integers and booleans give float32.
 * @names torch.acos Tensor.acos Tensor.acos_ torch.arccos Tensor.arccos Tensor.arccos_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.acos.html
 * @example
 * torch.acos(torch.tensor([-0.5, 0, 0.5]))
 * // tensor([2.0944, 1.5708, 1.0472])
 */
export function acos(input: Tensor): Tensor {
  return unary(input, 'acos', 'x', (g, x) => neg(mul(g, rsqrt(rsub(squared(x), 1)))));
}

/**
 * The angle in [−π/2, π/2] whose tangent each element is. Integers and booleans give float32.
 * @names torch.atan Tensor.atan Tensor.atan_ torch.arctan Tensor.arctan Tensor.arctan_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.atan.html
 * @example
 * torch.atan(torch.tensor([0, 0.5, 1]))
 * // tensor([0.0000, 0.4636, 0.7854])
 */
export function atan(input: Tensor): Tensor {
  return unary(input, 'atan', 'x', (g, x) => div(g, add(squared(x), 1)));
}

/**
 * The hyperbolic sine, (eˣ − e⁻ˣ) / 2. Integers and booleans give float32.
 * @names torch.sinh Tensor.sinh Tensor.sinh_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.sinh.html
 * @example
 * torch.sinh(torch.tensor([0, 0.5, 1]))
 * // tensor([0.0000, 0.5211, 1.1752])
 */
export function sinh(input: Tensor): Tensor {
  return unary(input, 'sinh', 'x', (g, x) => mul(g, cosh(x)));
}

/**
 * The hyperbolic cosine, (eˣ + e⁻ˣ) / 2. Integers and booleans give float32.
 * @names torch.cosh Tensor.cosh Tensor.cosh_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.cosh.html
 * @example
 * torch.cosh(torch.tensor([0, 0.5, 1]))
 * // tensor([1.0000, 1.1276, 1.5431])
 */
export function cosh(input: Tensor): Tensor {
  return unary(input, 'cosh', 'x', (g, x) => mul(g, sinh(x)));
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
 * The inverse of sinh, log(x + √(x² + 1)). Integers and booleans give float32.
 * @names torch.asinh Tensor.asinh Tensor.asinh_ torch.arcsinh Tensor.arcsinh Tensor.arcsinh_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.asinh.html
 * @example
 * torch.asinh(torch.tensor([0, 0.5, 1]))
 * // tensor([0.0000, 0.4812, 0.8814])
 */
export function asinh(input: Tensor): Tensor {
  return unary(input, 'asinh', 'x', (g, x) => mul(g, rsqrt(add(squared(x), 1))));
}

/**
 * The number from 0 on whose cosh each element is; NaN below 1.
 * The gradient at 1 is infinite. Integers and booleans give float32.
 * @names torch.acosh Tensor.acosh Tensor.acosh_ torch.arccosh Tensor.arccosh Tensor.arccosh_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.acosh.html
 * @example
 * torch.acosh(torch.tensor([1, 1.5, 3]))
 * // tensor([0.0000, 0.9624, 1.7627])
 */
export function acosh(input: Tensor): Tensor {
  return unary(input, 'acosh', 'x', (g, x) => mul(g, rsqrt(sub(squared(x), 1))));
}

/**
 * The inverse of tanh; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
 * @names torch.atanh Tensor.atanh Tensor.atanh_ torch.arctanh Tensor.arctanh Tensor.arctanh_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.atanh.html
 * @example
 * torch.atanh(torch.tensor([-0.5, 0, 0.5]))
 * // tensor([-0.5493,  0.0000,  0.5493])
 */
export function atanh(input: Tensor): Tensor {
  return unary(input, 'atanh', 'x', (g, x) => div(g, rsub(squared(x), 1)));
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
 * 1 − erf(x), accurate also where that is tiny. Integers and booleans give float32.
 * @names torch.erfc torch.special.erfc Tensor.erfc Tensor.erfc_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.erfc.html
 * @example
 * torch.erfc(torch.tensor([0, 0.5, 1]))
 * // tensor([1.0000, 0.4795, 0.1573])
 */
export function erfc(input: Tensor): Tensor {
  return unary(input, 'erfc', 'x', (g, x) => mul(g, mul(exp(neg(squared(x))), -TWO_OVER_ROOT_PI)));
}

/**
 * The inverse of erf; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
 * @names torch.erfinv torch.special.erfinv Tensor.erfinv Tensor.erfinv_
 * @shape input
 * @lean in
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
 * What is behind the point, with the sign of the input.
 * @names torch.frac Tensor.frac Tensor.frac_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.frac.html
 * @example
 * torch.frac(torch.tensor([-1.7, 0.2, 2.5]))
 * // tensor([-0.7000,  0.2000,  0.5000])
 */
export function frac(input: Tensor): Tensor {
  wantFloat(input);
  return sub(input, trunc(input));
}

/**
 * Degrees to radians: x · π / 180. Integers and booleans give float32.
 * @names torch.deg2rad Tensor.deg2rad Tensor.deg2rad_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.deg2rad.html
 * @example
 * torch.deg2rad(torch.tensor([0, 90, 180]))
 * // tensor([0.0000, 1.5708, 3.1416])
 */
export function deg2rad(input: Tensor): Tensor {
  return mul(floated(input), Math.PI / 180);
}

/**
 * Radians to degrees: x · 180 / π. Integers and booleans give float32.
 * @names torch.rad2deg Tensor.rad2deg Tensor.rad2deg_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.rad2deg.html
 * @example
 * torch.rad2deg(torch.tensor([0, 1, 3.1416]))
 * // tensor([  0.0000,  57.2958, 180.0004])
 */
export function rad2deg(input: Tensor): Tensor {
  return mul(floated(input), 180 / Math.PI);
}

/**
 * The tensor itself.
 * @names torch.positive Tensor.positive Tensor.positive_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.positive.html
 * @example
 * torch.positive(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-2.5000,  0.0000,  1.5000])
 */
export function positive(input: Tensor): Tensor {
  wantTensor(input);
  if (input.dtype === 'bool') failType('expected a tensor of numbers', input);
  return input;
}

/**
 * sin(πx) / (πx), and 1 at 0.
 * @names torch.sinc torch.special.sinc Tensor.sinc Tensor.sinc_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.sinc.html
 * @example
 * torch.sinc(torch.tensor([0.25, 0.5, 0.75]))
 * // tensor([0.9003, 0.6366, 0.3001])
 */
export function sinc(input: Tensor): Tensor {
  const x = floated(input);
  const at0 = eq(x, 0);
  const angle = mul(where(at0, 1, x), Math.PI);
  return where(at0, 1, div(sin(angle), angle));
}

/**
 * log(x / (1 − x)), the inverse of sigmoid; `eps` holds x within [eps, 1 − eps] first.
 * @names torch.logit torch.special.logit Tensor.logit Tensor.logit_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.logit.html
 * @example
 * torch.logit(torch.tensor([0.1, 0.5, 0.9]))
 * // tensor([-2.1972,  0.0000,  2.1972])
 */
export function logit(input: Tensor, eps: number | null = null): Tensor {
  const x = floated(input);
  const p = no_grad(() => (eps === null ? x : clamp(x, eps, 1 - eps)));
  const out = no_grad(() => log(div(p, rsub(p, 1))));
  const low = eps ?? 0;
  return link(out, [x], [x], ([g]) => [
    where(logical_and(ge(x, low), le(x, 1 - low)), div(g!, mul(x, rsub(x, 1))), eps === null ? Number.NaN : 0),
  ]);
}

/**
 * NaN and the infinities replaced, by default with 0 and the greatest and least number of the dtype.
 * @names torch.nan_to_num Tensor.nan_to_num Tensor.nan_to_num_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nan_to_num.html
 * @example
 * torch.nan_to_num(torch.tensor([NaN, Infinity, 1.5]), { nan: 0, posinf: 10 })
 * // tensor([ 0.0000, 10.0000,  1.5000])
 */
export function nan_to_num(
  input: Tensor,
  nan: number | null = 0,
  posinf: number | null = null,
  neginf: number | null = null,
): Tensor {
  wantTensor(input);
  if (!isFloat(input.dtype)) return clone(input);
  const most = 3.4028234663852886e38;
  const finite = where(isposinf(input), posinf ?? most, where(isneginf(input), neginf ?? -most, input));
  return where(isnan(input), nan ?? 0, finite);
}
