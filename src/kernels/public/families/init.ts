// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { ones_, zeros_ } from '../../nn/init.ts';
import { calculate_gain, constant_, dirac_, eye_, kaiming_normal_, kaiming_uniform_, normal_, orthogonal_, sparse_, trunc_normal_, uniform_, xavier_normal_, xavier_uniform_ } from '../nn/init.ts';

export const ready = join('init', {
  'torch.nn.init': { ones_, zeros_ },
}, {
  'torch.nn.init': [calculate_gain, constant_, dirac_, eye_, kaiming_normal_, kaiming_uniform_, normal_, orthogonal_, sparse_, trunc_normal_, uniform_, xavier_normal_, xavier_uniform_],
});
