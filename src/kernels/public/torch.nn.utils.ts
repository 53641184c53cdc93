// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { fuse_conv_bn_eval, fuse_conv_bn_weights, fuse_linear_bn_eval, fuse_linear_bn_weights } from './nn/fuse.ts';
export { oldSpectralNorm as spectral_norm, oldWeightNorm as weight_norm, remove_spectral_norm, remove_weight_norm } from './nn/parametrizations.ts';
export { clip_grad_norm_, clip_grad_value_, clip_grads_with_norm_, get_total_norm, parameters_to_vector, skip_init, vector_to_parameters } from './nn/utils.ts';
export * as rnn from './torch.nn.utils.rnn.ts';
export * as parametrizations from './torch.nn.utils.parametrizations.ts';
export * as parametrize from './torch.nn.utils.parametrize.ts';
export * as prune from './torch.nn.utils.prune.ts';
