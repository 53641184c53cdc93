// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { Nonlinearity } from '../../nn/rnn.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/rnn.ts';
import { defClass, type Named } from '../../core/scope.ts';

/**
 * h ← tanh(W_ih x + b_ih + W_hh h + b_hh), or relu, over the steps of a sequence: (L, N, input_size), (N, L, input_size) with
 * batch_first, or (L, input_size). Gives [output, h_n]: the last layer's states (…, directions · hidden_size), and the last
 * state of each layer and direction.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.RNN.html
 */
const _RNN: {
  new (input_size: Int, hidden_size: Int | Named<{ hidden_size: Int; num_layers?: Int; nonlinearity?: Nonlinearity; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, num_layers?: Int | Named<{ num_layers?: Int; nonlinearity?: Nonlinearity; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, nonlinearity?: Nonlinearity | Named<{ nonlinearity?: Nonlinearity; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, batch_first?: boolean | Named<{ batch_first?: boolean; dropout?: number; bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, dropout?: number | Named<{ dropout?: number; bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bidirectional?: boolean | Named<{ bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): InstanceType<typeof plain.RNN>;
  new (keywords: Named<{ input_size: Int; hidden_size: Int; num_layers?: Int; nonlinearity?: Nonlinearity; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): InstanceType<typeof plain.RNN>;
} = defClass('RNN(#input_size,#hidden_size;#num_layers?,$nonlinearity?,^bias?,^batch_first?,%dropout?,^bidirectional?,device,dtype)', plain.RNN);
type _RNN = InstanceType<typeof plain.RNN>;

/**
 * Long short-term memory over the steps of a sequence: as RNN, with a cell besides the hidden state. Gives
 * [output, [h_n, c_n]]; `proj_size` projects the hidden state to that size.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LSTM.html
 */
const _LSTM: {
  new (input_size: Int, hidden_size: Int | Named<{ hidden_size: Int; num_layers?: Int; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: Int; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, num_layers?: Int | Named<{ num_layers?: Int; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: Int; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: Int; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, batch_first?: boolean | Named<{ batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: Int; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, dropout?: number | Named<{ dropout?: number; bidirectional?: boolean; proj_size?: Int; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bidirectional?: boolean | Named<{ bidirectional?: boolean; proj_size?: Int; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, proj_size?: Int | Named<{ proj_size?: Int; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): InstanceType<typeof plain.LSTM>;
  new (keywords: Named<{ input_size: Int; hidden_size: Int; num_layers?: Int; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: Int; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): InstanceType<typeof plain.LSTM>;
} = defClass('LSTM(#input_size,#hidden_size;#num_layers?,^bias?,^batch_first?,%dropout?,^bidirectional?,#proj_size?,device,dtype)', plain.LSTM);
type _LSTM = InstanceType<typeof plain.LSTM>;

/**
 * Gated recurrent units over the steps of a sequence, as RNN. Gives [output, h_n].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.GRU.html
 */
const _GRU: {
  new (input_size: Int, hidden_size: Int | Named<{ hidden_size: Int; num_layers?: Int; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, num_layers?: Int | Named<{ num_layers?: Int; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, batch_first?: boolean | Named<{ batch_first?: boolean; dropout?: number; bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, dropout?: number | Named<{ dropout?: number; bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bidirectional?: boolean | Named<{ bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): InstanceType<typeof plain.GRU>;
  new (keywords: Named<{ input_size: Int; hidden_size: Int; num_layers?: Int; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): InstanceType<typeof plain.GRU>;
} = defClass('GRU(#input_size,#hidden_size;#num_layers?,^bias?,^batch_first?,%dropout?,^bidirectional?,device,dtype)', plain.GRU);
type _GRU = InstanceType<typeof plain.GRU>;

/**
 * One step of an RNN: (N, input_size) or (input_size), and the state before (zeros unless given), give the next state.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.RNNCell.html
 */
const _RNNCell: {
  new (input_size: Int, hidden_size: Int | Named<{ hidden_size: Int; bias?: boolean; nonlinearity?: Nonlinearity; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; nonlinearity?: Nonlinearity; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, nonlinearity?: Nonlinearity | Named<{ nonlinearity?: Nonlinearity; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): InstanceType<typeof plain.RNNCell>;
  new (keywords: Named<{ input_size: Int; hidden_size: Int; bias?: boolean; nonlinearity?: Nonlinearity; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): InstanceType<typeof plain.RNNCell>;
} = defClass('RNNCell(#input_size,#hidden_size;^bias?,$nonlinearity?,device,dtype)', plain.RNNCell);
type _RNNCell = InstanceType<typeof plain.RNNCell>;

interface ConstructorOf_LSTMCell<Made> {
  new (input_size: Int, hidden_size: Int | Named<{ hidden_size: Int; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): Made;
  new (keywords: Named<{ input_size: Int; hidden_size: Int; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): Made;
}
/**
 * One step of an LSTM: gives [h, c].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LSTMCell.html
 */
const _LSTMCell: ConstructorOf_LSTMCell<InstanceType<typeof plain.LSTMCell>> = defClass('LSTMCell(#input_size,#hidden_size;^bias?,device,dtype)', plain.LSTMCell);
type _LSTMCell = InstanceType<typeof plain.LSTMCell>;

/**
 * One step of a GRU: gives the next state.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.GRUCell.html
 */
const _GRUCell: ConstructorOf_LSTMCell<InstanceType<typeof plain.GRUCell>> = defClass('GRUCell(#input_size,#hidden_size;^bias?,device,dtype)', plain.GRUCell);
type _GRUCell = InstanceType<typeof plain.GRUCell>;

export { _GRU as GRU, _GRUCell as GRUCell, _LSTM as LSTM, _LSTMCell as LSTMCell, _RNN as RNN, _RNNCell as RNNCell };

export { Cell, Sequence } from '../../nn/rnn.ts';
