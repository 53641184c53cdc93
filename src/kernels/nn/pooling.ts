/**
 * Pooling over the last dimensions of [N, C, d…] (or [C, d…]), and the ways back.
 * @family convolution
 */

import * as F from '../public/torch.nn.functional.ts';
import type { Tensor } from '../tensor.ts';
import { REQUIRED } from './arguments.ts';
import { layer } from './layer.ts';

/** A number for all directions, or one each. */
export type Size = number | readonly number[];

const WINDOW = { kernel_size: REQUIRED as Size, stride: null as Size | null };
type Pool = (input: Tensor, ...rest: never[]) => unknown;

const maxPool = (name: string, fn: Pool) =>
  layer<
    [kernel_size: Size, stride?: Size | null, padding?: Size, dilation?: Size, return_indices?: boolean],
    typeof MAX,
    [input: Tensor],
    Tensor
  >(name, MAX, (m, input) => {
    const rest = [m.kernel_size, m.stride, m.padding, m.dilation, m.ceil_mode, m.return_indices];
    return fn(input, ...(rest as never[])) as Tensor;
  });
const MAX = { ...WINDOW, padding: 0 as Size, dilation: 1 as Size, return_indices: false, ceil_mode: false };
/** nn.MaxPool1d: what it does is said where its shapes are, in shaped.ts. */
export const MaxPool1d = maxPool('MaxPool1d', F.max_pool1d);
export type MaxPool1d = InstanceType<typeof MaxPool1d>;
/** nn.MaxPool2d: what it does is said where its shapes are, in shaped.ts. */
export const MaxPool2d = maxPool('MaxPool2d', F.max_pool2d);
export type MaxPool2d = InstanceType<typeof MaxPool2d>;
/** nn.MaxPool3d: what it does is said where its shapes are, in shaped.ts. */
export const MaxPool3d = maxPool('MaxPool3d', F.max_pool3d);
export type MaxPool3d = InstanceType<typeof MaxPool3d>;

const AVG = {
  ...WINDOW,
  padding: 0 as Size,
  ceil_mode: false,
  count_include_pad: true,
  divisor_override: null as number | null,
};
const avgPool = (name: string, fn: Pool) =>
  layer<
    [kernel_size: Size, stride?: Size | null, padding?: Size, ceil_mode?: boolean, count_include_pad?: boolean],
    typeof AVG,
    [input: Tensor],
    Tensor
  >(name, AVG, (m, input) => {
    const rest = [m.kernel_size, m.stride, m.padding, m.ceil_mode, m.count_include_pad, m.divisor_override];
    return fn(input, ...(rest as never[])) as Tensor;
  });
/** nn.AvgPool1d: what it does is said where its shapes are, in shaped.ts. */
export const AvgPool1d = avgPool('AvgPool1d', F.avg_pool1d);
export type AvgPool1d = InstanceType<typeof AvgPool1d>;
/** nn.AvgPool2d: what it does is said where its shapes are, in shaped.ts. */
export const AvgPool2d = avgPool('AvgPool2d', F.avg_pool2d);
export type AvgPool2d = InstanceType<typeof AvgPool2d>;
/** nn.AvgPool3d: what it does is said where its shapes are, in shaped.ts. */
export const AvgPool3d = avgPool('AvgPool3d', F.avg_pool3d);
export type AvgPool3d = InstanceType<typeof AvgPool3d>;

const LP = { norm_type: REQUIRED as number, ...WINDOW, ceil_mode: false };
const lpPool = (name: string, fn: typeof F.lp_pool1d) =>
  layer<[norm_type: number, kernel_size: Size, stride?: Size | null], typeof LP, [input: Tensor], Tensor>(
    name,
    LP,
    (m, input) => fn(input, m.norm_type, m.kernel_size, m.stride, m.ceil_mode),
  );
/**
 * (Σ x^norm_type)^(1/norm_type) of each window: (N, C, L) or (C, L), each size n becoming
 * ⌊(n − kernel_size) / stride⌋ + 1, rounded up with ceil_mode. `stride` is kernel_size unless given.
 * A window that ceil_mode cuts off counts as a whole one of its mean.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LPPool1d.html
 */
export const LPPool1d = lpPool('LPPool1d', F.lp_pool1d);
export type LPPool1d = InstanceType<typeof LPPool1d>;
/**
 * (Σ x^norm_type)^(1/norm_type) of each window: (N, C, H, W) or (C, H, W), each size n becoming
 * ⌊(n − kernel_size) / stride⌋ + 1, rounded up with ceil_mode. `stride` is kernel_size unless given.
 * A window that ceil_mode cuts off counts as a whole one of its mean.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LPPool2d.html
 */
export const LPPool2d = lpPool('LPPool2d', F.lp_pool2d);
export type LPPool2d = InstanceType<typeof LPPool2d>;

type Adaptive = number | null | readonly (number | null)[];
const ADAPTIVE = { output_size: REQUIRED as Adaptive, return_indices: false };
const adaptive = (name: string, fn: Pool, indices = false) =>
  layer<[output_size: Adaptive, return_indices?: boolean], typeof ADAPTIVE, [input: Tensor], Tensor>(
    name,
    ADAPTIVE,
    (m, input) => fn(input, ...([m.output_size, ...(indices ? [m.return_indices] : [])] as never[])) as Tensor,
  );
/**
 * The mean of each of output_size windows: (N, C, L) or (C, L) → (…, L_out).
 * `output_size` is a number; null keeps the input's size.
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool1d.html
 */
