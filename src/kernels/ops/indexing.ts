/**
 * Indexing as Python writes it in brackets: `x.at(0, { slice: [1, null, 2] }, null, '...', index)` and assignment through
 * `x.set(indices, value)`. Integers, slices, null and '...' are views; an integer tensor (or array) picks elements.
 */
import { link } from '../autograd/graph.ts';
import { is_grad_enabled } from '../autograd/mode.ts';
import { isFloat } from '../dtype.ts';
import type { Ref } from '../lower/graph.ts';
import { sizeOf } from '../lower/view.ts';
import { scoped } from '../scope.ts';
import { Tensor } from '../tensor.ts';
import {
  broadcastShapes,
  constRef,
  coordRef,
  make,
  mapRef,
  node,
  own,
  refOf,
  type Scalar,
  type Shape,
  text,
} from './core.ts';
import { fromValues, tensor, zeros } from './creation.ts';
import { fetchNode } from './pool.ts';
import { contiguous, copyInto, detach, permute, select, slice, unsqueeze } from './shape.ts';

/** One entry between the brackets. */
export type Index =
  | number
  | null
  | '...'
  | { slice: readonly (number | null)[] }
  | { ellipsis: true }
  | Tensor
  | boolean
  | readonly number[];

const isEllipsis = (index: Index): boolean =>
  index === '...' || (typeof index === 'object' && index !== null && !Array.isArray(index) && 'ellipsis' in index);
const isSlice = (index: Index): index is { slice: readonly (number | null)[] } =>
  typeof index === 'object' &&
  index !== null &&
  !Array.isArray(index) &&
  !(index instanceof Tensor) &&
  'slice' in index;

interface Picked {
  /** The view that integers, slices and null make. */
  view: Tensor;
  /** Integer tensors, by the dimension of the view they pick from. */
  picks: Map<number, Tensor>;
}

function resolve(input: Tensor, indices: readonly Index[]): Picked {
  const consumed = indices.filter((index) => index !== null && !isEllipsis(index)).length;
  if (consumed > input.ndim) {
    throw new RangeError(`at: too many indices for tensor of dimension ${input.ndim}: ${indices.length} were given`);
  }
  if (indices.filter(isEllipsis).length > 1)
    throw new RangeError("at: an index can only have a single ellipsis ('...')");
  const fill = input.ndim - consumed;
  let view = input;
  let dim = 0;
  const picks = new Map<number, Tensor>();
  for (const index of indices) {
    if (isEllipsis(index)) dim += fill;
    else if (index === null) view = unsqueeze(view, dim++);
    else if (typeof index === 'number') view = select(view, dim, index);
    else if (isSlice(index)) {
      const [start = null, end = null, step = 1] = index.slice;
      view = slice(view, dim++, start, end, step ?? 1);
    } else {
      const pick = index instanceof Tensor ? index : tensor(index as number[]);
      if (pick.dtype === 'bool' || pick.dtype === 'uint8') {
        throw new TypeError(
          'at: how many elements a boolean mask picks is known only after reading it: use await torch.masked_select(x, mask)',
        );
      }
      if (isFloat(pick.dtype))
        throw new TypeError(`at: tensors used as indices must be int32 (or bool), got ${pick.dtype}`);
      picks.set(dim++, pick);
    }
  }
  return { view, picks };
}

/** Picked dimensions go first, and come back to where they were when they stood together. */
function arrange(view: Tensor, picks: Map<number, Tensor>): { moved: Tensor; at: number; count: number } {
  const dims = [...picks.keys()];
  const rest = view.shape.map((_, d) => d).filter((d) => !picks.has(d));
  const together = dims.every((d, i) => i === 0 || d === dims[i - 1] + 1);
  return { moved: permute(view, [...dims, ...rest]), at: together ? dims[0] : 0, count: dims.length };
}

