/**
 * Optimizers that are a rule for the step of one parameter: Adamax, NAdam, RAdam, Adadelta and Rprop.
 * @family optimizers
 */
import { bind, REQUIRED } from '../nn/arguments.ts';
import { clamp } from '../public/ops/arithmetic.ts';
import { gt, lt } from '../public/ops/compare.ts';
import { whereOrNonzero as where } from '../public/ops/counted.ts';
import { full_like, zeros_like } from '../public/ops/creation.ts';
import { abs, sign } from '../public/ops/unary.ts';
import type { Tensor } from '../tensor.ts';
import { checkCommon, Optimizer, type ParamGroup, type Params, refuse } from './optimizer.ts';

interface Common {
  lr: number;
  weight_decay?: number;
  maximize: boolean;
}

type New<O extends Common, S extends object> = new (
  params: Params<O>,
  lr?: number | Partial<O>,
  options?: Partial<O>,
) => Optimizer<O, S>;

/** The class of an optimizer; `rule` is given the gradient with its sign and weight decay, and the counted-up step. */
function optimizer<O extends Common, S extends { step: number }>(
  name: string,
  defaults: O,
  state: (parameter: Tensor, group: O) => S,
  rule: (parameter: Tensor, grad: Tensor, state: S, group: O) => void,
): New<O, S> {
  return class extends Optimizer<O, S> {
    static override readonly name: string = name;

    constructor(...args: unknown[]) {
      const { params, ...options } = bind(name, args, { params: REQUIRED, ...(defaults as object) });
      super(params as Params<O>, options as unknown as O);
    }

    protected override check(options: O & { betas?: number[] }): void {
      checkCommon(options);
      options.betas?.forEach((beta, index) => {
        if (!(beta >= 0 && beta < 1)) refuse(`beta parameter at index ${index}`, beta);
      });
    }

    protected override update(parameter: Tensor, grad: Tensor, group: ParamGroup<O>): void {
      const kept = this.stateOf(parameter, () => state(parameter, group));
      kept.step++;
      if (group.maximize) grad = grad.neg();
      if (group.weight_decay) grad = grad.add(parameter, { alpha: group.weight_decay });
      rule(parameter, grad, kept, group);
    }
  };
}

const ADAM = { betas: [0.9, 0.999] as [number, number], eps: 1e-8, weight_decay: 0, maximize: false };

/** x ← decay·x + (1 - decay)·(g or g²). */
const average = (x: Tensor, decay: number, g: Tensor) => x.mul_(decay).add_(g, { alpha: 1 - decay });
const averageOfSquares = (x: Tensor, decay: number, g: Tensor) => x.mul_(decay).addcmul_(g, g, { value: 1 - decay });
const moments = (parameter: Tensor) => ({
  step: 0,
  exp_avg: zeros_like(parameter),
  exp_avg_sq: zeros_like(parameter),
});

/** Adam with the largest gradient in place of their mean square. https://pytorch.org/docs/stable/generated/torch.optim.Adamax.html */
export const Adamax = optimizer(
  'Adamax',
  { lr: 2e-3, ...ADAM },
  (parameter) => ({ step: 0, exp_avg: zeros_like(parameter), exp_inf: zeros_like(parameter) }),
  (parameter, grad, { step, exp_avg, exp_inf }, { lr, betas: [beta1, beta2], eps }) => {
    average(exp_avg, beta1, grad);
    exp_inf.copy_(exp_inf.mul(beta2).maximum(abs(grad).add(eps)));
    parameter.addcdiv_(exp_avg, exp_inf, { value: -lr / (1 - beta1 ** step) });
  },
);

/** Adam with Nesterov's momentum. https://pytorch.org/docs/stable/generated/torch.optim.NAdam.html */
export const NAdam = optimizer(
  'NAdam',
  { lr: 2e-3, ...ADAM, momentum_decay: 4e-3 },
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

/** Adam whose rate is rectified while there are few steps. https://pytorch.org/docs/stable/generated/torch.optim.RAdam.html */
export const RAdam = optimizer(
  'RAdam',
  { lr: 1e-3, ...ADAM },
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

/** Steps in units of what earlier steps were. https://pytorch.org/docs/stable/generated/torch.optim.Adadelta.html */
export const Adadelta = optimizer(
  'Adadelta',
  { lr: 1, rho: 0.9, eps: 1e-6, weight_decay: 0, maximize: false },
  (parameter) => ({ step: 0, square_avg: zeros_like(parameter), acc_delta: zeros_like(parameter) }),
  (parameter, grad, { square_avg, acc_delta }, { lr, rho, eps }) => {
    averageOfSquares(square_avg, rho, grad);
    const delta = acc_delta.add(eps).sqrt().div(square_avg.add(eps).sqrt()).mul(grad);
    averageOfSquares(acc_delta, rho, delta);
    parameter.add_(delta, { alpha: -lr });
  },
);

/** Steps that grow while a gradient keeps its sign. https://pytorch.org/docs/stable/generated/torch.optim.Rprop.html */
export const Rprop = optimizer(
  'Rprop',
  { lr: 1e-2, etas: [0.5, 1.2] as [number, number], step_sizes: [1e-6, 50] as [number, number], maximize: false },
  (parameter, { lr }) => ({ step: 0, prev: zeros_like(parameter), step_size: full_like(parameter, lr) }),
  (parameter, grad, { prev, step_size }, { etas: [shrink, grow], step_sizes: [least, most] }) => {
    const same = grad.mul(prev);
    const factor = where(gt(same, 0), grow, where(lt(same, 0), shrink, 1));
    step_size.copy_(clamp(step_size.mul(factor), least, most));
    prev.copy_(where(lt(same, 0), 0, grad));
    parameter.addcmul_(sign(prev), step_size, { value: -1 });
  },
);
