// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { chain_matmul } from '../../ops/products.ts';
import { addbmm, addmm, addmv, addr, baddbmm } from '../ops/added-products.ts';
import { allclose, equal, isclose } from '../ops/close.ts';
import { cummax, cummin, cumprod, logcumsumexp } from '../ops/cumulative.ts';
import { cumulative_trapezoid, frexp, gcd, gradient, lcm, nextafter, renorm, trapezoid, unravel_index, vander } from '../ops/numeric.ts';
import { corrcoef, cov, cross, kron, linalgCross, multi_dot, vdot } from '../ops/products.ts';

export const ready = join('numeric', {
  torch: { trapz: trapezoid, chain_matmul },
}, {
  'Tensor Tensor_ torch': [addbmm, addmm, addmv, addr, baddbmm, cumprod, gcd, lcm, nextafter, renorm],
  'Tensor torch': [allclose, equal, isclose, cummax, cummin, logcumsumexp, frexp, corrcoef, cov, cross, kron, vdot],
  torch: [cumulative_trapezoid, gradient, trapezoid, unravel_index, vander],
  'torch.linalg': [linalgCross, multi_dot],
});
