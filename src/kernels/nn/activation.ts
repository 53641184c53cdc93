/** Activations as modules: each is its function of nn.functional, with that function's options. */

import { full } from '../public/ops/creation.ts';
import * as F from '../public/torch.nn.functional.ts';
import type { Tensor } from '../tensor.ts';
import { bind, REQUIRED } from './arguments.ts';
import { functional } from './layer.ts';
import { Module } from './module.ts';
import { Parameter } from './parameter.ts';

type One = [input: Tensor];
// No `...INPLACE` in a larger literal: a bundler takes a spread for an effect, and keeps the layer that nobody uses.
const INPLACE = { inplace: false };
const DIM = { dim: REQUIRED as number };

export const ReLU = functional<One, { inplace: boolean }>('ReLU', F.relu, INPLACE);
export const ReLU6 = functional<One, { inplace: boolean }>('ReLU6', F.relu6, INPLACE);
export const SELU = functional<One, { inplace: boolean }>('SELU', F.selu, INPLACE);
export const SiLU = functional<One, { inplace: boolean }>('SiLU', F.silu, INPLACE);
export const Mish = functional<One, { inplace: boolean }>('Mish', F.mish, INPLACE);
export const Hardsigmoid = functional<One, { inplace: boolean }>('Hardsigmoid', F.hardsigmoid, INPLACE);
export const Hardswish = functional<One, { inplace: boolean }>('Hardswish', F.hardswish, INPLACE);
export const ELU = functional<One, { alpha: number }>('ELU', F.elu, { alpha: 1, inplace: false });
export const CELU = functional<One, { alpha: number }>('CELU', F.celu, { alpha: 1, inplace: false });
export const LeakyReLU = functional<One, { negative_slope: number }>('LeakyReLU', F.leaky_relu, {
  negative_slope: 0.01,
  inplace: false,
});
export const Hardtanh = functional<One, { min_val: number; max_val: number }>('Hardtanh', F.hardtanh, {
  min_val: -1,
  max_val: 1,
  inplace: false,
});
export const Threshold = functional<One, { threshold: number; value: number }>('Threshold', F.threshold, {
  threshold: REQUIRED,
  value: REQUIRED,
  inplace: false,
});
export const GELU = functional<One, { approximate: 'none' | 'tanh' }>('GELU', F.gelu, { approximate: 'none' });
export const GLU = functional<One, { dim: number }, unknown>('GLU', F.glu, { dim: -1 });
export const Hardshrink = functional<One, { lambd: number }>('Hardshrink', F.hardshrink, { lambd: 0.5 });
export const Softshrink = functional<One, { lambd: number }>('Softshrink', F.softshrink, { lambd: 0.5 });
export const Softplus = functional<One, { beta: number; threshold: number }>('Softplus', F.softplus, {
  beta: 1,
  threshold: 20,
});
export const LogSigmoid = functional<One, object>('LogSigmoid', F.logsigmoid, {});
export const Sigmoid = functional<One, object>('Sigmoid', F.sigmoid, {});
export const Tanh = functional<One, object>('Tanh', F.tanh, {});
export const Softsign = functional<One, object>('Softsign', F.softsign, {});
export const Tanhshrink = functional<One, object>('Tanhshrink', F.tanhshrink, {});
/** PyTorch's guess of a missing `dim` is deprecated: say it. */
export const Softmax = functional<One, { dim: number }>('Softmax', F.softmax, DIM);
export const Softmin = functional<One, { dim: number }>('Softmin', F.softmin, DIM);
export const LogSoftmax = functional<One, { dim: number }>('LogSoftmax', F.log_softmax, DIM);
/** softmax over the channels of [N, C, H, W] or [C, H, W]. */
export const Softmax2d = functional<One, object>('Softmax2d', (input: Tensor) => F.softmax(input, -3), {});

/**
 * leaky_relu with slopes drawn between two bounds in training.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.RReLU.html
 */
export const RReLU = functional<One, { lower: number; upper: number }, unknown>('RReLU', F.rrelu, {
  lower: 1 / 8,
  upper: 1 / 3,
  inplace: false,
  training: true,
});

/**
 * x above 0, a learnt multiple of x below: one weight, or one for each channel.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.PReLU.html
 */
export class PReLU extends Module {
  static override readonly name: string = 'PReLU';
  weight: Parameter;

  constructor(num_parameters?: number | { num_parameters?: number; init?: number }, init?: number);
  constructor(...args: unknown[]) {
    super();
    const { num_parameters, init } = bind('PReLU', args, { num_parameters: 1, init: 0.25 });
    this.weight = new Parameter(full([num_parameters], init, 'float32'));
  }

  override forward(input: Tensor): Tensor {
    return F.prelu(input, this.weight);
  }

  override extra_repr(): string {
    return `num_parameters=${this.weight.numel()}`;
  }
}
