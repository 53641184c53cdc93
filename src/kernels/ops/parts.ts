/**
 * A tensor with some part of it replaced: the part a view would show, or what an index names.
 * @family selection
 */
import { fail, failType } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { add } from './arithmetic.ts';
import { clone, expand, reshape } from './basis.ts';
import { broadcastShapes, dimOf, type Int, knownOf, wantRank, wantTensor } from './core.ts';
import { wantMask } from './gather.ts';
import { index_put } from './indexing.ts';
import { copy_ } from './inplace.ts';
import { fetchAt, pickedAddress } from './places.ts';
import { diagonal } from './rearrange.ts';
import { cumsum } from './scan.ts';
import { scatter_reduce } from './scatter.ts';
import { flatten, select, slice } from './shape.ts';
import { where } from './where.ts';

/** A copy of the input with `src` where `look` sees it. */
function replaced(input: Tensor, src: Tensor, look: (whole: Tensor) => Tensor): Tensor {
  wantTensor(input);
  wantTensor(src, 'src');
  const whole = clone(input);
  const part = look(whole);
  if (part.shape.join() !== src.shape.join()) fail('expected src of the size of the slice', src, part);
  copy_(part, src);
  return whole;
}

/**
 * The input with src in place of input.select(dim, index).
 * @names torch.select_scatter Tensor.select_scatter
 * @see https://pytorch.org/docs/stable/generated/torch.select_scatter.html
 * @example
 * torch.select_scatter(torch.zeros([2, 2]), torch.tensor([1.5, 2]), 0, 1)
 * // tensor([[0.0000, 0.0000],
 * //         [1.5000, 2.0000]])
 */
export function select_scatter(input: Tensor, src: Tensor, dim: Int, index: Int): Tensor {
  return replaced(input, src, (whole) => select(whole, dim, index));
}

/**
 * The input with src in place of a slice.
 * @names torch.slice_scatter Tensor.slice_scatter
 * @see https://pytorch.org/docs/stable/generated/torch.slice_scatter.html
 * @example
 * torch.slice_scatter(torch.zeros(4), torch.tensor([1.5, 2]), { start: 1, end: 3 })
 * // tensor([0.0000, 1.5000, 2.0000, 0.0000])
 */
export function slice_scatter(
  input: Tensor,
  src: Tensor,
  dim: Int = 0,
  start?: Int | null,
  end?: Int | null,
  step: Int = 1,
): Tensor {
  return replaced(input, src, (whole) => slice(whole, dim, start ?? 0, end ?? null, step));
}

/**
 * The input with src in place of a diagonal.
 * @names torch.diagonal_scatter Tensor.diagonal_scatter
 * @see https://pytorch.org/docs/stable/generated/torch.diagonal_scatter.html
 * @example
 * torch.diagonal_scatter(torch.zeros([2, 2]), torch.tensor([1.5, 2]))
 * // tensor([[1.5000, 0.0000],
 * //         [0.0000, 2.0000]])
 */
export function diagonal_scatter(input: Tensor, src: Tensor, offset: Int = 0, dim1: Int = 0, dim2: Int = 1): Tensor {
  return replaced(input, src, (whole) => diagonal(whole, offset, dim1, dim2));
}

/**
 * Slices of source combined into the slices that a vector names: 'prod', 'mean', 'amax' or 'amin'.
 * @names torch.index_reduce Tensor.index_reduce Tensor.index_reduce_
 * @see https://pytorch.org/docs/stable/generated/torch.index_reduce.html
 * @example
 * torch.index_reduce(torch.ones(3), 0, torch.tensor([0, 2]), torch.tensor([1.5, 2]), 'prod')
 * // tensor([1.5000, 1.0000, 2.0000])
 */
export function index_reduce(
  input: Tensor,
  dim: Int,
  index: Tensor,
  source: Tensor,
  reduce: string,
  include_self: boolean = true,
): Tensor {
  wantTensor(input);
  wantTensor(source, 'source');
  if (!['prod', 'mean', 'amax', 'amin'].includes(reduce))
    fail('expected reduce to be prod, mean, amax or amin', reduce);
  wantRank(index, 0, 1);
  const d = dimOf(dim, input.ndim);
  if (source.ndim && source.shape[d] !== index.numel())
    fail('expected one index for each slice of source', index, source);
  const column = source.shape.map((_, at) => (at === d ? index.numel() : 1));
  return scatter_reduce(input, d, expand(reshape(index, column), source.shape), source, reduce, include_self);
}

/**
 * The input with the source's elements at flat positions; added to what is there where `accumulate`.
 * @names torch.put Tensor.put Tensor.put_
 * @see https://pytorch.org/docs/stable/generated/torch.put.html
 * @example
 * torch.put(torch.zeros(3), torch.tensor([0, 2]), torch.tensor([1.5, 2]))
 * // tensor([1.5000, 0.0000, 2.0000])
 */
export function put(input: Tensor, index: Tensor, source: Tensor, accumulate: boolean = false): Tensor {
  wantTensor(input);
  if (index.numel() !== source.numel()) fail('expected as many indices as elements of source', index, source);
  const flat = index_put(reshape(input, [-1]), [reshape(index, [-1])], reshape(source, [-1]), accumulate);
  return reshape(flat, input.shape);
}

/**
 * The input with the source's elements, in order, wherever the mask is true.
 * @names torch.masked_scatter Tensor.masked_scatter Tensor.masked_scatter_
 * @see https://pytorch.org/docs/stable/generated/torch.masked_scatter.html
 * @example
 * torch.masked_scatter(torch.zeros(3), torch.tensor([true, false, true]), torch.tensor([1.5, 2]))
 * // tensor([1.5000, 0.0000, 2.0000])
 */
export function masked_scatter(input: Tensor, mask: Tensor, source: Tensor): Tensor {
  if (source.dtype !== input.dtype) failType('expected one dtype', input, source);
  const shape = broadcastShapes(input.shape, mask.shape);
  const known = knownOf(mask);
  if (known && mask.shape.join() === shape.join() && known.sum > source.numel())
    fail('expected as many elements as the mask has ones', source);
  const test = expand(wantMask(mask), shape);
  if (source.numel() === 0) return where(test, 0, expand(input, shape));
  const order = reshape(add(cumsum(flatten(test), 0), -1), shape);
  const picked = fetchAt(source, pickedAddress([source.numel()], new Map([[0, order]])));
  return where(test, picked, expand(input, shape));
}
