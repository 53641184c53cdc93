/**
 * Each value by the mean square of its neighbours in other channels: a pooling over channels.
 * @family convolution
 */
import type { Tensor } from '../core/tensor.ts';
import { add, div, mul } from './arithmetic.ts';
import { reshape } from './basis.ts';
import { type Int, wantDims, wantTensor } from './core.ts';
import { pad } from './pad.ts';
import { avg_pool2d } from './pool.ts';
import { pow } from './power.ts';
import { unsqueeze } from './shape.ts';

/**
 * x / (k + alpha · mean of x² over `size` neighbouring channels)^beta
 * @names torch.nn.functional.local_response_norm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.local_response_norm.html
 * @example
 * torch.nn.functional.local_response_norm(torch.ones([1, 3, 2]), 2).shape
 * // [1, 3, 2]
 */
export function local_response_norm(
  input: Tensor,
  size: Int,
  alpha: number = 1e-4,
  beta: number = 0.75,
  k: number = 1,
): Tensor {
  wantTensor(input);
  wantDims(input, 3);
  if (input.numel() === 0) return input;
  const [count, channels] = input.shape;
  const squares = reshape(mul(input, input), [count, channels, -1]);
  const around = pad(squares, [0, 0, Math.floor(size / 2), Math.floor((size - 1) / 2)]);
  const means = avg_pool2d(unsqueeze(around, 1), [size, 1], 1);
  return div(input, pow(add(mul(reshape(means, input.shape), alpha), k), beta));
}
