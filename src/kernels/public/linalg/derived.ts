// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { LeastSquares, Tolerance } from '../../linalg/derived.ts';
import type { Int } from '../../ops/core.ts';
import type { MatrixOrder } from '../../ops/norm.ts';
import { later } from '../../core/scope.ts';

const load = () => import('../../linalg/factors.ts');

/**
 * The eigenvalues of symmetric matrices, ascending.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.eigvalsh.html
 */
const _eigvalsh: {
  (A: Tensor | { A: Tensor; UPLO?: 'L' | 'U' }, UPLO?: 'L' | 'U' | { UPLO?: 'L' | 'U' }): Promise<Tensor>;
} = later('eigvalsh(@A,$UPLO?)', load);

/**
 * The pseudo-inverse; singular values below `rtol` (or rcond) times the greatest, or below `atol`, count as 0.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.pinv.html
 */
const _pinv: {
  (A: Tensor | { A: Tensor; rcond?: Tolerance; hermitian?: boolean; atol?: Tolerance; rtol?: Tolerance }, rcond?: Tolerance | { rcond?: Tolerance; hermitian?: boolean; atol?: Tolerance; rtol?: Tolerance }, hermitian?: boolean | { hermitian?: boolean; atol?: Tolerance; rtol?: Tolerance }, atol?: Tolerance | { atol?: Tolerance; rtol?: Tolerance }, rtol?: Tolerance | { rtol?: Tolerance }): Promise<Tensor>;
} = later('pinv(@A,=rcond?,^hermitian?,=atol?,=rtol?)', load);

/**
 * How many singular values are above `tol` (or atol), and above `rtol` times the greatest.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.matrix_rank.html
 */
const _matrix_rank: {
  (A: Tensor | { A: Tensor; tol?: Tolerance; hermitian?: boolean; atol?: Tolerance; rtol?: Tolerance }, tol?: Tolerance | { tol?: Tolerance; hermitian?: boolean; atol?: Tolerance; rtol?: Tolerance }, hermitian?: boolean | { hermitian?: boolean; atol?: Tolerance; rtol?: Tolerance }, atol?: Tolerance | { atol?: Tolerance; rtol?: Tolerance }, rtol?: Tolerance | { rtol?: Tolerance }): Promise<Tensor>;
} = later('matrix_rank(@A,=tol?,^hermitian?,=atol?,=rtol?)', load);

/**
 * The condition number: the norm times the inverse's; by default the greatest singular value over the least.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.cond.html
 */
const _cond: {
  (A: Tensor | { A: Tensor; p?: MatrixOrder | null }, p?: MatrixOrder | null | { p?: MatrixOrder | null }): Promise<Tensor>;
} = later('cond(@A,p)', load);

/**
 * The X that minimises ‖A X − B‖ for matrices of full rank. What PyTorch's `driver` (by default 'gelsy') doesn't compute is
 * empty here too.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.lstsq.html
 */
const _lstsq: {
  (A: Tensor, B: Tensor | { B: Tensor; rcond?: number | null; driver?: string | null }, rcond?: number | null | { rcond?: number | null; driver?: string | null }, driver?: string | null | { driver?: string | null }): Promise<LeastSquares>;
  (keywords: { A: Tensor; B: Tensor; rcond?: number | null; driver?: string | null }): Promise<LeastSquares>;
} = later('lstsq(@A,@B,%rcond?,$driver?)', load);

/**
 * A square matrix times itself, n times; of its inverse for n < 0.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.matrix_power.html
 */
const _matrix_power: {
  (A: Tensor, n: Int | { n: Int }): Promise<Tensor>;
  (keywords: { A: Tensor; n: Int }): Promise<Tensor>;
} = later('matrix_power(@A,#n)', load);

export { _cond as cond, _eigvalsh as eigvalsh, _lstsq as lstsq, _matrix_power as matrix_power, _matrix_rank as matrix_rank, _pinv as pinv };
