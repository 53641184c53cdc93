/**
 * Functions of one tensor that few programs call, element by element: each with its gradient beside it.
 * @family elementwise
 */
import { failType } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, clamp, div, mul, neg, rsub, sub } from './arithmetic.ts';
import { clone, floated } from './basis.ts';
import { isneginf, isposinf } from './bits.ts';
import { eq, ge, isnan, le, logical_and } from './compare.ts';
import { wantFloat, wantTensor } from './core.ts';
import { unary } from './elementwise.ts';
import { exp, log, rsqrt, sign, sin, squared, TWO_OVER_ROOT_PI, trunc } from './unary.ts';
import { where } from './where.ts';

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
