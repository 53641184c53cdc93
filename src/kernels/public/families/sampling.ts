// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { bernoulli_, exponential_, log_normal_, multinomial, normal, randint_like, random_ } from '../ops/sampling.ts';

export const ready = join('sampling', {
}, {
  'Tensor torch': [multinomial],
  torch: [normal, randint_like],
  Tensor: [log_normal_, exponential_, random_, bernoulli_],
});
