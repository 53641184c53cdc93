// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { profile, record_function } from '../../profiler/index.ts';

export const ready = join('profiler', {
  'torch.profiler': { profile, record_function },
});
