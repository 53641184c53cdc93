// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { binomial, poisson } from '../ops/events.ts';

export const ready = join('events', {
}, {
  torch: [binomial, poisson],
});
