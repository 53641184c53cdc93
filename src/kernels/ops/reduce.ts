/** Reductions along dimensions or over everything: mean, prod, amax, argmax, any, var, std and their like; sum is in basis.ts. */
import { fail, failRange } from '../core/callee.ts';
import { type Dtype, type DtypeName, isFloat } from '../core/dtype.ts';
import { is_grad_enabled, no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Shape } from '../core/shapes.ts';
import type { Tensor } from '../core/tensor.ts';
import { sizeOf } from '../core/view.ts';
import { add, div, mul, sub } from './arithmetic.ts';
import { expand, reduceAlong, reshape, stretch, sum, sumDtype } from './basis.ts';
import { eq, isnan, logical_not } from './compare.ts';
import { castRef, type Dims, dimsOf, dtypeOf, type Int, make, refOf, wantFloat, wantTensor } from './core.ts';
import { eye } from './creation.ts';
import { permute } from './shape.ts';
import { sqrt } from './unary.ts';
import { where } from './where.ts';

/** A total over n, of nothing NaN: said outright, as a GPU's compiler may take 0 / x for 0. */
const shared = (total: Tensor, count: number, n = count): Tensor => (count ? div(total, n) : add(total, Number.NaN));

/**
 * The mean of a float tensor.
 * @names torch.mean Tensor.mean
 * @shape Reduce<input, dim, keepdim>
 * @lean
 * @see https://pytorch.org/docs/stable/generated/torch.mean.html
 * @example
 * torch.mean(torch.tensor([[1, 2, 3], [4, 5, 6]]).float(), 0)
 * // tensor([2.5000, 3.5000, 4.5000])
 */
export function mean(input: Tensor, dim?: Dims, keepdim: boolean = false, dtype?: DtypeName | null): Tensor {
  wantTensor(input);
  const type = dtype ? dtypeOf(dtype) : input.dtype;
  if (!isFloat(type)) {
    fail('expected a float tensor', type);
  }
  const count = sizeOf(dimsOf(dim, input.ndim).map((d) => input.shape[d]));
  return shared(sum(input, dim, keepdim, type), count);
}

const isAll = (dims: Dims | undefined): boolean => dims === undefined || dims === null;

/** Greatest (or least) along dims; the gradient is shared evenly among equals. */
function extreme(input: Tensor, dim: Dims | undefined, keepdim: boolean, op: 'max' | 'min'): Tensor {
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
}

/**
 * The greatest along one or several dims, or of everything; NaN where one is among them.
 * Equals share the gradient evenly. Of booleans it is `any`.
 * @names torch.amax Tensor.amax
 * @shape Reduce<input, dim, keepdim>
 * @throws {Error} along an empty dimension
 * @see https://pytorch.org/docs/stable/generated/torch.amax.html
 * @example
 * torch.amax(torch.tensor([[1, 2, 3], [4, 5, 6]]), 1)
 * // tensor([3, 6])
 */
export function amax(input: Tensor, dim?: Dims, keepdim: boolean = false): Tensor {
  return extreme(input, dim, keepdim, 'max');
}

/**
 * The least along one or several dims, or of everything; NaN where one is among them.
 * Equals share the gradient evenly. Of booleans it is `all`.
 * @names torch.amin Tensor.amin
 * @shape Reduce<input, dim, keepdim>
 * @throws {Error} along an empty dimension
 * @see https://pytorch.org/docs/stable/generated/torch.amin.html
 * @example
 * torch.amin(torch.tensor([[1, 2, 3], [4, 5, 6]]), 1)
 * // tensor([1, 4])
 */
export function amin(input: Tensor, dim?: Dims, keepdim: boolean = false): Tensor {
  return extreme(input, dim, keepdim, 'min');
}

