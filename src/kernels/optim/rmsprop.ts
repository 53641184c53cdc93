/**
 * RMSprop: PyTorch's torch.optim.RMSprop, centred and with momentum where asked.
 * @family optimizers
 */
import { bind, REQUIRED } from '../nn/arguments.ts';
import { zeros_like } from '../public/ops/creation.ts';
import type { Tensor } from '../tensor.ts';
import { checkCommon, Optimizer, type ParamGroup, type Params, refuse } from './optimizer.ts';

export interface RMSpropOptions {
  lr: number;
  alpha: number;
  eps: number;
  weight_decay: number;
  momentum: number;
  centered: boolean;
  maximize: boolean;
}

interface RMSpropState {
  square_avg: Tensor;
  grad_avg: Tensor | null;
  momentum_buffer: Tensor | null;
}

const DEFAULTS: RMSpropOptions = {
  lr: 1e-2,
  alpha: 0.99,
  eps: 1e-8,
  weight_decay: 0,
  momentum: 0,
  centered: false,
  maximize: false,
};

/**
 * Steps divided by the root of the running mean of squared gradients: p ← p − lr · g / (√v + eps).
 * lr 0.01, alpha 0.99 (how much of v stays), eps 1e-8, weight_decay 0 (an L2 penalty), momentum 0; centered (false)
 * takes the squared mean gradient off v. State: `square_avg`, `grad_avg`, `momentum_buffer`.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.RMSprop.html
 */
export class RMSprop extends Optimizer<RMSpropOptions, RMSpropState> {
  constructor(params: Params<RMSpropOptions>, lr?: number | Partial<RMSpropOptions>, options?: Partial<RMSpropOptions>);
  constructor(...args: unknown[]) {
    const { params, ...options } = bind('RMSprop', args, { params: REQUIRED as Params<RMSpropOptions>, ...DEFAULTS });
    super(params, options);
  }

  protected override check(options: RMSpropOptions): void {
    checkCommon(options);
    if (!(options.momentum >= 0)) refuse('momentum value', options.momentum);
    if (!(options.alpha >= 0)) refuse('alpha value', options.alpha);
  }

  protected override update(parameter: Tensor, grad: Tensor, group: ParamGroup<RMSpropOptions>): void {
    const { lr, alpha, eps, weight_decay, momentum, centered, maximize } = group;
    const state = this.stateOf(parameter, () => ({
      square_avg: zeros_like(parameter),
      grad_avg: centered ? zeros_like(parameter) : null,
      momentum_buffer: momentum > 0 ? zeros_like(parameter) : null,
    }));
    let direction = maximize ? grad.neg() : grad;
    if (weight_decay !== 0) direction = direction.add(parameter, { alpha: weight_decay });
    state.square_avg.mul_(alpha).addcmul_(direction, direction, { value: 1 - alpha });
    let square = state.square_avg;
    if (state.grad_avg) {
      state.grad_avg.mul_(alpha).add_(direction, { alpha: 1 - alpha });
      square = square.addcmul(state.grad_avg, state.grad_avg, { value: -1 });
    }
    const denominator = square.sqrt().add(eps);
    if (state.momentum_buffer) {
      state.momentum_buffer.mul_(momentum).addcdiv_(direction, denominator);
      parameter.add_(state.momentum_buffer, { alpha: -lr });
    } else {
      parameter.addcdiv_(direction, denominator, { value: -lr });
    }
  }
}
