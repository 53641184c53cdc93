/** New tensors: from values, filled, counted, and conversions of dtype. */

import { link } from '../autograd/graph.ts';
import { fail, failType, named } from '../callee.ts';
import {
  arrayFor,
  type Dtype,
  type DtypeName,
  type DtypeOf,
  dtypeOfScalar,
  isFloat,
  type TypedArray,
} from '../dtype.ts';
import { Node } from '../lower/graph.ts';
import { isDevice, wantDevice } from '../placement.ts';
import { runtime } from '../runtime.ts';
import { def, depth, isKeywords, type Keywords, type Op, told } from '../scope.ts';
import { Storage } from '../storage.ts';
import { type Nested, Tensor } from '../tensor.ts';
import {
  castRef,
  constRef,
  coordRef,
  dtypeOf,
  make,
  mapNode,
  mapRef,
  refOf,
  type Scalar,
  type Shape,
  scalarRef,
  wantTensor,
} from './core.ts';
import { clone, detach } from './shape.ts';

type Values = Nested | TypedArray | ArrayLike<number> | Tensor;

const NATIVE: [new (length: number) => TypedArray, Dtype][] = [
  [Float32Array as never, 'float32'],
  [Int32Array as never, 'int32'],
  [Uint8Array as never, 'uint8'],
];

function shapeOfNested(values: Nested): number[] {
  const shape: number[] = [];
  for (let at: Nested = values; Array.isArray(at); at = at[0]) {
    shape.push(at.length);
    if (at.length === 0) break;
  }
  const check = (value: Nested, dim: number): void => {
    if (Array.isArray(value) !== dim < shape.length) {
      failType(`the nested arrays are ragged: not all have ${shape.length} levels`);
    }
    if (!Array.isArray(value)) return;
    if (value.length !== shape[dim]) {
      fail(`expected sequence of length ${shape[dim]} at dim ${dim}`, value.length);
    }
    for (const inner of value) check(inner, dim + 1);
  };
  check(values, 0);
  return shape;
}

/** The dtype PyTorch would give the numbers: any fraction makes all float32. */
function dtypeOfValues(values: readonly (number | boolean)[]): Dtype {
  if (values.length === 0) return 'float32';
  let found: Dtype = 'bool';
  for (const value of values) {
    const type = dtypeOfScalar(value);
    if (type === 'float32') return 'float32';
    if (type === 'int32') found = 'int32';
  }
  return found;
}

/**
 * A tensor of these values: a number, nested arrays, or a typed array (1-d). Integers give int32 and fractions float32 unless
 * `dtype` says otherwise. The values are copied.
 * @see https://pytorch.org/docs/stable/generated/torch.tensor.html
 */
export const tensor = told(
  'tensor(data, dtype, device, requires_grad)',
  (data: Values, dtype?: DtypeName | null, _device?: unknown, requires_grad: boolean = false): Tensor => {
    const wanted = dtype ? dtypeOf(dtype) : undefined;
    if (data instanceof Tensor) return finish(clone(detach(wanted ? to(data, wanted) : data)), requires_grad);
    let shape: number[];
    let values: ArrayLike<number>;
    let natural: Dtype;
    if (ArrayBuffer.isView(data) && !(data instanceof DataView)) {
      values = data as unknown as ArrayLike<number>;
      shape = [values.length];
      natural =
        NATIVE.find(([type]) => data instanceof type)?.[1] ?? (data instanceof Float64Array ? 'float32' : 'int32');
    } else if (Array.isArray(data) || typeof data === 'number' || typeof data === 'boolean') {
      shape = shapeOfNested(data as Nested);
      const flat = (Array.isArray(data) ? (data as number[]).flat(shape.length - 1) : [data]) as number[];
      values = flat;
      natural = wanted ?? dtypeOfValues(flat);
    } else
      failType(
        'data must be a number, (nested) arrays of numbers or a typed array',
        data === null ? 'null' : typeof data,
      );
    const type = wanted ?? natural;
    return finish(fromValues(values, shape, type), requires_grad);
  },
);

