/**
 * torch.nn.utils.rnn: sequences of several lengths in one tensor.
 * @family recurrent
 */
import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { wantTensor } from '../ops/core.ts';
import { pad } from '../ops/pad.ts';
import { stack } from '../ops/shape.ts';

/**
 * Sequences [Lᵢ, *] filled up to the longest one, at the end or, with `padding_side: 'left'`, at the beginning: [L, N, *], or [N, L, *]
 * where `batch_first`.
 * @names torch.nn.utils.rnn.pad_sequence
 * @throws {Error} for no sequences, or other dimensions that differ
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_sequence.html
 * @example
 * torch.nn.utils.rnn.pad_sequence([torch.tensor([1, 2, 3]), torch.tensor([4])], { batch_first: true })
 * // tensor([[1, 2, 3],
 * //         [4, 0, 0]])
 */
export function pad_sequence(
  sequences: readonly Tensor[],
  batch_first: boolean = false,
  padding_value: number = 0,
  padding_side: 'right' | 'left' = 'right',
): Tensor {
  if (padding_side !== 'left' && padding_side !== 'right')
    fail('Expected padding_side to be one of left or right', padding_side);
  for (const sequence of sequences) {
    wantTensor(sequence, 'sequences');
    if (sequence.ndim === 0) fail('expected sequences of one dimension or more', sequence);
  }
  const longest = Math.max(...sequences.map(({ shape }) => shape[0]));
  const filled = sequences.map((sequence) => {
    const widths = new Array<number>(2 * sequence.ndim).fill(0);
    widths[widths.length - (padding_side === 'left' ? 2 : 1)] = longest - sequence.shape[0];
    return pad(sequence, widths, 'constant', padding_value);
  });
  return stack(filled, batch_first ? 0 : 1);
}
