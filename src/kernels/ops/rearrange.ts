/**
 * Elements in other places: rolls, repetitions, diagonals, grids.
 * @family layout
 */

import { fail, failType } from '../core/callee.ts';
import { tensorsOf } from '../core/kinds.ts';
import { isKeywords, keep, scoped } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import { contiguousStrides } from '../core/view.ts';
import { sub } from './arithmetic.ts';
import { alias, clone, expand, reshape, sum } from './basis.ts';
import { eq, ne } from './compare.ts';
import { coordRef, dimOf, dimsOf, type Int, make, type Shape, wantDims, wantNumbers, wantTensor } from './core.ts';
import { fromValues, zeros } from './creation.ts';
import { flip } from './flip.ts';
import { index_select } from './gather.ts';
import { atleast_2d } from './join.ts';
import { cat, flatten, narrow, permute, slice, stack, transpose, unsqueeze, view } from './shape.ts';
import { unstride } from './strided.ts';
import { where } from './where.ts';

/**
 * Elements moved along dimensions; what leaves at the end comes back at the start. Without dims the tensor counts as flat.
 * @names torch.roll Tensor.roll
 * @shape input
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.roll.html
 * @example
 * torch.roll(torch.tensor([1, 2, 3]), 1)
 * // tensor([3, 1, 2])
 */
export function roll(input: Tensor, shifts: number | Shape, dims: number | Shape | null = null): Tensor {
  wantTensor(input);
  const by = [shifts].flat() as number[];
  const along = dims === null ? [] : ([dims].flat() as number[]);
  if (by.length === 0) fail('`shifts` required');
  if (along.length === 0 && by.length === 1) return reshape(roll(flatten(input), by, 0), input.shape);
  if (along.length !== by.length) fail('expected as many shifts as dims', by, along);
  return along.reduce((out, dim, i) => {
    const d = dimOf(dim, input.ndim);
    const n = out.shape[d];
    const at = n ? (n - (by[i] % n)) % n : 0;
    return at ? cat([narrow(out, d, at, n - at), narrow(out, d, 0, at)], d) : out;
  }, clone(input));
}

/**
 * Turned by 90 degrees k times, from the first of dims towards the second.
 * @names torch.rot90 Tensor.rot90
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.rot90.html
 * @example
 * torch.rot90(torch.tensor([[1, 2], [3, 4]]))
 * // tensor([[2, 4],
 * //         [1, 3]])
 */
export function rot90(input: Tensor, k: Int = 1, dims: Shape = [0, 1]): Tensor {
  if (dims.length !== 2) fail('expected two dims', dims);
  const [a, b] = dimsOf(dims, input.ndim, false);
  switch (((k % 4) + 4) % 4) {
    case 1:
      return transpose(flip(input, b), a, b);
    case 2:
      return flip(input, [a, b]);
    case 3:
      return flip(transpose(input, a, b), b);
    default:
      return clone(input);
  }
}

/**
 * The tensor so many times along each dimension.
 * @names Tensor.repeat
 * @spread repeats
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.repeat.html
 * @example
 * torch.tensor([1, 2]).repeat(2, 2)
 * // tensor([[1, 2, 1, 2],
 * //         [1, 2, 1, 2]])
 */
export function repeat(input: Tensor, repeats: Shape): Tensor {
  wantTensor(input);
  if (repeats.length < input.ndim) {
    fail('expected repeats for each dimension', repeats, input);
  }
  if (repeats.some((n) => n < 0)) fail('expected no negative dimension', repeats);
  const sizes = [...new Array<number>(repeats.length - input.ndim).fill(1), ...input.shape];
  const spread = repeats.flatMap((n, d) => [n, sizes[d]]);
  const out = expand(
    reshape(
      input,
      sizes.flatMap((n) => [1, n]),
    ),
    spread,
  );
  return clone(
    reshape(
      out,
      sizes.map((n, d) => n * repeats[d]),
    ),
  );
}

/**
 * As repeat; dimensions that dims leaves out are kept.
 * @names torch.tile Tensor.tile
 * @spread dims
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.tile.html
 * @example
 * torch.tile(torch.tensor([1, 2]), [2, 2])
 * // tensor([[1, 2, 1, 2],
 * //         [1, 2, 1, 2]])
 */
