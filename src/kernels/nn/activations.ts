/**
 * The rarer activations as modules: each is its function of nn.functional, with that function's options.
 * @family activations
 */
import type { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { full } from '../public/ops/from-numbers.ts';
import * as F from '../public/torch.nn.functional.ts';
import { keeping, ofOne, ofOneReshaped } from './layer.ts';
import { hold, Module } from './module.ts';
import { Parameter } from './parameter.ts';

/**
 * min(max(x, 0), 6), for any shape.
 * @names torch.nn.ReLU6
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReLU6.html
 * @example
 * const layer = new torch.nn.ReLU6();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([0.0000, 0.0000, 1.5000])
 */
export const ReLU6 = ofOne(F.relu6, (inplace: boolean = false) => ({ inplace }));

/**
 * ELU with the scale and the slope that keep mean 0 and variance 1 through layers.
 * @names torch.nn.SELU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.SELU.html
 * @example
 * const layer = new torch.nn.SELU();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-1.6138,  0.0000,  1.5761])
 */
export const SELU = ofOne(F.selu, (inplace: boolean = false) => ({ inplace }));

/**
 * x · sigmoid(x), for any shape; also known as swish.
 * @names torch.nn.SiLU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.SiLU.html
 * @example
 * const layer = new torch.nn.SiLU();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.1896,  0.0000,  1.2264])
 */
export const SiLU = ofOne(F.silu, (inplace: boolean = false) => ({ inplace }));

/**
 * x · tanh(softplus(x)), for any shape.
 * @names torch.nn.Mish
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Mish.html
 * @example
 * const layer = new torch.nn.Mish();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.1968,  0.0000,  1.4034])
 */
export const Mish = ofOne(F.mish, (inplace: boolean = false) => ({ inplace }));

/**
 * relu6(x + 3) / 6, for any shape.
 * @names torch.nn.Hardsigmoid
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Hardsigmoid.html
 * @example
 * const layer = new torch.nn.Hardsigmoid();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([0.0833, 0.5000, 0.7500])
 */
export const Hardsigmoid = ofOne(F.hardsigmoid, (inplace: boolean = false) => ({ inplace }));

/**
 * x · relu6(x + 3) / 6, for any shape.
 * @names torch.nn.Hardswish
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Hardswish.html
 * @example
 * const layer = new torch.nn.Hardswish();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.2083,  0.0000,  1.1250])
 */
export const Hardswish = ofOne(F.hardswish, (inplace: boolean = false) => ({ inplace }));

/**
 * x above 0, alpha · (exp(x) − 1) below.
 * @names torch.nn.ELU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ELU.html
 * @example
 * const layer = new torch.nn.ELU();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.9179,  0.0000,  1.5000])
 */
export const ELU = ofOne(F.elu, (alpha: number = 1, inplace: boolean = false) => ({ alpha, inplace }));

/**
 * x above 0, alpha · (exp(x / alpha) − 1) below.
 * @names torch.nn.CELU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CELU.html
 * @example
 * const layer = new torch.nn.CELU({ alpha: 0.5 });
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.4966,  0.0000,  1.5000])
 */
export const CELU = ofOne(F.celu, (alpha: number = 1, inplace: boolean = false) => ({ alpha, inplace }));

/**
 * x above 0, negative_slope · x below.
 * @names torch.nn.LeakyReLU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html
 * @example
 * const layer = new torch.nn.LeakyReLU(0.1);
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.2500,  0.0000,  1.5000])
 */
export const LeakyReLU = ofOne(F.leaky_relu, (negative_slope: number = 0.01, inplace: boolean = false) => ({
  negative_slope,
  inplace,
}));

/**
 * x held between min_val and max_val.
 * @names torch.nn.Hardtanh
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html
 * @example
 * const layer = new torch.nn.Hardtanh();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-1.,  0.,  1.])
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
 * @example
 * const layer = new torch.nn.Threshold(0.5, 0);
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([0.0000, 0.0000, 1.5000])
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
 * @example
 * const layer = new torch.nn.GELU();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.0155,  0.0000,  1.3998])
 */
export const GELU = ofOne(F.gelu, (approximate: 'none' | 'tanh' = 'none') => ({ approximate }));

/**
 * The first half along `dim` times the sigmoid of the second half.
 * @names torch.nn.GLU
 * @throws {Error} where the size of `dim` is odd
 * @see https://pytorch.org/docs/stable/generated/torch.nn.GLU.html
 * @example
 * const layer = new torch.nn.GLU();
 * layer(torch.tensor([1.5, 2, 0, 1]))
 * // tensor([0.7500, 1.4621])
 */
export const GLU = ofOneReshaped(F.glu, (dim: Int = -1) => ({ dim }));

/**
 * x beyond ±lambd, 0 between.
 * @names torch.nn.Hardshrink
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Hardshrink.html
 * @example
 * const layer = new torch.nn.Hardshrink();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-2.5000,  0.0000,  1.5000])
 */
export const Hardshrink = ofOne(F.hardshrink, (lambd: number = 0.5) => ({ lambd }));

/**
 * x moved by lambd towards 0, and 0 between ±lambd.
 * @names torch.nn.Softshrink
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softshrink.html
 * @example
 * const layer = new torch.nn.Softshrink();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-2.,  0.,  1.])
 */
export const Softshrink = ofOne(F.softshrink, (lambd: number = 0.5) => ({ lambd }));

/**
 * log(1 + exp(beta · x)) / beta; x itself where beta · x is above the threshold.
 * @names torch.nn.Softplus
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softplus.html
 * @example
 * const layer = new torch.nn.Softplus();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([0.0789, 0.6931, 1.7014])
 */
export const Softplus = ofOne(F.softplus, (beta: number = 1, threshold: number = 20) => ({ beta, threshold }));

/**
 * log(sigmoid(x)), for any shape.
 * @names torch.nn.LogSigmoid
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LogSigmoid.html
 * @example
 * const layer = new torch.nn.LogSigmoid();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-2.5789, -0.6931, -0.2014])
 */
export const LogSigmoid = ofOne(F.logsigmoid, () => ({}));

/**
 * x / (1 + |x|), for any shape.
 * @names torch.nn.Softsign
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softsign.html
 * @example
 * const layer = new torch.nn.Softsign();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.7143,  0.0000,  0.6000])
 */
export const Softsign = ofOne(F.softsign, () => ({}));

/**
 * x − tanh(x), for any shape.
 * @names torch.nn.Tanhshrink
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Tanhshrink.html
 * @example
 * const layer = new torch.nn.Tanhshrink();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-1.5134,  0.0000,  0.5949])
 */
export const Tanhshrink = ofOne(F.tanhshrink, () => ({}));

/**
 * softmax of −x along `dim`.
 * @names torch.nn.Softmin
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softmin.html
 * @example
 * const layer = new torch.nn.Softmin(1);
 * layer(torch.tensor([[0.5, 1, 1.5]]))
 * // tensor([[0.5065, 0.3072, 0.1863]])
 */
export const Softmin = ofOne(F.softmin, (dim: Int) => ({ dim }));

/**
 * softmax over the channels of [N, C, H, W] or [C, H, W].
 * @names torch.nn.Softmax2d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softmax2d.html
 * @example
 * const layer = new torch.nn.Softmax2d();
 * layer(torch.zeros([1, 2, 1, 1]))
 * // tensor([[[[0.5000]],
 * //
 * //          [[0.5000]]]])
 */
export const Softmax2d = keeping(
  () => ({}),
  (_, input: Tensor) => F.softmax(input, -3),
);

/**
 * leaky_relu with slopes drawn between two bounds in training.
 * @names torch.nn.RReLU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.RReLU.html
 * @example
 * const layer = new torch.nn.RReLU();
 * layer.eval();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.5729,  0.0000,  1.5000])
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
 * @example
 * const layer = new torch.nn.PReLU();
 * layer(torch.tensor([-2.5, 0, 1.5])).detach()
 * // tensor([-0.6250,  0.0000,  1.5000])
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
