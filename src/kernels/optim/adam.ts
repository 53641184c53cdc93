/** Adam and AdamW: PyTorch's torch.optim.Adam (L2 penalty in the gradient) and AdamW (decoupled weight decay). */
import type { Tensor } from '../core/tensor.ts';
import { zeros_like } from '../public/ops/creation.ts';
import { optimizer } from './maker.ts';
import type { Params } from './optimizer.ts';

/** How much of the running means of gradients, and of their squares, stays in a step. */
export type Betas = readonly [number, number];

interface Group {
  lr: number;
  betas: Betas;
  eps: number;
  amsgrad: boolean;
}

const begin = (parameter: Tensor, { amsgrad }: Group) => ({
  step: 0,
  exp_avg: zeros_like(parameter),
  exp_avg_sq: zeros_like(parameter),
  max_exp_avg_sq: amsgrad ? zeros_like(parameter) : null,
});

function rule(parameter: Tensor, grad: Tensor, state: ReturnType<typeof begin>, { lr, betas, eps }: Group): void {
  const [beta1, beta2] = betas;
  state.exp_avg.mul_(beta1).add_(grad, { alpha: 1 - beta1 });
  state.exp_avg_sq.mul_(beta2).addcmul_(grad, grad, { value: 1 - beta2 });
  let square = state.exp_avg_sq;
  if (state.max_exp_avg_sq) square = state.max_exp_avg_sq.copy_(state.max_exp_avg_sq.maximum(square));
  const correction1 = 1 - beta1 ** state.step;
  const correction2 = Math.sqrt(1 - beta2 ** state.step);
  const denominator = square.sqrt().div(correction2).add(eps);
  parameter.addcdiv_(state.exp_avg, denominator, { value: -lr / correction1 });
}

/**
 * Steps along the mean gradient divided by the root of the mean squared one, both running and corrected for their
 * start. lr 1e-3, betas [0.9, 0.999], eps 1e-8, weight_decay 0 (an L2 penalty), amsgrad false (divide by the
 * greatest so far). State: `step`, `exp_avg`, `exp_avg_sq`, `max_exp_avg_sq`.
 * @names torch.optim.Adam
 * @also foreach capturable differentiable fused
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Adam.html
 * @example
 * const w = torch.tensor([1.5, -2], { requires_grad: true });
 * const optimizer = new torch.optim.Adam([w], { lr: 0.1 });
 * w.square().sum().backward();
 * optimizer.step();
 * w.detach()
 * // tensor([ 1.4000, -1.9000])
 */
export const Adam = optimizer(
  (
    params: Params,
    lr: number = 1e-3,
    betas: Betas = [0.9, 0.999],
    eps: number = 1e-8,
    weight_decay: number = 0,
    amsgrad: boolean = false,
    maximize: boolean = false,
    decoupled_weight_decay: boolean = false,
  ) => ({ params, lr, betas, eps, weight_decay, amsgrad, maximize, decoupled_weight_decay }),
  begin,
  rule,
);

/**
 * Adam whose weight_decay (0.01) shrinks the parameters themselves, p ← p · (1 − lr · weight_decay), with no part in
 * the gradient. The other options and the state are Adam's.
 * @names torch.optim.AdamW
 * @also foreach capturable differentiable fused
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.AdamW.html
 * @example
 * const w = torch.tensor([1.5, -2], { requires_grad: true });
 * const optimizer = new torch.optim.AdamW([w], { lr: 0.1 });
 * w.square().sum().backward();
 * optimizer.step();
 * w.detach()
 * // tensor([ 1.3985, -1.8980])
 */
export const AdamW = optimizer(
  (
    params: Params,
    lr: number = 1e-3,
    betas: Betas = [0.9, 0.999],
    eps: number = 1e-8,
    weight_decay: number = 1e-2,
    amsgrad: boolean = false,
    maximize: boolean = false,
  ) => ({ params, lr, betas, eps, weight_decay, amsgrad, maximize, decoupled_weight_decay: true }),
  begin,
  rule,
);
