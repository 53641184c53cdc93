/** Reductions: sum, mean, prod, max, min, argmax, argmin, any, all, var, std, norm — along dimensions or over everything. */
import { link } from '../autograd/graph.ts';
import { is_grad_enabled, no_grad } from '../autograd/mode.ts';
import { fail, failRange } from '../callee.ts';
import { type Dtype, type DtypeName, isFloat } from '../dtype.ts';
import type { ReduceOp } from '../lower/primitives.ts';
import { sizeOf } from '../lower/view.ts';
import { runtime } from '../runtime.ts';
import { def } from '../scope.ts';
import type { Tensor } from '../tensor.ts';
import { add, div, mul, sub } from './arithmetic.ts';
import { eq, isnan, logical_not } from './compare.ts';
import { castRef, dimsOf, dtypeOf, make, own, reduceNode, refOf, type Shape, wantFloat, wantTensor } from './core.ts';
import { eye } from './creation.ts';
import { expand, permute, reshape } from './shape.ts';
import { sqrt } from './unary.ts';
import { where } from './where.ts';

type Dims = number | Shape | null;

/** A row longer than this is reduced in two rounds where there are few rows, so that a GPU has rows enough. */
const LONG_ROW = 1 << 15;
const FEW_ROWS = 256;
/** Rounds only help where the order of combining does not matter. */
const SPLITTABLE = new Set<ReduceOp>(['sum', 'prod', 'max', 'min', 'any', 'all']);

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
  const [rows, length] = [sizeOf(outer), sizeOf(inner)];
  if (SPLITTABLE.has(op) && length > LONG_ROW && rows < FEW_ROWS && inner.length === 1 && length % 64 === 0) {
    const chunks = 64 * 2 ** Math.min(Math.floor(Math.log2(length / LONG_ROW)), 4);
    if (length % chunks === 0) {
      const step = strides[outer.length];
      const view = {
        ...arg.view,
        strides: [
          ...arg.view.strides.slice(0, -1),
          (arg.view.strides.at(-1)! * length) / chunks,
          arg.view.strides.at(-1)!,
        ],
      };
      if (arg.node === ref.node && step !== undefined) {
        const partial = reduceNode(op, to, [...outer, chunks], [length / chunks], { ...arg, view });
        return make(reduceNode(op, to, outer, [chunks], own(runtime.record(partial))), out);
      }
    }
  }
  return make(reduceNode(op, to, outer, inner, arg), out);
}

/** The result stretched back over the dims it was reduced along. */
export function stretch(value: Tensor, shape: Shape, dims: readonly number[], keepdim: boolean): Tensor {
  return expand(keepdim ? value : reshape(value, reducedShape(shape, dims, true)), shape);
}

const sumDtype = (input: Tensor, dtype?: DtypeName | null): Dtype =>
  dtype ? dtypeOf(dtype) : isFloat(input.dtype) ? 'float32' : 'int32';

/**
 * The sum; integers and booleans are summed as int32.
 * @see https://pytorch.org/docs/stable/generated/torch.sum.html
 */
export const sum = def(
  'sum(input, dim, keepdim, dtype)',
  (input: Tensor, dim?: Dims, keepdim: boolean = false, dtype?: DtypeName | null): Tensor => {
    wantTensor(input);
    const dims = dimsOf(dim, input.ndim);
    const out = reduceAlong('sum', input, dims, keepdim, sumDtype(input, dtype));
    const { shape } = input;
    return link(out, [input], [], ([g]) => [stretch(g!, shape, dims, keepdim)]);
  },
);

/** A total over n, of nothing NaN: said outright, as a GPU's compiler may take 0 / x for 0. */
const shared = (total: Tensor, count: number, n = count): Tensor => (count ? div(total, n) : add(total, Number.NaN));

/**
 * The mean of a float tensor.
 * @see https://pytorch.org/docs/stable/generated/torch.mean.html
 */
export const mean = def(
  'mean(input, dim, keepdim, dtype)',
  (input: Tensor, dim?: Dims, keepdim: boolean = false, dtype?: DtypeName | null): Tensor => {
    wantTensor(input);
    const type = dtype ? dtypeOf(dtype) : input.dtype;
    if (!isFloat(type)) {
      fail('expected a float tensor', type);
    }
    const count = sizeOf(dimsOf(dim, input.ndim).map((d) => input.shape[d]));
    return shared(sum(input, dim, keepdim, type), count);
  },
);

const isAll = (dims: Dims | undefined): boolean => dims === undefined || dims === null;

