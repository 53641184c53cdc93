// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../nn/sequences.ts';
import { def } from '../../core/scope.ts';

/**
 * Sequences [Lᵢ, *] filled up to the longest one, at the end or, with `padding_side: 'left'`, at the beginning: [L, N, *], or [N, L, *]
 * where `batch_first`.
 * @throws {Error} for no sequences, or other dimensions that differ
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_sequence.html
 */
const _pad_sequence: {
  (sequences: readonly Tensor[] | { sequences: readonly Tensor[]; batch_first?: boolean; padding_value?: number; padding_side?: 'right' | 'left' }, batch_first?: boolean | { batch_first?: boolean; padding_value?: number; padding_side?: 'right' | 'left' }, padding_value?: number | { padding_value?: number; padding_side?: 'right' | 'left' }, padding_side?: 'right' | 'left' | { padding_side?: 'right' | 'left' }): Tensor;
} = def('pad_sequence(*sequences,^batch_first?,%padding_value?,$padding_side?)', plain.pad_sequence);

export { _pad_sequence as pad_sequence };
