/** What index tensors name along one dimension, and masks; what writes to such places is in scatter.ts. */

import { fail, failType } from '../core/callee.ts';
import { Tensor } from '../core/tensor.ts';
import { add } from './arithmetic.ts';
import { expand, reshape, to } from './basis.ts';
import { lt } from './compare.ts';
import { broadcastShapes, checkIndex, dimOf, type Int, type Scalar, type Shape, wantTensor } from './core.ts';
import { full } from './creation.ts';
import { alongAddress, fetchAt, pickedAddress } from './places.ts';
import { flatten } from './shape.ts';
import { where } from './where.ts';

/** Refuses what is no tensor of whole numbers. */
export function wantIndex(index: Tensor, name: string = 'index'): void {
  wantTensor(index, name);
  // An empty index picks nothing, whatever its dtype.
  if (index.dtype !== 'int32' && index.numel() > 0) failType('expected integers as index', index.dtype);
}

/** Checks an index of as many dimensions as the input; in all but `dim` it may be smaller, not larger. */
export function wantAlong(input: Tensor, dim: number, index: Tensor, src: Shape | null = null): number {
  wantTensor(input);
  wantIndex(index);
  const d = dimOf(dim, input.ndim);
  const given = src ? [src] : [];
  const rank = (shape: Shape) => Math.max(shape.length, 1);
  if (rank(index.shape) !== rank(input.shape) || (src && rank(src) !== rank(index.shape))) {
    fail(
      `Index tensor must have the same number of dimensions as input${src ? ' and src' : ''}`,
      index,
      input,
      ...given,
    );
  }
  const beyond = index.shape.some((n, at) => (at !== d && n > (input.shape[at] ?? 1)) || (src && n > (src[at] ?? 1)));
  if (beyond && index.numel() > 0) {
    fail(
      `expected an index no larger than input apart from dimension ${d}${src ? ', and no larger than src' : ''}`,
      index,
      input,
      ...given,
    );
  }
  return d;
}

/**
 * out[i][j] = input[index[i][j]][j] for dim 0, and so on.
 * @names torch.gather Tensor.gather
 * @shape index
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.gather.html
 * @example
 * torch.gather(torch.tensor([[1, 2, 3.5], [4, 5, 6]]), 1, torch.tensor([[2], [0]]))
 * // tensor([[3.5000],
 * //         [4.0000]])
 */
export function gather(input: Tensor, dim: Int, index: Tensor, _sparse_grad?: boolean): Tensor {
  return fetchAt(input, alongAddress(input.shape, wantAlong(input, dim, index), index));
}

/**
 * As gather, the index broadcast to the input; without `dim` both are flat.
 * @names torch.take_along_dim Tensor.take_along_dim
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.take_along_dim.html
 * @example
 * torch.take_along_dim(torch.tensor([[1, 2, 3.5], [4, 5, 6]]), torch.tensor([[2], [0]]), 1)
 * // tensor([[3.5000],
 * //         [4.0000]])
 */
export function take_along_dim(input: Tensor, indices: Tensor, dim: Int | null = null): Tensor {
  wantIndex(indices);
  if (dim === null) return take_along_dim(flatten(input), flatten(indices), 0);
  const d = dimOf(dim, input.ndim);
  const n = input.shape[d] ?? 1;
  checkIndex(indices, d, n, -n);
  // Unlike those of gather its negative indices count from the end.
  indices = where(lt(indices, 0), add(indices, n), indices);
  const common = broadcastShapes(input.shape.with(d, 1), indices.shape.with(d, 1));
  return gather(expand(input, common.with(d, input.shape[d])), d, expand(indices, common.with(d, indices.shape[d])));
}

/** Checks a vector of indices for a dimension, and repeats it over the other dimensions of `shape`. */
export function wantVector(dim: number, index: Tensor, shape: Shape): Tensor {
  wantIndex(index);
  if (index.ndim > 1) fail('expected a vector as index', index);
  if (shape.length === 0) return reshape(index, []);
  return expand(
    reshape(
      index,
      shape.map((_, d) => (d === dim ? index.numel() : 1)),
    ),
    shape.with(dim, index.numel()),
  );
}

/**
 * The slices of one dimension that a vector of indices names.
 * @names torch.index_select Tensor.index_select
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.index_select.html
 * @example
 * torch.index_select(torch.tensor([[1, 2, 3.5], [4, 5, 6]]), 1, torch.tensor([2, 0]))
 * // tensor([[3.5000, 1.0000],
 * //         [6.0000, 4.0000]])
 */
export function index_select(input: Tensor, dim: Int, index: Tensor): Tensor {
  const d = dimOf(dim, input.ndim);
  wantIndex(index);
  if (index.ndim > 1) wantVector(d, index, input.shape);
  if (input.ndim === 0) return gather(input, 0, reshape(index, []));
  // Its negative indices are refused, unlike those between brackets.
  return fetchAt(input, pickedAddress(input.shape, new Map([[d, reshape(index, [-1])]])));
}

/** The mask as booleans; refuses any other dtype than bool and uint8. */
export function wantMask(mask: Tensor): Tensor {
  wantTensor(mask, 'mask');
  if (mask.dtype !== 'bool' && mask.dtype !== 'uint8') failType('expected a bool mask', mask.dtype);
  return to(mask, 'bool');
}

/**
 * The input with one value wherever the mask is true.
 * @names torch.masked_fill Tensor.masked_fill Tensor.masked_fill_
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.masked_fill.html
 * @example
 * torch.masked_fill(torch.tensor([1, 2, 3.5]), torch.tensor([true, false, true]), 0)
 * // tensor([0., 2., 0.])
 */
export function masked_fill(input: Tensor, mask: Tensor, value: Scalar | Tensor): Tensor {
  const test = wantMask(mask);
  if (value instanceof Tensor && value.ndim > 0) fail('expected a number or a 0-d value', value);
  broadcastShapes(input.shape, mask.shape);
  const fill = value instanceof Tensor ? to(value, input.dtype) : full([], value, input.dtype);
  return where(test, fill, input);
}
