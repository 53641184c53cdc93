/**
 * Dropout: elements (or whole channels) zeroed with probability p, the rest scaled by 1/(1−p). Masks are drawn again, not stored.
 * @family dropout
 */
import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, mul } from './arithmetic.ts';
import { lt } from './compare.ts';
import { type Shape, wantTensor } from './core.ts';
import { bernoulli, rand } from './random.ts';
import { where } from './where.ts';

/** @throws {Error} for a p outside [0, 1] */
export function checkDropout(p: number): void {
  if (!(p >= 0 && p <= 1)) fail('expected p between 0 and 1', p);
}

/**
 * Zeroes each element with probability p (0.5) and scales the rest by 1/(1−p).
 * With training false, or p 0, the input itself.
 * @names torch.dropout torch.nn.functional.dropout
 * @shape input
 * @throws {Error} for a p outside [0, 1]
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout.html
 * @example
 * torch.dropout(torch.ones([2, 3]), 0.5, { training: true }).shape
 * // [2, 3]
 */
export function dropout(input: Tensor, p: number = 0.5, training: boolean = true, _inplace?: boolean): Tensor {
  wantTensor(input);
  checkDropout(p);
  if (!training || p === 0) return input;
  if (p === 1) return mul(input, 0);
  return mul(
    input,
    no_grad(() => mul(bernoulli(input, 1 - p), 1 / (1 - p))),
  );
}

/** One draw for each channel: [N, C, 1, …], or [C, 1, …] for an input of `unbatched` dimensions. */
const channels = ({ shape, ndim }: Tensor, unbatched: number): Shape =>
  shape.map((n, d) => (d < (ndim === unbatched ? 1 : 2) ? n : 1));

/** `ranks`: the numbers of dimensions it takes; `unbatched`: which of them has no batch. */
function featureDropout(
  input: Tensor,
  p: number,
  training: boolean,
  ranks: readonly number[],
  unbatched: number,
): Tensor {
  wantTensor(input);
  checkDropout(p);
  if (!ranks.includes(input.ndim)) fail(`Expected ${ranks.join('D or ')}D input`, input);
  if (!training || p === 0) return input;
  if (p === 1) return mul(input, 0);
  return mul(
    input,
    no_grad(() => mul(lt(rand(channels(input, unbatched)), 1 - p), 1 / (1 - p))),
  );
}

/**
 * Whole channels of [N, C, L] (or [C, L]).
 * @names torch.nn.functional.dropout1d
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout1d.html
 * @example
 * torch.nn.functional.dropout1d(torch.ones([2, 3, 4]), 0.5).shape
 * // [2, 3, 4]
 */
export function dropout1d(input: Tensor, p: number = 0.5, training: boolean = true, _inplace?: boolean): Tensor {
  return featureDropout(input, p, training, [2, 3], 2);
}

/**
 * Whole channels of [N, C, H, W]; three dimensions are [N, C, L], as in PyTorch.
 * @names torch.nn.functional.dropout2d
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout2d.html
 * @example
 * torch.nn.functional.dropout2d(torch.ones([2, 3, 4, 4]), 0.5).shape
 * // [2, 3, 4, 4]
 */
export function dropout2d(input: Tensor, p: number = 0.5, training: boolean = true, _inplace?: boolean): Tensor {
  return featureDropout(input, p, training, [3, 4], 0);
}

/**
 * Whole channels of [N, C, D, H, W] (or [C, D, H, W]).
 * @names torch.nn.functional.dropout3d
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout3d.html
 * @example
 * torch.nn.functional.dropout3d(torch.ones([2, 3, 4, 4, 4]), 0.5).shape
 * // [2, 3, 4, 4, 4]
 */
export function dropout3d(input: Tensor, p: number = 0.5, training: boolean = true, _inplace?: boolean): Tensor {
  return featureDropout(input, p, training, [4, 5], 4);
}

/** What SELU gives for −∞. */
const SATURATED = -1.7580993408473766;

function alphaDropout(input: Tensor, p: number, training: boolean, wide: (input: Tensor) => Shape): Tensor {
  wantTensor(input);
  checkDropout(p);
  if (!training || p === 0) return input;
  if (p === 1) return mul(input, 0);
  const a = ((1 - p) * (1 + p * SATURATED ** 2)) ** -0.5;
  const kept = no_grad(() => lt(rand(wide(input)), 1 - p));
  return add(mul(where(kept, input, SATURATED), a), -a * SATURATED * p);
}

/**
 * Keeps mean and variance of what SELU gives: dropped elements become SELU's saturation.
 * @names torch.alpha_dropout torch.nn.functional.alpha_dropout
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.alpha_dropout.html
 * @example
 * torch.alpha_dropout(torch.ones([2, 3]), 0.5, { training: true }).shape
 * // [2, 3]
 */
export function alpha_dropout(input: Tensor, p: number = 0.5, training: boolean = false, _inplace?: boolean): Tensor {
  return alphaDropout(input, p, training, (input) => input.shape);
}

/**
 * alpha_dropout of whole channels of [N, C, …]: one draw for each channel of each sample.
 * With training false (the default), or p 0, the input itself.
 * @names torch.feature_alpha_dropout torch.nn.functional.feature_alpha_dropout
 * @shape input
 * @throws {Error} for a p outside [0, 1]
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.feature_alpha_dropout.html
 * @example
 * torch.feature_alpha_dropout(torch.ones([2, 3, 4]), 0.5, { training: true }).shape
 * // [2, 3, 4]
 */
export function feature_alpha_dropout(
  input: Tensor,
  p: number = 0.5,
  training: boolean = false,
  _inplace?: boolean,
): Tensor {
  return alphaDropout(input, p, training, (input) => channels(input, 0));
}
