// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { detect_anomaly, set_detect_anomaly } from '../autograd/anomaly.ts';

export const ready = join('anomaly', {
}, {
  'torch.autograd': [detect_anomaly, set_detect_anomaly],
});
