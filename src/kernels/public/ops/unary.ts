// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Like } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/unary.ts';
import { def } from '../../core/scope.ts';

interface CallsOf_abs {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
}
/**
 * The magnitude of each element, in its own dtype; the gradient at 0 is 0.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.abs.html
 */
const _abs: CallsOf_abs = def('abs(@input)', plain.abs);

/**
 * −1, 0 or 1 as each element is below, at or above 0, in its own dtype; NaN gives 0. Booleans stay as they are.
 * The gradient is 0.
 * @see https://pytorch.org/docs/stable/generated/torch.sign.html
 */
const _sign: CallsOf_abs = def('sign(@input)', plain.sign);

/**
 * The sign of each element, as `sign`; of complex numbers x / |x|, and 0 of 0.
 * @see https://pytorch.org/docs/stable/generated/torch.sgn.html
 */
const _sgn: CallsOf_abs = def('sgn(@input)', plain.sgn);

/**
 * e to the power of each element. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.exp.html
 */
const _exp: CallsOf_abs = def('exp(@input)', plain.exp);

/**
 * 2 to the power of each element. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.exp2.html
 */
const _exp2: CallsOf_abs = def('exp2(@input)', plain.exp2);

/**
 * eˣ − 1, accurate also where x is near 0. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.expm1.html
 */
const _expm1: CallsOf_abs = def('expm1(@input)', plain.expm1);

/**
 * The natural logarithm of each element; −∞ at 0, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.log.html
 */
const _log: CallsOf_abs = def('log(@input)', plain.log);

/**
 * The logarithm to the base 2 of each element; −∞ at 0, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.log2.html
 */
const _log2: CallsOf_abs = def('log2(@input)', plain.log2);

/**
 * The logarithm to the base 10 of each element; −∞ at 0, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.log10.html
 */
const _log10: CallsOf_abs = def('log10(@input)', plain.log10);

/**
 * log(1 + x), accurate also where x is near 0; −∞ at −1, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.log1p.html
 */
const _log1p: CallsOf_abs = def('log1p(@input)', plain.log1p);

/**
 * The square root of each element; NaN below 0. The gradient at 0 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.sqrt.html
 */
const _sqrt: CallsOf_abs = def('sqrt(@input)', plain.sqrt);

/**
 * 1 / √x of each element; ∞ at 0, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.rsqrt.html
 */
const _rsqrt: CallsOf_abs = def('rsqrt(@input)', plain.rsqrt);

/**
 * 1 / x of each element; infinite at 0. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.reciprocal.html
 */
const _reciprocal: CallsOf_abs = def('reciprocal(@input)', plain.reciprocal);

/**
 * The sine of each element, an angle in radians. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.sin.html
 */
const _sin: CallsOf_abs = def('sin(@input)', plain.sin);

/**
 * The cosine of each element, an angle in radians. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.cos.html
 */
const _cos: CallsOf_abs = def('cos(@input)', plain.cos);

/**
 * The tangent of each element, an angle in radians. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.tan.html
 */
const _tan: CallsOf_abs = def('tan(@input)', plain.tan);

/**
 * The angle in [−π/2, π/2] whose sine each element is; NaN outside [−1, 1].
 * The gradient at ±1 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.asin.html
 */
const _asin: CallsOf_abs = def('asin(@input)', plain.asin);

/**
 * The angle in [0, π] whose cosine each element is; NaN outside [−1, 1].
 * The gradient at ±1 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.acos.html
 */
const _acos: CallsOf_abs = def('acos(@input)', plain.acos);

/**
 * The angle in [−π/2, π/2] whose tangent each element is. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.atan.html
 */
const _atan: CallsOf_abs = def('atan(@input)', plain.atan);

/**
 * The hyperbolic sine, (eˣ − e⁻ˣ) / 2. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.sinh.html
 */
const _sinh: CallsOf_abs = def('sinh(@input)', plain.sinh);

/**
 * The hyperbolic cosine, (eˣ + e⁻ˣ) / 2. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.cosh.html
 */
const _cosh: CallsOf_abs = def('cosh(@input)', plain.cosh);

/**
 * The hyperbolic tangent, from −1 to 1. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.tanh.html
 */
const _tanh: CallsOf_abs = def('tanh(@input)', plain.tanh);

/**
 * The inverse of sinh, log(x + √(x² + 1)). Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.asinh.html
 */
const _asinh: CallsOf_abs = def('asinh(@input)', plain.asinh);

/**
 * The number from 0 on whose cosh each element is; NaN below 1.
 * The gradient at 1 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.acosh.html
 */
const _acosh: CallsOf_abs = def('acosh(@input)', plain.acosh);

/**
 * The inverse of tanh; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.atanh.html
 */
