// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../dtype.ts';
import type { DeviceLike } from '../../placement.ts';
import * as plain from '../../nn/bilinear.ts';
import { defClass, type Named } from '../../scope.ts';

/**
 * out[o] = x₁ᵀ W[o] x₂ + b[o]; the weight is [out_features, in1_features, in2_features].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Bilinear.html
 */
const _Bilinear: {
  new (in1_features: number, in2_features: number, out_features: number, bias?: boolean): plain.Bilinear;
  new (keywords: Named<{ in1_features: number; in2_features: number; out_features: number; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Bilinear;
  new (in1_features: number, keywords: Named<{ in2_features: number; out_features: number; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Bilinear;
  new (in1_features: number, in2_features: number, keywords: Named<{ out_features: number; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Bilinear;
  new (in1_features: number, in2_features: number, out_features: number, keywords: Named<{ bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Bilinear;
  new (in1_features: number, in2_features: number, out_features: number, bias: boolean | undefined, keywords: Named<{ device?: DeviceLike; dtype?: DtypeName | null }>): plain.Bilinear;
} = defClass('Bilinear(in1_features,in2_features,out_features;bias,device,dtype)', plain.Bilinear);
type _Bilinear = plain.Bilinear;

export { _Bilinear as Bilinear };
