/** Functions that tell of a matrix they can't do: `info` is 0, or says where it failed, from 1. */
import { fail } from '../core/callee.ts';
import { keep, scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { add } from '../ops/arithmetic.ts';
import { to } from '../ops/basis.ts';
import { eq, gt, logical_not } from '../ops/compare.ts';
import { zeros } from '../ops/creation.ts';
import { type NamedTuple, namedTuple } from '../ops/named-tuple.ts';
import { diagonal } from '../ops/rearrange.ts';
import { any, argmax } from '../ops/reduce.ts';
import { where } from '../ops/where.ts';
import { cholesky } from './decompose.ts';
import { adjoint, inv, matrixShape, pivotsOf, solve } from './solve.ts';

/** Refuses a batch of matrices one of which has failed. */
export async function wantNone(name: string, info: Tensor, why: string): Promise<void> {
  const values = await info.data();
  const at = values.findIndex((value) => value !== 0);
  if (at < 0) return;
  scoped(() => fail(`${info.ndim ? `(Batch element ${at}): ` : ''}${why} (at ${values[at]}, from 1)`), name);
}

/** The first place that is marked, from 1; 0 where none is. */
function firstOf(marked: Tensor): Tensor {
  if (marked.shape.at(-1) === 0) return zeros(marked.shape.slice(0, -1), 'int32');
  return where(any(marked, -1), add(argmax(to(marked, 'int32'), -1), 1), 0);
}

/** The result under its name, and `info`; with `check`, when it is known to be one. It outlives the function that made it. */
async function checked<N extends string>(
  name: string,
  result: { readonly [K in N]: Tensor },
  info: Tensor,
  why: string,
  check: boolean,
): Promise<NamedTuple<[N, 'info']>> {
  const fields = { ...result, info } as { readonly [K in N | 'info']: Tensor };
  for (const each of Object.values<Tensor>(fields)) keep(each);
  if (check) await wantNone(name, info, why);
  return namedTuple<[N, 'info']>(`linalg_${name}`, fields);
}

const singular = (A: Tensor): Tensor => firstOf(eq(pivotsOf(A).pivots, 0));

/**
 * [L, info]: the Cholesky factor, and the order of the first leading minor that is not positive, or 0; then L is not to be used.
 * @names torch.linalg.cholesky_ex
 * @later ./factors.ts
 * @throws {Error} where a matrix is not positive definite, if `check_errors`
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.cholesky_ex.html
 * @example
 * await torch.linalg.cholesky_ex(torch.tensor([[2, 1], [1, 3.5]]))
 * // torch.return_types.linalg_cholesky_ex(
 * // L=tensor([[1.4142, 0.0000],
 * //         [0.7071, 1.7321]]),
 * // info=tensor(0))
 */
export function cholesky_ex(
  A: Tensor,
  upper: boolean = false,
  check_errors: boolean = false,
): Promise<NamedTuple<['L', 'info']>> {
  const L = cholesky(A, upper);
  const info = firstOf(logical_not(gt(diagonal(L, 0, -2, -1), 0)));
  return checked('cholesky_ex', { L }, info, 'the matrix is not positive definite', check_errors);
}

/**
 * [inverse, info]: the inverse, and which pivot is the first that is 0, or 0; then the inverse is not to be used.
 * @names torch.linalg.inv_ex
 * @later ./factors.ts
 * @throws {Error} where a matrix is singular, if `check_errors`
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.inv_ex.html
 * @example
 * await torch.linalg.inv_ex(torch.tensor([[2, 1], [1, 3.5]]))
 * // torch.return_types.linalg_inv_ex(
 * // inverse=tensor([[ 0.5833, -0.1667],
 * //         [-0.1667,  0.3333]]),
 * // info=tensor(0))
 */
export function inv_ex(A: Tensor, check_errors: boolean = false): Promise<NamedTuple<['inverse', 'info']>> {
  matrixShape(A, true);
  return checked('inv_ex', { inverse: inv(A) }, singular(A), 'the matrix is singular', check_errors);
}

/**
 * [result, info]: X with A X = B (X A = B without `left`), and which pivot is the first that is 0, or 0; then X is not to be used.
 * @names torch.linalg.solve_ex
 * @later ./factors.ts
 * @throws {Error} where a matrix is singular, if `check_errors`
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.solve_ex.html
 * @example
 * await torch.linalg.solve_ex(torch.tensor([[2, 1], [1, 3.5]]), torch.tensor([1, 2.5]))
 * // torch.return_types.linalg_solve_ex(
 * // result=tensor([0.1667, 0.6667]),
 * // info=tensor(0))
 */
export function solve_ex(
  A: Tensor,
  B: Tensor,
  left: boolean = true,
  check_errors: boolean = false,
): Promise<NamedTuple<['result', 'info']>> {
  const result = solve(A, B, left);
  return checked('solve_ex', { result }, singular(left ? A : adjoint(A)), 'the matrix is singular', check_errors);
}