const _atanh: CallsOf_abs = def('atanh(@input)', plain.atanh);

/**
 * The error function, 2/√π · ∫₀ˣ e^(−t²) dt. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.erf.html
 */
const _erf: CallsOf_abs = def('erf(@input)', plain.erf);

/**
 * 1 − erf(x), accurate also where that is tiny. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.erfc.html
 */
const _erfc: CallsOf_abs = def('erfc(@input)', plain.erfc);

/**
 * The inverse of erf; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.erfinv.html
 */
const _erfinv: CallsOf_abs = def('erfinv(@input)', plain.erfinv);

/**
 * 1 / (1 + e⁻ˣ), from 0 to 1. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.sigmoid.html
 */
const _sigmoid: CallsOf_abs = def('sigmoid(@input)', plain.sigmoid);

/**
 * The greatest integer not above each element. Integers stay as they are; the gradient is 0.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.floor.html
 */
const _floor: CallsOf_abs = def('floor(@input)', plain.floor);

/**
 * The least integer not below each element. Integers stay as they are; the gradient is 0.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.ceil.html
 */
const _ceil: CallsOf_abs = def('ceil(@input)', plain.ceil);

/**
 * Each element without its fraction: towards 0. Integers stay as they are; the gradient is 0.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.trunc.html
 */
const _trunc: CallsOf_abs = def('trunc(@input)', plain.trunc);

/**
 * To the nearest integer, halves to the even one; with `decimals`, to that many places.
 * @see https://pytorch.org/docs/stable/generated/torch.round.html
 */
const _round: {
  <A extends AnyTensor>(input: A | { input: A; decimals?: Int; out?: Tensor | null }, decimals?: Int | { decimals?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('round(@input,#decimals?)', plain.round);

/**
 * What is behind the point, with the sign of the input.
 * @see https://pytorch.org/docs/stable/generated/torch.frac.html
 */
const _frac: CallsOf_abs = def('frac(@input)', plain.frac);

/**
 * Degrees to radians: x · π / 180. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.deg2rad.html
 */
const _deg2rad: CallsOf_abs = def('deg2rad(@input)', plain.deg2rad);

/**
 * Radians to degrees: x · 180 / π. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.rad2deg.html
 */
const _rad2deg: CallsOf_abs = def('rad2deg(@input)', plain.rad2deg);

/**
 * The tensor itself.
 * @see https://pytorch.org/docs/stable/generated/torch.positive.html
 */
const _positive: CallsOf_abs = def('positive(@input)', plain.positive);

/**
 * sin(πx) / (πx), and 1 at 0.
 * @see https://pytorch.org/docs/stable/generated/torch.sinc.html
 */
const _sinc: CallsOf_abs = def('sinc(@input)', plain.sinc);

/**
 * log(x / (1 − x)), the inverse of sigmoid; `eps` holds x within [eps, 1 − eps] first.
 * @see https://pytorch.org/docs/stable/generated/torch.logit.html
 */
const _logit: {
  <A extends AnyTensor>(input: A | { input: A; eps?: number | null; out?: Tensor | null }, eps?: number | null | { eps?: number | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('logit(@input,%eps?)', plain.logit);

/**
 * NaN and the infinities replaced, by default with 0 and the greatest and least number of the dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.nan_to_num.html
 */
const _nan_to_num: {
  <A extends AnyTensor>(input: A | { input: A; nan?: number | null; posinf?: number | null; neginf?: number | null; out?: Tensor | null }, nan?: number | null | { nan?: number | null; posinf?: number | null; neginf?: number | null; out?: Tensor | null }, posinf?: number | null | { posinf?: number | null; neginf?: number | null; out?: Tensor | null }, neginf?: number | null | { neginf?: number | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('nan_to_num(@input,%nan?,%posinf?,%neginf?)', plain.nan_to_num);

export { _abs as abs, _acos as acos, _acosh as acosh, _asin as asin, _asinh as asinh, _atan as atan, _atanh as atanh, _ceil as ceil, _cos as cos, _cosh as cosh, _deg2rad as deg2rad, _erf as erf, _erfc as erfc, _erfinv as erfinv, _exp as exp, _exp2 as exp2, _expm1 as expm1, _floor as floor, _frac as frac, _log as log, _log10 as log10, _log1p as log1p, _log2 as log2, _logit as logit, _nan_to_num as nan_to_num, _positive as positive, _rad2deg as rad2deg, _reciprocal as reciprocal, _round as round, _rsqrt as rsqrt, _sgn as sgn, _sigmoid as sigmoid, _sign as sign, _sin as sin, _sinc as sinc, _sinh as sinh, _sqrt as sqrt, _tan as tan, _tanh as tanh, _trunc as trunc };
