// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../autograd/checkpoint.ts';
import { def } from '../../core/scope.ts';

/**
 * Runs functions one after another, in so many segments of which all but the last are checkpoints.
 * @see https://pytorch.org/docs/stable/checkpoint.html
 */
const _checkpoint_sequential: {
  (functions: Iterable<(input: Tensor) => Tensor>, segments: Int, input: Tensor | { input: Tensor; use_reentrant?: boolean; preserve_rng_state?: boolean }, use_reentrant?: boolean | { use_reentrant?: boolean; preserve_rng_state?: boolean }, preserve_rng_state?: boolean | { preserve_rng_state?: boolean }): Tensor;
  (keywords: { functions: Iterable<(input: Tensor) => Tensor>; segments: Int; input: Tensor; use_reentrant?: boolean; preserve_rng_state?: boolean }): Tensor;
  (functions: Iterable<(input: Tensor) => Tensor>, keywords: { segments: Int; input: Tensor; use_reentrant?: boolean; preserve_rng_state?: boolean }): Tensor;
} = def('checkpoint_sequential(*functions,#segments,@input,^use_reentrant?,^preserve_rng_state?)', plain.checkpoint_sequential);

export { _checkpoint_sequential as checkpoint_sequential };

export { checkpoint } from '../../autograd/checkpoint.ts';
