/**
 * Shapes and views: transpose, slices, joins (reshape and expand are in basis.ts). A view shares its tensor's storage and costs
 * nothing; what PyTorch copies (cat, flip, pad) is recorded as a computation and mostly disappears into whoever reads it.
 */
import { fail, failRange, failType } from '../core/callee.ts';
import type { Dtype } from '../core/dtype.ts';
import { link } from '../core/grad-node.ts';
import { runtime } from '../core/runtime.ts';
import { Tensor } from '../core/tensor.ts';
import { axis, isContiguous, sizeOf, viewOf } from '../core/view.ts';
import { alias, clone, reshape, reshaped, to } from './basis.ts';
import * as core from './core.ts';
import {
  contiguousNode,
  dimOf,
  type Int,
  make,
  mapNode,
  node,
  own,
  refOf,
  type Shape,
  text,
  wantList,
  wantTensor,
} from './core.ts';

/**
 * The same memory, outside the gradient graph.
 * @names torch.detach Tensor.detach
 * @shape input
 * @lean
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.detach.html
 * @example
 * torch.detach(torch.ones(2, { requires_grad: true }))
 * // tensor([1., 1.])
 */
export function detach(input: Tensor): Tensor {
  core.wantReal(input);
  input.storage.claim();
  return new Tensor(input.storage, input.shape, input.strides, input.offset);
}

/**
 * As `reshape`, but never a copy. @throws {Error} where the memory doesn't allow it
 * @names Tensor.view
 * @shape Reshape<input, shape>
 * @spread shape
 * @lean
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.view.html
 * @example
 * torch.arange(6).view(2, 3)
 * // tensor([[0, 1, 2],
 * //         [3, 4, 5]])
 */
export function view(input: Tensor, shape: Shape): Tensor {
  const out = reshaped(input, shape);
  if (!out) {
    fail(`size ${text(shape)} is not compatible with stride ${text(input.strides)}: use .reshape(...) instead`, input);
  }
  return out;
}

/**
 * Several dimensions made one, by default all.
 * @names torch.flatten Tensor.flatten
 * @shape Flat<input, start_dim, end_dim>
 * @lean
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.flatten.html
 * @example
 * torch.flatten(torch.ones([2, 3, 4]), 1).shape
 * // [2, 12]
 */
export function flatten(input: Tensor, start_dim: Int = 0, end_dim: Int = -1): Tensor {
  const [start, end] = [dimOf(start_dim, input.ndim), dimOf(end_dim, input.ndim)];
  if (start > end) fail('start_dim cannot come after end_dim');
  if (input.ndim === 0) return reshape(input, [1]);
  if (start === end) return input;
  const { shape } = input;
  return reshape(input, [...shape.slice(0, start), sizeOf(shape.slice(start, end + 1)), ...shape.slice(end + 1)]);
}

/**
 * The dimensions in another order. A view.
 * @names torch.permute Tensor.permute
 * @shape Permute<input, dims>
 * @spread dims
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.permute.html
 * @example
 * torch.permute(torch.ones([2, 3, 4]), [2, 0, 1]).shape
 * // [4, 2, 3]
 */
export function permute(input: Tensor, dims: Shape): Tensor {
  wantTensor(input);
  const order = core.dimsOf(dims, input.ndim, false);
  if (order.length !== input.ndim) {
    fail('expected each dimension once', dims, input);
  }
  const back = order.map((_, d) => order.indexOf(d));
  const pick = (values: readonly number[]) => order.map((d) => values[d]);
  return alias(input, pick(input.shape), pick(input.strides), input.offset, (g) => permute(g, back));
}

/**
 * Two dimensions exchanged. A view.
 * @names torch.transpose Tensor.transpose
 * @shape Transpose<input, dim0, dim1>
 * @lean
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.transpose.html
 * @example
 * torch.transpose(torch.tensor([[1, 2, 3], [4, 5, 6]]), 0, 1)
 * // tensor([[1, 4],
 * //         [2, 5],
 * //         [3, 6]])
 */
