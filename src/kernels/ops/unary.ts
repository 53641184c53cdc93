/** Functions of one tensor, element by element: each with its gradient beside it. */
import { type Backward, link } from '../autograd/graph.ts';
import { no_grad } from '../autograd/mode.ts';
import { failType } from '../callee.ts';
import { isFloat } from '../dtype.ts';
import type { Primitive } from '../lower/primitives.ts';
import { def } from '../scope.ts';
import type { Tensor } from '../tensor.ts';
import { add, clamp, div, mul, pow, rsub, sub } from './arithmetic.ts';
import { eq, ge, isnan, isneginf, isposinf, le, logical_and } from './compare.ts';
import { castRef, make, mapNode, refOf, wantFloat, wantTensor } from './core.ts';
import { floated } from './creation.ts';
import { clone } from './shape.ts';
import { polygamma } from './special.ts';
import { where } from './where.ts';

type Gradient = (g: Tensor, x: Tensor, y: Tensor) => Tensor;

/** Which of input and output the gradient uses. */
type Saves = '' | 'x' | 'y' | 'xy';

function record(op: Primitive, input: Tensor, floating: boolean): Tensor {
  const dtype = floating ? 'float32' : input.dtype;
  return make(mapNode(op, dtype, input.shape, [castRef(refOf(input), dtype, input.shape)]));
}

function unary(
  name: string,
  op: Primitive,
  saves: Saves,
  gradient: Gradient,
  kind: 'float' | 'number' | 'rounding' = 'float',
) {
  return def(`${name}(input)`, (input: Tensor): Tensor => {
    wantTensor(input);
    if (kind !== 'float' && input.dtype === 'bool' && name !== 'sign') {
      failType('expected a tensor of numbers (convert with .float(), or use logical_not())', input);
    }
    // Rounding an integer gives it back, and so does the sign of a boolean.
    if ((kind === 'rounding' && !isFloat(input.dtype)) || (kind !== 'float' && input.dtype === 'bool'))
      return make(mapNode('id', input.dtype, input.shape, [refOf(input)]));
    const out = record(op, input, kind === 'float');
    const saved = [...(saves.includes('x') ? [input] : []), ...(saves.includes('y') ? [out] : [])];
    // What the gradient does not use it must not hold either.
    const backward: Backward = saves
      ? ([g]) => [gradient(g!, input, out)]
      : ([g]) => [(gradient as (g: Tensor) => Tensor)(g!)];
    return link(out, [input], saved, backward);
  });
}

const nothing: Gradient = (g) => mul(g, 0);
const TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);
const squared = (x: Tensor) => mul(x, x);

export const neg = unary('neg', 'neg', '', (g) => neg(g), 'number');
export const abs = unary('abs', 'abs', 'x', (g, x) => mul(g, sign(x)), 'number');
export const sign = unary('sign', 'sign', '', nothing, 'number');
export const exp = unary('exp', 'exp', 'y', (g, _, y) => mul(g, y));
export const exp2 = unary('exp2', 'exp2', 'y', (g, _, y) => mul(mul(g, y), Math.LN2));
export const expm1 = unary('expm1', 'expm1', 'y', (g, _, y) => mul(g, add(y, 1)));
export const log = unary('log', 'log', 'x', (g, x) => div(g, x));
export const log2 = unary('log2', 'log2', 'x', (g, x) => div(g, mul(x, Math.LN2)));
export const log10 = unary('log10', 'log10', 'x', (g, x) => div(g, mul(x, Math.LN10)));
export const log1p = unary('log1p', 'log1p', 'x', (g, x) => div(g, add(x, 1)));
export const sqrt = unary('sqrt', 'sqrt', 'y', (g, _, y) => div(g, mul(y, 2)));
export const rsqrt = unary('rsqrt', 'rsqrt', 'y', (g, _, y) => mul(g, mul(mul(squared(y), y), -0.5)));
export const reciprocal = unary('reciprocal', 'reciprocal', 'y', (g, _, y) => neg(mul(g, squared(y))));
export const sin = unary('sin', 'sin', 'x', (g, x) => mul(g, cos(x)));
export const cos = unary('cos', 'cos', 'x', (g, x) => neg(mul(g, sin(x))));
export const tan = unary('tan', 'tan', 'y', (g, _, y) => mul(g, add(squared(y), 1)));
export const asin = unary('asin', 'asin', 'x', (g, x) => mul(g, rsqrt(rsub(squared(x), 1))));
export const acos = unary('acos', 'acos', 'x', (g, x) => neg(mul(g, rsqrt(rsub(squared(x), 1)))));
export const atan = unary('atan', 'atan', 'x', (g, x) => div(g, add(squared(x), 1)));
export const sinh = unary('sinh', 'sinh', 'x', (g, x) => mul(g, cosh(x)));
export const cosh = unary('cosh', 'cosh', 'x', (g, x) => mul(g, sinh(x)));
export const tanh = unary('tanh', 'tanh', 'y', (g, _, y) => mul(g, rsub(squared(y), 1)));
export const asinh = unary('asinh', 'asinh', 'x', (g, x) => mul(g, rsqrt(add(squared(x), 1))));
export const acosh = unary('acosh', 'acosh', 'x', (g, x) => mul(g, rsqrt(sub(squared(x), 1))));
export const atanh = unary('atanh', 'atanh', 'x', (g, x) => div(g, rsub(squared(x), 1)));
export const erf = unary('erf', 'erf', 'x', (g, x) => mul(g, mul(exp(neg(squared(x))), TWO_OVER_ROOT_PI)));
export const erfc = unary('erfc', 'erfc', 'x', (g, x) => mul(g, mul(exp(neg(squared(x))), -TWO_OVER_ROOT_PI)));
export const erfinv = unary('erfinv', 'erfinv', 'y', (g, _, y) => mul(g, mul(exp(squared(y)), 1 / TWO_OVER_ROOT_PI)));
export const lgamma = unary('lgamma', 'lgamma', 'x', (g, x) => mul(g, digamma(x)));
export const digamma = unary('digamma', 'digamma', 'x', (g, x) => mul(g, polygamma(1, x)));
export const sigmoid = unary('sigmoid', 'sigmoid', 'y', (g, _, y) => mul(g, mul(y, rsub(y, 1))));
export const floor = unary('floor', 'floor', '', nothing, 'rounding');
export const ceil = unary('ceil', 'ceil', '', nothing, 'rounding');
export const trunc = unary('trunc', 'trunc', '', nothing, 'rounding');

