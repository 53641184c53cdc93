/** torch.nn.functional */

export { elu, gelu, leaky_relu, relu, silu, softplus } from '../ops/activation.ts';
export { conv_transpose1d, conv_transpose2d, conv1d, conv2d } from '../ops/conv.ts';
export { one_hot } from '../ops/counted.ts';
export { checkDropout, dropout } from '../ops/dropout.ts';
export { cross_entropy, l1_loss, mse_loss, nll_loss } from '../ops/loss.ts';
export { linear } from '../ops/matmul.ts';
export { avg_pool1d, avg_pool2d, max_pool1d, max_pool2d } from '../ops/pool.ts';
export { log_softmax, softmax } from '../ops/softmax.ts';
export { sigmoid, tanh } from '../ops/unary.ts';
