// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Int } from '../../ops/core.ts';
import type { AnyTensor, Like } from '../../shapes.ts';
import * as plain from '../../ops/unary.ts';
import { def } from '../../scope.ts';

/**
 * The magnitude of each element, in its own dtype; the gradient at 0 is 0.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.abs.html
 */
const _abs: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('abs(@input)', plain.abs, 49);

/**
 * −1, 0 or 1 as each element is below, at or above 0, in its own dtype; NaN gives 0. Booleans stay as they are.
 * The gradient is 0.
 * @see https://pytorch.org/docs/stable/generated/torch.sign.html
 */
const _sign: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('sign(@input)', plain.sign, 49);

/**
 * The sign of each element, as `sign`; of complex numbers x / |x|, and 0 of 0.
 * @see https://pytorch.org/docs/stable/generated/torch.sgn.html
 */
const _sgn: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('sgn(@input)', plain.sgn, 49);

/**
 * e to the power of each element. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.exp.html
 */
const _exp: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('exp(@input)', plain.exp, 49);

/**
 * 2 to the power of each element. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.exp2.html
 */
const _exp2: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('exp2(@input)', plain.exp2, 57);

/**
 * eˣ − 1, accurate also where x is near 0. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.expm1.html
 */
const _expm1: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('expm1(@input)', plain.expm1, 57);

/**
 * The natural logarithm of each element; −∞ at 0, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.log.html
 */
const _log: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('log(@input)', plain.log, 49);

/**
 * The logarithm to the base 2 of each element; −∞ at 0, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.log2.html
 */
const _log2: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('log2(@input)', plain.log2, 49);

/**
 * The logarithm to the base 10 of each element; −∞ at 0, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.log10.html
 */
const _log10: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('log10(@input)', plain.log10, 49);

/**
 * log(1 + x), accurate also where x is near 0; −∞ at −1, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.log1p.html
 */
const _log1p: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('log1p(@input)', plain.log1p, 57);

/**
 * The square root of each element; NaN below 0. The gradient at 0 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.sqrt.html
 */
const _sqrt: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('sqrt(@input)', plain.sqrt, 49);

/**
 * 1 / √x of each element; ∞ at 0, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.rsqrt.html
 */
const _rsqrt: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('rsqrt(@input)', plain.rsqrt, 49);

/**
 * 1 / x of each element; infinite at 0. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.reciprocal.html
 */
const _reciprocal: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('reciprocal(@input)', plain.reciprocal, 49);

/**
 * The sine of each element, an angle in radians. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.sin.html
 */
const _sin: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('sin(@input)', plain.sin, 49);

/**
 * The cosine of each element, an angle in radians. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.cos.html
 */
const _cos: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('cos(@input)', plain.cos, 49);

/**
 * The tangent of each element, an angle in radians. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.tan.html
 */
const _tan: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('tan(@input)', plain.tan, 49);

/**
 * The angle in [−π/2, π/2] whose sine each element is; NaN outside [−1, 1].
 * The gradient at ±1 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.asin.html
 */
const _asin: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('asin(@input)', plain.asin, 49);

/**
 * The angle in [0, π] whose cosine each element is; NaN outside [−1, 1].
 * The gradient at ±1 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.acos.html
 */
const _acos: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('acos(@input)', plain.acos, 49);

/**
 * The angle in [−π/2, π/2] whose tangent each element is. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.atan.html
 */
const _atan: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('atan(@input)', plain.atan, 49);

/**
 * The hyperbolic sine, (eˣ − e⁻ˣ) / 2. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.sinh.html
 */
const _sinh: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('sinh(@input)', plain.sinh, 49);

/**
 * The hyperbolic cosine, (eˣ + e⁻ˣ) / 2. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.cosh.html
 */
const _cosh: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('cosh(@input)', plain.cosh, 49);

/**
 * The hyperbolic tangent, from −1 to 1. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.tanh.html
 */
const _tanh: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('tanh(@input)', plain.tanh, 51);

/**
 * The inverse of sinh, log(x + √(x² + 1)). Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.asinh.html
 */
const _asinh: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('asinh(@input)', plain.asinh, 49);

/**
 * The number from 0 on whose cosh each element is; NaN below 1.
 * The gradient at 1 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.acosh.html
 */
const _acosh: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('acosh(@input)', plain.acosh, 49);

/**
 * The inverse of tanh; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.atanh.html
 */
const _atanh: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('atanh(@input)', plain.atanh, 49);

