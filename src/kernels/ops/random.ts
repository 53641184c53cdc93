/**
 * Random tensors from a counter-based generator (threefry): each call takes the next stream of a generator, each element its own
 * counter, so both devices give the same numbers and nothing is stored. As in PyTorch, equal seeds give equal runs.
 */
import { fail, failType } from '../core/callee.ts';
import { type Dtype, type DtypeName, type DtypeOf, isFloat } from '../core/dtype.ts';
import type { Ref } from '../core/graph.ts';
import type { DeviceLike } from '../core/placement.ts';
import type { Primitive } from '../core/primitives.ts';
import { runtime } from '../core/runtime.ts';
import type { Tensor } from '../core/tensor.ts';
import { sizeOf } from '../core/view.ts';
import { reshape } from './basis.ts';
import {
  castRef,
  constRef,
  coordRef,
  dtypeOf,
  type Int,
  make,
  mapNode,
  mapRef,
  node,
  own,
  refOf,
  type Shape,
  scalarRef,
  wantFitting,
  wantFloat,
  wantTensor,
} from './core.ts';
import { finish, type Size, shapeArgument } from './creation.ts';
import { default_generator, type Generator } from './generator.ts';
import { assign } from './inplace.ts';

export type Source = Generator | null | undefined;

/** 32 random bits for each of `count` elements, of a new stream. */
function randomBits(count: number, generator: Source): Ref {
  const shape = [count];
  const [key0, key1] = (generator ?? default_generator).next();
  const key = (half: number) => scalarRef(half, 'int32', shape);
  return mapRef('random', 'int32', shape, [coordRef(shape, 0), key(key0), key(key1)]);
}

/** Uniform in [0, 1). */
function unit(count: number, generator: Source): Ref {
  return own(runtime.record(mapNode('unit', 'float32', [count], [randomBits(count, generator)])));
}

/** A primitive of float32 over `count` elements. */
export const float = (count: number, op: Primitive, ...args: (Ref | number)[]): Ref =>
  mapRef(
    op,
    'float32',
    [count],
    args.map((arg) => (typeof arg === 'number' ? constRef(arg, 'float32', [count]) : arg)),
  );

/** Standard exponential. 1 − u is in (0, 1], so the logarithm is finite. */
export const exponential = (count: number, generator: Source): Ref =>
  float(count, 'neg', float(count, 'log', float(count, 'sub', 1, unit(count, generator))));

/** Standard normal (Box and Muller): two uniforms an element. */
export function gauss(count: number, generator: Source): Ref {
  const radius = float(count, 'sqrt', float(count, 'mul', 2, exponential(count, generator)));
  const angle = float(count, 'mul', 2 * Math.PI, unit(count, generator));
  return own(runtime.record(float(count, 'mul', radius, float(count, 'cos', angle)).node));
}

/** What is drawn, times a scale, and shifted. */
export function affine(ref: Ref, count: number, scale: number, shift: number): Ref {
  const number = (value: number) => scalarRef(value, 'float32', [count]);
  return float(count, 'add', float(count, 'mul', ref, number(scale)), number(shift));
}

/** What is drawn, in a tensor's shape and dtype. */
export function shaped(ref: Ref, shape: Shape, dtype: Dtype = ref.node.dtype): Tensor {
  const count = [sizeOf(shape)];
  return reshape(make(mapNode('id', dtype, count, [castRef(ref, dtype, count)])), shape);
}

/** The dtype that is asked for, float32 unless one is; refuses what is no float. */
export function floatDtype(dtype?: DtypeName | null): Dtype {
  const type = dtypeOf(dtype ?? 'float32');
  if (!isFloat(type)) failType('expected a float dtype', dtype);
  return type;
}

type Fill = (count: number, generator: Source) => Ref;

function floats<D extends Dtype>(
  shape: Shape,
  dtype: DtypeName | null | undefined,
  requires_grad: boolean,
  generator: Source,
  fill: Fill,
): Tensor<Shape, D> {
  return finish(shaped(fill(sizeOf(shape), generator), shape, floatDtype(dtype)), requires_grad);
}

/**
 * Uniform in [0, 1).
 * @names torch.rand
 * @shape Sized<size>
 * @spread size
 * @see https://pytorch.org/docs/stable/generated/torch.rand.html
 * @example
 * torch.rand([2, 3]).shape
 * // [2, 3]
 */
export function rand<N extends DtypeName>(
  size: Size,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
  generator?: Source,
): Tensor<Shape, DtypeOf<N>> {
  return floats(shapeArgument(size), dtype, requires_grad, generator, unit);
}

/**
 * Standard normal.
 * @names torch.randn
 * @shape Sized<size>
 * @spread size
 * @see https://pytorch.org/docs/stable/generated/torch.randn.html
 * @example
 * torch.randn([2, 3]).shape
 * // [2, 3]
 */
export function randn<N extends DtypeName>(
  size: Size,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
  generator?: Source,
): Tensor<Shape, DtypeOf<N>> {
  return floats(shapeArgument(size), dtype, requires_grad, generator, gauss);
}

/**
 * Uniform in [0, 1), of another tensor's shape and dtype.
 * @names torch.rand_like
 * @shape input
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.rand_like.html
 * @example
 * torch.rand_like(torch.ones([2, 3])).shape
 * // [2, 3]
 */
export function rand_like<N extends DtypeName>(
  input: Tensor,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
  generator?: Source,
): Tensor<Shape, DtypeOf<N>> {
  wantTensor(input);
  return floats(input.shape, dtype ?? input.dtype, requires_grad, generator, unit);
}