const roundWhole = unary('round', 'round', '', nothing, 'rounding');

/** To the nearest integer, halves to the even one; with `decimals`, to that many places. */
export const round = def('round(input, decimals)', (input: Tensor, decimals: number = 0): Tensor => {
  if (decimals === 0) return roundWhole(input);
  const scale = 10 ** Math.abs(decimals);
  return decimals > 0 ? div(roundWhole(mul(input, scale)), scale) : mul(roundWhole(div(input, scale)), scale);
});

export const square = def('square(input)', (input: Tensor): Tensor => pow(input, 2));

/** What is behind the point, with the sign of the input. */
export const frac = def('frac(input)', (input: Tensor): Tensor => {
  wantFloat(input);
  return sub(input, trunc(input));
});

export const deg2rad = def('deg2rad(input)', (input: Tensor): Tensor => mul(floated(input), Math.PI / 180));
export const rad2deg = def('rad2deg(input)', (input: Tensor): Tensor => mul(floated(input), 180 / Math.PI));

/** The tensor itself. */
export const positive = def('positive(input)', (input: Tensor): Tensor => {
  wantTensor(input);
  if (input.dtype === 'bool') failType('expected a tensor of numbers', input);
  return input;
});

/** sin(πx) / (πx), and 1 at 0. */
export const sinc = def('sinc(input)', (input: Tensor): Tensor => {
  const x = floated(input);
  const at0 = eq(x, 0);
  const angle = mul(where(at0, 1, x), Math.PI);
  return where(at0, 1, div(sin(angle), angle));
});

/** log(x / (1 − x)), the inverse of sigmoid; `eps` holds x within [eps, 1 − eps] first. */
export const logit = def('logit(input, eps)', (input: Tensor, eps: number | null = null): Tensor => {
  const x = floated(input);
  const p = no_grad(() => (eps === null ? x : clamp(x, eps, 1 - eps)));
  const out = no_grad(() => log(div(p, rsub(p, 1))));
  const low = eps ?? 0;
  return link(out, [x], [x], ([g]) => [
    where(logical_and(ge(x, low), le(x, 1 - low)), div(g!, mul(x, rsub(x, 1))), eps === null ? Number.NaN : 0),
  ]);
});

/** NaN and the infinities replaced, by default with 0 and the greatest and least number of the dtype. */
export const nan_to_num = def(
  'nan_to_num(input, nan, posinf, neginf)',
  (input: Tensor, nan: number | null = 0, posinf: number | null = null, neginf: number | null = null): Tensor => {
    wantTensor(input);
    if (!isFloat(input.dtype)) return clone(input);
    const most = 3.4028234663852886e38;
    const finite = where(isposinf(input), posinf ?? most, where(isneginf(input), neginf ?? -most, input));
    return where(isnan(input), nan ?? 0, finite);
  },
);
