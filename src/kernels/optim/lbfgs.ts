/**
 * LBFGS: PyTorch's torch.optim.LBFGS. What a step does is loaded with the first one.
 * @family optimizers
 */

import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { parameters_to_vector, vector_to_parameters } from '../public/nn/utils.ts';
import type { LBFGSState } from './lbfgs-step.ts';
import { Optimizer, type ParamGroup, type Params } from './optimizer.ts';

export interface LBFGSOptions {
  lr: number;
  /** Iterations in a step. */
  max_iter: number;
  /** Calls of the closure in a step; null is max_iter · 1.25. */
  max_eval: number;
  tolerance_grad: number;
  tolerance_change: number;
  history_size: number;
  line_search_fn: 'strong_wolfe' | null;
}

/**
 * A quasi-Newton method for small, smooth problems: each step runs up to `max_iter` iterations, and calls the closure, which
 * clears the gradients, computes the loss, calls backward and gives the loss, as often as it needs. Whether to go on depends on
 * the loss, so a step is a Promise of the first loss: `const loss = await optimizer.step(closure)`.
 * lr 1, max_iter 20, max_eval max_iter · 1.25, tolerance_grad 1e-7, tolerance_change 1e-9, history_size 100,
 * line_search_fn null or 'strong_wolfe'. One group of parameters.
 * @names torch.optim.LBFGS
 * @throws {Error} for an option out of range, or several groups
 * @see https://pytorch.org/docs/stable/generated/torch.optim.LBFGS.html
 * @example
 * const w = torch.tensor([1.5, -2], { requires_grad: true });
 * const optimizer = new torch.optim.LBFGS([w]);
 * await optimizer.step(() => {
 *   optimizer.zero_grad();
 *   const loss = w.square().sum();
 *   loss.backward();
 *   return loss;
 * });
 * w.detach().round({ decimals: 3 }).abs()
 * // tensor([0., 0.])
 */
export class LBFGS extends Optimizer<LBFGSOptions, LBFGSState> {
  constructor(
    params: Params,
    lr: number = 1,
    max_iter: number = 20,
    max_eval: number | null = null,
    tolerance_grad: number = 1e-7,
    tolerance_change: number = 1e-9,
    history_size: Int = 100,
    line_search_fn: LBFGSOptions['line_search_fn'] = null,
  ) {
    max_eval ??= Math.floor(max_iter * 1.25);
    super(params, { lr, max_iter, max_eval, tolerance_grad, tolerance_change, history_size, line_search_fn });
  }

  protected override check(options: ParamGroup<LBFGSOptions>): void {
    super.check(options);
    if (this.param_groups.length) fail("LBFGS doesn't support per-parameter options (parameter groups)");
    if (![null, 'strong_wolfe'].includes(options.line_search_fn)) fail("only 'strong_wolfe' is supported");
  }

  protected override update(): void {}

  override step(closure: () => Tensor): Promise<Tensor>;
  // biome-ignore lint/suspicious/noExplicitAny: other optimizers give the loss at once
  override step<T>(closure?: () => T): any;
  override async step(closure: () => Tensor): Promise<Tensor> {
    const { lbfgsStep } = await import('./lbfgs-step.ts');
    const [group] = this.param_groups;
    const vectors = { parameters_to_vector, vector_to_parameters };
    return lbfgsStep(closure, group, (make) => this.stateOf(group.params[0], make), vectors);
  }
}
