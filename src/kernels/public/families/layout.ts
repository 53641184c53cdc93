// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { atleast_1d, atleast_2d, atleast_3d, broadcast_tensors } from '../../ops/join.ts';
import { block_diag, cartesian_prod, meshgrid } from '../../ops/rearrange.ts';
import { broadcast_to, column_stack, dsplit, dstack, hsplit, hstack, movedim, ravel, split_with_sizes, swapaxes, swapdims, tensor_split, unflatten, vsplit, vstack } from '../ops/join.ts';
import { combinations, diag, diag_embed, diagflat, diagonal, diff, repeat, repeat_interleave, roll, rot90, tile, trace, unfold } from '../ops/rearrange.ts';

export const ready = join('layout', {
  torch: { atleast_1d, atleast_2d, atleast_3d, broadcast_tensors, moveaxis: movedim, row_stack: vstack, block_diag, cartesian_prod, meshgrid },
  Tensor: { moveaxis: movedim },
}, {
  'Tensor torch': [broadcast_to, dsplit, hsplit, movedim, ravel, split_with_sizes, swapaxes, swapdims, tensor_split, unflatten, vsplit, diag, diag_embed, diagflat, diagonal, diff, repeat_interleave, roll, rot90, tile, trace],
  torch: [column_stack, dstack, hstack, vstack, combinations],
  Tensor: [repeat, unfold],
});
