// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { count_nonzero, one_hot } from '../ops/counted.ts';
import { diagonal_scatter, index_reduce, masked_scatter, put, select_scatter, slice_scatter } from '../ops/parts.ts';
import { index_add, index_copy, index_fill, scatter, scatter_add, scatter_reduce } from '../ops/scatter.ts';

export const ready = join('selection', {
}, {
  'Tensor torch': [count_nonzero, diagonal_scatter, select_scatter, slice_scatter],
  'Tensor Tensor_ torch': [index_reduce, masked_scatter, put, index_add, index_copy, index_fill, scatter, scatter_add, scatter_reduce],
  'torch.nn.functional': [one_hot],
});
