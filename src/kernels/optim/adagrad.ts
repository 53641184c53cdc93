/**
 * Adagrad: PyTorch's torch.optim.Adagrad.
 * @family optimizers
 */
import { bind, REQUIRED } from '../nn/arguments.ts';
import { full_like } from '../public/ops/creation.ts';
import type { Tensor } from '../tensor.ts';
import { checkCommon, Optimizer, type ParamGroup, type Params, refuse } from './optimizer.ts';

export interface AdagradOptions {
  lr: number;
  lr_decay: number;
  weight_decay: number;
  initial_accumulator_value: number;
  eps: number;
  maximize: boolean;
}

const DEFAULTS: AdagradOptions = {
  lr: 1e-2,
  lr_decay: 0,
  weight_decay: 0,
  initial_accumulator_value: 0,
  eps: 1e-10,
  maximize: false,
};

/**
 * Steps divided by the root of the sum of all squared gradients: p ← p − lr / (1 + t·lr_decay) · g / (√Σg² + eps),
 * t counting the steps before.
 * lr 0.01, lr_decay 0, weight_decay 0 (an L2 penalty), initial_accumulator_value 0, eps 1e-10. State: `step`, `sum`.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Adagrad.html
 */
export class Adagrad extends Optimizer<AdagradOptions, { step: number; sum: Tensor }> {
  constructor(params: Params<AdagradOptions>, lr?: number | Partial<AdagradOptions>, options?: Partial<AdagradOptions>);
  constructor(...args: unknown[]) {
    const { params, ...options } = bind('Adagrad', args, { params: REQUIRED as Params<AdagradOptions>, ...DEFAULTS });
    super(params, options);
  }

  protected override check(options: AdagradOptions): void {
    checkCommon(options);
    if (!(options.lr_decay >= 0)) refuse('lr_decay value', options.lr_decay);
    const { initial_accumulator_value: initial } = options;
    if (!(initial >= 0)) refuse('initial_accumulator_value value', initial);
  }

  protected override update(parameter: Tensor, grad: Tensor, group: ParamGroup<AdagradOptions>): void {
    const state = this.stateOf(parameter, () => ({
      step: 0,
      sum: full_like(parameter, group.initial_accumulator_value),
    }));
    state.step++;
    let direction = group.maximize ? grad.neg() : grad;
    if (group.weight_decay !== 0) direction = direction.add(parameter, { alpha: group.weight_decay });
    const rate = group.lr / (1 + (state.step - 1) * group.lr_decay);
    state.sum.addcmul_(direction, direction);
    parameter.addcdiv_(direction, state.sum.sqrt().add(group.eps), { value: -rate });
  }
}
