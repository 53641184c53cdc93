/**
 * Adamax, NAdam, RAdam, Adadelta and Rprop.
 * @family optimizers
 */
import type { Tensor } from '../core/tensor.ts';
import { clamp, div, mul } from '../public/ops/arithmetic.ts';
import { gt, lt } from '../public/ops/compare.ts';
import { zeros_like } from '../public/ops/creation.ts';
import { full_like } from '../public/ops/from-numbers.ts';
import { whereOrNonzero as where } from '../public/ops/nonzero.ts';
import { amax } from '../public/ops/reduce.ts';
import { abs, sign } from '../public/ops/unary.ts';
import type { Betas } from './adam.ts';
import { optimizer } from './maker.ts';
import { type Params, refuse } from './optimizer.ts';

/** x ← decay·x + (1 - decay)·(g or g²). */
const average = (x: Tensor, decay: number, g: Tensor) => x.mul_(decay).add_(g, { alpha: 1 - decay });
const averageOfSquares = (x: Tensor, decay: number, g: Tensor) => x.mul_(decay).addcmul_(g, g, { value: 1 - decay });
const moments = (parameter: Tensor) => ({
  step: 0,
  exp_avg: zeros_like(parameter),
  exp_avg_sq: zeros_like(parameter),
});

/**
 * Adam with the largest gradient in place of their mean square. State: `step`, `exp_avg`, `exp_inf`.
 * @names torch.optim.Adamax
 * @also foreach differentiable capturable
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Adamax.html
 * @example
 * const w = torch.tensor([1.5, -2], { requires_grad: true });
 * const optimizer = new torch.optim.Adamax([w], { lr: 0.1 });
 * w.square().sum().backward();
 * optimizer.step();
 * w.detach()
 * // tensor([ 1.4000, -1.9000])
 */
export const Adamax = optimizer(
  (
    params: Params,
    lr: number = 2e-3,
    betas: Betas = [0.9, 0.999],
    eps: number = 1e-8,
    weight_decay: number = 0,
    maximize: boolean = false,
  ) => ({ params, lr, betas, eps, weight_decay, maximize }),
  (parameter) => ({ step: 0, exp_avg: zeros_like(parameter), exp_inf: zeros_like(parameter) }),
  (parameter, grad, { step, exp_avg, exp_inf }, { lr, betas: [beta1, beta2], eps }) => {
    average(exp_avg, beta1, grad);
    exp_inf.copy_(exp_inf.mul(beta2).maximum(abs(grad).add(eps)));
    parameter.addcdiv_(exp_avg, exp_inf, { value: -lr / (1 - beta1 ** step) });
  },
);

/**
 * Adam that leaves alone what has no gradient: rows of an embedding that a batch does not look up keep their moments, too. Gradients are dense
 * here, so a row counts as looked up where its gradient is not all 0. State: `step`, `exp_avg`, `exp_avg_sq`.
 * @names torch.optim.SparseAdam
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.SparseAdam.html
 * @example
 * const table = new torch.nn.Embedding(3, 2, { sparse: true });
 * const optimizer = new torch.optim.SparseAdam(table.parameters(), { lr: 0.1 });
 * table(torch.tensor([1])).sum().backward();
 * optimizer.step();
 * optimizer.param_groups[0].lr
 * // 0.1
 */
