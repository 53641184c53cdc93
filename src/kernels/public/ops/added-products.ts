// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/added-products.ts';
import { def } from '../../core/scope.ts';

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

export { _addbmm as addbmm, _addmm as addmm, _addmv as addmv, _addr as addr, _baddbmm as baddbmm };
