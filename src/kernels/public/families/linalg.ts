// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { pinv } from '../linalg/derived.ts';
import { householder_product } from '../linalg/householder.ts';
import { inv } from '../linalg/solve.ts';
import '../linalg/checked.ts';
import '../linalg/classic.ts';
import '../linalg/decompose.ts';
import '../linalg/derived.ts';
import '../linalg/householder.ts';
import '../linalg/ldl.ts';
import '../linalg/lu.ts';
import '../linalg/simple.ts';
import '../linalg/solve.ts';
import '../linalg/tensors.ts';

join('linalg', {
  torch: { pinverse: pinv, orgqr: householder_product, inverse: inv },
  Tensor: { pinverse: pinv, orgqr: householder_product, inverse: inv },
});