export function transpose(input: Tensor, dim0: Int, dim1: Int): Tensor {
  const [a, b] = [dimOf(dim0, input.ndim), dimOf(dim1, input.ndim)];
  const order = input.shape.map((_, d) => (d === a ? b : d === b ? a : d));
  return permute(input, order);
}

/**
 * A matrix transposed; tensors of fewer dimensions as they are.
 * @names torch.t Tensor.t
 * @shape Turn<input>
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.t.html
 * @example
 * torch.t(torch.tensor([[1, 2, 3], [4, 5, 6]]))
 * // tensor([[1, 4],
 * //         [2, 5],
 * //         [3, 6]])
 */
export function t(input: Tensor): Tensor {
  if (input.ndim > 2) fail('expected at most 2 dimensions', input);
  return input.ndim < 2 ? alias(input, input.shape, input.strides, input.offset, (g) => g) : transpose(input, 0, 1);
}

/**
 * Without the dimensions of size 1: all of them, or those of `dim` that are. A view.
 * @names torch.squeeze Tensor.squeeze
 * @shape Squeeze<input, dim>
 * @lean
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.squeeze.html
 * @example
 * torch.squeeze(torch.ones([1, 3, 1])).shape
 * // [3]
 */
export function squeeze(input: Tensor, dim?: Int | Shape): Tensor {
  const which = new Set(core.dimsOf(dim, input.ndim, false));
  const keep = input.shape.map((_, d) => d).filter((d) => input.shape[d] !== 1 || !which.has(d));
  const [was, pick] = [input.shape, (values: readonly number[]) => keep.map((d) => values[d])];
  return alias(input, pick(input.shape), pick(input.strides), input.offset, (g) => reshape(g, was));
}

/**
 * With a new dimension of size 1 before `dim`. A view.
 * @names torch.unsqueeze Tensor.unsqueeze
 * @shape Unsqueeze<input, dim>
 * @lean
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.unsqueeze.html
 * @example
 * torch.unsqueeze(torch.tensor([1, 2, 3]), 1)
 * // tensor([[1],
 * //         [2],
 * //         [3]])
 */
export function unsqueeze(input: Tensor, dim: Int): Tensor {
  const at = dimOf(dim, input.ndim + 1);
  const [was, stride] = [input.shape, at < input.ndim ? input.strides[at] * input.shape[at] : 1];
  const [shape, strides] = [input.shape.toSpliced(at, 0, 1), input.strides.toSpliced(at, 0, stride)];
  return alias(input, shape, strides, input.offset, (g) => reshape(g, was));
}

/** Where a sliced dimension's gradient goes: into zeros, at the places it was taken from. */
function spread(grad: Tensor, shape: Shape, dim: number, start: number, step: number): Tensor {
  const { strides } = refOf(grad).view;
  const guard = axis(shape.length, [[dim, 1]], -start, step, grad.shape[dim], strides[dim]);
  const plain = strides.with(dim, 0);
  const arg = core.refThrough(grad, { ...viewOf(plain), guards: [guard] });
  const out = make(mapNode('id', grad.dtype, shape, [arg]));
  return link(out, [grad], [], ([g]) => [stepped(g!, dim, start, grad.shape[dim], step)]);
}

/** Elements start, start + step, … below end of one dimension, as a view. Bounds are clamped, negative ones count from the end. */
export function slice(
  input: Tensor,
  dim: number,
  start: number | null = null,
  end: number | null = null,
  step: number = 1,
): Tensor {
  const d = dimOf(dim, input.ndim);
  if (!(step > 0)) fail('expected step > 0', step);
  if (![start ?? 0, end ?? 0, step].every(Number.isInteger)) failType('expected integers in a slice', start, end, step);
  const n = input.shape[d];
  const clamp = (at: number) => Math.min(Math.max(at < 0 ? at + n : at, 0), n);
  const from = clamp(start ?? 0);
  return stepped(input, d, from, Math.max(Math.ceil((clamp(end ?? n) - from) / step), 0), step);
}

