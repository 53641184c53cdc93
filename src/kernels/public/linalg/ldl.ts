// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { NamedTuple } from '../../ops/named-tuple.ts';
import { later } from '../../core/scope.ts';

const load = () => import('../../linalg/factors.ts');

/**
 * [LD, pivots, info] of symmetric matrices, of which the lower triangle counts: factors and pivots as LAPACK's sytrf tells them, and where D is
 * singular, or 0. Of real numbers `hermitian` changes nothing.
 * @throws {Error} where D is singular, if `check_errors`
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.ldl_factor_ex.html
 */
const _ldl_factor_ex: {
  (A: Tensor | { A: Tensor; hermitian?: boolean; check_errors?: boolean }, hermitian?: boolean | { hermitian?: boolean; check_errors?: boolean }, check_errors?: boolean | { check_errors?: boolean }): Promise<NamedTuple<['LD', 'pivots', 'info']>>;
} = later('ldl_factor_ex(@A,^hermitian?,^check_errors?)', load);

/**
 * [LD, pivots] of symmetric matrices, of which the lower triangle counts: factors and pivots as LAPACK's sytrf tells them.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.ldl_factor.html
 */
const _ldl_factor: {
  (A: Tensor | { A: Tensor; hermitian?: boolean }, hermitian?: boolean | { hermitian?: boolean }): Promise<NamedTuple<['LD', 'pivots']>>;
} = later('ldl_factor(@A,^hermitian?)', load);

/**
 * X with A X = B, from what `ldl_factor` gives of A. Differentiable in B.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.ldl_solve.html
 */
const _ldl_solve: {
  (LD: Tensor, pivots: Tensor, B: Tensor | { B: Tensor; hermitian?: boolean }, hermitian?: boolean | { hermitian?: boolean }): Promise<Tensor>;
  (keywords: { LD: Tensor; pivots: Tensor; B: Tensor; hermitian?: boolean }): Promise<Tensor>;
  (LD: Tensor, keywords: { pivots: Tensor; B: Tensor; hermitian?: boolean }): Promise<Tensor>;
} = later('ldl_solve(@LD,@pivots,@B,^hermitian?)', load);

export { _ldl_factor as ldl_factor, _ldl_factor_ex as ldl_factor_ex, _ldl_solve as ldl_solve };
