/**
 * The words of the expression language: what one element can be computed with. A device knows how to write each of them;
 * everything else is composed of them (`ops/`).
 *
 * Arguments of binary primitives have one type; conversions are explicit (`cast`). Integers wrap (int32, uint8). Division and
 * remainders of integers by zero give 0. NaN and infinities behave as IEEE 754 says, also on a GPU.
 */

/** float32 → float32. */
export const FLOAT_UNARY = [
  'exp',
  'exp2',
  'expm1',
  'log',
  'log2',
  'log10',
  'log1p',
  'sqrt',
  'rsqrt',
  'reciprocal',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'asinh',
  'acosh',
  'atanh',
  'erf',
  'erfc',
  'erfinv',
  'lgamma',
  'digamma',
  'sigmoid',
  'floor',
  'ceil',
  'round',
  'trunc',
  'half',
] as const; // round: half to even; half: to what a float16 holds

/** Any number type → the same. */
export const NUMBER_UNARY = ['neg', 'abs', 'sign'] as const;

/**
 * Two of one number type → the same. `div` of integers truncates; `floordiv` and `remainder` follow the sign of the divisor
 * (Python), `fmod` that of the dividend (C). `max` and `min` give NaN when either is NaN. `pow` of integers with a negative
 * exponent: 0, but ±1 for bases ±1.
 */
export const NUMBER_BINARY = [
  'add',
  'sub',
  'mul',
  'div',
  'floordiv',
  'remainder',
  'fmod',
  'pow',
  'max',
  'min',
] as const;

/** Two float32 → float32. `copysign` takes the sign of the second. */
export const FLOAT_BINARY = ['atan2', 'copysign'] as const;

/** Two of one type → bool. */
export const COMPARE = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;

/** bool(s) → bool; also bitwise on int32 and uint8 (→ the same). */
export const LOGIC = ['and', 'or', 'xor', 'not'] as const;

/** int32 and uint8; shifts are arithmetic, amounts 0..31. */
export const SHIFT = ['shl', 'shr'] as const;

/**
 * `isnan` float32 → bool. `where(bool, x, y)` → x's type. `cast` → the expression's own type: float to integer truncates
 * (NaN gives 0), anything to bool is `≠ 0`, integer to uint8 wraps. `random(counter, key0, key1)` int32s → int32: 32 random bits,
 * threefry-2x32 (20 rounds) of counter [counter, 0] and key [key0, key1], first word. `unit(bits)` int32 → float32 in [0, 1):
 * the upper 24 bits times 2⁻²⁴. `bits` float32 → int32, its bit pattern, and int32 → float32, the number of that pattern.
 */
export const OTHER = ['isnan', 'where', 'cast', 'random', 'unit', 'bits'] as const;

export type Primitive =
  | (typeof FLOAT_UNARY)[number]
  | (typeof NUMBER_UNARY)[number]
  | (typeof NUMBER_BINARY)[number]
  | (typeof FLOAT_BINARY)[number]
  | (typeof COMPARE)[number]
  | (typeof LOGIC)[number]
  | (typeof SHIFT)[number]
  | (typeof OTHER)[number];

/**
 * Reductions. Empty ones give: sum 0, prod 1, max -inf (or the type's least), min +inf (or the greatest), any false, all true.
 * `max` and `min` give NaN where one is among them. `argmax`, `argmin` (→ int32) give the first position, row-major over the
 * inner coordinates; NaN counts as the extreme. `any` and `all` take bool.
 */
export type ReduceOp = 'sum' | 'prod' | 'max' | 'min' | 'any' | 'all' | 'argmax' | 'argmin';

/** What a primitive costs, where that is more than an addition. */
interface Cost {
  /** Too dear to be computed again wherever the value is used. */
  dear?: true;
  /** It is a loop itself, of about so many turns. */
  turns?: number;
}

const DEAR: Cost = { dear: true };
const COSTS: Readonly<Partial<Record<string, Cost>>> = {
  exp: DEAR,
  exp2: DEAR,
  expm1: DEAR,
  log: DEAR,
  log2: DEAR,
  log10: DEAR,
  log1p: DEAR,
  sin: DEAR,
  cos: DEAR,
  tan: DEAR,
  asin: DEAR,
  acos: DEAR,
  atan: DEAR,
  sinh: DEAR,
  cosh: DEAR,
  tanh: DEAR,
  asinh: DEAR,
  acosh: DEAR,
  atanh: DEAR,
  erf: DEAR,
  erfc: DEAR,
  erfinv: DEAR,
  sigmoid: DEAR,
  atan2: DEAR,
  pow: { dear: true, turns: 20 },
  lgamma: { dear: true, turns: 20 },
  digamma: { dear: true, turns: 20 },
  random: { dear: true, turns: 20 },
  remainder: { turns: 20 },
  fmod: { turns: 20 },
  floordiv: { turns: 20 },
} satisfies Partial<Record<Primitive, Cost>>;

/** What it costs to compute a primitive, or another expression, once. */
export function costOf(op: string): { dear: boolean; turns: number } {
  const { dear = false, turns = 1 } = COSTS[op] ?? {};
  return { dear, turns };
}