/** `length` elements of a dimension, from one that it has on. A view. */
function stepped(input: Tensor, d: number, from: number, length: number, step = 1): Tensor {
  const [was, shape] = [input.shape, input.shape.with(d, length)];
  const strides = input.strides.with(d, input.strides[d] * step);
  const offset = input.offset + (length > 0 ? from * input.strides[d] : 0);
  return alias(input, shape, strides, offset, (g) => spread(g, was, d, from, step));
}

/** The part of a tensor that begins where it begins and is of this shape. A view. */
export const within = (input: Tensor, shape: Shape): Tensor =>
  shape.reduce<Tensor>((part, n, d) => (n < part.shape[d] ? stepped(part, d, 0, n) : part), input);

/**
 * One index of a dimension, which goes. A view.
 * @names torch.select Tensor.select
 * @lean
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.select.html
 * @example
 * torch.select(torch.tensor([[1, 2, 3], [4, 5, 6]]), 0, 1)
 * // tensor([4, 5, 6])
 */
export function select(input: Tensor, dim: Int, index: Int): Tensor {
  if (input.ndim === 0) failRange('expected at least 1D', input);
  const d = dimOf(dim, input.ndim);
  const n = input.shape[d];
  if (index < -n || index >= n) {
    failRange(`index ${index} out of range for tensor of size ${text(input.shape)} at dimension ${d}`);
  }
  const at = index < 0 ? index + n : index;
  const [shape, strides] = [input.shape.toSpliced(d, 1), input.strides.toSpliced(d, 1)];
  const was = input.shape;
  return alias(input, shape, strides, input.offset + at * input.strides[d], (g) =>
    spread(unsqueeze(g, d), was, d, at, 1),
  );
}

/** `length` indices of a dimension from `start` on. A view. */
export function narrow(input: Tensor, dim: number, start: number, length: number): Tensor {
  const d = dimOf(dim, input.ndim);
  const n = input.shape[d];
  const from = start < 0 ? start + n : start;
  if (length < 0 || from < 0 || from + length > n) {
    failRange(`start (${start}) + length (${length}) exceeds dimension size (${n})`);
  }
  return stepped(input, d, from, length);
}

/**
 * Every index of a dimension, as a list of views.
 * @names torch.unbind Tensor.unbind
 * @lean
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.unbind.html
 * @example
 * torch.unbind(torch.tensor([[1, 2], [3, 4]]))
 * // [tensor([1, 2]), tensor([3, 4])]
 */
export function unbind(input: Tensor, dim: Int = 0): Tensor[] {
  if (input.ndim === 0) failRange('expected at least 1D', input);
  const d = dimOf(dim, input.ndim);
  const parts = Array.from({ length: input.shape[d] }, (_, i) => select(input, d, i));
  return together(input, parts, d, (grad) => unsqueeze(grad, d));
}

/**
 * Parts that cover a tensor along `dim` as one function of it, where they are many: their gradients are joined once, as `whole` makes
 * each. Each spread out on its own, and all of them added up, would take time by the square of their number.
 */
function together(input: Tensor, parts: Tensor[], dim: number, whole = (grad: Tensor): Tensor => grad): Tensor[] {
  if (parts.length <= MOST_JOINED) return parts;
  const { dtype } = input;
  return link(parts, [input], [], (grads) => [
    joinedAlong(
      grads.map((grad, at) => whole(grad ?? nothing(parts[at]))),
      dim,
      dtype,
    ),
  ]);
}

/** Zeros of a tensor's shape. */
const nothing = ({ dtype, shape }: Tensor): Tensor =>
  make(mapNode('id', dtype, shape, [core.constRef(0, dtype, shape)]));

