// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { Found } from '../../ops/distinct.ts';
import * as plain from '../../ops/distinct.ts';
import { def } from '../../core/scope.ts';

/**
 * Where elements are not 0, a row of coordinates each: a promise.
 * @see https://pytorch.org/docs/stable/generated/torch.argwhere.html
 */
const _argwhere: {
  (input: Tensor | { input: Tensor }): Promise<Tensor>;
} = def('argwhere(@input)', plain.argwhere);

/**
 * The elements where the mask is true, as a vector.
 * @see https://pytorch.org/docs/stable/generated/torch.masked_select.html
 */
const _masked_select: {
  (input: Tensor, mask: Tensor | { mask: Tensor }): Promise<Tensor>;
  (keywords: { input: Tensor; mask: Tensor }): Promise<Tensor>;
} = def('masked_select(@input,@mask)', plain.masked_select);

/**
 * The different values (or, with dim, slices) in order; if wanted, where each element went and how many there are of each.
 * @see https://pytorch.org/docs/stable/generated/torch.unique.html
 */
const _unique: {
  (input: Tensor | { input: Tensor; sorted?: boolean; return_inverse?: boolean; return_counts?: boolean; dim?: Int | null; axis?: Int | null }, sorted?: boolean | { sorted?: boolean; return_inverse?: boolean; return_counts?: boolean; dim?: Int | null; axis?: Int | null }, return_inverse?: boolean | { return_inverse?: boolean; return_counts?: boolean; dim?: Int | null; axis?: Int | null }, return_counts?: boolean | { return_counts?: boolean; dim?: Int | null; axis?: Int | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null }): Found;
} = def('unique(@input,^sorted?,^return_inverse?,^return_counts?,#dim?)', plain.unique);

/**
 * The first of each run of equal values (or, with dim, slices).
 * @see https://pytorch.org/docs/stable/generated/torch.unique_consecutive.html
 */
const _unique_consecutive: {
  (input: Tensor | { input: Tensor; return_inverse?: boolean; return_counts?: boolean; dim?: Int | null; axis?: Int | null }, return_inverse?: boolean | { return_inverse?: boolean; return_counts?: boolean; dim?: Int | null; axis?: Int | null }, return_counts?: boolean | { return_counts?: boolean; dim?: Int | null; axis?: Int | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null }): Found;
} = def('unique_consecutive(@input,^return_inverse?,^return_counts?,#dim?)', plain.unique_consecutive);

/**
 * How often each number from 0 on is there, or the sum of the weights that stand with it.
 * @see https://pytorch.org/docs/stable/generated/torch.bincount.html
 */
const _bincount: {
  (input: Tensor | { input: Tensor; weights?: Tensor | null; minlength?: Int }, weights?: Tensor | null | { weights?: Tensor | null; minlength?: Int }, minlength?: Int | { minlength?: Int }): Promise<Tensor>;
} = def('bincount(@input,@weights?,#minlength?)', plain.bincount);

export { _argwhere as argwhere, _bincount as bincount, _masked_select as masked_select, _unique as unique, _unique_consecutive as unique_consecutive };