/** Greatest (or least) along dims; the gradient is shared evenly among equals. */
function extreme(name: 'amax' | 'amin', op: 'max' | 'min') {
  return def(`${name}(input, dim, keepdim)`, (input: Tensor, dim?: Dims, keepdim: boolean = false): Tensor => {
    wantTensor(input);
    const dims = dimsOf(dim, input.ndim);
    if (dims.some((d) => input.shape[d] === 0) || (input.numel() === 0 && dims.length === input.ndim)) {
      fail('Expected reduction dim to have non-zero size', input);
    }
    const bool = input.dtype === 'bool';
    const out = reduceAlong(bool ? (op === 'max' ? 'any' : 'all') : op, input, dims, keepdim, input.dtype);
    return link(out, [input], [input, out], ([g]) => {
      const mask = eq(input, stretch(out, input.shape, dims, keepdim));
      const count = sum(mask, dims, true);
      return [mul(div(mask, count), stretch(g!, input.shape, dims, keepdim))];
    });
  });
}
/**
 * The greatest along one or several dims, or of everything; NaN where one is among them.
 * Equals share the gradient evenly. Of booleans it is `any`.
 * @throws {Error} along an empty dimension
 * @see https://pytorch.org/docs/stable/generated/torch.amax.html
 */
export const amax = extreme('amax', 'max');
/**
 * The least along one or several dims, or of everything; NaN where one is among them.
 * Equals share the gradient evenly. Of booleans it is `all`.
 * @throws {Error} along an empty dimension
 * @see https://pytorch.org/docs/stable/generated/torch.amin.html
 */
export const amin = extreme('amin', 'min');

function argExtreme(name: 'argmax' | 'argmin') {
  return def(
    `${name}(input, dim, keepdim)`,
    (input: Tensor, dim?: number | null, keepdim: boolean = false): Tensor<'int32'> => {
      wantTensor(input);
      if (input.dtype === 'bool') fail('expected a tensor of numbers', input);
      const dims = dimsOf(dim, input.ndim);
      if (dims.some((d) => input.shape[d] === 0) || (isAll(dim) && input.numel() === 0)) {
        failRange('Expected reduction dim to have non-zero size', input);
      }
      return reduceAlong(name, input, dims, keepdim, input.dtype, 'int32') as Tensor<'int32'>;
    },
  );
}
/**
 * Where the greatest is along dim, or in the flattened tensor: int32.
 * The first of equals; a NaN counts as the greatest.
 * @throws {RangeError} along an empty dimension
 * @throws {Error} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.argmax.html
 */
export const argmax = argExtreme('argmax');
/**
 * Where the least is along dim, or in the flattened tensor: int32. The first of equals; a NaN counts as the least.
 * @throws {RangeError} along an empty dimension
 * @throws {Error} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.argmin.html
 */
export const argmin = argExtreme('argmin');

function logical(op: 'any' | 'all') {
  return def(`${op}(input, dim, keepdim)`, (input: Tensor, dim?: Dims, keepdim: boolean = false): Tensor => {
    wantTensor(input);
    const out = reduceAlong(op, input, dimsOf(dim, input.ndim), keepdim, 'bool');
    return input.dtype === 'uint8' ? make(own2(out, 'uint8')) : out;
  });
}
const own2 = (tensor: Tensor, dtype: Dtype) => castRef(refOf(tensor), dtype, tensor.shape).node;
/**
 * Whether any element is other than 0 (as NaN is), along one or several dims or of everything; false of none.
 * The result is bool, of a uint8 tensor uint8.
 * @see https://pytorch.org/docs/stable/generated/torch.any.html
 */
export const any = logical('any');
/**
 * Whether all elements are other than 0 (as NaN is), along one or several dims or of everything; true of none.
 * The result is bool, of a uint8 tensor uint8.
 * @see https://pytorch.org/docs/stable/generated/torch.all.html
 */
export const all = logical('all');

/**
 * The sum of what is no NaN.
 * @see https://pytorch.org/docs/stable/generated/torch.nansum.html
 */
export const nansum = def(
  'nansum(input, dim, keepdim, dtype)',
  (input: Tensor, dim?: Dims, keepdim: boolean = false, dtype?: DtypeName | null): Tensor => {
    wantTensor(input);
    return sum(where(isnan(input), 0, input), dim, keepdim, dtype);
  },
);

/**
 * The mean of what is no NaN.
 * @see https://pytorch.org/docs/stable/generated/torch.nanmean.html
 */
export const nanmean = def(
  'nanmean(input, dim, keepdim, dtype)',
  (input: Tensor, dim?: Dims, keepdim: boolean = false, dtype?: DtypeName | null): Tensor => {
    wantFloat(input);
    return div(nansum(input, dim, keepdim, dtype), sum(logical_not(isnan(input)), dim, keepdim));
  },
);

