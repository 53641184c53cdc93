/**
 * ASGD: averaged stochastic gradient descent.
 * @family optimizers
 */
import { zeros_like } from '../public/ops/creation.ts';
import { optimizer } from './maker.ts';
import type { Params } from './optimizer.ts';

/**
 * Steps against the gradient with a rate that falls, and in `ax` of the state the mean of where the steps have been since t0.
 * lr 0.01, lambd 1e-4 (decay of the parameters, and of the rate), alpha 0.75, t0 1e6, weight_decay 0.
 * State: `step`, `eta`, `mu`, `ax`.
 * @names torch.optim.ASGD
 * @also foreach differentiable capturable
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.ASGD.html
 * @example
 * const w = torch.tensor([1.5, -2], { requires_grad: true });
 * const optimizer = new torch.optim.ASGD([w], { lr: 0.1 });
 * w.square().sum().backward();
 * optimizer.step();
 * w.detach()
 * // tensor([ 1.2000, -1.6000])
 */
export const ASGD = optimizer(
  (
    params: Params,
    lr: number = 1e-2,
    lambd: number = 1e-4,
    alpha: number = 0.75,
    t0: number = 1e6,
    weight_decay: number = 0,
    maximize: boolean = false,
  ) => ({ params, lr, lambd, alpha, t0, weight_decay, maximize }),
  (parameter, { lr }) => ({ step: 0, eta: lr, mu: 1, ax: zeros_like(parameter) }),
  (parameter, grad, state, { lr, lambd, alpha, t0 }) => {
    const { ax, eta, mu, step } = state;
    parameter.mul_(1 - lambd * eta).add_(grad, { alpha: -eta });
    if (mu === 1) ax.copy_(parameter);
    else ax.add_(parameter.sub(ax), { alpha: mu });
    state.eta = lr / (1 + lambd * lr * step) ** alpha;
    state.mu = 1 / Math.max(1, step - t0);
  },
);
