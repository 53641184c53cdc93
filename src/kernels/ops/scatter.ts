/**
 * What writes to places that indices name, and combines what comes to the same; each gradient stands beside its forward.
 * @family selection
 */
import { fail, failType } from '../core/callee.ts';
import { isFloat, type Stored } from '../core/dtype.ts';
import { link } from '../core/grad-node.ts';
import { Tensor } from '../core/tensor.ts';
import { div, maximum, mul, whole } from './arithmetic.ts';
import { expand, reshape, to } from './basis.ts';
import { eq } from './compare.ts';
import { dimOf, type Int, make, mapNode, refOf, type Scalar, scalarRef } from './core.ts';
import { full_like, ones_like } from './creation.ts';
import { wantAlong, wantVector } from './gather.ts';
import { alongAddress, type Combine, fetchAt, putAt } from './places.ts';
import { within } from './shape.ts';
import { where } from './where.ts';

const LEAST_AND_MOST: Record<string, [number, number]> = {
  float32: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  float16: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint8: [0, 255],
  bool: [0, 1],
} satisfies Record<Stored, [number, number]>;

const COMBINE: Record<string, Combine> = {
  sum: 'add',
  add: 'add',
  prod: 'mul',
  multiply: 'mul',
  mean: 'add',
  amax: 'max',
  amin: 'min',
};

function scattered(op: Combine, input: Tensor, dim: number, index: Tensor, src: Tensor | Scalar) {
  const d = wantAlong(input, dim, index, src instanceof Tensor ? src.shape : null);
  const values = src instanceof Tensor ? src : make(mapNode('id', input.dtype, [], [scalarRef(src, input.dtype, [])]));
  if (values.dtype !== input.dtype) failType('expected one dtype', input, values);
  const from = src instanceof Tensor ? reshape(within(values, index.shape), index.shape) : values;
  const address = alongAddress(input.shape, d, index);
  return { address, from, out: putAt(op, input, address, from) };
}

/**
 * The input with src written to the places that index gives along dim; `reduce`: 'add' or 'multiply' instead.
 * @names torch.scatter Tensor.scatter Tensor.scatter_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.scatter.html
 * @example
 * torch.scatter(torch.zeros([2, 3]), 1, torch.tensor([[2], [0]]), 1)
 * // tensor([[0., 0., 1.],
 * //         [1., 0., 0.]])
 */
export function scatter(
  input: Tensor,
  dim: Int,
  index: Tensor,
  src: Tensor | Scalar,
  reduce?: string | null,
  value?: Scalar,
): Tensor {
  if (reduce && !COMBINE[reduce]) fail("expected reduce 'add' or 'multiply'", reduce);
  return scattered(reduce ? COMBINE[reduce] : 'set', input, dim, index, src ?? value!).out;
}

/**
 * The input with src added to the places that index gives along dim.
 * @names torch.scatter_add Tensor.scatter_add Tensor.scatter_add_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.scatter_add.html
 * @example
 * torch.scatter_add(torch.zeros(3), 0, torch.tensor([0, 0, 2]), torch.tensor([1.5, 2, 3]))
 * // tensor([3.5000, 0.0000, 3.0000])
 */
export function scatter_add(input: Tensor, dim: Int, index: Tensor, src: Tensor): Tensor {
  return scattered('add', input, dim, index, src).out;
}

/**
 * src combined into the places that index gives: 'sum', 'prod', 'mean', 'amax' or 'amin', by default with what is there.
 * @names torch.scatter_reduce Tensor.scatter_reduce Tensor.scatter_reduce_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.scatter_reduce.html
 * @example
 * torch.scatter_reduce(torch.zeros(3), 0, torch.tensor([0, 0, 2]), torch.tensor([1.5, 2, 3]), 'amax')
 * // tensor([2., 0., 3.])
 */
