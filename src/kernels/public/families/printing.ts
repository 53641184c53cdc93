// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { set_printoptions } from '../printing/options.ts';

export const ready = join('printing', {
}, {
  torch: [set_printoptions],
});
