/**
 * Layers that learn from their first input how wide it is: LazyLinear, LazyConv… and LazyBatchNorm…. Parameters are there from the
 * start, without elements, and stay the same objects, so that an optimizer may have been made before; after the first call the
 * layer is one of the plain class, as in PyTorch.
 * @family lazy
 */

import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { empty, ones, zeros } from '../ops/creation.ts';
import type { PaddingMode } from './conv.ts';
import * as convolutions from './conv.ts';
import { Linear } from './linear.ts';
import type { Module } from './module.ts';
import * as norms from './normalization.ts';
import type { Size } from './pooling.ts';

// biome-ignore lint/suspicious/noExplicitAny: what they are told stands in their constructor
type Class<M> = new (...args: any[]) => M;

/** Makes the layer one of the plain class, as wide as was found. */
function become(module: Module, Full: Class<Module>, width: object): void {
  Object.assign(module, width);
  Object.setPrototypeOf(module, Full.prototype);
}

/**
 * Linear whose in_features is the size of the first input's last dimension.
 * @names torch.nn.LazyLinear
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyLinear.html
 * @example
 * const layer = new torch.nn.LazyLinear(2);
 * layer(torch.ones([3, 4])).shape
 * // [3, 2]
 */
export class LazyLinear extends Linear {
  constructor(out_features: Int, bias: boolean = true) {
    super(0, out_features, bias);
  }

  override forward(input: Tensor): Tensor {
    const in_features = input.shape.at(-1) ?? fail('LazyLinear: expected an input of one dimension or more', input);
    this.weight.data = empty([this.out_features, in_features]);
    become(this, Linear, { in_features });
    this.reset_parameters();
    return this.forward(input);
  }
}

/** How many channels an input has: [N, C, d…] or [C, d…]. */
const channelsOf = (input: Tensor, rank: number): number => input.shape[input.ndim - rank - 1];

const lazyConv = (rank: 1 | 2 | 3, Full: Class<convolutions.ConvModule>): Class<convolutions.ConvModule> =>
  class extends Full {
    constructor(
      out_channels: Int,
      kernel_size: Size,
      stride: Size = 1,
      padding: Size | 'valid' | 'same' = 0,
      dilation: Size = 1,
      groups: Int = 1,
      bias: boolean = true,
      padding_mode: PaddingMode = 'zeros',
    ) {
      super(0, out_channels, kernel_size, stride, padding, dilation, groups, bias, padding_mode);
    }

    override forward(input: Tensor): Tensor {
      const in_channels = channelsOf(input, rank);
      if (in_channels % this.groups) fail(`expected channels divisible by groups ${this.groups}`, in_channels);
      this.weight.data = empty([this.out_channels, in_channels / this.groups, ...this.kernel_size]);
      become(this, Full, { in_channels });
      this.reset_parameters();
      return this.forward(input);
    }
  };

/**
 * Conv1d whose in_channels are those of the first input.
 * @names torch.nn.LazyConv1d
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyConv1d.html
 * @example
 * const layer = new torch.nn.LazyConv1d(6, 3);
 * layer(torch.ones([1, 3, 8])).shape
 * // [1, 6, 6]
 */
export const LazyConv1d = lazyConv(1, convolutions.Conv1d);
/**
 * Conv2d whose in_channels are those of the first input.
 * @names torch.nn.LazyConv2d
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyConv2d.html
 * @example
 * const layer = new torch.nn.LazyConv2d(6, 3);
 * layer(torch.ones([1, 3, 8, 8])).shape
 * // [1, 6, 6, 6]
 */
export const LazyConv2d = lazyConv(2, convolutions.Conv2d);
/**
 * Conv3d whose in_channels are those of the first input.
 * @names torch.nn.LazyConv3d
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyConv3d.html
 * @example
 * const layer = new torch.nn.LazyConv3d(6, 3);
 * layer(torch.ones([1, 3, 8, 8, 8])).shape
 * // [1, 6, 6, 6, 6]
 */
export const LazyConv3d = lazyConv(3, convolutions.Conv3d);

const lazyTranspose = (
  rank: 1 | 2 | 3,
  Full: Class<convolutions.ConvTransposeModule>,
): Class<convolutions.ConvTransposeModule> =>
  class extends Full {
    constructor(
      out_channels: Int,
      kernel_size: Size,
      stride: Size = 1,
      padding: Size = 0,
      output_padding: Size = 0,
      groups: Int = 1,
      bias: boolean = true,
      dilation: Size = 1,
      padding_mode: 'zeros' = 'zeros',
    ) {
      super(0, out_channels, kernel_size, stride, padding, output_padding, groups, bias, dilation, padding_mode);
    }

    override forward(input: Tensor, output_size?: readonly number[]): Tensor {
      const in_channels = channelsOf(input, rank);
      if (in_channels % this.groups) fail(`expected channels divisible by groups ${this.groups}`, in_channels);
      this.weight.data = empty([in_channels, this.out_channels / this.groups, ...this.kernel_size]);
      become(this, Full, { in_channels });
      this.reset_parameters();
      return this.forward(input, output_size);
    }
  };

/**
 * ConvTranspose1d whose in_channels are those of the first input.
 * @names torch.nn.LazyConvTranspose1d
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyConvTranspose1d.html
 * @example
 * const layer = new torch.nn.LazyConvTranspose1d(6, 2, { stride: 2 });
 * layer(torch.ones([1, 3, 8])).shape
 * // [1, 6, 16]
 */
