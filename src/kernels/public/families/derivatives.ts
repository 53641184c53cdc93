// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { kernel } from '../../autograd/custom.ts';
import { CustomFunction } from '../../autograd/function.ts';
import { hessian, hvp, jacobian, jvp, vhp, vjp } from '../../autograd/functional.ts';
import { gradcheck, gradgradcheck } from '../../autograd/gradcheck.ts';
import { detect_anomaly, set_detect_anomaly } from '../autograd/anomaly.ts';

export const ready = join('derivatives', {
  torch: { kernel },
  'torch.autograd': { Function: CustomFunction, gradcheck, gradgradcheck },
  'torch.autograd.functional': { jacobian, hessian, vhp, hvp, vjp, jvp },
}, {
  'torch.autograd': [detect_anomaly, set_detect_anomaly],
});
