/** Stochastic gradient descent, optionally with (Nesterov) momentum: PyTorch's torch.optim.SGD. */
import { fail } from '../core/callee.ts';
import { keep } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { optimizer } from './maker.ts';
import type { Params } from './optimizer.ts';

/**
 * Steps against the gradient: p ← p − lr · g, or along b ← momentum · b + (1 − dampening) · g, which begins as g.
 * lr 1e-3, momentum 0, dampening 0, weight_decay 0 (an L2 penalty), nesterov false (g + momentum · b).
 * State, with momentum: `momentum_buffer`.
 * @names torch.optim.SGD
 * @also foreach differentiable fused
 * @throws {Error} for an option out of range, or nesterov without momentum or with dampening
 * @see https://pytorch.org/docs/stable/generated/torch.optim.SGD.html
 * @example
 * const w = torch.tensor([1.5, -2], { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 0.1 });
 * w.square().sum().backward();
 * optimizer.step();
 * w.detach()
 * // tensor([ 1.2000, -1.6000])
 */
export const SGD = optimizer(
  (
    params: Params,
    lr: number = 1e-3,
    momentum: number = 0,
    dampening: number = 0,
    weight_decay: number = 0,
    nesterov: boolean = false,
    maximize: boolean = false,
  ) => ({ params, lr, momentum, dampening, weight_decay, nesterov, maximize }),
  () => ({ momentum_buffer: null as Tensor | null }),
  (parameter, grad, state, { lr, momentum, dampening, nesterov }) => {
    let direction = grad;
    if (momentum !== 0) {
      if (state.momentum_buffer) state.momentum_buffer.mul_(momentum).add_(grad, { alpha: 1 - dampening });
      else state.momentum_buffer = keep(grad.clone());
      direction = nesterov ? grad.add(state.momentum_buffer, { alpha: momentum }) : state.momentum_buffer;
    }
    parameter.add_(direction, { alpha: -lr });
  },
  ({ nesterov, momentum, dampening }) => {
    if (nesterov && (momentum <= 0 || dampening !== 0))
      fail('Nesterov momentum requires a momentum and zero dampening');
  },
);
