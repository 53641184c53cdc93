// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { fuse_conv_bn_eval, fuse_conv_bn_weights, fuse_linear_bn_eval, fuse_linear_bn_weights } from '../nn/fuse.ts';
import { oldSpectralNorm, oldWeightNorm, orthogonal, remove_spectral_norm, remove_weight_norm, spectral_norm, weight_norm } from '../nn/parametrizations.ts';
import { ParametrizationList, cached, is_parametrized, register_parametrization, remove_parametrizations, transfer_parametrizations_and_params, type_before_parametrizations } from '../nn/parametrize.ts';

export const ready = join('parametrize', {
  'torch.nn.utils.parametrize': { ParametrizationList },
}, {
  'torch.nn.utils': [fuse_conv_bn_eval, fuse_conv_bn_weights, fuse_linear_bn_eval, fuse_linear_bn_weights, oldSpectralNorm, oldWeightNorm, remove_spectral_norm, remove_weight_norm],
  'torch.nn.utils.parametrizations': [orthogonal, spectral_norm, weight_norm],
  'torch.nn.utils.parametrize': [cached, is_parametrized, register_parametrization, remove_parametrizations, transfer_parametrizations_and_params, type_before_parametrizations],
});