/**
 * The product along one dimension, or of everything; integers and booleans are multiplied as int32.
 * @see https://pytorch.org/docs/stable/generated/torch.prod.html
 */
export const prod = def(
  'prod(input, dim, keepdim, dtype)',
  (input: Tensor, dim?: number | null, keepdim: boolean = false, dtype?: DtypeName | null): Tensor => {
    wantTensor(input);
    const dims = dimsOf(dim, input.ndim);
    const { shape } = input;
    const out = reduceAlong('prod', input, dims, keepdim, sumDtype(input, dtype));
    return link(out, [input], [input, out], ([g]) => {
      const others = is_grad_enabled() ? productOfOthers(input, dims) : leftProduct(input, out, dims, keepdim);
      return [mul(stretch(g!, shape, dims, keepdim), others)];
    });
  },
);

/** For each element the product of the others: out / x, but for the zeros among them. */
function leftProduct(input: Tensor, out: Tensor, dims: number[], keepdim: boolean): Tensor {
  const { shape } = input;
  const wide = (tensor: Tensor, kept: boolean) => stretch(tensor, shape, dims, kept);
  const zero = eq(input, 0);
  const only = eq(wide(sum(zero, dims, true), true), 1);
  const rest = reduceAlong('prod', where(zero, 1, input), dims, true, 'float32');
  return where(zero, where(only, wide(rest, true), 0), div(wide(out, keepdim), input));
}

/** The same as a product of n − 1 factors each, which can be differentiated again. */
function productOfOthers(input: Tensor, dims: number[]): Tensor {
  const kept = input.shape.map((_, d) => d).filter((d) => !dims.includes(d));
  const order = [...kept, ...dims];
  const moved = permute(input, order);
  const n = sizeOf(dims.map((d) => input.shape[d]));
  const outer = kept.map((d) => input.shape[d]);
  const row = expand(reshape(moved, [...outer, 1, n]), [...outer, n, n]);
  const others = prod(where(eye(n, n, 'bool'), 1, row), -1);
  return permute(
    reshape(others, moved.shape),
    order.map((_, d) => order.indexOf(d)),
  );
}

type MomentArguments = [
  input: Tensor,
  dim?: Dims | boolean,
  unbiased?: boolean | null,
  keepdim?: boolean,
  correction?: number | null,
];

/** Variance along dims (by default divided by n − 1), and the mean it is around. */
function moments(...[input, dim, unbiased, keepdim = false, correction]: MomentArguments) {
  wantTensor(input);
  if (typeof dim === 'boolean') [dim, unbiased] = [null, dim];
  wantFloat(input);
  const dims = dimsOf(dim, input.ndim);
  const away = correction ?? (unbiased === false ? 0 : 1);
  const count = sizeOf(dims.map((d) => input.shape[d]));
  const centre = mean(input, dims, true);
  const centred = sub(input, centre);
  const total = sum(mul(centred, centred), dims, keepdim);
  return {
    variance: shared(total, count, Math.max(count - away, 0)),
    mean: keepdim ? centre : reshape(centre, total.shape),
  };
}

/** A square root whose gradient at 0 is 0. */
export function root(square: Tensor): Tensor {
  const out = no_grad(() => sqrt(square));
  return link(out, [square], [out], ([g]) => [where(eq(out, 0), 0, div(g!, mul(out, 2)))]);
}

const MOMENT = '(input, dim, unbiased, keepdim, correction)';

/** The variance along dims, by default unbiased: divided by n − 1, or by n − `correction`. */
export const variance = def(`var${MOMENT}`, (...args: MomentArguments): Tensor => moments(...args).variance);

/**
 * The standard deviation: the root of `var`.
 * @see https://pytorch.org/docs/stable/generated/torch.std.html
 */
export const std = def(`std${MOMENT}`, (...args: MomentArguments): Tensor => root(moments(...args).variance));

/**
 * [variance, mean]
 * @see https://pytorch.org/docs/stable/generated/torch.var_mean.html
 */
export const var_mean = def(`var_mean${MOMENT}`, (...args: MomentArguments): [Tensor, Tensor] => {
  const { variance, mean } = moments(...args);
  return [variance, mean];
});

/**
 * [standard deviation, mean]
 * @see https://pytorch.org/docs/stable/generated/torch.std_mean.html
 */
export const std_mean = def(`std_mean${MOMENT}`, (...args: MomentArguments): [Tensor, Tensor] => {
  const { variance, mean } = moments(...args);
  return [root(variance), mean];
});
