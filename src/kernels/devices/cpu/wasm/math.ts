/**
 * exp, log and their kin on four floats at a time: Cephes' single precision polynomials (Moshier), which err by less than two
 * units in the last place, with IEEE's answers for infinities, NaN and out of range; erf after N. Juffa.
 */
import { type Code, V, type Value } from './assembler.ts';
import { FLOAT, INT } from './instructions.ts';

export type Vector1 = (c: Code, x: Value) => Value;

const sum = (c: Code, a: Value, b: Value) => c.v(FLOAT.add, a, b);
const times = (c: Code, a: Value, b: Value) => c.v(FLOAT.mul, a, b);

/** a·b + d and d - a·b: two instructions, or one where there is relaxed SIMD. */
const plusProduct = (c: Code, a: Value, b: Value, d: Value) =>
  c.fused ? c.v(V.madd, a, b, d) : sum(c, times(c, a, b), d);
const minusProduct = (c: Code, a: Value, b: Value, d: Value) =>
  c.fused ? c.v(V.negatedMadd, a, b, d) : c.v(FLOAT.sub, d, times(c, a, b));

/** Σ terms[i]·xⁱ, highest power first. */
function poly(c: Code, x: Value, ...terms: number[]): Value {
  return terms.slice(1).reduce((y, term) => plusProduct(c, y, x, c.floats(term)), c.floats(terms[0]));
}

/** The integer n nearest to x·factor, as float and as int: what is left of a float to which 1.5·2²³ is added. |n| < 2²² */
function nearest(c: Code, x: Value, factor = 1): { n: Value; whole: Value } {
  const magic = c.floats(12582912);
  const t = c.keep(factor === 1 ? sum(c, x, magic) : plusProduct(c, x, c.floats(factor), magic));
  return { n: c.keep(c.v(FLOAT.sub, t, c.floats(12582912))), whole: c.keep(c.v(INT.sub, t, c.ints(0x4b400000))) };
}

const power = (c: Code, n: Value) => c.v(V.shl, c.v(INT.add, n, c.ints(127)), c.int(23));

/** (exp(r) - 1 - r) / r² */
const expPoly = (c: Code, r: Value) =>
  poly(c, r, 1.9875691e-4, 1.3981999e-3, 8.333452e-3, 4.1665796e-2, 0.16666665, 0.5);

/** x - n·ln 2, in two parts. */
const reduced = (c: Code, x: Value, n: Value) =>
  minusProduct(c, n, c.floats(-2.1219444e-4), minusProduct(c, n, c.floats(0.693359375), x));

/** exp(r) for |r| ≤ ½ ln 2. */
const smallExp = (c: Code, r: Value) => sum(c, plusProduct(c, times(c, expPoly(c, r), r), r, r), c.floats(1));

/** exp(r)·2ⁿ for |r| ≤ ½ ln 2, in two halves so that neither overflows. */
function scaled(c: Code, r: Value, whole: Value): Value {
  const y = smallExp(c, r);
  const half = c.keep(c.v(V.shr, whole, c.int(1)));
  return times(c, times(c, y, power(c, half)), power(c, c.v(INT.sub, whole, half)));
}

/** NaN stays. */
const clamp = (c: Code, x: Value, low: number, high: number) =>
  c.keep(c.v(V.below, c.v(V.above, x, c.floats(low)), c.floats(high)));

/** Of an x of this size neither exp(x) nor 2ⁿ is beyond what a float holds in full. */
const PLAIN = 87;

/** exp for |x| ≤ PLAIN, or NaN. The float that rounds to n is such that its last bits are the exponent of 2ⁿ. */
const plainExp: Vector1 = (c, x) => {
  const magic = c.floats(12582912 + 127);
  const t = c.keep(plusProduct(c, x, c.floats(Math.LOG2E), magic));
  const r = c.keep(reduced(c, x, c.keep(c.v(FLOAT.sub, t, magic))));
  return times(c, smallExp(c, r), c.v(V.shl, t, c.int(23)));
};

const wholeExp: Vector1 = (c, x) => {
  const y = clamp(c, x, -104, 89);
  const { n, whole } = nearest(c, y, Math.LOG2E);
  return scaled(c, c.keep(reduced(c, y, n)), whole);
};

