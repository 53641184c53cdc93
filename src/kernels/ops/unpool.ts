/**
 * The ways back from windows: max_unpool, and fold with its opposite unfold; and lp_pool, which is made of avg_pool.
 * @family convolution
 */

import { fail } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import type { Tensor } from '../core/tensor.ts';
import { sizeOf } from '../core/view.ts';
import { relu } from './activation.ts';
import { mul } from './arithmetic.ts';
import { reshape } from './basis.ts';
import { pair, type Sizes } from './conv.ts';
import { type Shape, text, wantFloat, wantTensor } from './core.ts';
import { zeros } from './creation.ts';
import { wantIndex } from './gather.ts';
import { alongAddress, putAt } from './places.ts';
import { avg_pool1d, avg_pool2d, avg_pool3d, unwindowed, type Windows, windowed } from './pool.ts';
import { pow } from './power.ts';
import { flatten, permute, squeeze, unsqueeze } from './shape.ts';
import { abs, sign } from './unary.ts';

function maxUnpool(
  input: Tensor,
  indices: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null,
  padding: Sizes,
  output_size: Shape | null,
  rank: 1 | 2 | 3,
): Tensor {
  wantFloat(input);
  wantIndex(indices, 'indices');
  const kernel = pair('kernel_size', kernel_size, rank);
  const steps = pair('stride', stride ?? kernel, rank);
  const pads = pair('padding', padding, rank);
  const usual = input.shape.slice(-rank).map((n, d) => (n - 1) * steps[d] + kernel[d] - 2 * pads[d]);
  const size = output_size ? output_size.slice(-rank) : usual;
  if (indices.shape.join() !== input.shape.join() || size.some((n, d) => !(Math.abs(n - usual[d]) < steps[d]))) {
    fail(
      `expected indices of the input's shape and an output_size within a stride of ${text(usual)}`,
      input,
      indices,
      size,
    );
  }
  const lead = input.shape.slice(0, -rank);
  const flat = [...lead, sizeOf(size)];
  const address = alongAddress(flat, lead.length, flatten(indices, -rank));
  return reshape(putAt('set', zeros(flat), address, flatten(input, -rank)), [...lead, ...size]);
}

/**
 * Zeros with each maximum at the place `indices` (of max_pool with return_indices) says.
 * @names torch.nn.functional.max_unpool1d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool1d.html
 * @example
 * const [values, indices] = torch.nn.functional.max_pool1d_with_indices(torch.tensor([[[1, 2, 3, 4.5]]]), 2);
 * torch.nn.functional.max_unpool1d(values, indices, 2)
 * // tensor([[[0.0000, 2.0000, 0.0000, 4.5000]]])
 */
export function max_unpool1d(
  input: Tensor,
  indices: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  padding: Sizes = 0,
  output_size: Shape | null = null,
): Tensor {
  return maxUnpool(input, indices, kernel_size, stride, padding, output_size, 1);
}

/**
 * Zeros with each of [N, C, H, W] (or [C, H, W]) at the place that `indices` (of max_pool2d with return_indices)
 * says. Each size n becomes (n − 1)·stride + kernel − 2·padding, or what output_size says, within a stride of that;
 * stride is kernel_size unless given.
 * @names torch.nn.functional.max_unpool2d
 * @throws {Error} for indices of another shape than the input, or an output_size too far off
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool2d.html
 * @example
 * const images = torch.arange(16).float().reshape(1, 1, 4, 4);
 * const [values, indices] = torch.nn.functional.max_pool2d_with_indices(images, 2);
 * torch.nn.functional.max_unpool2d(values, indices, 2)
 * // tensor([[[[ 0.,  0.,  0.,  0.],
 * //           [ 0.,  5.,  0.,  7.],
 * //           [ 0.,  0.,  0.,  0.],
 * //           [ 0., 13.,  0., 15.]]]])
 */
export function max_unpool2d(
  input: Tensor,
  indices: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  padding: Sizes = 0,
  output_size: Shape | null = null,
): Tensor {
  return maxUnpool(input, indices, kernel_size, stride, padding, output_size, 2);
}

/**
 * Zeros with each of [N, C, D, H, W] (or [C, D, H, W]) at the place that `indices` (of max_pool3d with
 * return_indices) says. Each size n becomes (n − 1)·stride + kernel − 2·padding, or what output_size says, within a
 * stride of that; stride is kernel_size unless given.
 * @names torch.nn.functional.max_unpool3d
 * @throws {Error} for indices of another shape than the input, or an output_size too far off
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool3d.html
 * @example
 * const [values, indices] = torch.nn.functional.max_pool3d_with_indices(torch.ones([1, 1, 4, 4, 4]), 2);
 * torch.nn.functional.max_unpool3d(values, indices, 2).shape
 * // [1, 1, 4, 4, 4]
 */
export function max_unpool3d(
  input: Tensor,
  indices: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  padding: Sizes = 0,
  output_size: Shape | null = null,
): Tensor {
  return maxUnpool(input, indices, kernel_size, stride, padding, output_size, 3);
}

function lpPool(
  input: Tensor,
  norm_type: number,
  kernel_size: Sizes,
  stride: Sizes | null,
  ceil_mode: boolean,
  rank: 1 | 2 | 3,
): Tensor {
  const count = sizeOf(pair('kernel_size', kernel_size, rank));
  const means = [avg_pool1d, avg_pool2d, avg_pool3d][rank - 1](
    pow(input, norm_type),
    kernel_size,
    stride,
    0,
    ceil_mode,
  );
  return pow(mul(mul(sign(means), relu(abs(means))), count), 1 / norm_type);
}

