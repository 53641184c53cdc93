// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Like } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../special/bessel.ts';
import { def } from '../../core/scope.ts';

interface CallsOf_bessel_j0 {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
}
/**
 * The Bessel function of the first kind of order 0.
 * @see https://pytorch.org/docs/stable/special.html#torch.special.bessel_j0
 */
const _bessel_j0: CallsOf_bessel_j0 = def('bessel_j0(@input)', plain.bessel_j0);

/**
 * The Bessel function of the first kind of order 1.
 * @see https://pytorch.org/docs/stable/special.html#torch.special.bessel_j1
 */
const _bessel_j1: CallsOf_bessel_j0 = def('bessel_j1(@input)', plain.bessel_j1);

/**
 * The Bessel function of the second kind of order 0: −∞ at 0, NaN below.
 * @see https://docs.pytorch.org/docs/stable/special.html
 */
const _bessel_y0: CallsOf_bessel_j0 = def('bessel_y0(@input)', plain.bessel_y0);

/**
 * The Bessel function of the second kind of order 1: −∞ at 0, NaN below.
 * @see https://docs.pytorch.org/docs/stable/special.html
 */
const _bessel_y1: CallsOf_bessel_j0 = def('bessel_y1(@input)', plain.bessel_y1);

/**
 * The modified Bessel function of the second kind of order 0: ∞ at 0, NaN below.
 * @see https://docs.pytorch.org/docs/stable/special.html
 */
const _modified_bessel_k0: CallsOf_bessel_j0 = def('modified_bessel_k0(@input)', plain.modified_bessel_k0);

/**
 * The modified Bessel function of the second kind of order 1: ∞ at 0, NaN below.
 * @see https://docs.pytorch.org/docs/stable/special.html
 */
const _modified_bessel_k1: CallsOf_bessel_j0 = def('modified_bessel_k1(@input)', plain.modified_bessel_k1);

/**
 * e^x · modified_bessel_k0(x), which does not vanish for large x.
 * @see https://pytorch.org/docs/stable/special.html#torch.special.scaled_modified_bessel_k0
 */
const _scaled_modified_bessel_k0: CallsOf_bessel_j0 = def('scaled_modified_bessel_k0(@input)', plain.scaled_modified_bessel_k0);

/**
 * e^x · modified_bessel_k1(x), which does not vanish for large x.
 * @see https://pytorch.org/docs/stable/special.html#torch.special.scaled_modified_bessel_k1
 */
const _scaled_modified_bessel_k1: CallsOf_bessel_j0 = def('scaled_modified_bessel_k1(@input)', plain.scaled_modified_bessel_k1);

/**
 * The spherical Bessel function of the first kind of order 0: sin(x) / x, 1 at 0.
 * @see https://pytorch.org/docs/stable/special.html#torch.special.spherical_bessel_j0
 */
const _spherical_bessel_j0: CallsOf_bessel_j0 = def('spherical_bessel_j0(@input)', plain.spherical_bessel_j0);

export { _bessel_j0 as bessel_j0, _bessel_j1 as bessel_j1, _bessel_y0 as bessel_y0, _bessel_y1 as bessel_y1, _modified_bessel_k0 as modified_bessel_k0, _modified_bessel_k1 as modified_bessel_k1, _scaled_modified_bessel_k0 as scaled_modified_bessel_k0, _scaled_modified_bessel_k1 as scaled_modified_bessel_k1, _spherical_bessel_j0 as spherical_bessel_j0 };
