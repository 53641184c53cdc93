/**
 * Bessel functions of the first and second kind, and modified ones of the second, of orders 0 and 1. No gradient flows through them, as in
 * PyTorch. Rational approximations of Cephes (j0.c, j1.c), which PyTorch has, too; polynomials of Abramowitz and Stegun, 9.8.
 */
import type { Tensor } from '../core/tensor.ts';
import { add, clamp, div, mul, neg, sub } from '../ops/arithmetic.ts';
import { floated } from '../ops/basis.ts';
import { eq, gt, lt } from '../ops/compare.ts';
import { detach } from '../ops/shape.ts';
import { abs, cos, exp, log, rsqrt, sin } from '../ops/unary.ts';
import { where } from '../ops/where.ts';
import { polynomial, SMALL, square } from './functions.ts';

/** A numerator and a denominator, the lowest power first. */
export type Ratio = readonly [readonly number[], readonly number[]];

export const rational = (x: Tensor, [over, under]: Ratio): Tensor => div(polynomial(x, over), polynomial(x, under));

/** A function's approximations: up to 5 with its first two zeros as factors, beyond as a wave whose amplitudes depend on 5 / x. */
interface Order {
  /** The squares of the first two zeros. */
  zeros: readonly [number, number];
  near: Ratio;
  /** What the second kind has besides the logarithm. */
  second: Ratio;
  cosine: Ratio;
  sine: Ratio;
  phase: number;
}

const ORDERS: readonly [Order, Order] = [
  {
    zeros: [5.78318597, 30.4712623],
    near: [
      [9.70862251e15, -2.49248344e14, 1.95617492e12, -4.79443221e9],
      [1.71086294e18, 3.18121956e16, 3.1051823e14, 2.1127752e12, 1.11855537e10, 48440965.8, 173785.402, 499.563147],
    ],
    second: [
      [
        -1.849508e16, 4.42733269e16, -3.46628303e15, 8.75906394e13, -9.82136066e11, 5.43526477e9, -14663929.6,
        15592.4368,
      ],
      [2.50596256e17, 3.17157753e15, 2.02979613e13, 8.64002487e10, 268919633, 626107.33, 1041.28354],
    ],
    cosine: [
      [1, 5.30324038, 8.747165, 5.44725003, 1.23953372, 0.0828352392, 0.000796936729],
      [1, 5.30605288, 8.76190883, 5.4709774, 1.25352744, 0.0856288474, 0.000924408811],
    ],
    sine: [
      [-6.05014351, -51.4105327, -147.077505, -177.681168, -93.2060152, -19.5539544, -1.28252719, -0.0113663839],
      [242.00574, 2062.09332, 5930.72701, 7240.46774, 3882.40184, 856.430026, 64.3178256],
    ],
    phase: Math.PI / 4,
  },
  {
    zeros: [14.6819706, 49.2184563],
    near: [
      [3.68295733e15, -7.27494245e13, 4.52228298e11, -899971226],
      [5.3227862e18, 8.95222336e16, 7.84369608e14, 4.74914122e12, 2.21511595e10, 83514679.1, 256987.257, 620.836478],
    ],
    second: [
      [-7.78877196e17, 2.02439476e17, -8.12770256e15, 1.14509512e14, -6.47355876e11, 1.26320475e9],
      [3.97270608e18, 6.87141087e16, 6.20557727e14, 3.88231277e12, 1.87601316e10, 73481194.4, 235564.093, 594.301592],
    ],
    cosine: [
      [1, 5.21451599, 8.4240459, 5.11207951, 1.12719608, 0.0731397057, 0.000762125616],
      [1, 5.20982849, 8.39985554, 5.07386386, 1.10514233, 0.0688455909, 0.000571323128],
    ],
    sine: [
      [25.2070206, 211.688757, 597.489612, 710.856305, 366.779609, 75.8238284, 4.98213873, 0.0510862595],
      [336.093608, 2826.19279, 7997.0416, 9562.31892, 4986.41058, 1056.44886, 74.2373277],
    ],
    phase: (3 * Math.PI) / 4,
  },
];

/** Where a series near 0 ends. */
const NEAR = 5;

