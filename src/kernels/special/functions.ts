/** Special functions that few programs need: of the normal distribution, incomplete gamma functions, modified Bessel functions. */
import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, clamp, div, mul, neg, rsub, sub } from '../ops/arithmetic.ts';
import { floated, sumTo } from '../ops/basis.ts';
import { eq, gt, lt } from '../ops/compare.ts';
import { full, zeros_like } from '../ops/creation.ts';
import { erfc } from '../ops/rarer.ts';
import { lgamma } from '../ops/special.ts';
import { abs, erfinv, exp, log, log1p, reciprocal, rsqrt, sign } from '../ops/unary.ts';
import { where } from '../ops/where.ts';

export const square = (x: Tensor): Tensor => mul(x, x);
/** The lowest power first. */
export const polynomial = (x: Tensor, factors: readonly number[]): Tensor =>
  factors.reduceRight<Tensor>((sum, factor) => add(mul(sum, x), factor), zeros_like(x));

/**
 * The probability that a standard normal variable is not above x.
 * @names torch.special.ndtr
 * @see https://pytorch.org/docs/stable/special.html#torch.special.ndtr
 * @example
 * torch.special.ndtr(torch.tensor([0.5, 1]))
 * // tensor([0.6915, 0.8413])
 */
export function ndtr(input: Tensor): Tensor {
  return mul(erfc(mul(floated(input), -Math.SQRT1_2)), 0.5);
}

/**
 * The inverse of `ndtr`: ±∞ at 0 and 1, NaN outside.
 * @names torch.special.ndtri
 * @see https://pytorch.org/docs/stable/special.html#torch.special.ndtri
 * @example
 * torch.special.ndtri(torch.tensor([0.1, 0.5]))
 * // tensor([-1.2816,  0.0000])
 */
export function ndtri(input: Tensor): Tensor {
  return mul(erfinv(sub(mul(floated(input), 2), 1)), Math.SQRT2);
}

/** Parts of the continued fraction of erfcx, for x from 2 on. */
const ERFCX_PARTS = 24;

/**
 * e^(x²) · erfc(x), which does not vanish for large x.
 * @names torch.special.erfcx
 * @see https://pytorch.org/docs/stable/special.html#torch.special.erfcx
 * @example
 * torch.special.erfcx(torch.tensor([0.5, 1]))
 * // tensor([0.6157, 0.4276])
 */
export function erfcx(input: Tensor): Tensor {
  const x = floated(input);
  const out = no_grad(() => {
    const small = lt(x, 2);
    const [near, far] = [where(small, x, 0), where(small, 2, x)];
    let tail = far;
    for (let k = ERFCX_PARTS; k >= 1; k--) tail = add(far, div(k / 2, tail));
    return where(small, mul(exp(square(near)), erfc(near)), div(1 / Math.sqrt(Math.PI), tail));
  });
  return link(out, [x], [x, out], ([g]) => [mul(g!, sub(mul(mul(x, out), 2), 2 / Math.sqrt(Math.PI)))]);
}

/**
 * The logarithm of `ndtr`, also where that is tiny.
 * @names torch.special.log_ndtr
 * @see https://pytorch.org/docs/stable/special.html#torch.special.log_ndtr
 * @example
 * torch.special.log_ndtr(torch.tensor([0.5, 1]))
 * // tensor([-0.3689, -0.1728])
 */
export function log_ndtr(input: Tensor): Tensor {
  const x = floated(input);
  const low = lt(x, -1);
  const [below, above] = [where(low, x, -1), where(low, 0, x)];
  const left = sub(log(mul(erfcx(mul(below, -Math.SQRT1_2)), 0.5)), mul(square(below), 0.5));
  return where(low, left, log1p(mul(erfc(mul(above, Math.SQRT1_2)), -0.5)));
}

/** Terms of the series and of the continued fraction of the incomplete gamma functions: enough for a up to some hundreds. */
const TERMS = 96;