/** The flat address in `moved` (contiguous) of each picked element, over [picked…, rest…]. */
function addresses(picks: readonly Tensor[], shape: Shape, base: Shape, rank: number): Ref {
  let address = constRef(0, 'int32', shape);
  const plus = (ref: Ref) => {
    address = mapRef('add', 'int32', shape, [address, ref]);
  };
  const strides = base.map((_, d) => sizeOf(base.slice(d + 1)));
  picks.forEach((pick, d) => {
    const wide = padded(refOf(pick), pick.shape, rank, shape);
    const n = base[d];
    const negative = mapRef('lt', 'bool', shape, [wide, constRef(0, 'int32', shape)]);
    const wrapped = mapRef('where', 'int32', shape, [
      negative,
      mapRef('add', 'int32', shape, [wide, constRef(n, 'int32', shape)]),
      wide,
    ]);
    plus(mapRef('mul', 'int32', shape, [wrapped, constRef(strides[d], 'int32', shape)]));
  });
  for (let d = rank; d < shape.length; d++) plus(coordRef(shape, d, strides[picks.length + d - rank]));
  return address;
}

/** A ref over a pick's own shape as one over [picked…, rest…]. */
function padded(ref: Ref, own: Shape, rank: number, shape: Shape): Ref {
  const strides = new Array<number>(shape.length).fill(0);
  own.forEach((n, d) => {
    if (n !== 1) strides[rank - own.length + d] = ref.view.strides[d];
  });
  return { ...ref, view: { ...ref.view, strides } };
}

function gatherPicked(view: Tensor, picks: Map<number, Tensor>): Tensor {
  const { moved, at, count } = arrange(view, picks);
  const table = contiguous(moved);
  const list = [...picks.values()];
  const front = broadcastShapes('at', ...list.map((pick) => pick.shape));
  const rest = moved.shape.slice(count);
  const shape = [...front, ...rest];
  const base = moved.shape;
  const out = make(fetchNode(table, addresses(list, shape, base, front.length), shape));
  const made = link('IndexBackward', out, [table], list, ([g]) => {
    const empty = zeros(base);
    const target = { ...own(empty.storage.node), whole: true };
    const address = addresses(list, shape, base, front.length);
    return [make(node('scatter', 'float32', base, [target, address, refOf(g!)], { op: 'add', space: [...shape] }))];
  });
  if (at === 0) return made;
  const [f, r] = [front.length, rest.length];
  const order = [
    ...Array.from({ length: at }, (_, d) => f + d),
    ...Array.from({ length: f }, (_, d) => d),
    ...Array.from({ length: r - at }, (_, d) => f + at + d),
  ];
  return permute(made, order);
}

/** x[indices] */
export function at(input: Tensor, ...indices: Index[]): Tensor {
  return scoped(() => {
    const { view, picks } = resolve(input, indices);
    if (picks.size > 0) return gatherPicked(view, picks);
    if (view !== input) return view;
    input.storage.claim();
    return link(
      'AliasBackward',
      new Tensor(input.storage, input.shape, input.strides, input.offset),
      [input],
      [],
      ([g]) => [g],
    );
  });
}

/** x[indices] = value, in place. */
export function set(input: Tensor, indices: Index | readonly Index[], value: Tensor | Scalar): Tensor {
  return scoped(() => {
    const list = Array.isArray(indices) ? (indices as readonly Index[]) : [indices as Index];
    const { view, picks } = resolve(detach(input), list);
    const from = value instanceof Tensor ? value : fromValues([Number(value)], [], input.dtype);
    if (picks.size > 0) throw new Error('set: assignment through index tensors is not implemented; use index_put');
    if (broadcastShapes('set', view.shape, from.shape).join() !== view.shape.join()) {
      throw new Error(
        `set: shape mismatch: value tensor of shape ${text(from.shape)} cannot be broadcast to indexing result of shape ${text(view.shape)}`,
      );
    }
    if (is_grad_enabled() && (input.requires_grad || from.requires_grad)) {
      throw new Error(
        'set: assigning into part of a tensor is not differentiable here; use torch.where, or torch.no_grad(() => …)',
      );
    }
    copyInto(view, from);
    return input;
  });
}