/**
 * Pieces of `split_size_or_sections` (the last may be smaller), or of the sizes listed.
 * @names torch.split Tensor.split
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.split.html
 * @example
 * torch.split(torch.arange(5), 2)
 * // [tensor([0, 1]), tensor([2, 3]), tensor([4])]
 */
export function split(input: Tensor, split_size_or_sections: number | Shape, dim: Int = 0): Tensor[] {
  if (input.ndim === 0) fail('expected at least one dimension', input);
  const d = dimOf(dim, input.ndim);
  const n = input.shape[d];
  if (typeof split_size_or_sections === 'number') {
    if (split_size_or_sections < 0 || (split_size_or_sections === 0 && n !== 0))
      fail('expected split_size > 0', split_size_or_sections);
    const count = Math.max(Math.ceil(n / Math.max(split_size_or_sections, 1)), 1);
    const parts = Array.from({ length: count }, (_, i) =>
      slice(input, d, i * split_size_or_sections, (i + 1) * split_size_or_sections),
    );
    return together(input, parts, d);
  }
  const total = split_size_or_sections.reduce((a, b) => a + b, 0);
  if (total !== n || split_size_or_sections.some((size) => size < 0)) {
    fail(`expected sizes with the sum ${n}`, split_size_or_sections);
  }
  let at = 0;
  const parts = split_size_or_sections.map((size) => narrow(input, d, (at += size) - size, size));
  return together(input, parts, d);
}

/**
 * So many pieces of a dimension, or fewer where it has not enough for them. Views.
 * @names torch.chunk Tensor.chunk
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.chunk.html
 * @example
 * torch.chunk(torch.arange(5), 2)
 * // [tensor([0, 1, 2]), tensor([3, 4])]
 */
export function chunk(input: Tensor, chunks: Int, dim: Int = 0): Tensor[] {
  if (input.ndim === 0) failRange('expected at least 1D', input);
  if (!(chunks > 0)) fail('expected chunks > 0', chunks);
  const n = input.shape[dimOf(dim, input.ndim)];
  // An empty dimension gives all the (empty) pieces that were asked for.
  if (n === 0) return split(input, new Array<number>(chunks).fill(0), dim);
  return split(input, Math.ceil(n / chunks), dim);
}

/** How many inputs one joining kernel reads; more are joined in steps. */
const MOST_JOINED = 6;

/**
 * Tensors one after the other along a dimension.
 * @names torch.cat torch.concat torch.concatenate
 * @shape Cat<tensors, dim>
 * @see https://pytorch.org/docs/stable/generated/torch.cat.html
 * @example
 * torch.cat([torch.tensor([[1, 2]]), torch.tensor([[3, 4]])], 0)
 * // tensor([[1, 2],
 * //         [3, 4]])
 */
export function cat(tensors: readonly Tensor[], dim: Int = 0): Tensor {
  wantList(tensors);
  for (const tensor of tensors) wantTensor(tensor, 'tensors');
  // PyTorch lets an empty vector stand among tensors of any shape.
  const legacy = (tensor: Tensor) => tensor.ndim === 1 && tensor.shape[0] === 0;
  const first = tensors.find((tensor) => !legacy(tensor)) ?? tensors[0];
  if (tensors.some(({ ndim }) => ndim === 0)) fail('zero-dimensional tensor (at position 0) cannot be concatenated');
  const d = dimOf(dim, first.ndim);
  for (const { shape } of tensors.filter((tensor) => !legacy(tensor))) {
    if (shape.length !== first.ndim || shape.some((n, at) => at !== d && n !== first.shape[at])) {
      fail(`Sizes of tensors must match except in dimension ${d}`, first, shape);
    }
  }
  const dtype = core.resultDtype(...tensors.map((tensor) => (tensor.ndim ? tensor : reshape(tensor, [1]))));
  const parts = tensors.filter((tensor) => !legacy(tensor));
  return parts.length === 0 ? clone(to(first, dtype)) : joinedAlong(parts, d, dtype);
}

