// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Fits, Loss, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Legacy, Reduction } from '../../ops/loss.ts';
import * as plain from '../../ops/loss-pointwise.ts';
import { def } from '../../core/scope.ts';

/** |input − target| */
const _l1_loss: {
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(input: A & Fits<'l1_loss', Loss<A, B, C>>, target: B | { target: B; size_average?: Legacy; reduce?: Legacy; reduction?: C }, size_average?: Legacy | { size_average?: Legacy; reduce?: Legacy; reduction?: C }, reduce?: Legacy | { reduce?: Legacy; reduction?: C }, reduction?: C | { reduction?: C }): Of<Loss<A, B, C>>;
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(keywords: { input: A & Fits<'l1_loss', Loss<A, B, C>>; target: B; size_average?: Legacy; reduce?: Legacy; reduction?: C }): Of<Loss<A, B, C>>;
} = def('l1_loss(@input,@target,^size_average?,^reduce?,$reduction?)', plain.l1_loss);

/**
 * The squared error within delta, delta times the absolute error beyond.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.huber_loss.html
 */
const _huber_loss: {
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(input: A & Fits<'huber_loss', Loss<A, B, C>>, target: B | { target: B; reduction?: C; delta?: number }, reduction?: C | { reduction?: C; delta?: number }, delta?: number | { delta?: number }): Of<Loss<A, B, C>>;
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(keywords: { input: A & Fits<'huber_loss', Loss<A, B, C>>; target: B; reduction?: C; delta?: number }): Of<Loss<A, B, C>>;
} = def('huber_loss(@input,@target,$reduction?,%delta?)', plain.huber_loss);

/** The huber loss divided by beta; with beta 0 the absolute error. */
const _smooth_l1_loss: {
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(input: A & Fits<'smooth_l1_loss', Loss<A, B, C>>, target: B | { target: B; size_average?: Legacy; reduce?: Legacy; reduction?: C; beta?: number }, size_average?: Legacy | { size_average?: Legacy; reduce?: Legacy; reduction?: C; beta?: number }, reduce?: Legacy | { reduce?: Legacy; reduction?: C; beta?: number }, reduction?: C | { reduction?: C; beta?: number }, beta?: number | { beta?: number }): Of<Loss<A, B, C>>;
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(keywords: { input: A & Fits<'smooth_l1_loss', Loss<A, B, C>>; target: B; size_average?: Legacy; reduce?: Legacy; reduction?: C; beta?: number }): Of<Loss<A, B, C>>;
} = def('smooth_l1_loss(@input,@target,^size_average?,^reduce?,$reduction?,%beta?)', plain.smooth_l1_loss);

/**
 * target · (log target − input), input being log-probabilities; 'batchmean' divides the sum by the batch's size.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.kl_div.html
 */
const _kl_div: {
  (input: Tensor, target: Tensor | { target: Tensor; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction | 'batchmean'; log_target?: boolean }, size_average?: Legacy | { size_average?: Legacy; reduce?: Legacy; reduction?: Reduction | 'batchmean'; log_target?: boolean }, reduce?: Legacy | { reduce?: Legacy; reduction?: Reduction | 'batchmean'; log_target?: boolean }, reduction?: Reduction | 'batchmean' | { reduction?: Reduction | 'batchmean'; log_target?: boolean }, log_target?: boolean | { log_target?: boolean }): Tensor;
  (keywords: { input: Tensor; target: Tensor; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction | 'batchmean'; log_target?: boolean }): Tensor;
} = def('kl_div(@input,@target,^size_average?,^reduce?,$reduction?,^log_target?)', plain.kl_div);

/** −(t log x + (1 − t) log(1 − x)) of probabilities x; each logarithm at least −100. */
const _binary_cross_entropy: {
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(input: A & Fits<'binary_cross_entropy', Loss<A, B, C>>, target: B | { target: B; weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: C }, weight?: Tensor | null | { weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: C }, size_average?: Legacy | { size_average?: Legacy; reduce?: Legacy; reduction?: C }, reduce?: Legacy | { reduce?: Legacy; reduction?: C }, reduction?: C | { reduction?: C }): Of<Loss<A, B, C>>;
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(keywords: { input: A & Fits<'binary_cross_entropy', Loss<A, B, C>>; target: B; weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: C }): Of<Loss<A, B, C>>;
} = def('binary_cross_entropy(@input,@target,@weight?,^size_average?,^reduce?,$reduction?)', plain.binary_cross_entropy);

