// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Sizes } from '../../ops/conv.ts';
import * as plain from '../../ops/unpool.ts';
import { def } from '../../core/scope.ts';

interface CallsOf_max_unpool1d {
  (input: Tensor, indices: Tensor, kernel_size: Sizes | { kernel_size: Sizes; stride?: Sizes | null; padding?: Sizes; output_size?: Shape | null }, stride?: Sizes | null | { stride?: Sizes | null; padding?: Sizes; output_size?: Shape | null }, padding?: Sizes | { padding?: Sizes; output_size?: Shape | null }, output_size?: Shape | null | { output_size?: Shape | null }): Tensor;
  (keywords: { input: Tensor; indices: Tensor; kernel_size: Sizes; stride?: Sizes | null; padding?: Sizes; output_size?: Shape | null }): Tensor;
  (input: Tensor, keywords: { indices: Tensor; kernel_size: Sizes; stride?: Sizes | null; padding?: Sizes; output_size?: Shape | null }): Tensor;
}
/**
 * Zeros with each maximum at the place `indices` (of max_pool with return_indices) says.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool1d.html
 */
const _max_unpool1d: CallsOf_max_unpool1d = def('max_unpool1d(@input,@indices,#kernel_size,#stride?,#padding?,#output_size?)', plain.max_unpool1d);

/**
 * Zeros with each of [N, C, H, W] (or [C, H, W]) at the place that `indices` (of max_pool2d with return_indices)
 * says. Each size n becomes (n − 1)·stride + kernel − 2·padding, or what output_size says, within a stride of that;
 * stride is kernel_size unless given.
 * @throws {Error} for indices of another shape than the input, or an output_size too far off
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool2d.html
 */
const _max_unpool2d: CallsOf_max_unpool1d = def('max_unpool2d(@input,@indices,#kernel_size,#stride?,#padding?,#output_size?)', plain.max_unpool2d);

/**
 * Zeros with each of [N, C, D, H, W] (or [C, D, H, W]) at the place that `indices` (of max_pool3d with
 * return_indices) says. Each size n becomes (n − 1)·stride + kernel − 2·padding, or what output_size says, within a
 * stride of that; stride is kernel_size unless given.
 * @throws {Error} for indices of another shape than the input, or an output_size too far off
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool3d.html
 */
const _max_unpool3d: CallsOf_max_unpool1d = def('max_unpool3d(@input,@indices,#kernel_size,#stride?,#padding?,#output_size?)', plain.max_unpool3d);

interface CallsOf_lp_pool1d {
  (input: Tensor, norm_type: number, kernel_size: Sizes | { kernel_size: Sizes; stride?: Sizes | null; ceil_mode?: boolean }, stride?: Sizes | null | { stride?: Sizes | null; ceil_mode?: boolean }, ceil_mode?: boolean | { ceil_mode?: boolean }): Tensor;
  (keywords: { input: Tensor; norm_type: number; kernel_size: Sizes; stride?: Sizes | null; ceil_mode?: boolean }): Tensor;
  (input: Tensor, keywords: { norm_type: number; kernel_size: Sizes; stride?: Sizes | null; ceil_mode?: boolean }): Tensor;
}
/**
 * (Σ x^norm_type)^(1/norm_type) of each window.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool1d.html
 */
const _lp_pool1d: CallsOf_lp_pool1d = def('lp_pool1d(@input,%norm_type,#kernel_size,#stride?,^ceil_mode?)', plain.lp_pool1d);

/**
 * (Σ x^norm_type)^(1/norm_type) of each window over [N, C, H, W] (or [C, H, W]); stride is kernel_size unless given.
 * With ceil_mode a last window that is cut off counts as a whole one of its mean.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool2d.html
 */
const _lp_pool2d: CallsOf_lp_pool1d = def('lp_pool2d(@input,%norm_type,#kernel_size,#stride?,^ceil_mode?)', plain.lp_pool2d);

/**
 * (Σ x^norm_type)^(1/norm_type) of each window over [N, C, D, H, W] (or [C, D, H, W]); stride is kernel_size unless given.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool3d.html
 */
const _lp_pool3d: CallsOf_lp_pool1d = def('lp_pool3d(@input,%norm_type,#kernel_size,#stride?,^ceil_mode?)', plain.lp_pool3d);

/**
 * Sliding blocks of [N, C, H, W] (or [C, H, W]) as columns: [N, C·kh·kw, L].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.unfold.html
 */
const _unfold: {
  (input: Tensor, kernel_size: Sizes | { kernel_size: Sizes; dilation?: Sizes; padding?: Sizes; stride?: Sizes }, dilation?: Sizes | { dilation?: Sizes; padding?: Sizes; stride?: Sizes }, padding?: Sizes | { padding?: Sizes; stride?: Sizes }, stride?: Sizes | { stride?: Sizes }): Tensor;
  (keywords: { input: Tensor; kernel_size: Sizes; dilation?: Sizes; padding?: Sizes; stride?: Sizes }): Tensor;
} = def('unfold(@input,#kernel_size,#dilation?,#padding?,#stride?)', plain.unfold);

/**
 * Columns [N, C·kh·kw, L] (or [C·kh·kw, L]) added up at the places of their blocks: [N, C, H, W].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.fold.html
 */
const _fold: {
  (input: Tensor, output_size: Sizes, kernel_size: Sizes | { kernel_size: Sizes; dilation?: Sizes; padding?: Sizes; stride?: Sizes }, dilation?: Sizes | { dilation?: Sizes; padding?: Sizes; stride?: Sizes }, padding?: Sizes | { padding?: Sizes; stride?: Sizes }, stride?: Sizes | { stride?: Sizes }): Tensor;
  (keywords: { input: Tensor; output_size: Sizes; kernel_size: Sizes; dilation?: Sizes; padding?: Sizes; stride?: Sizes }): Tensor;
  (input: Tensor, keywords: { output_size: Sizes; kernel_size: Sizes; dilation?: Sizes; padding?: Sizes; stride?: Sizes }): Tensor;
} = def('fold(@input,#output_size,#kernel_size,#dilation?,#padding?,#stride?)', plain.fold);

export { _fold as fold, _lp_pool1d as lp_pool1d, _lp_pool2d as lp_pool2d, _lp_pool3d as lp_pool3d, _max_unpool1d as max_unpool1d, _max_unpool2d as max_unpool2d, _max_unpool3d as max_unpool3d, _unfold as unfold };
