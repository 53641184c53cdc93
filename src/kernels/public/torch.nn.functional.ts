// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { celu_, elu_, hardtanh_, leaky_relu_, relu_, rrelu_, selu_, threshold_ } from './ops/activation-inplace.ts';
export { celu, elu, gelu, glu, gumbel_softmax, hardshrink, hardsigmoid, hardswish, hardtanh, leaky_relu, logsigmoid, mish, prelu, relu, relu6, rrelu, selu, silu, softmin, softplus, softshrink, softsign, tanhshrink, threshold } from './ops/activation.ts';
export { adaptive_avg_pool1d, adaptive_avg_pool2d, adaptive_avg_pool3d, adaptive_max_pool1d, adaptive_max_pool2d, adaptive_max_pool3d } from './ops/adaptive.ts';
export { scaled_dot_product_attention } from './ops/attention.ts';
export { conv1d, conv2d, conv3d, conv_transpose1d, conv_transpose2d, conv_transpose3d } from './ops/conv.ts';
export { one_hot } from './ops/counted.ts';
export { ctc_loss } from './ops/ctc.ts';
export { alpha_dropout, dropout, dropout1d, dropout2d, dropout3d, feature_alpha_dropout } from './ops/dropout.ts';
export { bilinear } from './ops/einsum.ts';
export { embedding, embedding_bag } from './ops/embedding.ts';
export { fractional_max_pool2d, fractional_max_pool2d_with_indices, fractional_max_pool3d, fractional_max_pool3d_with_indices } from './ops/fractional-pool.ts';
export { affine_grid, grid_sample } from './ops/grid.ts';
export { channel_shuffle, interpolate, pixel_shuffle, pixel_unshuffle } from './ops/interpolate.ts';
export { linear_cross_entropy } from './ops/loss-linear.ts';
export { cosine_embedding_loss, hinge_embedding_loss, margin_ranking_loss, multi_margin_loss, multilabel_margin_loss, multilabel_soft_margin_loss, soft_margin_loss, triplet_margin_loss, triplet_margin_with_distance_loss } from './ops/loss-margin.ts';
export { binary_cross_entropy, binary_cross_entropy_with_logits, gaussian_nll_loss, huber_loss, kl_div, l1_loss, mse_loss, poisson_nll_loss, smooth_l1_loss } from './ops/loss-pointwise.ts';
export { cross_entropy, nll_loss } from './ops/loss.ts';
export { linear } from './ops/matmul.ts';
export { cosine_similarity, normalize, pairwise_distance, pdist } from './ops/norm.ts';
export { batch_norm, group_norm, instance_norm, layer_norm, local_response_norm, rms_norm } from './ops/normalization.ts';
export { pad } from './ops/pad.ts';
export { adaptive_max_pool1d_with_indices, adaptive_max_pool2d_with_indices, adaptive_max_pool3d_with_indices, max_pool1d_with_indices, max_pool2d_with_indices, max_pool3d_with_indices } from './ops/pool-indices.ts';
export { avg_pool1d, avg_pool2d, avg_pool3d, max_pool1d, max_pool2d, max_pool3d } from './ops/pool.ts';
export { log_softmax, softmax } from './ops/softmax.ts';
export { sigmoid, tanh } from './ops/unary.ts';
export { fold, lp_pool1d, lp_pool2d, lp_pool3d, max_unpool1d, max_unpool2d, max_unpool3d, unfold } from './ops/unpool.ts';
export { upsample, upsample_bilinear, upsample_nearest } from './ops/upsample.ts';
