// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { digamma, lgamma } from '../ops/special.ts';
import { gammainc, gammaincc, i0, i1, multigammaln } from '../special/functions.ts';
import '../ops/special.ts';
import '../special/airy.ts';
import '../special/bessel.ts';
import '../special/functions.ts';
import '../special/polynomials.ts';
import '../special/zeta.ts';

join('special', {
  torch: { igamma: gammainc, igammac: gammaincc, mvlgamma: multigammaln },
  'torch.special': { psi: digamma, gammaln: lgamma, modified_bessel_i0: i0, modified_bessel_i1: i1 },
  Tensor: { igamma: gammainc, igammac: gammaincc, mvlgamma: multigammaln },
});
