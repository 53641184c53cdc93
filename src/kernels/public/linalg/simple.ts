// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../tensor.ts';
import * as plain from '../../linalg/simple.ts';
import { def } from '../../scope.ts';

/**
 * Σ x y along a dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.vecdot.html
 */
const _vecdot: {
  (x: Tensor, y: Tensor | { y: Tensor; dim?: number }, dim?: number | { dim?: number }): Tensor;
  (keywords: { x: Tensor; y: Tensor; dim?: number }): Tensor;
} = def('vecdot(x,y,dim)', plain.vecdot, 4);

/** torch.diagonal of the last two dimensions. */
const _linalgDiagonal: {
  (A: Tensor | { A: Tensor; offset?: number; dim1?: number; dim2?: number }, offset?: number | { offset?: number; dim1?: number; dim2?: number }, dim1?: number | { dim1?: number; dim2?: number }, dim2?: number | { dim2?: number }): Tensor;
} = def('diagonal(A,offset,dim1,dim2)', plain.linalgDiagonal, 4);

/** The powers of each element in a new last dimension, x⁰ first. */
const _linalgVander: {
  (x: Tensor | { x: Tensor; N?: number | null }, N?: number | null | { N?: number | null }): Tensor;
} = def('vander(x,N)', plain.linalgVander, 4);

export { _linalgDiagonal as linalgDiagonal, _linalgVander as linalgVander, _vecdot as vecdot };
