/** A tensor with some part of it replaced: the part a view would show, or what an index names. */
import { fail } from '../callee.ts';
import { def } from '../scope.ts';
import type { Tensor } from '../tensor.ts';
import { dimOf, wantRank, wantTensor } from './core.ts';
import { scatter_reduce } from './gather.ts';
import { index_put } from './indexing.ts';
import { copy_ } from './inplace.ts';
import { diagonal } from './rearrange.ts';
import { clone, expand, reshape, select, slice } from './shape.ts';

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
 * @see https://pytorch.org/docs/stable/generated/torch.select_scatter.html
 */
export const select_scatter = def(
  'select_scatter(input, src, dim, index)',
  (input: Tensor, src: Tensor, dim: number, index: number): Tensor =>
    replaced(input, src, (whole) => select(whole, dim, index)),
);

/**
 * The input with src in place of a slice.
 * @see https://pytorch.org/docs/stable/generated/torch.slice_scatter.html
 */
export const slice_scatter = def(
  'slice_scatter(input, src, dim, start, end, step)',
  (input: Tensor, src: Tensor, dim: number = 0, start?: number | null, end?: number | null, step: number = 1): Tensor =>
    replaced(input, src, (whole) => slice(whole, dim, start ?? 0, end ?? null, step)),
);

/**
 * The input with src in place of a diagonal.
 * @see https://pytorch.org/docs/stable/generated/torch.diagonal_scatter.html
 */
export const diagonal_scatter = def(
  'diagonal_scatter(input, src, offset, dim1, dim2)',
  (input: Tensor, src: Tensor, offset: number = 0, dim1: number = 0, dim2: number = 1): Tensor =>
    replaced(input, src, (whole) => diagonal(whole, offset, dim1, dim2)),
);

/**
 * Slices of source combined into the slices that a vector names: 'prod', 'mean', 'amax' or 'amin'.
 * @see https://pytorch.org/docs/stable/generated/torch.index_reduce.html
 */
export const index_reduce = def(
  'index_reduce(input, dim, index, source, reduce, include_self)',
  (input: Tensor, dim: number, index: Tensor, source: Tensor, reduce: string, include_self: boolean = true): Tensor => {
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
  },
);

/**
 * The input with the source's elements at flat positions; added to what is there where `accumulate`.
 * @see https://pytorch.org/docs/stable/generated/torch.put.html
 */
export const put = def(
  'put(input, index, source, accumulate)',
  (input: Tensor, index: Tensor, source: Tensor, accumulate: boolean = false): Tensor => {
    wantTensor(input);
    if (index.numel() !== source.numel()) fail('expected as many indices as elements of source', index, source);
    const flat = index_put(reshape(input, [-1]), [reshape(index, [-1])], reshape(source, [-1]), accumulate);
    return reshape(flat, input.shape);
  },
);
