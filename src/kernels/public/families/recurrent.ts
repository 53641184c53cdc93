// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { GRU, GRUCell, LSTM, LSTMCell, RNN, RNNCell } from '../../nn/rnn.ts';
import { pad_sequence } from '../nn/sequences.ts';
import '../nn/sequences.ts';

join('recurrent', {
  'torch.nn': { RNN, LSTM, GRU, RNNCell, LSTMCell, GRUCell },
  'torch.nn.utils.rnn': { pad_sequence },
});
