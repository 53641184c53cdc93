// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Tracker } from '../../linalg/lobpcg.ts';
import type { Int } from '../../ops/core.ts';
import { later } from '../../core/scope.ts';

const load = () => import('../../linalg/lobpcg.ts');

/**
 * [E, X]: the k greatest (or, with `largest: false`, least) eigenvalues of symmetric matrices A, and their eigenvectors as the columns of
 * X: A X = X E, or A X = B X E with a positive definite B. It begins at X, of at least k columns, or at random; `n` says how many then.
 * `iK` is a preconditioner, about A⁻¹. It ends when the relative residuals are below `tol` (3.5e-4), or after `niter` steps (1000; −1: never).
 * `method` 'ortho' makes what is new in a step orthogonal to what there is, 'basic' does not: that is less work and less robust.
 * Gradients flow to A where there is no B. Of a batch of matrices each is done by itself.
 * @throws {Error} for matrices that are not square or of fewer than 3 n rows, and for a B or X of another shape
 * @see https://pytorch.org/docs/stable/generated/torch.lobpcg.html
 */
const _lobpcg: {
  (A: Tensor | { A: Tensor; k?: Int | null; B?: Tensor | null; X?: Tensor | null; n?: Int | null; iK?: Tensor | null; niter?: Int | null; tol?: number | null; largest?: boolean | null; method?: 'ortho' | 'basic' | null; tracker?: Tracker | null }, k?: Int | null | { k?: Int | null; B?: Tensor | null; X?: Tensor | null; n?: Int | null; iK?: Tensor | null; niter?: Int | null; tol?: number | null; largest?: boolean | null; method?: 'ortho' | 'basic' | null; tracker?: Tracker | null }, B?: Tensor | null | { B?: Tensor | null; X?: Tensor | null; n?: Int | null; iK?: Tensor | null; niter?: Int | null; tol?: number | null; largest?: boolean | null; method?: 'ortho' | 'basic' | null; tracker?: Tracker | null }, X?: Tensor | null | { X?: Tensor | null; n?: Int | null; iK?: Tensor | null; niter?: Int | null; tol?: number | null; largest?: boolean | null; method?: 'ortho' | 'basic' | null; tracker?: Tracker | null }, n?: Int | null | { n?: Int | null; iK?: Tensor | null; niter?: Int | null; tol?: number | null; largest?: boolean | null; method?: 'ortho' | 'basic' | null; tracker?: Tracker | null }, iK?: Tensor | null | { iK?: Tensor | null; niter?: Int | null; tol?: number | null; largest?: boolean | null; method?: 'ortho' | 'basic' | null; tracker?: Tracker | null }, niter?: Int | null | { niter?: Int | null; tol?: number | null; largest?: boolean | null; method?: 'ortho' | 'basic' | null; tracker?: Tracker | null }, tol?: number | null | { tol?: number | null; largest?: boolean | null; method?: 'ortho' | 'basic' | null; tracker?: Tracker | null }, largest?: boolean | null | { largest?: boolean | null; method?: 'ortho' | 'basic' | null; tracker?: Tracker | null }, method?: 'ortho' | 'basic' | null | { method?: 'ortho' | 'basic' | null; tracker?: Tracker | null }, tracker?: Tracker | null | { tracker?: Tracker | null }): Promise<Tensor[]>;
} = later('lobpcg(@A,#k?,@B?,@X?,#n?,@iK?,#niter?,%tol?,^largest?,$method?,!tracker?)', load);

export { _lobpcg as lobpcg };
