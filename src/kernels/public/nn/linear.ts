// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../dtype.ts';
import type { DeviceLike } from '../../placement.ts';
import * as plain from '../../nn/linear.ts';
import { defClass, type Named } from '../../scope.ts';

/**
 * x Wᵀ + b with learnt weights: (…, in_features) → (…, out_features).
 * Parameters: `weight` [out_features, in_features] and `bias` [out_features], both uniform within
 * ±1/√in_features at first.
 * @throws {Error} for an input whose last dimension is not in_features
 * @throws {TypeError} for an input that is not float32
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Linear.html
 */
const _Linear: {
  new (in_features: number, out_features: number, bias?: boolean): plain.Linear;
  new (keywords: Named<{ in_features: number; out_features: number; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Linear;
  new (in_features: number, keywords: Named<{ out_features: number; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Linear;
  new (in_features: number, out_features: number, keywords: Named<{ bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Linear;
  new (in_features: number, out_features: number, bias: boolean | undefined, keywords: Named<{ device?: DeviceLike; dtype?: DtypeName | null }>): plain.Linear;
} = defClass('Linear(in_features,out_features;bias,device,dtype)', plain.Linear);
type _Linear = plain.Linear;

export { _Linear as Linear };