/**
 * Standard normal, of another tensor's shape and dtype.
 * @names torch.randn_like
 * @shape input
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.randn_like.html
 * @example
 * torch.randn_like(torch.ones([2, 3])).shape
 * // [2, 3]
 */
export function randn_like<N extends DtypeName>(
  input: Tensor,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
  generator?: Source,
): Tensor<Shape, DtypeOf<N>> {
  wantTensor(input);
  return floats(input.shape, dtype ?? input.dtype, requires_grad, generator, gauss);
}

/** Integers from `low` to below `high`. */
export function integers(low: number, high: number, shape: Shape, dtype: Dtype, generator: Source): Tensor {
  if (!(low < high)) fail("expected 'from' < 'to'", low, high);
  for (const limit of [low, high - 1]) wantFitting(limit, 'int32');
  const count = [sizeOf(shape)];
  const range = high - low;
  const int = (op: Primitive, a: Ref, b: number) => mapRef(op, 'int32', count, [a, scalarRef(b, 'int32', count)]);
  let index: Ref;
  if (range <= 2 ** 24) {
    // The scaled uniform reaches each value; rounding can't give `high` itself.
    index = castRef(float(count[0], 'floor', affine(unit(count[0], generator), count[0], range, 0)), 'int32', count);
  } else
    index = int('remainder', int('and', randomBits(count[0], generator), 0x7fffffff), Math.min(range, 2 ** 31 - 1));
  return shaped(int('add', index, low), shape, dtype);
}

/**
 * Integers from low (0 unless given) to below high.
 * @names torch.randint
 * @see https://pytorch.org/docs/stable/generated/torch.randint.html
 * @example
 * torch.randint(0, 10, [2, 3]).shape
 * // [2, 3]
 */
export function randint(
  low: Int,
  high: Int | Shape,
  size?: Shape | Int | null,
  dtype?: DtypeName | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
  generator?: Source,
): Tensor {
  if (typeof high !== 'number') [low, high, size] = [0, low, high ?? size];
  // randint(high, { size }) leaves `low` for the keyword's high.
  const shape = typeof size === 'number' ? [size] : (size ?? []);
  return finish(integers(low ?? 0, high, shape, dtypeOf(dtype ?? 'int32'), generator), requires_grad);
}

/**
 * The numbers 0 … n − 1 in random order, int32.
 * @names torch.randperm
 * @see https://pytorch.org/docs/stable/generated/torch.randperm.html
 * @example
 * torch.randperm(4).sort().values
 * // tensor([0, 1, 2, 3])
 */
export function randperm(
  n: Int,
  dtype?: DtypeName | null,
  _device?: DeviceLike | null,
  _requires_grad?: boolean,
  generator?: Source,
): Tensor {
  if (!Number.isInteger(n) || n < 0) fail('expected n ≥ 0', n);
  const order = sortedPositions(randomBits(n, generator), [n]);
  return shaped(refOf(order), [n], dtypeOf(dtype ?? 'int32'));
}

/** Where the elements of each row stand in ascending order. */
export function sortedPositions(keys: Ref, shape: Shape): Tensor {
  const sorted = runtime.record(node('sort', keys.node.dtype, shape, [keys], { descending: false }));
  return make(node('positions', 'int32', shape, [own(sorted)], {}));
}

/**
 * Uniform in [from, to).
 * @names Tensor.uniform_
 * @constant
 * @lean
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.uniform_.html
 * @example
 * torch.empty([2, 3]).uniform_().shape
 * // [2, 3]
 */
export function uniform_(input: Tensor, from: number = 0, to: number = 1, generator?: Source): Tensor {
  wantFloat(input);
  if (from > to) fail('expected from ≤ to', from, to);
  const count = input.numel();
  return assign(input, shaped(affine(unit(count, generator), count, to - from, from), input.shape, input.dtype));
}

/**
 * Fills in place with normal values of this mean (0) and deviation `std` (1).
 * @names Tensor.normal_
 * @constant
 * @lean
 * @throws {TypeError} for integers and booleans
 * @throws {Error} for a negative std, or a leaf that requires grad, outside no_grad
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.normal_.html
 * @example
 * torch.empty([2, 3]).normal_().shape
 * // [2, 3]
 */
export function normal_(input: Tensor, mean: number = 0, std: number = 1, generator?: Source): Tensor {
  wantFloat(input);
  if (!(std >= 0)) fail('expected std ≥ 0', std);
  const count = input.numel();
  return assign(input, shaped(affine(gauss(count, generator), count, std, mean), input.shape, input.dtype));
}

/**
 * 1 with the probability that each element says (or that `p` says), otherwise 0.
 * @names torch.bernoulli Tensor.bernoulli
 * @shape input
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.bernoulli.html
 * @example
 * torch.bernoulli(torch.tensor([0, 1]).float())
 * // tensor([0., 1.])
 */
export function bernoulli(input: Tensor, p?: number | null, generator?: Source): Tensor {
  wantTensor(input);
  return drawn(input.shape, p ?? input, input.dtype, generator);
}

/** 1 with a probability that is one number, or each element's own. */
export function drawn(shape: Shape, chance: number | Tensor, dtype: Dtype, generator: Source): Tensor {
  if (typeof chance === 'number') {
    if (!(chance >= 0 && chance <= 1)) fail('expected p between 0 and 1', chance);
  } else wantFloat(chance);
  const limit =
    typeof chance === 'number' ? scalarRef(chance, 'float32', shape) : castRef(refOf(chance, shape), 'float32', shape);
  const random = shaped(unit(sizeOf(shape), generator), shape);
  const below = mapRef('lt', 'bool', shape, [refOf(random), limit]);
  return make(mapNode('cast', dtype, shape, [below]));
}
