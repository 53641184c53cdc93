/**
 * A = P L U. Which row is each step's pivot is found on the CPU, where the values are read; the factors are then computed with the rows in
 * order, so that gradients flow through them.
 */
import { fail } from '../core/callee.ts';
import { scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, div, mul, sub } from '../ops/arithmetic.ts';
import { expand, to } from '../ops/basis.ts';
import { eq, gt } from '../ops/compare.ts';
import { broadcastShapes } from '../ops/core.ts';
import { arange, eye, fromValues, zeros } from '../ops/creation.ts';
import { take_along_dim } from '../ops/gather.ts';
import { type NamedTuple, namedTuple } from '../ops/named-tuple.ts';
import { cat, narrow, unsqueeze } from '../ops/shape.ts';
import { tril, triu } from '../ops/triangle.ts';
import { where } from '../ops/where.ts';
import { wantNone } from './checked.ts';
import { adjoint, matrixShape, solve_triangular } from './solve.ts';

const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/** What pivoting decides, for each matrix of a batch. */
interface Pivoting {
  /** LAPACK's: with which row, from 1, each row is exchanged in turn. */
  pivots: Int32Array;
  /** 0, or which pivot is the first that is 0, from 1. */
  info: Int32Array;
}

function findPivots(values: ArrayLike<number>, m: number, n: number, pivot: boolean): Pivoting {
  const steps = Math.min(m, n);
  const count = m * n === 0 ? 0 : values.length / (m * n);
  const [pivots, info] = [new Int32Array(count * steps), new Int32Array(count)];
  for (let b = 0; b < count; b++) {
    const rows = Array.from({ length: m }, (_, i) =>
      Float64Array.from({ length: n }, (_, j) => values[(b * m + i) * n + j]),
    );
    for (let k = 0; k < steps; k++) {
      let best = k;
      for (let i = k + 1; pivot && i < m; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[best][k])) best = i;
      pivots[b * steps + k] = best + 1;
      [rows[k], rows[best]] = [rows[best], rows[k]];
      if (rows[k][k] === 0) {
        info[b] ||= k + 1;
        continue;
      }
      for (let i = k + 1; i < m; i++) {
        const ratio = rows[i][k] / rows[k][k];
        for (let j = k; j < n; j++) rows[i][j] -= ratio * rows[k][j];
      }
    }
  }
  return { pivots, info };
}

/** Which row of A each row of L U is, after all exchanges; or, `back`, which row of L U each row of A is. */
function orderOf(pivots: ArrayLike<number>, steps: number, m: number, back = false): Int32Array {
  const count = steps === 0 ? 0 : pivots.length / steps;
  const order = new Int32Array(count * m);
  for (let b = 0; b < count; b++) {
    const rows = Array.from({ length: m }, (_, i) => i);
    for (let k = 0; k < steps; k++) {
      const with_ = pivots[b * steps + k] - 1;
      [rows[k], rows[with_]] = [rows[with_], rows[k]];
    }
    rows.forEach((row, i) => {
      order[b * m + (back ? row : i)] = back ? i : row;
    });
  }
  return order;
}

const permuted = (A: Tensor, order: Tensor): Tensor =>
  take_along_dim(A, expand(unsqueeze(order, -1), [...A.shape]), -2);

/** The permutation matrix P of A = P L U. */
const permutation = (order: Tensor): Tensor =>
  to(eq(unsqueeze(arange(order.shape.at(-1)!), -1), unsqueeze(order, -2)), 'float32');

/** The factors of a matrix whose rows are in order: below the diagonal of one those of L, and the other from the diagonal on. */
function factors(A: Tensor): { below: Tensor; rest: Tensor } {
  const [m, n] = [A.shape.at(-2)!, A.shape.at(-1)!];
  const rows = unsqueeze(arange(m), -1);
  const columns: Tensor[] = [];
  let rest = A;
  for (let k = 0; k < Math.min(m, n); k++) {
    const column = narrow(rest, -1, k, 1);
    const pivot = narrow(column, -2, k, 1);
    const ratio = where(gt(rows, k), div(column, where(eq(pivot, 0), 1, pivot)), 0);
    rest = sub(rest, mul(ratio, narrow(rest, -2, k, 1)));
    columns.push(ratio);
  }
  return { below: columns.length ? cat(columns, -1) : narrow(A, -1, 0, 0), rest: triu(rest) };
}

