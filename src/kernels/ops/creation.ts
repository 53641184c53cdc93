/** New tensors: from values, filled, counted, and conversions of dtype. */

import { fail, failType, named } from '../core/callee.ts';
import {
  arrayFor,
  type Dtype,
  type DtypeName,
  type DtypeOf,
  dtypeOfScalar,
  isFloat,
  type TypedArray,
} from '../core/dtype.ts';
import { Node } from '../core/graph.ts';
import { literal } from '../core/literal.ts';
import { type DeviceLike, isDevice, wantDevice } from '../core/placement.ts';
import { runtime } from '../core/runtime.ts';
import { def, isKeywords } from '../core/scope.ts';
import { Storage } from '../core/storage.ts';
import { type Nested, Tensor } from '../core/tensor.ts';
import { cast, clone, to } from './basis.ts';
import {
  castRef,
  constRef,
  coordRef,
  dtypeOf,
  type Int,
  make,
  mapNode,
  mapRef,
  type Scalar,
  type Shape,
  scalarRef,
  wantFitting,
  wantTensor,
} from './core.ts';
import { detach } from './shape.ts';

export type Values = Nested | TypedArray | ArrayLike<number> | Tensor;

/** What may stand in (nested) arrays that become a tensor. */
export type Value = number | boolean | bigint | Tensor;

/** Refuses what is no value, in PyTorch's words: a misspelt field is not to become NaN. */
function wantValue(value: unknown, at: readonly number[] = []): asserts value is Value {
  if (['number', 'boolean', 'bigint'].includes(typeof value) || value instanceof Tensor) return;
  const found = value instanceof Promise ? 'a Promise: await it' : value === null ? 'null' : typeof value;
  failType(`could not infer dtype of ${found}${at.length ? `, at [${at.join('][')}]` : ''}; expected numbers`);
}

const isTyped = (value: unknown): value is TypedArray => ArrayBuffer.isView(value) && !(value instanceof DataView);

/** The values of nested arrays, row by row, their shape, and whether typed arrays of floats are among them. */
function flattened(nested: unknown): { values: Value[]; shape: number[]; float: boolean } {
  const isList = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || isTyped(value);
  const shape: number[] = [];
  for (let at = nested; isList(at); at = at[0]) {
    shape.push(at.length);
    if (at.length === 0) break;
  }
  const values: Value[] = [];
  const place: number[] = [];
  let float = false;
  const collect = (value: unknown, dim: number): void => {
    if (isList(value) !== dim < shape.length)
      failType(`the nested arrays are ragged: not all have ${shape.length} levels`);
    if (!isList(value)) {
      wantValue(value, place);
      values.push(value);
      return;
    }
    if (value.length !== shape[dim]) fail(`expected sequence of length ${shape[dim]} at dim ${dim}`, value.length);
    float ||= isTyped(value) && dtypeOfTyped(value) === 'float32';
    for (let i = 0; i < value.length; i++) {
      place[dim] = i;
      collect(value[i], dim + 1);
    }
  };
  collect(nested, 0);
  return { values, shape, float };
}

/** The dtype PyTorch would give the numbers: any fraction makes all float32, and so does what int32 can't hold. */
function dtypeOfValues(values: ArrayLike<number | boolean | bigint>): Dtype {
  if (values.length === 0) return 'float32';
  let found: Dtype = 'bool';
  for (let i = 0; i < values.length; i++) {
    const type = dtypeOfScalar(typeof values[i] === 'boolean' ? (values[i] as boolean) : Number(values[i]));
    if (type === 'float32') return 'float32';
    if (type === 'int32') found = 'int32';
  }
  return found;
}

/** A typed array's own dtype; int32 for other integers, as far as that holds them. */
function dtypeOfTyped(data: ArrayLike<number>): Dtype {
  if (data instanceof Uint8Array) return 'uint8';
  if (data instanceof Int32Array) return 'int32';
  return /^Float/.test(data.constructor.name) || !data.length ? 'float32' : dtypeOfValues(data);
}

/** Makes a tensor of values some of which are tensors of one element; joined.ts brings it, so that not everybody has to. */
export const joining: { join?: (values: readonly Value[], shape: Shape) => Tensor } = {};

