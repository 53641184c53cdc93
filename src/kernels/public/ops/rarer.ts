// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Like } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/rarer.ts';
import { def } from '../../core/scope.ts';

interface CallsOf_sgn {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
}
/**
 * The sign of each element, as `sign`; of complex numbers x / |x|, and 0 of 0.
 * @see https://pytorch.org/docs/stable/generated/torch.sgn.html
 */
const _sgn: CallsOf_sgn = def('sgn(@input)', plain.sgn);

/**
 * 2 to the power of each element. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.exp2.html
 */
const _exp2: CallsOf_sgn = def('exp2(@input)', plain.exp2);

/**
 * The tangent of each element, an angle in radians. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.tan.html
 */
const _tan: CallsOf_sgn = def('tan(@input)', plain.tan);

/**
 * The angle in [−π/2, π/2] whose sine each element is; NaN outside [−1, 1].
 * The gradient at ±1 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.asin.html
 */
const _asin: CallsOf_sgn = def('asin(@input)', plain.asin);

/**
 * The angle in [0, π] whose cosine each element is; NaN outside [−1, 1].
 * The gradient at ±1 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.acos.html
 */
const _acos: CallsOf_sgn = def('acos(@input)', plain.acos);

/**
 * The angle in [−π/2, π/2] whose tangent each element is. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.atan.html
 */
const _atan: CallsOf_sgn = def('atan(@input)', plain.atan);

/**
 * The hyperbolic sine, (eˣ − e⁻ˣ) / 2. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.sinh.html
 */
const _sinh: CallsOf_sgn = def('sinh(@input)', plain.sinh);

/**
 * The hyperbolic cosine, (eˣ + e⁻ˣ) / 2. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.cosh.html
 */
const _cosh: CallsOf_sgn = def('cosh(@input)', plain.cosh);

/**
 * The inverse of sinh, log(x + √(x² + 1)). Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.asinh.html
 */
const _asinh: CallsOf_sgn = def('asinh(@input)', plain.asinh);

/**
 * The number from 0 on whose cosh each element is; NaN below 1.
 * The gradient at 1 is infinite. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.acosh.html
 */
const _acosh: CallsOf_sgn = def('acosh(@input)', plain.acosh);

/**
 * The inverse of tanh; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.atanh.html
 */
const _atanh: CallsOf_sgn = def('atanh(@input)', plain.atanh);

/**
 * 1 − erf(x), accurate also where that is tiny. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.erfc.html
 */
const _erfc: CallsOf_sgn = def('erfc(@input)', plain.erfc);

/**
 * What is behind the point, with the sign of the input.
 * @see https://pytorch.org/docs/stable/generated/torch.frac.html
 */
const _frac: CallsOf_sgn = def('frac(@input)', plain.frac);

/**
 * Degrees to radians: x · π / 180. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.deg2rad.html
 */
const _deg2rad: CallsOf_sgn = def('deg2rad(@input)', plain.deg2rad);

/**
 * Radians to degrees: x · 180 / π. Integers and booleans give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.rad2deg.html
 */
const _rad2deg: CallsOf_sgn = def('rad2deg(@input)', plain.rad2deg);

/**
 * The tensor itself.
 * @see https://pytorch.org/docs/stable/generated/torch.positive.html
 */
const _positive: CallsOf_sgn = def('positive(@input)', plain.positive);

/**
 * sin(πx) / (πx), and 1 at 0.
 * @see https://pytorch.org/docs/stable/generated/torch.sinc.html
 */
const _sinc: CallsOf_sgn = def('sinc(@input)', plain.sinc);

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

export { _acos as acos, _acosh as acosh, _asin as asin, _asinh as asinh, _atan as atan, _atanh as atanh, _cosh as cosh, _deg2rad as deg2rad, _erfc as erfc, _exp2 as exp2, _frac as frac, _logit as logit, _nan_to_num as nan_to_num, _positive as positive, _rad2deg as rad2deg, _sgn as sgn, _sinc as sinc, _sinh as sinh, _tan as tan };
