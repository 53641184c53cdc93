// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/bilinear.ts';
import { defClass, type Named } from '../../core/scope.ts';

/**
 * out[o] = x₁ᵀ W[o] x₂ + b[o]; the weight is [out_features, in1_features, in2_features].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Bilinear.html
 */
const _Bilinear: {
  new (in1_features: Int, in2_features: Int, out_features: Int | Named<{ out_features: Int; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.Bilinear;
  new (keywords: Named<{ in1_features: Int; in2_features: Int; out_features: Int; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.Bilinear;
  new (in1_features: Int, keywords: Named<{ in2_features: Int; out_features: Int; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.Bilinear;
} = defClass('Bilinear(#in1_features,#in2_features,#out_features;^bias?,device,dtype)', plain.Bilinear);
type _Bilinear = plain.Bilinear;

export { _Bilinear as Bilinear };