const withUnits = (below: Tensor): Tensor => {
  const [m, k] = [below.shape.at(-2)!, below.shape.at(-1)!];
  return where(eye(m, k, 'bool'), 1, below);
};

/** With the order of the rows found, where there are values to be found in. */
async function ordered<T>(
  A: Tensor,
  pivot: boolean,
  name: string,
  make: (found: { order: Tensor; pivots: Tensor; info: Tensor; inOrder: Tensor }) => T,
): Promise<T> {
  const [m, n] = matrixShape(A);
  const found = findPivots(await A.data(), m, n, pivot);
  return scoped(() => {
    const batch = A.shape.slice(0, -2);
    const steps = Math.min(m, n);
    const empty = sizeOf(A.shape) === 0;
    const order = empty
      ? expand(arange(m), [...batch, m])
      : fromValues(orderOf(found.pivots, steps, m), [...batch, m], 'int32');
    const pivots = fromValues(found.pivots, empty ? [...batch.map(() => 0), steps] : [...batch, steps], 'int32');
    const info = empty ? zeros(batch, 'int32') : fromValues(found.info, batch, 'int32');
    const none = empty ? zeros([...batch, steps], 'int32') : pivots;
    return make({ order, pivots: none, info, inOrder: empty ? A : permuted(A, order) });
  }, name);
}

/**
 * [P, L, U] with P L U = A: P a permutation, L with 1 on its diagonal. Without `pivot` P is empty.
 * @names torch.linalg.lu
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.lu.html
 * @example
 * await torch.linalg.lu(torch.tensor([[2, 1], [1, 3.5]]))
 * // torch.return_types.linalg_lu(
 * // P=tensor([[1., 0.],
 * //         [0., 1.]]),
 * // L=tensor([[1.0000, 0.0000],
 * //         [0.5000, 1.0000]]),
 * // U=tensor([[2., 1.],
 * //         [0., 3.]]))
 */
export async function lu(A: Tensor, pivot: boolean = true): Promise<NamedTuple<['P', 'L', 'U']>> {
  return ordered(A, pivot, 'lu', ({ order, inOrder }) => {
    const { below, rest } = factors(inOrder);
    const k = below.shape.at(-1)!;
    const P = pivot ? permutation(order) : zeros([0]);
    return namedTuple('linalg_lu', { P, L: withUnits(below), U: narrow(rest, -2, 0, k) });
  });
}

/**
 * [LU, pivots, info]: both factors in one matrix, the exchanges of rows as LAPACK tells them, and which pivot is the first that is 0, or 0.
 * `check_errors` refuses such a matrix.
 * @names torch.linalg.lu_factor_ex
 * @later ./factors.ts
 * @throws {Error} where a pivot is 0, if `check_errors`
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.lu_factor_ex.html
 * @example
 * await torch.linalg.lu_factor_ex(torch.tensor([[2, 1], [1, 3.5]]))
 * // torch.return_types.linalg_lu_factor_ex(
 * // LU=tensor([[2.0000, 1.0000],
 * //         [0.5000, 3.0000]]),
 * // pivots=tensor([1, 2]),
 * // info=tensor(0))
 */
export async function lu_factor_ex(
  A: Tensor,
  pivot: boolean = true,
  check_errors: boolean = false,
): Promise<NamedTuple<['LU', 'pivots', 'info']>> {
  const found = await ordered(
    A,
    pivot,
    'lu_factor_ex',
    ({ pivots, info, inOrder }): NamedTuple<['LU', 'pivots', 'info']> => {
      const { below, rest } = factors(inOrder);
      const [k, n] = [below.shape.at(-1)!, A.shape.at(-1)!];
      const wide = k < n ? cat([below, zeros([...A.shape.slice(0, -1), n - k])], -1) : below;
      return namedTuple('linalg_lu_factor_ex', { LU: add(rest, wide), pivots, info });
    },
  );
  if (check_errors) await wantNone('lu_factor_ex', found.info, 'U has a 0 on its diagonal');
  return found;
}

