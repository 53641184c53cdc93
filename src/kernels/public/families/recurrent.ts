// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { Cell, Sequence } from '../../nn/rnn.ts';
import { PackedSequence, invert_permutation, pack_padded_sequence, pack_sequence, pad_packed_sequence, unpack_sequence, unpad_sequence } from '../nn/packed.ts';
import { GRU, GRUCell, LSTM, LSTMCell, RNN, RNNCell } from '../nn/rnn.ts';
import { pad_sequence } from '../nn/sequences.ts';

export const ready = join('recurrent', {
  'torch.nn': { RNNCellBase: Cell, GRU, GRUCell, LSTM, LSTMCell, RNN, RNNCell, RNNBase: Sequence },
  'torch.nn.utils.rnn': { PackedSequence },
}, {
  'torch.nn.utils.rnn': [invert_permutation, pack_padded_sequence, pack_sequence, pad_packed_sequence, unpack_sequence, unpad_sequence, pad_sequence],
});
