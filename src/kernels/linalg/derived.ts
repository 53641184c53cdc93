/** What follows from the factorisations: pseudo-inverse, rank, condition, least squares, and norms by singular values. */

import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { div, mul, sub } from '../ops/arithmetic.ts';
import { expand, reshape, sum } from '../ops/basis.ts';
import { gt, logical_and } from '../ops/compare.ts';
import type { Int } from '../ops/core.ts';
import { eye, zeros } from '../ops/creation.ts';
import { matmul } from '../ops/matmul.ts';
import { type NamedTuple, namedTuple } from '../ops/named-tuple.ts';
import { type MatrixOrder, matricesLast, matrix_norm } from '../ops/norm.ts';
import { amax, amin } from '../ops/reduce.ts';
import { unsqueeze } from '../ops/shape.ts';
import { abs } from '../ops/unary.ts';
import { where } from '../ops/where.ts';
import { eigh, qr, svd, svdvals } from './decompose.ts';
import { adjoint, inv, isVector, matrixShape, solve_triangular } from './solve.ts';

/** matrix_norm of the orders 'nuc', 2 and −2: of the singular values. */
export function spectral_norm(A: Tensor, ord: MatrixOrder, dim: readonly number[], keepdim: boolean): Tensor {
  const [row, column] = dim;
  const values = svdvals(matricesLast(A, row, column));
  const out = ord === 'nuc' ? sum(values, -1) : (Number(ord) < 0 ? amin : amax)(values, -1);
  return keepdim
    ? reshape(
        out,
        A.shape.map((n, d) => (d === row || d === column ? 1 : n)),
      )
    : out;
}

/**
 * The eigenvalues of symmetric matrices, ascending.
 * @names torch.linalg.eigvalsh
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.eigvalsh.html
 * @example
 * await torch.linalg.eigvalsh(torch.tensor([[2, 1], [1, 3.5]]))
 * // tensor([1.5000, 4.0000])
 */
export function eigvalsh(A: Tensor, UPLO: 'L' | 'U' = 'L'): Tensor {
  return eigh(A, UPLO)[0];
}

const FLOAT32_EPSILON = 2 ** -23;

export type Tolerance = Tensor | number | null;

/** Which singular values are above `atol`, and above `rtol` times the greatest: they do not count as 0. */
function counting(S: Tensor, shape: readonly number[], rtol: Tolerance = null, atol: Tolerance = null): Tensor {
  if (S.shape.at(-1) === 0) return gt(S, 0);
  const wide = (x: Tensor | number) => (typeof x === 'number' ? x : unsqueeze(x, -1));
  const relative = rtol ?? (typeof atol === 'number' && atol > 0 ? 0 : FLOAT32_EPSILON * Math.max(...shape));
  const above = gt(S, mul(amax(S, -1, true), wide(relative)));
  return atol === null ? above : logical_and(above, gt(S, wide(atol)));
}

/**
 * The pseudo-inverse; singular values below `rtol` (or rcond) times the greatest, or below `atol`, count as 0.
 * @names torch.linalg.pinv torch.pinverse Tensor.pinverse
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.pinv.html
 * @example
 * await torch.linalg.pinv(torch.tensor([[2, 1], [1, 3.5]]))
 * // tensor([[ 0.5833, -0.1667],
 * //         [-0.1667,  0.3333]])
 */
export function pinv(
  A: Tensor,
  rcond: Tolerance = null,
  hermitian: boolean = false,
  atol: Tolerance = null,
  rtol: Tolerance = rcond,
): Tensor {
  const shape = matrixShape(A, hermitian);
  const [U, S, Vh] = hermitian ? symmetric(A) : svd(A, false);
  const kept = counting(abs(S), shape, rtol, atol);
  const inverse = where(kept, div(1, where(kept, S, 1)), 0);
  return matmul(mul(adjoint(Vh), unsqueeze(inverse, -2)), adjoint(U));
}

/** A symmetric matrix as svd gives it, but with eigenvalues, which may be negative. */
function symmetric(A: Tensor): [Tensor, Tensor, Tensor] {
  const [values, vectors] = eigh(A);
  return [vectors, values, adjoint(vectors)];
}

/**
 * How many singular values are above `tol` (or atol), and above `rtol` times the greatest.
 * @names torch.linalg.matrix_rank
 * @constant
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.matrix_rank.html
 * @example
 * await torch.linalg.matrix_rank(torch.tensor([[2, 1], [1, 3.5]]))
 * // tensor(2)
 */
