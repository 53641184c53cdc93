// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { checkpoint } from '../../autograd/checkpoint.ts';
import { checkpoint_sequential } from '../autograd/checkpoint.ts';

export const ready = join('checkpoint', {
  'torch.utils.checkpoint': { checkpoint },
}, {
  'torch.utils.checkpoint': [checkpoint_sequential],
});
