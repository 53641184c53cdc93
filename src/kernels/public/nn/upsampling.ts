// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Sizes, UpsampleMode } from '../../nn/upsampling.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/upsampling.ts';
import { defClass } from '../../core/scope.ts';

/**
 * Resamples (N, C, …) to a `size`, or by a `scale_factor`, of 1 to 3 spatial dimensions.
 * @throws {Error} unless there is one of the two
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Upsample.html
 */
const _Upsample: {
  new (size?: Sizes | { size?: Sizes; scale_factor?: Sizes; mode?: UpsampleMode; align_corners?: boolean | null; recompute_scale_factor?: boolean | null }, scale_factor?: Sizes | { scale_factor?: Sizes; mode?: UpsampleMode; align_corners?: boolean | null; recompute_scale_factor?: boolean | null }, mode?: UpsampleMode | { mode?: UpsampleMode; align_corners?: boolean | null; recompute_scale_factor?: boolean | null }, align_corners?: boolean | null | { align_corners?: boolean | null; recompute_scale_factor?: boolean | null }, recompute_scale_factor?: boolean | null | { recompute_scale_factor?: boolean | null }): InstanceType<typeof plain.Upsample>;
} = defClass('Upsample(;#size?,#scale_factor?,$mode?,^align_corners?,^recompute_scale_factor?)', plain.Upsample);
type _Upsample = InstanceType<typeof plain.Upsample>;

/**
 * Upsample of pictures (N, C, H, W) by repeating pixels.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.UpsamplingNearest2d.html
 */
const _UpsamplingNearest2d: {
  new (size?: Sizes | { size?: Sizes; scale_factor?: Sizes }, scale_factor?: Sizes | { scale_factor?: Sizes }): InstanceType<typeof plain.UpsamplingNearest2d>;
} = defClass('UpsamplingNearest2d(;#size?,#scale_factor?)', plain.UpsamplingNearest2d);
type _UpsamplingNearest2d = InstanceType<typeof plain.UpsamplingNearest2d>;

/**
 * Upsample of pictures (N, C, H, W) along straight lines, the corners kept.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.UpsamplingBilinear2d.html
 */
const _UpsamplingBilinear2d: {
  new (size?: Sizes | { size?: Sizes; scale_factor?: Sizes }, scale_factor?: Sizes | { scale_factor?: Sizes }): InstanceType<typeof plain.UpsamplingBilinear2d>;
} = defClass('UpsamplingBilinear2d(;#size?,#scale_factor?)', plain.UpsamplingBilinear2d);
type _UpsamplingBilinear2d = InstanceType<typeof plain.UpsamplingBilinear2d>;

/**
 * [*, C·r², H, W] → [*, C, H·r, W·r]
 * @see https://pytorch.org/docs/stable/generated/torch.nn.PixelShuffle.html
 */
const _PixelShuffle: {
  new (upscale_factor: Int | { upscale_factor: Int }): InstanceType<typeof plain.PixelShuffle>;
} = defClass('PixelShuffle(#upscale_factor;)', plain.PixelShuffle);
type _PixelShuffle = InstanceType<typeof plain.PixelShuffle>;

/**
 * [*, C, H·r, W·r] → [*, C·r², H, W]
 * @see https://pytorch.org/docs/stable/generated/torch.nn.PixelUnshuffle.html
 */
const _PixelUnshuffle: {
  new (downscale_factor: Int | { downscale_factor: Int }): InstanceType<typeof plain.PixelUnshuffle>;
} = defClass('PixelUnshuffle(#downscale_factor;)', plain.PixelUnshuffle);
type _PixelUnshuffle = InstanceType<typeof plain.PixelUnshuffle>;

/**
 * Takes the channels of (N, C, *) from `groups` groups in turn.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ChannelShuffle.html
 */
const _ChannelShuffle: {
  new (groups: Int | { groups: Int }): InstanceType<typeof plain.ChannelShuffle>;
} = defClass('ChannelShuffle(#groups;)', plain.ChannelShuffle);
type _ChannelShuffle = InstanceType<typeof plain.ChannelShuffle>;

export { _ChannelShuffle as ChannelShuffle, _PixelShuffle as PixelShuffle, _PixelUnshuffle as PixelUnshuffle, _Upsample as Upsample, _UpsamplingBilinear2d as UpsamplingBilinear2d, _UpsamplingNearest2d as UpsamplingNearest2d };
