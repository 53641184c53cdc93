/**
 * Convolutions over [N, C, d…] (or [C, d…]), as in PyTorch.
 * @family convolution
 */

import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { empty } from '../public/ops/creation.ts';
import * as F from '../public/torch.nn.functional.ts';
import { resetLikePyTorch } from './linear.ts';
import { hold, Module } from './module.ts';
import { Parameter } from './parameter.ts';
import type { Size } from './pooling.ts';

export type PaddingMode = 'zeros' | 'reflect' | 'replicate' | 'circular';

type Conv = (
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  stride: number[],
  padding: number[] | 'valid' | 'same',
  dilation: number[],
  groups: Int,
) => Tensor;

/** One number for each direction. */
const each = (size: Size, rank: number): number[] =>
  typeof size === 'number' ? new Array<number>(rank).fill(size) : [...size];

interface Options {
  in_channels: number;
  out_channels: number;
  kernel_size: Size;
  stride: Size;
  padding: Size | 'valid' | 'same';
  output_padding?: Size;
  dilation: Size;
  groups: number;
  bias: boolean;
  padding_mode: PaddingMode;
}

/** Weights and options; `transposed`: the weight's first dimension are the input's channels. */
abstract class Convolution extends Module {
  declare readonly in_channels: number;
  declare readonly out_channels: number;
  declare readonly kernel_size: number[];
  declare readonly stride: number[];
  declare readonly padding: number[] | 'valid' | 'same';
  declare readonly dilation: number[];
  declare readonly output_padding: number[];
  declare readonly groups: number;
  declare readonly padding_mode: PaddingMode;
  weight: Parameter;
  bias: Parameter | null;

  constructor(given: Options, rank: number, transposed = false) {
    super();
    hold(this, given);
    const { in_channels, out_channels, groups, padding_mode, padding, stride } = given;
    if (!(groups > 0) || in_channels % groups !== 0 || out_channels % groups !== 0)
      fail(`expected channels divisible by groups ${groups}`, in_channels, out_channels);
    const modes = ['zeros', ...(transposed ? [] : ['reflect', 'replicate', 'circular'])];
    if (padding === 'same' && [stride].flat().some((step) => step !== 1))
      fail(`padding='same' is not supported for strided convolutions`);
    if (!modes.includes(padding_mode)) fail(`padding_mode must be one of ${modes.join(', ')}`, padding_mode);
    for (const name of ['kernel_size', 'stride', 'padding', 'dilation', 'output_padding'] as const) {
      const size = this[name] as Size | string | undefined;
      if (size !== undefined && typeof size !== 'string') Object.assign(this, { [name]: each(size, rank) });
    }
    const [first, second] = transposed ? [in_channels, out_channels] : [out_channels, in_channels];
    this.weight = new Parameter(empty([first, second / groups, ...this.kernel_size]));
    this.bias = given.bias ? new Parameter(empty([out_channels])) : null;
    this.reset_parameters();
  }

  reset_parameters(): void {
    resetLikePyTorch(this.weight, this.bias);
  }
}

export interface ConvModule extends Convolution {
  forward(input: Tensor): Tensor;
}

// biome-ignore lint/suspicious/noExplicitAny: what they are told stands in their constructor
const conv = (rank: 1 | 2 | 3, fn: Conv): (new (...args: any[]) => ConvModule) =>
  class extends Convolution {
    constructor(
      in_channels: Int,
      out_channels: Int,
      kernel_size: Size,
      stride: Size = 1,
      padding: Size | 'valid' | 'same' = 0,
      dilation: Size = 1,
      groups: Int = 1,
      bias: boolean = true,
      padding_mode: PaddingMode = 'zeros',
    ) {
      const sizes = { in_channels, out_channels, kernel_size, stride, padding, dilation };
      super({ ...sizes, groups, bias, padding_mode }, rank);
    }

    override forward(input: Tensor): Tensor {
      const { weight, bias, stride, dilation, groups, padding_mode } = this;
      if (padding_mode === 'zeros') return fn(input, weight, bias, stride, this.padding, dilation, groups);
      // From the last dimension to the first, as pad takes them.
      const around = this.kernel_size.toReversed().flatMap((k, at) => {
        const d = rank - 1 - at;
        if (this.padding === 'valid') return [0, 0];
        if (this.padding !== 'same') return [this.padding[d], this.padding[d]];
        const total = dilation[d] * (k - 1);
        return [Math.floor(total / 2), Math.ceil(total / 2)];
      });
      return fn(F.pad(input, around, padding_mode), weight, bias, stride, each(0, rank), dilation, groups);
    }
  };
/**
 * Cross-correlation with learnt kernels: (N, C, L) or (C, L) → (…, out_channels, …), size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1.
 * Parameters `weight` [out_channels, C/groups, K] and `bias` [out_channels]; `padding` may be
 * 'same' or 'valid', `padding_mode` 'zeros', 'reflect', 'replicate' or 'circular'.
 * @names torch.nn.Conv1d
 * @shape ConvRule<1, in_channels, out_channels, kernel_size, stride, padding, dilation>
 * @also device dtype
 * @throws {Error} for channels that `groups` does not divide, another padding_mode, an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
 * @example
 * const layer = new torch.nn.Conv1d(3, 6, 3, { padding: 1 });
 * layer(torch.ones([1, 3, 8])).shape
 * // [1, 6, 8]
 */
