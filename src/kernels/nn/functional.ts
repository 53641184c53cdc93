/** torch.nn.functional */

export * from '../ops/activation.ts';
export { conv_transpose1d, conv_transpose2d, conv1d, conv2d } from '../ops/conv.ts';
export { one_hot } from '../ops/counted.ts';
export { checkDropout, dropout } from '../ops/dropout.ts';
export { bilinear } from '../ops/einsum.ts';
export { cross_entropy, nll_loss } from '../ops/loss.ts';
export * from '../ops/loss-margin.ts';
export {
  binary_cross_entropy,
  binary_cross_entropy_with_logits,
  gaussian_nll_loss,
  huber_loss,
  kl_div,
  l1_loss,
  mse_loss,
  poisson_nll_loss,
  smooth_l1_loss,
} from '../ops/loss-pointwise.ts';
export { linear } from '../ops/matmul.ts';
export { cosine_similarity, normalize, pairwise_distance } from '../ops/norm.ts';
export { avg_pool1d, avg_pool2d, max_pool1d, max_pool2d } from '../ops/pool.ts';
export { log_softmax, softmax } from '../ops/softmax.ts';
export { sigmoid, tanh } from '../ops/unary.ts';
