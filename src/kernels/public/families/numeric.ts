// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { chain_matmul } from '../../ops/products.ts';
import { allclose, equal, isclose } from '../ops/close.ts';
import { cumulative_trapezoid, frexp, gcd, gradient, lcm, renorm, trapezoid, unravel_index, vander } from '../ops/numeric.ts';
import { diagonal_scatter, index_reduce, masked_scatter, put, select_scatter, slice_scatter } from '../ops/parts.ts';
import { corrcoef, cov, cross, kron, linalgCross, multi_dot, vdot } from '../ops/products.ts';

export const ready = join('numeric', {
  torch: { trapz: trapezoid, chain_matmul },
}, {
  'Tensor torch': [allclose, equal, isclose, frexp, diagonal_scatter, select_scatter, slice_scatter, corrcoef, cov, cross, kron, vdot],
  torch: [cumulative_trapezoid, gradient, trapezoid, unravel_index, vander],
  'Tensor Tensor_ torch': [gcd, lcm, renorm, index_reduce, masked_scatter, put],
  'torch.linalg': [linalgCross, multi_dot],
});