/** J(x) for 0 ≤ x ≤ 5. */
function nearOf(x: Tensor, order: 0 | 1): Tensor {
  const { zeros, near } = ORDERS[order];
  const xx = square(x);
  const out = mul(mul(sub(xx, zeros[0]), sub(xx, zeros[1])), rational(xx, near));
  return order ? mul(x, out) : out;
}

/** The wave for x ≥ 5, of the first or the second kind: a quarter apart. */
function waveOf(x: Tensor, order: 0 | 1, second: boolean): Tensor {
  const { cosine, sine, phase } = ORDERS[order];
  const inverse = div(NEAR, x);
  const xx = square(inverse);
  const angle = sub(x, phase);
  const [p, q] = [rational(xx, cosine), mul(inverse, rational(xx, sine))];
  const wave = second ? add(mul(p, sin(angle)), mul(q, cos(angle))) : sub(mul(p, cos(angle)), mul(q, sin(angle)));
  return mul(mul(wave, Math.sqrt(2 / Math.PI)), rsqrt(x));
}

function firstKind(input: Tensor, order: 0 | 1): Tensor {
  const x = floated(detach(input));
  const size = abs(x);
  const out = where(gt(size, NEAR), waveOf(clamp(size, NEAR), order, false), nearOf(clamp(size, 0, NEAR), order));
  return order ? where(lt(x, 0), neg(out), out) : out;
}

function secondKind(input: Tensor, order: 0 | 1): Tensor {
  const x = floated(detach(input));
  const near = clamp(x, 0, NEAR);
  const logarithm = mul(log(near), nearOf(near, order));
  const series = rational(square(near), ORDERS[order].second);
  const small = order
    ? add(mul(near, series), mul(sub(logarithm, div(1, near)), 2 / Math.PI))
    : add(series, mul(logarithm, 2 / Math.PI));
  const out = where(gt(x, NEAR), waveOf(clamp(x, NEAR), order, true), small);
  return where(gt(x, 0), out, where(eq(x, 0), Number.NEGATIVE_INFINITY, Number.NaN));
}

/**
 * The Bessel function of the first kind of order 0.
 * @names torch.special.bessel_j0
 * @constant
 * @shape input
 * @see https://pytorch.org/docs/stable/special.html#torch.special.bessel_j0
 * @example
 * torch.special.bessel_j0(torch.tensor([0.5, 1]))
 * // tensor([0.9385, 0.7652])
 */
export function bessel_j0(input: Tensor): Tensor {
  return firstKind(input, 0);
}

/**
 * The Bessel function of the first kind of order 1.
 * @names torch.special.bessel_j1
 * @constant
 * @shape input
 * @see https://pytorch.org/docs/stable/special.html#torch.special.bessel_j1
 * @example
 * torch.special.bessel_j1(torch.tensor([0.5, 1]))
 * // tensor([0.2423, 0.4401])
 */
export function bessel_j1(input: Tensor): Tensor {
  return firstKind(input, 1);
}

/**
 * The Bessel function of the second kind of order 0: −∞ at 0, NaN below.
 * @names torch.special.bessel_y0
 * @constant
 * @shape input
 * @see https://docs.pytorch.org/docs/stable/special.html
 * @example
 * torch.special.bessel_y0(torch.tensor([0.5, 1]))
 * // tensor([-0.4445,  0.0883])
 */
export function bessel_y0(input: Tensor): Tensor {
  return secondKind(input, 0);
}

/**
 * The Bessel function of the second kind of order 1: −∞ at 0, NaN below.
 * @names torch.special.bessel_y1
 * @constant
 * @shape input
 * @see https://docs.pytorch.org/docs/stable/special.html
 * @example
 * torch.special.bessel_y1(torch.tensor([0.5, 1]))
 * // tensor([-1.4715, -0.7812])
 */
export function bessel_y1(input: Tensor): Tensor {
  return secondKind(input, 1);
}

/** Powers of (x/2)² up to 2, of 2/x beyond: K₀, and x·K₁. */
const SECOND = [
  [-0.57721566, 0.4227842, 0.23069756, 0.0348859, 0.00262698, 0.0001075, 0.0000074],
  [1, 0.15443144, -0.67278579, -0.18156897, -0.01919402, -0.00110404, -0.00004686],
];
const SECOND_FAR = [
  [1.25331414, -0.07832358, 0.02189568, -0.01062446, 0.00587872, -0.0025154, 0.00053208],
  [1.25331414, 0.23498619, -0.0365562, 0.01504268, -0.00780353, 0.00325614, -0.00068245],
];