/** Tensors that fit, one after the other along a dimension. */
function joinedAlong(parts: readonly Tensor[], d: number, dtype: Dtype): Tensor {
  if (parts.length > MOST_JOINED) {
    const pieces: Tensor[] = [];
    for (let i = 0; i < parts.length; i += MOST_JOINED)
      pieces.push(joinedAlong(parts.slice(i, i + MOST_JOINED), d, dtype));
    return joinedAlong(pieces, d, dtype);
  }
  const starts: number[] = [];
  let total = 0;
  for (const { shape } of parts) {
    starts.push(total);
    total += shape[d];
  }
  const shape = parts[0].shape.with(d, total);
  const coord = core.coordRef(shape, d);
  const args = parts.map((part, i) => {
    const ref = refOf(part, part.shape);
    const guard = axis(shape.length, [[d, 1]], -starts[i], 1, part.shape[d], ref.view.strides[d]);
    const strides = ref.view.strides.with(d, 0);
    const load = mapNode('id', part.dtype, shape, [{ ...ref, view: { ...ref.view, strides, guards: [guard] } }]);
    return core.castRef(own(load), dtype, shape);
  });
  // The last piece that starts at or before the coordinate.
  const joined = args.reduce((before, arg, i) => {
    const here = core.mapRef('ge', 'bool', shape, [coord, core.constRef(starts[i], 'int32', shape)]);
    return core.mapRef('where', dtype, shape, [here, arg, before]);
  });
  const out = make(joined.node.shape === shape ? joined.node : mapNode('id', dtype, shape, [joined]));
  return link(out, parts, [], ([g]) => parts.map((part, i) => stepped(g!, d, starts[i], part.shape[d])));
}

/**
 * Tensors of one shape along a new dimension.
 * @names torch.stack
 * @shape Stack<tensors, dim>
 * @see https://pytorch.org/docs/stable/generated/torch.stack.html
 * @example
 * torch.stack([torch.tensor([1, 2]), torch.tensor([3, 4])], 1)
 * // tensor([[1, 3],
 * //         [2, 4]])
 */
export function stack(tensors: readonly Tensor[], dim: Int = 0): Tensor {
  wantList(tensors);
  const { shape } = tensors[0];
  for (const tensor of tensors) {
    wantTensor(tensor, 'tensors');
    if (tensor.shape.join() !== shape.join()) {
      fail('expected one size', tensors[0], tensor);
    }
  }
  const d = dimOf(dim, shape.length + 1);
  return cat(
    tensors.map((tensor) => unsqueeze(tensor, d)),
    d,
  );
}

/** Writes values into a tensor's own memory, converting and broadcasting. Autograd is the caller's business. */
export function copyInto(target: Tensor, value: Tensor): void {
  const { shape, strides, offset, storage, dtype } = target;
  const source = core.castRef(refOf(value, shape), dtype, shape);
  if (offset === 0 && storage.size === sizeOf(shape) && isContiguous(shape, strides)) {
    const whole = value.shape.length === shape.length && value.dtype === dtype;
    storage.assign(
      whole && sizeOf(value.shape) === sizeOf(shape)
        ? contiguousNode(value)
        : runtime.record(mapNode('id', dtype, shape, [source])),
    );
    return;
  }
  // Part of a storage: the values go to the addresses of the view, one coordinate form for each dimension.
  let address = core.constRef(offset, 'int32', shape);
  shape.forEach((n, d) => {
    if (n !== 1) address = core.mapRef('add', 'int32', shape, [address, core.coordRef(shape, d, strides[d])]);
  });
  const base = { ...own(storage.node), whole: true };
  storage.assign(
    runtime.record(
      node('scatter', dtype, storage.node.shape, [base, address, source], { op: 'set', space: [...shape] }),
    ),
  );
}
