/** Adam and AdamW: PyTorch's torch.optim.Adam (L2 penalty in the gradient) and AdamW (decoupled weight decay). */
import { bind, REQUIRED } from '../nn/arguments.ts';
import { zeros_like } from '../public/ops/creation.ts';
import type { Tensor } from '../tensor.ts';
import { checkCommon, Optimizer, type ParamGroup, type Params, refuse } from './optimizer.ts';

export interface AdamOptions {
  lr: number;
  betas: [number, number];
  eps: number;
  weight_decay: number;
  amsgrad: boolean;
  maximize: boolean;
}

interface AdamState {
  step: number;
  exp_avg: Tensor;
  exp_avg_sq: Tensor;
  max_exp_avg_sq: Tensor | null;
}

const DEFAULTS: AdamOptions = {
  lr: 1e-3,
  betas: [0.9, 0.999],
  eps: 1e-8,
  weight_decay: 0,
  amsgrad: false,
  maximize: false,
};

/** Everything but where the weight decay goes. */
abstract class AdamBase extends Optimizer<AdamOptions, AdamState> {
  protected override check(options: AdamOptions): void {
    checkCommon(options);
    options.betas.forEach((beta, index) => {
      if (!(beta >= 0 && beta < 1)) refuse(`beta parameter at index ${index}`, beta);
    });
  }

  protected move(parameter: Tensor, grad: Tensor, group: ParamGroup<AdamOptions>): void {
    const [beta1, beta2] = group.betas;
    const state = this.stateOf(parameter, () => ({
      step: 0,
      exp_avg: zeros_like(parameter),
      exp_avg_sq: zeros_like(parameter),
      max_exp_avg_sq: group.amsgrad ? zeros_like(parameter) : null,
    }));
    state.step++;
    state.exp_avg.mul_(beta1).add_(grad, { alpha: 1 - beta1 });
    state.exp_avg_sq.mul_(beta2).addcmul_(grad, grad, { value: 1 - beta2 });
    let square = state.exp_avg_sq;
    if (state.max_exp_avg_sq) square = state.max_exp_avg_sq.copy_(state.max_exp_avg_sq.maximum(square));
    const correction1 = 1 - beta1 ** state.step;
    const correction2 = Math.sqrt(1 - beta2 ** state.step);
    const denominator = square.sqrt().div(correction2).add(group.eps);
    parameter.addcdiv_(state.exp_avg, denominator, { value: -group.lr / correction1 });
  }
}

/**
 * Steps along the mean gradient divided by the root of the mean squared one, both running and corrected for their
 * start. lr 1e-3, betas [0.9, 0.999], eps 1e-8, weight_decay 0 (an L2 penalty), amsgrad false (divide by the
 * greatest so far). State: `step`, `exp_avg`, `exp_avg_sq`, `max_exp_avg_sq`.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Adam.html
 */
export class Adam extends AdamBase {
  constructor(params: Params<AdamOptions>, lr?: number | Partial<AdamOptions>, options?: Partial<AdamOptions>);
  constructor(...args: unknown[]) {
    const { params, ...options } = bind('Adam', args, { params: REQUIRED as Params<AdamOptions>, ...DEFAULTS });
    super(params, options);
  }

  protected override update(parameter: Tensor, grad: Tensor, group: ParamGroup<AdamOptions>): void {
    const signed = group.maximize ? grad.neg() : grad;
    this.move(parameter, group.weight_decay ? signed.add(parameter, { alpha: group.weight_decay }) : signed, group);
  }
}

/**
 * Adam whose weight_decay (0.01) shrinks the parameters themselves, p ← p · (1 − lr · weight_decay), with no part in
 * the gradient. The other options and the state are Adam's.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.AdamW.html
 */
export class AdamW extends AdamBase {
  constructor(params: Params<AdamOptions>, lr?: number | Partial<AdamOptions>, options?: Partial<AdamOptions>);
  constructor(...args: unknown[]) {
    const defaults = { ...DEFAULTS, weight_decay: 1e-2 };
    const { params, ...options } = bind('AdamW', args, { params: REQUIRED as Params<AdamOptions>, ...defaults });
    super(params, options);
  }

  protected override update(parameter: Tensor, grad: Tensor, group: ParamGroup<AdamOptions>): void {
    if (group.weight_decay) parameter.mul_(1 - group.lr * group.weight_decay);
    this.move(parameter, group.maximize ? grad.neg() : grad, group);
  }
}
