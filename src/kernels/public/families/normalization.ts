// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { BatchNorm1d, BatchNorm2d, BatchNorm3d, GroupNorm, InstanceNorm1d, InstanceNorm2d, InstanceNorm3d, LayerNorm, RMSNorm } from '../nn/normalization.ts';
import { batchNormOf, batch_norm, group_norm, instance_norm, layer_norm, rms_norm } from '../ops/normalization.ts';

export const ready = join('normalization', {
  'torch.nn': { BatchNorm1d, BatchNorm2d, BatchNorm3d, GroupNorm, InstanceNorm1d, InstanceNorm2d, InstanceNorm3d, LayerNorm, RMSNorm },
}, {
  torch: [batchNormOf],
  'torch torch.nn.functional': [group_norm, layer_norm],
  'torch.nn.functional': [batch_norm, instance_norm, rms_norm],
});
