// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/grid.ts';
import { def } from '../../core/scope.ts';

/**
 * The grid of an affine map for grid_sample: theta [N, 2, 3] and size [N, C, H, W] give [N, H, W, 2], [N, 3, 4] and
 * [N, C, D, H, W] give [N, D, H, W, 3]. https://pytorch.org/docs/stable/generated/torch.nn.functional.affine_grid.html
 */
const _affine_grid: {
  (theta: Tensor, size: Shape | { size: Shape; align_corners?: boolean }, align_corners?: boolean | { align_corners?: boolean }): Tensor;
  (keywords: { theta: Tensor; size: Shape; align_corners?: boolean }): Tensor;
} = def('affine_grid(@theta,#size,^align_corners?)', plain.affine_grid);

/**
 * The input [N, C, H, W] or [N, C, D, H, W] at the points of a grid [N, …, 2 or 3] of coordinates x, y(, z) from -1 to 1.
 * `mode` bilinear, nearest or (of pictures) bicubic; `padding_mode` zeros, border or reflection.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.grid_sample.html
 */
const _grid_sample: {
  (input: Tensor, grid: Tensor | { grid: Tensor; mode?: 'bilinear' | 'nearest' | 'bicubic'; padding_mode?: 'zeros' | 'border' | 'reflection'; align_corners?: boolean }, mode?: 'bilinear' | 'nearest' | 'bicubic' | { mode?: 'bilinear' | 'nearest' | 'bicubic'; padding_mode?: 'zeros' | 'border' | 'reflection'; align_corners?: boolean }, padding_mode?: 'zeros' | 'border' | 'reflection' | { padding_mode?: 'zeros' | 'border' | 'reflection'; align_corners?: boolean }, align_corners?: boolean | { align_corners?: boolean }): Tensor;
  (keywords: { input: Tensor; grid: Tensor; mode?: 'bilinear' | 'nearest' | 'bicubic'; padding_mode?: 'zeros' | 'border' | 'reflection'; align_corners?: boolean }): Tensor;
} = def('grid_sample(@input,@grid,$mode?,$padding_mode?,^align_corners?)', plain.grid_sample);

export { _affine_grid as affine_grid, _grid_sample as grid_sample };