export const SparseAdam = optimizer(
  (params: Params, lr: number = 1e-3, betas: Betas = [0.9, 0.999], eps: number = 1e-8, maximize: boolean = false) => ({
    params,
    lr,
    betas,
    eps,
    maximize,
  }),
  moments,
  (parameter, grad, { step, exp_avg, exp_avg_sq }, { lr, betas: [beta1, beta2], eps }) => {
    const others = grad.shape.slice(1).map((_, at) => at + 1);
    const size = abs(grad);
    const touched = gt(others.length ? amax(size, others, true) : size, 0);
    exp_avg.copy_(where(touched, exp_avg.mul(beta1).add(grad, { alpha: 1 - beta1 }), exp_avg));
    exp_avg_sq.copy_(where(touched, exp_avg_sq.mul(beta2).add(mul(grad, grad), { alpha: 1 - beta2 }), exp_avg_sq));
    const rate = (-lr * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
    parameter.add_(where(touched, div(exp_avg, exp_avg_sq.sqrt().add(eps)), 0), { alpha: rate });
  },
);

/**
 * Adam with Nesterov's momentum. State: `step`, `mu_product`, `exp_avg`, `exp_avg_sq`.
 * @names torch.optim.NAdam
 * @also foreach capturable differentiable
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.NAdam.html
 * @example
 * const w = torch.tensor([1.5, -2], { requires_grad: true });
 * const optimizer = new torch.optim.NAdam([w], { lr: 0.1 });
 * w.square().sum().backward();
 * optimizer.step();
 * w.detach()
 * // tensor([ 1.3944, -1.8944])
 */
export const NAdam = optimizer(
  (
    params: Params,
    lr: number = 2e-3,
    betas: Betas = [0.9, 0.999],
    eps: number = 1e-8,
    weight_decay: number = 0,
    momentum_decay: number = 4e-3,
    decoupled_weight_decay: boolean = false,
    maximize: boolean = false,
  ) => ({ params, lr, betas, eps, weight_decay, momentum_decay, decoupled_weight_decay, maximize }),
  (parameter) => ({ ...moments(parameter), mu_product: 1 }),
  (parameter, grad, state, { lr, betas: [beta1, beta2], eps, momentum_decay }) => {
    const { step, exp_avg, exp_avg_sq } = state;
    const momentum = (at: number) => beta1 * (1 - 0.5 * 0.96 ** (at * momentum_decay));
    const [now, next] = [momentum(step), momentum(step + 1)];
    state.mu_product *= now;
    average(exp_avg, beta1, grad);
    averageOfSquares(exp_avg_sq, beta2, grad);
    const denominator = exp_avg_sq
      .div(1 - beta2 ** step)
      .sqrt()
      .add(eps);
    parameter.addcdiv_(grad, denominator, { value: (-lr * (1 - now)) / (1 - state.mu_product) });
    parameter.addcdiv_(exp_avg, denominator, { value: (-lr * next) / (1 - state.mu_product * next) });
  },
);

/**
 * Adam whose rate is rectified while there are few steps. State: `step`, `exp_avg`, `exp_avg_sq`.
 * @names torch.optim.RAdam
 * @also foreach capturable differentiable
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.RAdam.html
 * @example
 * const w = torch.tensor([1.5, -2], { requires_grad: true });
 * const optimizer = new torch.optim.RAdam([w], { lr: 0.1 });
 * w.square().sum().backward();
 * optimizer.step();
 * w.detach()
 * // tensor([ 1.2000, -1.6000])
 */
export const RAdam = optimizer(
  (
    params: Params,
    lr: number = 1e-3,
    betas: Betas = [0.9, 0.999],
    eps: number = 1e-8,
    weight_decay: number = 0,
    decoupled_weight_decay: boolean = false,
    maximize: boolean = false,
  ) => ({ params, lr, betas, eps, weight_decay, decoupled_weight_decay, maximize }),
  moments,
  (parameter, grad, { step, exp_avg, exp_avg_sq }, { lr, betas: [beta1, beta2], eps }) => {
    average(exp_avg, beta1, grad);
    averageOfSquares(exp_avg_sq, beta2, grad);
    const rate = -lr / (1 - beta1 ** step);
    const correction = 1 - beta2 ** step;
    const most = 2 / (1 - beta2) - 1;
    const length = most - (2 * step * beta2 ** step) / correction;
    if (length <= 5) {
      parameter.add_(exp_avg, { alpha: rate });
      return;
    }
    const rectified = ((length - 4) * (length - 2) * most) / ((most - 4) * (most - 2) * length);
    parameter.addcdiv_(exp_avg, exp_avg_sq.sqrt().add(eps), { value: rate * Math.sqrt(rectified * correction) });
  },
);

/**
 * Steps in units of what earlier steps were. State: `step`, `square_avg`, `acc_delta`.
 * @names torch.optim.Adadelta
 * @also foreach capturable differentiable
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Adadelta.html
 * @example
 * const w = torch.tensor([1.5, -2], { requires_grad: true });
 * const optimizer = new torch.optim.Adadelta([w], { lr: 0.1 });
 * w.square().sum().backward();
 * optimizer.step();
 * w.detach()
 * // tensor([ 1.4997, -1.9997])
 */
export const Adadelta = optimizer(
  (
    params: Params,
    lr: number = 1,
    rho: number = 0.9,
    eps: number = 1e-6,
    weight_decay: number = 0,
    maximize: boolean = false,
  ) => ({ params, lr, rho, eps, weight_decay, maximize }),
  (parameter) => ({ step: 0, square_avg: zeros_like(parameter), acc_delta: zeros_like(parameter) }),
  (parameter, grad, { square_avg, acc_delta }, { lr, rho, eps }) => {
    averageOfSquares(square_avg, rho, grad);
    const delta = acc_delta.add(eps).sqrt().div(square_avg.add(eps).sqrt()).mul(grad);
    averageOfSquares(acc_delta, rho, delta);
    parameter.add_(delta, { alpha: -lr });
  },
  ({ rho }) => {
    if (rho > 1) refuse('rho value', rho);
  },
);

/**
 * Steps that grow while a gradient keeps its sign. State: `step`, `prev`, `step_size`.
 * @names torch.optim.Rprop
 * @also capturable foreach differentiable
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Rprop.html
 * @example
 * const w = torch.tensor([1.5, -2], { requires_grad: true });
 * const optimizer = new torch.optim.Rprop([w], { lr: 0.1 });
 * w.square().sum().backward();
 * optimizer.step();
 * w.detach()
 * // tensor([ 1.4000, -1.9000])
 */
export const Rprop = optimizer(
  (
    params: Params,
    lr: number = 1e-2,
    etas: readonly [number, number] = [0.5, 1.2],
    step_sizes: readonly [number, number] = [1e-6, 50],
    maximize: boolean = false,
  ) => ({ params, lr, etas, step_sizes, maximize }),
  (parameter, { lr }) => ({ step: 0, prev: zeros_like(parameter), step_size: full_like(parameter, lr) }),
  (parameter, grad, { prev, step_size }, { etas: [shrink, grow], step_sizes: [least, most] }) => {
    const same = grad.mul(prev);
    const factor = where(gt(same, 0), grow, where(lt(same, 0), shrink, 1));
    step_size.copy_(clamp(step_size.mul(factor), least, most));
    prev.copy_(where(lt(same, 0), 0, grad));
    parameter.addcmul_(sign(prev), step_size, { value: -1 });
  },
  ({ etas: [shrink, grow] }) => {
    if (!(shrink > 0 && shrink < 1 && grow > 1)) refuse('eta values', `${shrink}, ${grow}`);
  },
);