export function tile(input: Tensor, dims: Shape): Tensor {
  return repeat(input, [...new Array<number>(Math.max(input.ndim - dims.length, 0)).fill(1), ...dims]);
}

/**
 * Each element so many times in a row. Numbers of times in a tensor are read first: then the result is a promise.
 * @names torch.repeat_interleave Tensor.repeat_interleave
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.repeat_interleave.html
 * @example
 * torch.repeat_interleave(torch.tensor([1, 2]), 2)
 * // tensor([1, 1, 2, 2])
 */
export function repeat_interleave(
  input: Tensor,
  repeats: Tensor,
  dim?: Int | null,
  _output_size?: Int,
): Promise<Tensor>;
export function repeat_interleave(input: Tensor, repeats: Int, dim?: Int | null, _output_size?: Int): Tensor;
export function repeat_interleave(
  input: Tensor,
  repeats: Int | Tensor,
  dim: Int | null = null,
  _output_size?: Int,
): Tensor | Promise<Tensor> {
  wantTensor(input);
  if (dim === null) return repeat_interleave(flatten(input), repeats as Int, 0);
  const d = dimOf(dim, input.ndim);
  const { shape } = input;
  if (repeats instanceof Tensor) return interleaved(keep(input), repeats, d);
  if (repeats < 0) fail('expected repeats ≥ 0', repeats);
  const wide = expand(unsqueeze(input, d + 1), [...shape.slice(0, d + 1), repeats, ...shape.slice(d + 1)]);
  return reshape(wide, shape.with(d, shape[d] * repeats));
}

async function interleaved(input: Tensor, repeats: Tensor, d: number): Promise<Tensor> {
  const n = input.shape[d];
  if (repeats.ndim > 1 || (repeats.numel() !== 1 && repeats.numel() !== n)) {
    fail(`expected ${n} repeats`, repeats);
  }
  const counts = await repeats.data();
  const order = Array.from({ length: n }, (_, i) =>
    new Array<number>(counts[counts.length > 1 ? i : 0]).fill(i),
  ).flat();
  return scoped(() => index_select(input, d, fromValues(order, [order.length], 'int32')));
}

/**
 * The diagonal of two dimensions as the last one: a view.
 * @names torch.diagonal Tensor.diagonal
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.diagonal.html
 * @example
 * torch.diagonal(torch.tensor([[1, 2], [3, 4]]))
 * // tensor([1, 4])
 */
export function diagonal(input: Tensor, offset: Int = 0, dim1: Int = 0, dim2: Int = 1): Tensor {
  wantTensor(input);
  const [a, b] = [dimOf(dim1, input.ndim), dimOf(dim2, input.ndim)];
  if (a === b) fail('expected two dimensions', dim1, dim2);
  const [down, right] = [Math.max(-offset, 0), Math.max(offset, 0)];
  const length = Math.max(Math.min(input.shape[a] - down, input.shape[b] - right), 0);
  const rest = (values: Shape) => values.filter((_, d) => d !== a && d !== b);
  const look = (from: Shape): [number[], number] => [
    [...rest(from), from[a] + from[b]],
    length ? down * from[a] + right * from[b] : 0,
  ];
  const { shape } = input;
  const [strides, start] = look(input.strides);
  const out = [...rest(shape), length];
  return alias(input, out, strides, input.offset + start, (g) =>
    unstride(g, shape, out, ...look(contiguousStrides(shape))),
  );
}

/**
 * The sum of a matrix's diagonal.
 * @names torch.trace Tensor.trace
 * @see https://pytorch.org/docs/stable/generated/torch.trace.html
 * @example
 * torch.trace(torch.tensor([[1, 2], [3, 4]]))
 * // tensor(5)
 */
export function trace(input: Tensor): Tensor {
  if (input.ndim !== 2) fail('expected a matrix', input);
  wantNumbers(input);
  return sum(diagonal(input));
}

/**
 * Matrices with the last dimension's elements on a diagonal, 0 elsewhere.
 * @names torch.diag_embed Tensor.diag_embed
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.diag_embed.html
 * @example
 * torch.diag_embed(torch.tensor([[1, 2], [3, 4]])).shape
 * // [2, 2, 2]
 */
