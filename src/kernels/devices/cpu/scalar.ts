/**
 * One element's value of each primitive that is not a single instruction, in double precision; whoever stores the result
 * rounds it to float32 once. Both the interpreter and assembled code (for what it has no vector form of) call these.
 */
import { fromHalf, toHalf } from '../../core/half.ts';

const { abs, exp, floor, log, sqrt, trunc, imul, PI } = Math;

/** Σ c[i]·xⁱ, highest power first. */
const poly = (x: number, ...c: number[]) => c.reduce((sum, term) => sum * x + term, 0);

/** Half to even, keeping the sign of zero. */
export function round(x: number): number {
  if (!(abs(x) < 8388608)) return x;
  const r = x + 6755399441055744 - 6755399441055744;
  return r === 0 ? x * 0 : r;
}

/** erfc for x ≥ 0: Maclaurin series of erf below 2, Lentz' continued fraction above; ~1e-14. */
function erfcPositive(x: number): number {
  const xx = x * x;
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let n = 1; abs(term) > 1e-17 * sum; n++) {
      term *= (2 * xx) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / sqrt(PI)) * exp(-xx) * sum;
  }
  if (x > 27) return 0;
  let tail = 0;
  for (let k = 60; k > 0; k--) tail = k / 2 / (x + tail);
  return exp(-xx) / sqrt(PI) / (x + tail);
}

export const erfc = (x: number): number => (x < 0 ? 2 - erfcPositive(-x) : x >= 0 ? erfcPositive(x) : x);

export function erf(x: number): number {
  // Near 0 the series itself, as 1 - erfc would cancel.
  if (abs(x) < 0.5) {
    const xx = x * x;
    let term = x;
    let sum = x;
    for (let n = 1; n < 16; n++) {
      term *= -xx / n;
      sum += term / (2 * n + 1);
    }
    return (2 / sqrt(PI)) * sum;
  }
  return 1 - erfc(x);
}

/** Giles' approximation, then two Newton steps on erfc, which keeps the tails exact. */
export function erfinv(y: number): number {
  if (!(abs(y) < 1)) return abs(y) === 1 ? y / 0 : NaN;
  let w = -log((1 - y) * (1 + y));
  let x =
    w < 5
      ? poly(
          (w -= 2.5),
          2.81022636e-8,
          3.43273939e-7,
          -3.5233877e-6,
          -4.39150654e-6,
          0.00021858087,
          -0.00125372503,
          -0.00417768164,
          0.246640727,
          1.50140941,
        )
      : poly(
          (w = sqrt(w) - 3),
          -0.000200214257,
          0.000100950558,
          0.00134934322,
          -0.00367342844,
          0.00573950773,
          -0.0076224613,
          0.00943887047,
          1.00167406,
          2.83297682,
        );
  x *= y;
  for (let n = 0; n < 2; n++) x += ((y - erf(x)) * sqrt(PI)) / 2 / exp(-x * x);
  return x;
}

/** log Γ by Lanczos (g 7, 9 terms), reflected below ½. */
export function lgamma(x: number): number {
  if (x === floor(x) && x <= 0) return Infinity;
  if (abs(x) === Infinity) return Infinity;
  if (x < 0.5) return log(PI / abs(Math.sin(PI * (x % 2)))) - lgamma(1 - x);
  if (x > 1e8) return x * (log(x) - 1) - log(x) / 2;
  x -= 1;
  const c = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  const sum = c.reduce((s, term, n) => s + term / (x + n + 1), 0.9999999999998099);
  const t = x + 7.5;
  return log(2 * PI) / 2 + (x + 0.5) * log(t) - t + log(sum);
}

/** Γ'/Γ: recurrence up to 10, then the asymptotic series; reflected below 0. */
export function digamma(x: number): number {
  if (x === 0) return -1 / x;
  if (x < 0) return x === floor(x) ? NaN : digamma(1 - x) - PI / Math.tan(PI * (x % 1));
  let sum = 0;
  for (; x < 10; x++) sum -= 1 / x;
  const z = 1 / (x * x);
  return sum + log(x) - 0.5 / x - z * poly(z, -1 / 132, 1 / 240, -1 / 252, 1 / 120, -1 / 12) * -1;
}

