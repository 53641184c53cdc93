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
 * beta · input + alpha · (mat1 × mat2), and its like for vectors, outer products and batches (addbmm sums over those).
 * @see https://pytorch.org/docs/stable/generated/torch.addmm.html
 */
const _addmm: {
  (input: Tensor, mat1: Tensor, mat2: Tensor | { mat2: Tensor; beta?: number; alpha?: number; out?: Tensor | null }, beta?: number | { beta?: number; alpha?: number; out?: Tensor | null }, alpha?: number | { alpha?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; mat1: Tensor; mat2: Tensor; beta?: number; alpha?: number; out?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { mat1: Tensor; mat2: Tensor; beta?: number; alpha?: number; out?: Tensor | null }): Tensor;
} = def('addmm(@input,@mat1,@mat2,%beta?,%alpha?)', plain.addmm);

/**
 * beta · input + alpha · (mat × vec): [n, k] × [k], the input broadcast to [n]. beta and alpha default to 1.
 * With beta 0 the input does not count, not even NaN; factors of integers lose their fraction.
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.addmv.html
 */
const _addmv: {
  (input: Tensor, mat: Tensor, vec: Tensor | { vec: Tensor; beta?: number; alpha?: number; out?: Tensor | null }, beta?: number | { beta?: number; alpha?: number; out?: Tensor | null }, alpha?: number | { alpha?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; mat: Tensor; vec: Tensor; beta?: number; alpha?: number; out?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { mat: Tensor; vec: Tensor; beta?: number; alpha?: number; out?: Tensor | null }): Tensor;
} = def('addmv(@input,@mat,@vec,%beta?,%alpha?)', plain.addmv);

/**
 * beta · input + alpha · (vec1 ⊗ vec2), the outer product [n, m], to which the input broadcasts. beta and alpha
 * default to 1, and are whole for integers. With beta 0 the input does not count, not even NaN.
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.addr.html
 */
const _addr: {
  (input: Tensor, vec1: Tensor, vec2: Tensor | { vec2: Tensor; beta?: number; alpha?: number; out?: Tensor | null }, beta?: number | { beta?: number; alpha?: number; out?: Tensor | null }, alpha?: number | { alpha?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; vec1: Tensor; vec2: Tensor; beta?: number; alpha?: number; out?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { vec1: Tensor; vec2: Tensor; beta?: number; alpha?: number; out?: Tensor | null }): Tensor;
} = def('addr(@input,@vec1,@vec2,%beta?,%alpha?)', plain.addr);

interface CallsOf_baddbmm {
  (input: Tensor, batch1: Tensor, batch2: Tensor | { batch2: Tensor; beta?: number; alpha?: number; out?: Tensor | null }, beta?: number | { beta?: number; alpha?: number; out?: Tensor | null }, alpha?: number | { alpha?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; batch1: Tensor; batch2: Tensor; beta?: number; alpha?: number; out?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { batch1: Tensor; batch2: Tensor; beta?: number; alpha?: number; out?: Tensor | null }): Tensor;
}
/**
 * beta · input + alpha · (batch1 × batch2): [b, n, k] × [b, k, m], the input broadcast to [b, n, m]. beta and alpha
 * default to 1. With beta 0 the input does not count, not even NaN; factors of integers lose their fraction.
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.baddbmm.html
 */
const _baddbmm: CallsOf_baddbmm = def('baddbmm(@input,@batch1,@batch2,%beta?,%alpha?)', plain.baddbmm);

/**
 * beta · input + alpha · Σ (batch1 × batch2) over the batch: [b, n, k] × [b, k, m], the input broadcast to [n, m].
 * beta and alpha default to 1. With beta 0 the input does not count, not even NaN; factors of integers lose their
 * fraction.
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.addbmm.html
 */
const _addbmm: CallsOf_baddbmm = def('addbmm(@input,@batch1,@batch2,%beta?,%alpha?)', plain.addbmm);

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

export { _addbmm as addbmm, _addmm as addmm, _addmv as addmv, _addr as addr, _baddbmm as baddbmm, _bmm as bmm, _dot as dot, _linear as linear, _matmul as matmul, _mm as mm, _mv as mv, _outer as outer };
