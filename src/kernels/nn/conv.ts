/**
 * Convolutions over [N, C, d…] (or [C, d…]), as in PyTorch.
 * @family convolution
 */

import { fail } from '../callee.ts';
import { empty } from '../public/ops/creation.ts';
import * as F from '../public/torch.nn.functional.ts';
import type { Tensor } from '../tensor.ts';
import { REQUIRED } from './arguments.ts';
import { resetLikePyTorch } from './linear.ts';
import { Module, take } from './module.ts';
import { Parameter } from './parameter.ts';
import type { Size } from './pooling.ts';

export type PaddingMode = 'zeros' | 'reflect' | 'replicate' | 'circular';

export interface ConvOptions {
  stride?: Size;
  padding?: Size | 'valid' | 'same';
  dilation?: Size;
  groups?: number;
  bias?: boolean;
  padding_mode?: PaddingMode;
}

export interface ConvTransposeOptions extends ConvOptions {
  padding?: Size;
  output_padding?: Size;
  padding_mode?: 'zeros';
}

type Conv = (
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  stride: number[],
  padding: number[] | 'valid' | 'same',
  dilation: number[],
  groups: number,
) => Tensor;

/** One number for each direction. */
const each = (size: Size, rank: number): number[] =>
  typeof size === 'number' ? new Array<number>(rank).fill(size) : [...size];

const OPTIONS = {
  in_channels: REQUIRED as number,
  out_channels: REQUIRED as number,
  kernel_size: REQUIRED as Size,
  stride: 1 as Size,
  padding: 0 as Size | 'valid' | 'same',
};
const MORE = { dilation: 1 as Size, groups: 1, bias: true, padding_mode: 'zeros' as PaddingMode };

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

  constructor(args: readonly unknown[], more: Record<string, unknown>, rank: number, transposed = false) {
    super();
    const given = take(this, args, { ...OPTIONS, ...(more as typeof MORE) });
    const { in_channels, out_channels, groups, padding_mode } = given;
    if (!(groups > 0) || in_channels % groups !== 0 || out_channels % groups !== 0)
      fail(`expected channels divisible by groups ${groups}`, in_channels, out_channels);
    const modes = ['zeros', ...(transposed ? [] : ['reflect', 'replicate', 'circular'])];
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

/** The classes of all ranks, from outside. */
interface ConvClass {
  new (in_channels: number, out_channels: number, kernel_size: Size, options?: ConvOptions): ConvModule;
  new (
    in_channels: number,
    out_channels: number,
    kernel_size: Size,
    stride: Size,
    padding?: Size | 'valid' | 'same',
    dilation?: Size,
    groups?: number,
    bias?: boolean,
  ): ConvModule;
}
interface ConvModule extends Convolution {
  forward(input: Tensor): Tensor;
}

const conv = (rank: 1 | 2 | 3, fn: Conv): ConvClass =>
  class extends Convolution {
    static override readonly name: string = `Conv${rank}d`;

    constructor(in_channels: number, out_channels: number, kernel_size: Size, options?: ConvOptions);
    constructor(
      in_channels: number,
      out_channels: number,
      kernel_size: Size,
      stride: Size,
      padding?: Size | 'valid' | 'same',
      dilation?: Size,
      groups?: number,
      bias?: boolean,
    );
    constructor(...args: unknown[]) {
      super(args, MORE, rank);
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
/** nn.Conv1d: what it does is said where its shapes are, in shaped.ts. */
export const Conv1d = conv(1, F.conv1d as Conv);
export type Conv1d = InstanceType<typeof Conv1d>;
/** nn.Conv2d: what it does is said where its shapes are, in shaped.ts. */
export const Conv2d = conv(2, F.conv2d as Conv);
export type Conv2d = InstanceType<typeof Conv2d>;
/** nn.Conv3d: what it does is said where its shapes are, in shaped.ts. */
export const Conv3d = conv(3, F.conv3d as Conv);
export type Conv3d = InstanceType<typeof Conv3d>;

interface ConvTransposeClass {
  new (
    in_channels: number,
    out_channels: number,
    kernel_size: Size,
    options?: ConvTransposeOptions,
  ): ConvTransposeModule;
  new (
    in_channels: number,
    out_channels: number,
    kernel_size: Size,
    stride: Size,
    padding?: Size,
    output_padding?: Size,
    groups?: number,
    bias?: boolean,
    dilation?: Size,
  ): ConvTransposeModule;
}
interface ConvTransposeModule extends Convolution {
  forward(input: Tensor, output_size?: readonly number[]): Tensor;
}

const convTranspose = (rank: 1 | 2 | 3, fn: typeof F.conv_transpose2d): ConvTransposeClass =>
  class extends Convolution {
    static override readonly name: string = `ConvTranspose${rank}d`;

    constructor(in_channels: number, out_channels: number, kernel_size: Size, options?: ConvTransposeOptions);
    constructor(
      in_channels: number,
      out_channels: number,
      kernel_size: Size,
      stride: Size,
      padding?: Size,
      output_padding?: Size,
      groups?: number,
      bias?: boolean,
      dilation?: Size,
    );
    constructor(...args: unknown[]) {
      const { dilation, groups, bias, padding_mode } = MORE;
      super(args, { output_padding: 0, groups, bias, dilation, padding_mode }, rank, true);
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
 * @throws {Error} for channels that `groups` does not divide, a padding_mode but 'zeros', an unfit input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose1d.html
 */
export const ConvTranspose1d = convTranspose(1, F.conv_transpose1d);
export type ConvTranspose1d = InstanceType<typeof ConvTranspose1d>;
/**
 * The transpose of Conv2d, learnt: (N, C, H, W) or (C, H, W) → (…, out_channels, …), size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1.
 * Parameters `weight` [C, out_channels/groups, KH, KW] and `bias` [out_channels]; a call may give the
 * `output_size` instead of output_padding.
 * @throws {Error} for channels that `groups` does not divide, a padding_mode but 'zeros', an unfit input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html
 */
export const ConvTranspose2d = convTranspose(2, F.conv_transpose2d);
export type ConvTranspose2d = InstanceType<typeof ConvTranspose2d>;
/**
 * The transpose of Conv3d, learnt: (N, C, D, H, W) or (C, D, H, W) → (…, out_channels, …), size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1.
 * Parameters `weight` [C, out_channels/groups, KD, KH, KW] and `bias` [out_channels]; a call may give the
 * `output_size` instead of output_padding.
 * @throws {Error} for channels that `groups` does not divide, a padding_mode but 'zeros', an unfit input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose3d.html
 */
export const ConvTranspose3d = convTranspose(3, F.conv_transpose3d);
export type ConvTranspose3d = InstanceType<typeof ConvTranspose3d>;