/** K(x), or e^x · K(x). */
function modifiedSecond(input: Tensor, order: 0 | 1, scaled: boolean): Tensor {
  const x = floated(detach(input));
  const near = clamp(x, 0, 2);
  const first = polynomial(square(div(near, 3.75)), SMALL[order]);
  const series = polynomial(square(mul(near, 0.5)), SECOND[order]);
  const logarithm = mul(log(mul(near, 0.5)), first);
  const small = order ? add(mul(near, logarithm), div(series, near)) : sub(series, logarithm);
  const far = clamp(x, 2);
  const large = mul(polynomial(div(2, far), SECOND_FAR[order]), rsqrt(far));
  const out = where(gt(x, 2), scaled ? large : mul(large, exp(neg(far))), scaled ? mul(small, exp(near)) : small);
  return where(gt(x, 0), out, where(eq(x, 0), Number.POSITIVE_INFINITY, Number.NaN));
}

/**
 * The modified Bessel function of the second kind of order 0: ∞ at 0, NaN below.
 * @names torch.special.modified_bessel_k0
 * @constant
 * @shape input
 * @see https://docs.pytorch.org/docs/stable/special.html
 * @example
 * torch.special.modified_bessel_k0(torch.tensor([0.5, 1]))
 * // tensor([0.9244, 0.4210])
 */
export function modified_bessel_k0(input: Tensor): Tensor {
  return modifiedSecond(input, 0, false);
}

/**
 * The modified Bessel function of the second kind of order 1: ∞ at 0, NaN below.
 * @names torch.special.modified_bessel_k1
 * @constant
 * @shape input
 * @see https://docs.pytorch.org/docs/stable/special.html
 * @example
 * torch.special.modified_bessel_k1(torch.tensor([0.5, 1]))
 * // tensor([1.6564, 0.6019])
 */
export function modified_bessel_k1(input: Tensor): Tensor {
  return modifiedSecond(input, 1, false);
}

/**
 * e^x · modified_bessel_k0(x), which does not vanish for large x.
 * @names torch.special.scaled_modified_bessel_k0
 * @constant
 * @shape input
 * @see https://pytorch.org/docs/stable/special.html#torch.special.scaled_modified_bessel_k0
 * @example
 * torch.special.scaled_modified_bessel_k0(torch.tensor([0.5, 1]))
 * // tensor([1.5241, 1.1445])
 */
export function scaled_modified_bessel_k0(input: Tensor): Tensor {
  return modifiedSecond(input, 0, true);
}

/**
 * e^x · modified_bessel_k1(x), which does not vanish for large x.
 * @names torch.special.scaled_modified_bessel_k1
 * @constant
 * @shape input
 * @see https://pytorch.org/docs/stable/special.html#torch.special.scaled_modified_bessel_k1
 * @example
 * torch.special.scaled_modified_bessel_k1(torch.tensor([0.5, 1]))
 * // tensor([2.7310, 1.6362])
 */
export function scaled_modified_bessel_k1(input: Tensor): Tensor {
  return modifiedSecond(input, 1, true);
}

/** 1 − x²/3! + x⁴/5! − …, in x². */
const SINC = [1, -1 / 6, 1 / 120, -1 / 5040, 1 / 362880];

/**
 * The spherical Bessel function of the first kind of order 0: sin(x) / x, 1 at 0.
 * @names torch.special.spherical_bessel_j0
 * @constant
 * @shape input
 * @see https://pytorch.org/docs/stable/special.html#torch.special.spherical_bessel_j0
 * @example
 * torch.special.spherical_bessel_j0(torch.tensor([0.5, 1]))
 * // tensor([0.9589, 0.8415])
 */
export function spherical_bessel_j0(input: Tensor): Tensor {
  const x = floated(detach(input));
  const size = abs(x);
  const near = polynomial(square(clamp(x, -0.5, 0.5)), SINC);
  const far = where(lt(size, 0.5), 1, x);
  return where(lt(size, 0.5), near, where(eq(size, Number.POSITIVE_INFINITY), 0, div(sin(far), far)));
}
