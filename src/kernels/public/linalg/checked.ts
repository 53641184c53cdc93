// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { NamedTuple } from '../../ops/named-tuple.ts';
import { later } from '../../core/scope.ts';

const load = () => import('../../linalg/factors.ts');

/**
 * [L, info]: the Cholesky factor, and the order of the first leading minor that is not positive, or 0; then L is not to be used.
 * @throws {Error} where a matrix is not positive definite, if `check_errors`
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.cholesky_ex.html
 */
const _cholesky_ex: {
  (A: Tensor | { A: Tensor; upper?: boolean; check_errors?: boolean }, upper?: boolean | { upper?: boolean; check_errors?: boolean }, check_errors?: boolean | { check_errors?: boolean }): Promise<NamedTuple<['L', 'info']>>;
} = later('cholesky_ex(@A,^upper?,^check_errors?)', load);

/**
 * [inverse, info]: the inverse, and which pivot is the first that is 0, or 0; then the inverse is not to be used.
 * @throws {Error} where a matrix is singular, if `check_errors`
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.inv_ex.html
 */
const _inv_ex: {
  (A: Tensor | { A: Tensor; check_errors?: boolean }, check_errors?: boolean | { check_errors?: boolean }): Promise<NamedTuple<['inverse', 'info']>>;
} = later('inv_ex(@A,^check_errors?)', load);

/**
 * [result, info]: X with A X = B (X A = B without `left`), and which pivot is the first that is 0, or 0; then X is not to be used.
 * @throws {Error} where a matrix is singular, if `check_errors`
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.solve_ex.html
 */
const _solve_ex: {
  (A: Tensor, B: Tensor | { B: Tensor; left?: boolean; check_errors?: boolean }, left?: boolean | { left?: boolean; check_errors?: boolean }, check_errors?: boolean | { check_errors?: boolean }): Promise<NamedTuple<['result', 'info']>>;
  (keywords: { A: Tensor; B: Tensor; left?: boolean; check_errors?: boolean }): Promise<NamedTuple<['result', 'info']>>;
} = later('solve_ex(@A,@B,^left?,^check_errors?)', load);

export { _cholesky_ex as cholesky_ex, _inv_ex as inv_ex, _solve_ex as solve_ex };
