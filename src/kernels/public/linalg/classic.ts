// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { NamedTuple } from '../../ops/named-tuple.ts';
import { later } from '../../core/scope.ts';

const load = () => import('../../linalg/classic.ts');

/**
 * [U, S, V] with U · diag(S) · Vᵀ = input: V, where torch.linalg.svd gives Vᵀ. Without `compute_uv` only S, and zeros.
 * @see https://pytorch.org/docs/stable/generated/torch.svd.html
 */
const _svd: {
  (input: Tensor | { input: Tensor; some?: boolean; compute_uv?: boolean }, some?: boolean | { some?: boolean; compute_uv?: boolean }, compute_uv?: boolean | { compute_uv?: boolean }): Promise<NamedTuple<['U', 'S', 'V']>>;
} = later('svd(@input,^some?,^compute_uv?)', load);

/**
 * [Q, R] with Q R = input, Q orthogonal and R upper triangular; Q square where not `some`.
 * @see https://pytorch.org/docs/stable/generated/torch.qr.html
 */
const _qr: {
  (input: Tensor | { input: Tensor; some?: boolean }, some?: boolean | { some?: boolean }): Promise<NamedTuple<['Q', 'R']>>;
} = later('qr(@input,^some?)', load);

/**
 * [sign, log |det|] of square matrices.
 * @see https://pytorch.org/docs/stable/generated/torch.slogdet.html
 */
const _slogdet: {
  (input: Tensor | { input: Tensor }): Promise<NamedTuple<['sign', 'logabsdet']>>;
} = later('slogdet(@input)', load);

/**
 * [LU, pivots] of torch.linalg.lu_factor; with `get_infos` which pivot is the first that is 0, too.
 * @see https://pytorch.org/docs/stable/generated/torch.lu.html
 */
const _lu: {
  (A: Tensor | { A: Tensor; pivot?: boolean; get_infos?: boolean }, pivot?: boolean | { pivot?: boolean; get_infos?: boolean }, get_infos?: boolean | { get_infos?: boolean }): Promise<Tensor[]>;
} = later('lu(@A,^pivot?,^get_infos?)', load);

/**
 * X with A X = b, from what torch.lu gives of A.
 * @see https://pytorch.org/docs/stable/generated/torch.lu_solve.html
 */
const _lu_solve: {
  (b: Tensor, LU_data: Tensor, LU_pivots: Tensor | { LU_pivots: Tensor }): Promise<Tensor>;
  (keywords: { b: Tensor; LU_data: Tensor; LU_pivots: Tensor }): Promise<Tensor>;
  (b: Tensor, keywords: { LU_data: Tensor; LU_pivots: Tensor }): Promise<Tensor>;
} = later('lu_solve(@b,@LU_data,@LU_pivots)', load);

/**
 * [X, A] with A X = b (Aᵀ if `transpose`), where only one triangle of A counts.
 * @see https://pytorch.org/docs/stable/generated/torch.triangular_solve.html
 */
const _triangular_solve: {
  (b: Tensor, A: Tensor | { A: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }, upper?: boolean | { upper?: boolean; transpose?: boolean; unitriangular?: boolean }, transpose?: boolean | { transpose?: boolean; unitriangular?: boolean }, unitriangular?: boolean | { unitriangular?: boolean }): Promise<NamedTuple<['solution', 'cloned_coefficient']>>;
  (keywords: { b: Tensor; A: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }): Promise<NamedTuple<['solution', 'cloned_coefficient']>>;
} = later('triangular_solve(@b,@A,^upper?,^transpose?,^unitriangular?)', load);

export { _lu as lu, _lu_solve as lu_solve, _qr as qr, _slogdet as slogdet, _svd as svd, _triangular_solve as triangular_solve };
