// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { SDPBackend, WARN_FOR_UNFUSED_KERNELS, sdpa_kernel } from '../../nn/sdpa.ts';

export const ready = join('sdpa', {
  'torch.nn.attention': { SDPBackend, WARN_FOR_UNFUSED_KERNELS, sdpa_kernel },
});
