/**
 * RMSprop: PyTorch's torch.optim.RMSprop, centred and with momentum where asked.
 * @family optimizers
 */
import { zeros_like } from '../public/ops/creation.ts';
import { optimizer } from './maker.ts';
import type { Params } from './optimizer.ts';

/**
 * Steps divided by the root of the running mean of squared gradients: p ← p − lr · g / (√v + eps).
 * lr 0.01, alpha 0.99 (how much of v stays), eps 1e-8, weight_decay 0 (an L2 penalty), momentum 0; centered (false)
 * takes the squared mean gradient off v. State: `step`, `square_avg`, `grad_avg`, `momentum_buffer`.
 * @names torch.optim.RMSprop
 * @also capturable foreach differentiable
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.RMSprop.html
 * @example
 * const w = torch.tensor([1.5, -2], { requires_grad: true });
 * const optimizer = new torch.optim.RMSprop([w], { lr: 0.1 });
 * w.square().sum().backward();
 * optimizer.step();
 * w.detach()
 * // tensor([ 0.5000, -1.0000])
 */
export const RMSprop = optimizer(
  (
    params: Params,
    lr: number = 1e-2,
    alpha: number = 0.99,
    eps: number = 1e-8,
    weight_decay: number = 0,
    momentum: number = 0,
    centered: boolean = false,
    maximize: boolean = false,
  ) => ({ params, lr, alpha, eps, weight_decay, momentum, centered, maximize }),
  (parameter, { centered, momentum }) => ({
    step: 0,
    square_avg: zeros_like(parameter),
    grad_avg: centered ? zeros_like(parameter) : null,
    momentum_buffer: momentum > 0 ? zeros_like(parameter) : null,
  }),
  (parameter, grad, { square_avg, grad_avg, momentum_buffer }, { lr, alpha, eps, momentum }) => {
    square_avg.mul_(alpha).addcmul_(grad, grad, { value: 1 - alpha });
    let square = square_avg;
    if (grad_avg) {
      grad_avg.mul_(alpha).add_(grad, { alpha: 1 - alpha });
      square = square.addcmul(grad_avg, grad_avg, { value: -1 });
    }
    const denominator = square.sqrt().add(eps);
    if (momentum_buffer) {
      momentum_buffer.mul_(momentum).addcdiv_(grad, denominator);
      parameter.add_(momentum_buffer, { alpha: -lr });
    } else {
      parameter.addcdiv_(grad, denominator, { value: -lr });
    }
  },
);
