/**
 * Convolutions and poolings whose shapes compilers know, as shaped.ts has the other layers.
 * @family convolution
 */
import type { Called, ConvRule, Fits, Of, PoolRule, Rule, Through } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';
import * as convolutions from './conv.ts';
import * as pooling from './pooling.ts';
import type { Class } from './shaped.ts';

type Size = pooling.Size;

type Padded = Size | 'valid' | 'same';
/** An image's layer, by its plain class. */
interface ConvOf<Name extends string, R extends Rule> extends convolutions.Conv2d {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<Name, Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<Name, Through<this, A>>;
}
interface ConvClass<Name extends string, Rank extends number> extends Class<Name, typeof convolutions.Conv2d> {
  new <
    In extends number,
    Out extends number,
    const K extends Size,
    const Stride extends Size = 1,
    const Padding extends Padded = 0,
    const Dilation extends Size = 1,
  >(
    in_channels: In,
    out_channels: Out,
    kernel_size: K,
    options?: Omit<convolutions.ConvOptions, 'stride' | 'padding' | 'dilation'> & {
      stride?: Stride;
      padding?: Padding;
      dilation?: Dilation;
    },
  ): ConvOf<Name, ConvRule<Rank, In, Out, K, Stride, Padding, Dilation>>;
  new <
    In extends number,
    Out extends number,
    const K extends Size,
    const Stride extends Size,
    const Padding extends Padded = 0,
    const Dilation extends Size = 1,
  >(
    in_channels: In,
    out_channels: Out,
    kernel_size: K,
    stride: Stride,
    padding?: Padding,
    dilation?: Dilation,
    groups?: number,
    bias?: boolean,
  ): ConvOf<Name, ConvRule<Rank, In, Out, K, Stride, Padding, Dilation>>;
  new (
    in_channels: number,
    out_channels: number,
    kernel_size: Size,
    stride?: Size | convolutions.ConvOptions,
    padding?: Padded,
    dilation?: Size,
    groups?: number,
    bias?: boolean,
  ): convolutions.Conv2d;
}
type _Conv1d = convolutions.Conv1d;
/**
 * Cross-correlation with learnt kernels: (N, C, L) or (C, L) → (…, out_channels, …), size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1.
 * Parameters `weight` [out_channels, C/groups, K] and `bias` [out_channels]; `padding` may be
 * 'same' or 'valid', `padding_mode` 'zeros', 'reflect', 'replicate' or 'circular'.
 * @throws {Error} for channels that `groups` does not divide, another padding_mode, an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
 */
const _Conv1d = convolutions.Conv1d as ConvClass<'Conv1d', 1>;
type _Conv2d = convolutions.Conv2d;
/**
 * Cross-correlation with learnt kernels: (N, C, H, W) or (C, H, W) → (…, out_channels, …), size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1.
 * Parameters `weight` [out_channels, C/groups, KH, KW] and `bias` [out_channels]; `padding` may be
 * 'same' or 'valid', `padding_mode` 'zeros', 'reflect', 'replicate' or 'circular'.
 * @throws {Error} for channels that `groups` does not divide, another padding_mode, an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
 */
const _Conv2d = convolutions.Conv2d as ConvClass<'Conv2d', 2>;
type _Conv3d = convolutions.Conv3d;
/**
 * Cross-correlation with learnt kernels: (N, C, D, H, W) or (C, D, H, W) → (…, out_channels, …), size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1.
 * Parameters `weight` [out_channels, C/groups, KD, KH, KW] and `bias` [out_channels]; `padding` may be
 * 'same' or 'valid', `padding_mode` 'zeros', 'reflect', 'replicate' or 'circular'.
 * @throws {Error} for channels that `groups` does not divide, another padding_mode, an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Conv3d.html
 */
const _Conv3d = convolutions.Conv3d as ConvClass<'Conv3d', 3>;