const finish = (made: Tensor, requires_grad: boolean): Tensor => (requires_grad ? made.requires_grad_() : made);

/** Uploads values, converted as the dtype asks. */
export function fromValues(values: ArrayLike<number>, shape: Shape, dtype: Dtype): Tensor {
  let array = values as TypedArray;
  const target = arrayFor(dtype, 0);
  if (values.constructor !== target.constructor || dtype === 'bool') {
    array = arrayFor(dtype, values.length);
    if (dtype === 'bool') for (let i = 0; i < array.length; i++) array[i] = values[i] ? 1 : 0;
    else for (let i = 0; i < array.length; i++) array[i] = values[i];
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

const shapeArgument = (size: Shape | number): Shape => {
  const shape = typeof size === 'number' ? [size] : size;
  if (!Array.isArray(shape) || shape.some((n) => !Number.isInteger(n))) {
    failType('expected a size of integers', size);
  }
  const negative = shape.find((n) => n < 0);
  if (negative !== undefined) fail('expected no negative dimension', shape);
  return [...shape];
};

/**
 * A number in every place.
 * @see https://pytorch.org/docs/stable/generated/torch.full.html
 */
export const full = told(
  'full(size, fill_value, dtype, device, requires_grad)',
  (
    size: Shape | number,
    fill_value: Scalar,
    dtype?: DtypeName | null,
    _device?: unknown,
    requires_grad: boolean = false,
  ): Tensor => {
    const shape = shapeArgument(size);
    const type = dtype ? dtypeOf(dtype) : dtypeOfScalar(fill_value);
    return finish(make(mapNode('id', type, shape, [scalarRef(fill_value, type, shape)])), requires_grad);
  },
);

/** Functions that take a size, as one array or as several numbers: `zeros([2, 3])` and `zeros(2, 3)`. */
export interface SizedOp<More extends unknown[] = []> {
  <N extends DtypeName>(
    size: Shape | number,
    dtype: N,
    device?: unknown,
    requires_grad?: boolean,
    ...more: Partial<More>
  ): Tensor<DtypeOf<N>>;
  (size: Shape | number, dtype?: null, device?: unknown, requires_grad?: boolean, ...more: Partial<More>): Tensor;
  (...sizes: number[]): Tensor;
  <N extends DtypeName>(...args: [...unknown[], Keywords & { readonly dtype: N }]): Tensor<DtypeOf<N>>;
  (...args: [...unknown[], Keywords]): Tensor;
}

/** Declares such a function; the signature begins `name(size, dtype, device, requires_grad`. */
export function sized<More extends unknown[] = []>(
  signature: string,
  fn: (shape: Shape, dtype: DtypeName | null | undefined, requires_grad: boolean, ...more: Partial<More>) => Tensor,
): SizedOp<More> {
  const name = signature.slice(0, signature.indexOf('('));
  const op = def(
    signature,
    (
      size: Shape | number,
      dtype?: DtypeName | null,
      _device?: unknown,
      requires_grad: boolean = false,
      ...more: Partial<More>
    ) => fn(shapeArgument(size), dtype, requires_grad, ...more),
  ) as unknown as (...args: unknown[]) => Tensor;
  const spread = (...args: unknown[]) => {
    const count = args.findIndex((arg) => typeof arg !== 'number');
    const sizes = count < 0 ? args : args.slice(0, count);
    return sizes.length > 1 ? op(sizes, ...args.slice(sizes.length)) : op(...args);
  };
  return Object.defineProperty(spread, 'name', { value: name }) as SizedOp<More>;
}

function constant(name: string, value: number): SizedOp {
  return sized(`${name}(size, dtype, device, requires_grad)`, (shape, dtype, requires_grad) =>
    finish(make(new Node('const', dtypeOf(dtype ?? 'float32'), shape, [], { value }), shape), requires_grad),
  );
}
/**
 * Zeros of a size, float32 unless `dtype` says otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.zeros.html
 */
export const zeros = constant('zeros', 0);
/**
 * Ones of a size, float32 unless `dtype` says otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.ones.html
 */
export const ones = constant('ones', 1);
/**
 * Memory with no particular contents; here: zeros, which cost nothing until they are used.
 * @see https://pytorch.org/docs/stable/generated/torch.empty.html
 */
export const empty = constant('empty', 0);

/**
 * One value in the input's shape and, unless said otherwise, dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.full_like.html
 */
export const full_like = told(
  'full_like(input, fill_value, dtype, device, requires_grad)',
  (input: Tensor, fill_value: Scalar, dtype?: DtypeName | null, _device?: unknown, requires_grad: boolean = false) => {
    wantTensor(input);
    return full(input.shape, fill_value, dtype ?? input.dtype, null, requires_grad);
  },
);
/**
 * Zeros in the input's shape and, unless said otherwise, dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.zeros_like.html
 */
export const zeros_like = told(
  'zeros_like(input, dtype, device, requires_grad)',
  (input: Tensor, dtype?: DtypeName | null, _device?: unknown, requires_grad: boolean = false) => {
    wantTensor(input);
    return zeros(input.shape, dtype ?? input.dtype, null, requires_grad);
  },
);
/**
 * Ones in the input's shape and, unless said otherwise, dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.ones_like.html
 */
export const ones_like = told(
  'ones_like(input, dtype, device, requires_grad)',
  (input: Tensor, dtype?: DtypeName | null, _device?: unknown, requires_grad: boolean = false) => {
    wantTensor(input);
    return ones(input.shape, dtype ?? input.dtype, null, requires_grad);
  },
);
/**
 * Memory of the input's shape and, unless said otherwise, dtype; here: zeros.
 * @see https://pytorch.org/docs/stable/generated/torch.empty_like.html
 */
export const empty_like = told(
  'empty_like(input, dtype, device, requires_grad)',
  (input: Tensor, dtype?: DtypeName | null, _device?: unknown, requires_grad: boolean = false) => {
    wantTensor(input);
    return empty(input.shape, dtype ?? input.dtype, null, requires_grad);
  },
);

/**
 * start, start + step, … below end.
 * @see https://pytorch.org/docs/stable/generated/torch.arange.html
 */
export const arange = told(
  'arange(start, end, step, dtype, device, requires_grad)',
  (
    start: number,
    end?: number | null,
    step: number = 1,
    dtype?: DtypeName | null,
    _device?: unknown,
    requires_grad: boolean = false,
  ): Tensor => {
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
    const integers = [from, until, by].every(Number.isInteger);
    const type = dtype ? dtypeOf(dtype) : integers ? 'int32' : 'float32';
    const shape = [Math.ceil((until - from) / by)];
    if (isFloat(type)) {
      const index = castRef(coordRef(shape, 0), 'float32', shape);
      const scaled = mapRef('mul', 'float32', shape, [index, scalarRef(by, 'float32', shape)]);
      const values = mapRef('add', 'float32', shape, [scaled, scalarRef(from, 'float32', shape)]);
      return finish(make(mapNode('id', type, shape, [values])), requires_grad);
    }
    // Integers count in whole steps, whatever fractions were given.
    const scaled = mapRef('mul', 'int32', shape, [coordRef(shape, 0), scalarRef(Math.trunc(by), 'int32', shape)]);
    const values = mapRef('add', 'int32', shape, [scaled, scalarRef(Math.trunc(from), 'int32', shape)]);
    return make(mapNode(type === 'int32' ? 'id' : 'cast', type, shape, [values]));
  },
);

/**
 * The identity matrix.
 * @see https://pytorch.org/docs/stable/generated/torch.eye.html
 */
export const eye = told(
  'eye(n, m, dtype, device, requires_grad)',
  (
    n: number,
    m?: number | null,
    dtype: DtypeName | null = 'float32',
    _device?: unknown,
    requires_grad: boolean = false,
  ): Tensor => {
    const shape = shapeArgument([n, m ?? n]);
    const type = dtypeOf(dtype ?? 'float32');
    const same = mapRef('eq', 'bool', shape, [coordRef(shape, 0), coordRef(shape, 1)]);
    return finish(
      make(mapNode('where', type, shape, [same, constRef(1, type, shape), constRef(0, type, shape)])),
      requires_grad,
    );
  },
);

/**
 * The tensor in another dtype, or in another tensor's; itself where it has that already. A device moves nothing.
 * @throws {Error} for a device other than 'cpu' and 'webgpu'
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.to.html
 */
export const to = def(
  'to(input, dtype, copy, device, non_blocking)',
  (input: Tensor, dtype: DtypeName | Tensor, copy: boolean = false): Tensor => {
    const type = dtype instanceof Tensor ? dtype.storage.dtype : dtypeOf(dtype);
    // The program asks of what is in memory; for torch itself halves are floats.
    if (type === input.storage.dtype || (depth > 1 && type === input.dtype)) return copy ? clone(input) : input;
    const out = make(mapNode('cast', type, input.shape, [refOf(input)]));
    return isFloat(type) && isFloat(input.dtype) ? link(out, [input], [], ([g]) => [g]) : out;
  },
);

/** The method, whose first argument may be a device: to(device), to(device, dtype), to({ device }). */
export function toPlace(input: Tensor, ...args: unknown[]): Tensor {
  const placed = isDevice(args[0]);
  if (placed) named('to', () => wantDevice(args.shift()));
  const [first] = args;
  if (isKeywords(first) && (placed || first.device)) args[0] = { dtype: input, ...first };
  else if (placed && typeof first !== 'string') args.unshift(input);
  return to(input, ...(args as [DtypeName]));
}

/** The operand of a function that computes in floating point. */
export function floated(input: Tensor): Tensor {
  wantTensor(input);
  return to(input, 'float32');
}

/** As float32. */
export const float = ((input: Tensor) => to(input, 'float32')) as Op<[input: Tensor], Tensor<'float32'>>;
/** As float16. @throws {TypeError} on a GPU without shader-f16 */
export const half = ((input: Tensor) => to(input, 'float16')) as Op<[input: Tensor], Tensor<'float16'>>;
/**
 * @throws {TypeError} there is no float64 here
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.double.html
 */
export const double = def('double(input)', (input: Tensor) => to(input, 'float64' as DtypeName));
/**
 * As int32; fractions are cut off.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.int.html
 */
export const int = def('int(input)', (input: Tensor) => to(input, 'int32') as Tensor<'int32'>);
/**
 * As int64, which is int32 here.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.long.html
 */
export const long = def('long(input)', (input: Tensor) => to(input, 'int32') as Tensor<'int32'>);
/**
 * Whether each element is not 0.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.bool.html
 */
export const bool = def('bool(input)', (input: Tensor) => to(input, 'bool') as Tensor<'bool'>);
/**
 * As uint8.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.byte.html
 */
export const byte = def('byte(input)', (input: Tensor) => to(input, 'uint8') as Tensor<'uint8'>);

/**
 * A tensor of these values; the tensor itself where it is one of that dtype already.
 * @see https://pytorch.org/docs/stable/generated/torch.as_tensor.html
 */
export const as_tensor = told('as_tensor(data, dtype, device)', (data: Values, dtype?: DtypeName | null): Tensor => {
  if (data instanceof Tensor) return dtype ? to(data, dtype) : data;
  return tensor(data, dtype);
});

/** Numbers evenly spaced, counted from the nearer end so that both are met, and what is made of them. */
function spaced(
  [start, end, steps]: number[],
  dtype: DtypeName | null | undefined,
  requires_grad: boolean,
  value: (at: number) => number,
): Tensor {
  if (!Number.isInteger(steps)) failType('expected an integer for steps');
  if (steps < 0) fail('expected steps ≥ 0', steps);
  const step = steps > 1 ? (end - start) / (steps - 1) : 0;
  const at = (i: number) => (i < steps / 2 ? start + step * i : end - step * (steps - 1 - i));
  const values = Float64Array.from({ length: steps }, (_, i) => value(at(i)));
  return finish(fromValues(values, [steps], dtypeOf(dtype ?? 'float32')), requires_grad);
}

/**
 * `steps` numbers from start to end, both included.
 * @see https://pytorch.org/docs/stable/generated/torch.linspace.html
 */
export const linspace = told(
  'linspace(start, end, steps, dtype, device, requires_grad)',
  (
    start: number,
    end: number,
    steps: number,
    dtype?: DtypeName | null,
    _device?: unknown,
    requires_grad: boolean = false,
  ): Tensor => spaced([start, end, steps], dtype, requires_grad, (at) => at),
);
/**
 * base to the power of `steps` numbers from start to end.
 * @see https://pytorch.org/docs/stable/generated/torch.logspace.html
 */
export const logspace = told(
  'logspace(start, end, steps, base, dtype, device, requires_grad)',
  (
    start: number,
    end: number,
    steps: number,
    base: number = 10,
    dtype?: DtypeName | null,
    _device?: unknown,
    requires_grad: boolean = false,
  ): Tensor => spaced([start, end, steps], dtype, requires_grad, (at) => base ** at),
);

function corner(name: 'tril_indices' | 'triu_indices', within: (across: number, offset: number) => boolean) {
  return def(
    `${name}(row, col, offset, dtype, device)`,
    (row: number, col: number, offset: number = 0, dtype: DtypeName | null = 'int32'): Tensor => {
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
    },
  );
}
/**
 * Rows and columns of the elements on and below a diagonal of a matrix.
 * @see https://pytorch.org/docs/stable/generated/torch.tril_indices.html
 */
export const tril_indices = corner('tril_indices', (across, offset) => across <= offset);
/**
 * Rows and columns of the elements on and above a diagonal of a matrix.
 * @see https://pytorch.org/docs/stable/generated/torch.triu_indices.html
 */
export const triu_indices = corner('triu_indices', (across, offset) => across >= offset);

/**
 * The constructors as methods: what is made has the tensor's dtype unless it is said otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_tensor.html
 */
export const new_tensor = told(
  'new_tensor(input, data, dtype, device, requires_grad)',
  (input: Tensor, data: Values, dtype?: DtypeName | null, _device?: unknown, requires_grad?: boolean): Tensor =>
    tensor(data, dtype ?? input.dtype, null, requires_grad),
);
/**
 * One value in a new size, in the input's dtype unless said otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_full.html
 */
export const new_full = told(
  'new_full(input, size, fill_value, dtype, device, requires_grad)',
  (
    input: Tensor,
    size: Shape,
    fill_value: Scalar,
    dtype?: DtypeName | null,
    _device?: unknown,
    requires_grad?: boolean,
  ): Tensor => full(size, fill_value, dtype ?? input.dtype, null, requires_grad),
);
const newConstant = (name: string, value: number) =>
  told(
    `${name}(input, size, dtype, device, requires_grad)`,
    (input: Tensor, size: Shape, dtype?: DtypeName | null, _device?: unknown, requires_grad?: boolean): Tensor =>
      new_full(input, size, value, dtype, null, requires_grad),
  );
/**
 * Zeros of another size, in the input's dtype unless said otherwise; the size is an array or one number.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_zeros.html
 */
export const new_zeros = newConstant('new_zeros', 0);
/**
 * Ones of another size, in the input's dtype unless said otherwise; the size is an array or one number.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_ones.html
 */
export const new_ones = newConstant('new_ones', 1);
/**
 * Memory of another size, in the input's dtype unless said otherwise; here: zeros.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_empty.html
 */
export const new_empty = newConstant('new_empty', 0);
