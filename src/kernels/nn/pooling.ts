/**
 * Pooling over the last dimensions of [N, C, d…] (or [C, d…]), and the ways back.
 * @family convolution
 */

import type { Tensor } from '../core/tensor.ts';
import type { AdaptiveSize } from '../ops/adaptive.ts';
import type { Int } from '../ops/core.ts';
import type { Ratio } from '../ops/fractional-pool.ts';
import * as F from '../public/torch.nn.functional.ts';
import { layer } from './layer.ts';

/** A number for all directions, or one each. */
export type Size = number | readonly number[];

// biome-ignore lint/suspicious/noExplicitAny: with indices, a pooling gives two tensors
type Pool = (input: Tensor, ...rest: any[]) => any;

const maxPool = (fn: Pool) =>
  layer(
    (
      kernel_size: Size,
      stride: Size | null = null,
      padding: Size = 0,
      dilation: Size = 1,
      return_indices: boolean = false,
      ceil_mode: boolean = false,
    ) => ({ kernel_size, stride, padding, dilation, return_indices, ceil_mode }),
    (m, input: Tensor): Tensor =>
      fn(input, m.kernel_size, m.stride, m.padding, m.dilation, m.ceil_mode, m.return_indices),
  );
/**
 * The greatest of each window: (N, C, L) or (C, L), each size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, rounded up with ceil_mode. `stride` is
 * kernel_size unless given; padding never wins. With return_indices: [values, int32 positions in the row].
 * @names torch.nn.MaxPool1d
 * @shape PoolRule<1, kernel_size, stride, padding, dilation, ceil_mode>
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxPool1d.html
 * @example
 * const pool = new torch.nn.MaxPool1d(2);
 * pool(torch.tensor([[[1, 2, 3, 4.5]]]))
 * // tensor([[[2.0000, 4.5000]]])
 */
export const MaxPool1d = maxPool(F.max_pool1d);
/**
 * The greatest of each window: (N, C, H, W) or (C, H, W), each size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, rounded up with ceil_mode. `stride` is
 * kernel_size unless given; padding never wins. With return_indices: [values, int32 positions in the plane].
 * @names torch.nn.MaxPool2d
 * @shape PoolRule<2, kernel_size, stride, padding, dilation, ceil_mode>
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html
 * @example
 * const pool = new torch.nn.MaxPool2d(2);
 * pool(torch.arange(16).float().reshape(1, 1, 4, 4))
 * // tensor([[[[ 5.,  7.],
 * //           [13., 15.]]]])
 */
export const MaxPool2d = maxPool(F.max_pool2d);
/**
 * The greatest of each window: (N, C, D, H, W) or (C, D, H, W), each size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, rounded up with ceil_mode. `stride` is
 * kernel_size unless given; padding never wins. With return_indices: [values, int32 positions in the volume].
 * @names torch.nn.MaxPool3d
 * @shape PoolRule<3, kernel_size, stride, padding, dilation, ceil_mode>
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxPool3d.html
 * @example
 * const pool = new torch.nn.MaxPool3d(2);
 * pool(torch.ones([1, 1, 4, 4, 4])).shape
 * // [1, 1, 2, 2, 2]
 */
export const MaxPool3d = maxPool(F.max_pool3d);

const avgPool = (fn: Pool) =>
  layer(
    (
      kernel_size: Size,
      stride: Size | null = null,
      padding: Size = 0,
      ceil_mode: boolean = false,
      count_include_pad: boolean = true,
      divisor_override: Int | null = null,
    ) => ({ kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override }),
    (m, input: Tensor): Tensor =>
      fn(input, m.kernel_size, m.stride, m.padding, m.ceil_mode, m.count_include_pad, m.divisor_override),
  );
/**
 * The mean of each window: (N, C, L) or (C, L), each size n becoming ⌊(n + 2·padding − kernel_size) / stride⌋ + 1,
 * rounded up with ceil_mode. `stride` is kernel_size unless given; padding counts as zeros unless count_include_pad
 * is false; `divisor_override` divides instead of the number of elements.
 * @names torch.nn.AvgPool1d
 * @shape PoolRule<1, kernel_size, stride, padding, 1, ceil_mode>
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AvgPool1d.html
 * @example
 * const pool = new torch.nn.AvgPool1d(2);
 * pool(torch.tensor([[[1, 2, 3, 4.5]]]))
 * // tensor([[[1.5000, 3.7500]]])
 */
