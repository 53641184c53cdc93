// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { atan2, copysign, float_power, fmax, fmin, heaviside, hypot, ldexp, logaddexp, logaddexp2 } from '../ops/binary.ts';
import { bitwise_and, bitwise_left_shift, bitwise_not, bitwise_or, bitwise_right_shift, bitwise_xor, isneginf, isposinf, logical_xor, signbit } from '../ops/bits.ts';
import { acos, acosh, asin, asinh, atan, atanh, cosh, deg2rad, erfc, exp2, frac, logit, nan_to_num, positive, rad2deg, sgn, sinc, sinh, tan } from '../ops/rarer.ts';

export const ready = join('elementwise', {
  torch: { arctan2: atan2, arccos: acos, arccosh: acosh, arcsin: asin, arcsinh: asinh, arctan: atan, arctanh: atanh },
  Tensor: { arctan2: atan2, arcsin: asin, arccos: acos, arctan: atan, arcsinh: asinh, arccosh: acosh, arctanh: atanh },
  Tensor_: { arctan2: atan2, arcsin: asin, arccos: acos, arctan: atan, arcsinh: asinh, arccosh: acosh, arctanh: atanh },
}, {
  'Tensor Tensor_ torch': [atan2, copysign, float_power, fmax, fmin, heaviside, hypot, ldexp, logaddexp, logaddexp2, bitwise_and, bitwise_left_shift, bitwise_not, bitwise_or, bitwise_right_shift, bitwise_xor, isneginf, isposinf, logical_xor, signbit, acos, acosh, asin, asinh, atan, atanh, cosh, deg2rad, frac, nan_to_num, positive, rad2deg, sgn, sinh, tan],
  'Tensor Tensor_ torch torch.special': [erfc, exp2, logit, sinc],
});
