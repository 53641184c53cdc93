/**
 * Factorisations of small matrices: Cholesky, QR, SVD, and what follows from them. All take a fixed number of steps, so
 * nothing waits for the device; where PyTorch throws for a matrix that has no such factors, NaN comes out here.
 */
import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, div, mul, neg, sub } from '../ops/arithmetic.ts';
import { expand, reshape, sum, to } from '../ops/basis.ts';
import { eq, ge, gt, logical_and, logical_or, lt } from '../ops/compare.ts';
import { arange, eye, zeros } from '../ops/creation.ts';
import { matmul } from '../ops/matmul.ts';
import { type NamedTuple, namedTuple } from '../ops/named-tuple.ts';
import { root } from '../ops/reduce.ts';
import { cat, narrow, unsqueeze } from '../ops/shape.ts';
import { abs, sqrt } from '../ops/unary.ts';
import { where } from '../ops/where.ts';
import { adjoint, lowerMask, matrixShape, solve } from './solve.ts';

/**
 * L with L Lᵀ = A for symmetric positive definite A (Lᵀ when `upper`).
 * @names torch.linalg.cholesky torch.cholesky Tensor.cholesky
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.cholesky.html
 * @example
 * await torch.linalg.cholesky(torch.tensor([[2, 1], [1, 3.5]]))
 * // tensor([[1.4142, 0.0000],
 * //         [0.7071, 1.7321]])
 */
export function cholesky(A: Tensor, upper: boolean = false): Tensor {
  const [n] = matrixShape(A, true);
  if (n === 0) return mul(A, 1);
  const rows = unsqueeze(arange(n), -1);
  // Both triangles count, half each: the gradient is symmetric as in PyTorch.
  let rest = mul(add(A, adjoint(A)), 0.5);
  const columns: Tensor[] = [];
  for (let k = 0; k < n; k++) {
    const column = narrow(rest, -1, k, 1);
    const scaled = where(lt(rows, k), 0, div(column, sqrt(narrow(column, -2, k, 1))));
    columns.push(scaled);
    if (k < n - 1) rest = sub(rest, mul(scaled, adjoint(scaled)));
  }
  const L = cat(columns, -1);
  return upper ? adjoint(L) : L;
}

/**
 * X with A X = B, from the Cholesky factor L of A.
 * @names torch.cholesky_solve Tensor.cholesky_solve
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.cholesky_solve.html
 * @example
 * const L = await torch.cholesky(torch.tensor([[2, 1], [1, 3.5]]));
 * await torch.cholesky_solve(torch.tensor([[1], [2.5]]), L)
 * // tensor([[0.1667],
 * //         [0.6667]])
 */
export function cholesky_solve(B: Tensor, L: Tensor, upper: boolean = false): Tensor {
  const A = upper ? matmul(adjoint(L), L) : matmul(L, adjoint(L));
  return solve(A, B);
}

/**
 * A⁻¹, from the Cholesky factor L of A.
 * @names torch.cholesky_inverse Tensor.cholesky_inverse
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.cholesky_inverse.html
 * @example
 * const L = await torch.cholesky(torch.tensor([[2, 1], [1, 3.5]]));
 * await torch.cholesky_inverse(L)
 * // tensor([[ 0.5833, -0.1667],
 * //         [-0.1667,  0.3333]])
 */
export function cholesky_inverse(L: Tensor, upper: boolean = false): Tensor {
  return cholesky_solve(expand(eye(matrixShape(L, true)[0]), L.shape), L, upper);
}

/**
 * [Q, R] with Q R = A, Q orthogonal and R upper triangular (Householder). `mode`: 'reduced', 'complete' or 'r' (Q empty).
 * @names torch.linalg.qr
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.qr.html
 * @example
 * const A = torch.tensor([[2, 1], [1, 3.5]]);
 * const [q, r] = await torch.linalg.qr(A);
 * await torch.allclose(q.mm(r), A, { atol: 1e-5 })
 * // true
 */
