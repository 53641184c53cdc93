// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { cholesky_ex, inv_ex, solve_ex } from '../linalg/checked.ts';
import { lu, lu_solve, qr, slogdet, svd, triangular_solve } from '../linalg/classic.ts';
import { cholesky, cholesky_inverse, cholesky_solve, eigh, qr as qr2, svd as svd2, svdvals } from '../linalg/decompose.ts';
import { cond, eigvalsh, lstsq, matrix_power, matrix_rank, pinv } from '../linalg/derived.ts';
import { geqrf, householder_product, ormqr } from '../linalg/householder.ts';
import { ldl_factor, ldl_factor_ex, ldl_solve } from '../linalg/ldl.ts';
import { lobpcg } from '../linalg/lobpcg.ts';
import { pca_lowrank, svd_lowrank } from '../linalg/low-rank.ts';
import { lu as lu2, lu_factor, lu_factor_ex, lu_solve as lu_solve2, lu_unpack } from '../linalg/lu.ts';
import { linalgDiagonal, linalgVander, vecdot } from '../linalg/simple.ts';
import { det, inv, logdet, slogdet as slogdet2, solve, solve_triangular } from '../linalg/solve.ts';
import { matrix_exp, tensorinv, tensorsolve } from '../linalg/tensors.ts';

export const ready = join('linalg', {
  torch: { pinverse: pinv, orgqr: householder_product, inverse: inv },
  Tensor: { pinverse: pinv, orgqr: householder_product, inverse: inv },
}, {
  'Tensor torch': [lu, lu_solve, qr, slogdet, svd, triangular_solve, cholesky_inverse, cholesky_solve, geqrf, ormqr],
  'Tensor torch torch.linalg': [cholesky, matrix_power, det, logdet, matrix_exp],
  torch: [lobpcg, pca_lowrank, svd_lowrank, lu_unpack],
  'torch.linalg': [cholesky_ex, inv_ex, solve_ex, eigh, qr2, svd2, svdvals, cond, eigvalsh, lstsq, matrix_rank, pinv, householder_product, ldl_factor, ldl_factor_ex, ldl_solve, lu2, lu_factor, lu_factor_ex, lu_solve2, linalgDiagonal, linalgVander, vecdot, inv, slogdet2, solve, solve_triangular, tensorinv, tensorsolve],
});
