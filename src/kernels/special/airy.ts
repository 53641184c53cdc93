/** The Airy function, by Cephes' approximations (airy.c), as PyTorch computes it. */
import type { Tensor } from '../core/tensor.ts';
import { add, clamp, div, mul, neg, sub } from '../ops/arithmetic.ts';
import { floated } from '../ops/basis.ts';
import { eq, gt, lt } from '../ops/compare.ts';
import { detach } from '../ops/shape.ts';
import { abs, cos, exp, rsqrt, sin, sqrt } from '../ops/unary.ts';
import { where } from '../ops/where.ts';
import { type Ratio, rational } from './bessel.ts';
import { polynomial, square } from './functions.ts';

/** Amplitudes: of what vanishes beyond 2.09, and of the wave below −2.09, its sine and its cosine. */
const VANISHING: Ratio = [
  [1, 14.0264691, 70.5360907, 159.756391, 168.089225, 76.2796054, 12.0075953, 0.346538102],
  [1, 14.0959136, 71.4778401, 164.234693, 177.318088, 84.513897, 14.7562563, 0.567594533],
];
const SINE: Ratio = [
  [
    -1.67787698e-8, -2.77649108e-6, -0.000159276496, -0.00406265924, -0.0491900133, -0.279779982, -0.693158036,
    -0.626456544, -0.131696323,
  ],
  [
    4.51850093e-7, 7.54720348e-5, 0.00440291642, 0.115687174, 1.47529147, 9.18707403, 26.7367041, 32.6825033,
    13.3560421,
  ],
];
const COSINE: Ratio = [
  [
    3.41551785e-10, 8.1178924e-8, 6.9879367e-6, 0.000282851601, 0.00585804113, 0.063388892, 0.351465656, 0.93916923,
    1.06579898, 0.39110303, 0.0197339932,
  ],
  [
    4.9183457e-9, 1.17166733e-6, 0.000101259085, 0.00412656524, 0.0864580826, 0.954293612, 5.47686069, 15.5646629,
    19.8352929, 9.30892908,
  ],
];

/** Where a series around 0 ends. */
const NEAR = 2.09;
const TERMS = 10;

/** Factors of x³ in Ai = a·(1 + x³/6 + …) − b·x·(1 + x³/12 + …): each divided by the two whole numbers that three more powers bring. */
const series = (first: number): number[] => {
  const factors = [1];
  for (let k = 1, at = first; k < TERMS; k++, at += 3) factors.push(factors[k - 1] / (at * (at + 1)));
  return factors;
};
const [EVEN, ODD] = [series(2), series(3)];

/**
 * The Airy function Ai; NaN at ±∞.
 * @names torch.special.airy_ai
 * @constant
 * @shape input
 * @see https://pytorch.org/docs/stable/special.html#torch.special.airy_ai
 * @example
 * torch.special.airy_ai(torch.tensor([0.5, 1]))
 * // tensor([0.2317, 0.1353])
 */
export function airy_ai(input: Tensor): Tensor {
  const x = floated(detach(input));
  const size = abs(x);
  const far = clamp(size, NEAR);
  const root = sqrt(far);
  const zeta = mul(mul(far, root), 2 / 3);
  const inverse = div(1, zeta);
  const amplitude = mul(rsqrt(root), 1 / Math.sqrt(Math.PI));
  const vanishing = mul(mul(mul(amplitude, 0.5), rational(inverse, VANISHING)), exp(neg(zeta)));
  const [zz, angle] = [square(inverse), add(zeta, Math.PI / 4)];
  const sine = mul(sin(angle), add(mul(zz, rational(zz, SINE)), 1));
  const wave = mul(amplitude, sub(sine, mul(cos(angle), mul(inverse, rational(zz, COSINE)))));
  const near = clamp(x, -NEAR, NEAR);
  const cube = mul(square(near), near);
  const around = sub(
    mul(polynomial(cube, EVEN), 0.355028053887817),
    mul(mul(near, polynomial(cube, ODD)), 0.258819403792807),
  );
  const out = where(gt(size, NEAR), where(lt(x, 0), wave, vanishing), around);
  return where(eq(size, Number.POSITIVE_INFINITY), Number.NaN, out);
}
