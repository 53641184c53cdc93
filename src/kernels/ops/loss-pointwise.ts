/**
 * Losses of nn.functional that compare element by element: regression, likelihoods, cross entropy of two classes.
 * @family losses
 */
import { fail, failRange } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { logsigmoid } from './activation.ts';
import { add, clamp_min, div, mul, neg, rsub, sub } from './arithmetic.ts';
import { expand, sum } from './basis.ts';
import { le, lt } from './compare.ts';
import { knownOf, wantTensor } from './core.ts';
import { heldAbove } from './held-above.ts';
import { type Legacy, type Reduction, reduced } from './loss.ts';
import { differences } from './mse-loss.ts';
import { unsqueeze } from './shape.ts';
import { abs, exp, log, log1p } from './unary.ts';
import { where } from './where.ts';
import { xlogy } from './xlogy.ts';

/**
 * |input − target|
 * @names torch.nn.functional.l1_loss
 * @shape Loss<input, target, reduction>
 * @example
 * torch.nn.functional.l1_loss(torch.tensor([0.5, 2]), torch.tensor([1, 1.5]))
 * // tensor(0.5000)
 */
export function l1_loss(
  input: Tensor,
  target: Tensor,
  size_average?: Legacy,
  reduce?: Legacy,
  reduction: Reduction = 'mean',
): Tensor {
  return reduced(abs(differences(input, target)), reduction, size_average, reduce);
}

/** d² / 2 below delta, and a line of that slope above. */
const huber = (d: Tensor, delta: number): Tensor => {
  const size = abs(d);
  return where(lt(size, delta), mul(mul(d, d), 0.5), mul(sub(size, delta / 2), delta));
};

/**
 * The squared error within delta, delta times the absolute error beyond.
 * @names torch.nn.functional.huber_loss
 * @shape Loss<input, target, reduction>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.huber_loss.html
 * @example
 * torch.nn.functional.huber_loss(torch.tensor([0.5, 2]), torch.tensor([1, 1.5]))
 * // tensor(0.1250)
 */
export function huber_loss(input: Tensor, target: Tensor, reduction: Reduction = 'mean', delta: number = 1): Tensor {
  if (!(delta > 0)) fail('expected delta > 0', delta);
  return reduced(huber(differences(input, target), delta), reduction);
}

/**
 * The huber loss divided by beta; with beta 0 the absolute error.
 * @names torch.nn.functional.smooth_l1_loss
 * @shape Loss<input, target, reduction>
 * @example
 * torch.nn.functional.smooth_l1_loss(torch.tensor([0.5, 2]), torch.tensor([1, 1.5]))
 * // tensor(0.1250)
 */
export function smooth_l1_loss(
  input: Tensor,
  target: Tensor,
  size_average?: Legacy,
  reduce?: Legacy,
  reduction: Reduction = 'mean',
  beta: number = 1,
): Tensor {
  if (beta < 0) fail('expected beta ≥ 0', beta);
  const difference = differences(input, target);
  return reduced(beta === 0 ? abs(difference) : div(huber(difference, beta), beta), reduction, size_average, reduce);
}

/**
 * target · (log target − input), input being log-probabilities; 'batchmean' divides the sum by the batch's size.
 * @names torch.nn.functional.kl_div
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.kl_div.html
 * @example
 * const log_probs = torch.tensor([[0.5, 0.5]]).log();
 * torch.nn.functional.kl_div(log_probs, torch.tensor([[0.25, 0.75]]), { reduction: 'batchmean' })
 * // tensor(0.1308)
 */
export function kl_div(
  input: Tensor,
  target: Tensor,
  size_average?: Legacy,
  reduce?: Legacy,
  reduction: Reduction | 'batchmean' = 'mean',
  log_target: boolean = false,
): Tensor {
  const losses = log_target ? mul(exp(target), sub(target, input)) : sub(xlogy(target, target), mul(target, input));
  if (reduction === 'batchmean') return div(sum(losses), input.shape[0] ?? 1);
  return reduced(losses, reduction, size_average, reduce);
}

const weighted = (losses: Tensor, weight: Tensor | null): Tensor =>
  weight ? mul(losses, expand(weight, losses.shape)) : losses;

function wantSameSize(input: Tensor, target: Tensor): void {
  wantTensor(input);
  wantTensor(target, 'target');
  if (input.shape.join() === target.shape.join()) return;
  fail('expected input and target of one size', input, target);
}

/**
 * −(t log x + (1 − t) log(1 − x)) of probabilities x; each logarithm at least −100.
 * @names torch.nn.functional.binary_cross_entropy
 * @shape Loss<input, target, reduction>
 * @example
 * torch.nn.functional.binary_cross_entropy(torch.tensor([0.9, 0.2]), torch.tensor([1, 0]).float())
 * // tensor(0.1643)
 */
