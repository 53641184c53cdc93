// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { autocast, cuda } from '../../amp/amp.ts';
import { GradScaler, custom_bwd, custom_fwd, is_autocast_available } from '../amp/amp.ts';

export const ready = join('amp', {
  torch: { GradScaler, autocast, cuda },
  'torch.amp': { GradScaler, autocast },
}, {
  'torch.amp': [custom_bwd, custom_fwd, is_autocast_available],
});
