// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { MultiheadAttention } from '../nn/attention.ts';
import { Transformer, TransformerDecoder, TransformerDecoderLayer, TransformerEncoder, TransformerEncoderLayer } from '../nn/transformer.ts';
import '../nn/attention.ts';
import '../nn/transformer.ts';
import '../ops/attention.ts';

join('attention', {
  'torch.nn': { MultiheadAttention, Transformer, TransformerDecoder, TransformerDecoderLayer, TransformerEncoder, TransformerEncoderLayer },
});
