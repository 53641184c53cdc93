/** What each primitive means, in double precision; `apply` rounds to the expression's type. */
import type { Dtype } from '../../src/kernels/core/dtype.ts';
import type { Primitive } from '../../src/kernels/core/primitives.ts';
import { digamma, erf, erfc, erfinv, lgamma } from './special.ts';

/** The nearest value of the type; integers wrap. */
export function round(type: Dtype, value: number): number {
  if (type === 'float32') return Math.fround(value);
  if (type === 'int32') return value | 0;
  return type === 'uint8' ? value & 255 : Number(value !== 0);
}

/** `type`: of the result; `from`: of the first argument. */
export function apply(op: Primitive, type: Dtype, from: Dtype, args: number[]): number {
  if (op === 'cast') return cast(type, from, args[0]);
  const [x, y, z] = args;
  if (from !== 'float32' && op in INTEGER) return round(type, INTEGER[op]!(x, y));
  if (op === 'not') return from === 'bool' ? Number(!x) : round(type, ~x);
  if (op === 'where') return x ? y : z;
  if (op === 'random') return threefry(x, y, z);
  if (op === 'bits' && from !== 'float32') return float(x);
  return round(type, PLAIN[op]!(x, y));
}

/** Float to integer truncates and saturates (NaN: 0); what is then too large for uint8 wraps. */
function cast(type: Dtype, from: Dtype, x: number): number {
  if (type === 'bool') return Number(x !== 0);
  if (type === 'float32' || from !== 'float32') return round(type, x);
  return round(type, Number.isNaN(x) ? 0 : Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, Math.trunc(x))));
}

type Rule = (x: number, y: number) => number;

function integerPower(x: number, n: number): number {
  if (n < 0) return x === 1 ? 1 : x === -1 ? (n & 1 ? -1 : 1) : 0;
  let power = 1;
  for (let i = 0; i < n; i++) power = Math.imul(power, x);
  return power;
}

const remainder: Rule = (x, y) => {
  const rest = x % y;
  return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
};

/** Where integers differ from floats. */
const INTEGER: Partial<Record<Primitive, Rule>> = {
  mul: Math.imul,
  div: (x, y) => (y === 0 ? 0 : Math.trunc(x / y)),
  floordiv: (x, y) => (y === 0 ? 0 : Math.floor(x / y)),
  remainder: (x, y) => (y === 0 ? 0 : remainder(x, y)),
  fmod: (x, y) => (y === 0 ? 0 : x % y),
  pow: integerPower,
};

/** The nearest float16. */
function half(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const step = 2 ** (Math.max(-14, Math.floor(Math.log2(Math.abs(x)))) - 10);
  const nearest = roundHalfEven(Math.abs(x) / step) * step;
  return Math.sign(x) * (nearest > 65504 ? Infinity : nearest);
}

function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  if (x - floor !== 0.5) return Math.round(x);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** As PyTorch: from the exact remainder, so that floordiv and remainder agree. */
function floorDivide(x: number, y: number): number {
  if (y === 0) return x / y;
  const rest = x % y;
  let quotient = (x - rest) / y;
  if (rest !== 0 && y < 0 !== rest < 0) quotient -= 1;
  if (quotient === 0) return x / y < 0 ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

const bit = new DataView(new ArrayBuffer(4));
function bits(x: number): number {
  bit.setFloat32(0, x);
  return bit.getInt32(0);
}

function float(pattern: number): number {
  bit.setInt32(0, pattern);
  return bit.getFloat32(0);
}

const PLAIN: Partial<Record<Primitive, Rule>> = {
  exp: Math.exp,
  exp2: (x) => 2 ** x,
  expm1: Math.expm1,
  log: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  log1p: Math.log1p,
  sqrt: Math.sqrt,
  rsqrt: (x) => 1 / Math.sqrt(x),
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
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  floor: Math.floor,
  ceil: Math.ceil,
  round: roundHalfEven,
  trunc: Math.trunc,
  half,
  neg: (x) => -x,
  abs: Math.abs,
  sign: (x) => (Number.isNaN(x) ? 0 : Math.sign(x)),
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  div: (x, y) => x / y,
  floordiv: floorDivide,
  remainder,
  fmod: (x, y) => x % y,
  // C's pow: 1 to any power is 1, and -1 to an infinite one.
  pow: (x, y) => (x === 1 || (x === -1 && !Number.isFinite(y) && !Number.isNaN(y)) ? 1 : x ** y),
  max: (x, y) => Math.max(x, y),
  min: (x, y) => Math.min(x, y),
  atan2: Math.atan2,
  copysign: (x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x)),
  eq: (x, y) => Number(x === y),
  ne: (x, y) => Number(x !== y),
  lt: (x, y) => Number(x < y),
  le: (x, y) => Number(x <= y),
  gt: (x, y) => Number(x > y),
  ge: (x, y) => Number(x >= y),
  and: (x, y) => x & y,
  or: (x, y) => x | y,
  xor: (x, y) => x ^ y,
  shl: (x, y) => x << y,
  shr: (x, y) => x >> y,
  isnan: (x) => Number(Number.isNaN(x)),
  unit: (x) => (x >>> 8) * 2 ** -24,
  bits,
};

/** Threefry-2x32, 20 rounds (Salmon et al. 2011): counter [counter, 0], key [key0, key1]; the first word. */
function threefry(counter: number, key0: number, key1: number): number {
  const rotations = [13, 15, 26, 6, 17, 29, 16, 24];
  const keys = [key0, key1, key0 ^ key1 ^ 0x1bd11bda];
  let x0 = (counter + keys[0]) | 0;
  let x1 = keys[1];
  for (let r = 0; r < 20; r++) {
    x0 = (x0 + x1) | 0;
    const by = rotations[r % 8];
    x1 = ((x1 << by) | (x1 >>> (32 - by))) ^ x0;
    if (r % 4 === 3) {
      const s = (r + 1) / 4;
      x0 = (x0 + keys[s % 3]) | 0;
      x1 = (x1 + keys[(s + 1) % 3] + s) | 0;
    }
  }
  return x0;
}
