/** Tensors put together side by side and taken apart, and dimensions given other names and places. */
import { fail } from '../callee.ts';
import { def, scoped } from '../scope.ts';
import { Tensor } from '../tensor.ts';
import { broadcastShapes, dimOf, dimsOf, type Shape, wantDims, wantList } from './core.ts';
import { cat, expand, flatten, permute, reshape, slice, split, transpose, unsqueeze } from './shape.ts';

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
      const all = (tensors.flat() as Tensor[]).map((tensor) => atLeast(tensor, rank));
      return tensors.length === 1 && tensors[0] instanceof Tensor ? all[0] : all;
    }) as never;
  } as { (tensor: Tensor): Tensor; (tensors: readonly Tensor[]): Tensor[]; (...tensors: Tensor[]): Tensor[] };
/**
 * With at least so many dimensions; each tensor of several.
 * @see https://pytorch.org/docs/stable/generated/torch.atleast_1d.html
 */
export const atleast_1d = atleast(1);
/**
 * With at least two dimensions: a vector becomes a row.
 * @see https://pytorch.org/docs/stable/generated/torch.atleast_2d.html
 */
export const atleast_2d = atleast(2);
/**
 * With at least three dimensions: a matrix gets a last one.
 * @see https://pytorch.org/docs/stable/generated/torch.atleast_3d.html
 */
export const atleast_3d = atleast(3);

function stacking(name: string, rank: 1 | 2 | 3, dim: (first: Tensor) => number, column = false) {
  return def(`${name}(tensors)`, (tensors: readonly Tensor[]): Tensor => {
    wantList(tensors);
    const ready = tensors.map((tensor) =>
      column && tensor.ndim < 2 ? reshape(tensor, [tensor.numel(), 1]) : atLeast(tensor, rank),
    );
    return cat(ready, dim(ready[0]));
  });
}
/**
 * Side by side: along the second dimension, vectors along their only one.
 * @see https://pytorch.org/docs/stable/generated/torch.hstack.html
 */
export const hstack = stacking('hstack', 1, ({ ndim }) => (ndim === 1 ? 0 : 1));
/**
 * One above the other; vectors are rows.
 * @see https://pytorch.org/docs/stable/generated/torch.vstack.html
 */
export const vstack = stacking('vstack', 2, () => 0);
/** As vstack. */
export const row_stack = vstack;
/**
 * One behind the other, along the third dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.dstack.html
 */
export const dstack = stacking('dstack', 3, () => 2);
/**
 * Side by side; vectors are columns.
 * @see https://pytorch.org/docs/stable/generated/torch.column_stack.html
 */
export const column_stack = stacking('column_stack', 1, () => 1, true);

/**
 * As many pieces as asked for, the first ones larger by one where it does not divide; or cut at the indices listed.
 * @see https://pytorch.org/docs/stable/generated/torch.tensor_split.html
 */
export const tensor_split = def(
  'tensor_split(input, indices_or_sections, dim)',
  (input: Tensor, where: number | Shape | Tensor, dim: number = 0): Tensor[] => {
    wantDims(input, 1);
    const d = dimOf(dim, input.ndim);
    // Indices in a tensor say how many pieces there are, and where they begin only to the device.
    if (where instanceof Tensor) return cutOnDevice(input, where, d) as never;
    return cut(input, where, d);
  },
);

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

function splitting(name: string, dim: (input: Tensor) => number, least: number) {
  return def(`${name}(input, indices_or_sections)`, (input: Tensor, where: number | Shape): Tensor[] => {
    if (input.ndim < least) fail(`expected at least ${least}D`, input);
    const d = dim(input);
    if (typeof where === 'number' && input.shape[d] % where !== 0) {
      fail(`expected dimension ${d} to be divisible by ${where}`, input);
    }
    return cut(input, where, d);
  });
}
/**
 * Pieces of the second dimension, or of a vector.
 * @see https://pytorch.org/docs/stable/generated/torch.hsplit.html
 */
export const hsplit = splitting('hsplit', ({ ndim }) => (ndim === 1 ? 0 : 1), 1);
/**
 * Pieces of the first dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.vsplit.html
 */
export const vsplit = splitting('vsplit', () => 0, 2);
/**
 * Pieces of the third dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.dsplit.html
 */
export const dsplit = splitting('dsplit', () => 2, 3);

/**
 * Pieces of the sizes listed, which add up to the dimension. Views.
 * @see https://pytorch.org/docs/stable/generated/torch.split_with_sizes.html
 */
export const split_with_sizes = def(
  'split_with_sizes(input, split_sizes, dim)',
  (input: Tensor, split_sizes: Shape, dim: number = 0): Tensor[] => split(input, split_sizes, dim),
);

/**
 * As transpose.
 * @see https://pytorch.org/docs/stable/generated/torch.swapaxes.html
 */
export const swapaxes = def(
  'swapaxes(input, axis0, axis1)',
  (input: Tensor, axis0: number, axis1: number): Tensor => transpose(input, axis0, axis1),
);
/**
 * As transpose.
 * @see https://pytorch.org/docs/stable/generated/torch.swapdims.html
 */
export const swapdims = def(
  'swapdims(input, dim0, dim1)',
  (input: Tensor, dim0: number, dim1: number): Tensor => transpose(input, dim0, dim1),
);

/**
 * Dimensions put elsewhere; the others keep their order. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.movedim.html
 */
export const movedim = def(
  'movedim(input, source, destination)',
  (input: Tensor, source: number | Shape, destination: number | Shape): Tensor => {
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
  },
);
/** As movedim. */
export const moveaxis = movedim;

/**
 * One dimension made several; one size may be -1.
 * @see https://pytorch.org/docs/stable/generated/torch.unflatten.html
 */
export const unflatten = def('unflatten(input, dim, sizes)', (input: Tensor, dim: number, sizes: Shape): Tensor => {
  const d = dimOf(dim, input.ndim);
  if (sizes.length === 0) fail('expected sizes');
  const n = input.shape[d] ?? 0;
  const known = sizes.reduce((all, size) => (size < 0 ? all : all * size), 1);
  const filled = sizes.map((size) => (size < 0 ? n / known : size));
  if (filled.reduce((all, size) => all * size, 1) !== n || !filled.every(Number.isInteger)) {
    fail(`expected sizes with the product ${n}`, sizes);
  }
  return reshape(input, [...input.shape.slice(0, d), ...filled, ...input.shape.slice(d + 1)]);
});

/**
 * All elements as a vector.
 * @see https://pytorch.org/docs/stable/generated/torch.ravel.html
 */
export const ravel = def('ravel(input)', (input: Tensor): Tensor => flatten(input));

/**
 * As expand.
 * @see https://pytorch.org/docs/stable/generated/torch.broadcast_to.html
 */
export const broadcast_to = def(
  'broadcast_to(input, size)',
  (input: Tensor, size: Shape): Tensor => expand(input, size),
);

/** Every tensor in the shape that all broadcast to. */
export const broadcast_tensors = (...tensors: Tensor[]): Tensor[] =>
  scoped(() => {
    const shape = broadcastShapes(...tensors.map((tensor) => tensor.shape));
    return tensors.map((tensor) => expand(tensor, shape));
  }, 'broadcast_tensors');