export const AvgPool1d = avgPool(F.avg_pool1d);
/**
 * The mean of each window: (N, C, H, W) or (C, H, W), each size n becoming
 * ⌊(n + 2·padding − kernel_size) / stride⌋ + 1, rounded up with ceil_mode. `stride` is kernel_size unless given;
 * padding counts as zeros unless count_include_pad is false; `divisor_override` divides instead of the number of
 * elements.
 * @names torch.nn.AvgPool2d
 * @shape PoolRule<2, kernel_size, stride, padding, 1, ceil_mode>
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html
 * @example
 * const pool = new torch.nn.AvgPool2d(2);
 * pool(torch.arange(16).float().reshape(1, 1, 4, 4))
 * // tensor([[[[ 2.5000,  4.5000],
 * //           [10.5000, 12.5000]]]])
 */
export const AvgPool2d = avgPool(F.avg_pool2d);
/**
 * The mean of each window: (N, C, D, H, W) or (C, D, H, W), each size n becoming
 * ⌊(n + 2·padding − kernel_size) / stride⌋ + 1, rounded up with ceil_mode. `stride` is kernel_size unless given;
 * padding counts as zeros unless count_include_pad is false; `divisor_override` divides instead of the number of
 * elements.
 * @names torch.nn.AvgPool3d
 * @shape PoolRule<3, kernel_size, stride, padding, 1, ceil_mode>
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AvgPool3d.html
 * @example
 * const pool = new torch.nn.AvgPool3d(2);
 * pool(torch.ones([1, 1, 4, 4, 4])).shape
 * // [1, 1, 2, 2, 2]
 */
export const AvgPool3d = avgPool(F.avg_pool3d);

const lpPool = (fn: Pool) =>
  layer(
    (norm_type: number, kernel_size: Size, stride: Size | null = null, ceil_mode: boolean = false) => ({
      norm_type,
      kernel_size,
      stride,
      ceil_mode,
    }),
    (m, input: Tensor): Tensor => fn(input, m.norm_type, m.kernel_size, m.stride, m.ceil_mode),
  );
/**
 * (Σ x^norm_type)^(1/norm_type) of each window: (N, C, L) or (C, L), each size n becoming
 * ⌊(n − kernel_size) / stride⌋ + 1, rounded up with ceil_mode. `stride` is kernel_size unless given.
 * A window that ceil_mode cuts off counts as a whole one of its mean.
 * @names torch.nn.LPPool1d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LPPool1d.html
 * @example
 * const pool = new torch.nn.LPPool1d(2, 2);
 * pool(torch.tensor([[[1, 2, 3, 4.5]]])).shape
 * // [1, 1, 2]
 */
export const LPPool1d = lpPool(F.lp_pool1d);
/**
 * (Σ x^norm_type)^(1/norm_type) of each window: (N, C, H, W) or (C, H, W), each size n becoming
 * ⌊(n − kernel_size) / stride⌋ + 1, rounded up with ceil_mode. `stride` is kernel_size unless given.
 * A window that ceil_mode cuts off counts as a whole one of its mean.
 * @names torch.nn.LPPool2d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LPPool2d.html
 * @example
 * const pool = new torch.nn.LPPool2d(2, 2);
 * pool(torch.arange(16).float().reshape(1, 1, 4, 4)).shape
 * // [1, 1, 2, 2]
 */
export const LPPool2d = lpPool(F.lp_pool2d);
/**
 * (Σ x^norm_type)^(1/norm_type) of each window: (N, C, D, H, W) or (C, D, H, W), as LPPool2d.
 * @names torch.nn.LPPool3d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LPPool3d.html
 * @example
 * const pool = new torch.nn.LPPool3d(2, 2);
 * pool(torch.ones([1, 1, 4, 4, 4])).shape
 * // [1, 1, 2, 2, 2]
 */
export const LPPool3d = lpPool(F.lp_pool3d);

const adaptiveAvg = (fn: Pool) =>
  layer(
    (output_size: AdaptiveSize) => ({ output_size }),
    (m, input: Tensor): Tensor => fn(input, m.output_size),
  );
const adaptiveMax = (fn: Pool) =>
  layer(
    (output_size: AdaptiveSize, return_indices: boolean = false) => ({ output_size, return_indices }),
    (m, input: Tensor): Tensor => fn(input, m.output_size, m.return_indices),
  );
/**
 * The mean of each of output_size windows: (N, C, L) or (C, L) → (…, L_out).
 * `output_size` is a number; null keeps the input's size.
 * @names torch.nn.AdaptiveAvgPool1d
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool1d.html
 * @example
 * const pool = new torch.nn.AdaptiveAvgPool1d(2);
 * pool(torch.tensor([[[1, 2, 3, 4.5]]]))
 * // tensor([[[1.5000, 3.7500]]])
 */