export function matrix_rank(
  A: Tensor,
  tol: Tolerance = null,
  hermitian: boolean = false,
  atol: Tolerance = tol,
  rtol: Tolerance = tol === null ? null : 0,
): Tensor {
  const shape = matrixShape(A, hermitian);
  return sum(counting(hermitian ? abs(eigvalsh(A)) : svdvals(A), shape, rtol, atol), -1);
}

/**
 * The condition number: the norm times the inverse's; by default the greatest singular value over the least.
 * @names torch.linalg.cond
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.cond.html
 * @example
 * await torch.linalg.cond(torch.tensor([[2, 1], [1, 3.5]]))
 * // tensor(2.6667)
 */
export function cond(A: Tensor, p: MatrixOrder | null = null): Tensor {
  if (p === null || Math.abs(Number(p)) === 2) {
    const S = svdvals(A);
    const [most, least] = [amax(S, -1), amin(S, -1)];
    return p === -2 ? div(least, most) : div(most, least);
  }
  const size = (X: Tensor) => (p === 'nuc' ? sum(svdvals(X), -1) : matrix_norm(X, p));
  return mul(size(A), size(inv(A)));
}

/** `residuals`: ‖A X − B‖² of each column, where there are more rows than columns. */
export type LeastSquares = NamedTuple<Fields>;
type Fields = ['solution', 'residuals', 'rank', 'singular_values'];

/**
 * The X that minimises ‖A X − B‖ for matrices of full rank. What PyTorch's `driver` (by default 'gelsy') doesn't compute is
 * empty here too.
 * @names torch.linalg.lstsq
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.lstsq.html
 * @example
 * const A = torch.tensor([[1, 1], [1, 2], [1, 3.5]]);
 * const { solution } = await torch.linalg.lstsq(A, torch.tensor([[1], [2], [3.5]]));
 * solution.round({ decimals: 3 }).abs()
 * // tensor([[0.],
 * //         [1.]])
 */
export function lstsq(A: Tensor, B: Tensor, rcond: number | null = null, driver: string | null = null): LeastSquares {
  const [m, n] = matrixShape(A);
  const vector = isVector(A, B);
  const right = vector ? unsqueeze(B, -1) : B;
  if (right.shape.at(-2) !== m) fail('A and B should have the same number of rows', A, B);
  if (!['gels', 'gelsy', 'gelsd', 'gelss', null].includes(driver))
    fail('parameter driver should be one of (gels, gelsy, gelsd, gelss)', driver);
  const X = leastSquares(A, right, m < n);
  const rest = sub(matmul(A, X), right);
  const all = driver === 'gelsd' || driver === 'gelss';
  return namedTuple<Fields>('linalg_lstsq', {
    solution: vector ? reshape(X, X.shape.slice(0, -1)) : X,
    residuals: m > n && (all || driver === 'gels') ? sum(mul(rest, rest), -2) : zeros([0]),
    rank: driver === 'gels' ? zeros([0], 'int32') : matrix_rank(A, null, false, null, rcond),
    singular_values: all ? svdvals(A) : zeros([0]),
  });
}

function leastSquares(A: Tensor, B: Tensor, wide: boolean): Tensor {
  const [Q, R] = qr(wide ? adjoint(A) : A);
  if (wide) return matmul(Q, solve_triangular(adjoint(R), B, false));
  return solve_triangular(R, matmul(adjoint(Q), B), true);
}

/**
 * A square matrix times itself, n times; of its inverse for n < 0.
 * @names torch.linalg.matrix_power torch.matrix_power Tensor.matrix_power
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.matrix_power.html
 * @example
 * await torch.linalg.matrix_power(torch.tensor([[2, 1], [1, 3.5]]), 2)
 * // tensor([[ 5.0000,  5.5000],
 * //         [ 5.5000, 13.2500]])
 */
export function matrix_power(A: Tensor, n: Int): Tensor {
  const [size] = matrixShape(A, true);
  if (n === 0) return expand(eye(size), A.shape);
  if (n < 0) return matrix_power(inv(A), -n);
  if (n === 1) return A;
  const half = matrix_power(A, Math.floor(n / 2));
  const square = matmul(half, half);
  return n % 2 ? matmul(square, A) : square;
}