export function binary_cross_entropy(
  input: Tensor,
  target: Tensor,
  weight: Tensor | null = null,
  size_average?: Legacy,
  reduce?: Legacy,
  reduction: Reduction = 'mean',
): Tensor {
  wantSameSize(input, target);
  const known = knownOf(input);
  if (known && (known.min < 0 || known.max > 1)) failRange('expected input between 0 and 1', known.min, known.max);
  const logs = () => [log1p(neg(input)), log(input)];
  const losses = no_grad(() => {
    const [no, yes] = logs().map((x) => clamp_min(x, -100));
    return sub(mul(sub(target, 1), no), mul(target, yes));
  });
  const out = link(losses, [input, target], [input, target], ([g], [dx, dt]) => [
    dx ? div(mul(g!, sub(input, target)), clamp_min(mul(input, rsub(input, 1)), 1e-12)) : null,
    dt ? mul(g!, sub(...(logs() as [Tensor, Tensor]))) : null,
  ]);
  return reduced(weighted(out, weight), reduction, size_average, reduce);
}

/**
 * binary_cross_entropy of sigmoid(input), without losing what is small; `pos_weight` counts the positive ones.
 * @names torch.nn.functional.binary_cross_entropy_with_logits
 * @shape Loss<input, target, reduction>
 * @example
 * torch.nn.functional.binary_cross_entropy_with_logits(torch.tensor([2, -1.5]), torch.tensor([1, 0]).float())
 * // tensor(0.1642)
 */
export function binary_cross_entropy_with_logits(
  input: Tensor,
  target: Tensor,
  weight: Tensor | null = null,
  size_average?: Legacy,
  reduce?: Legacy,
  reduction: Reduction = 'mean',
  pos_weight: Tensor | null = null,
): Tensor {
  wantSameSize(input, target);
  const positive = pos_weight ? add(mul(target, sub(pos_weight, 1)), 1) : 1;
  return reduced(
    weighted(sub(mul(rsub(target, 1), input), mul(logsigmoid(input), positive)), weight),
    reduction,
    size_average,
    reduce,
  );
}

/**
 * exp(input) − target · input (or input − target · log(input + eps)); `full` adds Stirling's term.
 * @names torch.nn.functional.poisson_nll_loss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.poisson_nll_loss.html
 * @example
 * torch.nn.functional.poisson_nll_loss(torch.tensor([0.5, 2]), torch.tensor([1, 1.5]))
 * // tensor(2.7689)
 */
export function poisson_nll_loss(
  input: Tensor,
  target: Tensor,
  log_input: boolean = true,
  full: boolean = false,
  size_average?: Legacy,
  eps: number = 1e-8,
  reduce?: Legacy,
  reduction: Reduction = 'mean',
): Tensor {
  let losses = log_input ? sub(exp(input), mul(target, input)) : sub(input, mul(target, log(add(input, eps))));
  if (full) {
    const counted = where(le(target, 1), 1, target);
    const stirling = add(sub(mul(counted, log(counted)), counted), mul(log(mul(counted, 2 * Math.PI)), 0.5));
    losses = add(losses, where(le(target, 1), 0, stirling));
  }
  return reduced(losses, reduction, size_average, reduce);
}

/**
 * Half of log(var) + (input − target)² / var, var at least eps; `full` adds log(2π) / 2.
 * @names torch.nn.functional.gaussian_nll_loss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.gaussian_nll_loss.html
 * @example
 * torch.nn.functional.gaussian_nll_loss(torch.tensor([0.5, 2]), torch.tensor([1, 1.5]), torch.ones(2))
 * // tensor(0.1250)
 */
export function gaussian_nll_loss(
  input: Tensor,
  target: Tensor,
  var_: Tensor,
  full: boolean = false,
  eps: number = 1e-6,
  reduction: Reduction = 'mean',
): Tensor {
  wantTensor(var_, 'var');
  let spread = var_;
  const own = var_.shape;
  if (own.join() !== input.shape.join()) {
    if (input.shape.slice(0, -1).join() === own.join()) spread = unsqueeze(var_, -1);
    else if (input.ndim !== var_.ndim || own.at(-1) !== 1) fail('var is of incorrect size', var_, input);
  }
  const known = knownOf(var_);
  if (known && known.min < 0) failRange('expected var ≥ 0', known.min);
  spread = heldAbove(spread, eps);
  const difference = sub(input, target);
  const losses = mul(add(log(spread), div(mul(difference, difference), spread)), 0.5);
  return reduced(full ? add(losses, Math.log(2 * Math.PI) / 2) : losses, reduction);
}
