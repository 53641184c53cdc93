// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../special/functions.ts';
import { def } from '../../core/scope.ts';

interface CallsOf_ndtr {
  (input: Tensor | { input: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
}
/**
 * The probability that a standard normal variable is not above x.
 * @see https://pytorch.org/docs/stable/special.html#torch.special.ndtr
 */
const _ndtr: CallsOf_ndtr = def('ndtr(@input)', plain.ndtr);

/**
 * The inverse of `ndtr`: ±∞ at 0 and 1, NaN outside.
 * @see https://pytorch.org/docs/stable/special.html#torch.special.ndtri
 */
const _ndtri: CallsOf_ndtr = def('ndtri(@input)', plain.ndtri);

/**
 * e^(x²) · erfc(x), which does not vanish for large x.
 * @see https://pytorch.org/docs/stable/special.html#torch.special.erfcx
 */
const _erfcx: CallsOf_ndtr = def('erfcx(@input)', plain.erfcx);

/**
 * The logarithm of `ndtr`, also where that is tiny.
 * @see https://pytorch.org/docs/stable/special.html#torch.special.log_ndtr
 */
const _log_ndtr: CallsOf_ndtr = def('log_ndtr(@input)', plain.log_ndtr);

/**
 * The regularised lower incomplete gamma function P(input, other); differentiable in `other`.
 * @throws {Error} where `input` asks for a gradient
 * @see https://pytorch.org/docs/stable/special.html#torch.special.gammainc
 */
const _gammainc: {
  (input: Tensor, other: Tensor | { other: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; other: Tensor; out?: Tensor | null }): Tensor;
} = def('gammainc(@input,@other)', plain.gammainc);

/**
 * The regularised upper one, 1 − P.
 * @throws {Error} where `input` asks for a gradient
 * @see https://pytorch.org/docs/stable/special.html#torch.special.gammaincc
 */
const _gammaincc: {
  (input: Tensor, other: Tensor | { other: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; other: Tensor; out?: Tensor | null }): Tensor;
} = def('gammaincc(@input,@other)', plain.gammaincc);

/**
 * The logarithm of the multivariate gamma function of dimension p.
 * @see https://pytorch.org/docs/stable/special.html#torch.special.multigammaln
 */
const _multigammaln: {
  (input: Tensor, p: number | { p: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; p: number; out?: Tensor | null }): Tensor;
} = def('multigammaln(@input,%p)', plain.multigammaln);

/**
 * The modified Bessel function of the first kind of order 0.
 * @see https://pytorch.org/docs/stable/special.html#torch.special.i0
 */
const _i0: CallsOf_ndtr = def('i0(@input)', plain.i0);

/**
 * e^−|x| · i0(x)
 * @see https://pytorch.org/docs/stable/special.html#torch.special.i0e
 */
const _i0e: CallsOf_ndtr = def('i0e(@input)', plain.i0e);

/**
 * The modified Bessel function of the first kind of order 1.
 * @see https://pytorch.org/docs/stable/special.html#torch.special.i1
 */
const _i1: CallsOf_ndtr = def('i1(@input)', plain.i1);

/**
 * e^−|x| · i1(x)
 * @see https://pytorch.org/docs/stable/special.html#torch.special.i1e
 */
const _i1e: CallsOf_ndtr = def('i1e(@input)', plain.i1e);

export { _erfcx as erfcx, _gammainc as gammainc, _gammaincc as gammaincc, _i0 as i0, _i0e as i0e, _i1 as i1, _i1e as i1e, _log_ndtr as log_ndtr, _multigammaln as multigammaln, _ndtr as ndtr, _ndtri as ndtri };
