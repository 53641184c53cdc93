/**
 * What operators are made of: recording a computation over tensors and giving back a tensor. Nothing here knows about
 * gradients; `link` (autograd) adds those.
 */

import { callee, fail, failRange, failType, named } from '../core/callee.ts';
import { type Dtype, dtypeOf as dtypeNamed, dtypeOfScalar, isFloat, promote, promoteScalar } from '../core/dtype.ts';
import { Node, type NodeDetails, type Ref } from '../core/graph.ts';
import { dimOf } from '../core/integers.ts';
import { wantKind } from '../core/kinds.ts';
import { isLiteral, literals } from '../core/literal.ts';
import type { Primitive, ReduceOp } from '../core/primitives.ts';
import { runtime } from '../core/runtime.ts';
import { sees } from '../core/scope.ts';
import type { Shape } from '../core/shapes.ts';
import { Storage } from '../core/storage.ts';
import { Tensor } from '../core/tensor.ts';
import { contiguousStrides, isContiguous, sizeOf, type View, viewOf } from '../core/view.ts';

export type { Shape };
export { dimOf };

export type Scalar = number | boolean;
/** A whole number. Where a declaration says this, or one of the types of sizes and dimensions, its public form refuses fractions. */
export type Int = number;
/** One dimension, several, or (null) all. */
export type Dims = number | Shape | null;
/** What arithmetic takes. */
export type Operand = Tensor | Scalar;

/** Refuses a number that an integer dtype has no room for, which would become another one. Fractions are cut off, as in PyTorch. */
export function wantFitting(value: Scalar, dtype: Dtype): void {
  const number = Number(value);
  const fits = dtype === 'int32' ? number >= -(2 ** 31) && number < 2 ** 31 : Math.abs(number) < 256;
  if ((fits && !(literals.strict && number % 1)) || isFloat(dtype) || dtype === 'bool') return;
  fail(`value cannot be converted to type ${dtype} without overflow: use float32`, value);
}

/** A shape as it is written in errors. */
export const text = (shape: Shape): string => `[${shape.join(', ')}]`;

/** The dtype a name means. */
export const dtypeOf = (name: string): Dtype => dtypeNamed(name, callee.called || undefined);

/** Refuses what is no tensor, in PyTorch's words. */
export function wantTensor(value: unknown, name = 'input'): asserts value is Tensor {
  wantKind('@', value, name);
}

/** The tensor that a function of this name, which has no public form of its own, was called with; refuses anything else. */
export function tensorOf(of: string, value: unknown, name = 'input'): Tensor {
  if (!(value instanceof Tensor)) named(of, () => wantTensor(value, name));
  return value as Tensor;
}

/** Refuses tensors of any other number of dimensions. */
export function wantRank(input: unknown, ...ranks: number[]): asserts input is Tensor {
  wantTensor(input);
  if (ranks.includes(input.ndim)) return;
  fail(`Expected ${[...new Set(ranks)].join('D or ')}D input`, input);
}

/** Refuses what has fewer dimensions. */
export function wantDims(input: Tensor, least: number): void {
  if (input.ndim < least) fail(`expected at least ${least}D`, input);
}

/** Refuses what is no tensor of floats. */
export function wantFloat(input: unknown): asserts input is Tensor {
  wantTensor(input);
  if (!isFloat(input.dtype)) failType('expected a float tensor', input);
}

/** Refuses booleans, where PyTorch computes with numbers only. */
export function wantNumbers(input: Tensor): void {
  if (input.dtype === 'bool')
    failType('expected a tensor of numbers, not of booleans: x.float() or x.int() makes one', input);
}

/** Refuses tensors of two dtypes. */
export function wantOneType(a: Tensor, b: Tensor): void {
  if (a.dtype !== b.dtype) failType('expected one dtype', a, b);
}

/** Refuses what is no list, or an empty one. */
export function wantList(tensors: unknown): void {
  if (!Array.isArray(tensors) || tensors.length === 0) fail('expected a non-empty list of Tensors');
}

/** Several dimensions, each once; `null`, `undefined` (and an empty list where `emptyIsAll`) mean all. */
export function dimsOf(dims: number | readonly number[] | null | undefined, rank: number, emptyIsAll = true): number[] {
  if (dims === null || dims === undefined) return Array.from({ length: rank }, (_, d) => d);
  if (typeof dims === 'number') return dimsOf([dims], rank);
  if (dims.length === 0 && emptyIsAll) return dimsOf(null, rank);
  const found = dims.map((dim) => dimOf(dim, rank));
  found.forEach((dim, at) => {
    if (found.indexOf(dim) !== at) fail(`dim ${dim} appears multiple times in the list of dims`);
  });
  return rank === 0 ? [] : found;
}

