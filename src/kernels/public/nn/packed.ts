// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { PackedSequence, SequenceLengths } from '../../nn/packed.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/packed.ts';
import { def, defClass } from '../../core/scope.ts';

/**
 * Sequences step by step, longest first: what `pack_padded_sequence` makes, and a recurrent layer takes and gives. `data` has the rows
 * of all steps, `batch_sizes` how many each step has; `sorted_indices` and `unsorted_indices` say how the sequences were reordered.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.PackedSequence.html
 */
const _PackedSequence: {
  new (data: Tensor, batch_sizes: readonly number[] | { batch_sizes: readonly number[]; sorted_indices?: readonly number[] | null }, sorted_indices?: readonly number[] | null | { sorted_indices?: readonly number[] | null }): plain.PackedSequence;
  new (keywords: { data: Tensor; batch_sizes: readonly number[]; sorted_indices?: readonly number[] | null }): plain.PackedSequence;
} = defClass('PackedSequence(@data,*batch_sizes;*sorted_indices?)', plain.PackedSequence);
type _PackedSequence = plain.PackedSequence;

/**
 * Packs sequences that were padded: (T, B, *), or (B, T, *) with batch_first, and their lengths. They are sorted by length, unless they
 * are already and `enforce_sorted` (true) says so.
 * @throws {TypeError} for lengths as a tensor: `await lengths.tolist()` gives the numbers
 * @throws {Error} for lengths that do not fit, or that are not sorted where they have to be
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pack_padded_sequence.html
 */
const _pack_padded_sequence: {
  (input: Tensor, lengths: SequenceLengths | { lengths: SequenceLengths; batch_first?: boolean; enforce_sorted?: boolean }, batch_first?: boolean | { batch_first?: boolean; enforce_sorted?: boolean }, enforce_sorted?: boolean | { enforce_sorted?: boolean }): PackedSequence;
  (keywords: { input: Tensor; lengths: SequenceLengths; batch_first?: boolean; enforce_sorted?: boolean }): PackedSequence;
} = def('pack_padded_sequence(@input,*lengths,^batch_first?,^enforce_sorted?)', plain.pack_padded_sequence);

/**
 * The opposite: [padded, lengths], sequences (T, B, *), or (B, T, *) with batch_first, filled up to the longest one or to `total_length`.
 * @throws {Error} for a total_length that is too short
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_packed_sequence.html
 */
const _pad_packed_sequence: {
  (sequence: PackedSequence | { sequence: PackedSequence; batch_first?: boolean; padding_value?: number; total_length?: Int | null }, batch_first?: boolean | { batch_first?: boolean; padding_value?: number; total_length?: Int | null }, padding_value?: number | { padding_value?: number; total_length?: Int | null }, total_length?: Int | null | { total_length?: Int | null }): [padded: Tensor, lengths: Tensor];
} = def('pad_packed_sequence(sequence,^batch_first?,%padding_value?,#total_length?)', plain.pad_packed_sequence);

/**
 * Packs a list of sequences (L, *).
 * @throws {Error} for lengths that are not sorted, unless `enforce_sorted` is false
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pack_sequence.html
 */
const _pack_sequence: {
  (sequences: readonly Tensor[] | { sequences: readonly Tensor[]; enforce_sorted?: boolean }, enforce_sorted?: boolean | { enforce_sorted?: boolean }): PackedSequence;
} = def('pack_sequence(*sequences,^enforce_sorted?)', plain.pack_sequence);

/**
 * The sequences (L, *) of a padded tensor, each as long as it is.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.unpad_sequence.html
 */
const _unpad_sequence: {
  (padded_sequences: Tensor, lengths: SequenceLengths | { lengths: SequenceLengths; batch_first?: boolean }, batch_first?: boolean | { batch_first?: boolean }): Tensor[];
  (keywords: { padded_sequences: Tensor; lengths: SequenceLengths; batch_first?: boolean }): Tensor[];
} = def('unpad_sequence(@padded_sequences,*lengths,^batch_first?)', plain.unpad_sequence);

/**
 * The sequences (L, *) that were packed.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.unpack_sequence.html
 */
const _unpack_sequence: {
  (packed_sequences: PackedSequence | { packed_sequences: PackedSequence }): Tensor[];
} = def('unpack_sequence(packed_sequences)', plain.unpack_sequence);

/**
 * Where each place of an order has gone.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.invert_permutation.html
 */
const _invert_permutation: {
  (permutation: Tensor | null | { permutation: Tensor | null }): Tensor | null;
} = def('invert_permutation(@permutation?)', plain.invert_permutation);

export { _PackedSequence as PackedSequence, _invert_permutation as invert_permutation, _pack_padded_sequence as pack_padded_sequence, _pack_sequence as pack_sequence, _pad_packed_sequence as pad_packed_sequence, _unpack_sequence as unpack_sequence, _unpad_sequence as unpad_sequence };
