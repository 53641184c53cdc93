/** Stochastic gradient descent, optionally with (Nesterov) momentum: PyTorch's torch.optim.SGD. */

import { fail } from '../callee.ts';
import { bind, REQUIRED } from '../nn/arguments.ts';
import type { Tensor } from '../tensor.ts';
import { checkCommon, Optimizer, type ParamGroup, type Params, refuse } from './optimizer.ts';

export interface SGDOptions {
  lr: number;
  momentum: number;
  dampening: number;
  weight_decay: number;
  nesterov: boolean;
  maximize: boolean;
}

const DEFAULTS: SGDOptions = { lr: 1e-3, momentum: 0, dampening: 0, weight_decay: 0, nesterov: false, maximize: false };

/**
 * Steps against the gradient: p ← p − lr · g, or along b ← momentum · b + (1 − dampening) · g, which begins as g.
 * lr 1e-3, momentum 0, dampening 0, weight_decay 0 (an L2 penalty), nesterov false (g + momentum · b).
 * State, with momentum: `momentum_buffer`.
 * @throws {Error} for an option out of range, or nesterov without momentum or with dampening
 * @see https://pytorch.org/docs/stable/generated/torch.optim.SGD.html
 */
export class SGD extends Optimizer<SGDOptions, { momentum_buffer: Tensor }> {
  constructor(params: Params<SGDOptions>, lr?: number | Partial<SGDOptions>, options?: Partial<SGDOptions>);
  constructor(...args: unknown[]) {
    const { params, ...options } = bind('SGD', args, { params: REQUIRED as Params<SGDOptions>, ...DEFAULTS });
    super(params, options);
  }

  protected override check(options: SGDOptions): void {
    checkCommon(options);
    if (!(options.momentum >= 0)) refuse('momentum value', options.momentum);
    if (options.nesterov && (options.momentum <= 0 || options.dampening !== 0)) {
      fail('Nesterov momentum requires a momentum and zero dampening');
    }
  }

  protected override update(parameter: Tensor, grad: Tensor, group: ParamGroup<SGDOptions>): void {
    const { lr, momentum, dampening, weight_decay, nesterov, maximize } = group;
    let direction = maximize ? grad.neg() : grad;
    if (weight_decay !== 0) direction = direction.add(parameter, { alpha: weight_decay });
    if (momentum !== 0) {
      let buffer = this.state.get(parameter)?.momentum_buffer;
      if (buffer) buffer.mul_(momentum).add_(direction, { alpha: 1 - dampening });
      else buffer = this.stateOf(parameter, () => ({ momentum_buffer: direction.clone() })).momentum_buffer;
      direction = nesterov ? direction.add(buffer, { alpha: momentum }) : buffer;
    }
    parameter.add_(direction, { alpha: -lr });
  }
}
