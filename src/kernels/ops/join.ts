/**
 * Tensors put together side by side and taken apart, and dimensions given other names and places.
 * @family layout
 */
import { fail } from '../core/callee.ts';
import { tensorsOf } from '../core/kinds.ts';
import { scoped } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import { expand, reshape } from './basis.ts';
import { broadcastShapes, dimOf, dimsOf, type Int, type Shape, wantDims, wantList } from './core.ts';
import { cat, flatten, permute, slice, split, transpose, unsqueeze } from './shape.ts';

function atLeast(input: Tensor, rank: 1 | 2 | 3): Tensor {
  if (input.ndim >= rank) return input;
  const [n] = input.shape;
  if (rank === 1) return reshape(input, [1]);
  if (rank === 2) return reshape(input, [1, n ?? 1]);
  return input.ndim === 2 ? unsqueeze(input, 2) : reshape(input, [1, n ?? 1, 1]);
}

const atleast = (rank: 1 | 2 | 3) =>
  function atleast(...tensors: Tensor[] | [readonly Tensor[]]): never {
    return scoped(() => {
      const all = tensorsOf(tensors.flat(), 'tensors').map((tensor) => atLeast(tensor, rank));
      return tensors.length === 1 && tensors[0] instanceof Tensor ? all[0] : all;
    }) as never;
  } as { (tensor: Tensor): Tensor; (tensors: readonly Tensor[]): Tensor[]; (...tensors: Tensor[]): Tensor[] };
/**
 * With at least so many dimensions; each tensor of several.
 * @names torch.atleast_1d
 * @see https://pytorch.org/docs/stable/generated/torch.atleast_1d.html
 * @example
 * torch.atleast_1d(torch.tensor(5))
 * // tensor([5])
 */
export const atleast_1d = atleast(1);
/**
 * With at least two dimensions: a vector becomes a row.
 * @names torch.atleast_2d
 * @see https://pytorch.org/docs/stable/generated/torch.atleast_2d.html
 * @example
 * torch.atleast_2d(torch.tensor([1, 2]))
 * // tensor([[1, 2]])
 */
export const atleast_2d = atleast(2);
/**
 * With at least three dimensions: a matrix gets a last one.
 * @names torch.atleast_3d
 * @see https://pytorch.org/docs/stable/generated/torch.atleast_3d.html
 * @example
 * torch.atleast_3d(torch.tensor([1, 2]))
 * // tensor([[[1],
 * //          [2]]])
 */
export const atleast_3d = atleast(3);

function stacking(
  tensors: readonly Tensor[],
  rank: 1 | 2 | 3,
  dim: (first: Tensor) => number,
  column: unknown = false,
): Tensor {
  wantList(tensors);
  const ready = tensorsOf(tensors, 'tensors').map((tensor) =>
    column && tensor.ndim < 2 ? reshape(tensor, [tensor.numel(), 1]) : atLeast(tensor, rank),
  );
  return cat(ready, dim(ready[0]));
}

/**
 * Side by side: along the second dimension, vectors along their only one.
 * @names torch.hstack
 * @see https://pytorch.org/docs/stable/generated/torch.hstack.html
 * @example
 * torch.hstack([torch.tensor([1, 2]), torch.tensor([3, 4])])
 * // tensor([1, 2, 3, 4])
 */
export function hstack(tensors: readonly Tensor[]): Tensor {
  return stacking(tensors, 1, ({ ndim }) => (ndim === 1 ? 0 : 1));
}

/**
 * One above the other; vectors are rows.
 * @names torch.vstack torch.row_stack
 * @see https://pytorch.org/docs/stable/generated/torch.vstack.html
 * @example
 * torch.vstack([torch.tensor([1, 2]), torch.tensor([3, 4])])
 * // tensor([[1, 2],
 * //         [3, 4]])
 */
export function vstack(tensors: readonly Tensor[]): Tensor {
  return stacking(tensors, 2, () => 0);
}

/**
 * One behind the other, along the third dimension.
 * @names torch.dstack
 * @see https://pytorch.org/docs/stable/generated/torch.dstack.html
 * @example
 * torch.dstack([torch.tensor([1, 2]), torch.tensor([3, 4])])
 * // tensor([[[1, 3],
 * //          [2, 4]]])
 */
export function dstack(tensors: readonly Tensor[]): Tensor {
  return stacking(tensors, 3, () => 2);
}