/**
 * (Σ x^norm_type)^(1/norm_type) of each window.
 * @names torch.nn.functional.lp_pool1d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool1d.html
 * @example
 * torch.nn.functional.lp_pool1d(torch.tensor([[[3, 4, 6, 8.5]]]), 2, 2)
 * // tensor([[[ 5.0000, 10.4043]]])
 */
export function lp_pool1d(
  input: Tensor,
  norm_type: number,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  ceil_mode: boolean = false,
): Tensor {
  return lpPool(input, norm_type, kernel_size, stride, ceil_mode, 1);
}

/**
 * (Σ x^norm_type)^(1/norm_type) of each window over [N, C, H, W] (or [C, H, W]); stride is kernel_size unless given.
 * With ceil_mode a last window that is cut off counts as a whole one of its mean.
 * @names torch.nn.functional.lp_pool2d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool2d.html
 * @example
 * torch.nn.functional.lp_pool2d(torch.arange(16).float().reshape(1, 1, 4, 4), 2, 2)
 * // tensor([[[[ 6.4807,  9.8995],
 * //           [21.4009, 25.3377]]]])
 */
export function lp_pool2d(
  input: Tensor,
  norm_type: number,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  ceil_mode: boolean = false,
): Tensor {
  return lpPool(input, norm_type, kernel_size, stride, ceil_mode, 2);
}

/**
 * (Σ x^norm_type)^(1/norm_type) of each window over [N, C, D, H, W] (or [C, D, H, W]); stride is kernel_size unless given.
 * @names torch.nn.functional.lp_pool3d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool3d.html
 * @example
 * torch.nn.functional.lp_pool3d(torch.ones([1, 1, 4, 4, 4]), 2, 2).shape
 * // [1, 1, 2, 2, 2]
 */
export function lp_pool3d(
  input: Tensor,
  norm_type: number,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  ceil_mode: boolean = false,
): Tensor {
  return lpPool(input, norm_type, kernel_size, stride, ceil_mode, 3);
}

/** Blocks of [N, C, size…]: windows that may begin anywhere. */
function blocksOf(input: Shape, kernel: Sizes, dilation: Sizes, padding: Sizes, stride: Sizes): Windows {
  const w = {
    input: [...input],
    kernel: pair('kernel_size', kernel),
    dilation: pair('dilation', dilation),
    padding: pair('padding', padding),
    stride: pair('stride', stride),
  };
  const output = input.map(
    (n, d) => Math.floor((n + 2 * w.padding[d] - w.dilation[d] * (w.kernel[d] - 1) - 1) / w.stride[d]) + 1,
  );
  if ([...w.kernel, ...w.dilation, ...w.stride, ...output].some((n) => !(n > 0)) || w.padding.some((n) => n < 0)) {
    fail(
      `expected kernel_size, dilation and stride > 0, padding ≥ 0, and room for a block in ${text(input)}`,
      w.kernel,
      w.dilation,
      w.stride,
      w.padding,
    );
  }
  return { ...w, output };
}

/**
 * Sliding blocks of [N, C, H, W] (or [C, H, W]) as columns: [N, C·kh·kw, L].
 * @names torch.nn.functional.unfold
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.unfold.html
 * @example
 * torch.nn.functional.unfold(torch.arange(16).float().reshape(1, 1, 4, 4), 2).shape
 * // [1, 4, 9]
 */
export function unfold(
  input: Tensor,
  kernel_size: Sizes,
  dilation: Sizes = 1,
  padding: Sizes = 0,
  stride: Sizes = 1,
): Tensor {
  wantTensor(input);
  if (input.ndim !== 3 && input.ndim !== 4) fail('Expected 3D or 4D (batch mode) tensor', input);
  if (input.ndim === 3) return squeeze(unfold(unsqueeze(input, 0), kernel_size, dilation, padding, stride), 0);
  const w = blocksOf(input.shape.slice(2), kernel_size, dilation, padding, stride);
  const [n, c] = input.shape;
  return reshape(permute(windowed(input, w), [0, 1, 4, 5, 2, 3]), [n, c * sizeOf(w.kernel), sizeOf(w.output)]);
}

/**
 * Columns [N, C·kh·kw, L] (or [C·kh·kw, L]) added up at the places of their blocks: [N, C, H, W].
 * @names torch.nn.functional.fold
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.fold.html
 * @example
 * torch.nn.functional.fold(torch.ones([1, 4, 4]), [4, 4], 2, { stride: 2 }).shape
 * // [1, 1, 4, 4]
 */
export function fold(
  input: Tensor,
  output_size: Sizes,
  kernel_size: Sizes,
  dilation: Sizes = 1,
  padding: Sizes = 0,
  stride: Sizes = 1,
): Tensor {
  wantTensor(input);
  if ((input.ndim !== 2 && input.ndim !== 3) || !isFloat(input.dtype))
    fail('Expected 2D or 3D (batch mode) float tensor', input);
  if (input.ndim === 2)
    return squeeze(fold(unsqueeze(input, 0), output_size, kernel_size, dilation, padding, stride), 0);
  const size = pair('output_size', output_size);
  const w = blocksOf(size, kernel_size, dilation, padding, stride);
  const [n, rows, columns] = input.shape;
  const channels = rows / sizeOf(w.kernel);
  if (!Number.isInteger(channels) || columns !== sizeOf(w.output)) {
    fail(
      `expected dimension 1 divisible by the product of kernel_size ${text(w.kernel)}, and ${sizeOf(w.output)} blocks`,
      input,
    );
  }
  return unwindowed(permute(reshape(input, [n, channels, ...w.kernel, ...w.output]), [0, 1, 4, 5, 2, 3]), w);
}
