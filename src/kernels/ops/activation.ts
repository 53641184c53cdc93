/** Activations of nn.functional; each gradient stands beside its forward. */
import { failType } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { clamp, mul, neg, sub } from './arithmetic.ts';
import { le } from './compare.ts';
import { wantFloat, wantTensor } from './core.ts';
import { binary } from './elementwise.ts';
import { overwrite } from './inplace.ts';
import { abs, exp, log1p, sigmoid } from './unary.ts';
import { where } from './where.ts';

/** An activation; with `inplace` the input itself becomes the result. */
export const activated = (input: Tensor, inplace: boolean, fn: (input: Tensor) => Tensor): Tensor =>
  inplace ? overwrite(input, fn) : fn(input);

/**
 * max(x, 0); NaN stays NaN.
 * @names torch.relu torch.nn.functional.relu Tensor.relu Tensor.relu_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
 * @example
 * torch.relu(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([0.0000, 0.0000, 1.5000])
 */
export function relu(input: Tensor, inplace: boolean = false): Tensor {
  return activated(input, inplace, (input) => {
    wantTensor(input);
    if (input.dtype === 'bool') failType('expected a tensor of numbers');
    const out = binary('max', input, 0);
    return link(out, [input], [out], ([g]) => [where(le(out, 0), 0, g!)]);
  });
}

/**
 * log(sigmoid(x)), without losing what is small.
 * @names torch.logsigmoid torch.nn.functional.logsigmoid
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.logsigmoid.html
 * @example
 * torch.logsigmoid(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-2.5789, -0.6931, -0.2014])
 */
export function logsigmoid(input: Tensor): Tensor {
  wantFloat(input);
  const out = no_grad(() => sub(clamp(input, null, 0), log1p(exp(neg(abs(input))))));
  return link(out, [input], [input], ([g]) => [mul(g!, sigmoid(neg(input)))]);
}
