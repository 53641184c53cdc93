// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { cholesky_ex, inv_ex, solve_ex } from './linalg/checked.ts';
export { cholesky, eigh, qr, svd, svdvals } from './linalg/decompose.ts';
export { cond, eigvalsh, lstsq, matrix_power, matrix_rank, pinv } from './linalg/derived.ts';
export { eig, eigvals } from './linalg/eigen.ts';
export { householder_product } from './linalg/householder.ts';
export { ldl_factor, ldl_factor_ex, ldl_solve } from './linalg/ldl.ts';
export { lu, lu_factor, lu_factor_ex, lu_solve } from './linalg/lu.ts';
export { linalgDiagonal as diagonal, linalgVander as vander, vecdot } from './linalg/simple.ts';
export { det, inv, logdet, slogdet, solve, solve_triangular } from './linalg/solve.ts';
export { matrix_exp, tensorinv, tensorsolve } from './linalg/tensors.ts';
export { matmul } from './ops/matmul.ts';
export { linalgNorm as norm, matrix_norm, vector_norm } from './ops/norm.ts';
export { linalgCross as cross, multi_dot } from './ops/products.ts';
