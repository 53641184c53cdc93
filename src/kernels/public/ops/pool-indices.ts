// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { AdaptiveSize } from '../../ops/adaptive.ts';
import type { Sizes } from '../../ops/conv.ts';
import * as plain from '../../ops/pool-indices.ts';
import { def } from '../../core/scope.ts';

/**
 * max_pool1d, and the positions of the maxima.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool1d.html
 */
const _max_pool1d_with_indices: {
  (input: Tensor, kernel_size: Sizes | { kernel_size: Sizes; stride?: Sizes | null; padding?: Sizes; dilation?: Sizes; ceil_mode?: boolean; out?: readonly Tensor[] | null }, stride?: Sizes | null | { stride?: Sizes | null; padding?: Sizes; dilation?: Sizes; ceil_mode?: boolean; out?: readonly Tensor[] | null }, padding?: Sizes | { padding?: Sizes; dilation?: Sizes; ceil_mode?: boolean; out?: readonly Tensor[] | null }, dilation?: Sizes | { dilation?: Sizes; ceil_mode?: boolean; out?: readonly Tensor[] | null }, ceil_mode?: boolean | { ceil_mode?: boolean; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (keywords: { input: Tensor; kernel_size: Sizes; stride?: Sizes | null; padding?: Sizes; dilation?: Sizes; ceil_mode?: boolean; out?: readonly Tensor[] | null }): [Tensor, Tensor];
} = def('max_pool1d_with_indices(@input,#kernel_size,#stride?,#padding?,#dilation?,^ceil_mode?)', plain.max_pool1d_with_indices);

interface CallsOf_max_pool2d_with_indices {
  (input: Tensor, kernel_size: Sizes | { kernel_size: Sizes; stride?: Sizes | null; padding?: Sizes; dilation?: Sizes; ceil_mode?: boolean }, stride?: Sizes | null | { stride?: Sizes | null; padding?: Sizes; dilation?: Sizes; ceil_mode?: boolean }, padding?: Sizes | { padding?: Sizes; dilation?: Sizes; ceil_mode?: boolean }, dilation?: Sizes | { dilation?: Sizes; ceil_mode?: boolean }, ceil_mode?: boolean | { ceil_mode?: boolean }): [Tensor, Tensor];
  (keywords: { input: Tensor; kernel_size: Sizes; stride?: Sizes | null; padding?: Sizes; dilation?: Sizes; ceil_mode?: boolean }): [Tensor, Tensor];
}
/**
 * max_pool2d, and the positions of the maxima.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html
 */
const _max_pool2d_with_indices: CallsOf_max_pool2d_with_indices = def('max_pool2d_with_indices(@input,#kernel_size,#stride?,#padding?,#dilation?,^ceil_mode?)', plain.max_pool2d_with_indices);

/**
 * max_pool3d, and the positions of the maxima.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool3d.html
 */
const _max_pool3d_with_indices: CallsOf_max_pool2d_with_indices = def('max_pool3d_with_indices(@input,#kernel_size,#stride?,#padding?,#dilation?,^ceil_mode?)', plain.max_pool3d_with_indices);

/**
 * Maxima of as many windows as `output_size` says, and their positions. `torch.adaptive_max_pool1d` is this, that of nn.functional gives the
 * maxima alone unless `return_indices` is true, both as in PyTorch.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool1d.html
 */
const _adaptive_max_pool1d_with_indices: {
  (input: Tensor, output_size: AdaptiveSize | { output_size: AdaptiveSize; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (keywords: { input: Tensor; output_size: AdaptiveSize; out?: readonly Tensor[] | null }): [Tensor, Tensor];
} = def('adaptive_max_pool1d_with_indices(@input,#output_size?)', plain.adaptive_max_pool1d_with_indices);

/**
 * adaptive_max_pool2d, and the positions of the maxima.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d.html
 */
const _adaptive_max_pool2d_with_indices: {
  (input: Tensor, output_size: AdaptiveSize | { output_size: AdaptiveSize }): [Tensor, Tensor];
  (keywords: { input: Tensor; output_size: AdaptiveSize }): [Tensor, Tensor];
} = def('adaptive_max_pool2d_with_indices(@input,#output_size?)', plain.adaptive_max_pool2d_with_indices);

/**
 * adaptive_max_pool3d, and the positions of the maxima.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d.html
 */
const _adaptive_max_pool3d_with_indices: {
  (input: Tensor, output_size: AdaptiveSize | { output_size: AdaptiveSize }): [Tensor, Tensor];
  (keywords: { input: Tensor; output_size: AdaptiveSize }): [Tensor, Tensor];
} = def('adaptive_max_pool3d_with_indices(@input,#output_size?)', plain.adaptive_max_pool3d_with_indices);

export { _adaptive_max_pool1d_with_indices as adaptive_max_pool1d_with_indices, _adaptive_max_pool2d_with_indices as adaptive_max_pool2d_with_indices, _adaptive_max_pool3d_with_indices as adaptive_max_pool3d_with_indices, _max_pool1d_with_indices as max_pool1d_with_indices, _max_pool2d_with_indices as max_pool2d_with_indices, _max_pool3d_with_indices as max_pool3d_with_indices };