/** P(a, x) and Q(a, x): a series up to a + 1, a continued fraction beyond. */
function incomplete(a: Tensor, x: Tensor, lower: boolean): Tensor {
  const positive = gt(x, 0);
  const safe = where(positive, x, 1);
  const scale = exp(sub(sub(mul(a, log(safe)), safe), lgamma(a)));
  const low = lt(safe, add(a, 1));
  const [inSeries, inFraction] = [where(low, safe, 1), where(low, add(a, 2), safe)];
  let [term, sums] = [reciprocal(a), reciprocal(a)];
  for (let n = 1; n < TERMS; n++) {
    term = mul(term, div(inSeries, add(a, n)));
    sums = add(sums, term);
  }
  // From the innermost part outwards: x + 1 − a − 1(1 − a) / (x + 3 − a − 2(2 − a) / (…)).
  let tail = add(inFraction, rsub(a, 2 * TERMS + 1));
  for (let n = TERMS; n >= 1; n--) tail = sub(add(inFraction, rsub(a, 2 * n - 1)), div(mul(rsub(a, n), n), tail));
  const [below, above] = [mul(scale, sums), div(scale, tail)];
  return lower
    ? where(positive, where(low, below, rsub(above, 1)), where(lt(x, 0), Number.NaN, 0))
    : where(positive, where(low, rsub(below, 1), above), where(lt(x, 0), Number.NaN, 1));
}

/** With the gradient for x, the density of the gamma distribution; for a, PyTorch has none either. */
function gammaOf(input: Tensor, other: Tensor, lower: boolean): Tensor {
  const [a, x] = [floated(input), floated(other)];
  if (a.requires_grad) fail('the derivative for igamma: input is not implemented: detach it');
  const out = no_grad(() => incomplete(a, x, lower));
  return link(out, [x], [a, x], ([g]) => {
    const density = exp(sub(sub(mul(sub(a, 1), log(x)), x), lgamma(a)));
    return [sumTo(mul(g!, lower ? density : neg(density)), x.shape)];
  });
}

/**
 * The regularised lower incomplete gamma function P(input, other); differentiable in `other`.
 * @names torch.special.gammainc torch.igamma Tensor.igamma
 * @throws {Error} where `input` asks for a gradient
 * @see https://pytorch.org/docs/stable/special.html#torch.special.gammainc
 * @example
 * torch.special.gammainc(torch.tensor([0.5, 1]), torch.tensor([1, 2.5]))
 * // tensor([0.8427, 0.9179])
 */
export function gammainc(input: Tensor, other: Tensor): Tensor {
  return gammaOf(input, other, true);
}

/**
 * The regularised upper one, 1 − P.
 * @names torch.special.gammaincc torch.igammac Tensor.igammac
 * @throws {Error} where `input` asks for a gradient
 * @see https://pytorch.org/docs/stable/special.html#torch.special.gammaincc
 * @example
 * torch.special.gammaincc(torch.tensor([0.5, 1]), torch.tensor([1, 2.5]))
 * // tensor([0.1573, 0.0821])
 */
export function gammaincc(input: Tensor, other: Tensor): Tensor {
  return gammaOf(input, other, false);
}

/**
 * The logarithm of the multivariate gamma function of dimension p.
 * @names torch.special.multigammaln torch.mvlgamma Tensor.mvlgamma
 * @see https://pytorch.org/docs/stable/special.html#torch.special.multigammaln
 * @example
 * torch.special.multigammaln(torch.tensor([1.5, 2]), 2)
 * // tensor([0.4516, 0.4516])
 */
export function multigammaln(input: Tensor, p: number): Tensor {
  if (!Number.isInteger(p) || p < 1) fail('p has to be greater than or equal to 1', p);
  const a = floated(input);
  let total = lgamma(a);
  for (let i = 1; i < p; i++) total = add(total, lgamma(sub(a, i / 2)));
  return add(total, (p * (p - 1) * Math.log(Math.PI)) / 4);
}

