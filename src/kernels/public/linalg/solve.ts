// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { NamedTuple } from '../../ops/named-tuple.ts';
import { later } from '../../core/scope.ts';

const load = () => import('../../linalg/factors.ts');

/**
 * X with A X = B for square matrices A; B of matrices, or of vectors where it has a dimension less.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.solve.html
 */
const _solve: {
  (A: Tensor, B: Tensor | { B: Tensor; left?: boolean }, left?: boolean | { left?: boolean }): Promise<Tensor>;
  (keywords: { A: Tensor; B: Tensor; left?: boolean }): Promise<Tensor>;
} = later('solve(@A,@B,^left?)', load);

/**
 * The inverse of square matrices.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.inv.html
 */
const _inv: {
  (A: Tensor | { A: Tensor }): Promise<Tensor>;
} = later('inv(@A)', load);

/**
 * The determinant of square matrices.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.det.html
 */
const _det: {
  (A: Tensor | { A: Tensor }): Promise<Tensor>;
} = later('det(@A)', load);

/**
 * [sign, log |det|] of square matrices.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.slogdet.html
 */
const _slogdet: {
  (A: Tensor | { A: Tensor }): Promise<NamedTuple<['sign', 'logabsdet']>>;
} = later('slogdet(@A)', load);

/**
 * log(det), NaN where the determinant is negative.
 * @see https://pytorch.org/docs/stable/generated/torch.logdet.html
 */
const _logdet: {
  (input: Tensor | { input: Tensor }): Promise<Tensor>;
} = later('logdet(@input)', load);

/**
 * X with A X = B (`left`) or X A = B, where only one triangle of A counts (and 1 on its diagonal when `unitriangular`).
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.solve_triangular.html
 */
const _solve_triangular: {
  (A: Tensor, B: Tensor, upper: boolean | { upper: boolean; left?: boolean; unitriangular?: boolean }, left?: boolean | { left?: boolean; unitriangular?: boolean }, unitriangular?: boolean | { unitriangular?: boolean }): Promise<Tensor>;
  (keywords: { A: Tensor; B: Tensor; upper: boolean; left?: boolean; unitriangular?: boolean }): Promise<Tensor>;
  (A: Tensor, keywords: { B: Tensor; upper: boolean; left?: boolean; unitriangular?: boolean }): Promise<Tensor>;
} = later('solve_triangular(@A,@B,^upper,^left?,^unitriangular?)', load);

export { _det as det, _inv as inv, _logdet as logdet, _slogdet as slogdet, _solve as solve, _solve_triangular as solve_triangular };