const exp: Vector1 = (c, x) =>
  c.if(
    c.v(V.any, c.v(FLOAT.gt, c.v(FLOAT.abs, x), c.floats(PLAIN))),
    () => wholeExp(c, x)(),
    () => plainExp(c, x)(),
  );

const exp2: Vector1 = (c, x) => {
  const y = clamp(c, x, -151, 129);
  const { n, whole } = nearest(c, y);
  return scaled(c, c.keep(times(c, c.v(FLOAT.sub, y, n), c.floats(Math.LN2))), whole);
};

const expm1: Vector1 = (c, x) => {
  const y = clamp(c, x, -20, 89);
  const { n, whole } = nearest(c, y, Math.LOG2E);
  const r = c.keep(reduced(c, y, n));
  const e = plusProduct(c, times(c, expPoly(c, r), r), r, r);
  // Half of it, as 2ⁿ alone may overflow: e·2ⁿ⁻¹ + (2ⁿ⁻¹ - ½)
  const half = c.keep(power(c, c.v(INT.sub, whole, c.ints(1))));
  const y2 = c.keep(plusProduct(c, e, half, c.v(FLOAT.sub, half, c.floats(0.5))));
  return sum(c, y2, y2);
};

/** Of a logarithm to any base: `lead`·e + `factor`·log m, where x = m·2ᵉ and √½ ≤ m < √2. `lead` is given in two parts. */
const logarithm =
  (lead: number, rest: number, factor: number): Vector1 =>
  (c, x) => {
    const tiny = c.keep(c.v(FLOAT.lt, x, c.floats(1.17549435e-38)));
    const y = c.keep(c.v(V.select, times(c, x, c.floats(8388608)), x, tiny));
    const bits = c.keep(c.v(INT.sub, y, c.ints(0x3f3504f3)));
    const e = c.keep(c.v(V.toFloat, c.v(INT.sub, c.v(V.shr, bits, c.int(23)), c.v(V.and, tiny, c.ints(23)))));
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
    const tail = plusProduct(c, times(c, p, f), z, times(c, z, c.floats(-0.5)));
    const low = times(c, e, c.floats(rest));
    const scaled = times(c, sum(c, f, tail), c.floats(factor));
    const own = factor === 1 ? sum(c, f, sum(c, tail, low)) : sum(c, scaled, low);
    const r = c.keep(sum(c, own, times(c, e, c.floats(lead))));
    // Infinity and NaN stay; zero gives -∞, what is negative NaN.
    const positive = c.v(V.select, r, x, c.v(FLOAT.lt, x, c.floats(Infinity)));
    const others = c.v(V.select, c.floats(-Infinity), c.floats(NaN), c.v(FLOAT.eq, x, c.floats(0)));
    return c.v(V.select, others, positive, c.v(FLOAT.le, x, c.floats(0)));
  };

const log = logarithm(0.693359375, -2.1219444e-4, 1);

/** Kahan's: what 1 + x loses in rounding is made good by a factor. */
const log1p: Vector1 = (c, x) => {
  const u = c.keep(sum(c, x, c.floats(1)));
  const l = times(c, log(c, u), c.v(FLOAT.div, x, c.v(FLOAT.sub, u, c.floats(1))));
  const same = c.v(V.or, c.v(FLOAT.eq, u, c.floats(1)), c.v(FLOAT.eq, x, c.floats(Infinity)));
  return c.v(V.select, x, l, same);
};

