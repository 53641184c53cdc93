// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { addmm, is_sparse, mm, sparse_coo_tensor, sum, to_dense, to_sparse } from '../sparse/coo.ts';

export const ready = join('sparse', {
  Tensor: { to_dense },
  getter: { is_sparse },
}, {
  torch: [sparse_coo_tensor],
  'torch.sparse': [addmm, mm, sum],
  Tensor: [to_sparse],
});