export function scatter_reduce(
  input: Tensor,
  dim: Int,
  index: Tensor,
  src: Tensor,
  reduce: string,
  include_self: boolean = true,
): Tensor {
  const op = COMBINE[reduce];
  if (!op || reduce === 'add' || reduce === 'multiply') fail('expected reduce sum, prod, mean, amax or amin', reduce);
  const most = LEAST_AND_MOST[input.dtype];
  const start = { add: 0, mul: 1, max: most[0], min: most[1], set: 0 }[op];
  const count = scatter(full_like(input, include_self ? 1 : 0, 'int32'), dim, index, ones_like(index), 'add');
  const base = include_self ? input : where(eq(count, 0), input, start);
  const { address, from, out } = scattered(op, to(base, input.dtype), dim, index, src);
  if (reduce === 'mean')
    return to(div(out, maximum(count, ones_like(count)), isFloat(input.dtype) ? null : 'floor'), input.dtype);
  if (op === 'add') return out;
  if (op === 'mul') return multiplied(to(base, input.dtype), from, address);
  // Each of the equal extremes takes its share.
  const known = make(mapNode('id', out.dtype, out.shape, [refOf(out)]));
  return link(known, [base, from], [base, from, known, address], ([g]) => {
    const [mine, theirs] = [to(eq(base, known), 'float32'), to(eq(from, fetchAt(known, address)), 'float32')];
    const share = div(g!, maximum(putAt('add', mine, address, theirs), ones_like(mine)));
    return [mul(mine, share), mul(theirs, fetchAt(share, address))];
  });
}

/** `base` times what of `from` comes to the same place. The gradient of a factor is the product of the others, also where one is 0. */
function multiplied(base: Tensor, from: Tensor, address: Tensor): Tensor {
  const raw = putAt('mul', base, address, from);
  const out = make(mapNode('id', raw.dtype, raw.shape, [refOf(raw)]));
  return link(out, [base, from], [base, from, out, address], ([g]) => {
    const [none, noneFrom] = [eq(base, 0), eq(from, 0)];
    const zeros = putAt('add', to(none, base.dtype), address, to(noneFrom, base.dtype));
    const others = multiplied(where(none, 1, base), where(noneFrom, 1, from), address);
    const share = (of: Tensor, isZero: Tensor, at: (whole: Tensor) => Tensor) => {
      const alone = where(eq(at(zeros), 1), at(others), 0);
      return mul(at(g!), where(isZero, alone, div(at(out), where(isZero, 1, of))));
    };
    return [share(base, none, (whole) => whole), share(from, noneFrom, (whole) => fetchAt(whole, address))];
  });
}

function alongVector(op: Combine, input: Tensor, dim: number, index: Tensor, source: Tensor | Scalar) {
  const d = dimOf(dim, input.ndim);
  if (source instanceof Tensor) {
    const { shape } = source;
    const wanted = input.ndim ? input.shape.with(d, index.numel()) : [];
    if (shape.join() !== wanted.join() || (!input.ndim && index.numel() !== 1)) {
      fail(
        `Number of indices (${index.numel()}) should be equal to source.size(dim) for dim: ${d}, and source and self should have the same shape otherwise`,
        shape,
        input,
      );
    }
  }
  return scattered(op, input, d, wantVector(d, index, input.shape), source).out;
}

/**
 * The input with alpha · source's slices added to those that index names.
 * @names torch.index_add Tensor.index_add Tensor.index_add_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.index_add.html
 * @example
 * torch.index_add(torch.zeros(3), 0, torch.tensor([0, 2]), torch.tensor([1.5, 2]))
 * // tensor([1.5000, 0.0000, 2.0000])
 */
export function index_add(input: Tensor, dim: Int, index: Tensor, source: Tensor, alpha: Scalar = 1): Tensor {
  return alongVector('add', input, dim, index, alpha === 1 ? source : mul(source, whole(source.dtype, Number(alpha))));
}

/**
 * The input with source's slices in the places of those that index names.
 * @names torch.index_copy Tensor.index_copy Tensor.index_copy_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.index_copy.html
 * @example
 * torch.index_copy(torch.zeros(3), 0, torch.tensor([0, 2]), torch.tensor([1.5, 2]))
 * // tensor([1.5000, 0.0000, 2.0000])
 */
export function index_copy(input: Tensor, dim: Int, index: Tensor, source: Tensor): Tensor {
  return alongVector('set', input, dim, index, source);
}

/**
 * The input with one value in all the slices that index names.
 * @names torch.index_fill Tensor.index_fill Tensor.index_fill_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.index_fill.html
 * @example
 * torch.index_fill(torch.zeros(3), 0, torch.tensor([0, 2]), 5)
 * // tensor([5., 0., 5.])
 */
export function index_fill(input: Tensor, dim: Int, index: Tensor, value: Scalar | Tensor): Tensor {
  if (!(value instanceof Tensor)) return alongVector('set', input, dim, index, value);
  if (value.ndim > 0) fail('expected a number or a 0-d value', value);
  const d = dimOf(dim, input.ndim);
  const wide = wantVector(d, index, input.shape);
  return alongVector('set', input, d, index, expand(to(value, input.dtype), wide.shape));
}