export const AdaptiveAvgPool1d = adaptiveAvg(F.adaptive_avg_pool1d);
/**
 * The mean of each of output_size windows: (N, C, H, W) or (C, H, W) → (…, H_out, W_out).
 * `output_size` is a number for all, or one each; null keeps the input's size.
 * @names torch.nn.AdaptiveAvgPool2d
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html
 * @example
 * const pool = new torch.nn.AdaptiveAvgPool2d(2);
 * pool(torch.arange(16).float().reshape(1, 1, 4, 4))
 * // tensor([[[[ 2.5000,  4.5000],
 * //           [10.5000, 12.5000]]]])
 */
export const AdaptiveAvgPool2d = adaptiveAvg(F.adaptive_avg_pool2d);
/**
 * The mean of each of output_size windows: (N, C, D, H, W) or (C, D, H, W) → (…, D_out, H_out, W_out).
 * `output_size` is a number for all, or one each; null keeps the input's size.
 * @names torch.nn.AdaptiveAvgPool3d
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool3d.html
 * @example
 * const pool = new torch.nn.AdaptiveAvgPool3d(2);
 * pool(torch.ones([1, 1, 4, 4, 4])).shape
 * // [1, 1, 2, 2, 2]
 */
export const AdaptiveAvgPool3d = adaptiveAvg(F.adaptive_avg_pool3d);
/**
 * The greatest of each of output_size windows: (N, C, L) or (C, L) → (…, L_out).
 * `output_size` is a number; null keeps the input's size. With return_indices:
 * [values, int32 positions in the row].
 * @names torch.nn.AdaptiveMaxPool1d
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool1d.html
 * @example
 * const pool = new torch.nn.AdaptiveMaxPool1d(2);
 * pool(torch.tensor([[[1, 2, 3, 4.5]]]))
 * // tensor([[[2.0000, 4.5000]]])
 */
export const AdaptiveMaxPool1d = adaptiveMax(F.adaptive_max_pool1d);
/**
 * The greatest of each of output_size windows: (N, C, H, W) or (C, H, W) → (…, H_out, W_out).
 * `output_size` is a number for all, or one each; null keeps the input's size. With return_indices:
 * [values, int32 positions in the plane].
 * @names torch.nn.AdaptiveMaxPool2d
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool2d.html
 * @example
 * const pool = new torch.nn.AdaptiveMaxPool2d(2);
 * pool(torch.arange(16).float().reshape(1, 1, 4, 4))
 * // tensor([[[[ 5.,  7.],
 * //           [13., 15.]]]])
 */
export const AdaptiveMaxPool2d = adaptiveMax(F.adaptive_max_pool2d);
/**
 * The greatest of each of output_size windows: (N, C, D, H, W) or (C, D, H, W) → (…, D_out, H_out, W_out).
 * `output_size` is a number for all, or one each; null keeps the input's size. With return_indices:
 * [values, int32 positions in the volume].
 * @names torch.nn.AdaptiveMaxPool3d
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool3d.html
 * @example
 * const pool = new torch.nn.AdaptiveMaxPool3d(2);
 * pool(torch.ones([1, 1, 4, 4, 4])).shape
 * // [1, 1, 2, 2, 2]
 */
export const AdaptiveMaxPool3d = adaptiveMax(F.adaptive_max_pool3d);

const unpool = (fn: typeof F.max_unpool1d) =>
  layer(
    (kernel_size: Size, stride: Size | null = null, padding: Size = 0) => ({ kernel_size, stride, padding }),
    (m, input: Tensor, indices: Tensor, output_size?: readonly number[]) =>
      fn(input, indices, m.kernel_size, m.stride, m.padding, output_size ?? null),
  );
/**
 * Puts what MaxPool1d gave back to where its indices say, zeros elsewhere: called with (input, indices,
 * output_size). Each size n becomes (n − 1)·stride + kernel_size − 2·padding, or what output_size says, within a
 * stride of that.
 * @names torch.nn.MaxUnpool1d
 * @throws {Error} for indices of another shape than the input, or an output_size too far off
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool1d.html
 * @example
 * const pool = new torch.nn.MaxPool1d(2, { return_indices: true });
 * const unpool = new torch.nn.MaxUnpool1d(2);
 * const [values, indices] = pool(torch.tensor([[[1, 2, 3, 4.5]]]));
 * unpool(values, indices)
 * // tensor([[[0.0000, 2.0000, 0.0000, 4.5000]]])
 */
