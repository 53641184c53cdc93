// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { digamma, lgamma } from '../ops/special.ts';
import { gammainc, gammaincc, multigammaln } from '../special/functions.ts';
import '../ops/special.ts';
import '../special/functions.ts';

join('special', {
  torch: { igamma: gammainc, igammac: gammaincc, mvlgamma: multigammaln },
  'torch.special': { psi: digamma, gammaln: lgamma },
  Tensor: { igamma: gammainc, igammac: gammaincc, mvlgamma: multigammaln },
});
