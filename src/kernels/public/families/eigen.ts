// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { eig, eigvals } from '../linalg/eigen.ts';

export const ready = join('eigen', {
}, {
  'torch.linalg': [eig, eigvals],
});