export const AdaptiveAvgPool1d = adaptive('AdaptiveAvgPool1d', F.adaptive_avg_pool1d);
export type AdaptiveAvgPool1d = InstanceType<typeof AdaptiveAvgPool1d>;
/**
 * The mean of each of output_size windows: (N, C, H, W) or (C, H, W) → (…, H_out, W_out).
 * `output_size` is a number for all, or one each; null keeps the input's size.
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html
 */
export const AdaptiveAvgPool2d = adaptive('AdaptiveAvgPool2d', F.adaptive_avg_pool2d);
export type AdaptiveAvgPool2d = InstanceType<typeof AdaptiveAvgPool2d>;
/**
 * The mean of each of output_size windows: (N, C, D, H, W) or (C, D, H, W) → (…, D_out, H_out, W_out).
 * `output_size` is a number for all, or one each; null keeps the input's size.
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool3d.html
 */
export const AdaptiveAvgPool3d = adaptive('AdaptiveAvgPool3d', F.adaptive_avg_pool3d);
export type AdaptiveAvgPool3d = InstanceType<typeof AdaptiveAvgPool3d>;
/**
 * The greatest of each of output_size windows: (N, C, L) or (C, L) → (…, L_out).
 * `output_size` is a number; null keeps the input's size. With return_indices:
 * [values, int32 positions in the row].
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool1d.html
 */
export const AdaptiveMaxPool1d = adaptive('AdaptiveMaxPool1d', F.adaptive_max_pool1d, true);
export type AdaptiveMaxPool1d = InstanceType<typeof AdaptiveMaxPool1d>;
/**
 * The greatest of each of output_size windows: (N, C, H, W) or (C, H, W) → (…, H_out, W_out).
 * `output_size` is a number for all, or one each; null keeps the input's size. With return_indices:
 * [values, int32 positions in the plane].
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool2d.html
 */
export const AdaptiveMaxPool2d = adaptive('AdaptiveMaxPool2d', F.adaptive_max_pool2d, true);
export type AdaptiveMaxPool2d = InstanceType<typeof AdaptiveMaxPool2d>;
/**
 * The greatest of each of output_size windows: (N, C, D, H, W) or (C, D, H, W) → (…, D_out, H_out, W_out).
 * `output_size` is a number for all, or one each; null keeps the input's size. With return_indices:
 * [values, int32 positions in the volume].
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool3d.html
 */
export const AdaptiveMaxPool3d = adaptive('AdaptiveMaxPool3d', F.adaptive_max_pool3d, true);
export type AdaptiveMaxPool3d = InstanceType<typeof AdaptiveMaxPool3d>;

const UNPOOL = { ...WINDOW, padding: 0 as Size };
const unpool = (name: string, fn: typeof F.max_unpool1d) =>
  layer<
    [kernel_size: Size, stride?: Size | null, padding?: Size],
    typeof UNPOOL,
    [input: Tensor, indices: Tensor, output_size?: readonly number[]],
    Tensor
  >(name, UNPOOL, (m, input, indices, output_size) =>
    fn(input, indices, m.kernel_size, m.stride, m.padding, output_size ?? null),
  );
/**
 * Puts what MaxPool1d gave back to where its indices say, zeros elsewhere: called with (input, indices,
 * output_size). Each size n becomes (n − 1)·stride + kernel_size − 2·padding, or what output_size says, within a
 * stride of that.
 * @throws {Error} for indices of another shape than the input, or an output_size too far off
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool1d.html
 */
export const MaxUnpool1d = unpool('MaxUnpool1d', F.max_unpool1d);
export type MaxUnpool1d = InstanceType<typeof MaxUnpool1d>;
/**
 * Puts what MaxPool2d gave back to where its indices say, zeros elsewhere: called with (input, indices,
 * output_size). Each size n becomes (n − 1)·stride + kernel_size − 2·padding, or what output_size says, within a
 * stride of that.
 * @throws {Error} for indices of another shape than the input, or an output_size too far off
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool2d.html
 */
export const MaxUnpool2d = unpool('MaxUnpool2d', F.max_unpool2d);
export type MaxUnpool2d = InstanceType<typeof MaxUnpool2d>;
/**
 * Puts what MaxPool3d gave back to where its indices say, zeros elsewhere: called with (input, indices,
 * output_size). Each size n becomes (n − 1)·stride + kernel_size − 2·padding, or what output_size says, within a
 * stride of that.
 * @throws {Error} for indices of another shape than the input, or an output_size too far off
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool3d.html
 */
export const MaxUnpool3d = unpool('MaxUnpool3d', F.max_unpool3d);
export type MaxUnpool3d = InstanceType<typeof MaxUnpool3d>;

const BLOCKS = { kernel_size: REQUIRED as Size, dilation: 1 as Size, padding: 0 as Size, stride: 1 as Size };
/** Sliding blocks as columns: [N, C, H, W] → [N, C·kh·kw, L]. */
export const Unfold = layer<
  [kernel_size: Size, dilation?: Size, padding?: Size, stride?: Size],
  typeof BLOCKS,
  [input: Tensor],
  Tensor
>('Unfold', BLOCKS, (m, input) => F.unfold(input, m.kernel_size, m.dilation, m.padding, m.stride));
export type Unfold = InstanceType<typeof Unfold>;

const FOLD = { output_size: REQUIRED as Size, ...BLOCKS };
/** Columns added up at the places of their blocks: [N, C·kh·kw, L] → [N, C, H, W]. */
export const Fold = layer<
  [output_size: Size, kernel_size: Size, dilation?: Size, padding?: Size, stride?: Size],
  typeof FOLD,
  [input: Tensor],
  Tensor
>('Fold', FOLD, (m, input) => F.fold(input, m.output_size, m.kernel_size, m.dilation, m.padding, m.stride));
export type Fold = InstanceType<typeof Fold>;