/**
 * A tensor of these values: a number, nested arrays, or a typed array (1-d). Fractions, and what int32 can't hold, give float32,
 * whole numbers int32 unless `dtype` says otherwise; those become float32 where floats are needed (literal.ts). BigInts are integers.
 * The values are copied.
 * @names torch.tensor torch.from_numpy
 * @shape Nest<data>
 * @constant
 * @throws {TypeError} for what is no number: a text, undefined, null, an object
 * @throws {RangeError} for a value that the `dtype` has no room for
 * @see https://pytorch.org/docs/stable/generated/torch.tensor.html
 * @example
 * torch.tensor([[1, 2], [3, 4.5]])
 * // tensor([[1.0000, 2.0000],
 * //         [3.0000, 4.5000]])
 */
export function tensor<N extends DtypeName>(
  data: Values,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  const wanted = dtype ? dtypeOf(dtype) : undefined;
  if (data instanceof Tensor) return finish(clone(detach(wanted ? to(data, wanted) : data)), requires_grad);
  if (isTyped(data)) return finish(fromValues(data, [data.length], wanted ?? dtypeOfTyped(data)), requires_grad);
  const { values, shape, float } = flattened(data);
  if (values.some((value) => value instanceof Tensor)) {
    if (!joining.join) failType('torch.stack joins Tensors');
    return finish(tensor(joining.join(values, shape), dtype), requires_grad);
  }
  const type = wanted ?? (requires_grad || float ? 'float32' : dtypeOfValues(values as number[]));
  const made = fromValues(values as number[], shape, type);
  return finish(wanted || values.some((value) => typeof value === 'bigint') ? made : literal(made), requires_grad);
}

/** What is made, whose dtype is the one that was asked for. */
export const finish = <D extends Dtype>(made: Tensor, requires_grad?: boolean): Tensor<Shape, D> =>
  (requires_grad ? made.requires_grad_() : made) as Tensor<Shape, D>;

/** Uploads values, converted as the dtype asks. */
export function fromValues(values: ArrayLike<number>, shape: Shape, dtype: Dtype): Tensor {
  let array = values as TypedArray;
  const target = arrayFor(dtype, 0);
  if (values.constructor !== target.constructor || dtype === 'bool') {
    array = arrayFor(dtype, values.length);
    for (let i = 0; i < array.length; i++) {
      const value = Number(values[i]);
      wantFitting(value, dtype);
      array[i] = dtype === 'bool' ? Number(value !== 0) : value;
    }
  }
  const leaf = runtime.upload(new Node('leaf', dtype, shape), array);
  if (array.length > 0 && array.length <= (isFloat(dtype) ? MOST_KNOWN_FLOATS : MOST_KNOWN)) {
    const known = { min: array[0], max: array[0], sum: 0, zero: false };
    for (const value of array) {
      known.min = Math.min(known.min, value);
      known.max = Math.max(known.max, value);
      known.sum += value;
      known.zero ||= value === 0;
    }
    leaf.known = known;
  }
  return new Tensor(new Storage(leaf), shape);
}

/** More values than these are not looked at when they are uploaded. */
const MOST_KNOWN = 1 << 16;
const MOST_KNOWN_FLOATS = 1 << 10;

/** A size: its numbers in an array, or the only one. */
export type Size = Shape | number;

/** What an argument says of a size; every number of it is whole and not negative. */
export const shapeArgument = (size: Size): Shape => {
  const shape = typeof size === 'number' ? [size] : size;
  if (!Array.isArray(shape) || shape.some((n) => !Number.isInteger(n))) {
    failType('expected a size of integers', size);
  }
  const negative = shape.find((n) => n < 0);
  if (negative !== undefined) fail('expected no negative dimension', shape);
  return [...shape];
};

/** A number in every place. What programs call takes tensors for numbers, too (from-numbers.ts). */
export function full<N extends DtypeName>(
  size: Size,
  fill_value: Scalar,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  const shape = shapeArgument(size);
  wantValue(fill_value);
  const type = dtype ? dtypeOf(dtype) : dtypeOfScalar(fill_value);
  wantFitting(fill_value, type);
  const made = make(mapNode('id', type, shape, [scalarRef(fill_value, type, shape)]));
  return finish(dtype ? made : literal(made), requires_grad);
}