export const Conv1d = conv(1, F.conv1d as Conv);
/**
 * Cross-correlation with learnt kernels: (N, C, H, W) or (C, H, W) → (…, out_channels, …), size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1.
 * Parameters `weight` [out_channels, C/groups, KH, KW] and `bias` [out_channels]; `padding` may be
 * 'same' or 'valid', `padding_mode` 'zeros', 'reflect', 'replicate' or 'circular'.
 * @names torch.nn.Conv2d
 * @shape ConvRule<2, in_channels, out_channels, kernel_size, stride, padding, dilation>
 * @also device dtype
 * @throws {Error} for channels that `groups` does not divide, another padding_mode, an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
 * @example
 * const layer = new torch.nn.Conv2d(3, 6, 3, { padding: 1 });
 * layer(torch.ones([1, 3, 8, 8])).shape
 * // [1, 6, 8, 8]
 */
export const Conv2d = conv(2, F.conv2d as Conv);
/**
 * Cross-correlation with learnt kernels: (N, C, D, H, W) or (C, D, H, W) → (…, out_channels, …), size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1.
 * Parameters `weight` [out_channels, C/groups, KD, KH, KW] and `bias` [out_channels]; `padding` may be
 * 'same' or 'valid', `padding_mode` 'zeros', 'reflect', 'replicate' or 'circular'.
 * @names torch.nn.Conv3d
 * @shape ConvRule<3, in_channels, out_channels, kernel_size, stride, padding, dilation>
 * @also device dtype
 * @throws {Error} for channels that `groups` does not divide, another padding_mode, an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Conv3d.html
 * @example
 * const layer = new torch.nn.Conv3d(3, 6, 3, { padding: 1 });
 * layer(torch.ones([1, 3, 8, 8, 8])).shape
 * // [1, 6, 8, 8, 8]
 */
export const Conv3d = conv(3, F.conv3d as Conv);

export interface ConvTransposeModule extends Convolution {
  forward(input: Tensor, output_size?: readonly number[]): Tensor;
}

// biome-ignore lint/suspicious/noExplicitAny: what they are told stands in their constructor
type ConvTransposeClass = new (...args: any[]) => ConvTransposeModule;

const convTranspose = (rank: 1 | 2 | 3, fn: typeof F.conv_transpose2d): ConvTransposeClass =>
  class extends Convolution {
    constructor(
      in_channels: Int,
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
      const sizes = { in_channels, out_channels, kernel_size, stride, padding, output_padding };
      super({ ...sizes, groups, bias, dilation, padding_mode }, rank, true);
    }

    /** `output_size`: which of the sizes that the stride leaves open. */
    override forward(input: Tensor, output_size?: readonly number[]): Tensor {
      const { weight, bias, stride, groups, dilation } = this;
      const padding = this.padding as number[];
      const extra = output_size
        ? output_size.slice(-rank).map((n, d) => {
            const least = (input.shape.at(d - rank)! - 1) * stride[d] - 2 * padding[d];
            return n - (least + dilation[d] * (this.kernel_size[d] - 1) + 1);
          })
        : this.output_padding;
      return fn(input, weight, bias, stride, padding, extra, groups, dilation);
    }
  };
/**
 * The transpose of Conv1d, learnt: (N, C, L) or (C, L) → (…, out_channels, …), size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1.
 * Parameters `weight` [C, out_channels/groups, K] and `bias` [out_channels]; a call may give the
 * `output_size` instead of output_padding.
 * @names torch.nn.ConvTranspose1d
 * @also device dtype
 * @throws {Error} for channels that `groups` does not divide, a padding_mode but 'zeros', an unfit input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose1d.html
 * @example
 * const layer = new torch.nn.ConvTranspose1d(3, 6, 2, { stride: 2 });
 * layer(torch.ones([1, 3, 8])).shape
 * // [1, 6, 16]
 */
export const ConvTranspose1d = convTranspose(1, F.conv_transpose1d);
/**
 * The transpose of Conv2d, learnt: (N, C, H, W) or (C, H, W) → (…, out_channels, …), size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1.
 * Parameters `weight` [C, out_channels/groups, KH, KW] and `bias` [out_channels]; a call may give the
 * `output_size` instead of output_padding.
 * @names torch.nn.ConvTranspose2d
 * @also device dtype
 * @throws {Error} for channels that `groups` does not divide, a padding_mode but 'zeros', an unfit input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html
 * @example
 * const layer = new torch.nn.ConvTranspose2d(3, 6, 2, { stride: 2 });
 * layer(torch.ones([1, 3, 8, 8])).shape
 * // [1, 6, 16, 16]
 */
export const ConvTranspose2d = convTranspose(2, F.conv_transpose2d);
/**
 * The transpose of Conv3d, learnt: (N, C, D, H, W) or (C, D, H, W) → (…, out_channels, …), size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1.
 * Parameters `weight` [C, out_channels/groups, KD, KH, KW] and `bias` [out_channels]; a call may give the
 * `output_size` instead of output_padding.
 * @names torch.nn.ConvTranspose3d
 * @also device dtype
 * @throws {Error} for channels that `groups` does not divide, a padding_mode but 'zeros', an unfit input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose3d.html
 * @example
 * const layer = new torch.nn.ConvTranspose3d(3, 6, 2, { stride: 2 });
 * layer(torch.ones([1, 3, 8, 8, 8])).shape
 * // [1, 6, 16, 16, 16]
 */
export const ConvTranspose3d = convTranspose(3, F.conv_transpose3d);
