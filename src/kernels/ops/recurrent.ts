/**
 * One step of RNN, LSTM and GRU, from what input and hidden state contribute to the gates: [N, gates · hidden] each.
 * @family recurrent
 */
import type { Tensor } from '../core/tensor.ts';
import { relu } from './activation.ts';
import { add, mul, sub } from './arithmetic.ts';
import { chunk } from './shape.ts';
import { sigmoid, tanh } from './unary.ts';

/** The state after a step: what is given out, and for an LSTM its cell. */
export type State = [hidden: Tensor, cell?: Tensor];

/** 'RELU' is an RNN with another nonlinearity. */
export type Recurrence = 'RNN' | 'RELU' | 'LSTM' | 'GRU';

/** How many vectors of the hidden size a step's gates are. */
export const GATES: Record<'RNN' | 'LSTM' | 'GRU', number> = { RNN: 1, LSTM: 4, GRU: 3 };

/** One step of a recurrence. */
export function step(kind: Recurrence, fromInput: Tensor, fromHidden: Tensor, [hidden, cell]: State): State {
  if (kind === 'GRU') {
    const [resetInput, updateInput, newInput] = chunk(fromInput, 3, -1);
    const [resetHidden, updateHidden, newHidden] = chunk(fromHidden, 3, -1);
    const reset = sigmoid(add(resetInput, resetHidden));
    const update = sigmoid(add(updateInput, updateHidden));
    const fresh = tanh(add(newInput, mul(reset, newHidden)));
    return [add(fresh, mul(update, sub(hidden, fresh)))];
  }
  const sum = add(fromHidden, fromInput);
  if (kind !== 'LSTM') return [kind === 'RELU' ? relu(sum) : tanh(sum)];
  const [input, forget, fresh, output] = chunk(sum, 4, -1);
  const next = add(mul(sigmoid(forget), cell!), mul(sigmoid(input), tanh(fresh)));
  return [mul(sigmoid(output), tanh(next)), next];
}