const constant = <D extends Dtype>(
  size: Size,
  value: number,
  dtype: DtypeName | null | undefined,
  requires_grad: boolean,
): Tensor<Shape, D> => {
  const shape = shapeArgument(size);
  return finish(make(new Node('const', dtypeOf(dtype ?? 'float32'), shape, [], { value }), shape), requires_grad);
};

/**
 * Zeros of a size, float32 unless `dtype` says otherwise.
 * @names torch.zeros
 * @shape Sized<size>
 * @spread size
 * @see https://pytorch.org/docs/stable/generated/torch.zeros.html
 * @example
 * torch.zeros([2, 3])
 * // tensor([[0., 0., 0.],
 * //         [0., 0., 0.]])
 */
export function zeros<N extends DtypeName>(
  size: Size,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  return constant(size, 0, dtype, requires_grad);
}

/**
 * Ones of a size, float32 unless `dtype` says otherwise.
 * @names torch.ones
 * @shape Sized<size>
 * @spread size
 * @see https://pytorch.org/docs/stable/generated/torch.ones.html
 * @example
 * torch.ones([2, 3])
 * // tensor([[1., 1., 1.],
 * //         [1., 1., 1.]])
 */
export function ones<N extends DtypeName>(
  size: Size,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  return constant(size, 1, dtype, requires_grad);
}

/**
 * Memory with no particular contents; here: zeros, which cost nothing until they are used.
 * @names torch.empty
 * @shape Sized<size>
 * @spread size
 * @see https://pytorch.org/docs/stable/generated/torch.empty.html
 * @example
 * torch.empty([2, 3]).shape
 * // [2, 3]
 */
export function empty<N extends DtypeName>(
  size: Size,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  return constant(size, 0, dtype, requires_grad);
}

/** One value in the input's shape and, unless said otherwise, dtype. */
export function full_like<N extends DtypeName>(
  input: Tensor,
  fill_value: Scalar,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  wantTensor(input);
  return finish(full(input.shape, fill_value, dtype ?? input.dtype, null, requires_grad));
}

/**
 * Zeros in the input's shape and, unless said otherwise, dtype.
 * @names torch.zeros_like
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.zeros_like.html
 * @example
 * torch.zeros_like(torch.tensor([1.5, 2]))
 * // tensor([0., 0.])
 */
export function zeros_like<N extends DtypeName>(
  input: Tensor,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  wantTensor(input);
  return finish(zeros(input.shape, dtype ?? input.dtype, null, requires_grad));
}

/**
 * Ones in the input's shape and, unless said otherwise, dtype.
 * @names torch.ones_like
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.ones_like.html
 * @example
 * torch.ones_like(torch.tensor([1.5, 2]))
 * // tensor([1., 1.])
 */
export function ones_like<N extends DtypeName>(
  input: Tensor,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  wantTensor(input);
  return finish(ones(input.shape, dtype ?? input.dtype, null, requires_grad));
}

/**
 * Memory of the input's shape and, unless said otherwise, dtype; here: zeros.
 * @names torch.empty_like
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.empty_like.html
 * @example
 * torch.empty_like(torch.tensor([1.5, 2])).shape
 * // [2]
 */
export function empty_like<N extends DtypeName>(
  input: Tensor,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  wantTensor(input);
  return finish(empty(input.shape, dtype ?? input.dtype, null, requires_grad));
}

/**
 * start, start + step, … below end.
 * @names torch.arange
 * @see https://pytorch.org/docs/stable/generated/torch.arange.html
 * @example
 * torch.arange(0, 10, 2)
 * // tensor([0, 2, 4, 6, 8])
 */
