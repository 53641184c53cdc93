// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import { later } from '../../core/scope.ts';

const load = () => import('../../linalg/factors.ts');

/**
 * [U, S, V] with U · diag(S) · Vᵀ near A (or A − M, of which M broadcasts to A) for matrices whose rank is q or less, or whose other
 * singular values are small. The more `niter`, the nearer. Random: `torch.manual_seed` makes it repeatable.
 * @throws {Error} for a negative q, and for an input that is no matrix
 * @see https://pytorch.org/docs/stable/generated/torch.svd_lowrank.html
 */
const _svd_lowrank: {
  (A: Tensor | { A: Tensor; q?: Int | null; niter?: Int | null; M?: Tensor | null }, q?: Int | null | { q?: Int | null; niter?: Int | null; M?: Tensor | null }, niter?: Int | null | { niter?: Int | null; M?: Tensor | null }, M?: Tensor | null | { M?: Tensor | null }): Promise<Tensor[]>;
} = later('svd_lowrank(@A,#q?,#niter?,@M?)', load);

/**
 * Principal components of m samples (the rows) of n variables, which are centred first unless `center` is false: [U, S, V], whose columns
 * of V are the directions, and S² / (m − 1) the variances along them. `q` of them, by default 6 or as many as there can be. Random as
 * `torch.svd_lowrank`.
 * @throws {Error} for a q that is negative or greater than m or n, a negative niter, and for an input that is no matrix
 * @see https://pytorch.org/docs/stable/generated/torch.pca_lowrank.html
 */
const _pca_lowrank: {
  (A: Tensor | { A: Tensor; q?: Int | null; center?: boolean; niter?: Int }, q?: Int | null | { q?: Int | null; center?: boolean; niter?: Int }, center?: boolean | { center?: boolean; niter?: Int }, niter?: Int | { niter?: Int }): Promise<Tensor[]>;
} = later('pca_lowrank(@A,#q?,^center?,#niter?)', load);

export { _pca_lowrank as pca_lowrank, _svd_lowrank as svd_lowrank };