/** Polynomials of order 0 and 1, below and from 3.75 on (Abramowitz and Stegun, 9.8). */
export const SMALL: readonly (readonly number[])[] = [
  [1, 3.5156229, 3.0899424, 1.2067492, 0.2659732, 0.360768e-1, 0.45813e-2],
  [0.5, 0.87890594, 0.51498869, 0.15084934, 0.2658733e-1, 0.301532e-2, 0.32411e-3],
];
const LARGE = [
  [
    0.39894228, 0.1328592e-1, 0.225319e-2, -0.157565e-2, 0.916281e-2, -0.2057706e-1, 0.2635537e-1, -0.1647633e-1,
    0.392377e-2,
  ],
  [
    0.39894228, -0.3988024e-1, -0.362018e-2, 0.163801e-2, -0.1031555e-1, 0.2282967e-1, -0.2895312e-1, 0.1787654e-1,
    -0.420059e-2,
  ],
];

/** e^−|x| · I(x) */
function scaledBessel(x: Tensor, order: 0 | 1): Tensor {
  const size = abs(x);
  const small = lt(size, 3.75);
  const near = mul(polynomial(square(div(clamp(size, 0, 3.75), 3.75)), SMALL[order]), exp(neg(size)));
  const beyond = clamp(size, 3.75);
  const far = mul(polynomial(div(3.75, beyond), LARGE[order]), rsqrt(beyond));
  return order ? where(small, mul(near, x), mul(far, sign(x))) : where(small, near, far);
}

/**
 * The modified Bessel function of the first kind of order 0.
 * @names torch.special.i0 torch.i0 Tensor.i0 torch.special.modified_bessel_i0
 * @see https://pytorch.org/docs/stable/special.html#torch.special.i0
 * @example
 * torch.special.i0(torch.tensor([0.5, 1]))
 * // tensor([1.0635, 1.2661])
 */
export function i0(input: Tensor): Tensor {
  const x = floated(input);
  const out = no_grad(() => mul(scaledBessel(x, 0), exp(abs(x))));
  return link(out, [x], [x], ([g]) => [mul(g!, i1(x))]);
}

/**
 * e^−|x| · i0(x)
 * @names torch.special.i0e
 * @see https://pytorch.org/docs/stable/special.html#torch.special.i0e
 * @example
 * torch.special.i0e(torch.tensor([0.5, 1]))
 * // tensor([0.6450, 0.4658])
 */
export function i0e(input: Tensor): Tensor {
  const x = floated(input);
  const out = no_grad(() => scaledBessel(x, 0));
  return link(out, [x], [x, out], ([g]) => [mul(g!, sub(i1e(x), mul(sign(x), out)))]);
}

/** I₁(x) / x, with its limit at 0. */
const perX = (value: Tensor, x: Tensor): Tensor => {
  const zero = eq(x, 0);
  return where(zero, full(x.shape, 0.5, 'float32'), div(value, where(zero, 1, x)));
};

/**
 * The modified Bessel function of the first kind of order 1.
 * @names torch.special.i1 torch.special.modified_bessel_i1
 * @see https://pytorch.org/docs/stable/special.html#torch.special.i1
 * @example
 * torch.special.i1(torch.tensor([0.5, 1]))
 * // tensor([0.2579, 0.5652])
 */
export function i1(input: Tensor): Tensor {
  const x = floated(input);
  const out = no_grad(() => mul(scaledBessel(x, 1), exp(abs(x))));
  return link(out, [x], [x, out], ([g]) => [mul(g!, sub(i0(x), perX(out, x)))]);
}

/**
 * e^−|x| · i1(x)
 * @names torch.special.i1e
 * @see https://pytorch.org/docs/stable/special.html#torch.special.i1e
 * @example
 * torch.special.i1e(torch.tensor([0.5, 1]))
 * // tensor([0.1564, 0.2079])
 */
export function i1e(input: Tensor): Tensor {
  const x = floated(input);
  const out = no_grad(() => scaledBessel(x, 1));
  return link(out, [x], [x, out], ([g]) => [mul(g!, sub(sub(i0e(x), mul(sign(x), out)), perX(out, x)))]);
}
