// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { Embedding, EmbeddingBag } from '../nn/embedding.ts';
import { embedding, embeddingOf, embedding_bag } from '../ops/embedding.ts';

export const ready = join('embedding', {
  'torch.nn': { Embedding, EmbeddingBag },
}, {
  torch: [embeddingOf],
  'torch.nn.functional': [embedding, embedding_bag],
});