/**
 * The error function, 2/√π · ∫₀ˣ e^(−t²) dt. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.erf.html
 */
const _erf: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('erf(@input)', plain.erf, 57);

/**
 * 1 − erf(x), accurate also where that is tiny. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.erfc.html
 */
const _erfc: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('erfc(@input)', plain.erfc, 57);

/**
 * The inverse of erf; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.erfinv.html
 */
const _erfinv: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('erfinv(@input)', plain.erfinv, 57);

/**
 * 1 / (1 + e⁻ˣ), from 0 to 1. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.sigmoid.html
 */
const _sigmoid: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('sigmoid(@input)', plain.sigmoid, 51);

/**
 * The greatest integer not above each element. Integers stay as they are; the gradient is 0.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.floor.html
 */
const _floor: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('floor(@input)', plain.floor, 49);

/**
 * The least integer not below each element. Integers stay as they are; the gradient is 0.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.ceil.html
 */
const _ceil: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('ceil(@input)', plain.ceil, 49);

/**
 * Each element without its fraction: towards 0. Integers stay as they are; the gradient is 0.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.trunc.html
 */
const _trunc: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('trunc(@input)', plain.trunc, 49);

/**
 * To the nearest integer, halves to the even one; with `decimals`, to that many places.
 * @see https://pytorch.org/docs/stable/generated/torch.round.html
 */
const _round: {
  <A extends AnyTensor>(input: A | { input: A; decimals?: Int }, decimals?: Int | { decimals?: Int }): Like<A>;
} = def('round(@input,#decimals)', plain.round, 57);

/**
 * What is behind the point, with the sign of the input.
 * @see https://pytorch.org/docs/stable/generated/torch.frac.html
 */
const _frac: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('frac(@input)', plain.frac, 49);

/**
 * Degrees to radians: x · π / 180. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.deg2rad.html
 */
const _deg2rad: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('deg2rad(@input)', plain.deg2rad, 49);

/**
 * Radians to degrees: x · 180 / π. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.rad2deg.html
 */
const _rad2deg: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('rad2deg(@input)', plain.rad2deg, 49);

/**
 * The tensor itself.
 * @see https://pytorch.org/docs/stable/generated/torch.positive.html
 */
const _positive: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('positive(@input)', plain.positive, 49);

/**
 * sin(πx) / (πx), and 1 at 0.
 * @see https://pytorch.org/docs/stable/generated/torch.sinc.html
 */
const _sinc: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('sinc(@input)', plain.sinc, 57);

/**
 * log(x / (1 − x)), the inverse of sigmoid; `eps` holds x within [eps, 1 − eps] first.
 * @see https://pytorch.org/docs/stable/generated/torch.logit.html
 */
const _logit: {
  <A extends AnyTensor>(input: A | { input: A; eps?: number | null }, eps?: number | null | { eps?: number | null }): Like<A>;
} = def('logit(@input,eps)', plain.logit, 57);

/**
 * NaN and the infinities replaced, by default with 0 and the greatest and least number of the dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.nan_to_num.html
 */
const _nan_to_num: {
  <A extends AnyTensor>(input: A | { input: A; nan?: number | null; posinf?: number | null; neginf?: number | null }, nan?: number | null | { nan?: number | null; posinf?: number | null; neginf?: number | null }, posinf?: number | null | { posinf?: number | null; neginf?: number | null }, neginf?: number | null | { neginf?: number | null }): Like<A>;
} = def('nan_to_num(@input,nan,posinf,neginf)', plain.nan_to_num, 49);

export { _abs as abs, _acos as acos, _acosh as acosh, _asin as asin, _asinh as asinh, _atan as atan, _atanh as atanh, _ceil as ceil, _cos as cos, _cosh as cosh, _deg2rad as deg2rad, _erf as erf, _erfc as erfc, _erfinv as erfinv, _exp as exp, _exp2 as exp2, _expm1 as expm1, _floor as floor, _frac as frac, _log as log, _log10 as log10, _log1p as log1p, _log2 as log2, _logit as logit, _nan_to_num as nan_to_num, _positive as positive, _rad2deg as rad2deg, _reciprocal as reciprocal, _round as round, _rsqrt as rsqrt, _sgn as sgn, _sigmoid as sigmoid, _sign as sign, _sin as sin, _sinc as sinc, _sinh as sinh, _sqrt as sqrt, _tan as tan, _tanh as tanh, _trunc as trunc };
