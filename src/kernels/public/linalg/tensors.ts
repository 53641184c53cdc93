// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Dims, Int } from '../../ops/core.ts';
import { later } from '../../core/scope.ts';

const load = () => import('../../linalg/factors.ts');

/**
 * The exponential of square matrices, Σ Aᵏ / k!
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.matrix_exp.html
 */
const _matrix_exp: {
  (A: Tensor | { A: Tensor }): Promise<Tensor>;
} = later('matrix_exp(@A)', load);

/**
 * The inverse of a tensor for tensordot: `ind` says how many of its first dimensions are a matrix's rows.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.tensorinv.html
 */
const _tensorinv: {
  (A: Tensor | { A: Tensor; ind?: Int }, ind?: Int | { ind?: Int }): Promise<Tensor>;
} = later('tensorinv(@A,#ind?)', load);

/**
 * X with tensordot(A, X, X.ndim) = B. `dims` of A are moved to its end first.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.tensorsolve.html
 */
const _tensorsolve: {
  (A: Tensor, B: Tensor | { B: Tensor; dims?: Dims | null }, dims?: Dims | null | { dims?: Dims | null }): Promise<Tensor>;
  (keywords: { A: Tensor; B: Tensor; dims?: Dims | null }): Promise<Tensor>;
} = later('tensorsolve(@A,@B,#dims?)', load);

export { _matrix_exp as matrix_exp, _tensorinv as tensorinv, _tensorsolve as tensorsolve };
