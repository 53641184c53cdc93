// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { celu_, elu_, hardtanh_, leaky_relu_, relu_, rrelu_, selu_, threshold_ } from '../ops/activation-inplace.ts';

export const ready = join('inplace', {
}, {
  'torch torch.nn.functional': [celu_, relu_, rrelu_, selu_, threshold_],
  'torch.nn.functional': [elu_, hardtanh_, leaky_relu_],
});