function argExtreme(
  input: Tensor,
  dim: number | null | undefined,
  keepdim: boolean,
  name: 'argmax' | 'argmin',
): Tensor<Shape, 'int32'> {
  wantTensor(input);
  if (input.dtype === 'bool') fail('expected a tensor of numbers', input);
  const dims = dimsOf(dim, input.ndim);
  if (dims.some((d) => input.shape[d] === 0) || (isAll(dim) && input.numel() === 0)) {
    failRange('Expected reduction dim to have non-zero size', input);
  }
  return reduceAlong(name, input, dims, keepdim, input.dtype, 'int32') as Tensor<Shape, 'int32'>;
}

/**
 * Where the greatest is along dim, or in the flattened tensor: int32.
 * The first of equals; a NaN counts as the greatest.
 * @names torch.argmax Tensor.argmax
 * @shape Reduce<input, dim, keepdim>
 * @lean
 * @throws {RangeError} along an empty dimension
 * @throws {Error} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.argmax.html
 * @example
 * torch.argmax(torch.tensor([[1, 2, 3], [4, 5, 6]]), 1)
 * // tensor([2, 2])
 */
export function argmax(input: Tensor, dim?: Int | null, keepdim: boolean = false): Tensor<Shape, 'int32'> {
  return argExtreme(input, dim, keepdim, 'argmax');
}

/**
 * Where the least is along dim, or in the flattened tensor: int32. The first of equals; a NaN counts as the least.
 * @names torch.argmin Tensor.argmin
 * @shape Reduce<input, dim, keepdim>
 * @throws {RangeError} along an empty dimension
 * @throws {Error} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.argmin.html
 * @example
 * torch.argmin(torch.tensor([[1, 2, 3], [4, 5, 6]]), 1)
 * // tensor([0, 0])
 */
export function argmin(input: Tensor, dim?: Int | null, keepdim: boolean = false): Tensor<Shape, 'int32'> {
  return argExtreme(input, dim, keepdim, 'argmin');
}

function logical(input: Tensor, dim: Dims | undefined, keepdim: boolean, op: 'any' | 'all'): Tensor {
  wantTensor(input);
  const out = reduceAlong(op, input, dimsOf(dim, input.ndim), keepdim, 'bool');
  return input.dtype === 'uint8' ? make(own2(out, 'uint8')) : out;
}
const own2 = (tensor: Tensor, dtype: Dtype) => castRef(refOf(tensor), dtype, tensor.shape).node;
/**
 * Whether any element is other than 0 (as NaN is), along one or several dims or of everything; false of none.
 * The result is bool, of a uint8 tensor uint8.
 * @names torch.any Tensor.any
 * @shape Reduce<input, dim, keepdim>
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.any.html
 * @example
 * torch.any(torch.tensor([[false, true], [false, false]]), 1)
 * // tensor([ True, False])
 */
export function any(input: Tensor, dim?: Dims, keepdim: boolean = false): Tensor {
  return logical(input, dim, keepdim, 'any');
}

/**
 * Whether all elements are other than 0 (as NaN is), along one or several dims or of everything; true of none.
 * The result is bool, of a uint8 tensor uint8.
 * @names torch.all Tensor.all
 * @shape Reduce<input, dim, keepdim>
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.all.html
 * @example
 * torch.all(torch.tensor([[true, true], [true, false]]), 1)
 * // tensor([ True, False])
 */
export function all(input: Tensor, dim?: Dims, keepdim: boolean = false): Tensor {
  return logical(input, dim, keepdim, 'all');
}

/**
 * The sum of what is no NaN.
 * @names torch.nansum Tensor.nansum
 * @shape Reduce<input, dim, keepdim>
 * @see https://pytorch.org/docs/stable/generated/torch.nansum.html
 * @example
 * torch.nansum(torch.tensor([1, NaN, 3]))
 * // tensor(4.)
 */
export function nansum(input: Tensor, dim?: Dims, keepdim: boolean = false, dtype?: DtypeName | null): Tensor {
  wantTensor(input);
  return sum(where(isnan(input), 0, input), dim, keepdim, dtype);
}

/**
 * The mean of what is no NaN.
 * @names torch.nanmean Tensor.nanmean
 * @shape Reduce<input, dim, keepdim>
 * @see https://pytorch.org/docs/stable/generated/torch.nanmean.html
 * @example
 * torch.nanmean(torch.tensor([1, NaN, 3]))
 * // tensor(2.)
 */