interface PoolOf<Name extends string, R extends Rule> extends pooling.MaxPool2d {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<Name, Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<Name, Through<this, A>>;
}
interface Windows<Stride, Padding, Dilation> {
  stride?: Stride;
  padding?: Padding;
  dilation?: Dilation;
}
interface PoolClass<Name extends string, Rank extends number> extends Class<Name, typeof pooling.MaxPool2d> {
  new <
    const K extends Size,
    const Stride extends Size | null = null,
    const Padding extends Size = 0,
    const Dilation extends Size = 1,
  >(
    kernel_size: K,
    stride?: Stride | Windows<Stride, Padding, Dilation>,
    padding?: Padding,
    dilation?: Dilation,
  ): PoolOf<Name, PoolRule<Rank, K, Stride, Padding, Dilation>>;
  new (...args: ConstructorParameters<typeof pooling.MaxPool2d>): pooling.MaxPool2d;
}
type _MaxPool1d = pooling.MaxPool1d;
/**
 * The greatest of each window: (N, C, L) or (C, L), each size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, rounded up with ceil_mode. `stride` is
 * kernel_size unless given; padding never wins. With return_indices: [values, int32 positions in the row].
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxPool1d.html
 */
const _MaxPool1d = pooling.MaxPool1d as unknown as PoolClass<'MaxPool1d', 1>;
type _MaxPool2d = pooling.MaxPool2d;
/**
 * The greatest of each window: (N, C, H, W) or (C, H, W), each size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, rounded up with ceil_mode. `stride` is
 * kernel_size unless given; padding never wins. With return_indices: [values, int32 positions in the plane].
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html
 */
const _MaxPool2d = pooling.MaxPool2d as unknown as PoolClass<'MaxPool2d', 2>;
type _MaxPool3d = pooling.MaxPool3d;
/**
 * The greatest of each window: (N, C, D, H, W) or (C, D, H, W), each size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, rounded up with ceil_mode. `stride` is
 * kernel_size unless given; padding never wins. With return_indices: [values, int32 positions in the volume].
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxPool3d.html
 */
const _MaxPool3d = pooling.MaxPool3d as unknown as PoolClass<'MaxPool3d', 3>;

interface MeanOf<Name extends string, R extends Rule> extends pooling.AvgPool2d {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<Name, Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<Name, Through<this, A>>;
}
interface MeanClass<Name extends string, Rank extends number> extends Class<Name, typeof pooling.AvgPool2d> {
  new <const K extends Size, const Stride extends Size | null = null, const Padding extends Size = 0>(
    kernel_size: K,
    stride?: Stride | Omit<Windows<Stride, Padding, 1>, 'dilation'>,
    padding?: Padding,
  ): MeanOf<Name, PoolRule<Rank, K, Stride, Padding, 1>>;
  new (...args: ConstructorParameters<typeof pooling.AvgPool2d>): pooling.AvgPool2d;
}
type _AvgPool1d = pooling.AvgPool1d;
/**
 * The mean of each window: (N, C, L) or (C, L), each size n becoming ⌊(n + 2·padding − kernel_size) / stride⌋ + 1,
 * rounded up with ceil_mode. `stride` is kernel_size unless given; padding counts as zeros unless count_include_pad
 * is false; `divisor_override` divides instead of the number of elements.
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AvgPool1d.html
 */
const _AvgPool1d = pooling.AvgPool1d as unknown as MeanClass<'AvgPool1d', 1>;
type _AvgPool2d = pooling.AvgPool2d;
/**
 * The mean of each window: (N, C, H, W) or (C, H, W), each size n becoming
 * ⌊(n + 2·padding − kernel_size) / stride⌋ + 1, rounded up with ceil_mode. `stride` is kernel_size unless given;
 * padding counts as zeros unless count_include_pad is false; `divisor_override` divides instead of the number of
 * elements.
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html
 */
const _AvgPool2d = pooling.AvgPool2d as unknown as MeanClass<'AvgPool2d', 2>;
type _AvgPool3d = pooling.AvgPool3d;
/**
 * The mean of each window: (N, C, D, H, W) or (C, D, H, W), each size n becoming
 * ⌊(n + 2·padding − kernel_size) / stride⌋ + 1, rounded up with ceil_mode. `stride` is kernel_size unless given;
 * padding counts as zeros unless count_include_pad is false; `divisor_override` divides instead of the number of
 * elements.
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AvgPool3d.html
 */
const _AvgPool3d = pooling.AvgPool3d as unknown as MeanClass<'AvgPool3d', 3>;

// Names of their own, so that a bundle of both does not rename the classes, which readers see in errors.
export {
  _AvgPool1d as AvgPool1d,
  _AvgPool2d as AvgPool2d,
  _AvgPool3d as AvgPool3d,
  _Conv1d as Conv1d,
  _Conv2d as Conv2d,
  _Conv3d as Conv3d,
  _MaxPool1d as MaxPool1d,
  _MaxPool2d as MaxPool2d,
  _MaxPool3d as MaxPool3d,
};