export const MaxUnpool1d = unpool(F.max_unpool1d);
/**
 * Puts what MaxPool2d gave back to where its indices say, zeros elsewhere: called with (input, indices,
 * output_size). Each size n becomes (n − 1)·stride + kernel_size − 2·padding, or what output_size says, within a
 * stride of that.
 * @names torch.nn.MaxUnpool2d
 * @throws {Error} for indices of another shape than the input, or an output_size too far off
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool2d.html
 * @example
 * const pool = new torch.nn.MaxPool2d(2, { return_indices: true });
 * const unpool = new torch.nn.MaxUnpool2d(2);
 * const [values, indices] = pool(torch.arange(16).float().reshape(1, 1, 4, 4));
 * unpool(values, indices)
 * // tensor([[[[ 0.,  0.,  0.,  0.],
 * //           [ 0.,  5.,  0.,  7.],
 * //           [ 0.,  0.,  0.,  0.],
 * //           [ 0., 13.,  0., 15.]]]])
 */
export const MaxUnpool2d = unpool(F.max_unpool2d);
/**
 * Puts what MaxPool3d gave back to where its indices say, zeros elsewhere: called with (input, indices,
 * output_size). Each size n becomes (n − 1)·stride + kernel_size − 2·padding, or what output_size says, within a
 * stride of that.
 * @names torch.nn.MaxUnpool3d
 * @throws {Error} for indices of another shape than the input, or an output_size too far off
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool3d.html
 * @example
 * const pool = new torch.nn.MaxPool3d(2, { return_indices: true });
 * const unpool = new torch.nn.MaxUnpool3d(2);
 * const [values, indices] = pool(torch.ones([1, 1, 4, 4, 4]));
 * unpool(values, indices).shape
 * // [1, 1, 4, 4, 4]
 */
export const MaxUnpool3d = unpool(F.max_unpool3d);

/**
 * Sliding blocks as columns: [N, C, H, W] → [N, C·kh·kw, L].
 * @names torch.nn.Unfold
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Unfold.html
 * @example
 * const layer = new torch.nn.Unfold(2);
 * layer(torch.ones([1, 1, 4, 4])).shape
 * // [1, 4, 9]
 */
export const Unfold = layer(
  (kernel_size: Size, dilation: Size = 1, padding: Size = 0, stride: Size = 1) => ({
    kernel_size,
    dilation,
    padding,
    stride,
  }),
  (m, input: Tensor) => F.unfold(input, m.kernel_size, m.dilation, m.padding, m.stride),
);

/**
 * Columns added up at the places of their blocks: [N, C·kh·kw, L] → [N, C, H, W].
 * @names torch.nn.Fold
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Fold.html
 * @example
 * const layer = new torch.nn.Fold([4, 4], 2, { stride: 2 });
 * layer(torch.ones([1, 4, 4])).shape
 * // [1, 1, 4, 4]
 */
export const Fold = layer(
  (output_size: Size, kernel_size: Size, dilation: Size = 1, padding: Size = 0, stride: Size = 1) => ({
    output_size,
    kernel_size,
    dilation,
    padding,
    stride,
  }),
  (m, input: Tensor) => F.fold(input, m.output_size, m.kernel_size, m.dilation, m.padding, m.stride),
);

const fractional = (fn: Pool) =>
  layer(
    (
      kernel_size: Size,
      output_size: Size | null = null,
      output_ratio: Ratio = null,
      return_indices: boolean = false,
      _random_samples: Tensor | null = null,
    ) => ({ kernel_size, output_size, output_ratio, return_indices, _random_samples }),
    (m, input: Tensor): Tensor =>
      fn(input, m.kernel_size, m.output_size, m.output_ratio, m.return_indices, m._random_samples),
  );
/**
 * The greatest of each window of pictures (N, C, H, W) or (C, H, W), the windows' places drawn at random: as many as `output_size` says,
 * or `output_ratio` times the input's size. With return_indices: [values, int32 positions in the plane].
 * @names torch.nn.FractionalMaxPool2d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.FractionalMaxPool2d.html
 * @example
 * const pool = new torch.nn.FractionalMaxPool2d(2, { output_size: 2 });
 * pool(torch.arange(16).float().reshape(1, 1, 4, 4)).shape
 * // [1, 1, 2, 2]
 */
export const FractionalMaxPool2d = fractional(F.fractional_max_pool2d);
/**
 * FractionalMaxPool2d of volumes (N, C, D, H, W) or (C, D, H, W).
 * @names torch.nn.FractionalMaxPool3d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.FractionalMaxPool3d.html
 * @example
 * const pool = new torch.nn.FractionalMaxPool3d(2, { output_size: 2 });
 * pool(torch.ones([1, 1, 4, 4, 4])).shape
 * // [1, 1, 2, 2, 2]
 */
export const FractionalMaxPool3d = fractional(F.fractional_max_pool3d);