export function arange<N extends DtypeName>(
  start: number,
  end?: number | null,
  step: number = 1,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  const limits = end === undefined || end === null ? [0, start, step] : [start, end, step];
  // Of int64 the end is whole too.
  const long = dtype === 'int64' || dtype === 'long';
  const [from, until, by] = limits.map((n) => (long ? Math.trunc(n) : Number(n)));
  if (by === 0) fail('expected step ≠ 0');
  if (by > 0 ? from > until : from < until) {
    fail('bounds inconsistent with step sign', from, until, by);
  }
  if (![from, until, by].every(Number.isFinite)) {
    fail('expected finite numbers', from, until, by);
  }
  const integers = limits.every((n) => dtypeOfScalar(n) === 'int32');
  const type = dtype ? dtypeOf(dtype) : integers ? 'int32' : 'float32';
  const shape = [Math.ceil((until - from) / by)];
  if (isFloat(type)) {
    const index = castRef(coordRef(shape, 0), 'float32', shape);
    const scaled = mapRef('mul', 'float32', shape, [index, scalarRef(by, 'float32', shape)]);
    const values = mapRef('add', 'float32', shape, [scaled, scalarRef(from, 'float32', shape)]);
    return finish(make(mapNode('id', type, shape, [values])), requires_grad);
  }
  // Integers count in whole steps, whatever fractions were given.
  if (shape[0] > 0) wantFitting(from + (shape[0] - 1) * by, type);
  const scaled = mapRef('mul', 'int32', shape, [coordRef(shape, 0), scalarRef(Math.trunc(by), 'int32', shape)]);
  const values = mapRef('add', 'int32', shape, [scaled, scalarRef(Math.trunc(from), 'int32', shape)]);
  const made = make(mapNode(type === 'int32' ? 'id' : 'cast', type, shape, [values]));
  return finish(dtype ? made : literal(made), requires_grad);
}

/**
 * The identity matrix.
 * @names torch.eye
 * @see https://pytorch.org/docs/stable/generated/torch.eye.html
 * @example
 * torch.eye(3)
 * // tensor([[1., 0., 0.],
 * //         [0., 1., 0.],
 * //         [0., 0., 1.]])
 */
export function eye<N extends DtypeName>(
  n: Int,
  m?: Int | null,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  const shape = shapeArgument([n, m ?? n]);
  const type = dtypeOf(dtype ?? 'float32');
  const same = mapRef('eq', 'bool', shape, [coordRef(shape, 0), coordRef(shape, 1)]);
  return finish(
    make(mapNode('where', type, shape, [same, constRef(1, type, shape), constRef(0, type, shape)])),
    requires_grad,
  );
}

/** The same as a program asks for it: of what is in memory. */
export function convert(input: Tensor, dtype: DtypeName | Tensor, copy: boolean = false): Tensor {
  const type = dtype instanceof Tensor ? dtype.storage.dtype : dtypeOf(dtype);
  if (type !== input.storage.dtype) return cast(input, type);
  // Whole numbers that are told to be integers are so from then on, in a tensor of their own.
  if (!copy && !input.storage.literal) return input;
  const out = clone(input);
  out.storage.literal = false;
  return out;
}

/** `convert` for a program, which is told the dtype: a result in float32 stays that, whatever it was made of. */
export const converted = def<(input: Tensor, ...args: unknown[]) => Tensor>(
  'to(input,dtype,copy,device,non_blocking)',
  convert,
);

/**
 * The tensor in another dtype, or in another tensor's; itself where it has that already. A device moves nothing:
 * to(dtype), to(other), to(device), to(device, dtype), to({ device, dtype }).
 * @names Tensor.to
 * @lean
 * @throws {Error} for a device other than 'cpu' and 'webgpu'
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.to.html
 * @example
 * torch.tensor([1.5, 2]).to('int32')
 * // tensor([1, 2])
 */
