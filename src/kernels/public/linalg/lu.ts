// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { NamedTuple } from '../../ops/named-tuple.ts';
import { later } from '../../core/scope.ts';

const load = () => import('../../linalg/factors.ts');

/**
 * [P, L, U] with P L U = A: P a permutation, L with 1 on its diagonal. Without `pivot` P is empty.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.lu.html
 */
const _lu: {
  (A: Tensor | { A: Tensor; pivot?: boolean }, pivot?: boolean | { pivot?: boolean }): Promise<NamedTuple<['P', 'L', 'U']>>;
} = later('lu(@A,^pivot?)', load);

/**
 * [LU, pivots, info]: both factors in one matrix, the exchanges of rows as LAPACK tells them, and which pivot is the first that is 0, or 0.
 * `check_errors` refuses such a matrix.
 * @throws {Error} where a pivot is 0, if `check_errors`
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.lu_factor_ex.html
 */
const _lu_factor_ex: {
  (A: Tensor | { A: Tensor; pivot?: boolean; check_errors?: boolean }, pivot?: boolean | { pivot?: boolean; check_errors?: boolean }, check_errors?: boolean | { check_errors?: boolean }): Promise<NamedTuple<['LU', 'pivots', 'info']>>;
} = later('lu_factor_ex(@A,^pivot?,^check_errors?)', load);

/**
 * [LU, pivots]: both factors in one matrix, and the exchanges of rows as LAPACK tells them.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.lu_factor.html
 */
const _lu_factor: {
  (A: Tensor | { A: Tensor; pivot?: boolean }, pivot?: boolean | { pivot?: boolean }): Promise<NamedTuple<['LU', 'pivots']>>;
} = later('lu_factor(@A,^pivot?)', load);

/**
 * [P, L, U] of what `lu_factor` gives. What is not asked for is empty.
 * @see https://pytorch.org/docs/stable/generated/torch.lu_unpack.html
 */
const _lu_unpack: {
  (LU_data: Tensor, LU_pivots: Tensor | { LU_pivots: Tensor; unpack_data?: boolean; unpack_pivots?: boolean }, unpack_data?: boolean | { unpack_data?: boolean; unpack_pivots?: boolean }, unpack_pivots?: boolean | { unpack_pivots?: boolean }): Promise<NamedTuple<['P', 'L', 'U']>>;
  (keywords: { LU_data: Tensor; LU_pivots: Tensor; unpack_data?: boolean; unpack_pivots?: boolean }): Promise<NamedTuple<['P', 'L', 'U']>>;
} = later('lu_unpack(@LU_data,@LU_pivots,^unpack_data?,^unpack_pivots?)', load);

/**
 * X with A X = B (X A = B without `left`; with Aᵀ for A if `adjoint`), from what `lu_factor` gives of A.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.lu_solve.html
 */
const _lu_solve: {
  (LU: Tensor, pivots: Tensor, B: Tensor | { B: Tensor; left?: boolean; adjoint?: boolean }, left?: boolean | { left?: boolean; adjoint?: boolean }, adjoint?: boolean | { adjoint?: boolean }): Promise<Tensor>;
  (keywords: { LU: Tensor; pivots: Tensor; B: Tensor; left?: boolean; adjoint?: boolean }): Promise<Tensor>;
  (LU: Tensor, keywords: { pivots: Tensor; B: Tensor; left?: boolean; adjoint?: boolean }): Promise<Tensor>;
} = later('lu_solve(@LU,@pivots,@B,^left?,^adjoint?)', load);

export { _lu as lu, _lu_factor as lu_factor, _lu_factor_ex as lu_factor_ex, _lu_solve as lu_solve, _lu_unpack as lu_unpack };
