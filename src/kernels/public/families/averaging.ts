// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { get_ema_multi_avg_fn, get_swa_multi_avg_fn } from '../../optim/averaging.ts';
import { AveragedModel, SWALR, get_ema_avg_fn, get_swa_avg_fn, update_bn } from '../optim/averaging.ts';

export const ready = join('averaging', {
  'torch.optim.swa_utils': { AveragedModel, SWALR, get_ema_multi_avg_fn, get_swa_multi_avg_fn },
}, {
  'torch.optim.swa_utils': [get_ema_avg_fn, get_swa_avg_fn, update_bn],
});
