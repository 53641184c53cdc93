/**
 * Shapes and views: reshape, transpose, expand, slices, joins. A view shares its tensor's storage and costs nothing; what
 * PyTorch copies (cat, flip, pad) is recorded as a computation and mostly disappears into whoever reads it.
 */
import { link } from '../autograd/graph.ts';
import { is_grad_enabled } from '../autograd/mode.ts';
import { fail, failRange, failType } from '../callee.ts';
import { axis, contiguousStrides, isContiguous, sizeOf, viewOf } from '../lower/view.ts';
import { runtime } from '../runtime.ts';
import { def } from '../scope.ts';
import { Storage } from '../storage.ts';
import { Tensor } from '../tensor.ts';
import { add } from './arithmetic.ts';
import * as core from './core.ts';
import {
  contiguousNode,
  dimOf,
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
import { arange, to, zeros } from './creation.ts';
import { at, type Index } from './indexing.ts';
import { putAt } from './places.ts';
import { sum } from './reduce.ts';

/** A look at the same storage. `undo` brings a gradient back into the input's shape. */
export function alias(
  input: Tensor,
  shape: Shape,
  strides: readonly number[],
  offset: number,
  undo: (grad: Tensor) => Tensor,
): Tensor {
  input.storage.claim();
  const out = new Tensor(input.storage, shape, strides, offset);
  if (is_grad_enabled()) out.base = input.base ?? input;
  return link(out, [input], [], ([g]) => [undo(g!)]);
}

/**
 * A row-major tensor with its own storage; the same tensor where it is that already.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html
 */
export const contiguous = def('contiguous(input)', (input: Tensor): Tensor => {
  if (input.is_contiguous()) return input;
  return link(make(contiguousNode(input), input.shape), [input], [], ([g]) => [g]);
});

/**
 * A copy. Memory is shared until one of the two is changed.
 * @see https://pytorch.org/docs/stable/generated/torch.clone.html
 */
export const clone = def('clone(input)', (input: Tensor): Tensor => {
  wantTensor(input);
  const out = new Tensor(new Storage(contiguousNode(input)), input.shape);
  return link(out, [input], [], ([g]) => [g]);
});

/**
 * The same memory, outside the gradient graph.
 * @see https://pytorch.org/docs/stable/generated/torch.detach.html
 */
export const detach = def('detach(input)', (input: Tensor): Tensor => {
  input.storage.claim();
  return new Tensor(input.storage, input.shape, input.strides, input.offset);
});

/** Fills in the one -1 of a shape. */
export function inferShape(shape: Shape, size: number): number[] {
  const known = shape.reduce((product, n) => (n === -1 ? product : product * n), 1);
  const open = shape.filter((n) => n === -1).length;
  const invalid = () => fail(`shape '${text(shape)}' is invalid for input of size ${size}`);
  if (open > 1) fail('only one dimension can be inferred', shape);
  if (shape.some((n) => !Number.isInteger(n) || n < -1)) invalid();
  if (open === 0) {
    if (known !== size) invalid();
    return [...shape];
  }
  if (known === 0) {
    fail(`the size -1 is ambiguous for ${size} elements`, shape);
  }
  if (size % known !== 0) invalid();
  return shape.map((n) => (n === -1 ? size / known : n));
}

/** Strides for a new shape over the same memory, or null where that needs a copy. */
function viewStrides(shape: Shape, strides: readonly number[], next: Shape): number[] | null {
  if (sizeOf(shape) === 0) return contiguousStrides(next);
  const out = new Array<number>(next.length);
  let at = next.length - 1;
  // Runs of dimensions that are contiguous among themselves, from the last; each must be filled exactly by new ones.
  for (let d = shape.length - 1; d >= 0; ) {
    if (shape[d] === 1) {
      d--;
      continue;
    }
    let run = shape[d];
    const base = strides[d];
    let first = d;
    while (first > 0 && (shape[first - 1] === 1 || strides[first - 1] === base * run)) {
      first--;
      run *= shape[first];
    }
    let filled = 1;
    while (at >= 0 && filled < run) {
      out[at] = base * filled;
      filled *= next[at--];
    }
    if (filled !== run) return null;
    d = first - 1;
  }
  for (; at >= 0; at--) {
    if (next[at] !== 1) return null;
    out[at] = 1;
  }
  return out;
}

/**
 * The same elements in another shape: a view where the memory allows it, otherwise a copy. One size may be -1.
 * @see https://pytorch.org/docs/stable/generated/torch.reshape.html
 */
export const reshape = def('reshape(input, shape)', (input: Tensor, shape: Shape): Tensor => {
  wantTensor(input);
  return reshaped(input, shape) ?? reshaped(contiguous(input), shape)!;
});

function reshaped(input: Tensor, shape: Shape): Tensor | null {
  const next = inferShape(typeof shape === 'number' ? [shape] : shape, input.numel());
  const strides = viewStrides(input.shape, input.strides, next);
  if (!strides) return null;
  const was = input.shape;
  return alias(input, next, strides, input.offset, (g) => reshape(g, was));
}

/**
 * As `reshape`, but never a copy. @throws {Error} where the memory doesn't allow it
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.view.html
 */
export const view = def('view(input, shape)', (input: Tensor, shape: Shape): Tensor => {
  const out = reshaped(input, shape);
  if (!out) {
    fail(`size ${text(shape)} is not compatible with stride ${text(input.strides)}: use .reshape(...) instead`, input);
  }
  return out;
});

/**
 * Several dimensions made one, by default all.
 * @see https://pytorch.org/docs/stable/generated/torch.flatten.html
 */
export const flatten = def(
  'flatten(input, start_dim, end_dim)',
  (input: Tensor, start_dim: number = 0, end_dim: number = -1): Tensor => {
    const [start, end] = [dimOf(start_dim, input.ndim), dimOf(end_dim, input.ndim)];
    if (start > end) fail('start_dim cannot come after end_dim');
    if (input.ndim === 0) return reshape(input, [1]);
    if (start === end) return input;
    const { shape } = input;
    return reshape(input, [...shape.slice(0, start), sizeOf(shape.slice(start, end + 1)), ...shape.slice(end + 1)]);
  },
);

/**
 * The dimensions in another order. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.permute.html
 */
export const permute = def('permute(input, dims)', (input: Tensor, dims: Shape): Tensor => {
  wantTensor(input);
  const order = core.dimsOf(dims, input.ndim, false);
  if (order.length !== input.ndim) {
    fail('expected each dimension once', dims, input);
  }
  const back = order.map((_, d) => order.indexOf(d));
  const pick = (values: readonly number[]) => order.map((d) => values[d]);
  return alias(input, pick(input.shape), pick(input.strides), input.offset, (g) => permute(g, back));
});

/**
 * Two dimensions exchanged. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.transpose.html
 */
export const transpose = def('transpose(input, dim0, dim1)', (input: Tensor, dim0: number, dim1: number): Tensor => {
  const [a, b] = [dimOf(dim0, input.ndim), dimOf(dim1, input.ndim)];
  const order = input.shape.map((_, d) => (d === a ? b : d === b ? a : d));
  return permute(input, order);
});

/**
 * A matrix transposed; tensors of fewer dimensions as they are.
 * @see https://pytorch.org/docs/stable/generated/torch.t.html
 */
export const t = def('t(input)', (input: Tensor): Tensor => {
  if (input.ndim > 2) fail('expected at most 2 dimensions', input);
  return input.ndim < 2 ? alias(input, input.shape, input.strides, input.offset, (g) => g) : transpose(input, 0, 1);
});

/**
 * Dimensions of size 1, and new leading ones, stretched without a copy. -1 keeps a size.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.expand.html
 */
export const expand = def('expand(input, size)', (input: Tensor, size: Shape): Tensor => {
  const lead = size.length - input.ndim;
  const refuse = (why: string) =>
    fail(`The expanded size ${text(size)} can't be had from a tensor of shape ${text(input.shape)}: ${why}`);
  if (lead < 0) refuse('it has more dimensions');
  const shape = size.map((n, d) => {
    const had = d < lead ? undefined : input.shape[d - lead];
    if (n === -1 && had === undefined) refuse('-1 is not allowed in a leading, non-existing dimension');
    if (n === -1) return had!;
    if (had !== undefined && had !== 1 && had !== n) refuse(`dimension ${d} has ${had}, not ${n}`);
    if (n < 0) refuse(`${n} is no size`);
    return n;
  });
  const strides = shape.map((n, d) =>
    d < lead || (input.shape[d - lead] === 1 && n !== 1) ? 0 : input.strides[d - lead],
  );
  const was = input.shape;
  return alias(input, shape, strides, input.offset, (g) => sumTo(g, was));
});

/** A gradient of a broadcast value, summed back to the shape that was broadcast. */
export function sumTo(grad: Tensor, shape: Shape): Tensor {
  if (grad.shape.length === shape.length && grad.shape.every((n, d) => n === shape[d])) return grad;
  const lead = grad.ndim - shape.length;
  const dims: number[] = [];
  grad.shape.forEach((n, d) => {
    if (d < lead || (shape[d - lead] === 1 && n !== 1)) dims.push(d);
  });
  return reshape(dims.length > 0 ? sum(grad, dims, true) : grad, shape);
}

/**
 * Without the dimensions of size 1: all of them, or those of `dim` that are. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.squeeze.html
 */
export const squeeze = def('squeeze(input, dim)', (input: Tensor, dim?: number | Shape): Tensor => {
  const which = new Set(core.dimsOf(dim, input.ndim, false));
  const keep = input.shape.map((_, d) => d).filter((d) => input.shape[d] !== 1 || !which.has(d));
  const [was, pick] = [input.shape, (values: readonly number[]) => keep.map((d) => values[d])];
  return alias(input, pick(input.shape), pick(input.strides), input.offset, (g) => reshape(g, was));
});

/**
 * With a new dimension of size 1 before `dim`. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.unsqueeze.html
 */
export const unsqueeze = def('unsqueeze(input, dim)', (input: Tensor, dim: number): Tensor => {
  const at = dimOf(dim, input.ndim + 1);
  const [was, stride] = [input.shape, at < input.ndim ? input.strides[at] * input.shape[at] : 1];
  const [shape, strides] = [input.shape.toSpliced(at, 0, 1), input.strides.toSpliced(at, 0, stride)];
  return alias(input, shape, strides, input.offset, (g) => reshape(g, was));
});

/** Where a sliced dimension's gradient goes: into zeros, at the places it was taken from. */
function spread(grad: Tensor, shape: Shape, dim: number, start: number, step: number): Tensor {
  const { strides } = refOf(grad).view;
  const guard = axis(shape.length, [[dim, 1]], -start, step, grad.shape[dim], strides[dim]);
  const plain = strides.with(dim, 0);
  const arg = core.refThrough(grad, { ...viewOf(plain), guards: [guard] });
  const out = make(mapNode('id', grad.dtype, shape, [arg]));
  return link(out, [grad], [], ([g]) => [slice(g!, dim, start, start + step * (grad.shape[dim] - 1) + 1, step)]);
}

/** A gradient of any view, added up in the places it looked at. */
export function unstride(grad: Tensor, base: Shape, shape: Shape, strides: Shape, offset: number): Tensor {
  const address = add(make(core.affineRef([...strides], shape).node), offset);
  return putAt('add', zeros(base), address, grad);
}

/**
 * A view of a contiguous tensor with any strides (in elements).
 * @see https://pytorch.org/docs/stable/generated/torch.as_strided.html
 */
export const as_strided = def(
  'as_strided(input, size, stride, storage_offset)',
  (input: Tensor, size: Shape, stride: Shape, storage_offset: number = input.offset): Tensor => {
    if (size.length !== stride.length) fail('expected as many strides as sizes', size, stride);
    if (stride.some((n) => n < 0)) fail('expected strides ≥ 0', stride);
    const last = size.reduce((at, n, d) => at + (n - 1) * stride[d], storage_offset);
    if (sizeOf(size) > 0 && last >= input.storage.size) {
      fail(`out of bounds for storage of size ${input.storage.size}`, size, stride, storage_offset);
    }
    const from = input.shape;
    return alias(input, size, stride, storage_offset, (g) => {
      if (input.storage.size !== sizeOf(from)) fail('no gradient for a view of a view');
      return unstride(g, from, size, stride, storage_offset);
    });
  },
);

/** Elements start, start + step, … below end of one dimension, as a view. Bounds are clamped, negative ones count from the end. */
export const slice = def(
  'slice(input, dim, start, end, step)',
  (input: Tensor, dim: number, start: number | null = null, end: number | null = null, step: number = 1): Tensor => {
    const d = dimOf(dim, input.ndim);
    if (!(step > 0)) fail('expected step > 0', step);
    if (![start ?? 0, end ?? 0, step].every(Number.isInteger))
      failType('expected integers in a slice', start, end, step);
    const n = input.shape[d];
    const clamp = (at: number) => Math.min(Math.max(at < 0 ? at + n : at, 0), n);
    const from = clamp(start ?? 0);
    const length = Math.max(Math.ceil((clamp(end ?? n) - from) / step), 0);
    const [was, shape] = [input.shape, input.shape.with(d, length)];
    const strides = input.strides.with(d, input.strides[d] * step);
    const offset = input.offset + (length > 0 ? from * input.strides[d] : 0);
    return alias(input, shape, strides, offset, (g) => spread(g, was, d, from, step));
  },
);

/** The part of a tensor that begins where it begins and is of this shape. A view. */
export const within = (input: Tensor, shape: Shape): Tensor =>
  shape.reduce<Tensor>((part, n, d) => (n < part.shape[d] ? slice(part, d, 0, n) : part), input);

/**
 * One index of a dimension, which goes. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.select.html
 */
export const select = def('select(input, dim, index)', (input: Tensor, dim: number, index: number): Tensor => {
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
});

/**
 * `length` indices of a dimension from `start` on. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.narrow.html
 */
export const narrow = def(
  'narrow(input, dim, start, length)',
  (input: Tensor, dim: number, start: number | Tensor, length: number): Tensor => {
    // Where to start is known on the device only: the elements are picked there.
    if (start instanceof Tensor) return at(input, ...skipTo(dimOf(dim, input.ndim)), add(arange(length), start));
    const n = input.shape[dimOf(dim, input.ndim)];
    const from = start < 0 ? start + n : start;
    if (length < 0 || from < 0 || from + length > n) {
      failRange(`start (${start}) + length (${length}) exceeds dimension size (${n})`);
    }
    return slice(input, dim, from, from + length);
  },
);

const skipTo = (dim: number): Index[] => Array.from({ length: dim }, () => ({ slice: [] }));

/**
 * Every index of a dimension, as a list of views.
 * @see https://pytorch.org/docs/stable/generated/torch.unbind.html
 */
export const unbind = def('unbind(input, dim)', (input: Tensor, dim: number = 0): Tensor[] => {
  if (input.ndim === 0) failRange('expected at least 1D', input);
  const d = dimOf(dim, input.ndim);
  return Array.from({ length: input.shape[d] }, (_, i) => select(input, d, i));
});

/**
 * Pieces of `split_size_or_sections` (the last may be smaller), or of the sizes listed.
 * @see https://pytorch.org/docs/stable/generated/torch.split.html
 */
export const split = def(
  'split(input, split_size_or_sections, dim)',
  (input: Tensor, sections: number | Shape, dim: number = 0): Tensor[] => {
    if (input.ndim === 0) fail('expected at least one dimension', input);
    const d = dimOf(dim, input.ndim);
    const n = input.shape[d];
    if (typeof sections === 'number') {
      if (sections < 0 || (sections === 0 && n !== 0)) fail('expected split_size > 0', sections);
      const count = Math.max(Math.ceil(n / Math.max(sections, 1)), 1);
      return Array.from({ length: count }, (_, i) => slice(input, d, i * sections, (i + 1) * sections));
    }
    const total = sections.reduce((a, b) => a + b, 0);
    if (total !== n || sections.some((size) => size < 0)) {
      fail(`expected sizes with the sum ${n}`, sections);
    }
    let at = 0;
    return sections.map((size) => narrow(input, d, (at += size) - size, size));
  },
);

/**
 * So many pieces of a dimension, or fewer where it has not enough for them. Views.
 * @see https://pytorch.org/docs/stable/generated/torch.chunk.html
 */
export const chunk = def('chunk(input, chunks, dim)', (input: Tensor, chunks: number, dim: number = 0): Tensor[] => {
  if (input.ndim === 0) failRange('expected at least 1D', input);
  if (!(chunks > 0)) fail('expected chunks > 0', chunks);
  const n = input.shape[dimOf(dim, input.ndim)];
  // An empty dimension gives all the (empty) pieces that were asked for.
  if (n === 0) return split(input, new Array<number>(chunks).fill(0), dim);
  return split(input, Math.ceil(n / chunks), dim);
});

/** How many inputs one joining kernel reads; more are joined in steps. */
const MOST_JOINED = 6;

/**
 * Tensors one after the other along a dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.cat.html
 */
export const cat = def('cat(tensors, dim)', (tensors: readonly Tensor[], dim: number = 0): Tensor => {
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
  if (parts.length === 0) return clone(to(first, dtype));
  if (parts.length > MOST_JOINED) {
    const pieces: Tensor[] = [];
    for (let i = 0; i < parts.length; i += MOST_JOINED) pieces.push(cat(parts.slice(i, i + MOST_JOINED), d));
    return cat(pieces, d);
  }
  const starts: number[] = [];
  let total = 0;
  for (const { shape } of parts) {
    starts.push(total);
    total += shape[d];
  }
  const shape = first.shape.with(d, total);
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
  return link(out, parts, [], ([g]) => parts.map((part, i) => slice(g!, d, starts[i], starts[i] + part.shape[d])));
});

/**
 * Tensors of one shape along a new dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.stack.html
 */
export const stack = def('stack(tensors, dim)', (tensors: readonly Tensor[], dim: number = 0): Tensor => {
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
});

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
