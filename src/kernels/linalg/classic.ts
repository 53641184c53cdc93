/** What torch itself has under names that torch.linalg uses otherwise. */

import type { Tensor } from '../core/tensor.ts';
import { mul } from '../ops/arithmetic.ts';
import { zeros } from '../ops/creation.ts';
import { type NamedTuple, namedTuple } from '../ops/named-tuple.ts';
import { svd as decomposed, qr as orthogonal, svdvals } from './decompose.ts';
import { lu_factor_ex, lu_solve as solved } from './lu.ts';
import { adjoint, slogdet as determinant, solve_triangular } from './solve.ts';

/**
 * [U, S, V] with U · diag(S) · Vᵀ = input: V, where torch.linalg.svd gives Vᵀ. Without `compute_uv` only S, and zeros.
 * @names torch.svd Tensor.svd
 * @later ./classic.ts
 * @see https://pytorch.org/docs/stable/generated/torch.svd.html
 * @example
 * const [u, s, v] = await torch.svd(torch.tensor([[2, 1], [1, 3.5]]));
 * s
 * // tensor([4.0000, 1.5000])
 */
export function svd(input: Tensor, some: boolean = true, compute_uv: boolean = true): NamedTuple<['U', 'S', 'V']> {
  if (!compute_uv) {
    const square = (n: number) => zeros([...input.shape.slice(0, -2), n, n]);
    return namedTuple('svd', { U: square(input.shape.at(-2)!), S: svdvals(input), V: square(input.shape.at(-1)!) });
  }
  const { U, S, Vh } = decomposed(input, !some);
  return namedTuple('svd', { U, S, V: adjoint(Vh) });
}

/**
 * [Q, R] with Q R = input, Q orthogonal and R upper triangular; Q square where not `some`.
 * @names torch.qr Tensor.qr
 * @later ./classic.ts
 * @see https://pytorch.org/docs/stable/generated/torch.qr.html
 * @example
 * const { Q, R } = await torch.qr(torch.tensor([[2, 1], [1, 3.5], [0, 1]]), { some: false });
 * [Q.shape, R.shape]
 * // [[3, 3], [3, 2]]
 */
export function qr(input: Tensor, some: boolean = true): NamedTuple<['Q', 'R']> {
  const { Q, R } = orthogonal(input, some ? 'reduced' : 'complete');
  return namedTuple('qr', { Q, R });
}

/**
 * [sign, log |det|] of square matrices.
 * @names torch.slogdet Tensor.slogdet
 * @later ./classic.ts
 * @see https://pytorch.org/docs/stable/generated/torch.slogdet.html
 * @example
 * await torch.slogdet(torch.tensor([[2, 1], [1, 3.5]]))
 * // torch.return_types.slogdet(
 * // sign=tensor(1.),
 * // logabsdet=tensor(1.7918))
 */
export function slogdet(input: Tensor): NamedTuple<['sign', 'logabsdet']> {
  const { sign, logabsdet } = determinant(input);
  return namedTuple('slogdet', { sign, logabsdet });
}

/**
 * [LU, pivots] of torch.linalg.lu_factor; with `get_infos` which pivot is the first that is 0, too.
 * @names torch.lu Tensor.lu
 * @later ./classic.ts
 * @see https://pytorch.org/docs/stable/generated/torch.lu.html
 * @example
 * await torch.lu(torch.tensor([[2, 1], [1, 3.5]]))
 * // [tensor([[2.0000, 1.0000],
 * //          [0.5000, 3.0000]]),
 * //  tensor([1, 2])]
 */
export async function lu(A: Tensor, pivot: boolean = true, get_infos: boolean = false): Promise<Tensor[]> {
  return (await lu_factor_ex(A, pivot)).slice(0, get_infos ? 3 : 2);
}

/**
 * X with A X = b, from what torch.lu gives of A.
 * @names torch.lu_solve Tensor.lu_solve
 * @later ./classic.ts
 * @see https://pytorch.org/docs/stable/generated/torch.lu_solve.html
 * @example
 * const [lu, pivots] = await torch.lu(torch.tensor([[2, 1], [1, 3.5]]));
 * await torch.lu_solve(torch.tensor([[1], [2.5]]), lu, pivots)
 * // tensor([[0.1667],
 * //         [0.6667]])
 */
export function lu_solve(b: Tensor, LU_data: Tensor, LU_pivots: Tensor): Promise<Tensor> {
  return solved(LU_data, LU_pivots, b);
}

/**
 * [X, A] with A X = b (Aᵀ if `transpose`), where only one triangle of A counts.
 * @names torch.triangular_solve Tensor.triangular_solve
 * @later ./classic.ts
 * @see https://pytorch.org/docs/stable/generated/torch.triangular_solve.html
 * @example
 * await torch.triangular_solve(torch.tensor([[1], [9]]).float(), torch.tensor([[2, 1], [0, 4.5]]))
 * // torch.return_types.triangular_solve(
 * // solution=tensor([[-0.5000],
 * //         [ 2.0000]]),
 * // cloned_coefficient=tensor([[2.0000, 1.0000],
 * //         [0.0000, 4.5000]]))
 */
export function triangular_solve(
  b: Tensor,
  A: Tensor,
  upper: boolean = true,
  transpose: boolean = false,
  unitriangular: boolean = false,
): NamedTuple<['solution', 'cloned_coefficient']> {
  const solution = solve_triangular(transpose ? adjoint(A) : A, b, transpose !== upper, true, unitriangular);
  return namedTuple('triangular_solve', { solution, cloned_coefficient: mul(A, 1) });
}