/** Whether two shapes are the same. */
export const isSameShape = (a: Shape, b: Shape): boolean => {
  if (a.length !== b.length) return false;
  for (let d = 0; d < a.length; d++) if (a[d] !== b[d]) return false;
  return true;
};

/** The shape that several broadcast to: one of theirs, where that is it. @throws {Error} where they do not */
export function broadcastShapes(...shapes: Shape[]): Shape {
  const [a, b] = shapes;
  if (shapes.length === 2) {
    if (b.length === 0 || isSameShape(a, b)) return a;
    if (a.length === 0) return b;
  }
  const rank = Math.max(...shapes.map((shape) => shape.length));
  const out = new Array<number>(rank).fill(1);
  for (const shape of shapes) {
    for (let d = 0; d < shape.length; d++) {
      const at = d + rank - shape.length;
      if (shape[d] === out[at] || shape[d] === 1) continue;
      if (out[at] !== 1) {
        fail(
          `The size of tensor a (${out[at]}) must match the size of tensor b (${shape[d]}) at non-singleton dimension ${at}; the shapes are ${shapes.map(text).join(' and ')}`,
        );
      }
      out[at] = shape[d];
    }
  }
  return out;
}

/** Refuses a complex tensor, whose memory only `complex/` can read. */
export function wantReal(tensor: Tensor): void {
  if (tensor.pair)
    failType('complex64 is not supported here: compute with x.real and x.imag, or with torch.view_as_real(x)', tensor);
}

/** The tensor's memory as a reader of `shape` sees it, broadcast; by default in its own shape. */
export function refOf(tensor: Tensor, shape: Shape = tensor.shape): Ref {
  wantReal(tensor);
  sees(tensor);
  if (!tensor.storage.claimed) fail('this tensor was released; this is an error in torch itself');
  const lead = shape.length - tensor.shape.length;
  const strides = new Array<number>(shape.length);
  for (let d = 0; d < shape.length; d++)
    strides[d] = d < lead || tensor.shape[d - lead] === 1 ? 0 : tensor.strides[d - lead];
  return { node: tensor.storage.node, view: viewOf(strides, tensor.offset) };
}

/** The tensor's memory through another view of the same storage. */
export function refThrough(tensor: Tensor, view: View, fill?: number): Ref {
  wantReal(tensor);
  sees(tensor);
  return { node: tensor.storage.node, view: { ...view, offset: view.offset + tensor.offset }, fill };
}

/** Records a node, and makes the tensor that means it. */
export function make<D extends Dtype = Dtype>(node: Node, shape: Shape = node.shape): Tensor<Shape, D> {
  return new Tensor<Shape, D>(new Storage(runtime.record(node)), shape);
}

/** By rank. */
const scalarViews: View[] = [];
/** The view that a reader of this shape has of a number: views are not changed, so there is one for each rank. */
export const scalarView = ({ length }: Shape): View =>
  (scalarViews[length] ??= viewOf(new Array<number>(length).fill(0)));

/**
 * The factors of a product: whole numbers that are no integers yet (literal.ts) are floats in it, unless an integer is among them
 * whose dtype was said.
 */
export function factors<T extends readonly Tensor[]>(...tensors: T): T {
  if (!tensors.some(isLiteral) || tensors.some((each) => !isLiteral(each) && !isFloat(each.dtype))) return tensors;
  return tensors.map((each) => (isLiteral(each) ? literals.float(each) : each)) as unknown as T;
}

/** A run-time number, for a reader of this shape: among bytes a byte, among booleans a truth value. */
export function scalarRef(value: Scalar, dtype: Dtype, shape: Shape): Ref {
  if (dtype === 'int32') wantFitting(value, dtype);
  const kept = dtype === 'uint8' ? Number(value) & 255 : Number(dtype === 'bool' ? Boolean(value) : value);
  return { node: runtime.record(new Node('scalar', dtype, [], [], { value: kept })), view: scalarView(shape) };
}

/** A number of the formula itself: it becomes part of the kernel. */
export function constRef(value: Scalar, dtype: Dtype, shape: Shape): Ref {
  return { node: new Node('const', dtype, [], [], { value: Number(value) }), view: scalarView(shape) };
}