/** Sine of x + `turn` quarter turns, after taking out multiples of π/2 in three parts; exact enough for |x| ≤ 8192. */
const sine =
  (turn: number): Vector1 =>
  (c, x) => {
    const { n, whole } = nearest(c, x, 2 / Math.PI);
    const minus = (value: Value, part: number) => minusProduct(c, n, c.floats(part), value);
    const r = c.keep(minus(minus(minus(x, 1.5703125), 4.837512969970703e-4), 7.549789954891882e-8));
    const z = c.keep(times(c, r, r));
    const sin = plusProduct(c, times(c, poly(c, z, -1.9515296e-4, 8.332161e-3, -0.16666655), z), r, r);
    const cos = sum(c, times(c, times(c, poly(c, z, 2.4433157e-5, -1.3887316e-3, 4.1666646e-2), z), z), c.floats(1));
    const q = c.keep(c.v(INT.add, whole, c.ints(turn)));
    const even = c.v(INT.eq, c.v(V.and, q, c.ints(1)), c.ints(0));
    const y = c.v(V.select, sin, c.v(FLOAT.sub, cos, times(c, z, c.floats(0.5))), even);
    return c.v(V.xor, y, c.v(V.shl, c.v(V.and, q, c.ints(2)), c.int(30)));
  };

const signed = (c: Code, magnitude: Value, sign: Value) => c.v(V.select, sign, magnitude, c.ints(-2147483648));

const reciprocalOf = (c: Code, x: Value, over = 1) => c.v(FLOAT.div, c.floats(over), x);

const tanh: Vector1 = (c, x) => {
  const size = c.keep(c.v(FLOAT.abs, x));
  const z = c.keep(times(c, x, x));
  const p = poly(c, z, -5.7049887e-3, 2.063909e-2, -5.3739716e-2, 0.13331442, -0.33333282);
  const near = c.keep(plusProduct(c, times(c, p, z), x, x));
  // From 9.02 on it is 1 to the last digit.
  const e = plainExp(c, c.keep(c.v(V.below, sum(c, size, size), c.floats(40))));
  const far = c.keep(c.v(FLOAT.sub, c.floats(1), reciprocalOf(c, sum(c, e, c.floats(1)), 2)));
  return c.v(V.select, near, signed(c, far, x), c.v(FLOAT.lt, size, c.floats(0.625)));
};

const erf: Vector1 = (c, x) => {
  const t = c.keep(c.v(V.below, c.v(FLOAT.abs, x), c.floats(5)));
  const s = c.keep(times(c, x, x));
  const p = poly(c, s, -5.967617e-4, 4.9911942e-3, -2.6768135e-2, 0.112819925, -0.37612534, 0.12837917);
  const near = c.keep(plusProduct(c, p, x, x));
  const q = poly(c, t, -1.7285347e-5, 3.8319713e-4, -3.8839644e-3, 2.4254622e-2, -0.10677788, -0.6348467, -0.12871751);
  const e = plainExp(c, c.keep(plusProduct(c, q, t, c.v(FLOAT.neg, t))));
  const far = c.keep(c.v(FLOAT.sub, c.floats(1), e));
  return c.v(V.select, signed(c, far, x), near, c.v(FLOAT.gt, t, c.floats(0.927734375)));
};

/** A float of such a size that adding it leaves x the ten binary digits of a half's fraction. */
const half: Vector1 = (c, x) => {
  const power = c.v(V.and, x, c.ints(0x7f800000));
  const large = c.keep(times(c, c.v(FLOAT.max, power, c.floats(2 ** -14)), c.floats(12288)));
  const rounded = signed(c, c.v(FLOAT.sub, sum(c, x, large), large), x);
  const beyond = c.v(FLOAT.ge, c.v(FLOAT.abs, x), c.floats(65520));
  return c.v(V.select, times(c, x, c.floats(Infinity)), rounded, beyond);
};

export const VECTOR1: Record<string, Vector1> = {
  exp,
  exp2,
  expm1,
  log,
  log1p,
  log2: logarithm(1, 0, Math.LOG2E),
  log10: logarithm(0.30078125, 2.4874566e-4, Math.LOG10E),
  sin: sine(0),
  cos: sine(1),
  tanh,
  erf,
  half,
  sigmoid: (c, x) => reciprocalOf(c, sum(c, exp(c, c.keep(c.v(FLOAT.neg, x))), c.floats(1))),
  reciprocal: (c, x) => reciprocalOf(c, x),
  rsqrt: (c, x) => reciprocalOf(c, c.v(FLOAT.sqrt, x)),
};

/** Beyond these sizes they are no longer exact, and are computed one by one. */
export const RANGE: Record<string, number> = { sin: 8192, cos: 8192 };