export function diag_embed(input: Tensor, offset: Int = 0, dim1: Int = -2, dim2: Int = -1): Tensor {
  wantTensor(input);
  const rank = input.ndim + 1;
  const [a, b] = [dimOf(dim1, rank), dimOf(dim2, rank)];
  if (a === b) fail('expected two dimensions', dim1, dim2);
  const n = input.shape.at(-1)! + Math.abs(offset);
  // Row i has its element at column i + offset: the padded elements themselves, where column and row fit.
  const empty = zeros([...input.shape.slice(0, -1), Math.abs(offset)], input.dtype);
  const wide = unsqueeze(cat(offset > 0 ? [input, empty] : [empty, input], -1), -1);
  const shape = [...input.shape.slice(0, -1), n, n];
  const [row, column] = [-2, -1].map((dim) => make(coordRef(shape, dimOf(dim, rank)).node));
  const out = where(eq(sub(column, row), offset), wide, zeros([], input.dtype));
  const order = shape.map((_, d) => d).filter((d) => d < rank - 2);
  for (const [to, from] of [
    [a, rank - 2],
    [b, rank - 1],
  ].sort((x, y) => x[0] - y[0]))
    order.splice(to, 0, from);
  return permute(out, order);
}

/**
 * A matrix with these elements on a diagonal; the diagonal of a matrix (a copy).
 * @names torch.diag Tensor.diag
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.diag.html
 * @example
 * torch.diag(torch.tensor([1, 2, 3]))
 * // tensor([[1, 0, 0],
 * //         [0, 2, 0],
 * //         [0, 0, 3]])
 */
export function diag(input: Tensor, diagonal_: Int = 0): Tensor {
  if (input.ndim !== 1 && input.ndim !== 2) fail('expected a matrix or a vector', input);
  return input.ndim === 1 ? diag_embed(input, diagonal_) : clone(diagonal(input, diagonal_));
}

/**
 * A matrix with all the elements on a diagonal.
 * @names torch.diagflat Tensor.diagflat
 * @see https://pytorch.org/docs/stable/generated/torch.diagflat.html
 * @example
 * torch.diagflat(torch.tensor([1, 2]), 1)
 * // tensor([[0, 1, 0],
 * //         [0, 0, 2],
 * //         [0, 0, 0]])
 */
export function diagflat(input: Tensor, offset: Int = 0): Tensor {
  return diag_embed(flatten(input), offset);
}

/**
 * Matrices along the diagonal of a large one, zeros elsewhere.
 * @names torch.block_diag
 * @example
 * torch.block_diag(torch.ones([1, 2]), torch.tensor([[5]]))
 * // tensor([[1., 1., 0.],
 * //         [0., 0., 5.]])
 */
export const block_diag = (...tensors: Tensor[]): Tensor =>
  scoped(
    (...given) => {
      const blocks = tensorsOf(given, 'tensors').map((tensor) => atleast_2d(tensor));
      const width = blocks.reduce((all, { shape }) => all + shape[1], 0);
      let at = 0;
      const rows = blocks.map((block) => {
        if (block.ndim > 2) fail('expected at most 2 dimensions', block);
        const [n, m] = block.shape;
        at += m;
        return cat([zeros([n, at - m], block.dtype), block, zeros([n, width - at], block.dtype)], 1);
      });
      return cat(rows);
    },
    'block_diag',
    ...tensors,
  );

/**
 * Vectors as grids: one for each, constant along the others' dimensions. `indexing` 'ij' or 'xy'.
 * @names torch.meshgrid
 * @example
 * torch.meshgrid(torch.tensor([1, 2]), torch.tensor([10, 20]), { indexing: 'ij' })
 * // [tensor([[1, 1],
 * //          [2, 2]]),
 * //  tensor([[10, 20],
 * //          [10, 20]])]
 */
export const meshgrid = (...args: (Tensor | readonly Tensor[] | { indexing?: 'ij' | 'xy' })[]): Tensor[] =>
  scoped(() => {
    const keywords = isKeywords(args.at(-1)) ? (args.pop() as { indexing?: string }) : {};
    const { indexing = 'ij' } = keywords;
    const vectors = args.flat() as Tensor[];
    if (vectors.length === 0) fail('expected a non-empty list of Tensors');
    if (indexing !== 'ij' && indexing !== 'xy') fail("expected indexing 'xy' or 'ij'", indexing);
    for (const vector of vectors) {
      wantTensor(vector, 'tensors');
      if (vector.ndim > 1) fail('expected at most 1 dimension', vector);
      if (vector.dtype !== vectors[0].dtype) failType('expected one dtype', vectors[0], vector);
    }
    const shape = vectors.map((vector) => vector.numel());
    const grids = vectors.map((vector, i) =>
      expand(
        reshape(
          vector,
          shape.map((n, d) => (d === i ? n : 1)),
        ),
        shape,
      ),
    );
    return indexing === 'xy' && shape.length > 1 ? grids.map((grid) => transpose(grid, 0, 1)) : grids;
  }, 'meshgrid');

