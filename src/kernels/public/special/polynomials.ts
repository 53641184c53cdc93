// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyOperand, Broadcast, Fits, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../special/polynomials.ts';
import { def } from '../../core/scope.ts';

interface CallsOf_chebyshev_polynomial_t<Name extends string> {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<Name, Broadcast<A, B>>, n: B | { n: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<Name, Broadcast<A, B>>; n: B; out?: Tensor | null }): Of<Broadcast<A, B>>;
}
/**
 * Chebyshev's polynomial of the first kind of order n. Either may be a number.
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.chebyshev_polynomial_t
 */
const _chebyshev_polynomial_t: CallsOf_chebyshev_polynomial_t<'chebyshev_polynomial_t'> = def('chebyshev_polynomial_t(=input,=n)', plain.chebyshev_polynomial_t);

/**
 * Chebyshev's polynomial of the second kind of order n. Either may be a number.
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.chebyshev_polynomial_u
 */
const _chebyshev_polynomial_u: CallsOf_chebyshev_polynomial_t<'chebyshev_polynomial_u'> = def('chebyshev_polynomial_u(=input,=n)', plain.chebyshev_polynomial_u);

/**
 * Chebyshev's polynomial of the third kind of order n. Either may be a number.
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.chebyshev_polynomial_v
 */
const _chebyshev_polynomial_v: CallsOf_chebyshev_polynomial_t<'chebyshev_polynomial_v'> = def('chebyshev_polynomial_v(=input,=n)', plain.chebyshev_polynomial_v);

/**
 * Chebyshev's polynomial of the fourth kind of order n. Either may be a number.
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.chebyshev_polynomial_w
 */
const _chebyshev_polynomial_w: CallsOf_chebyshev_polynomial_t<'chebyshev_polynomial_w'> = def('chebyshev_polynomial_w(=input,=n)', plain.chebyshev_polynomial_w);

/**
 * Chebyshev's polynomial of the first kind of order n, of 2x − 1: for x from 0 to 1. Either may be a number.
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.shifted_chebyshev_polynomial_t
 */
const _shifted_chebyshev_polynomial_t: CallsOf_chebyshev_polynomial_t<'shifted_chebyshev_polynomial_t'> = def('shifted_chebyshev_polynomial_t(=input,=n)', plain.shifted_chebyshev_polynomial_t);

/**
 * Chebyshev's polynomial of the second kind of order n, of 2x − 1: for x from 0 to 1. Either may be a number.
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.shifted_chebyshev_polynomial_u
 */
const _shifted_chebyshev_polynomial_u: CallsOf_chebyshev_polynomial_t<'shifted_chebyshev_polynomial_u'> = def('shifted_chebyshev_polynomial_u(=input,=n)', plain.shifted_chebyshev_polynomial_u);

/**
 * Chebyshev's polynomial of the third kind of order n, of 2x − 1: for x from 0 to 1. Either may be a number.
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.shifted_chebyshev_polynomial_v
 */
const _shifted_chebyshev_polynomial_v: CallsOf_chebyshev_polynomial_t<'shifted_chebyshev_polynomial_v'> = def('shifted_chebyshev_polynomial_v(=input,=n)', plain.shifted_chebyshev_polynomial_v);

/**
 * Chebyshev's polynomial of the fourth kind of order n, of 2x − 1: for x from 0 to 1. Either may be a number.
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.shifted_chebyshev_polynomial_w
 */
const _shifted_chebyshev_polynomial_w: CallsOf_chebyshev_polynomial_t<'shifted_chebyshev_polynomial_w'> = def('shifted_chebyshev_polynomial_w(=input,=n)', plain.shifted_chebyshev_polynomial_w);

/**
 * Hermite's polynomial of order n, as physicists write it. Either may be a number; of a tensor n what is above 64 gives NaN.
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.hermite_polynomial_h
 */
const _hermite_polynomial_h: CallsOf_chebyshev_polynomial_t<'hermite_polynomial_h'> = def('hermite_polynomial_h(=input,=n)', plain.hermite_polynomial_h);

/**
 * Hermite's polynomial of order n, as probabilists write it. Either may be a number; of a tensor n what is above 64 gives NaN.
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.hermite_polynomial_he
 */
const _hermite_polynomial_he: CallsOf_chebyshev_polynomial_t<'hermite_polynomial_he'> = def('hermite_polynomial_he(=input,=n)', plain.hermite_polynomial_he);

/**
 * Laguerre's polynomial of order n. Either may be a number; of a tensor n what is above 64 gives NaN.
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.laguerre_polynomial_l
 */
const _laguerre_polynomial_l: CallsOf_chebyshev_polynomial_t<'laguerre_polynomial_l'> = def('laguerre_polynomial_l(=input,=n)', plain.laguerre_polynomial_l);

/**
 * Legendre's polynomial of order n. Either may be a number; of a tensor n what is above 64 gives NaN.
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.legendre_polynomial_p
 */
const _legendre_polynomial_p: CallsOf_chebyshev_polynomial_t<'legendre_polynomial_p'> = def('legendre_polynomial_p(=input,=n)', plain.legendre_polynomial_p);

export { _chebyshev_polynomial_t as chebyshev_polynomial_t, _chebyshev_polynomial_u as chebyshev_polynomial_u, _chebyshev_polynomial_v as chebyshev_polynomial_v, _chebyshev_polynomial_w as chebyshev_polynomial_w, _hermite_polynomial_h as hermite_polynomial_h, _hermite_polynomial_he as hermite_polynomial_he, _laguerre_polynomial_l as laguerre_polynomial_l, _legendre_polynomial_p as legendre_polynomial_p, _shifted_chebyshev_polynomial_t as shifted_chebyshev_polynomial_t, _shifted_chebyshev_polynomial_u as shifted_chebyshev_polynomial_u, _shifted_chebyshev_polynomial_v as shifted_chebyshev_polynomial_v, _shifted_chebyshev_polynomial_w as shifted_chebyshev_polynomial_w };
