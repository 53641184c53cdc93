/**
 * Singular values and principal components of matrices of low rank, by random projections: Halko, Martinsson and Tropp, "Finding structure
 * with randomness", 2009, https://arxiv.org/abs/0909.4061, algorithms 4.4 and 5.1.
 */
import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { sub } from '../ops/arithmetic.ts';
import { expand } from '../ops/basis.ts';
import type { Int } from '../ops/core.ts';
import { matmul } from '../ops/matmul.ts';
import { randn } from '../ops/random.ts';
import { mean } from '../ops/reduce.ts';
import { qr, svd } from './decompose.ts';
import { adjoint, matrixShape } from './solve.ts';

/** Q of q columns, orthogonal, for which Q Qᵀ A is near A. */
function basisOf(A: Tensor, q: number, niter: number): Tensor {
  let [Q] = qr(matmul(A, randn([A.shape.at(-1)!, q])));
  for (let i = 0; i < niter; i++) {
    [Q] = qr(matmul(adjoint(A), Q));
    [Q] = qr(matmul(A, Q));
  }
  return Q;
}

/**
 * [U, S, V] with U · diag(S) · Vᵀ near A (or A − M, of which M broadcasts to A) for matrices whose rank is q or less, or whose other
 * singular values are small. The more `niter`, the nearer. Random: `torch.manual_seed` makes it repeatable.
 * @names torch.svd_lowrank
 * @later ./factors.ts
 * @throws {Error} for a negative q, and for an input that is no matrix
 * @see https://pytorch.org/docs/stable/generated/torch.svd_lowrank.html
 * @example
 * const A = torch.outer(torch.tensor([1, 2, 2.5]), torch.tensor([2, 1, 0.5, 1]));
 * const [U, S, V] = await torch.svd_lowrank(A, 1);
 * [torch.allclose(U.mul(S).matmul(V.t()), A), S]
 * // [{}, tensor([8.3853])]
 */
export function svd_lowrank(A: Tensor, q: Int | null = 6, niter: Int | null = 2, M: Tensor | null = null): Tensor[] {
  const [m, n] = matrixShape(A);
  const columns = q ?? 6;
  if (columns < 0) fail('expected q ≥ 0', q);
  const X = M ? sub(A, expand(M, A.shape)) : A;
  const tall = m < n ? adjoint(X) : X;
  const Q = basisOf(tall, columns, niter ?? 2);
  const [U, S, Vh] = svd(matmul(adjoint(Q), tall), false);
  const [left, right] = [matmul(Q, U), adjoint(Vh)];
  return m < n ? [right, S, left] : [left, S, right];
}

/**
 * Principal components of m samples (the rows) of n variables, which are centred first unless `center` is false: [U, S, V], whose columns
 * of V are the directions, and S² / (m − 1) the variances along them. `q` of them, by default 6 or as many as there can be. Random as
 * `torch.svd_lowrank`.
 * @names torch.pca_lowrank
 * @later ./factors.ts
 * @throws {Error} for a q that is negative or greater than m or n, a negative niter, and for an input that is no matrix
 * @see https://pytorch.org/docs/stable/generated/torch.pca_lowrank.html
 * @example
 * const [U, S, V] = await torch.pca_lowrank(torch.tensor([[1, 2], [2, 4], [3, 6.5]]), 1);
 * V.abs()
 * // tensor([[0.4050],
 * //         [0.9143]])
 */
export function pca_lowrank(A: Tensor, q: Int | null = null, center: boolean = true, niter: Int = 2): Tensor[] {
  const most = Math.min(...matrixShape(A));
  if (q !== null && !(q >= 0 && q <= most))
    fail(`q(=${q}) must be non-negative integer and not greater than min(m, n)=${most}`);
  if (!(niter >= 0)) fail(`niter(=${niter}) must be non-negative integer`);
  return svd_lowrank(center ? sub(A, mean(A, -2, true)) : A, q ?? Math.min(6, most), niter);
}