/**
 * Side by side; vectors are columns.
 * @names torch.column_stack
 * @see https://pytorch.org/docs/stable/generated/torch.column_stack.html
 * @example
 * torch.column_stack([torch.tensor([1, 2]), torch.tensor([3, 4])])
 * // tensor([[1, 3],
 * //         [2, 4]])
 */
export function column_stack(tensors: readonly Tensor[]): Tensor {
  return stacking(tensors, 1, () => 1, true);
}

/**
 * As many pieces as asked for, the first ones larger by one where it does not divide; or cut at the indices listed.
 * @names torch.tensor_split Tensor.tensor_split
 * @see https://pytorch.org/docs/stable/generated/torch.tensor_split.html
 * @example
 * torch.tensor_split(torch.arange(5), 2)
 * // [tensor([0, 1, 2]), tensor([3, 4])]
 */
export function tensor_split(input: Tensor, indices_or_sections: Tensor, dim?: Int): Promise<Tensor[]>;
export function tensor_split(input: Tensor, indices_or_sections: number | Shape, dim?: Int): Tensor[];
export function tensor_split(
  input: Tensor,
  indices_or_sections: number | Shape | Tensor,
  dim: Int = 0,
): Tensor[] | Promise<Tensor[]> {
  wantDims(input, 1);
  const d = dimOf(dim, input.ndim);
  // Indices in a tensor say how many pieces there are, and where they begin only to the device.
  if (indices_or_sections instanceof Tensor) return cutOnDevice(input, indices_or_sections, d);
  return cut(input, indices_or_sections, d);
}

function cut(input: Tensor, where: number | Shape, d: number): Tensor[] {
  const n = input.shape[d];
  if (typeof where === 'number') {
    if (!(where > 0)) fail('expected sections > 0', where);
    const [size, more] = [Math.floor(n / where), n % where];
    return split(
      input,
      Array.from({ length: where }, (_, i) => size + (i < more ? 1 : 0)),
      d,
    );
  }
  return [...where, n].map((end, i) => slice(input, d, i === 0 ? 0 : where[i - 1], end));
}

async function cutOnDevice(input: Tensor, where: Tensor, d: number): Promise<Tensor[]> {
  if (where.ndim > 1 || where.dtype !== 'int32') fail('expected integers of at most 1 dimension');
  const values = Array.from(await where.data());
  return cut(input, where.ndim === 0 ? values[0] : values, d);
}

function splitting(input: Tensor, where: number | Shape, dim: (input: Tensor) => number, least: number): Tensor[] {
  if (input.ndim < least) fail(`expected at least ${least}D`, input);
  const d = dim(input);
  if (typeof where === 'number' && input.shape[d] % where !== 0) {
    fail(`expected dimension ${d} to be divisible by ${where}`, input);
  }
  return cut(input, where, d);
}

/**
 * Pieces of the second dimension, or of a vector.
 * @names torch.hsplit Tensor.hsplit
 * @see https://pytorch.org/docs/stable/generated/torch.hsplit.html
 * @example
 * torch.hsplit(torch.tensor([[1, 2], [3, 4]]), 2)
 * // [tensor([[1],
 * //          [3]]),
 * //  tensor([[2],
 * //          [4]])]
 */
export function hsplit(input: Tensor, indices_or_sections: number | Shape): Tensor[] {
  return splitting(input, indices_or_sections, ({ ndim }) => (ndim === 1 ? 0 : 1), 1);
}

/**
 * Pieces of the first dimension.
 * @names torch.vsplit Tensor.vsplit
 * @see https://pytorch.org/docs/stable/generated/torch.vsplit.html
 * @example
 * torch.vsplit(torch.tensor([[1, 2], [3, 4]]), 2)
 * // [tensor([[1, 2]]), tensor([[3, 4]])]
 */
export function vsplit(input: Tensor, indices_or_sections: number | Shape): Tensor[] {
  return splitting(input, indices_or_sections, () => 0, 2);
}

/**
 * Pieces of the third dimension.
 * @names torch.dsplit Tensor.dsplit
 * @see https://pytorch.org/docs/stable/generated/torch.dsplit.html
 * @example
 * torch.dsplit(torch.tensor([[[1, 2]]]), 2)
 * // [tensor([[[1]]]), tensor([[[2]]])]
 */
export function dsplit(input: Tensor, indices_or_sections: number | Shape): Tensor[] {
  return splitting(input, indices_or_sections, () => 2, 3);
}

