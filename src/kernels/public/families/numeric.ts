// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { chain_matmul } from '../../ops/products.ts';
import { trapezoid } from '../ops/numeric.ts';
import '../ops/numeric.ts';
import '../ops/parts.ts';
import '../ops/products.ts';

join('numeric', {
  torch: { trapz: trapezoid, chain_matmul },
});
