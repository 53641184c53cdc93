/**
 * Symmetric matrices that need not be positive definite, as L D Lᵀ with blocks of one or two rows in D (Bunch and Kaufman, as LAPACK's
 * sytf2 and sytrs have it). Computed on the CPU, in double precision; no gradient flows through the factors, as in PyTorch.
 */
import { fail } from '../core/callee.ts';
import { scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { fromValues } from '../ops/creation.ts';
import { matmul } from '../ops/matmul.ts';
import { type NamedTuple, namedTuple } from '../ops/named-tuple.ts';
import { wantNone } from './checked.ts';
import { matrixShape } from './solve.ts';

const ALPHA = (1 + Math.sqrt(17)) / 8;
const { abs } = Math;

const matrixAt = (values: ArrayLike<number>, n: number, b: number): Float64Array[] =>
  Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, j) => values[(b * n + i) * n + j]));

/** Which row is the pivot of step k, and whether it takes two. */
function choose(a: Float64Array[], k: number): [row: number, step: 1 | 2] {
  const n = a.length;
  let most = k + 1;
  for (let i = k + 2; i < n; i++) if (abs(a[i][k]) > abs(a[most][k])) most = i;
  const column = k + 1 < n ? abs(a[most][k]) : 0;
  const own = abs(a[k][k]);
  if (own >= ALPHA * column) return [k, 1];
  let row = 0;
  for (let j = k; j < most; j++) row = Math.max(row, abs(a[most][j]));
  for (let i = most + 1; i < n; i++) row = Math.max(row, abs(a[i][most]));
  if (own >= ALPHA * column * (column / row)) return [k, 1];
  return abs(a[most][most]) >= ALPHA * row ? [most, 1] : [most, 2];
}

/** Exchanges rows and columns p < q of what is left, of which the lower triangle is kept; k is where it begins. */
function exchange(a: Float64Array[], p: number, q: number, k: number): void {
  for (let i = q + 1; i < a.length; i++) [a[i][p], a[i][q]] = [a[i][q], a[i][p]];
  for (let j = p + 1; j < q; j++) [a[j][p], a[q][j]] = [a[q][j], a[j][p]];
  [a[p][p], a[q][q]] = [a[q][q], a[p][p]];
  if (p > k) [a[p][k], a[q][k]] = [a[q][k], a[p][k]];
}

/** Factors a matrix in place; gives LAPACK's pivots, and where D is singular, from 1. */
function factor(a: Float64Array[]): { pivots: number[]; info: number } {
  const n = a.length;
  const pivots: number[] = [];
  let info = 0;
  for (let k = 0; k < n; ) {
    const [row, step] = choose(a, k);
    const last = k + step - 1;
    if (row !== last) exchange(a, last, row, k);
    if (step === 1) {
      if (a[k][k] === 0) info ||= k + 1;
      else {
        for (let j = k + 1; j < n; j++) {
          const ratio = a[j][k] / a[k][k];
          for (let i = j; i < n; i++) a[i][j] -= a[i][k] * ratio;
        }
        for (let i = k + 1; i < n; i++) a[i][k] /= a[k][k];
      }
      pivots.push(row + 1);
    } else {
      const cross = a[k + 1][k];
      const [first, second] = [a[k][k] / cross, a[k + 1][k + 1] / cross];
      const scale = 1 / (first * second - 1) / cross;
      for (let j = k + 2; j < n; j++) {
        const x = scale * (second * a[j][k] - a[j][k + 1]);
        const y = scale * (first * a[j][k + 1] - a[j][k]);
        for (let i = j; i < n; i++) a[i][j] -= a[i][k] * x + a[i][k + 1] * y;
        [a[j][k], a[j][k + 1]] = [x, y];
      }
      pivots.push(-row - 1, -row - 1);
    }
    k += step;
  }
  for (let i = 0; i < n; i++) a[i].fill(0, i + 1);
  return { pivots, info };
}

/** The inverse of the matrix that was factored. */
function inverse(a: Float64Array[], pivots: ArrayLike<number>): Float64Array[] {
  const n = a.length;
  const x = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, j) => Number(i === j)));
  const less = (row: number, factor: number, other: number) => {
    for (let j = 0; j < n; j++) x[row][j] -= factor * x[other][j];
  };
  const swap = (p: number, q: number) => {
    [x[p], x[q]] = [x[q], x[p]];
  };
  for (let k = 0; k < n; ) {
    if (pivots[k] > 0) {
      swap(k, pivots[k] - 1);
      for (let i = k + 1; i < n; i++) less(i, a[i][k], k);
      for (let j = 0; j < n; j++) x[k][j] /= a[k][k];
      k += 1;
    } else {
      swap(k + 1, -pivots[k] - 1);
      for (let i = k + 2; i < n; i++) {
        less(i, a[i][k], k);
        less(i, a[i][k + 1], k + 1);
      }
      const [p, q, r] = [a[k][k], a[k + 1][k], a[k + 1][k + 1]];
      const det = p * r - q * q;
      for (let j = 0; j < n; j++) {
        const [u, v] = [x[k][j], x[k + 1][j]];
        [x[k][j], x[k + 1][j]] = [(r * u - q * v) / det, (p * v - q * u) / det];
      }
      k += 2;
    }
  }
  for (let k = n - 1; k >= 0; ) {
    const step = pivots[k] > 0 ? 1 : 2;
    for (let at = k; at > k - step; at--) for (let i = k + 1; i < n; i++) less(at, a[i][at], i);
    swap(k, abs(pivots[k]) - 1);
    k -= step;
  }
  return x;
}

