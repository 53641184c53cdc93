// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { pinv } from '../linalg/derived.ts';
import { inv } from '../linalg/solve.ts';
import '../linalg/decompose.ts';
import '../linalg/derived.ts';
import '../linalg/simple.ts';
import '../linalg/solve.ts';

join('linalg', {
  torch: { pinverse: pinv, inverse: inv },
  Tensor: { pinverse: pinv, inverse: inv },
});
