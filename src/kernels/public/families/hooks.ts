// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { RemovableHandle } from '../nn/hooks.ts';

export const ready = join('hooks', {
  'torch.utils.hooks': { RemovableHandle },
});