/** The loop's coordinate along a dimension, int32 (times `scale`, plus `bias`). */
export function coordRef(shape: Shape, dim: number, scale = 1, bias = 0): Ref {
  const coeffs = shape.map((_, d) => (d === dim ? scale : 0));
  return { node: new Node('coord', 'int32', shape, [], { coeffs, bias }), view: viewOf(contiguousStrides(shape)) };
}

/** An affine form of the loop's coordinates, int32. */
export function affineRef(coeffs: number[], shape: Shape): Ref {
  return { node: new Node('coord', 'int32', shape, [], { coeffs, bias: 0 }), view: viewOf(contiguousStrides(shape)) };
}

/** One primitive over a shape. */
export function mapNode(op: Primitive | 'id', dtype: Dtype, shape: Shape, args: Ref[]): Node {
  return new Node('map', dtype, shape, args, { op });
}

/** A map whose result is an argument of another map of the same shape. */
export function mapRef(op: Primitive | 'id', dtype: Dtype, shape: Shape, args: Ref[]): Ref {
  return own(mapNode(op, dtype, shape, args));
}

/** What a node gives, read in its own shape. */
export function own(node: Node): Ref {
  return { node, view: viewOf(contiguousStrides(node.shape)) };
}

/** Converts, where it has to. */
export function castRef(ref: Ref, to: Dtype, shape: Shape): Ref {
  return ref.node.dtype === to ? ref : mapRef('cast', to, shape, [ref]);
}

/** The dtype two operands are computed in: tensors with dimensions outrank 0-d ones, and those outrank numbers. */
export function resultDtype(...operands: (Tensor | Scalar)[]): Dtype {
  let best: Dtype | undefined;
  for (const tier of [0, 1]) {
    let found: Dtype | undefined;
    for (const operand of operands) {
      if (!(operand instanceof Tensor) || (operand.ndim === 0) !== (tier === 1)) continue;
      found = found ? promote(found, operand.dtype) : operand.dtype;
    }
    // A lower tier matters only by its category.
    if (found) best = best === undefined ? found : promoteScalar(best, found);
  }
  for (const operand of operands) {
    if (operand instanceof Tensor) continue;
    const scalar = dtypeOfScalar(operand);
    best = best === undefined ? scalar : promoteScalar(best, scalar);
  }
  return best ?? 'float32';
}

/** An operand for a reader of this shape, in this dtype. */
export function operandRef(operand: Tensor | Scalar, dtype: Dtype, shape: Shape): Ref {
  if (!(operand instanceof Tensor)) return scalarRef(operand, dtype, shape);
  return castRef(refOf(operand, shape), dtype, shape);
}

/** The shape of a tensor; of a number, none. */
export const shapeOf = (operand: Tensor | Scalar): Shape => (operand instanceof Tensor ? operand.shape : []);

/** A reduction of refs over [outer…, inner…]. */
export function reduceNode(op: ReduceOp, dtype: Dtype, outer: Shape, inner: Shape, arg: Ref): Node {
  return new Node('reduce', dtype, outer, [arg], { op, inner: [...inner] });
}

/** A tensor with the same values and memory of its own, in row-major order; no copy where that is so already. */
export function contiguousNode(tensor: Tensor): Node {
  const { storage, shape, strides, offset } = tensor;
  wantReal(tensor);
  sees(tensor);
  if (offset === 0 && storage.size === sizeOf(shape) && isContiguous(shape, strides)) return storage.node;
  return runtime.record(mapNode('id', storage.dtype, shape, [refOf(tensor)]));
}

/** What the host knows of the tensor's values, where the program wrote them down or uploaded them: nothing of what is computed. */
export function knownOf(tensor: Tensor): Node['known'] {
  return tensor.numel() >= tensor.storage.size ? tensor.storage.node.known : null;
}

/**
 * Refuses indices that are known to be outside a dimension of size `n`. What the device computed is not waited for: outside,
 * elements read 0 and are not written.
 */
export function checkIndex(index: Tensor, dim: number, n: number, least = 0): void {
  const known = knownOf(index);
  const wrong = !known ? null : known.min < least ? known.min : known.max >= n ? known.max : null;
  if (wrong !== null) failRange(`index ${wrong} is out of bounds for dimension ${dim} with size ${n}`);
}

/** A node of any other kind. */
export function node(kind: Node['kind'], dtype: Dtype, shape: Shape, args: Ref[], details: NodeDetails): Node {
  return new Node(kind, dtype, shape, args, details);
}
