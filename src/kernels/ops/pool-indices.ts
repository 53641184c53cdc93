/**
 * Poolings that give the positions of their maxima, too, whatever they are asked: PyTorch's …_with_indices.
 * @family convolution
 */
import type { Tensor } from '../core/tensor.ts';
import { type AdaptiveSize, adaptive_max_pool1d, adaptive_max_pool2d, adaptive_max_pool3d } from './adaptive.ts';
import type { Sizes } from './conv.ts';
import { max_pool1d, max_pool2d, max_pool3d } from './pool.ts';

/**
 * max_pool1d, and the positions of the maxima.
 * @names torch.max_pool1d_with_indices torch.nn.functional.max_pool1d_with_indices
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool1d.html
 * @example
 * torch.nn.functional.max_pool1d_with_indices(torch.tensor([[[1, 2, 3, 4.5]]]), 2)
 * // [tensor([[[2.0000, 4.5000]]]), tensor([[[1, 3]]])]
 */
export function max_pool1d_with_indices(
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  padding: Sizes = 0,
  dilation: Sizes = 1,
  ceil_mode: boolean = false,
): [Tensor, Tensor] {
  return max_pool1d(input, kernel_size, stride, padding, dilation, ceil_mode, true) as [Tensor, Tensor];
}

/**
 * max_pool2d, and the positions of the maxima.
 * @names torch.nn.functional.max_pool2d_with_indices
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html
 * @example
 * const images = torch.arange(16).float().reshape(1, 1, 4, 4);
 * const [values, indices] = torch.nn.functional.max_pool2d_with_indices(images, 2);
 * indices
 * // tensor([[[[ 5,  7],
 * //           [13, 15]]]])
 */
export function max_pool2d_with_indices(
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  padding: Sizes = 0,
  dilation: Sizes = 1,
  ceil_mode: boolean = false,
): [Tensor, Tensor] {
  return max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode, true) as [Tensor, Tensor];
}

/**
 * max_pool3d, and the positions of the maxima.
 * @names torch.nn.functional.max_pool3d_with_indices
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool3d.html
 * @example
 * const [values, indices] = torch.nn.functional.max_pool3d_with_indices(torch.ones([1, 1, 4, 4, 4]), 2);
 * indices.shape
 * // [1, 1, 2, 2, 2]
 */
export function max_pool3d_with_indices(
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  padding: Sizes = 0,
  dilation: Sizes = 1,
  ceil_mode: boolean = false,
): [Tensor, Tensor] {
  return max_pool3d(input, kernel_size, stride, padding, dilation, ceil_mode, true) as [Tensor, Tensor];
}

/**
 * Maxima of as many windows as `output_size` says, and their positions. `torch.adaptive_max_pool1d` is this, that of nn.functional gives the
 * maxima alone unless `return_indices` is true, both as in PyTorch.
 * @names torch.nn.functional.adaptive_max_pool1d_with_indices torch.adaptive_max_pool1d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool1d.html
 * @example
 * torch.nn.functional.adaptive_max_pool1d_with_indices(torch.tensor([[[1, 2, 3, 4.5]]]), 2)
 * // [tensor([[[2.0000, 4.5000]]]), tensor([[[1, 3]]])]
 */
export function adaptive_max_pool1d_with_indices(input: Tensor, output_size: AdaptiveSize): [Tensor, Tensor] {
  return adaptive_max_pool1d(input, output_size, true) as [Tensor, Tensor];
}

/**
 * adaptive_max_pool2d, and the positions of the maxima.
 * @names torch.nn.functional.adaptive_max_pool2d_with_indices
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d.html
 * @example
 * const images = torch.arange(16).float().reshape(1, 1, 4, 4);
 * const [values, indices] = torch.nn.functional.adaptive_max_pool2d_with_indices(images, 2);
 * indices
 * // tensor([[[[ 5,  7],
 * //           [13, 15]]]])
 */
export function adaptive_max_pool2d_with_indices(input: Tensor, output_size: AdaptiveSize): [Tensor, Tensor] {
  return adaptive_max_pool2d(input, output_size, true) as [Tensor, Tensor];
}

/**
 * adaptive_max_pool3d, and the positions of the maxima.
 * @names torch.nn.functional.adaptive_max_pool3d_with_indices
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d.html
 * @example
 * const [values, indices] = torch.nn.functional.adaptive_max_pool3d_with_indices(torch.ones([1, 1, 4, 4, 4]), 2);
 * indices.shape
 * // [1, 1, 2, 2, 2]
 */
export function adaptive_max_pool3d_with_indices(input: Tensor, output_size: AdaptiveSize): [Tensor, Tensor] {
  return adaptive_max_pool3d(input, output_size, true) as [Tensor, Tensor];
}
