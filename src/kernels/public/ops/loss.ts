// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Int } from '../../ops/core.ts';
import type { Reduction } from '../../ops/loss.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/loss.ts';
import { def } from '../../scope.ts';

/**
 * Minus the log-probability of each target; mean over what is not ignored, weighted.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html
 */
const _nll_loss: {
  (input: Tensor, target: Tensor, weight?: Tensor | null, size_average?: unknown, ignore_index?: Int, reduce?: unknown, reduction?: Reduction): Tensor;
  (keywords: { input: Tensor; target: Tensor; weight?: Tensor | null; size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: Reduction }): Tensor;
  (input: Tensor, keywords: { target: Tensor; weight?: Tensor | null; size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, keywords: { weight?: Tensor | null; size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, keywords: { size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, size_average: unknown | undefined, keywords: { ignore_index?: Int; reduce?: unknown; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, size_average: unknown | undefined, ignore_index: Int | undefined, keywords: { reduce?: unknown; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, size_average: unknown | undefined, ignore_index: Int | undefined, reduce: unknown | undefined, keywords: { reduction?: Reduction }): Tensor;
} = def('nll_loss(input,target,weight,size_average,#ignore_index,reduce,reduction)', plain.nll_loss, 2);

/**
 * log_softmax and nll_loss in one; a float target holds probabilities of classes instead of a class.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html
 */
const _cross_entropy: {
  (input: Tensor, target: Tensor, weight?: Tensor | null, size_average?: unknown, ignore_index?: Int, reduce?: unknown, reduction?: Reduction, label_smoothing?: number): Tensor;
  (keywords: { input: Tensor; target: Tensor; weight?: Tensor | null; size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: Reduction; label_smoothing?: number }): Tensor;
  (input: Tensor, keywords: { target: Tensor; weight?: Tensor | null; size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: Reduction; label_smoothing?: number }): Tensor;
  (input: Tensor, target: Tensor, keywords: { weight?: Tensor | null; size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: Reduction; label_smoothing?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, keywords: { size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: Reduction; label_smoothing?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, size_average: unknown | undefined, keywords: { ignore_index?: Int; reduce?: unknown; reduction?: Reduction; label_smoothing?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, size_average: unknown | undefined, ignore_index: Int | undefined, keywords: { reduce?: unknown; reduction?: Reduction; label_smoothing?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, size_average: unknown | undefined, ignore_index: Int | undefined, reduce: unknown | undefined, keywords: { reduction?: Reduction; label_smoothing?: number }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, size_average: unknown | undefined, ignore_index: Int | undefined, reduce: unknown | undefined, reduction: Reduction | undefined, keywords: { label_smoothing?: number }): Tensor;
} = def('cross_entropy(input,target,weight,size_average,#ignore_index,reduce,reduction,label_smoothing)', plain.cross_entropy, 2);

export { _cross_entropy as cross_entropy, _nll_loss as nll_loss };
