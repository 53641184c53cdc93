// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, BMM, Dot, Fits, LinearOf, MM, MV, MatMul, Of, Outer } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/matmul.ts';
import { def } from '../../core/scope.ts';

/**
 * The product of tensors as PyTorch's matmul: vectors, matrices, and batches of matrices that broadcast.
 * @see https://pytorch.org/docs/stable/generated/torch.matmul.html
 */
const _matmul: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'matmul', MatMul<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<MatMul<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'matmul', MatMul<A, B>>; other: B; out?: Tensor | null }): Of<MatMul<A, B>>;
} = def('matmul(@input,@other)', plain.matmul);

/**
 * The product of two matrices: [n, k] × [k, m] → [n, m]. Integers are multiplied in their own dtype.
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @throws {TypeError} where the dtypes differ
 * @see https://pytorch.org/docs/stable/generated/torch.mm.html
 */
const _mm: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'mm', MM<A, B>>, mat2: B | { mat2: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<MM<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'mm', MM<A, B>>; mat2: B; out?: Tensor | null }): Of<MM<A, B>>;
} = def('mm(@input,@mat2)', plain.mm);

/**
 * The products of two batches of matrices: [b, n, k] × [b, k, m] → [b, n, m]. The batch sizes do not broadcast.
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @throws {TypeError} where the dtypes differ
 * @see https://pytorch.org/docs/stable/generated/torch.bmm.html
 */
const _bmm: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'bmm', BMM<A, B>>, mat2: B | { mat2: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<BMM<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'bmm', BMM<A, B>>; mat2: B; out?: Tensor | null }): Of<BMM<A, B>>;
} = def('bmm(@input,@mat2)', plain.bmm);

/**
 * The product of a matrix and a vector: [n, k] × [k] → [n].
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @throws {TypeError} where the dtypes differ
 * @see https://pytorch.org/docs/stable/generated/torch.mv.html
 */
const _mv: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'mv', MV<A, B>>, vec: B | { vec: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<MV<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'mv', MV<A, B>>; vec: B; out?: Tensor | null }): Of<MV<A, B>>;
} = def('mv(@input,@vec)', plain.mv);

/**
 * Σ input · other of two vectors of one length, as a 0-d tensor.
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @throws {TypeError} where the dtypes differ
 * @see https://pytorch.org/docs/stable/generated/torch.dot.html
 */
const _dot: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'dot', Dot<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Dot<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'dot', Dot<A, B>>; other: B; out?: Tensor | null }): Of<Dot<A, B>>;
} = def('dot(@input,@other)', plain.dot);

/**
 * Every element of a vector times every one of another.
 * @see https://pytorch.org/docs/stable/generated/torch.outer.html
 */
const _outer: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'outer', Outer<A, B>>, vec2: B | { vec2: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Outer<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'outer', Outer<A, B>>; vec2: B; out?: Tensor | null }): Of<Outer<A, B>>;
} = def('outer(@input,@vec2)', plain.outer);

/**
 * x Wᵀ + b over the last dimension: weight [out_features, in_features], bias [out_features] or null.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.linear.html
 */
const _linear: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'linear', LinearOf<A, B>>, weight: B | { weight: B; bias?: Tensor | null }, bias?: Tensor | null | { bias?: Tensor | null }): Of<LinearOf<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'linear', LinearOf<A, B>>; weight: B; bias?: Tensor | null }): Of<LinearOf<A, B>>;
} = def('linear(@input,@weight,@bias?)', plain.linear);

export { _bmm as bmm, _dot as dot, _linear as linear, _matmul as matmul, _mm as mm, _mv as mv, _outer as outer };