/** binary_cross_entropy of sigmoid(input), without losing what is small; `pos_weight` counts the positive ones. */
const _binary_cross_entropy_with_logits: {
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(input: A & Fits<'binary_cross_entropy_with_logits', Loss<A, B, C>>, target: B | { target: B; weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: C; pos_weight?: Tensor | null }, weight?: Tensor | null | { weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: C; pos_weight?: Tensor | null }, size_average?: Legacy | { size_average?: Legacy; reduce?: Legacy; reduction?: C; pos_weight?: Tensor | null }, reduce?: Legacy | { reduce?: Legacy; reduction?: C; pos_weight?: Tensor | null }, reduction?: C | { reduction?: C; pos_weight?: Tensor | null }, pos_weight?: Tensor | null | { pos_weight?: Tensor | null }): Of<Loss<A, B, C>>;
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(keywords: { input: A & Fits<'binary_cross_entropy_with_logits', Loss<A, B, C>>; target: B; weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: C; pos_weight?: Tensor | null }): Of<Loss<A, B, C>>;
} = def('binary_cross_entropy_with_logits(@input,@target,@weight?,^size_average?,^reduce?,$reduction?,@pos_weight?)', plain.binary_cross_entropy_with_logits);

/**
 * exp(input) − target · input (or input − target · log(input + eps)); `full` adds Stirling's term.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.poisson_nll_loss.html
 */
const _poisson_nll_loss: {
  (input: Tensor, target: Tensor | { target: Tensor; log_input?: boolean; full?: boolean; size_average?: Legacy; eps?: number; reduce?: Legacy; reduction?: Reduction }, log_input?: boolean | { log_input?: boolean; full?: boolean; size_average?: Legacy; eps?: number; reduce?: Legacy; reduction?: Reduction }, full?: boolean | { full?: boolean; size_average?: Legacy; eps?: number; reduce?: Legacy; reduction?: Reduction }, size_average?: Legacy | { size_average?: Legacy; eps?: number; reduce?: Legacy; reduction?: Reduction }, eps?: number | { eps?: number; reduce?: Legacy; reduction?: Reduction }, reduce?: Legacy | { reduce?: Legacy; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): Tensor;
  (keywords: { input: Tensor; target: Tensor; log_input?: boolean; full?: boolean; size_average?: Legacy; eps?: number; reduce?: Legacy; reduction?: Reduction }): Tensor;
} = def('poisson_nll_loss(@input,@target,^log_input?,^full?,^size_average?,%eps?,^reduce?,$reduction?)', plain.poisson_nll_loss);

/**
 * Half of log(var) + (input − target)² / var, var at least eps; `full` adds log(2π) / 2.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.gaussian_nll_loss.html
 */
const _gaussian_nll_loss: {
  (input: Tensor, target: Tensor, var_: Tensor | { var: Tensor; full?: boolean; eps?: number; reduction?: Reduction }, full?: boolean | { full?: boolean; eps?: number; reduction?: Reduction }, eps?: number | { eps?: number; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): Tensor;
  (keywords: { input: Tensor; target: Tensor; var: Tensor; full?: boolean; eps?: number; reduction?: Reduction }): Tensor;
  (input: Tensor, keywords: { target: Tensor; var: Tensor; full?: boolean; eps?: number; reduction?: Reduction }): Tensor;
} = def('gaussian_nll_loss(@input,@target,@var,^full?,%eps?,$reduction?)', plain.gaussian_nll_loss);

export { _binary_cross_entropy as binary_cross_entropy, _binary_cross_entropy_with_logits as binary_cross_entropy_with_logits, _gaussian_nll_loss as gaussian_nll_loss, _huber_loss as huber_loss, _kl_div as kl_div, _l1_loss as l1_loss, _poisson_nll_loss as poisson_nll_loss, _smooth_l1_loss as smooth_l1_loss };
