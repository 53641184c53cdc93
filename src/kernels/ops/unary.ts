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

/**
 * Each element with the other sign, in its own dtype; uint8 wraps around.
 * @throws {TypeError} for booleans: use logical_not
 * @see https://pytorch.org/docs/stable/generated/torch.neg.html
 */
export const neg = unary('neg', 'neg', '', (g) => neg(g), 'number');
/**
 * The magnitude of each element, in its own dtype; the gradient at 0 is 0.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.abs.html
 */
export const abs = unary('abs', 'abs', 'x', (g, x) => mul(g, sign(x)), 'number');
/**
 * −1, 0 or 1 as each element is below, at or above 0, in its own dtype; NaN gives 0. Booleans stay as they are.
 * The gradient is 0.
 * @see https://pytorch.org/docs/stable/generated/torch.sign.html
 */
export const sign = unary('sign', 'sign', '', nothing, 'number');
/**
 * e to the power of each element. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.exp.html
 */
export const exp = unary('exp', 'exp', 'y', (g, _, y) => mul(g, y));
/**
 * 2 to the power of each element. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.exp2.html
 */
export const exp2 = unary('exp2', 'exp2', 'y', (g, _, y) => mul(mul(g, y), Math.LN2));
/**
 * eˣ − 1, accurate also where x is near 0. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.expm1.html
 */
export const expm1 = unary('expm1', 'expm1', 'y', (g, _, y) => mul(g, add(y, 1)));
/**
 * The natural logarithm of each element; −∞ at 0, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.log.html
 */
export const log = unary('log', 'log', 'x', (g, x) => div(g, x));
/**
 * The logarithm to the base 2 of each element; −∞ at 0, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.log2.html
 */
export const log2 = unary('log2', 'log2', 'x', (g, x) => div(g, mul(x, Math.LN2)));
/**
 * The logarithm to the base 10 of each element; −∞ at 0, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.log10.html
 */
export const log10 = unary('log10', 'log10', 'x', (g, x) => div(g, mul(x, Math.LN10)));
/**
 * log(1 + x), accurate also where x is near 0; −∞ at −1, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.log1p.html
 */
export const log1p = unary('log1p', 'log1p', 'x', (g, x) => div(g, add(x, 1)));
/**
 * The square root of each element; NaN below 0. The gradient at 0 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.sqrt.html
 */
export const sqrt = unary('sqrt', 'sqrt', 'y', (g, _, y) => div(g, mul(y, 2)));
/**
 * 1 / √x of each element; ∞ at 0, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.rsqrt.html
 */
export const rsqrt = unary('rsqrt', 'rsqrt', 'y', (g, _, y) => mul(g, mul(mul(squared(y), y), -0.5)));
/**
 * 1 / x of each element; infinite at 0. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.reciprocal.html
 */
export const reciprocal = unary('reciprocal', 'reciprocal', 'y', (g, _, y) => neg(mul(g, squared(y))));
/**
 * The sine of each element, an angle in radians. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.sin.html
 */
export const sin = unary('sin', 'sin', 'x', (g, x) => mul(g, cos(x)));
/**
 * The cosine of each element, an angle in radians. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.cos.html
 */
export const cos = unary('cos', 'cos', 'x', (g, x) => neg(mul(g, sin(x))));
/**
 * The tangent of each element, an angle in radians. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.tan.html
 */
export const tan = unary('tan', 'tan', 'y', (g, _, y) => mul(g, add(squared(y), 1)));
/**
 * The angle in [−π/2, π/2] whose sine each element is; NaN outside [−1, 1].
 * The gradient at ±1 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.asin.html
 */
export const asin = unary('asin', 'asin', 'x', (g, x) => mul(g, rsqrt(rsub(squared(x), 1))));
/**
 * The angle in [0, π] whose cosine each element is; NaN outside [−1, 1].
 * The gradient at ±1 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.acos.html
 */
export const acos = unary('acos', 'acos', 'x', (g, x) => neg(mul(g, rsqrt(rsub(squared(x), 1)))));
/**
 * The angle in [−π/2, π/2] whose tangent each element is. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.atan.html
 */
export const atan = unary('atan', 'atan', 'x', (g, x) => div(g, add(squared(x), 1)));
/**
 * The hyperbolic sine, (eˣ − e⁻ˣ) / 2. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.sinh.html
 */
export const sinh = unary('sinh', 'sinh', 'x', (g, x) => mul(g, cosh(x)));
/**
 * The hyperbolic cosine, (eˣ + e⁻ˣ) / 2. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.cosh.html
 */
export const cosh = unary('cosh', 'cosh', 'x', (g, x) => mul(g, sinh(x)));
/**
 * The hyperbolic tangent, from −1 to 1. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.tanh.html
 */
export const tanh = unary('tanh', 'tanh', 'y', (g, _, y) => mul(g, rsub(squared(y), 1)));
/**
 * The inverse of sinh, log(x + √(x² + 1)). Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.asinh.html
 */
export const asinh = unary('asinh', 'asinh', 'x', (g, x) => mul(g, rsqrt(add(squared(x), 1))));
/**
 * The number from 0 on whose cosh each element is; NaN below 1.
 * The gradient at 1 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.acosh.html
 */
export const acosh = unary('acosh', 'acosh', 'x', (g, x) => mul(g, rsqrt(sub(squared(x), 1))));
/**
 * The inverse of tanh; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.atanh.html
 */
