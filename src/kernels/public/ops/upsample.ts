// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { InterpolateMode } from '../../ops/interpolate.ts';
import * as plain from '../../ops/upsample.ts';
import { def } from '../../core/scope.ts';

/**
 * `interpolate` under its older name.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.upsample.html
 */
const _upsample: {
  (input: Tensor | { input: Tensor; size?: number | Shape | null; scale_factor?: number | Shape | null; mode?: InterpolateMode; align_corners?: boolean | null }, size?: number | Shape | null | { size?: number | Shape | null; scale_factor?: number | Shape | null; mode?: InterpolateMode; align_corners?: boolean | null }, scale_factor?: number | Shape | null | { scale_factor?: number | Shape | null; mode?: InterpolateMode; align_corners?: boolean | null }, mode?: InterpolateMode | { mode?: InterpolateMode; align_corners?: boolean | null }, align_corners?: boolean | null | { align_corners?: boolean | null }): Tensor;
} = def('upsample(@input,#size?,#scale_factor?,$mode?,^align_corners?)', plain.upsample);

/**
 * `interpolate` by repeating.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.upsample_nearest.html
 */
const _upsample_nearest: {
  (input: Tensor | { input: Tensor; size?: number | Shape | null; scale_factor?: number | Shape | null }, size?: number | Shape | null | { size?: number | Shape | null; scale_factor?: number | Shape | null }, scale_factor?: number | Shape | null | { scale_factor?: number | Shape | null }): Tensor;
} = def('upsample_nearest(@input,#size?,#scale_factor?)', plain.upsample_nearest);

/**
 * `interpolate` along straight lines, the corners kept.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.upsample_bilinear.html
 */
const _upsample_bilinear: {
  (input: Tensor | { input: Tensor; size?: number | Shape | null; scale_factor?: number | Shape | null }, size?: number | Shape | null | { size?: number | Shape | null; scale_factor?: number | Shape | null }, scale_factor?: number | Shape | null | { scale_factor?: number | Shape | null }): Tensor;
} = def('upsample_bilinear(@input,#size?,#scale_factor?)', plain.upsample_bilinear);

export { _upsample as upsample, _upsample_bilinear as upsample_bilinear, _upsample_nearest as upsample_nearest };
