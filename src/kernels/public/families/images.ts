// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { ChannelShuffle, PixelShuffle, PixelUnshuffle, Upsample, UpsamplingBilinear2d, UpsamplingNearest2d } from '../nn/upsampling.ts';
import { affine_grid, grid_sample } from '../ops/grid.ts';
import { channel_shuffle, interpolate, pixel_shuffle, pixel_unshuffle } from '../ops/interpolate.ts';
import { upsample, upsample_bilinear, upsample_nearest } from '../ops/upsample.ts';

export const ready = join('images', {
  'torch.nn': { ChannelShuffle, PixelShuffle, PixelUnshuffle, Upsample, UpsamplingBilinear2d, UpsamplingNearest2d },
}, {
  'torch torch.nn.functional': [channel_shuffle, pixel_shuffle, pixel_unshuffle],
  'torch.nn.functional': [affine_grid, grid_sample, interpolate, upsample, upsample_bilinear, upsample_nearest],
});
