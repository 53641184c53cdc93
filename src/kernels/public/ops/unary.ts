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
 * e to the power of each element. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.exp.html
 */
const _exp: CallsOf_abs = def('exp(@input)', plain.exp);

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
 * The hyperbolic tangent, from −1 to 1. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.tanh.html
 */
const _tanh: CallsOf_abs = def('tanh(@input)', plain.tanh);

/**
 * The error function, 2/√π · ∫₀ˣ e^(−t²) dt. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.erf.html
 */
const _erf: CallsOf_abs = def('erf(@input)', plain.erf);

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
 * 1 / √x of each element; ∞ at 0, NaN below. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.rsqrt.html
 */
const _rsqrt: CallsOf_abs = def('rsqrt(@input)', plain.rsqrt);

export { _abs as abs, _ceil as ceil, _cos as cos, _erf as erf, _erfinv as erfinv, _exp as exp, _expm1 as expm1, _floor as floor, _log as log, _log10 as log10, _log1p as log1p, _log2 as log2, _reciprocal as reciprocal, _round as round, _rsqrt as rsqrt, _sigmoid as sigmoid, _sign as sign, _sin as sin, _sqrt as sqrt, _tanh as tanh, _trunc as trunc };
