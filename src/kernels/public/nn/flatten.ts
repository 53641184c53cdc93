// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Called, Fits, FlattenRule, Of, Rule, Shape, Through } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/flatten.ts';
import { defClass } from '../../core/scope.ts';

interface ShapedFlatten<R extends Rule> extends _Flatten {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'Flatten', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'Flatten', Through<this, A>>;
}
/**
 * Makes one dimension of those from start_dim (1) to end_dim (−1, the last): (N, C, H, W) → (N, C·H·W).
 * @throws {Error} where start_dim comes after end_dim
 * @throws {RangeError} for a dimension that the input does not have
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Flatten.html
 */
const _Flatten: {
  new <A extends Int = 1, B extends Int = -1>(start_dim?: A, end_dim?: B): ShapedFlatten<FlattenRule<A, B>>;
  new <A extends Int = 1, B extends Int = -1>(keywords: { start_dim?: A; end_dim?: B }): ShapedFlatten<FlattenRule<A, B>>;
  new <A extends Int = 1, B extends Int = -1>(start_dim: A | undefined, keywords: { end_dim?: B }): ShapedFlatten<FlattenRule<A, B>>;
  new (start_dim?: Int | { start_dim?: Int; end_dim?: Int }, end_dim?: Int | { end_dim?: Int }): plain.Flatten;
} = defClass('Flatten(;#start_dim?,#end_dim?)', plain.Flatten);
type _Flatten = plain.Flatten;

/**
 * Splits dimension `dim` into the sizes of `unflattened_size`, one of which may be −1:
 * `Unflatten(1, [C, -1])` makes (N, C, L) of (N, C·L).
 * @throws {Error} for sizes whose product is not the size of the dimension
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Unflatten.html
 */
const _Unflatten: {
  new (dim: Int, unflattened_size: Shape | { unflattened_size: Shape }): plain.Unflatten;
  new (keywords: { dim: Int; unflattened_size: Shape } | { axis: Int; unflattened_size: Shape }): plain.Unflatten;
} = defClass('Unflatten(#dim,#unflattened_size;)', plain.Unflatten);
type _Unflatten = plain.Unflatten;

/**
 * Gives its input back, the very same tensor; stands where a layer is not wanted. Arguments are ignored.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Identity.html
 */
const _Identity: typeof plain.Identity = defClass('Identity', plain.Identity);
type _Identity = plain.Identity;

export { _Flatten as Flatten, _Identity as Identity, _Unflatten as Unflatten };