export function toPlace<N extends DtypeName>(input: Tensor, dtype: N, copy?: boolean): Tensor<Shape, DtypeOf<N>>;
export function toPlace<O extends Dtype>(input: Tensor, other: Tensor<Shape, O>, copy?: boolean): Tensor<Shape, O>;
export function toPlace<D extends Dtype>(input: Tensor<Shape, D>, device: DeviceLike, copy?: boolean): Tensor<Shape, D>;
export function toPlace<N extends DtypeName>(input: Tensor, device: DeviceLike, dtype: N): Tensor<Shape, DtypeOf<N>>;
export function toPlace<N extends DtypeName>(
  input: Tensor,
  keywords: { dtype: N; copy?: boolean; device?: DeviceLike; non_blocking?: boolean },
): Tensor<Shape, DtypeOf<N>>;
export function toPlace<D extends Dtype>(
  input: Tensor<Shape, D>,
  keywords: { device: DeviceLike; copy?: boolean; non_blocking?: boolean },
): Tensor<Shape, D>;
export function toPlace(input: Tensor, ...args: unknown[]): Tensor {
  const placed = isDevice(args[0]);
  if (placed) named('to', () => wantDevice(args.shift()));
  const [first] = args;
  if (isKeywords(first) && (placed || first.device)) args[0] = { dtype: input, ...first };
  else if (placed && typeof first !== 'string') args.unshift(input);
  return converted(input, ...args);
}

/**
 * As float32.
 * @names Tensor.float
 * @shape input
 * @lean
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.float.html
 * @example
 * torch.tensor([1, 2]).float()
 * // tensor([1., 2.])
 */
export const float = (input: Tensor): Tensor<Shape, 'float32'> =>
  converted(input, 'float32') as Tensor<Shape, 'float32'>;
/**
 * As float16.
 * @names Tensor.half
 * @shape input
 * @throws {TypeError} on a GPU without shader-f16
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.half.html
 * @example
 * torch.tensor([1, 2]).half()
 * // tensor([1., 2.], dtype=torch.float16)
 */
export function half(input: Tensor): Tensor<Shape, 'float16'> {
  return convert(input, 'float16') as Tensor<Shape, 'float16'>;
}

/**
 * There is no float64 here.
 * @names Tensor.double
 * @shape input
 * @throws {TypeError} always
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.double.html
 * @example
 * torch.ones(1).double()
 * // TypeError: double: there is no dtype 'float64' here; known are float32, float16, int32 (also for int64), uint8, bool, complex64; GPUs compute in float32: use that
 */
export function double(input: Tensor): Tensor {
  return convert(input, 'float64' as DtypeName);
}

/**
 * As int32; fractions are cut off.
 * @names Tensor.int
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.int.html
 * @example
 * torch.tensor([0, 1.5]).int()
 * // tensor([0, 1])
 */
export function int(input: Tensor): Tensor<Shape, 'int32'> {
  return convert(input, 'int32') as Tensor<Shape, 'int32'>;
}

/**
 * As int64, which is int32 here.
 * @names Tensor.long
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.long.html
 * @example
 * torch.tensor([0, 1.5]).long()
 * // tensor([0, 1])
 */
export function long(input: Tensor): Tensor<Shape, 'int32'> {
  return convert(input, 'int32') as Tensor<Shape, 'int32'>;
}

/**
 * Whether each element is not 0.
 * @names Tensor.bool
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.bool.html
 * @example
 * torch.tensor([0, 1.5]).bool()
 * // tensor([False,  True])
 */
export function bool(input: Tensor): Tensor<Shape, 'bool'> {
  return convert(input, 'bool') as Tensor<Shape, 'bool'>;
}

/**
 * As uint8.
 * @names Tensor.byte
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.byte.html
 * @example
 * torch.tensor([0, 1.5]).byte()
 * // tensor([0, 1], dtype=torch.uint8)
 */
export function byte(input: Tensor): Tensor<Shape, 'uint8'> {
  return convert(input, 'uint8') as Tensor<Shape, 'uint8'>;
}

/**
 * A tensor of these values; the tensor itself where it is one of that dtype already.
 * @names torch.as_tensor torch.asarray
 * @shape Nest<data>
 * @see https://pytorch.org/docs/stable/generated/torch.as_tensor.html
 * @example
 * torch.as_tensor(Float32Array.of(1, 2))
 * // tensor([1., 2.])
 */
export function as_tensor<N extends DtypeName>(
  data: Values,
  dtype?: N | null,
  _device?: DeviceLike | null,
): Tensor<Shape, DtypeOf<N>> {
  return data instanceof Tensor ? finish(dtype ? convert(data, dtype) : data) : tensor(data, dtype);
}

