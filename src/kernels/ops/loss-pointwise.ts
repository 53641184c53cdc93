/** Losses of nn.functional that compare element by element: regression, likelihoods, cross entropy of two classes. */
import { link } from '../autograd/graph.ts';
import { no_grad } from '../autograd/mode.ts';
import { fail, failRange } from '../callee.ts';
import { def } from '../scope.ts';
import type { Tensor } from '../tensor.ts';
import { logsigmoid } from './activation.ts';
import { add, clamp_min, div, mul, rsub, sub } from './arithmetic.ts';
import { xlogy } from './binary.ts';
import { le, lt } from './compare.ts';
import { knownOf, wantTensor } from './core.ts';
import { type Legacy, loss, type Reduction, reduced, type Two } from './loss.ts';
import { heldAbove } from './norm.ts';
import { sum } from './reduce.ts';
import { expand, unsqueeze } from './shape.ts';
import { abs, exp, log, log1p, neg } from './unary.ts';
import { where } from './where.ts';

/** (input − target)² */
export const mse_loss = loss<Two>('mse_loss(input, target, reduction)', (input, target) => {
  const difference = sub(input, target);
  return mul(difference, difference);
});

/** |input − target| */
export const l1_loss = loss<Two>('l1_loss(input, target, reduction)', (input, target) => abs(sub(input, target)));

/** d² / 2 below delta, and a line of that slope above. */
const huber = (d: Tensor, delta: number): Tensor => {
  const size = abs(d);
  return where(lt(size, delta), mul(mul(d, d), 0.5), mul(sub(size, delta / 2), delta));
};

/**
 * The squared error within delta, delta times the absolute error beyond.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.huber_loss.html
 */
export const huber_loss = def(
  'huber_loss(input, target, reduction, delta)',
  (input: Tensor, target: Tensor, reduction: Reduction = 'mean', delta: number = 1): Tensor => {
    if (!(delta > 0)) fail('expected delta > 0', delta);
    return reduced(huber(sub(input, target), delta), reduction);
  },
);

/** The huber loss divided by beta; with beta 0 the absolute error. */
export const smooth_l1_loss = loss<Two, [beta?: number]>(
  'smooth_l1_loss(input, target, reduction, beta)',
  (input, target, beta = 1) => {
    if (beta < 0) fail('expected beta ≥ 0', beta);
    const difference = sub(input, target);
    return beta === 0 ? abs(difference) : div(huber(difference, beta), beta);
  },
);

/**
 * target · (log target − input), input being log-probabilities; 'batchmean' divides the sum by the batch's size.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.kl_div.html
 */
export const kl_div = def(
  'kl_div(input, target, size_average, reduce, reduction, log_target)',
  (
    input: Tensor,
    target: Tensor,
    size_average?: Legacy,
    reduce?: Legacy,
    reduction: Reduction | 'batchmean' = 'mean',
    log_target: boolean = false,
  ): Tensor => {
    const losses = log_target ? mul(exp(target), sub(target, input)) : sub(xlogy(target, target), mul(target, input));
    if (reduction === 'batchmean') return div(sum(losses), input.shape[0] ?? 1);
    return reduced(losses, reduction, size_average, reduce);
  },
);

const weighted = (losses: Tensor, weight: Tensor | null): Tensor =>
  weight ? mul(losses, expand(weight, losses.shape)) : losses;

function wantSameSize(input: Tensor, target: Tensor): void {
  wantTensor(input);
  wantTensor(target, 'target');
  if (input.shape.join() === target.shape.join()) return;
  fail('expected input and target of one size', input, target);
}

/** −(t log x + (1 − t) log(1 − x)) of probabilities x; each logarithm at least −100. */
export const binary_cross_entropy = loss<[...Two, weight?: Tensor | null]>(
  'binary_cross_entropy(input, target, weight, reduction)',
  (input, target, weight = null) => {
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
    return weighted(out, weight);
  },
);

/** binary_cross_entropy of sigmoid(input), without losing what is small; `pos_weight` counts the positive ones. */
export const binary_cross_entropy_with_logits = loss<[...Two, weight?: Tensor | null], [pos_weight?: Tensor | null]>(
  'binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weight)',
  (input: Tensor, target: Tensor, weight: Tensor | null = null, pos_weight: Tensor | null = null) => {
    wantSameSize(input, target);
    const positive = pos_weight ? add(mul(target, sub(pos_weight, 1)), 1) : 1;
    return weighted(sub(mul(rsub(target, 1), input), mul(logsigmoid(input), positive)), weight);
  },
);

/**
 * exp(input) − target · input (or input − target · log(input + eps)); `full` adds Stirling's term.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.poisson_nll_loss.html
 */
export const poisson_nll_loss = def(
  'poisson_nll_loss(input, target, log_input, full, size_average, eps, reduce, reduction)',
  (
    input: Tensor,
    target: Tensor,
    log_input: boolean = true,
    full: boolean = false,
    size_average?: Legacy,
    eps: number = 1e-8,
    reduce?: Legacy,
    reduction: Reduction = 'mean',
  ): Tensor => {
    let losses = log_input ? sub(exp(input), mul(target, input)) : sub(input, mul(target, log(add(input, eps))));
    if (full) {
      const counted = where(le(target, 1), 1, target);
      const stirling = add(sub(mul(counted, log(counted)), counted), mul(log(mul(counted, 2 * Math.PI)), 0.5));
      losses = add(losses, where(le(target, 1), 0, stirling));
    }
    return reduced(losses, reduction, size_average, reduce);
  },
);

/**
 * Half of log(var) + (input − target)² / var, var at least eps; `full` adds log(2π) / 2.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.gaussian_nll_loss.html
 */
export const gaussian_nll_loss = def(
  'gaussian_nll_loss(input, target, var, full, eps, reduction)',
  (
    input: Tensor,
    target: Tensor,
    variance: Tensor,
    full: boolean = false,
    eps: number = 1e-6,
    reduction: Reduction = 'mean',
  ): Tensor => {
    wantTensor(variance, 'var');
    let spread = variance;
    const own = variance.shape;
    if (own.join() !== input.shape.join()) {
      if (input.shape.slice(0, -1).join() === own.join()) spread = unsqueeze(variance, -1);
      else if (input.ndim !== variance.ndim || own.at(-1) !== 1) fail('var is of incorrect size', variance, input);
    }
    const known = knownOf(variance);
    if (known && known.min < 0) failRange('expected var ≥ 0', known.min);
    spread = heldAbove(spread, eps);
    const difference = sub(input, target);
    const losses = mul(add(log(spread), div(mul(difference, difference), spread)), 0.5);
    return reduced(full ? add(losses, Math.log(2 * Math.PI) / 2) : losses, reduction);
  },
);
