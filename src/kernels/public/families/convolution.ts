// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { Conv1d, Conv2d, Conv3d, ConvTranspose1d, ConvTranspose2d, ConvTranspose3d } from '../nn/conv.ts';
import { AdaptiveAvgPool1d, AdaptiveAvgPool2d, AdaptiveAvgPool3d, AdaptiveMaxPool1d, AdaptiveMaxPool2d, AdaptiveMaxPool3d, AvgPool1d, AvgPool2d, AvgPool3d, Fold, FractionalMaxPool2d, FractionalMaxPool3d, LPPool1d, LPPool2d, LPPool3d, MaxPool1d, MaxPool2d, MaxPool3d, MaxUnpool1d, MaxUnpool2d, MaxUnpool3d, Unfold } from '../nn/pooling.ts';
import { LocalResponseNorm } from '../nn/response-norm.ts';
import { adaptive_max_pool1d_with_indices } from '../ops/pool-indices.ts';
import '../nn/conv.ts';
import '../nn/pooling.ts';
import '../nn/response-norm.ts';
import '../ops/adaptive.ts';
import '../ops/conv.ts';
import '../ops/fractional-pool.ts';
import '../ops/pool-indices.ts';
import '../ops/pool.ts';
import '../ops/response-norm.ts';
import '../ops/unpool.ts';

join('convolution', {
  torch: { adaptive_max_pool1d: adaptive_max_pool1d_with_indices },
  'torch.nn': { Conv1d, Conv2d, Conv3d, ConvTranspose1d, ConvTranspose2d, ConvTranspose3d, AdaptiveAvgPool1d, AdaptiveAvgPool2d, AdaptiveAvgPool3d, AdaptiveMaxPool1d, AdaptiveMaxPool2d, AdaptiveMaxPool3d, AvgPool1d, AvgPool2d, AvgPool3d, Fold, FractionalMaxPool2d, FractionalMaxPool3d, LPPool1d, LPPool2d, LPPool3d, MaxPool1d, MaxPool2d, MaxPool3d, MaxUnpool1d, MaxUnpool2d, MaxUnpool3d, Unfold, LocalResponseNorm },
});