/**
 * [LU, pivots]: both factors in one matrix, and the exchanges of rows as LAPACK tells them.
 * @names torch.linalg.lu_factor
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.lu_factor.html
 * @example
 * await torch.linalg.lu_factor(torch.tensor([[2, 1], [1, 3.5]]))
 * // torch.return_types.linalg_lu_factor(
 * // LU=tensor([[2.0000, 1.0000],
 * //         [0.5000, 3.0000]]),
 * // pivots=tensor([1, 2]))
 */
export async function lu_factor(A: Tensor, pivot: boolean = true): Promise<NamedTuple<['LU', 'pivots']>> {
  const { LU, pivots } = await lu_factor_ex(A, pivot);
  return namedTuple<['LU', 'pivots']>('linalg_lu_factor', { LU, pivots });
}

/**
 * [P, L, U] of what `lu_factor` gives. What is not asked for is empty.
 * @names torch.lu_unpack
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.lu_unpack.html
 * @example
 * const [lu, pivots] = await torch.lu(torch.tensor([[2, 1], [1, 3.5]]));
 * await torch.lu_unpack(lu, pivots)
 * // torch.return_types.lu_unpack(
 * // P=tensor([[1., 0.],
 * //         [0., 1.]]),
 * // L=tensor([[1.0000, 0.0000],
 * //         [0.5000, 1.0000]]),
 * // U=tensor([[2., 1.],
 * //         [0., 3.]]))
 */
export async function lu_unpack(
  LU_data: Tensor,
  LU_pivots: Tensor,
  unpack_data: boolean = true,
  unpack_pivots: boolean = true,
): Promise<NamedTuple<['P', 'L', 'U']>> {
  const [m, n] = matrixShape(LU_data);
  const k = Math.min(m, n);
  const order = orderOf(await LU_pivots.data(), k, m);
  return scoped(() => {
    const P = () => permutation(fromValues(order, [...LU_data.shape.slice(0, -1)], 'int32'));
    const L = () => withUnits(tril(narrow(LU_data, -1, 0, k), -1));
    return namedTuple<['P', 'L', 'U']>('lu_unpack', {
      P: unpack_pivots ? P() : zeros([0]),
      L: unpack_data ? L() : zeros([0]),
      U: unpack_data ? triu(narrow(LU_data, -2, 0, k)) : zeros([0]),
    });
  }, 'lu_unpack');
}

/**
 * X with A X = B (X A = B without `left`; with Aᵀ for A if `adjoint`), from what `lu_factor` gives of A.
 * @names torch.linalg.lu_solve
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.lu_solve.html
 * @example
 * const [lu, pivots] = await torch.linalg.lu_factor(torch.tensor([[2, 1], [1, 3.5]]));
 * await torch.linalg.lu_solve(lu, pivots, torch.tensor([[1], [2.5]]))
 * // tensor([[0.1667],
 * //         [0.6667]])
 */
export async function lu_solve(
  LU: Tensor,
  pivots: Tensor,
  B: Tensor,
  left: boolean = true,
  adjoint_: boolean = false,
): Promise<Tensor> {
  const [n] = matrixShape(LU, true);
  matrixShape(B);
  const turned = left ? adjoint_ : !adjoint_;
  const found = orderOf(await pivots.data(), n, n, turned);
  return scoped(() => {
    const right = left ? B : adjoint(B);
    if (right.shape.at(-2) !== n) fail('Incompatible shapes of LU and B for the equation AX = B', LU, B);
    const batch = broadcastShapes(LU.shape.slice(0, -2), right.shape.slice(0, -2));
    const order = expand(fromValues(found, [...LU.shape.slice(0, -1)], 'int32'), [...batch, n]);
    const all = expand(right, [...batch, ...right.shape.slice(-2)]);
    const X = turned
      ? permuted(solve_triangular(adjoint(LU), solve_triangular(adjoint(LU), all, false), true, true, true), order)
      : solve_triangular(LU, solve_triangular(LU, permuted(all, order), false, true, true), true);
    return left ? X : adjoint(X);
  }, 'lu_solve');
}
