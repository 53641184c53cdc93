// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../linalg/simple.ts';
import { def } from '../../core/scope.ts';

/**
 * Σ x y along a dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.vecdot.html
 */
const _vecdot: {
  (x: Tensor, y: Tensor | { y: Tensor; dim?: Int; axis?: Int; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { x: Tensor; y: Tensor; dim?: Int; axis?: Int; out?: Tensor | null }): Tensor;
} = def('vecdot(@x,@y,#dim?)', plain.vecdot);

/** torch.diagonal of the last two dimensions. */
const _linalgDiagonal: {
  (A: Tensor | { A: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor | null }, offset?: Int | { offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor | null }, dim1?: Int | { dim1?: Int; dim2?: Int; out?: Tensor | null }, dim2?: Int | { dim2?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('diagonal(@A,#offset?,#dim1?,#dim2?)', plain.linalgDiagonal);

/** The powers of each element in a new last dimension, x⁰ first. */
const _linalgVander: {
  (x: Tensor | { x: Tensor; N?: Int | null; out?: Tensor | null }, N?: Int | null | { N?: Int | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('vander(@x,#N?)', plain.linalgVander);

export { _linalgDiagonal as linalgDiagonal, _linalgVander as linalgVander, _vecdot as vecdot };
