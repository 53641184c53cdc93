// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { AdaptiveSize } from '../../ops/adaptive.ts';
import * as plain from '../../ops/adaptive.ts';
import { def } from '../../core/scope.ts';

/**
 * Means of as many windows as `output_size` says over [N, C, d…] or [C, d…].
 * @see https://pytorch.org/docs/stable/generated/torch.adaptive_avg_pool1d.html
 */
const _adaptive_avg_pool1d: {
  (input: Tensor, output_size: AdaptiveSize | { output_size: AdaptiveSize; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; output_size: AdaptiveSize; out?: Tensor | null }): Tensor;
} = def('adaptive_avg_pool1d(@input,#output_size?)', plain.adaptive_avg_pool1d);

/**
 * Means of as many windows as output_size says over [N, C, H, W] or [C, H, W].
 * One size for all dimensions, or one each; null keeps the input's.
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool2d.html
 */
const _adaptive_avg_pool2d: {
  (input: Tensor, output_size: AdaptiveSize | { output_size: AdaptiveSize }): Tensor;
  (keywords: { input: Tensor; output_size: AdaptiveSize }): Tensor;
} = def('adaptive_avg_pool2d(@input,#output_size?)', plain.adaptive_avg_pool2d);

/**
 * Means of as many windows as output_size says over [N, C, D, H, W] or [C, D, H, W].
 * One size for all dimensions, or one each; null keeps the input's.
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool3d.html
 */
const _adaptive_avg_pool3d: {
  (input: Tensor, output_size: AdaptiveSize | { output_size: AdaptiveSize }): Tensor;
  (keywords: { input: Tensor; output_size: AdaptiveSize }): Tensor;
} = def('adaptive_avg_pool3d(@input,#output_size?)', plain.adaptive_avg_pool3d);

interface CallsOf_adaptive_max_pool1d {
  (input: Tensor, output_size: AdaptiveSize | { output_size: AdaptiveSize; return_indices?: boolean }, return_indices?: boolean | { return_indices?: boolean }): Tensor | [Tensor, Tensor];
  (keywords: { input: Tensor; output_size: AdaptiveSize; return_indices?: boolean }): Tensor | [Tensor, Tensor];
}
/**
 * Maxima of as many windows as `output_size` says; with `return_indices` also their positions in the plane.
 * @see https://pytorch.org/docs/stable/generated/torch.adaptive_max_pool1d.html
 */
const _adaptive_max_pool1d: CallsOf_adaptive_max_pool1d = def('adaptive_max_pool1d(@input,#output_size?,^return_indices?)', plain.adaptive_max_pool1d);

/**
 * Maxima of as many windows as output_size says over [N, C, H, W] or [C, H, W].
 * One size for all dimensions, or one each; null keeps the input's. With return_indices also their positions
 * in the plane, int32.
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d.html
 */
const _adaptive_max_pool2d: CallsOf_adaptive_max_pool1d = def('adaptive_max_pool2d(@input,#output_size?,^return_indices?)', plain.adaptive_max_pool2d);

/**
 * Maxima of as many windows as output_size says over [N, C, D, H, W] or [C, D, H, W].
 * One size for all dimensions, or one each; null keeps the input's. With return_indices also their positions
 * in the volume, int32.
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d.html
 */
const _adaptive_max_pool3d: CallsOf_adaptive_max_pool1d = def('adaptive_max_pool3d(@input,#output_size?,^return_indices?)', plain.adaptive_max_pool3d);

export { _adaptive_avg_pool1d as adaptive_avg_pool1d, _adaptive_avg_pool2d as adaptive_avg_pool2d, _adaptive_avg_pool3d as adaptive_avg_pool3d, _adaptive_max_pool1d as adaptive_max_pool1d, _adaptive_max_pool2d as adaptive_max_pool2d, _adaptive_max_pool3d as adaptive_max_pool3d };