/**
 * Pieces of the sizes listed, which add up to the dimension. Views.
 * @names torch.split_with_sizes Tensor.split_with_sizes
 * @see https://pytorch.org/docs/stable/generated/torch.split_with_sizes.html
 * @example
 * torch.split_with_sizes(torch.arange(5), [1, 4])
 * // [tensor([0]), tensor([1, 2, 3, 4])]
 */
export function split_with_sizes(input: Tensor, split_sizes: Shape, dim: Int = 0): Tensor[] {
  return split(input, split_sizes, dim);
}

/**
 * As transpose.
 * @names torch.swapaxes Tensor.swapaxes
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.swapaxes.html
 * @example
 * torch.swapaxes(torch.ones([2, 3, 4]), 0, 2).shape
 * // [4, 3, 2]
 */
export function swapaxes(input: Tensor, axis0: Int, axis1: Int): Tensor {
  return transpose(input, axis0, axis1);
}

/**
 * As transpose.
 * @names torch.swapdims Tensor.swapdims
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.swapdims.html
 * @example
 * torch.swapdims(torch.ones([2, 3, 4]), 0, 2).shape
 * // [4, 3, 2]
 */
export function swapdims(input: Tensor, dim0: Int, dim1: Int): Tensor {
  return transpose(input, dim0, dim1);
}

/**
 * Dimensions put elsewhere; the others keep their order. A view.
 * @names torch.movedim Tensor.movedim torch.moveaxis Tensor.moveaxis
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.movedim.html
 * @example
 * torch.movedim(torch.ones([2, 3, 4]), 0, -1).shape
 * // [3, 4, 2]
 */
export function movedim(input: Tensor, source: number | Shape, destination: number | Shape): Tensor {
  const [from, to] = [source, destination].map((dims) => dimsOf(dims, input.ndim, false));
  if (from.length !== to.length) {
    fail('expected as many destinations as sources', from, to);
  }
  const order = new Array<number>(input.ndim).fill(-1);
  to.forEach((d, i) => {
    order[d] = from[i];
  });
  const rest = input.shape.map((_, d) => d).filter((d) => !from.includes(d));
  return permute(
    input,
    order.map((d) => (d < 0 ? rest.shift()! : d)),
  );
}

/**
 * One dimension made several; one size may be -1.
 * @names torch.unflatten Tensor.unflatten
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.unflatten.html
 * @example
 * torch.unflatten(torch.arange(6), 0, [2, 3])
 * // tensor([[0, 1, 2],
 * //         [3, 4, 5]])
 */
export function unflatten(input: Tensor, dim: Int, sizes: Shape): Tensor {
  const d = dimOf(dim, input.ndim);
  if (sizes.length === 0) fail('expected sizes');
  const n = input.shape[d] ?? 0;
  const known = sizes.reduce((all, size) => (size < 0 ? all : all * size), 1);
  const filled = sizes.map((size) => (size < 0 ? n / known : size));
  if (filled.reduce((all, size) => all * size, 1) !== n || !filled.every(Number.isInteger)) {
    fail(`expected sizes with the product ${n}`, sizes);
  }
  return reshape(input, [...input.shape.slice(0, d), ...filled, ...input.shape.slice(d + 1)]);
}

/**
 * All elements as a vector.
 * @names torch.ravel Tensor.ravel
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.ravel.html
 * @example
 * torch.ravel(torch.tensor([[1, 2, 3], [4, 5, 6]]))
 * // tensor([1, 2, 3, 4, 5, 6])
 */
export function ravel(input: Tensor): Tensor {
  return flatten(input);
}

/**
 * As expand.
 * @names torch.broadcast_to Tensor.broadcast_to
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.broadcast_to.html
 * @example
 * torch.broadcast_to(torch.tensor([1, 2, 3]), [2, 3])
 * // tensor([[1, 2, 3],
 * //         [1, 2, 3]])
 */
export function broadcast_to(input: Tensor, size: Shape): Tensor {
  return expand(input, size);
}

/**
 * Every tensor in the shape that all broadcast to.
 * @names torch.broadcast_tensors
 * @example
 * torch.broadcast_tensors(torch.tensor([[1], [2]]), torch.tensor([10, 20]))
 * // [tensor([[1, 1],
 * //          [2, 2]]),
 * //  tensor([[10, 20],
 * //          [10, 20]])]
 */
export const broadcast_tensors = (...tensors: Tensor[]): Tensor[] =>
  scoped(() => {
    const shape = broadcastShapes(...tensorsOf(tensors, 'tensors').map((tensor) => tensor.shape));
    return tensors.map((tensor) => expand(tensor, shape));
  }, 'broadcast_tensors');
