// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dimensions, Fn, Randomness } from '../../func/vmap.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../func/vmap.ts';
import { def } from '../../core/scope.ts';

/**
 * A function of a batch from a function of one example. `in_dims` says which dimension of each argument counts examples (null: all share
 * it), `out_dims` where the results are to have it; both may be nested as arguments and results are. The function runs once, on tensors
 * that have no values: it can't read any. Whatever it has a gradient for, vmap has one, and maps may be nested.
 * @throws {Error} for sizes that differ, random functions unless `randomness` is 'same' or 'different', in-place changes of what is shared
 * @throws {TypeError} for results that are no tensors, or promised ones
 * @see https://pytorch.org/docs/stable/generated/torch.func.vmap.html
 */
const _vmap: {
  (func: Fn | { func: Fn; in_dims?: Dimensions; out_dims?: Dimensions; randomness?: Randomness; chunk_size?: Int | null }, in_dims?: Dimensions | { in_dims?: Dimensions; out_dims?: Dimensions; randomness?: Randomness; chunk_size?: Int | null }, out_dims?: Dimensions | { out_dims?: Dimensions; randomness?: Randomness; chunk_size?: Int | null }, randomness?: Randomness | { randomness?: Randomness; chunk_size?: Int | null }, chunk_size?: Int | null | { chunk_size?: Int | null }): Fn;
} = def('vmap(!func,in_dims,out_dims,$randomness?,#chunk_size?)', plain.vmap);

export { _vmap as vmap };
