// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { deepcopy } from '../nn/deepcopy.ts';

export const ready = join('deepcopy', {
}, {
  torch: [deepcopy],
});
