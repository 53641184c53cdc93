/**
 * Tables looked up by number: embedding and embedding_bag. The gradient of a table is dense.
 * @family embedding
 */
import { fail, failType } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, clamp, div, mul } from './arithmetic.ts';
import { sum } from './basis.ts';
import { eq, ge, gt, logical_and, lt, ne } from './compare.ts';
import { checkIndex, type Int, wantTensor } from './core.ts';
import { arange, ones, zeros } from './creation.ts';
import { fetchAt, putAt } from './places.ts';
import { pow } from './power.ts';
import { amax } from './reduce.ts';
import { copyInto, narrow, unsqueeze } from './shape.ts';
import { abs } from './unary.ts';
import { where } from './where.ts';

/** How often each row is asked for: [rows, 1]. */
const counted = (index: Tensor, rows: number): Tensor => putAt('add', zeros([rows, 1]), index, ones(index.shape));

/** Scales the rows that are asked for down to `max_norm`, in place. */
function renormalize(weight: Tensor, index: Tensor, max_norm: number, p: number): void {
  no_grad(() => {
    const size =
      p === Number.POSITIVE_INFINITY ? amax(abs(weight), 1, true) : pow(sum(pow(abs(weight), p), 1, true), 1 / p);
    const far = logical_and(gt(counted(index, weight.shape[0]), 0), gt(size, max_norm));
    copyInto(weight, mul(weight, where(far, div(max_norm, add(size, 1e-7)), 1)));
  });
}

/**
 * weight[input]. `padding_idx`: its row gets no gradient; `max_norm`: longer rows are shortened in place first.
 * `sparse` changes nothing: gradients are dense.
 * @names torch.nn.functional.embedding
 * @shape Embedded<input, weight>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.embedding.html
 * @example
 * torch.nn.functional.embedding(torch.tensor([2, 0]), torch.tensor([[1, 1.5], [2, 2.5], [3, 3.5]]))
 * // tensor([[3.0000, 3.5000],
 * //         [1.0000, 1.5000]])
 */
export function embedding(
  input: Tensor,
  weight: Tensor,
  padding_idx: Int | null = null,
  max_norm: number | null = null,
  norm_type: number = 2,
  scale_grad_by_freq: boolean = false,
  _sparse: boolean = false,
): Tensor {
  wantTensor(input);
  wantTensor(weight, 'weight');
  const [rows, width] = weight.shape;
  if (weight.ndim !== 2 || input.dtype !== 'int32') {
    failType('expected a 2D weight and integers', weight, input);
  }
  checkIndex(input, 0, rows);
  if (padding_idx !== null && (padding_idx >= rows || padding_idx < -rows))
    fail(`expected padding_idx within num_embeddings ${rows}`, padding_idx);
  if (max_norm !== null) renormalize(weight, input, max_norm, norm_type);
  const index = unsqueeze(input, -1);
  const address = add(mul(index, width), arange(width));
  const out = no_grad(() => fetchAt(weight, address));
  return link(out, [weight], [index, address], ([g]) => {
    // What has no address is put nowhere.
    const skip = padding_idx === null ? null : eq(index, (padding_idx + rows) % rows);
    const total = putAt('add', zeros([rows, width]), skip ? where(skip, -1, address) : address, g!);
    return [scale_grad_by_freq ? div(total, clamp(counted(index, rows), 1)) : total];
  });
}

/**
 * Sums, means or maxima of bags of rows: input [B, N] holds B bags of N, or [N] with `offsets`, where each bag begins.
 * @names torch.nn.functional.embedding_bag
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.embedding_bag.html
 * @example
 * const weight = torch.tensor([[1, 1.5], [2, 2.5], [3, 3.5]]);
 * torch.nn.functional.embedding_bag(torch.tensor([0, 2, 1]), weight, torch.tensor([0, 2]))
 * // tensor([[2.0000, 2.5000],
 * //         [2.0000, 2.5000]])
 */
export function embedding_bag(
  input: Tensor,
  weight: Tensor,
  offsets: Tensor | null = null,
  max_norm: number | null = null,
  norm_type: number = 2,
  scale_grad_by_freq: boolean = false,
  mode: 'sum' | 'mean' | 'max' = 'mean',
  _sparse: boolean = false,
  per_sample_weights: Tensor | null = null,
  include_last_offset: boolean = false,
  padding_idx: Int | null = null,
): Tensor {
  const fits = input.ndim === 2 ? !offsets : input.ndim === 1 && offsets?.ndim === 1;
  const weighs = !per_sample_weights || (mode === 'sum' && per_sample_weights.shape.join() === input.shape.join());
  if (!fits || !weighs || !['sum', 'mean', 'max'].includes(mode)) {
    fail(
      "expected 2D input, or 1D with 1D offsets, and per_sample_weights of its shape with mode 'sum'",
      input,
      offsets,
      per_sample_weights,
      mode,
    );
  }
  let rows = embedding(input, weight, padding_idx, max_norm, norm_type, scale_grad_by_freq);
  if (per_sample_weights) rows = mul(rows, unsqueeze(per_sample_weights, -1));
  // Which rows are in which bag: [B, N].
  let inside = padding_idx === null ? ge(input, 0) : ne(input, (padding_idx + weight.shape[0]) % weight.shape[0]);
  if (offsets) {
    const at = arange(input.shape[0]);
    const last = offsets.shape[0] - Number(include_last_offset);
    const passed = sum(ge(at, unsqueeze(narrow(offsets, 0, 0, last), 1)), 0);
    inside = logical_and(eq(passed, unsqueeze(arange(1, last + 1), 1)), inside);
    if (include_last_offset) inside = logical_and(inside, lt(at, narrow(offsets, 0, last, 1)));
  }
  const mask = unsqueeze(inside, -1);
  const count = sum(inside, 1, true);
  if (mode !== 'max') {
    const total = sum(where(mask, rows, 0), 1);
    return mode === 'sum' ? total : div(total, clamp(count, 1));
  }
  if (input.numel() === 0) return zeros([inside.shape[0], weight.shape[1]]);
  return where(gt(count, 0), amax(where(mask, rows, Number.NEGATIVE_INFINITY), 1), 0);
}

/**
 * Rows of a weight: nn.functional.embedding with the weight first.
 * @names torch.embedding
 * @see https://pytorch.org/docs/stable/generated/torch.embedding.html
 * @example
 * torch.embedding(torch.tensor([[1, 1.5], [2, 2.5], [3, 3.5]]), torch.tensor([2, 0]))
 * // tensor([[3.0000, 3.5000],
 * //         [1.0000, 1.5000]])
 */
export function embeddingOf(
  weight: Tensor,
  indices: Tensor,
  padding_idx: Int = -1,
  scale_grad_by_freq: boolean = false,
  _sparse?: boolean,
): Tensor {
  return embedding(indices, weight, padding_idx < 0 ? null : padding_idx, null, 2, scale_grad_by_freq);
}
