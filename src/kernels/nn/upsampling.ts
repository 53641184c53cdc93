/**
 * Pictures made larger: Upsample and the shuffles between channels and pixels.
 * @family images
 */

import type { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import * as F from '../public/torch.nn.functional.ts';
import { layer } from './layer.ts';

/** One number for all directions, or one each. */
export type Sizes = number | readonly number[] | null;
export type UpsampleMode = 'nearest' | 'nearest-exact' | 'linear' | 'bilinear' | 'trilinear' | 'bicubic';

/**
 * Resamples (N, C, …) to a `size`, or by a `scale_factor`, of 1 to 3 spatial dimensions.
 * @names torch.nn.Upsample
 * @throws {Error} unless there is one of the two
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Upsample.html
 * @example
 * const layer = new torch.nn.Upsample({ scale_factor: 2 });
 * layer(torch.tensor([[[1, 2.5]]]))
 * // tensor([[[1.0000, 1.0000, 2.5000, 2.5000]]])
 */
export const Upsample = layer(
  (
    size: Sizes = null,
    scale_factor: Sizes = null,
    mode: UpsampleMode = 'nearest',
    align_corners: boolean | null = null,
    recompute_scale_factor: boolean | null = null,
  ) => ({ size, scale_factor, mode, align_corners, recompute_scale_factor }),
  (m, input: Tensor) => F.interpolate(input, m.size, m.scale_factor, m.mode, m.align_corners, m.recompute_scale_factor),
);

/**
 * Upsample of pictures (N, C, H, W) by repeating pixels.
 * @names torch.nn.UpsamplingNearest2d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.UpsamplingNearest2d.html
 * @example
 * const layer = new torch.nn.UpsamplingNearest2d({ scale_factor: 2 });
 * layer(torch.ones([1, 1, 2, 2])).shape
 * // [1, 1, 4, 4]
 */
export const UpsamplingNearest2d = layer(
  (size: Sizes = null, scale_factor: Sizes = null) => ({ size, scale_factor }),
  (m, input: Tensor) => F.interpolate(input, m.size, m.scale_factor, 'nearest'),
);

/**
 * Upsample of pictures (N, C, H, W) along straight lines, the corners kept.
 * @names torch.nn.UpsamplingBilinear2d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.UpsamplingBilinear2d.html
 * @example
 * const layer = new torch.nn.UpsamplingBilinear2d({ scale_factor: 2 });
 * layer(torch.ones([1, 1, 2, 2])).shape
 * // [1, 1, 4, 4]
 */
export const UpsamplingBilinear2d = layer(
  (size: Sizes = null, scale_factor: Sizes = null) => ({ size, scale_factor }),
  (m, input: Tensor) => F.interpolate(input, m.size, m.scale_factor, 'bilinear', true),
);

/**
 * [*, C·r², H, W] → [*, C, H·r, W·r]
 * @names torch.nn.PixelShuffle
 * @see https://pytorch.org/docs/stable/generated/torch.nn.PixelShuffle.html
 * @example
 * const layer = new torch.nn.PixelShuffle(2);
 * layer(torch.ones([1, 4, 2, 2])).shape
 * // [1, 1, 4, 4]
 */
export const PixelShuffle = layer(
  (upscale_factor: Int) => ({ upscale_factor }),
  (m, input: Tensor) => F.pixel_shuffle(input, m.upscale_factor),
);

/**
 * [*, C, H·r, W·r] → [*, C·r², H, W]
 * @names torch.nn.PixelUnshuffle
 * @see https://pytorch.org/docs/stable/generated/torch.nn.PixelUnshuffle.html
 * @example
 * const layer = new torch.nn.PixelUnshuffle(2);
 * layer(torch.ones([1, 1, 4, 4])).shape
 * // [1, 4, 2, 2]
 */
export const PixelUnshuffle = layer(
  (downscale_factor: Int) => ({ downscale_factor }),
  (m, input: Tensor) => F.pixel_unshuffle(input, m.downscale_factor),
);

/**
 * Takes the channels of (N, C, *) from `groups` groups in turn.
 * @names torch.nn.ChannelShuffle
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ChannelShuffle.html
 * @example
 * const layer = new torch.nn.ChannelShuffle(2);
 * layer(torch.arange(4).reshape(1, 4, 1, 1)).flatten()
 * // tensor([0, 2, 1, 3])
 */
export const ChannelShuffle = layer(
  (groups: Int) => ({ groups }),
  (m, input: Tensor) => F.channel_shuffle(input, m.groups),
);
