/** Activations as modules: each is its function of nn.functional, with that function's options. */

import type { Int } from '../ops/core.ts';
import { full } from '../public/ops/creation.ts';
import * as F from '../public/torch.nn.functional.ts';
import type { Tensor } from '../tensor.ts';
import { keeping, ofOne, ofOneReshaped } from './layer.ts';
import { hold, Module } from './module.ts';
import { Parameter } from './parameter.ts';

/**
 * max(x, 0), for any shape.
 * @names torch.nn.ReLU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReLU.html
 */
export const ReLU = ofOne(F.relu, (inplace: boolean = false) => ({ inplace }));

/**
 * min(max(x, 0), 6), for any shape.
 * @names torch.nn.ReLU6
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReLU6.html
 */
export const ReLU6 = ofOne(F.relu6, (inplace: boolean = false) => ({ inplace }));

/**
 * ELU with the scale and the slope that keep mean 0 and variance 1 through layers.
 * @names torch.nn.SELU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.SELU.html
 */
export const SELU = ofOne(F.selu, (inplace: boolean = false) => ({ inplace }));

/**
 * x · sigmoid(x), for any shape; also known as swish.
 * @names torch.nn.SiLU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.SiLU.html
 */
export const SiLU = ofOne(F.silu, (inplace: boolean = false) => ({ inplace }));

/**
 * x · tanh(softplus(x)), for any shape.
 * @names torch.nn.Mish
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Mish.html
 */
export const Mish = ofOne(F.mish, (inplace: boolean = false) => ({ inplace }));

/**
 * relu6(x + 3) / 6, for any shape.
 * @names torch.nn.Hardsigmoid
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Hardsigmoid.html
 */
export const Hardsigmoid = ofOne(F.hardsigmoid, (inplace: boolean = false) => ({ inplace }));

/**
 * x · relu6(x + 3) / 6, for any shape.
 * @names torch.nn.Hardswish
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Hardswish.html
 */
export const Hardswish = ofOne(F.hardswish, (inplace: boolean = false) => ({ inplace }));

/**
 * x above 0, alpha · (exp(x) − 1) below.
 * @names torch.nn.ELU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ELU.html
 */
export const ELU = ofOne(F.elu, (alpha: number = 1, inplace: boolean = false) => ({ alpha, inplace }));

/**
 * x above 0, alpha · (exp(x / alpha) − 1) below.
 * @names torch.nn.CELU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CELU.html
 */
export const CELU = ofOne(F.celu, (alpha: number = 1, inplace: boolean = false) => ({ alpha, inplace }));

/**
 * x above 0, negative_slope · x below.
 * @names torch.nn.LeakyReLU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html
 */
export const LeakyReLU = ofOne(F.leaky_relu, (negative_slope: number = 0.01, inplace: boolean = false) => ({
  negative_slope,
  inplace,
}));

/**
 * x held between min_val and max_val.
 * @names torch.nn.Hardtanh
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html
 */
export const Hardtanh = ofOne(F.hardtanh, (min_val: number = -1, max_val: number = 1, inplace: boolean = false) => ({
  min_val,
  max_val,
  inplace,
}));

/**
 * x above the threshold, `value` elsewhere.
 * @names torch.nn.Threshold
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Threshold.html
 */
export const Threshold = ofOne(F.threshold, (threshold: number, value: number, inplace: boolean = false) => ({
  threshold,
  value,
  inplace,
}));

/**
 * x · Φ(x), Φ being the normal distribution's, or its approximation by tanh.
 * @names torch.nn.GELU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.GELU.html
 */
export const GELU = ofOne(F.gelu, (approximate: 'none' | 'tanh' = 'none') => ({ approximate }));

/**
 * The first half along `dim` times the sigmoid of the second half.
 * @names torch.nn.GLU
 * @throws {Error} where the size of `dim` is odd
 * @see https://pytorch.org/docs/stable/generated/torch.nn.GLU.html
 */
export const GLU = ofOneReshaped(F.glu, (dim: Int = -1) => ({ dim }));

/**
 * x beyond ±lambd, 0 between.
 * @names torch.nn.Hardshrink
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Hardshrink.html
 */
export const Hardshrink = ofOne(F.hardshrink, (lambd: number = 0.5) => ({ lambd }));

/**
 * x moved by lambd towards 0, and 0 between ±lambd.
 * @names torch.nn.Softshrink
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softshrink.html
 */
export const Softshrink = ofOne(F.softshrink, (lambd: number = 0.5) => ({ lambd }));

/**
 * log(1 + exp(beta · x)) / beta; x itself where beta · x is above the threshold.
 * @names torch.nn.Softplus
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softplus.html
 */
export const Softplus = ofOne(F.softplus, (beta: number = 1, threshold: number = 20) => ({ beta, threshold }));

/**
 * log(sigmoid(x)), for any shape.
 * @names torch.nn.LogSigmoid
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LogSigmoid.html
 */
export const LogSigmoid = ofOne(F.logsigmoid, () => ({}));

/**
 * 1 / (1 + exp(−x)), for any shape.
 * @names torch.nn.Sigmoid
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html
 */
export const Sigmoid = ofOne(F.sigmoid, () => ({}));

/**
 * tanh(x), for any shape.
 * @names torch.nn.Tanh
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Tanh.html
 */
export const Tanh = ofOne(F.tanh, () => ({}));

/**
 * x / (1 + |x|), for any shape.
 * @names torch.nn.Softsign
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softsign.html
 */
export const Softsign = ofOne(F.softsign, () => ({}));

/**
 * x − tanh(x), for any shape.
 * @names torch.nn.Tanhshrink
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Tanhshrink.html
 */
export const Tanhshrink = ofOne(F.tanhshrink, () => ({}));

/**
 * exp(x) divided by its sum along `dim`. PyTorch's guess of a missing `dim` is deprecated: say it.
 * @names torch.nn.Softmax
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softmax.html
 */
export const Softmax = ofOne(F.softmax, (dim: Int) => ({ dim }));

/**
 * softmax of −x along `dim`.
 * @names torch.nn.Softmin
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softmin.html
 */
export const Softmin = ofOne(F.softmin, (dim: Int) => ({ dim }));

/**
 * The logarithm of softmax along `dim`.
 * @names torch.nn.LogSoftmax
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html
 */
export const LogSoftmax = ofOne(F.log_softmax, (dim: Int) => ({ dim }));

/**
 * softmax over the channels of [N, C, H, W] or [C, H, W].
 * @names torch.nn.Softmax2d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softmax2d.html
 */
export const Softmax2d = keeping(
  () => ({}),
  (_, input: Tensor) => F.softmax(input, -3),
);

/**
 * leaky_relu with slopes drawn between two bounds in training.
 * @names torch.nn.RReLU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.RReLU.html
 */
export const RReLU = keeping(
  (lower: number = 1 / 8, upper: number = 1 / 3, inplace: boolean = false) => ({ lower, upper, inplace }),
  ({ lower, upper, inplace, training }, input: Tensor) => F.rrelu(input, lower, upper, training, inplace),
);

/**
 * x above 0, a learnt multiple of x below: one weight, or one for each channel.
 * @names torch.nn.PReLU
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.PReLU.html
 */
export class PReLU extends Module {
  weight: Parameter;

  constructor(num_parameters: Int = 1, init: number = 0.25) {
    super();
    hold(this, { num_parameters });
    this.weight = new Parameter(full([num_parameters], init, 'float32'));
  }

  override forward(input: Tensor): Tensor {
    return F.prelu(input, this.weight);
  }
}
