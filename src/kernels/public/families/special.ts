// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { digamma, entr, lgamma, polygamma, xlog1py } from '../ops/special.ts';
import { airy_ai } from '../special/airy.ts';
import { bessel_j0, bessel_j1, bessel_y0, bessel_y1, modified_bessel_k0, modified_bessel_k1, scaled_modified_bessel_k0, scaled_modified_bessel_k1, spherical_bessel_j0 } from '../special/bessel.ts';
import { erfcx, gammainc, gammaincc, i0, i0e, i1, i1e, log_ndtr, multigammaln, ndtr, ndtri } from '../special/functions.ts';
import { chebyshev_polynomial_t, chebyshev_polynomial_u, chebyshev_polynomial_v, chebyshev_polynomial_w, hermite_polynomial_h, hermite_polynomial_he, laguerre_polynomial_l, legendre_polynomial_p, shifted_chebyshev_polynomial_t, shifted_chebyshev_polynomial_u, shifted_chebyshev_polynomial_v, shifted_chebyshev_polynomial_w } from '../special/polynomials.ts';
import { zeta } from '../special/zeta.ts';

export const ready = join('special', {
  torch: { igamma: gammainc, igammac: gammaincc, mvlgamma: multigammaln },
  'torch.special': { psi: digamma, gammaln: lgamma, modified_bessel_i0: i0, modified_bessel_i1: i1 },
  Tensor: { igamma: gammainc, igammac: gammaincc, mvlgamma: multigammaln },
}, {
  'Tensor Tensor_ torch torch.special': [digamma],
  'Tensor Tensor_ torch': [lgamma],
  'torch torch.special': [polygamma],
  'Tensor torch torch.special': [i0],
  'torch.special': [entr, xlog1py, airy_ai, bessel_j0, bessel_j1, bessel_y0, bessel_y1, modified_bessel_k0, modified_bessel_k1, scaled_modified_bessel_k0, scaled_modified_bessel_k1, spherical_bessel_j0, erfcx, gammainc, gammaincc, i0e, i1, i1e, log_ndtr, multigammaln, ndtr, ndtri, chebyshev_polynomial_t, chebyshev_polynomial_u, chebyshev_polynomial_v, chebyshev_polynomial_w, hermite_polynomial_h, hermite_polynomial_he, laguerre_polynomial_l, legendre_polynomial_p, shifted_chebyshev_polynomial_t, shifted_chebyshev_polynomial_u, shifted_chebyshev_polynomial_v, shifted_chebyshev_polynomial_w, zeta],
});
