/**
 * torch.nn.utils.rnn: sequences of several lengths without padding, the way RNN, LSTM and GRU compute them: all first steps, then all
 * second steps of those that have one, and so on.
 * @family recurrent
 */

import { fail, failType } from '../core/callee.ts';
import { refuseKind } from '../core/kinds.ts';
import { keep } from '../core/scope.ts';
import { INSPECT, Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { fromValues } from '../ops/creation.ts';
import { reshape } from '../public/ops/basis.ts';
import { full } from '../public/ops/from-numbers.ts';
import { index_select } from '../public/ops/gather.ts';
import { narrowFrom as narrow } from '../public/ops/indexing.ts';
import { pad } from '../public/ops/pad.ts';
import { cat, select, stack, transpose } from '../public/ops/shape.ts';

/** How long each sequence is: numbers, since how much is computed depends on them. */
export type SequenceLengths = readonly number[];

const ints = (values: readonly number[]): Tensor => fromValues(values, [values.length], 'int32');

/** Tensors in another order of their dimension 1, the batch. */
const reordered = (tensors: readonly Tensor[], order: readonly number[] | null): Tensor[] =>
  tensors.map((tensor) => (order ? index_select(tensor, 1, ints(order)) : tensor));

/** Where each place of an order has gone. */
const inverse = (order: readonly number[]): number[] => {
  const places = new Array<number>(order.length);
  order.forEach((place, at) => {
    places[place] = at;
  });
  return places;
};

/**
 * Sequences step by step, longest first: what `pack_padded_sequence` makes, and a recurrent layer takes and gives. `data` has the rows
 * of all steps, `batch_sizes` how many each step has; `sorted_indices` and `unsorted_indices` say how the sequences were reordered.
 * @names torch.nn.utils.rnn.PackedSequence
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.PackedSequence.html
 * @example
 * const packed = new torch.nn.utils.rnn.PackedSequence(torch.tensor([1, 4, 2]), [2, 1]);
 * packed.batch_sizes
 * // tensor([2, 1])
 */
export class PackedSequence {
  readonly data: Tensor;
  /** @internal What `batch_sizes` says. */
  readonly sizes: readonly number[];
  /** @internal What `sorted_indices` says. */
  readonly order: readonly number[] | null;

  constructor(data: Tensor, batch_sizes: readonly number[], sorted_indices: readonly number[] | null = null) {
    if (!Array.isArray(batch_sizes)) failType('batch_sizes: expected numbers', batch_sizes);
    this.data = data;
    this.sizes = batch_sizes;
    this.order = sorted_indices;
  }

  /** In PyTorch's order, whose named tuple it is: data, batch_sizes, sorted_indices, unsorted_indices. */
  *[Symbol.iterator](): Generator<Tensor | null> {
    yield* [this.data, this.batch_sizes, this.sorted_indices, this.unsorted_indices];
  }

  /** As PyTorch writes it. */
  toString(): string {
    const [data, ...others] = [...this].map((each) => String(each ?? 'None'));
    const names = ['batch_sizes', 'sorted_indices', 'unsorted_indices'];
    return `PackedSequence(data=${data}, ${others.map((text, at) => `${names[at]}=${text}`).join(', ')})`;
  }

  [INSPECT](): string {
    return this.toString();
  }

  get batch_sizes(): Tensor {
    return ints(this.sizes);
  }

  get sorted_indices(): Tensor | null {
    return this.order && ints(this.order);
  }

  get unsorted_indices(): Tensor | null {
    return this.order && ints(inverse(this.order));
  }

  /** @internal How long the sequences are, in the order of `data`. */
  get lengths(): number[] {
    return Array.from({ length: this.sizes[0] }, (_, at) => this.sizes.filter((size) => size > at).length);
  }

  /** @internal States that are given, in the order of `data`. */
  sorted(states: Tensor | readonly Tensor[] | null): Tensor[] | null {
    return states && reordered(states instanceof Tensor ? [states] : states, this.order);
  }

  /** @internal States that are computed, in the order of the sequences. */
  unsorted(states: readonly Tensor[]): Tensor[] {
    return reordered(states, this.order && inverse(this.order));
  }

  /** @internal The same steps with other rows. */
  like(data: Tensor): PackedSequence {
    return new PackedSequence(data, this.sizes, this.order);
  }

  /** Itself: a device moves nothing. */
  to(): this {
    return this;
  }
}

function wantLengths(lengths: unknown, count: number): asserts lengths is number[] {
  if (lengths instanceof Tensor)
    failType('lengths: how much is computed depends on them: give numbers, as await lengths.tolist() gives', lengths);
  if (!Array.isArray(lengths) || lengths.length !== count) fail(`expected ${count} lengths, one a sequence`, lengths);
  if (lengths.some((length) => !Number.isInteger(length) || length <= 0))
    fail('Length of all samples has to be greater than 0', lengths);
}

/**
 * Packs sequences that were padded: (T, B, *), or (B, T, *) with batch_first, and their lengths. They are sorted by length, unless they
 * are already and `enforce_sorted` (true) says so.
 * @names torch.nn.utils.rnn.pack_padded_sequence
 * @throws {TypeError} for lengths as a tensor: `await lengths.tolist()` gives the numbers
 * @throws {Error} for lengths that do not fit, or that are not sorted where they have to be
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pack_padded_sequence.html
 * @example
 * torch.nn.utils.rnn.pack_padded_sequence(torch.tensor([[1, 2], [3, 0]]), [2, 1], { batch_first: true }).data
 * // tensor([1, 3, 2])
 */
export function pack_padded_sequence(
  input: Tensor,
  lengths: SequenceLengths,
  batch_first: boolean = false,
  enforce_sorted: boolean = true,
): PackedSequence {
  const x = batch_first ? transpose(input, 0, 1) : input;
  const [steps, batch, ...rest] = x.shape;
  wantLengths(lengths, batch);
  if (Math.max(...lengths) > steps) fail(`expected lengths of at most ${steps} steps`, lengths);
  const order = Array.from(lengths, (_, at) => at);
  if (!enforce_sorted) order.sort((a, b) => lengths[b] - lengths[a]);
  else if (lengths.some((length, at) => at > 0 && length > lengths[at - 1]))
    fail(
      '`lengths` array must be sorted in decreasing order when `enforce_sorted` is true: pass { enforce_sorted: false }',
      lengths,
    );
  const sizes = Array.from({ length: Math.max(...lengths) }, (_, t) => lengths.filter((length) => length > t).length);
  const places = sizes.flatMap((size, t) => order.slice(0, size).map((at) => t * batch + at));
  const data = index_select(reshape(x, [steps * batch, ...rest]), 0, ints(places));
  return new PackedSequence(keep(data), sizes, enforce_sorted ? null : order);
}

/** Refuses what no function here has packed. */
function wantPacked(value: unknown, name: string): void {
  if (!(value instanceof PackedSequence)) refuseKind('a PackedSequence', value, name);
}

/**
 * The opposite: [padded, lengths], sequences (T, B, *), or (B, T, *) with batch_first, filled up to the longest one or to `total_length`.
 * @names torch.nn.utils.rnn.pad_packed_sequence
 * @throws {Error} for a total_length that is too short
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_packed_sequence.html
 * @example
 * const packed = torch.nn.utils.rnn.pack_sequence([torch.tensor([1, 2, 3]), torch.tensor([4])]);
 * const [padded, lengths] = torch.nn.utils.rnn.pad_packed_sequence(packed, { batch_first: true });
 * padded
 * // tensor([[1, 2, 3],
 * //         [4, 0, 0]])
 */
export function pad_packed_sequence(
  sequence: PackedSequence,
  batch_first: boolean = false,
  padding_value: number = 0,
  total_length: Int | null = null,
): [padded: Tensor, lengths: Tensor] {
  wantPacked(sequence, 'sequence');
  const { data, sizes, order } = sequence;
  const lengths = sequence.lengths;
  const steps = total_length ?? sizes.length;
  if (steps < sizes.length)
    fail(`Expected total_length to be at least the length of the longest sequence, ${sizes.length}`, total_length);
  const batch = sizes[0];
  const place = order ? inverse(order) : lengths.map((_, at) => at);
  const [rows, ...rest] = data.shape;
  const starts = sizes.map((_, t) => sizes.slice(0, t).reduce((sum, size) => sum + size, 0));
  // What is beyond a sequence's end is the row behind all others.
  const places = Array.from({ length: steps * batch }, (_, i) => {
    const [t, at] = [Math.floor(i / batch), place[i % batch]];
    return t < lengths[at] ? starts[t] + at : rows;
  });
  const filled = cat([data, full([1, ...rest], padding_value, { dtype: data.dtype })]);
  const padded = reshape(index_select(filled, 0, ints(places)), [steps, batch, ...rest]);
  return [batch_first ? transpose(padded, 0, 1) : padded, ints(place.map((at) => lengths[at]))];
}

/**
 * Packs a list of sequences (L, *).
 * @names torch.nn.utils.rnn.pack_sequence
 * @throws {Error} for lengths that are not sorted, unless `enforce_sorted` is false
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pack_sequence.html
 * @example
 * torch.nn.utils.rnn.pack_sequence([torch.tensor([1, 2, 3]), torch.tensor([4])]).data
 * // tensor([1, 4, 2, 3])
 */
export function pack_sequence(sequences: readonly Tensor[], enforce_sorted: boolean = true): PackedSequence {
  const lengths = sequences.map(({ shape }) => shape[0]);
  const longest = Math.max(...lengths);
  const padded = stack(
    sequences.map((each) => pad(each, [...new Array<number>(2 * each.ndim - 1).fill(0), longest - each.shape[0]])),
    1,
  );
  return pack_padded_sequence(padded, lengths, false, enforce_sorted);
}

/**
 * The sequences (L, *) of a padded tensor, each as long as it is.
 * @names torch.nn.utils.rnn.unpad_sequence
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.unpad_sequence.html
 * @example
 * torch.nn.utils.rnn.unpad_sequence(torch.tensor([[1, 2], [3, 0]]), [2, 1], { batch_first: true })
 * // [tensor([1, 2]), tensor([3])]
 */
export function unpad_sequence(
  padded_sequences: Tensor,
  lengths: SequenceLengths,
  batch_first: boolean = false,
): Tensor[] {
  const dim = batch_first ? 0 : 1;
  wantLengths(lengths, padded_sequences.shape[dim]);
  return lengths.map((length, at) => narrow(select(padded_sequences, dim, at), 0, 0, length));
}

/**
 * The sequences (L, *) that were packed.
 * @names torch.nn.utils.rnn.unpack_sequence
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.unpack_sequence.html
 * @example
 * const packed = torch.nn.utils.rnn.pack_sequence([torch.tensor([1, 2, 3]), torch.tensor([4])]);
 * torch.nn.utils.rnn.unpack_sequence(packed)
 * // [tensor([1, 2, 3]), tensor([4])]
 */
export function unpack_sequence(packed_sequences: PackedSequence): Tensor[] {
  wantPacked(packed_sequences, 'packed_sequences');
  const { lengths, order } = packed_sequences;
  const [padded] = pad_packed_sequence(packed_sequences);
  return unpad_sequence(padded, order ? inverse(order).map((at) => lengths[at]) : lengths);
}

/**
 * Where each place of an order has gone.
 * @names torch.nn.utils.rnn.invert_permutation
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.invert_permutation.html
 * @example
 * torch.nn.utils.rnn.invert_permutation(torch.tensor([2, 0, 1]))
 * // tensor([1, 2, 0])
 */
export function invert_permutation(permutation: Tensor | null): Tensor | null {
  return permutation ? permutation.argsort() : null;
}
