// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { Bernoulli, Categorical, Normal, Uniform, kl_divergence } from '../../distributions.ts';

join('distributions', {
  'torch.distributions': { Normal, Uniform, Bernoulli, Categorical, kl_divergence },
});
