// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { cdist, cosine_similarity, dist, linalgNorm, matrix_norm, norm, normalize, pairwise_distance, pdist, vector_norm } from '../ops/norm.ts';

export const ready = join('norms', {
}, {
  torch: [cdist],
  'torch torch.nn.functional': [cosine_similarity, pairwise_distance, pdist],
  'Tensor torch': [dist, norm],
  'torch.nn.functional': [normalize],
  'torch.linalg': [linalgNorm, matrix_norm, vector_norm],
});
