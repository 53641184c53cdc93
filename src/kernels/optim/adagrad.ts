/**
 * Adagrad: PyTorch's torch.optim.Adagrad.
 * @family optimizers
 */
import { full_like } from '../public/ops/from-numbers.ts';
import { optimizer } from './maker.ts';
import type { Params } from './optimizer.ts';

/**
 * Steps divided by the root of the sum of all squared gradients: p ← p − lr / (1 + t·lr_decay) · g / (√Σg² + eps),
 * t counting the steps before.
 * lr 0.01, lr_decay 0, weight_decay 0 (an L2 penalty), initial_accumulator_value 0, eps 1e-10. State: `step`, `sum`.
 * @names torch.optim.Adagrad
 * @also foreach differentiable fused
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Adagrad.html
 * @example
 * const w = torch.tensor([1.5, -2], { requires_grad: true });
 * const optimizer = new torch.optim.Adagrad([w], { lr: 0.1 });
 * w.square().sum().backward();
 * optimizer.step();
 * w.detach()
 * // tensor([ 1.4000, -1.9000])
 */
export const Adagrad = optimizer(
  (
    params: Params,
    lr: number = 1e-2,
    lr_decay: number = 0,
    weight_decay: number = 0,
    initial_accumulator_value: number = 0,
    eps: number = 1e-10,
    maximize: boolean = false,
  ) => ({ params, lr, lr_decay, weight_decay, initial_accumulator_value, eps, maximize }),
  (parameter, { initial_accumulator_value }) => ({ step: 0, sum: full_like(parameter, initial_accumulator_value) }),
  (parameter, grad, { step, sum }, { lr, lr_decay, eps }) => {
    sum.addcmul_(grad, grad);
    parameter.addcdiv_(grad, sum.sqrt().add(eps), { value: -lr / (1 + (step - 1) * lr_decay) });
  },
);
