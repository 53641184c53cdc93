// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { block_diag, cartesian_prod, meshgrid } from '../../ops/rearrange.ts';
import '../ops/rearrange.ts';

join('layout', {
  torch: { block_diag, cartesian_prod, meshgrid },
});
