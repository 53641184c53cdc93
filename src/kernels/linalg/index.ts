/**
 * torch.linalg: linear algebra of small matrices, in batches, on the device. Factorisations and what is made of them are
 * loaded when the first of them is called, so those give a Promise of what PyTorch gives: `await torch.linalg.solve(A, B)`;
 * nothing in them waits for the device, and gradients flow through. Where PyTorch throws because of what is in a matrix
 * (singular, not positive definite), infinities or NaN come out instead. https://pytorch.org/docs/stable/linalg.html
 */
import type { Op } from '../scope.ts';

export { matmul } from '../ops/matmul.ts';
export { linalgNorm as norm, matrix_norm, vector_norm } from '../ops/norm.ts';
export { linalgCross as cross, multi_dot } from '../ops/products.ts';
export { linalgDiagonal as diagonal, linalgVander as vander, vecdot } from './simple.ts';

type Factors = typeof import('./factors.ts');
type Later<F> = F extends Op<infer A, infer R> ? Op<A, Promise<R>> : never;

const later = <K extends keyof Factors>(name: K): Later<Factors[K]> =>
  (async (...args: never[]) =>
    ((await import('./factors.ts'))[name] as (...args: never[]) => unknown)(...args)) as never;

/** L with L Lᵀ = A for symmetric positive definite A (Lᵀ when `upper`): cholesky(A, upper) */
export const cholesky = later('cholesky');
/** The condition number: cond(A, p) */
export const cond = later('cond');
/** The determinant of square matrices: det(A) */
export const det = later('det');
/** [eigenvalues ascending, eigenvectors] of symmetric matrices: eigh(A, UPLO) */
export const eigh = later('eigh');
/** The eigenvalues of symmetric matrices, ascending: eigvalsh(A, UPLO) */
export const eigvalsh = later('eigvalsh');
/** The inverse of square matrices: inv(A) */
export const inv = later('inv');
/** { solution, residuals, rank, singular_values } of least squares: lstsq(A, B, rcond, driver) */
export const lstsq = later('lstsq');
/** A square matrix times itself n times; of its inverse for n < 0: matrix_power(A, n) */
export const matrix_power = later('matrix_power');
/** How many singular values count: matrix_rank(A, tol, hermitian, atol, rtol) */
export const matrix_rank = later('matrix_rank');
/** The pseudo-inverse: pinv(A, rcond, hermitian, atol, rtol) */
export const pinv = later('pinv');
/** [Q, R] with Q R = A: qr(A, mode) */
export const qr = later('qr');
/** [sign, log |det|] of square matrices: slogdet(A) */
export const slogdet = later('slogdet');
/** X with A X = B: solve(A, B, left) */
export const solve = later('solve');
/** X with A X = B for a triangle A: solve_triangular(A, B, upper, left, unitriangular) */
export const solve_triangular = later('solve_triangular');
/** [U, S, Vh] with U diag(S) Vh = A: svd(A, full_matrices) */
export const svd = later('svd');
/** The singular values, descending: svdvals(A) */
export const svdvals = later('svdvals');
/** log(det), NaN where the determinant is negative: torch.logdet(A) */
export const logdet = later('logdet');
/** matrix_norm of the orders that need singular values. */
export const spectral_norm = later('spectral_norm');
