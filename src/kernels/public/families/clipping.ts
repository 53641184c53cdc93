// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { skip_init } from '../../nn/utils.ts';
import { clip_grad_norm_, clip_grad_value_, clip_grads_with_norm_, get_total_norm, parameters_to_vector, vector_to_parameters } from '../nn/utils.ts';

export const ready = join('clipping', {
  'torch.nn.utils': { skip_init },
}, {
  'torch.nn.utils': [clip_grad_norm_, clip_grad_value_, clip_grads_with_norm_, get_total_norm, parameters_to_vector, vector_to_parameters],
});
