/**
 * exp, log and their kin on four floats at a time: Cephes' single precision polynomials (Moshier), which err by less than two
 * units in the last place, with IEEE's answers for infinities, NaN and out of range; erf after N. Juffa.
 */
import { type Code, V, type Value } from './assembler.ts';
import { FLOAT, INT } from './words.ts';

export type Vector1 = (c: Code, x: Value) => Value;

const sum = (c: Code, a: Value, b: Value) => c.v(FLOAT.add, a, b);
const times = (c: Code, a: Value, b: Value) => c.v(FLOAT.mul, a, b);

/** Σ terms[i]·xⁱ, highest power first. */
function poly(c: Code, x: Value, ...terms: number[]): Value {
  return terms.slice(1).reduce((y, term) => sum(c, times(c, y, x), c.floats(term)), c.floats(terms[0]));
}

/** The nearest integer n, as float and as int: what is left of a float to which 1.5·2²³ is added. |x| < 2²² */
function nearest(c: Code, x: Value): { n: Value; whole: Value } {
  const t = c.keep(sum(c, x, c.floats(12582912)));
  return { n: c.keep(c.v(FLOAT.sub, t, c.floats(12582912))), whole: c.keep(c.v(INT.sub, t, c.ints(0x4b400000))) };
}

/** exp(r)·2ⁿ for |r| ≤ ½ ln 2, in two halves so that neither overflows. */
function scaled(c: Code, r: Value, whole: Value): Value {
  const p = poly(c, r, 1.9875691e-4, 1.3981999e-3, 8.333452e-3, 4.1665796e-2, 0.16666665, 0.5);
  const y = sum(c, sum(c, times(c, times(c, p, r), r), r), c.floats(1));
  const half = c.keep(c.v(V.shr, whole, c.int(1)));
  const power = (k: Value) => c.v(V.shl, c.v(INT.add, k, c.ints(127)), c.int(23));
  return times(c, times(c, y, power(half)), power(c.v(INT.sub, whole, half)));
}

/** NaN stays. */
const clamp = (c: Code, x: Value, low: number, high: number) =>
  c.keep(c.v(V.below, c.v(V.above, x, c.floats(low)), c.floats(high)));

const exp: Vector1 = (c, x) => {
  const y = clamp(c, x, -104, 89);
  const { n, whole } = nearest(c, times(c, y, c.floats(Math.LOG2E)));
  const high = c.v(FLOAT.sub, y, times(c, n, c.floats(0.693359375)));
  return scaled(c, c.keep(c.v(FLOAT.sub, high, times(c, n, c.floats(-2.1219444e-4)))), whole);
};

const exp2: Vector1 = (c, x) => {
  const y = clamp(c, x, -151, 129);
  const { n, whole } = nearest(c, y);
  return scaled(c, c.keep(times(c, c.v(FLOAT.sub, y, n), c.floats(Math.LN2))), whole);
};

const log: Vector1 = (c, x) => {
  const tiny = c.keep(c.v(FLOAT.lt, x, c.floats(1.17549435e-38)));
  const y = c.keep(c.v(V.select, times(c, x, c.floats(8388608)), x, tiny));
  // y = m·2ᵉ with √½ ≤ m < √2
  const bits = c.keep(c.v(INT.sub, y, c.ints(0x3f3504f3)));
  const e = c.v(INT.sub, c.v(V.shr, bits, c.int(23)), c.v(V.and, tiny, c.ints(23)));
  const exponent = c.keep(c.v(V.toFloat, e));
  const m = c.v(INT.add, c.v(V.and, bits, c.ints(0x7fffff)), c.ints(0x3f3504f3));
  const f = c.keep(c.v(FLOAT.sub, m, c.floats(1)));
  const z = c.keep(times(c, f, f));
  const p = poly(
    c,
    f,
    7.0376836e-2,
    -0.1151461,
    0.116769987,
    -0.12420141,
    0.14249323,
    -0.16668058,
    0.20000715,
    -0.24999994,
    0.33333331,
  );
  let r = times(c, times(c, p, f), z);
  r = sum(c, r, times(c, exponent, c.floats(-2.1219444e-4)));
  r = sum(c, r, times(c, z, c.floats(-0.5)));
  r = sum(c, sum(c, f, r), times(c, exponent, c.floats(0.693359375)));
  const kept = c.keep(r);
  // Infinity and NaN stay; zero gives -∞, what is negative NaN.
  const large = c.v(FLOAT.lt, x, c.floats(Infinity));
  const positive = c.v(V.select, kept, x, large);
  const rest = c.v(V.select, c.floats(-Infinity), c.floats(NaN), c.v(FLOAT.eq, x, c.floats(0)));
  return c.v(V.select, rest, positive, c.v(FLOAT.le, x, c.floats(0)));
};

const signed = (c: Code, magnitude: Value, sign: Value) => c.v(V.select, sign, magnitude, c.ints(-2147483648));

const reciprocalOf = (c: Code, x: Value, over = 1) => c.v(FLOAT.div, c.floats(over), x);

const tanh: Vector1 = (c, x) => {
  const size = c.keep(c.v(FLOAT.abs, x));
  const z = c.keep(times(c, x, x));
  const p = poly(c, z, -5.7049887e-3, 2.063909e-2, -5.3739716e-2, 0.13331442, -0.33333282);
  const near = c.keep(sum(c, times(c, times(c, p, z), x), x));
  const e = exp(c, sum(c, size, size));
  const far = c.keep(c.v(FLOAT.sub, c.floats(1), reciprocalOf(c, sum(c, e, c.floats(1)), 2)));
  return c.v(V.select, near, signed(c, far, x), c.v(FLOAT.lt, size, c.floats(0.625)));
};

const erf: Vector1 = (c, x) => {
  const t = c.keep(c.v(FLOAT.min, c.v(FLOAT.abs, x), c.floats(5)));
  const s = c.keep(times(c, x, x));
  const p = poly(c, s, -5.967617e-4, 4.9911942e-3, -2.6768135e-2, 0.112819925, -0.37612534, 0.12837917);
  const near = c.keep(sum(c, times(c, p, x), x));
  const q = poly(c, t, -1.7285347e-5, 3.8319713e-4, -3.8839644e-3, 2.4254622e-2, -0.10677788, -0.6348467, -0.12871751);
  const e = exp(c, c.keep(c.v(FLOAT.sub, times(c, q, t), t)));
  const far = c.keep(c.v(FLOAT.sub, c.floats(1), e));
  return c.v(V.select, signed(c, far, x), near, c.v(FLOAT.gt, t, c.floats(0.927734375)));
};

export const VECTOR1: Record<string, Vector1> = {
  exp,
  exp2,
  log,
  tanh,
  erf,
  sigmoid: (c, x) => reciprocalOf(c, sum(c, exp(c, c.keep(c.v(FLOAT.neg, x))), c.floats(1))),
  reciprocal: (c, x) => reciprocalOf(c, x),
  rsqrt: (c, x) => reciprocalOf(c, c.v(FLOAT.sqrt, x)),
};
