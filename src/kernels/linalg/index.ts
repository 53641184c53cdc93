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

/**
 * L with L Lᵀ = A for symmetric positive definite A (Lᵀ when `upper`): cholesky(A, upper)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.cholesky.html
 */
export const cholesky = later('cholesky');
/**
 * The condition number: cond(A, p)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.cond.html
 */
export const cond = later('cond');
/**
 * The determinant of square matrices: det(A)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.det.html
 */
export const det = later('det');
/**
 * [eigenvalues ascending, eigenvectors] of symmetric matrices: eigh(A, UPLO)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.eigh.html
 */
export const eigh = later('eigh');
/**
 * The eigenvalues of symmetric matrices, ascending: eigvalsh(A, UPLO)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.eigvalsh.html
 */
export const eigvalsh = later('eigvalsh');
/**
 * The inverse of square matrices: inv(A)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.inv.html
 */
export const inv = later('inv');
/**
 * { solution, residuals, rank, singular_values } of least squares: lstsq(A, B, rcond, driver)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.lstsq.html
 */
export const lstsq = later('lstsq');
/**
 * A square matrix times itself n times; of its inverse for n < 0: matrix_power(A, n)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.matrix_power.html
 */
export const matrix_power = later('matrix_power');
/**
 * How many singular values count: matrix_rank(A, tol, hermitian, atol, rtol)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.matrix_rank.html
 */
export const matrix_rank = later('matrix_rank');
/**
 * The pseudo-inverse: pinv(A, rcond, hermitian, atol, rtol)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.pinv.html
 */
export const pinv = later('pinv');
/**
 * [Q, R] with Q R = A: qr(A, mode)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.qr.html
 */
export const qr = later('qr');
/**
 * [sign, log |det|] of square matrices: slogdet(A)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.slogdet.html
 */
export const slogdet = later('slogdet');
/**
 * X with A X = B: solve(A, B, left)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.solve.html
 */
export const solve = later('solve');
/**
 * X with A X = B for a triangle A: solve_triangular(A, B, upper, left, unitriangular)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.solve_triangular.html
 */
export const solve_triangular = later('solve_triangular');
/**
 * [U, S, Vh] with U diag(S) Vh = A: svd(A, full_matrices)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.svd.html
 */
export const svd = later('svd');
/**
 * The singular values, descending: svdvals(A)
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.svdvals.html
 */
export const svdvals = later('svdvals');
/**
 * log(det), NaN where the determinant is negative: torch.logdet(A)
 * @see https://pytorch.org/docs/stable/generated/torch.logdet.html
 */
export const logdet = later('logdet');
/** matrix_norm of the orders that need singular values. */
export const spectral_norm = later('spectral_norm');