export const FLOAT1: Record<string, (x: number) => number> = {
  exp,
  exp2: (x) => 2 ** x,
  expm1: Math.expm1,
  log,
  log2: Math.log2,
  log10: Math.log10,
  log1p: Math.log1p,
  sqrt,
  rsqrt: (x) => 1 / sqrt(x),
  reciprocal: (x) => 1 / x,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  asinh: Math.asinh,
  acosh: Math.acosh,
  atanh: Math.atanh,
  erf,
  erfc,
  erfinv,
  lgamma,
  digamma,
  sigmoid: (x) => 1 / (1 + exp(-x)),
  floor,
  ceil: Math.ceil,
  round,
  trunc,
  half: (x) => fromHalf(toHalf(x)),
  neg: (x) => -x,
  abs,
  sign: (x) => +(x > 0) - +(x < 0),
};

export const INT1: Record<string, (x: number) => number> = {
  neg: (x) => -x,
  abs,
  sign: Math.sign,
  not: (x) => ~x,
};

export const FLOAT2: Record<string, (x: number, y: number) => number> = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  div: (x, y) => x / y,
  floordiv(x, y) {
    const rest = x % y;
    if (y === 0) return x / y;
    const quotient = (x - rest) / y;
    return rest !== 0 && rest < 0 !== y < 0 ? floor(quotient - 0.5) : round(quotient);
  },
  remainder(x, y) {
    const rest = x % y;
    return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
  },
  fmod: (x, y) => x % y,
  // C says that 1 to any power and -1 to an infinite one are 1; JavaScript says NaN.
  pow: (x, y) => (x === 1 || (x === -1 && abs(y) === Infinity) ? 1 : x ** y),
  max: Math.max,
  min: Math.min,
  atan2: Math.atan2,
  copysign: (x, y) => (y < 0 || 1 / y < 0 ? -abs(x) : abs(x)),
};

/** Results wrap when they are stored. */
export const INT2: Record<string, (x: number, y: number) => number> = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: imul,
  div: (x, y) => (y ? trunc(x / y) : 0),
  floordiv: (x, y) => (y ? floor(x / y) : 0),
  remainder: (x, y) => (y ? x - floor(x / y) * y : 0),
  fmod: (x, y) => (y ? x % y : 0),
  pow(x, y) {
    if (y < 0) return x === 1 ? 1 : x === -1 ? (y & 1 ? -1 : 1) : 0;
    let out = 1;
    for (; y; y >>= 1, x = imul(x, x)) if (y & 1) out = imul(out, x);
    return out;
  },
  max: Math.max,
  min: Math.min,
  and: (x, y) => x & y,
  or: (x, y) => x | y,
  xor: (x, y) => x ^ y,
  shl: (x, y) => x << y,
  shr: (x, y) => x >> y,
};

export const COMPARE: Record<string, (x: number, y: number) => boolean> = {
  eq: (x, y) => x === y,
  ne: (x, y) => x !== y,
  lt: (x, y) => x < y,
  le: (x, y) => x <= y,
  gt: (x, y) => x > y,
  ge: (x, y) => x >= y,
};

/** Truncation toward zero that saturates, NaN gives 0. */
export const toInt = (x: number): number => (x >= 2147483648 ? 2147483647 : x <= -2147483648 ? -2147483648 : x | 0);

/** Threefry-2x32, 20 rounds (Salmon et al. 2011): first word. */
export function random(counter: number, key0: number, key1: number): number {
  const keys = [key0, key1, key0 ^ key1 ^ 0x1bd11bda];
  let x = (counter + key0) | 0;
  let y = key1;
  for (let r = 0; r < 20; r++) {
    const turn = (r & 4 ? 0x18101d11 : 0x061a0f0d) >> ((r & 3) * 8);
    x = (x + y) | 0;
    y = ((y << (turn & 31)) | (y >>> -(turn & 31))) ^ x;
    if ((r & 3) === 3) {
      const n = (r >> 2) + 1;
      x = (x + keys[n % 3]) | 0;
      y = (y + keys[(n + 1) % 3] + n) | 0;
    }
  }
  return x;
}
