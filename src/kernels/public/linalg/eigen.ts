// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { NamedTuple } from '../../ops/named-tuple.ts';
import { later } from '../../core/scope.ts';

const load = () => import('../../linalg/eigen.ts');

/**
 * [eigenvalues, eigenvectors] of square matrices, complex: A V = V diag(L). The vectors are the columns of V, of length 1; which
 * eigenvalue comes first is not promised. The gradient is that of what does not depend on the vectors' phases.
 * @throws {Error} for matrices with infinities or NaN
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.eig.html
 */
const _eig: {
  (A: Tensor | { A: Tensor }): Promise<NamedTuple<['eigenvalues', 'eigenvectors']>>;
} = later('eig(@A)', load);

/**
 * The eigenvalues of square matrices, complex, in no order.
 * @throws {Error} for matrices with infinities or NaN
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.eigvals.html
 */
const _eigvals: {
  (A: Tensor | { A: Tensor }): Promise<Tensor>;
} = later('eigvals(@A)', load);

export { _eig as eig, _eigvals as eigvals };
