// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import '../linalg/eigen.ts';

join('eigen', {
});
