/** What distributions of vectors and matrices need of Cholesky factors; as in linalg, NaN comes out where there is none. */
import { scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { cholesky } from '../linalg/decompose.ts';
import { solve_triangular } from '../linalg/solve.ts';
import { broadcastShapes } from '../ops/core.ts';
import {
  diag_embed,
  diagonal,
  expand,
  eye,
  flip,
  log,
  matmul,
  sqrt,
  square,
  squeeze,
  sum,
  transpose,
  unsqueeze,
} from './math.ts';

export const transposed = (matrix: Tensor): Tensor => transpose(matrix, -2, -1);

export const choleskyOf = (matrix: Tensor): Tensor => scoped(() => cholesky(matrix), 'cholesky');

/** X with L X = B, L a lower triangle. */
export const solveLower = (L: Tensor, B: Tensor): Tensor => {
  const batch = broadcastShapes(L.shape.slice(0, -2), B.shape.slice(0, -2));
  const wide = (matrix: Tensor) => expand(matrix, [...batch, ...matrix.shape.slice(-2)]);
  return scoped(() => solve_triangular(wide(L), wide(B), false), 'solve_triangular');
};

/** The lower factor of a matrix whose inverse has this one: of a precision that of the covariance. */
export function factorOfInverse(precision: Tensor): Tensor {
  const turned = choleskyOf(flip(precision, [-2, -1]));
  const upper = transposed(flip(turned, [-2, -1]));
  return solveLower(upper, eye(precision.shape.at(-1)!));
}

/** Σ log of the diagonal. */
export const halfLogDet = (L: Tensor): Tensor => sum(log(diagonal(L, 0, -2, -1)), -1);

/** xᵀ (L Lᵀ)⁻¹ x */
export const mahalanobis = (L: Tensor, x: Tensor): Tensor =>
  sum(square(squeeze(solveLower(L, unsqueeze(x, -1)), -1)), -1);

/** The inverse of L Lᵀ. */
export function inverseOf(L: Tensor): Tensor {
  const inner = solveLower(L, eye(L.shape.at(-1)!));
  return matmul(transposed(inner), inner);
}

/** A factor of a diagonal covariance. */
export const factorProduct = (diag: Tensor): Tensor => diag_embed(sqrt(diag));