export const LazyConvTranspose1d = lazyTranspose(1, convolutions.ConvTranspose1d);
/**
 * ConvTranspose2d whose in_channels are those of the first input.
 * @names torch.nn.LazyConvTranspose2d
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyConvTranspose2d.html
 * @example
 * const layer = new torch.nn.LazyConvTranspose2d(6, 2, { stride: 2 });
 * layer(torch.ones([1, 3, 8, 8])).shape
 * // [1, 6, 16, 16]
 */
export const LazyConvTranspose2d = lazyTranspose(2, convolutions.ConvTranspose2d);
/**
 * ConvTranspose3d whose in_channels are those of the first input.
 * @names torch.nn.LazyConvTranspose3d
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyConvTranspose3d.html
 * @example
 * const layer = new torch.nn.LazyConvTranspose3d(6, 2, { stride: 2 });
 * layer(torch.ones([1, 3, 8, 8, 8])).shape
 * // [1, 6, 16, 16, 16]
 */
export const LazyConvTranspose3d = lazyTranspose(3, convolutions.ConvTranspose3d);

/** What is as wide as there are features. */
function widen(module: norms.RunningNormModule, width: number): void {
  const { weight, bias, running_mean, running_var } = module;
  for (const tensor of [weight, running_var]) if (tensor) tensor.data = ones([width]);
  for (const tensor of [bias, running_mean]) if (tensor) tensor.data = zeros([width]);
}

/** @param channels how many there are in an input */
const lazyNorm = (
  Full: Class<norms.RunningNormModule>,
  channels: (input: Tensor) => number,
): Class<norms.RunningNormModule> =>
  class extends Full {
    constructor(
      eps: number = 1e-5,
      momentum: number | null = 0.1,
      affine: boolean = true,
      track_running_stats: boolean = true,
    ) {
      super(0, eps, momentum, affine, track_running_stats);
    }

    override forward(input: Tensor): Tensor {
      const num_features = channels(input);
      widen(this, num_features);
      become(this, Full, { num_features });
      return this.forward(input);
    }
  };

const lazyBatchNorm = (Full: Class<norms.RunningNormModule>) => lazyNorm(Full, ({ shape }) => shape[1]);

/**
 * BatchNorm1d whose num_features are the channels of the first input.
 * @names torch.nn.LazyBatchNorm1d
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyBatchNorm1d.html
 * @example
 * const layer = new torch.nn.LazyBatchNorm1d();
 * layer(torch.ones([1, 3, 8])).shape
 * // [1, 3, 8]
 */
export const LazyBatchNorm1d = lazyBatchNorm(norms.BatchNorm1d);
/**
 * BatchNorm2d whose num_features are the channels of the first input.
 * @names torch.nn.LazyBatchNorm2d
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyBatchNorm2d.html
 * @example
 * const layer = new torch.nn.LazyBatchNorm2d();
 * layer(torch.ones([1, 3, 8, 8])).shape
 * // [1, 3, 8, 8]
 */
export const LazyBatchNorm2d = lazyBatchNorm(norms.BatchNorm2d);
/**
 * BatchNorm3d whose num_features are the channels of the first input.
 * @names torch.nn.LazyBatchNorm3d
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyBatchNorm3d.html
 * @example
 * const layer = new torch.nn.LazyBatchNorm3d();
 * layer(torch.ones([1, 3, 8, 8, 8])).shape
 * // [1, 3, 8, 8, 8]
 */
export const LazyBatchNorm3d = lazyBatchNorm(norms.BatchNorm3d);

const lazyInstanceNorm = (rank: 1 | 2 | 3, Full: Class<norms.RunningNormModule>) =>
  lazyNorm(Full, (input) => channelsOf(input, rank));

/**
 * InstanceNorm1d whose num_features are the channels of the first input; affine and with running statistics unless told otherwise.
 * @names torch.nn.LazyInstanceNorm1d
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyInstanceNorm1d.html
 * @example
 * const layer = new torch.nn.LazyInstanceNorm1d();
 * layer(torch.ones([1, 3, 8])).shape
 * // [1, 3, 8]
 */
export const LazyInstanceNorm1d = lazyInstanceNorm(1, norms.InstanceNorm1d);
/**
 * InstanceNorm2d whose num_features are the channels of the first input; affine and with running statistics unless told otherwise.
 * @names torch.nn.LazyInstanceNorm2d
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyInstanceNorm2d.html
 * @example
 * const layer = new torch.nn.LazyInstanceNorm2d();
 * layer(torch.ones([1, 3, 8, 8])).shape
 * // [1, 3, 8, 8]
 */
export const LazyInstanceNorm2d = lazyInstanceNorm(2, norms.InstanceNorm2d);
/**
 * InstanceNorm3d whose num_features are the channels of the first input; affine and with running statistics unless told otherwise.
 * @names torch.nn.LazyInstanceNorm3d
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyInstanceNorm3d.html
 * @example
 * const layer = new torch.nn.LazyInstanceNorm3d();
 * layer(torch.ones([1, 3, 8, 8, 8])).shape
 * // [1, 3, 8, 8, 8]
 */
export const LazyInstanceNorm3d = lazyInstanceNorm(3, norms.InstanceNorm3d);
