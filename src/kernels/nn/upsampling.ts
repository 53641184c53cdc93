/**
 * Pictures made larger: Upsample and the shuffles between channels and pixels.
 * @family images
 */

import * as F from '../public/torch.nn.functional.ts';
import type { Tensor } from '../tensor.ts';
import { REQUIRED } from './arguments.ts';
import { layer } from './layer.ts';

type Sizes = number | readonly number[] | null;

const UPSAMPLE = {
  size: null as Sizes,
  scale_factor: null as Sizes,
  mode: 'nearest' as 'nearest' | 'nearest-exact' | 'linear' | 'bilinear' | 'trilinear' | 'bicubic',
  align_corners: null as boolean | null,
  recompute_scale_factor: null as boolean | null,
};
export const Upsample = layer<
  [size?: Sizes, scale_factor?: Sizes, mode?: (typeof UPSAMPLE)['mode'], align_corners?: boolean | null],
  typeof UPSAMPLE,
  [input: Tensor],
  Tensor
>('Upsample', UPSAMPLE, (m, input) =>
  F.interpolate(input, m.size, m.scale_factor, m.mode, m.align_corners, m.recompute_scale_factor),
);
export type Upsample = InstanceType<typeof Upsample>;

const TWO = { size: null as Sizes, scale_factor: null as Sizes };
export const UpsamplingNearest2d = layer<[size?: Sizes, scale_factor?: Sizes], typeof TWO, [input: Tensor], Tensor>(
  'UpsamplingNearest2d',
  TWO,
  (m, input) => F.interpolate(input, m.size, m.scale_factor, 'nearest'),
);
export type UpsamplingNearest2d = InstanceType<typeof UpsamplingNearest2d>;
export const UpsamplingBilinear2d = layer<[size?: Sizes, scale_factor?: Sizes], typeof TWO, [input: Tensor], Tensor>(
  'UpsamplingBilinear2d',
  TWO,
  (m, input) => F.interpolate(input, m.size, m.scale_factor, 'bilinear', true),
);
export type UpsamplingBilinear2d = InstanceType<typeof UpsamplingBilinear2d>;

const UP = { upscale_factor: REQUIRED as number };
/** [*, C·r², H, W] → [*, C, H·r, W·r] */
export const PixelShuffle = layer<[upscale_factor: number], typeof UP, [input: Tensor], Tensor>(
  'PixelShuffle',
  UP,
  (m, input) => F.pixel_shuffle(input, m.upscale_factor),
);
export type PixelShuffle = InstanceType<typeof PixelShuffle>;

const DOWN = { downscale_factor: REQUIRED as number };
/** [*, C, H·r, W·r] → [*, C·r², H, W] */
export const PixelUnshuffle = layer<[downscale_factor: number], typeof DOWN, [input: Tensor], Tensor>(
  'PixelUnshuffle',
  DOWN,
  (m, input) => F.pixel_unshuffle(input, m.downscale_factor),
);
export type PixelUnshuffle = InstanceType<typeof PixelUnshuffle>;

const GROUPS = { groups: REQUIRED as number };
export const ChannelShuffle = layer<[groups: number], typeof GROUPS, [input: Tensor], Tensor>(
  'ChannelShuffle',
  GROUPS,
  (m, input) => F.channel_shuffle(input, m.groups),
);
export type ChannelShuffle = InstanceType<typeof ChannelShuffle>;
