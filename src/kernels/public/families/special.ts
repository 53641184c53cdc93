// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { digamma, lgamma } from '../ops/special.ts';
import '../ops/special.ts';

join('special', {
  'torch.special': { psi: digamma, gammaln: lgamma },
});
