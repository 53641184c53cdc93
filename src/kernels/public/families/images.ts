// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { ChannelShuffle, PixelShuffle, PixelUnshuffle, Upsample, UpsamplingBilinear2d, UpsamplingNearest2d } from '../nn/upsampling.ts';
import '../nn/upsampling.ts';
import '../ops/grid.ts';
import '../ops/interpolate.ts';
import '../ops/upsample.ts';

join('images', {
  'torch.nn': { ChannelShuffle, PixelShuffle, PixelUnshuffle, Upsample, UpsamplingBilinear2d, UpsamplingNearest2d },
});