function corner(
  row: number,
  col: number,
  offset: number,
  dtype: DtypeName | null,
  within: (across: number, offset: number) => boolean,
): Tensor {
  if (row < 0) fail('expected row ≥ 0', row);
  if (col < 0) fail('expected col ≥ 0', col);
  const places: number[][] = [[], []];
  for (let i = 0; i < row; i++) {
    for (let j = 0; j < col; j++) {
      if (!within(j - i, offset)) continue;
      places[0].push(i);
      places[1].push(j);
    }
  }
  return fromValues(places.flat(), [2, places[0].length], dtypeOf(dtype ?? 'int32'));
}

/**
 * Rows and columns of the elements on and below a diagonal of a matrix.
 * @names torch.tril_indices
 * @see https://pytorch.org/docs/stable/generated/torch.tril_indices.html
 * @example
 * torch.tril_indices(2, 2)
 * // tensor([[0, 1, 1],
 * //         [0, 0, 1]])
 */
export function tril_indices(
  row: Int,
  col: Int,
  offset: Int = 0,
  dtype: DtypeName | null = 'int32',
  _device?: DeviceLike | null,
): Tensor {
  return corner(row, col, offset, dtype, (across, offset) => across <= offset);
}

/**
 * Rows and columns of the elements on and above a diagonal of a matrix.
 * @names torch.triu_indices
 * @see https://pytorch.org/docs/stable/generated/torch.triu_indices.html
 * @example
 * torch.triu_indices(2, 2)
 * // tensor([[0, 0, 1],
 * //         [0, 1, 1]])
 */
export function triu_indices(
  row: Int,
  col: Int,
  offset: Int = 0,
  dtype: DtypeName | null = 'int32',
  _device?: DeviceLike | null,
): Tensor {
  return corner(row, col, offset, dtype, (across, offset) => across >= offset);
}

/**
 * The constructors as methods: what is made has the tensor's dtype unless it is said otherwise.
 * @names Tensor.new_tensor
 * @shape Nest<data>
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_tensor.html
 * @example
 * torch.ones(1).new_tensor([1, 2])
 * // tensor([1., 2.])
 */
export function new_tensor<N extends DtypeName>(
  input: Tensor,
  data: Values,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad?: boolean,
): Tensor<Shape, DtypeOf<N>> {
  return finish(tensor(data, dtype ?? input.dtype, null, requires_grad));
}

/**
 * Zeros of another size, in the input's dtype unless said otherwise; the size is an array or one number.
 * @names Tensor.new_zeros
 * @spread size
 * @shape Sized<size>
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_zeros.html
 * @example
 * torch.ones(1).half().new_zeros([2])
 * // tensor([0., 0.], dtype=torch.float16)
 */
export function new_zeros<N extends DtypeName>(
  input: Tensor,
  size: Size,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad?: boolean,
): Tensor<Shape, DtypeOf<N>> {
  return finish(full(size, 0, dtype ?? input.dtype, null, requires_grad));
}

/**
 * Ones of another size, in the input's dtype unless said otherwise; the size is an array or one number.
 * @names Tensor.new_ones
 * @spread size
 * @shape Sized<size>
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_ones.html
 * @example
 * torch.tensor([1, 2]).int().new_ones([3])
 * // tensor([1, 1, 1])
 */
export function new_ones<N extends DtypeName>(
  input: Tensor,
  size: Size,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad?: boolean,
): Tensor<Shape, DtypeOf<N>> {
  return finish(full(size, 1, dtype ?? input.dtype, null, requires_grad));
}

/**
 * Memory of another size, in the input's dtype unless said otherwise; here: zeros.
 * @names Tensor.new_empty
 * @spread size
 * @shape Sized<size>
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_empty.html
 * @example
 * torch.ones(1).half().new_empty([2]).dtype
 * // 'float16'
 */
export function new_empty<N extends DtypeName>(
  input: Tensor,
  size: Size,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad?: boolean,
): Tensor<Shape, DtypeOf<N>> {
  return finish(full(size, 0, dtype ?? input.dtype, null, requires_grad));
}
