// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { NamedTuple } from '../../ops/named-tuple.ts';
import { later } from '../../core/scope.ts';

const load = () => import('../../linalg/factors.ts');

/**
 * L with L Lᵀ = A for symmetric positive definite A (Lᵀ when `upper`).
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.cholesky.html
 */
const _cholesky: {
  (A: Tensor | { A: Tensor; upper?: boolean }, upper?: boolean | { upper?: boolean }): Promise<Tensor>;
} = later('cholesky(@A,^upper?)', load);

/**
 * X with A X = B, from the Cholesky factor L of A.
 * @see https://pytorch.org/docs/stable/generated/torch.cholesky_solve.html
 */
const _cholesky_solve: {
  (B: Tensor, L: Tensor | { L: Tensor; upper?: boolean }, upper?: boolean | { upper?: boolean }): Promise<Tensor>;
  (keywords: { B: Tensor; L: Tensor; upper?: boolean }): Promise<Tensor>;
} = later('cholesky_solve(@B,@L,^upper?)', load);

/**
 * A⁻¹, from the Cholesky factor L of A.
 * @see https://pytorch.org/docs/stable/generated/torch.cholesky_inverse.html
 */
const _cholesky_inverse: {
  (L: Tensor | { L: Tensor; upper?: boolean }, upper?: boolean | { upper?: boolean }): Promise<Tensor>;
} = later('cholesky_inverse(@L,^upper?)', load);

/**
 * [Q, R] with Q R = A, Q orthogonal and R upper triangular (Householder). `mode`: 'reduced', 'complete' or 'r' (Q empty).
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.qr.html
 */
const _qr: {
  (A: Tensor | { A: Tensor; mode?: 'reduced' | 'complete' | 'r' }, mode?: 'reduced' | 'complete' | 'r' | { mode?: 'reduced' | 'complete' | 'r' }): Promise<NamedTuple<['Q', 'R']>>;
} = later('qr(@A,$mode?)', load);

/**
 * [U, S, Vh] with U · diag(S) · Vh = A, the singular values S descending; U and Vh square when `full_matrices`.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.svd.html
 */
const _svd: {
  (A: Tensor | { A: Tensor; full_matrices?: boolean }, full_matrices?: boolean | { full_matrices?: boolean }): Promise<NamedTuple<['U', 'S', 'Vh']>>;
} = later('svd(@A,^full_matrices?)', load);

/**
 * The singular values of matrices, descending.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.svdvals.html
 */
const _svdvals: {
  (A: Tensor | { A: Tensor }): Promise<Tensor>;
} = later('svdvals(@A)', load);

/**
 * [eigenvalues ascending, eigenvectors] of symmetric matrices.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.eigh.html
 */
const _eigh: {
  (A: Tensor | { A: Tensor; UPLO?: 'L' | 'U' }, UPLO?: 'L' | 'U' | { UPLO?: 'L' | 'U' }): Promise<NamedTuple<['eigenvalues', 'eigenvectors']>>;
} = later('eigh(@A,$UPLO?)', load);

export { _cholesky as cholesky, _cholesky_inverse as cholesky_inverse, _cholesky_solve as cholesky_solve, _eigh as eigh, _qr as qr, _svd as svd, _svdvals as svdvals };