/**
 * Every combination of the vectors' elements, a row each.
 * @names torch.cartesian_prod
 * @example
 * torch.cartesian_prod(torch.tensor([1, 2]), torch.tensor([10, 20]))
 * // tensor([[ 1, 10],
 * //         [ 1, 20],
 * //         [ 2, 10],
 * //         [ 2, 20]])
 */
export const cartesian_prod = (...vectors: Tensor[]): Tensor =>
  scoped(
    (...tensors) => {
      if (tensors.length === 1) return view(tensors[0], tensors[0].shape);
      return stack(
        meshgrid(...tensors).map((grid) => flatten(grid)),
        1,
      );
    },
    'cartesian_prod',
    ...vectors,
  );

/**
 * The ways to choose r of a vector's elements, a row each.
 * @names torch.combinations
 * @see https://pytorch.org/docs/stable/generated/torch.combinations.html
 * @example
 * torch.combinations(torch.tensor([1, 2, 3]))
 * // tensor([[1, 2],
 * //         [1, 3],
 * //         [2, 3]])
 */
export function combinations(input: Tensor, r: Int = 2, with_replacement: boolean = false): Tensor {
  if (input.ndim !== 1) fail('expected a vector', input);
  let rows: number[][] = [[]];
  for (let i = 0; i < r; i++) {
    rows = rows.flatMap((row) => {
      const first = row.length === 0 ? 0 : row.at(-1)! + (with_replacement ? 0 : 1);
      return Array.from({ length: Math.max(input.shape[0] - first, 0) }, (_, at) => [...row, first + at]);
    });
  }
  if (r === 0) return zeros([0], input.dtype);
  return reshape(index_select(input, 0, fromValues(rows.flat(), [rows.length * r], 'int32')), [rows.length, r]);
}

/**
 * Differences of neighbours along a dimension, n times.
 * @names torch.diff Tensor.diff
 * @see https://pytorch.org/docs/stable/generated/torch.diff.html
 * @example
 * torch.diff(torch.tensor([1, 4, 9, 16]))
 * // tensor([3, 5, 7])
 */
export function diff(
  input: Tensor,
  n: Int = 1,
  dim: Int = -1,
  prepend: Tensor | null = null,
  append: Tensor | null = null,
): Tensor {
  wantTensor(input);
  wantDims(input, 1);
  const d = dimOf(dim, input.ndim);
  const parts = [prepend, input, append].filter((part) => part !== null);
  let out = parts.length > 1 && n > 0 ? cat(parts, d) : input;
  for (let i = 0; i < n && out.shape[d] > 0; i++) {
    const [later, before] = [slice(out, d, 1), slice(out, d, 0, -1)];
    out = out.dtype === 'bool' ? ne(later, before) : sub(later, before);
  }
  return out;
}

/**
 * Windows of `size` elements, `step` apart, of one dimension, as a new last one: a view.
 * @names Tensor.unfold
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.unfold.html
 * @example
 * torch.arange(5).unfold(0, 3, 1)
 * // tensor([[0, 1, 2],
 * //         [1, 2, 3],
 * //         [2, 3, 4]])
 */
export function unfold(input: Tensor, dimension: Int, size: Int, step: Int): Tensor {
  const d = dimOf(dimension, input.ndim);
  const { shape } = input;
  const n = shape[d] ?? 1;
  if (size > n) fail(`expected size ≤ ${n}`, size);
  if (!(step > 0)) fail('expected step > 0', step);
  if (input.ndim === 0) return alias(input, [size], [1], input.offset, (g) => reshape(g, shape));
  const out = [...shape.with(d, Math.floor((n - size) / step) + 1), size];
  const look = (strides: Shape) => [...strides.with(d, strides[d] * step), strides[d]];
  return alias(input, out, look(input.strides), input.offset, (g) =>
    unstride(g, shape, out, look(contiguousStrides(shape)), 0),
  );
}
