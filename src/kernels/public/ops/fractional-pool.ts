// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Sizes } from '../../ops/conv.ts';
import type { Ratio } from '../../ops/fractional-pool.ts';
import * as plain from '../../ops/fractional-pool.ts';
import { def } from '../../core/scope.ts';

interface CallsOf_fractional_max_pool2d {
  (input: Tensor, kernel_size: Sizes | { kernel_size: Sizes; output_size?: Sizes | null; output_ratio?: Ratio; return_indices?: boolean; random_samples?: Tensor | null }, output_size?: Sizes | null | { output_size?: Sizes | null; output_ratio?: Ratio; return_indices?: boolean; random_samples?: Tensor | null }, output_ratio?: Ratio | { output_ratio?: Ratio; return_indices?: boolean; random_samples?: Tensor | null }, return_indices?: boolean | { return_indices?: boolean; random_samples?: Tensor | null }, random_samples?: Tensor | null | { random_samples?: Tensor | null }): Tensor | [Tensor, Tensor];
  (keywords: { input: Tensor; kernel_size: Sizes; output_size?: Sizes | null; output_ratio?: Ratio; return_indices?: boolean; random_samples?: Tensor | null }): Tensor | [Tensor, Tensor];
}
/**
 * The greatest of each window of `kernel_size`, the windows' places drawn at random so that there are `output_size` of them, or
 * `output_ratio` times the input's size; with `return_indices` also the positions of the maxima. (N, C, H, W), or without N.
 * @throws {Error} unless there is one of the two, or for windows that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool2d.html
 */
const _fractional_max_pool2d: CallsOf_fractional_max_pool2d = def('fractional_max_pool2d(@input,#kernel_size,#output_size?,output_ratio,^return_indices?,@random_samples?)', plain.fractional_max_pool2d);

interface CallsOf_fractional_max_pool2d_with_indices {
  (input: Tensor, kernel_size: Sizes | { kernel_size: Sizes; output_size?: Sizes | null; output_ratio?: Ratio; return_indices?: boolean; random_samples?: Tensor | null }, output_size?: Sizes | null | { output_size?: Sizes | null; output_ratio?: Ratio; return_indices?: boolean; random_samples?: Tensor | null }, output_ratio?: Ratio | { output_ratio?: Ratio; return_indices?: boolean; random_samples?: Tensor | null }, return_indices?: boolean | { return_indices?: boolean; random_samples?: Tensor | null }, random_samples?: Tensor | null | { random_samples?: Tensor | null }): [Tensor, Tensor];
  (keywords: { input: Tensor; kernel_size: Sizes; output_size?: Sizes | null; output_ratio?: Ratio; return_indices?: boolean; random_samples?: Tensor | null }): [Tensor, Tensor];
}
/**
 * The greatest of each window of `kernel_size`, the windows' places drawn at random so that there are `output_size` of them, or
 * `output_ratio` times the input's size; and the positions of the maxima. (N, C, H, W), or without N.
 * @throws {Error} unless there is one of the two, or for windows that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool2d.html
 */
const _fractional_max_pool2d_with_indices: CallsOf_fractional_max_pool2d_with_indices = def('fractional_max_pool2d_with_indices(@input,#kernel_size,#output_size?,output_ratio,^return_indices?,@random_samples?)', plain.fractional_max_pool2d_with_indices);

/**
 * The greatest of each window of `kernel_size`, the windows' places drawn at random so that there are `output_size` of them, or
 * `output_ratio` times the input's size; with `return_indices` also the positions of the maxima. (N, C, D, H, W), or without N.
 * @throws {Error} unless there is one of the two, or for windows that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool3d.html
 */
const _fractional_max_pool3d: CallsOf_fractional_max_pool2d = def('fractional_max_pool3d(@input,#kernel_size,#output_size?,output_ratio,^return_indices?,@random_samples?)', plain.fractional_max_pool3d);

/**
 * The greatest of each window of `kernel_size`, the windows' places drawn at random so that there are `output_size` of them, or
 * `output_ratio` times the input's size; and the positions of the maxima. (N, C, D, H, W), or without N.
 * @throws {Error} unless there is one of the two, or for windows that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool3d.html
 */
const _fractional_max_pool3d_with_indices: CallsOf_fractional_max_pool2d_with_indices = def('fractional_max_pool3d_with_indices(@input,#kernel_size,#output_size?,output_ratio,^return_indices?,@random_samples?)', plain.fractional_max_pool3d_with_indices);

export { _fractional_max_pool2d as fractional_max_pool2d, _fractional_max_pool2d_with_indices as fractional_max_pool2d_with_indices, _fractional_max_pool3d as fractional_max_pool3d, _fractional_max_pool3d_with_indices as fractional_max_pool3d_with_indices };
