// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { Called, Fits, LinearRule, Of, Rule, Through } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/linear.ts';
import { defClass, type Named } from '../../core/scope.ts';

interface ShapedLinear<R extends Rule> extends _Linear {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'Linear', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'Linear', Through<this, A>>;
}
/**
 * x Wᵀ + b with learnt weights: (…, in_features) → (…, out_features).
 * Parameters: `weight` [out_features, in_features] and `bias` [out_features], both uniform within
 * ±1/√in_features at first.
 * @throws {Error} for an input whose last dimension is not in_features
 * @throws {TypeError} for an input that is not float32
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Linear.html
 */
const _Linear: {
  new <A extends Int, B extends Int>(in_features: A, out_features: B | Named<{ out_features: B; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): ShapedLinear<LinearRule<A, B>>;
  new <A extends Int, B extends Int>(keywords: Named<{ in_features: A; out_features: B; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): ShapedLinear<LinearRule<A, B>>;
  new (in_features: Int, out_features: Int | Named<{ out_features: Int; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.Linear;
  new (keywords: Named<{ in_features: Int; out_features: Int; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.Linear;
} = defClass('Linear(#in_features,#out_features;^bias?,device,dtype)', plain.Linear);
type _Linear = plain.Linear;

export { _Linear as Linear };
