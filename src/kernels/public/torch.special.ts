// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { erfc, exp2, logit, sinc } from './ops/rarer.ts';
export { log_softmax, logsumexp, softmax } from './ops/softmax.ts';
export { digamma, digamma as psi, entr, lgamma as gammaln, polygamma, xlog1py } from './ops/special.ts';
export { erf, erfinv, expm1, log1p, round, sigmoid as expit } from './ops/unary.ts';
export { xlogy } from './ops/xlogy.ts';
export { airy_ai } from './special/airy.ts';
export { bessel_j0, bessel_j1, bessel_y0, bessel_y1, modified_bessel_k0, modified_bessel_k1, scaled_modified_bessel_k0, scaled_modified_bessel_k1, spherical_bessel_j0 } from './special/bessel.ts';
export { erfcx, gammainc, gammaincc, i0, i0 as modified_bessel_i0, i0e, i1, i1 as modified_bessel_i1, i1e, log_ndtr, multigammaln, ndtr, ndtri } from './special/functions.ts';
export { chebyshev_polynomial_t, chebyshev_polynomial_u, chebyshev_polynomial_v, chebyshev_polynomial_w, hermite_polynomial_h, hermite_polynomial_he, laguerre_polynomial_l, legendre_polynomial_p, shifted_chebyshev_polynomial_t, shifted_chebyshev_polynomial_u, shifted_chebyshev_polynomial_v, shifted_chebyshev_polynomial_w } from './special/polynomials.ts';
export { zeta } from './special/zeta.ts';