export function nanmean(input: Tensor, dim?: Dims, keepdim: boolean = false, dtype?: DtypeName | null): Tensor {
  wantFloat(input);
  return div(nansum(input, dim, keepdim, dtype), sum(logical_not(isnan(input)), dim, keepdim));
}

/**
 * The product along one dimension, or of everything; integers and booleans are multiplied as int32.
 * @names torch.prod Tensor.prod
 * @shape Reduce<input, dim, keepdim>
 * @see https://pytorch.org/docs/stable/generated/torch.prod.html
 * @example
 * torch.prod(torch.tensor([[1, 2, 3], [4, 5, 6]]), 1)
 * // tensor([  6, 120])
 */
export function prod(input: Tensor, dim?: Int | null, keepdim: boolean = false, dtype?: DtypeName | null): Tensor {
  wantTensor(input);
  const dims = dimsOf(dim, input.ndim);
  const { shape } = input;
  const out = reduceAlong('prod', input, dims, keepdim, sumDtype(input, dtype));
  return link(out, [input], [input, out], ([g]) => {
    const others = is_grad_enabled() ? productOfOthers(input, dims) : leftProduct(input, out, dims, keepdim);
    return [mul(stretch(g!, shape, dims, keepdim), others)];
  });
}

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

/** Variance along dims (by default divided by n − 1), and the mean it is around. */
function moments(
  input: Tensor,
  dim: Dims | boolean | undefined,
  unbiased: boolean | null | undefined,
  keepdim: boolean,
  correction: number | null | undefined,
) {
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

/**
 * The variance along dims, by default unbiased: divided by n − 1, or by n − `correction`.
 * @names torch.var Tensor.var
 * @example
 * torch.var(torch.tensor([1, 2, 3, 4.5]))
 * // tensor(2.2292)
 */
export function variance(
  input: Tensor,
  dim?: Dims | boolean,
  unbiased?: boolean | null,
  keepdim: boolean = false,
  correction?: number | null,
): Tensor {
  return moments(input, dim, unbiased, keepdim, correction).variance;
}

/**
 * The standard deviation: the root of `var`.
 * @names torch.std Tensor.std
 * @see https://pytorch.org/docs/stable/generated/torch.std.html
 * @example
 * torch.std(torch.tensor([1, 2, 3, 4.5]))
 * // tensor(1.4930)
 */
export function std(
  input: Tensor,
  dim?: Dims | boolean,
  unbiased?: boolean | null,
  keepdim: boolean = false,
  correction?: number | null,
): Tensor {
  return root(moments(input, dim, unbiased, keepdim, correction).variance);
}

/**
 * [variance, mean]
 * @names torch.var_mean
 * @see https://pytorch.org/docs/stable/generated/torch.var_mean.html
 * @example
 * torch.var_mean(torch.tensor([1, 2, 3, 4.5]))
 * // [tensor(2.2292), tensor(2.6250)]
 */
export function var_mean(
  input: Tensor,
  dim?: Dims | boolean,
  unbiased?: boolean | null,
  keepdim: boolean = false,
  correction?: number | null,
): [Tensor, Tensor] {
  const { variance, mean } = moments(input, dim, unbiased, keepdim, correction);
  return [variance, mean];
}

/**
 * [standard deviation, mean]
 * @names torch.std_mean
 * @see https://pytorch.org/docs/stable/generated/torch.std_mean.html
 * @example
 * torch.std_mean(torch.tensor([1, 2, 3, 4.5]))
 * // [tensor(1.4930), tensor(2.6250)]
 */
export function std_mean(
  input: Tensor,
  dim?: Dims | boolean,
  unbiased?: boolean | null,
  keepdim: boolean = false,
  correction?: number | null,
): [Tensor, Tensor] {
  const { variance, mean } = moments(input, dim, unbiased, keepdim, correction);
  return [root(variance), mean];
}