export function qr(A: Tensor, mode: 'reduced' | 'complete' | 'r' = 'reduced'): NamedTuple<['Q', 'R']> {
  const [m, n] = matrixShape(A);
  if (!['reduced', 'complete', 'r'].includes(mode)) {
    fail("expected mode 'reduced', 'r' or 'complete'", mode);
  }
  const batch = A.shape.slice(0, -2);
  const rows = unsqueeze(arange(m), -1);
  let R = A;
  const mirrors: [Tensor, Tensor][] = [];
  for (let k = 0; k < Math.min(m - 1, n); k++) {
    const x = where(ge(rows, k), narrow(R, -1, k, 1), 0);
    const first = narrow(x, -2, k, 1);
    const below = sum(where(gt(rows, k), mul(x, x), 0), -2, true);
    const size = root(add(below, mul(first, first)));
    const v = add(x, where(eq(rows, k), where(lt(first, 0), neg(size), size), 0));
    // A column that is done already is left as it is.
    const length = sum(mul(v, v), -2, true);
    const scale = where(eq(below, 0), 0, div(2, where(eq(below, 0), 1, length)));
    const scaled = mul(v, scale);
    R = sub(R, matmul(scaled, matmul(adjoint(v), R)));
    mirrors.push([v, scaled]);
  }
  const k = mode === 'complete' ? m : Math.min(m, n);
  // From the last to the first, so that of Q only the columns that are wanted are ever there.
  let Q = expand(eye(m, k), [...batch, m, k]);
  for (const [v, scaled] of mode === 'r' ? [] : mirrors.reverse()) Q = sub(Q, matmul(scaled, matmul(adjoint(v), Q)));
  const upper = where(adjoint(lowerMask(n, k)), narrow(R, -2, 0, k), 0);
  return namedTuple('linalg_qr', { Q: mode === 'r' ? zeros([0]) : Q, R: upper });
}

/** So many rounds over all pairs of columns bring float32 to rest. */
const SWEEPS = 8;

/** One-sided Jacobi: rotates pairs of columns of [m, n] matrices, m ≥ n, until all are orthogonal. U · S · Vᵀ, not sorted. */
function jacobi(A: Tensor): { US: Tensor; V: Tensor } {
  const [m, n] = [A.shape.at(-2)!, A.shape.at(-1)!];
  const batch = A.shape.slice(0, -2);
  // An even number of columns: those of the left half meet those of the right half, all pairs at once.
  const even = n + (n % 2);
  const half = even / 2;
  const wide = even > n ? cat([A, zeros([...batch, m, 1])], -1) : A;
  let table = cat([wide, expand(eye(even), [...batch, even, even])], -2);
  const part = (from: number, count: number, of: Tensor) => narrow(of, -1, from, count);
  for (let round = 0; round < SWEEPS * (even - 1); round++) {
    const [left, right] = [part(0, half, table), part(half, half, table)];
    const [a, b] = [narrow(left, -2, 0, m), narrow(right, -2, 0, m)];
    const cross = sum(mul(a, b), -2, true);
    const zeta = div(sub(sum(mul(b, b), -2, true), sum(mul(a, a), -2, true)), mul(cross, 2));
    const t = div(where(lt(zeta, 0), -1, 1), add(abs(zeta), sqrt(add(mul(zeta, zeta), 1))));
    const tangent = where(eq(cross, 0), 0, t);
    const cosine = div(1, sqrt(add(mul(tangent, tangent), 1)));
    const sine = mul(cosine, tangent);
    const [x, y] = [sub(mul(left, cosine), mul(right, sine)), add(mul(left, sine), mul(right, cosine))];
    // The first column stays, the others go round: after even − 1 rounds each pair has met, and all are where they were.
    table =
      half === 1
        ? cat([x, y], -1)
        : cat([part(0, 1, x), part(0, 1, y), part(1, half - 2, x), part(1, half - 1, y), part(half - 1, 1, x)], -1);
  }
  return { US: narrow(part(0, n, table), -2, 0, m), V: narrow(part(0, n, table), -2, m, n) };
}

/** The values' order from the greatest: a permutation matrix to multiply columns with. */
function descending(values: Tensor): Tensor {
  const at = arange(values.shape.at(-1)!);
  const [mine, other] = [unsqueeze(values, -1), unsqueeze(values, -2)];
  const before = logical_or(gt(other, mine), logical_and(eq(other, mine), lt(at, unsqueeze(at, -1))));
  return eq(unsqueeze(sum(before, -1), -1), at);
}

/** Orthonormal columns [m, k] and others beside them, up to m. */
function completed(U: Tensor): Tensor {
  const [m, k] = [U.shape.at(-2)!, U.shape.at(-1)!];
  return m === k ? U : cat([U, no_grad(() => narrow(qr(U, 'complete')[0], -1, k, m - k))], -1);
}

/**
 * [U, S, Vh] with U · diag(S) · Vh = A, the singular values S descending; U and Vh square when `full_matrices`.
 * @names torch.linalg.svd
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.svd.html
 * @example
 * const [u, s, vh] = await torch.linalg.svd(torch.tensor([[2, 1], [1, 3.5]]));
 * s
 * // tensor([4.0000, 1.5000])
 */
