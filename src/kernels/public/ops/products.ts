// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/products.ts';
import { def } from '../../core/scope.ts';

/**
 * a × b of vectors of 3 along dim; by default the first dimension of size 3 (linalg.cross: the last one).
 * @see https://pytorch.org/docs/stable/generated/torch.cross.html
 */
const _cross: {
  (input: Tensor, other: Tensor | { other: Tensor; dim?: Int | null; axis?: Int | null; out?: Tensor | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; other: Tensor; dim?: Int | null; axis?: Int | null; out?: Tensor | null }): Tensor;
} = def('cross(@input,@other,#dim?)', plain.cross);

/** linalg.cross, whose dimension is the last unless said otherwise. */
const _linalgCross: {
  (input: Tensor, other: Tensor | { other: Tensor; dim?: Int; axis?: Int; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; other: Tensor; dim?: Int; axis?: Int; out?: Tensor | null }): Tensor;
} = def('cross(@input,@other,#dim?)', plain.linalgCross);

/**
 * Σ input · other of two vectors of one length: the same as `dot`, there being no complex numbers here.
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @throws {TypeError} where the dtypes differ
 * @see https://pytorch.org/docs/stable/generated/torch.vdot.html
 */
const _vdot: {
  (input: Tensor, other: Tensor | { other: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; other: Tensor; out?: Tensor | null }): Tensor;
} = def('vdot(@input,@other)', plain.vdot);

/**
 * Kronecker's product: every element of input times the whole of other.
 * @see https://pytorch.org/docs/stable/generated/torch.kron.html
 */
const _kron: {
  (input: Tensor, other: Tensor | { other: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; other: Tensor; out?: Tensor | null }): Tensor;
} = def('kron(@input,@other)', plain.kron);

/**
 * The product of matrices, from the left; the first and the last may be vectors.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.multi_dot.html
 */
const _multi_dot: {
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[]; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('multi_dot(*tensors)', plain.multi_dot);

/**
 * The covariance of variables in rows, observations in columns; weighted by counts (fweights) and weights (aweights).
 * @see https://pytorch.org/docs/stable/generated/torch.cov.html
 */
const _cov: {
  (input: Tensor | { input: Tensor; correction?: Int; fweights?: Tensor | null; aweights?: Tensor | null; out?: Tensor | null }, correction?: Int | { correction?: Int; fweights?: Tensor | null; aweights?: Tensor | null; out?: Tensor | null }, fweights?: Tensor | null | { fweights?: Tensor | null; aweights?: Tensor | null; out?: Tensor | null }, aweights?: Tensor | null | { aweights?: Tensor | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('cov(@input,#correction?,@fweights?,@aweights?)', plain.cov);

/**
 * Pearson's correlation of variables in rows.
 * @see https://pytorch.org/docs/stable/generated/torch.corrcoef.html
 */
const _corrcoef: {
  (input: Tensor | { input: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('corrcoef(@input)', plain.corrcoef);

export { _corrcoef as corrcoef, _cov as cov, _cross as cross, _kron as kron, _linalgCross as linalgCross, _multi_dot as multi_dot, _vdot as vdot };

export { chain_matmul } from '../../ops/products.ts';
