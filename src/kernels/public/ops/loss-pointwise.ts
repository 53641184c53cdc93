// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Legacy, Reduction } from '../../ops/loss.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/loss-pointwise.ts';
import { def } from '../../scope.ts';

/** (input − target)² */
const _mse_loss: {
  (input: Tensor, target: Tensor, size_average?: Legacy, reduce?: Legacy, reduction?: Reduction): Tensor;
  (keywords: { input: Tensor; target: Tensor; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, keywords: { target: Tensor; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, keywords: { size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, size_average: Legacy | undefined, keywords: { reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, size_average: Legacy | undefined, reduce: Legacy | undefined, keywords: { reduction?: Reduction }): Tensor;
} = def('mse_loss(input,target,size_average,reduce,reduction)', plain.mse_loss, 2);

/** |input − target| */
const _l1_loss: {
  (input: Tensor, target: Tensor, size_average?: Legacy, reduce?: Legacy, reduction?: Reduction): Tensor;
  (keywords: { input: Tensor; target: Tensor; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, keywords: { target: Tensor; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, keywords: { size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, size_average: Legacy | undefined, keywords: { reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, size_average: Legacy | undefined, reduce: Legacy | undefined, keywords: { reduction?: Reduction }): Tensor;
} = def('l1_loss(input,target,size_average,reduce,reduction)', plain.l1_loss, 2);

/**
 * The squared error within delta, delta times the absolute error beyond.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.huber_loss.html
 */
const _huber_loss: {
  (input: Tensor, target: Tensor, reduction?: Reduction, delta?: number): Tensor;
  (keywords: { input: Tensor; target: Tensor; reduction?: Reduction; delta?: number }): Tensor;
  (input: Tensor, keywords: { target: Tensor; reduction?: Reduction; delta?: number }): Tensor;
  (input: Tensor, target: Tensor, keywords: { reduction?: Reduction; delta?: number }): Tensor;
  (input: Tensor, target: Tensor, reduction: Reduction | undefined, keywords: { delta?: number }): Tensor;
} = def('huber_loss(input,target,reduction,delta)', plain.huber_loss, 2);

/** The huber loss divided by beta; with beta 0 the absolute error. */
const _smooth_l1_loss: {
  (input: Tensor, target: Tensor, size_average?: Legacy, reduce?: Legacy, reduction?: Reduction, beta?: number): Tensor;
  (keywords: { input: Tensor; target: Tensor; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction; beta?: number }): Tensor;
  (input: Tensor, keywords: { target: Tensor; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction; beta?: number }): Tensor;
  (input: Tensor, target: Tensor, keywords: { size_average?: Legacy; reduce?: Legacy; reduction?: Reduction; beta?: number }): Tensor;
  (input: Tensor, target: Tensor, size_average: Legacy | undefined, keywords: { reduce?: Legacy; reduction?: Reduction; beta?: number }): Tensor;
  (input: Tensor, target: Tensor, size_average: Legacy | undefined, reduce: Legacy | undefined, keywords: { reduction?: Reduction; beta?: number }): Tensor;
  (input: Tensor, target: Tensor, size_average: Legacy | undefined, reduce: Legacy | undefined, reduction: Reduction | undefined, keywords: { beta?: number }): Tensor;
} = def('smooth_l1_loss(input,target,size_average,reduce,reduction,beta)', plain.smooth_l1_loss, 2);

/**
 * target · (log target − input), input being log-probabilities; 'batchmean' divides the sum by the batch's size.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.kl_div.html
 */
const _kl_div: {
  (input: Tensor, target: Tensor, size_average?: Legacy, reduce?: Legacy, reduction?: Reduction | 'batchmean', log_target?: boolean): Tensor;
  (keywords: { input: Tensor; target: Tensor; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction | 'batchmean'; log_target?: boolean }): Tensor;
  (input: Tensor, keywords: { target: Tensor; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction | 'batchmean'; log_target?: boolean }): Tensor;
  (input: Tensor, target: Tensor, keywords: { size_average?: Legacy; reduce?: Legacy; reduction?: Reduction | 'batchmean'; log_target?: boolean }): Tensor;
  (input: Tensor, target: Tensor, size_average: Legacy | undefined, keywords: { reduce?: Legacy; reduction?: Reduction | 'batchmean'; log_target?: boolean }): Tensor;
  (input: Tensor, target: Tensor, size_average: Legacy | undefined, reduce: Legacy | undefined, keywords: { reduction?: Reduction | 'batchmean'; log_target?: boolean }): Tensor;
  (input: Tensor, target: Tensor, size_average: Legacy | undefined, reduce: Legacy | undefined, reduction: Reduction | 'batchmean' | undefined, keywords: { log_target?: boolean }): Tensor;
} = def('kl_div(input,target,size_average,reduce,reduction,log_target)', plain.kl_div, 2);

/** −(t log x + (1 − t) log(1 − x)) of probabilities x; each logarithm at least −100. */
const _binary_cross_entropy: {
  (input: Tensor, target: Tensor, weight?: Tensor | null, size_average?: Legacy, reduce?: Legacy, reduction?: Reduction): Tensor;
  (keywords: { input: Tensor; target: Tensor; weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, keywords: { target: Tensor; weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, keywords: { weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, keywords: { size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, size_average: Legacy | undefined, keywords: { reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, size_average: Legacy | undefined, reduce: Legacy | undefined, keywords: { reduction?: Reduction }): Tensor;
} = def('binary_cross_entropy(input,target,weight,size_average,reduce,reduction)', plain.binary_cross_entropy, 2);

/** binary_cross_entropy of sigmoid(input), without losing what is small; `pos_weight` counts the positive ones. */
const _binary_cross_entropy_with_logits: {
  (input: Tensor, target: Tensor, weight?: Tensor | null, size_average?: Legacy, reduce?: Legacy, reduction?: Reduction, pos_weight?: Tensor | null): Tensor;
  (keywords: { input: Tensor; target: Tensor; weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction; pos_weight?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { target: Tensor; weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction; pos_weight?: Tensor | null }): Tensor;
  (input: Tensor, target: Tensor, keywords: { weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction; pos_weight?: Tensor | null }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, keywords: { size_average?: Legacy; reduce?: Legacy; reduction?: Reduction; pos_weight?: Tensor | null }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, size_average: Legacy | undefined, keywords: { reduce?: Legacy; reduction?: Reduction; pos_weight?: Tensor | null }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, size_average: Legacy | undefined, reduce: Legacy | undefined, keywords: { reduction?: Reduction; pos_weight?: Tensor | null }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null | undefined, size_average: Legacy | undefined, reduce: Legacy | undefined, reduction: Reduction | undefined, keywords: { pos_weight?: Tensor | null }): Tensor;
} = def('binary_cross_entropy_with_logits(input,target,weight,size_average,reduce,reduction,pos_weight)', plain.binary_cross_entropy_with_logits, 2);

/**
 * exp(input) − target · input (or input − target · log(input + eps)); `full` adds Stirling's term.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.poisson_nll_loss.html
 */
const _poisson_nll_loss: {
  (input: Tensor, target: Tensor, log_input?: boolean, full?: boolean, size_average?: Legacy, eps?: number, reduce?: Legacy, reduction?: Reduction): Tensor;
  (keywords: { input: Tensor; target: Tensor; log_input?: boolean; full?: boolean; size_average?: Legacy; eps?: number; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, keywords: { target: Tensor; log_input?: boolean; full?: boolean; size_average?: Legacy; eps?: number; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, keywords: { log_input?: boolean; full?: boolean; size_average?: Legacy; eps?: number; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, log_input: boolean | undefined, keywords: { full?: boolean; size_average?: Legacy; eps?: number; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, log_input: boolean | undefined, full: boolean | undefined, keywords: { size_average?: Legacy; eps?: number; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, log_input: boolean | undefined, full: boolean | undefined, size_average: Legacy | undefined, keywords: { eps?: number; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, log_input: boolean | undefined, full: boolean | undefined, size_average: Legacy | undefined, eps: number | undefined, keywords: { reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, log_input: boolean | undefined, full: boolean | undefined, size_average: Legacy | undefined, eps: number | undefined, reduce: Legacy | undefined, keywords: { reduction?: Reduction }): Tensor;
} = def('poisson_nll_loss(input,target,log_input,full,size_average,eps,reduce,reduction)', plain.poisson_nll_loss, 2);

/**
 * Half of log(var) + (input − target)² / var, var at least eps; `full` adds log(2π) / 2.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.gaussian_nll_loss.html
 */
const _gaussian_nll_loss: {
  (input: Tensor, target: Tensor, var_: Tensor, full?: boolean, eps?: number, reduction?: Reduction): Tensor;
  (keywords: { input: Tensor; target: Tensor; var: Tensor; full?: boolean; eps?: number; reduction?: Reduction }): Tensor;
  (input: Tensor, keywords: { target: Tensor; var: Tensor; full?: boolean; eps?: number; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, keywords: { var: Tensor; full?: boolean; eps?: number; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, var_: Tensor, keywords: { full?: boolean; eps?: number; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, var_: Tensor, full: boolean | undefined, keywords: { eps?: number; reduction?: Reduction }): Tensor;
  (input: Tensor, target: Tensor, var_: Tensor, full: boolean | undefined, eps: number | undefined, keywords: { reduction?: Reduction }): Tensor;
} = def('gaussian_nll_loss(input,target,var,full,eps,reduction)', plain.gaussian_nll_loss, 2);

export { _binary_cross_entropy as binary_cross_entropy, _binary_cross_entropy_with_logits as binary_cross_entropy_with_logits, _gaussian_nll_loss as gaussian_nll_loss, _huber_loss as huber_loss, _kl_div as kl_div, _l1_loss as l1_loss, _mse_loss as mse_loss, _poisson_nll_loss as poisson_nll_loss, _smooth_l1_loss as smooth_l1_loss };
