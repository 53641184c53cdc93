/** What follows from the factorisations: pseudo-inverse, rank, condition, least squares, and norms by singular values. */

import { div, mul } from '../ops/arithmetic.ts';
import { gt } from '../ops/compare.ts';
import { eye } from '../ops/creation.ts';
import { matmul } from '../ops/matmul.ts';
import { type MatrixOrder, matricesLast, matrix_norm } from '../ops/norm.ts';
import { amax, amin, sum } from '../ops/reduce.ts';
import { expand, reshape, unsqueeze } from '../ops/shape.ts';
import { where } from '../ops/where.ts';
import { def } from '../scope.ts';
import type { Tensor } from '../tensor.ts';
import { eigh, qr, svd, svdvals } from './decompose.ts';
import { adjoint, inv, matrixShape, solve_triangular } from './solve.ts';

/** matrix_norm of the orders 'nuc', 2 and −2: of the singular values. */
export const spectral_norm = def(
  'matrix_norm(A, ord, dim, keepdim)',
  (A: Tensor, ord: MatrixOrder, dim: readonly number[], keepdim: boolean): Tensor => {
    const [row, column] = dim;
    const values = svdvals(matricesLast(A, row, column));
    const out = ord === 'nuc' ? sum(values, -1) : (Number(ord) < 0 ? amin : amax)(values, -1);
    return keepdim
      ? reshape(
          out,
          A.shape.map((n, d) => (d === row || d === column ? 1 : n)),
        )
      : out;
  },
);

/** The eigenvalues of symmetric matrices, ascending. */
export const eigvalsh = def('eigvalsh(A, UPLO)', (A: Tensor, UPLO: 'L' | 'U' = 'L'): Tensor => eigh(A, UPLO)[0]);

const FLOAT32_EPSILON = 2 ** -23;

/** Below this a singular value counts as 0. */
function tolerance(S: Tensor, shape: readonly number[], rtol?: number | null): Tensor {
  return mul(amax(S, -1, true), rtol ?? FLOAT32_EPSILON * Math.max(...shape));
}

/** The pseudo-inverse; singular values below `rtol` times the greatest count as 0. */
export const pinv = def('pinv(A, rtol)', (A: Tensor, rtol?: number | null): Tensor => {
  const shape = matrixShape('pinv', A);
  const [U, S, Vh] = svd(A, false);
  const kept = gt(S, tolerance(S, shape, rtol));
  const inverse = where(kept, div(1, where(kept, S, 1)), 0);
  return matmul(mul(adjoint(Vh), unsqueeze(inverse, -2)), adjoint(U));
});

/** How many singular values are above `rtol` times the greatest. */
export const matrix_rank = def('matrix_rank(A, rtol)', (A: Tensor, rtol?: number | null): Tensor => {
  const shape = matrixShape('matrix_rank', A);
  const S = svdvals(A);
  return sum(gt(S, tolerance(S, shape, rtol)), -1);
});

/** The condition number: the norm times the inverse's; by default the greatest singular value over the least. */
export const cond = def('cond(A, p)', (A: Tensor, p: MatrixOrder | null = null): Tensor => {
  if (p === null || Math.abs(Number(p)) === 2) {
    const S = svdvals(A);
    const [most, least] = [amax(S, -1), amin(S, -1)];
    return p === -2 ? div(least, most) : div(most, least);
  }
  const size = (X: Tensor) => (p === 'nuc' ? sum(svdvals(X), -1) : matrix_norm(X, p));
  return mul(size(A), size(inv(A)));
});

/** { solution }: the X that minimises ‖A X − B‖ for matrices of at least as many rows as columns, of full rank. */
export const lstsq = def('lstsq(A, B)', (A: Tensor, B: Tensor): { solution: Tensor } => {
  const [m, n] = matrixShape('lstsq', A);
  if (m < n) return { solution: matmul(pinv(A), B) };
  const [Q, R] = qr(A);
  return { solution: solve_triangular(R, matmul(adjoint(Q), B), true) };
});

/** A square matrix times itself, n times; of its inverse for n < 0. */
export const matrix_power = def('matrix_power(A, n)', (A: Tensor, n: number): Tensor => {
  const [size] = matrixShape('matrix_power', A, true);
  if (n === 0) return expand(eye(size), A.shape);
  if (n < 0) return matrix_power(inv(A), -n);
  if (n === 1) return A;
  const half = matrix_power(A, Math.floor(n / 2));
  const square = matmul(half, half);
  return n % 2 ? matmul(square, A) : square;
});