/**
 * [LD, pivots, info] of symmetric matrices, of which the lower triangle counts: factors and pivots as LAPACK's sytrf tells them, and where D is
 * singular, or 0. Of real numbers `hermitian` changes nothing.
 * @names torch.linalg.ldl_factor_ex
 * @later ./factors.ts
 * @throws {Error} where D is singular, if `check_errors`
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.ldl_factor_ex.html
 * @example
 * await torch.linalg.ldl_factor_ex(torch.tensor([[2, 1], [1, 3.5]]))
 * // torch.return_types.linalg_ldl_factor_ex(
 * // LD=tensor([[2.0000, 0.0000],
 * //         [0.5000, 3.0000]]),
 * // pivots=tensor([1, 2]),
 * // info=tensor(0))
 */
export async function ldl_factor_ex(
  A: Tensor,
  _hermitian: boolean = false,
  check_errors: boolean = false,
): Promise<NamedTuple<['LD', 'pivots', 'info']>> {
  const [n] = matrixShape(A, true);
  const values = await A.data();
  const batch = A.shape.slice(0, -2);
  const [LD, pivots, info]: number[][] = [[], [], []];
  for (let b = 0; n > 0 && b < values.length / (n * n); b++) {
    const a = matrixAt(values, n, b);
    const found = factor(a);
    for (const row of a) LD.push(...row);
    pivots.push(...found.pivots);
    info.push(found.info);
  }
  if (n === 0) info.push(...new Array<number>(batch.reduce((x, y) => x * y, 1)).fill(0));
  const made = scoped(
    (): NamedTuple<['LD', 'pivots', 'info']> =>
      namedTuple('linalg_ldl_factor_ex', {
        LD: fromValues(LD, [...A.shape], 'float32'),
        pivots: fromValues(pivots, [...batch, n], 'int32'),
        info: fromValues(info, [...batch], 'int32'),
      }),
    'ldl_factor_ex',
  );
  if (check_errors) await wantNone('ldl_factor_ex', made.info, 'D is singular');
  return made;
}

/**
 * [LD, pivots] of symmetric matrices, of which the lower triangle counts: factors and pivots as LAPACK's sytrf tells them.
 * @names torch.linalg.ldl_factor
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.ldl_factor.html
 * @example
 * await torch.linalg.ldl_factor(torch.tensor([[2, 1], [1, 3.5]]))
 * // torch.return_types.linalg_ldl_factor(
 * // LD=tensor([[2.0000, 0.0000],
 * //         [0.5000, 3.0000]]),
 * // pivots=tensor([1, 2]))
 */
export async function ldl_factor(A: Tensor, hermitian: boolean = false): Promise<NamedTuple<['LD', 'pivots']>> {
  const { LD, pivots } = await ldl_factor_ex(A, hermitian);
  return namedTuple<['LD', 'pivots']>('linalg_ldl_factor', { LD, pivots });
}

/**
 * X with A X = B, from what `ldl_factor` gives of A. Differentiable in B.
 * @names torch.linalg.ldl_solve
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.ldl_solve.html
 * @example
 * const [ld, pivots] = await torch.linalg.ldl_factor(torch.tensor([[2, 1], [1, 3.5]]));
 * await torch.linalg.ldl_solve(ld, pivots, torch.tensor([[1], [2.5]]))
 * // tensor([[0.1667],
 * //         [0.6667]])
 */
export async function ldl_solve(LD: Tensor, pivots: Tensor, B: Tensor, _hermitian: boolean = false): Promise<Tensor> {
  const [n] = matrixShape(LD, true);
  matrixShape(B);
  if (B.shape.at(-2) !== n) fail('Incompatible shapes of LD and B for the equation AX = B', LD, B);
  if (pivots.shape.join() !== LD.shape.slice(0, -1).join())
    fail('expected pivots as ldl_factor gives them with LD', pivots, LD);
  const [values, steps] = await Promise.all([LD.data(), pivots.data()]);
  const out: number[] = [];
  for (let b = 0; n > 0 && b < values.length / (n * n); b++)
    for (const row of inverse(matrixAt(values, n, b), steps.subarray(b * n, (b + 1) * n))) out.push(...row);
  return scoped(() => matmul(fromValues(out, [...LD.shape], 'float32'), B), 'ldl_solve');
}
