/**
 * Muon: momentum whose matrix is made orthogonal.
 * @family optimizers
 */
import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, clamp, div, mul } from '../public/ops/arithmetic.ts';
import { zeros_like } from '../public/ops/creation.ts';
import { matmul } from '../public/ops/matmul.ts';
import { norm } from '../public/ops/norm.ts';
import { t } from '../public/ops/shape.ts';
import { optimizer } from './maker.ts';
import { type Params, refuse } from './optimizer.ts';

/** Coefficients of the polynomial that each iteration applies to the singular values. */
export type Quintic = readonly [number, number, number];

/** How the rate is adjusted to a matrix's shape: as its author did, or so that updates are as large as AdamW's. */
export type AdjustRate = 'original' | 'match_rms_adamw' | null;

/** A matrix with the same singular vectors, and singular values near 1: Newton and Schulz's iteration. PyTorch computes it in bfloat16. */
function orthogonalized(matrix: Tensor, [a, b, c]: Quintic, steps: number, eps: number): Tensor {
  const tall = matrix.shape[0] > matrix.shape[1];
  let x = tall ? t(matrix) : matrix;
  x = div(x, clamp(norm(x), eps));
  for (let step = 0; step < steps; step++) {
    const gram = matmul(x, t(x));
    x = add(mul(x, a), matmul(add(mul(gram, b), mul(matmul(gram, gram), c)), x));
  }
  return tall ? t(x) : x;
}

const ratio = (kind: AdjustRate, [rows, columns]: readonly number[]): number =>
  kind === 'match_rms_adamw' ? 0.2 * Math.sqrt(Math.max(rows, columns)) : Math.sqrt(Math.max(1, rows / columns));

/**
 * Steps along the momentum made orthogonal, for the matrices of hidden layers; other parameters take another optimizer.
 * lr 1e-3, weight_decay 0.1 (decoupled), momentum 0.95, nesterov true, ns_steps 5. State: `momentum_buffer`.
 * @names torch.optim.Muon
 * @throws {Error} for a parameter that is no matrix, or an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Muon.html
 * @example
 * const w = torch.ones([2, 2], { requires_grad: true });
 * const optimizer = new torch.optim.Muon([w], { lr: 0.1 });
 * w.square().sum().backward();
 * optimizer.step();
 * w.shape
 * // [2, 2]
 */
export const Muon = optimizer(
  (
    params: Params,
    lr: number = 1e-3,
    weight_decay: number = 0.1,
    momentum: number = 0.95,
    nesterov: boolean = true,
    ns_coefficients: Quintic = [3.4445, -4.775, 2.0315],
    eps: number = 1e-7,
    ns_steps: number = 5,
    adjust_lr_fn: AdjustRate = null,
  ) => ({ params, lr, weight_decay, momentum, nesterov, ns_coefficients, eps, ns_steps, adjust_lr_fn }),
  (parameter) => ({ momentum_buffer: zeros_like(parameter) }),
  (parameter, grad, { momentum_buffer: buffer }, group) => {
    const { lr, momentum, nesterov, ns_coefficients, ns_steps, eps, adjust_lr_fn } = group;
    buffer.mul_(momentum).add_(grad, { alpha: 1 - momentum });
    const direction = nesterov ? add(mul(grad, 1 - momentum), buffer, momentum) : buffer;
    const update = orthogonalized(direction, ns_coefficients, ns_steps, eps);
    parameter.add_(update, { alpha: -lr * ratio(adjust_lr_fn, parameter.shape) });
  },
  ({ adjust_lr_fn, ns_steps, params }) => {
    if (!['original', 'match_rms_adamw', null].includes(adjust_lr_fn)) refuse('adjust_lr_fn', adjust_lr_fn);
    if (ns_steps >= 100) fail('Number of steps must be less than 100 for computational efficiency');
    for (const each of params) if (each.ndim !== 2) fail('Muon only supports 2D parameters', each);
  },
  true,
);