export const atanh = unary('atanh', 'atanh', 'x', (g, x) => div(g, rsub(squared(x), 1)));
/**
 * The error function, 2/√π · ∫₀ˣ e^(−t²) dt. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.erf.html
 */
export const erf = unary('erf', 'erf', 'x', (g, x) => mul(g, mul(exp(neg(squared(x))), TWO_OVER_ROOT_PI)));
/**
 * 1 − erf(x), accurate also where that is tiny. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.erfc.html
 */
export const erfc = unary('erfc', 'erfc', 'x', (g, x) => mul(g, mul(exp(neg(squared(x))), -TWO_OVER_ROOT_PI)));
/**
 * The inverse of erf; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.erfinv.html
 */
export const erfinv = unary('erfinv', 'erfinv', 'y', (g, _, y) => mul(g, mul(exp(squared(y)), 1 / TWO_OVER_ROOT_PI)));
/**
 * log |Γ(x)|; ∞ at 0 and at negative integers. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.lgamma.html
 */
export const lgamma = unary('lgamma', 'lgamma', 'x', (g, x) => mul(g, digamma(x)));
/**
 * The derivative of log Γ(x); infinite at 0, NaN at negative integers. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.digamma.html
 */
export const digamma = unary('digamma', 'digamma', 'x', (g, x) => mul(g, polygamma(1, x)));
/**
 * 1 / (1 + e⁻ˣ), from 0 to 1. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.sigmoid.html
 */
export const sigmoid = unary('sigmoid', 'sigmoid', 'y', (g, _, y) => mul(g, mul(y, rsub(y, 1))));
/**
 * The greatest integer not above each element. Integers stay as they are; the gradient is 0.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.floor.html
 */
export const floor = unary('floor', 'floor', '', nothing, 'rounding');
/**
 * The least integer not below each element. Integers stay as they are; the gradient is 0.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.ceil.html
 */
export const ceil = unary('ceil', 'ceil', '', nothing, 'rounding');
/**
 * Each element without its fraction: towards 0. Integers stay as they are; the gradient is 0.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.trunc.html
 */
export const trunc = unary('trunc', 'trunc', '', nothing, 'rounding');

const roundWhole = unary('round', 'round', '', nothing, 'rounding');

/**
 * To the nearest integer, halves to the even one; with `decimals`, to that many places.
 * @see https://pytorch.org/docs/stable/generated/torch.round.html
 */
export const round = def('round(input, decimals)', (input: Tensor, decimals: number = 0): Tensor => {
  if (decimals === 0) return roundWhole(input);
  const scale = 10 ** Math.abs(decimals);
  return decimals > 0 ? div(roundWhole(mul(input, scale)), scale) : mul(roundWhole(div(input, scale)), scale);
});

/**
 * x · x. Integers stay in their dtype and wrap around; booleans give int32.
 * @see https://pytorch.org/docs/stable/generated/torch.square.html
 */
export const square = def('square(input)', (input: Tensor): Tensor => pow(input, 2));

/**
 * What is behind the point, with the sign of the input.
 * @see https://pytorch.org/docs/stable/generated/torch.frac.html
 */
export const frac = def('frac(input)', (input: Tensor): Tensor => {
  wantFloat(input);
  return sub(input, trunc(input));
});

/**
 * Degrees to radians: x · π / 180. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.deg2rad.html
 */
export const deg2rad = def('deg2rad(input)', (input: Tensor): Tensor => mul(floated(input), Math.PI / 180));
/**
 * Radians to degrees: x · 180 / π. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.rad2deg.html
 */
export const rad2deg = def('rad2deg(input)', (input: Tensor): Tensor => mul(floated(input), 180 / Math.PI));

/**
 * The tensor itself.
 * @see https://pytorch.org/docs/stable/generated/torch.positive.html
 */
export const positive = def('positive(input)', (input: Tensor): Tensor => {
  wantTensor(input);
  if (input.dtype === 'bool') failType('expected a tensor of numbers', input);
  return input;
});

/**
 * sin(πx) / (πx), and 1 at 0.
 * @see https://pytorch.org/docs/stable/generated/torch.sinc.html
 */
export const sinc = def('sinc(input)', (input: Tensor): Tensor => {
  const x = floated(input);
  const at0 = eq(x, 0);
  const angle = mul(where(at0, 1, x), Math.PI);
  return where(at0, 1, div(sin(angle), angle));
});

/**
 * log(x / (1 − x)), the inverse of sigmoid; `eps` holds x within [eps, 1 − eps] first.
 * @see https://pytorch.org/docs/stable/generated/torch.logit.html
 */
export const logit = def('logit(input, eps)', (input: Tensor, eps: number | null = null): Tensor => {
  const x = floated(input);
  const p = no_grad(() => (eps === null ? x : clamp(x, eps, 1 - eps)));
  const out = no_grad(() => log(div(p, rsub(p, 1))));
  const low = eps ?? 0;
  return link(out, [x], [x], ([g]) => [
    where(logical_and(ge(x, low), le(x, 1 - low)), div(g!, mul(x, rsub(x, 1))), eps === null ? Number.NaN : 0),
  ]);
});

/**
 * NaN and the infinities replaced, by default with 0 and the greatest and least number of the dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.nan_to_num.html
 */
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
