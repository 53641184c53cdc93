// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { Embedding, EmbeddingBag } from '../nn/embedding.ts';
import '../nn/embedding.ts';
import '../ops/embedding.ts';

join('embedding', {
  'torch.nn': { Embedding, EmbeddingBag },
});
