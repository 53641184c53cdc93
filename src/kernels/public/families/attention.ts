// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { MultiheadAttention } from '../nn/attention.ts';
import { Transformer, TransformerDecoder, TransformerDecoderLayer, TransformerEncoder, TransformerEncoderLayer } from '../nn/transformer.ts';
import { scaled_dot_product_attention } from '../ops/attention.ts';

export const ready = join('attention', {
  'torch.nn': { MultiheadAttention, Transformer, TransformerDecoder, TransformerDecoderLayer, TransformerEncoder, TransformerEncoderLayer },
}, {
  'torch.nn.functional': [scaled_dot_product_attention],
});
