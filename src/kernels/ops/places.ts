/**
 * Elements of a contiguous tensor at flat addresses: fetching them, and putting others there. Each is the other's gradient.
 * Everything that takes an index tensor comes to these two.
 */
import { link } from '../core/grad-node.ts';
import type { Node, Ref } from '../core/graph.ts';
import type { ScatterKernel } from '../core/kernel.ts';
import type { Tensor } from '../core/tensor.ts';
import { contiguousStrides } from '../core/view.ts';
import { clone, sumTo } from './basis.ts';
import {
  affineRef,
  broadcastShapes,
  castRef,
  checkIndex,
  constRef,
  contiguousNode,
  make,
  mapRef,
  node,
  own,
  refOf,
  type Shape,
} from './core.ts';
import { zeros } from './creation.ts';

export type Combine = ScatterKernel['op'];

/** The input's elements at the addresses, in their shape. */
export function fetchAt(input: Tensor, address: Tensor): Tensor {
  const { shape, dtype } = input;
  const out = make(fetchNode(input, refOf(address), address.shape));
  return link(out, [input], [address], ([g]) => [putAt('add', zeros(shape, dtype), address, g!)]);
}

/** The input with `src` (broadcast to the addresses' shape) combined into it there. Only 'set' and 'add' have gradients here. */
export function putAt(op: Combine, input: Tensor, address: Tensor, src: Tensor): Tensor {
  if (address.numel() === 0) return clone(input);
  const { shape, dtype } = input;
  const base = { ...own(contiguousNode(input)), whole: true };
  const value = castRef(refOf(src, address.shape), dtype, address.shape);
  const out = make(node('scatter', dtype, shape, [base, refOf(address), value], { op, space: [...address.shape] }));
  return link(out, [input, src], [address], ([g], [needsInput, needsSrc]) => [
    needsInput ? (op === 'set' ? putAt('set', g!, address, zeros([])) : g) : null,
    needsSrc ? sumTo(fetchAt(g!, address), src.shape) : null,
  ]);
}

/**
 * The addresses, in a contiguous tensor of this shape, of what index tensors pick from some of its dimensions. The picks are
 * broadcast; in the result they stand where they stood if that was together, otherwise first. Negative ones count from the end.
 */
export function pickedAddress(base: Shape, picks: ReadonlyMap<number, Tensor>): Tensor {
  const dims = [...picks.keys()];
  const front = broadcastShapes(...[...picks.values()].map((pick) => pick.shape));
  const rest = base.map((_, d) => d).filter((d) => !picks.has(d));
  // A single index counts as an integer: it never keeps the others apart.
  const wide = dims.filter((d) => picks.get(d)!.ndim > 0);
  const apart = rest.some((d) => d > wide[0] && d < wide.at(-1)!);
  const at = apart ? 0 : rest.filter((d) => d < wide[0]).length;
  const order = [...rest.slice(0, at), ...front.map(() => -1), ...rest.slice(at)];
  const shape = order.map((d, i) => (d < 0 ? front[i - at] : base[d]));
  const strides = contiguousStrides(base);
  let address = affineRef(
    order.map((d) => (d < 0 ? 0 : strides[d])),
    shape,
  );
  for (const [d, pick] of picks) {
    checkIndex(pick, d, base[d], -base[d]);
    const ref = refOf(pick, front);
    const lone = shape.map((_, i) => (i >= at && i < at + front.length ? ref.view.strides[i - at] : 0));
    const index = castRef({ ...ref, view: { ...ref.view, strides: lone } }, 'int32', shape);
    const negative = mapRef('lt', 'bool', shape, [index, constRef(0, 'int32', shape)]);
    const wrapped = mapRef('add', 'int32', shape, [index, constRef(base[d], 'int32', shape)]);
    const within = mapRef('where', 'int32', shape, [negative, wrapped, index]);
    address = plusTimes(address, within, strides[d], shape);
  }
  return make(mapRef('id', 'int32', shape, [address]).node);
}

/** The addresses of input[…, index[i, j, …], …], the index standing in one dimension and the coordinates in the others. */
export function alongAddress(base: Shape, dim: number, index: Tensor): Tensor {
  const { shape } = index;
  checkIndex(index, dim, base[dim] ?? 1);
  const strides = contiguousStrides(base);
  const others = affineRef(
    shape.map((_, d) => (d === dim ? 0 : strides[d])),
    shape,
  );
  const address = plusTimes(others, castRef(refOf(index), 'int32', shape), strides[dim] ?? 1, shape);
  return make(mapRef('id', 'int32', shape, [address]).node);
}

const plusTimes = (sum: ReturnType<typeof mapRef>, index: typeof sum, stride: number, shape: Shape) =>
  mapRef('add', 'int32', shape, [sum, mapRef('mul', 'int32', shape, [index, constRef(stride, 'int32', shape)])]);

/** Gradients of elements that `indices` picked along a dimension, added up in the places they came from. */
export const sendAlong = (g: Tensor, shape: Shape, dim: number, indices: Tensor): Tensor =>
  putAt('add', zeros(shape), alongAddress(shape, dim, indices), g);

/** Elements of a tensor at flat (row-major) addresses. */
export function fetchNode(table: Tensor, address: Ref, shape: Shape): Node {
  return node('fetch', table.dtype, shape, [{ ...own(contiguousNode(table)), whole: true }, address], {});
}
