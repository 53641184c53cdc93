/**
 * nn.functional.upsample and its kin: older names of interpolate.
 * @family images
 */
import type { Tensor } from '../core/tensor.ts';
import type { Shape } from './core.ts';
import { type InterpolateMode, interpolate } from './interpolate.ts';

/**
 * `interpolate` under its older name.
 * @names torch.nn.functional.upsample
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.upsample.html
 * @example
 * torch.nn.functional.upsample(torch.tensor([[[1, 2.5]]]), { scale_factor: 2 })
 * // tensor([[[1.0000, 1.0000, 2.5000, 2.5000]]])
 */
export function upsample(
  input: Tensor,
  size: number | Shape | null = null,
  scale_factor: number | Shape | null = null,
  mode: InterpolateMode = 'nearest',
  align_corners: boolean | null = null,
): Tensor {
  return interpolate(input, size, scale_factor, mode, align_corners);
}

/**
 * `interpolate` by repeating.
 * @names torch.nn.functional.upsample_nearest
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.upsample_nearest.html
 * @example
 * torch.nn.functional.upsample_nearest(torch.arange(4).float().reshape(1, 1, 2, 2), { scale_factor: 2 })
 * // tensor([[[[0., 0., 1., 1.],
 * //           [0., 0., 1., 1.],
 * //           [2., 2., 3., 3.],
 * //           [2., 2., 3., 3.]]]])
 */
export function upsample_nearest(
  input: Tensor,
  size: number | Shape | null = null,
  scale_factor: number | Shape | null = null,
): Tensor {
  return interpolate(input, size, scale_factor, 'nearest');
}

/**
 * `interpolate` along straight lines, the corners kept.
 * @names torch.nn.functional.upsample_bilinear
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.upsample_bilinear.html
 * @example
 * torch.nn.functional.upsample_bilinear(torch.arange(4).float().reshape(1, 1, 2, 2), { scale_factor: 2 }).shape
 * // [1, 1, 4, 4]
 */
export function upsample_bilinear(
  input: Tensor,
  size: number | Shape | null = null,
  scale_factor: number | Shape | null = null,
): Tensor {
  return interpolate(input, size, scale_factor, 'bilinear', true);
}
