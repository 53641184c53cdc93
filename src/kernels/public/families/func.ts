// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { jvp, linearize, vjp } from '../../func/derivatives.ts';
import { functional_call, replace_all_batch_norm_modules_, stack_module_state } from '../../func/modules.ts';
import { grad, grad_and_value, hessian, jacfwd, jacrev } from '../func/derivatives.ts';
import { functionalize } from '../func/modules.ts';
import { vmap } from '../func/vmap.ts';

export const ready = join('func', {
  'torch.func': { jvp, linearize, vjp, functional_call, replace_all_batch_norm_modules_, stack_module_state },
}, {
  'torch torch.func': [vmap],
  'torch.func': [grad, grad_and_value, hessian, jacfwd, jacrev, functionalize],
});
