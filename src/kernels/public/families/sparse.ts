// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { addmm, mm, sum } from '../sparse/coo.ts';
import '../sparse/coo.ts';

join('sparse', {
  'torch.sparse': { addmm, mm, sum },
});
