// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, ClassLoss, Fits, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { Reduction } from '../../ops/loss.ts';
import * as plain from '../../ops/loss.ts';
import { def } from '../../core/scope.ts';

/**
 * Minus the log-probability of each target; mean over what is not ignored, weighted.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html
 */
const _nll_loss: {
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(input: A & Fits<'nll_loss', ClassLoss<A, B, C>>, target: B | { target: B; weight?: Tensor | null; size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: C }, weight?: Tensor | null | { weight?: Tensor | null; size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: C }, size_average?: unknown | { size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: C }, ignore_index?: Int | { ignore_index?: Int; reduce?: unknown; reduction?: C }, reduce?: unknown | { reduce?: unknown; reduction?: C }, reduction?: C | { reduction?: C }): Of<ClassLoss<A, B, C>>;
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(keywords: { input: A & Fits<'nll_loss', ClassLoss<A, B, C>>; target: B; weight?: Tensor | null; size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: C }): Of<ClassLoss<A, B, C>>;
} = def('nll_loss(@input,@target,@weight?,size_average,#ignore_index?,reduce,$reduction?)', plain.nll_loss);

/**
 * log_softmax and nll_loss in one; a float target holds probabilities of classes instead of a class.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html
 */
const _cross_entropy: {
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(input: A & Fits<'cross_entropy', ClassLoss<A, B, C>>, target: B | { target: B; weight?: Tensor | null; size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: C; label_smoothing?: number }, weight?: Tensor | null | { weight?: Tensor | null; size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: C; label_smoothing?: number }, size_average?: unknown | { size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: C; label_smoothing?: number }, ignore_index?: Int | { ignore_index?: Int; reduce?: unknown; reduction?: C; label_smoothing?: number }, reduce?: unknown | { reduce?: unknown; reduction?: C; label_smoothing?: number }, reduction?: C | { reduction?: C; label_smoothing?: number }, label_smoothing?: number | { label_smoothing?: number }): Of<ClassLoss<A, B, C>>;
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(keywords: { input: A & Fits<'cross_entropy', ClassLoss<A, B, C>>; target: B; weight?: Tensor | null; size_average?: unknown; ignore_index?: Int; reduce?: unknown; reduction?: C; label_smoothing?: number }): Of<ClassLoss<A, B, C>>;
} = def('cross_entropy(@input,@target,@weight?,size_average,#ignore_index?,reduce,$reduction?,%label_smoothing?)', plain.cross_entropy);

export { _cross_entropy as cross_entropy, _nll_loss as nll_loss };