export function svd(A: Tensor, full_matrices: boolean = true): NamedTuple<['U', 'S', 'Vh']> {
  const [m, n] = matrixShape(A);
  const result = (U: Tensor, S: Tensor, Vh: Tensor): NamedTuple<['U', 'S', 'Vh']> =>
    namedTuple(
      'linalg_svd',
      full_matrices ? { U: completed(U), S, Vh: adjoint(completed(adjoint(Vh))) } : { U, S, Vh },
    );
  if (Math.min(m, n) === 0) {
    const [U, Vh] = [narrow(A, -1, 0, 0), narrow(A, -2, 0, 0)];
    return result(U, sum(U, -2), Vh);
  }
  const parts = no_grad((): [Tensor, Tensor, Tensor] => {
    const { US, V } = jacobi(m < n ? adjoint(A) : A);
    const sizes = sqrt(sum(mul(US, US), -2));
    const U = where(eq(unsqueeze(sizes, -2), 0), 0, div(US, unsqueeze(sizes, -2)));
    const order = descending(sizes);
    const sorted = (X: Tensor) => matmul(X, to(order, 'float32'));
    const S = sum(where(order, unsqueeze(sizes, -1), 0), -2);
    return m < n ? [sorted(V), S, adjoint(sorted(U))] : [sorted(U), S, adjoint(sorted(V))];
  });
  return result(...link(parts, [A], parts, (grads) => [svdGradient(parts, grads)]));
}

function svdGradient([U, S, Vh]: [Tensor, Tensor, Tensor], [gU, gS, gVh]: (Tensor | null)[]): Tensor {
  const [m, k, n] = [U.shape.at(-2)!, S.shape.at(-1)!, Vh.shape.at(-1)!];
  const [row, column] = [unsqueeze(S, -2), unsqueeze(S, -1)];
  const diagonal = eye(k, k, 'bool');
  const gap = where(diagonal, 1, sub(mul(row, row), mul(column, column)));
  const turned = (X: Tensor) => div(sub(X, adjoint(X)), gap);
  const V = adjoint(Vh);
  let inner = where(diagonal, gS ? unsqueeze(gS, -1) : 0, zeros([k, k]));
  if (gU) inner = add(inner, mul(turned(matmul(adjoint(U), gU)), row));
  if (gVh) inner = add(inner, mul(column, turned(matmul(Vh, adjoint(gVh)))));
  let out = matmul(matmul(U, inner), Vh);
  const outsideOf = (X: Tensor, Y: Tensor) => sub(Y, matmul(X, matmul(adjoint(X), Y)));
  if (gU && m > k) out = add(out, matmul(outsideOf(U, div(gU, row)), Vh));
  if (gVh && n > k) out = add(out, matmul(U, adjoint(outsideOf(V, div(adjoint(gVh), row)))));
  return out;
}

/**
 * The singular values of matrices, descending.
 * @names torch.linalg.svdvals
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.svdvals.html
 * @example
 * await torch.linalg.svdvals(torch.tensor([[2, 1], [1, 3.5]]))
 * // tensor([4.0000, 1.5000])
 */
export function svdvals(A: Tensor): Tensor {
  matrixShape(A);
  return svd(A, false)[1];
}

/**
 * [eigenvalues ascending, eigenvectors] of symmetric matrices.
 * @names torch.linalg.eigh
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.eigh.html
 * @example
 * await torch.linalg.eigh(torch.tensor([[2, 1], [1, 3.5]]))
 * // torch.return_types.linalg_eigh(
 * // eigenvalues=tensor([1.5000, 4.0000]),
 * // eigenvectors=tensor([[ 0.8944,  0.4472],
 * //         [-0.4472,  0.8944]]))
 */
export function eigh(A: Tensor, UPLO: 'L' | 'U' = 'L'): NamedTuple<['eigenvalues', 'eigenvectors']> {
  const [n] = matrixShape(A, true);
  const lower = lowerMask(n, n);
  const kept = UPLO === 'L' ? lower : adjoint(lower);
  const [values, vectors] = no_grad((): [Tensor, Tensor] => {
    const whole = where(kept, A, adjoint(A));
    // Moved by the size of the matrix no eigenvalue is negative: then they are the singular values.
    const shift = sqrt(sum(sum(mul(whole, whole), -1, true), -2, true));
    const [, S, Vh] = svd(add(neg(whole), mul(shift, eye(n))), false);
    // Of a singular value 0 only the right vector is known.
    return [sub(reshape(shift, [...S.shape.slice(0, -1), 1]), S), adjoint(Vh)];
  });
  const both: [Tensor, Tensor] = [values, vectors];
  const [eigenvalues, eigenvectors] = link(both, [A], both, ([gL, gV]) => {
    const diagonal = eye(n, n, 'bool');
    let inner = where(diagonal, gL ? unsqueeze(gL, -1) : 0, zeros([n, n]));
    const gap = sub(unsqueeze(values, -2), unsqueeze(values, -1));
    if (gV) inner = add(inner, div(where(diagonal, 0, matmul(adjoint(vectors), gV)), where(diagonal, 1, gap)));
    return [matmul(matmul(vectors, inner), adjoint(vectors))];
  });
  return namedTuple('linalg_eigh', { eigenvalues, eigenvectors });
}
