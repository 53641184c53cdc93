/**
 * Adafactor: of the mean squares of gradients it keeps a row and a column.
 * @family optimizers
 */
import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { clamp, div, mul } from '../public/ops/arithmetic.ts';
import { zeros, zeros_like } from '../public/ops/creation.ts';
import { mean } from '../public/ops/reduce.ts';
import { rsqrt, sqrt } from '../public/ops/unary.ts';
import { optimizer } from './maker.ts';
import { type Params, refuse } from './optimizer.ts';

/** float32's epsilon. */
const EPSILON = 2 ** -23;

/** The root of the mean square. */
const size = (x: Tensor): Tensor => sqrt(mean(mul(x, x)));
const lerp = (x: Tensor, to: Tensor, weight: number): Tensor => x.mul_(1 - weight).add_(to, { alpha: weight });
const with1 = (shape: readonly number[], dim: number) => zeros(shape.with(dim + shape.length, 1));

/**
 * Steps divided by the root of the running mean of squared gradients, of which for matrices the means of rows and of columns are kept.
 * How far it goes depends on the parameter's own size, and no step is larger than `d` in the root of its mean square.
 * lr 0.01, beta2_decay −0.8, eps [null, 1e-3], d 1, weight_decay 0 (decoupled).
 * State: `step`, and `row_var` and `col_var`, or for a vector `variance`.
 * @names torch.optim.Adafactor
 * @also foreach
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Adafactor.html
 * @example
 * const w = torch.tensor([1.5, -2], { requires_grad: true });
 * const optimizer = new torch.optim.Adafactor([w], { lr: 0.1 });
 * w.square().sum().backward();
 * optimizer.step();
 * w.detach()
 * // tensor([ 1.3232, -1.8232])
 */
export const Adafactor = optimizer(
  (
    params: Params,
    lr: number = 1e-2,
    beta2_decay: number = -0.8,
    eps: readonly [number | null, number] = [null, 1e-3],
    d: number = 1,
    weight_decay: number = 0,
    maximize: boolean = false,
  ) => ({ params, lr, beta2_decay, eps, d, weight_decay, maximize }),
  (parameter) => ({
    step: 0,
    row_var: parameter.ndim > 1 ? with1(parameter.shape, -1) : null,
    col_var: parameter.ndim > 1 ? with1(parameter.shape, -2) : null,
    variance: parameter.ndim > 1 ? null : zeros_like(parameter),
  }),
  (parameter, grad, { step, row_var, col_var, variance }, { lr, beta2_decay, eps: [eps1, eps2], d, weight_decay }) => {
    const eps = eps1 ?? EPSILON;
    const weight = step ** beta2_decay;
    const square = mul(grad, grad);
    // Of the parameter before its decay, which has scaled it.
    const own = div(size(parameter), 1 - lr * weight_decay);
    const alpha = mul(clamp(own, eps2), Math.min(lr, 1 / Math.sqrt(step)));
    let estimate: Tensor;
    if (row_var && col_var) {
      lerp(row_var, mean(square, -1, true), weight);
      lerp(col_var, mean(square, -2, true), weight);
      estimate = div(row_var.matmul(col_var), clamp(mean(row_var, -2, true), eps));
    } else estimate = lerp(variance!, square, weight);
    const update = mul(rsqrt(clamp(estimate, eps * eps)), grad);
    parameter.sub_(mul(update, div(alpha, clamp(div(size(update), d), 1))));
  },
  ({ beta2_decay, eps, d }) => {
    if (beta2_decay > 0) fail('beta2_decay should be <= 0', beta2_decay);
    if ((eps[0] ?? 0) < 0) refuse('epsilon1', eps[0]);
    if (!(eps[1] >= 0)) refuse('epsilon2', eps[1]);
    if (!(d >= 1)) fail('Clipping threshold d should be >= 1', d);
  },
  true,
);
