/**
 * The differentiable core that all families stand on: a look at the same memory, stretching and its opposite, the sum, and
 * conversion. Each is in the gradient of another, so they stand in one file; it needs no other of operators.
 */

import { fail } from '../core/callee.ts';
import { type Dtype, type DtypeName, isFloat } from '../core/dtype.ts';
import { is_grad_enabled } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import { literals } from '../core/literal.ts';
import type { ReduceOp } from '../core/primitives.ts';
import { Storage } from '../core/storage.ts';
import { Tensor } from '../core/tensor.ts';
import { contiguousStrides, sizeOf } from '../core/view.ts';
import {
  castRef,
  contiguousNode,
  type Dims,
  dimsOf,
  dtypeOf,
  make,
  mapNode,
  reduceNode,
  refOf,
  type Shape,
  text,
  wantReal,
  wantTensor,
} from './core.ts';

/** A look at the same storage. `undo` brings a gradient back into the input's shape. */
export function alias(
  input: Tensor,
  shape: Shape,
  strides: readonly number[],
  offset: number,
  undo: (grad: Tensor) => Tensor,
): Tensor {
  wantReal(input);
  input.storage.claim();
  const out = new Tensor(input.storage, shape, strides, offset);
  if (is_grad_enabled()) out.base = input.base ?? input;
  return link(out, [input], [], ([g]) => [undo(g!)]);
}

/**
 * A row-major tensor with its own storage; the same tensor where it is that already.
 * @names Tensor.contiguous
 * @shape input
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html
 * @example
 * torch.tensor([[1, 2, 3], [4, 5, 6]]).t().contiguous().is_contiguous()
 * // true
 */
export function contiguous(input: Tensor): Tensor {
  if (input.is_contiguous()) return input;
  return link(make(contiguousNode(input), input.shape), [input], [], ([g]) => [g]);
}

/**
 * A copy. Memory is shared until one of the two is changed.
 * @names torch.clone Tensor.clone
 * @shape input
 * @lean
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.clone.html
 * @example
 * torch.clone(torch.tensor([1, 2]))
 * // tensor([1, 2])
 */
export function clone(input: Tensor): Tensor {
  wantTensor(input);
  const out = new Tensor(new Storage(contiguousNode(input)), input.shape);
  return link(out, [input], [], ([g]) => [g]);
}

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
 * @names torch.reshape Tensor.reshape
 * @shape Reshape<input, shape>
 * @spread shape
 * @lean
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.reshape.html
 * @example
 * torch.reshape(torch.tensor([[1, 2, 3], [4, 5, 6]]), [3, 2])
 * // tensor([[1, 2],
 * //         [3, 4],
 * //         [5, 6]])
 */
export function reshape(input: Tensor, shape: Shape): Tensor {
  wantTensor(input);
  return reshaped(input, shape) ?? reshaped(contiguous(input), shape)!;
}

/** The tensor in another shape, where that needs no copy. */
export function reshaped(input: Tensor, shape: Shape): Tensor | null {
  const next = inferShape(typeof shape === 'number' ? [shape] : shape, input.numel());
  const strides = viewStrides(input.shape, input.strides, next);
  if (!strides) return null;
  const was = input.shape;
  return alias(input, next, strides, input.offset, (g) => reshape(g, was));
}

/**
 * Dimensions of size 1, and new leading ones, stretched without a copy. -1 keeps a size.
 * @names Tensor.expand
 * @shape Expand<input, size>
 * @spread size
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.expand.html
 * @example
 * torch.tensor([[1], [2]]).expand(2, 3)
 * // tensor([[1, 1, 1],
 * //         [2, 2, 2]])
 */
export function expand(input: Tensor, size: Shape): Tensor {
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
}

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

/** The shape that remains. */
export function reducedShape(shape: Shape, dims: readonly number[], keepdim: boolean): number[] {
  return keepdim ? shape.map((n, d) => (dims.includes(d) ? 1 : n)) : shape.filter((_, d) => !dims.includes(d));
}

/** Reduces along dims; the input is converted to `from` first. */
export function reduceAlong(
  op: ReduceOp,
  input: Tensor,
  dims: readonly number[],
  keepdim: boolean,
  from: Dtype,
  to: Dtype = from,
): Tensor {
  const { shape } = input;
  const kept = shape.map((_, d) => d).filter((d) => !dims.includes(d));
  const [outer, inner] = [kept.map((d) => shape[d]), dims.map((d) => shape[d])];
  const ref = refOf(input);
  const loop = [...outer, ...inner];
  const strides = [...kept, ...dims].map((d) => ref.view.strides[d]);
  const arg = castRef({ ...ref, view: { ...ref.view, strides } }, from, loop);
  const out = reducedShape(shape, dims, keepdim);
  return make(reduceNode(op, to, outer, inner, arg), out);
}

/** The result stretched back over the dims it was reduced along. */
export function stretch(value: Tensor, shape: Shape, dims: readonly number[], keepdim: boolean): Tensor {
  return expand(keepdim ? value : reshape(value, reducedShape(shape, dims, true)), shape);
}

/** The dtype of a sum or product. */
export const sumDtype = (input: Tensor, dtype?: DtypeName | null): Dtype =>
  dtype ? dtypeOf(dtype) : isFloat(input.dtype) ? 'float32' : 'int32';

/**
 * The sum; integers and booleans are summed as int32.
 * @names torch.sum Tensor.sum
 * @shape Reduce<input, dim, keepdim>
 * @lean
 * @see https://pytorch.org/docs/stable/generated/torch.sum.html
 * @example
 * torch.sum(torch.tensor([[1, 2, 3], [4, 5, 6]]), 1)
 * // tensor([ 6, 15])
 */
export function sum(input: Tensor, dim?: Dims, keepdim: boolean = false, dtype?: DtypeName | null): Tensor {
  wantTensor(input);
  const dims = dimsOf(dim, input.ndim);
  const out = reduceAlong('sum', input, dims, keepdim, sumDtype(input, dtype));
  const { shape } = input;
  return link(out, [input], [], ([g]) => [stretch(g!, shape, dims, keepdim)]);
}

/** The tensor in another dtype; itself where it has that already. For torch itself halves are floats. */
export const to = (input: Tensor, dtype: DtypeName): Tensor =>
  dtypeOf(dtype) === input.dtype ? input : cast(input, dtypeOf(dtype));

/** The elements in another dtype; between floats the gradient goes through. */
export function cast(input: Tensor, type: Dtype): Tensor {
  if (type === input.storage.dtype) return input;
  const out = make(mapNode('cast', type, input.shape, [refOf(input)]));
  return isFloat(type) && isFloat(input.dtype) ? link(out, [input], [], ([g]) => [g]) : out;
}

/** The operand of a function that computes in floating point. */
export function floated(input: Tensor): Tensor {
  wantTensor(input);
  return to(input, 'float32');
}
literals.float = floated;
