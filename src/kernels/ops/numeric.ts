/**
 * Numerics on samples and whole numbers: trapezoids, gradients of tables, powers, greatest common divisors.
 * @family numeric
 */
import { fail, failType } from '../core/callee.ts';
import { type Dtype, isFloat } from '../core/dtype.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, div, floor_divide, mul, remainder, sub } from './arithmetic.ts';
import { reshape, sum, to } from './basis.ts';
import { eq, ge, gt, logical_and, logical_not, logical_or, lt, ne } from './compare.ts';
import {
  dimOf,
  dimsOf,
  type Int,
  make,
  mapNode,
  refOf,
  resultDtype,
  type Shape,
  wantDims,
  wantFloat,
  wantRank,
  wantTensor,
} from './core.ts';
import { arange, full, zeros } from './creation.ts';
import { differentiable } from './elementwise.ts';
import { broadcast_tensors } from './join.ts';
import { type NamedTuple, namedTuple } from './named-tuple.ts';
import { vector_norm } from './norm.ts';
import { pow } from './power.ts';
import { diff } from './rearrange.ts';
import { cumsum } from './scan.ts';
import { cat, narrow, slice, unsqueeze } from './shape.ts';
import { abs } from './unary.ts';
import { where } from './where.ts';

/** A vector along one dimension of a tensor of this rank. */
const along = (vector: Tensor, dim: number, rank: number): Tensor =>
  reshape(
    vector,
    Array.from({ length: rank }, (_, d) => (d === dim ? vector.numel() : 1)),
  );

/** The areas of the trapezoids between neighbours, and the dimension they are along. */
function areas(y: Tensor, x: Tensor | null, dx: number, dim: number): [Tensor, number] {
  wantTensor(y, 'y');
  const d = dimOf(dim, y.ndim);
  const pairs = add(slice(y, d, 1), slice(y, d, 0, -1));
  let width: Tensor | number = dx;
  if (x) {
    const steps = diff(x, 1, x.ndim === 1 ? 0 : d - y.ndim);
    if (x.ndim === 1 && x.numel() !== y.shape[d]) fail('expected an x for each y', x, y);
    width = x.ndim === 1 ? along(steps, d, y.ndim) : steps;
  }
  return [div(mul(pairs, width), 2), d];
}

/**
 * ∫ y along a dimension by the trapezoidal rule, at the points x or dx apart.
 * @names torch.trapezoid torch.trapz
 * @see https://pytorch.org/docs/stable/generated/torch.trapezoid.html
 * @example
 * torch.trapezoid(torch.tensor([1, 2, 3.5]))
 * // tensor(4.2500)
 */
export function trapezoid(y: Tensor, x: Tensor | null = null, dx: number = 1, dim: Int = -1): Tensor {
  const [parts, d] = areas(y, x, dx, dim);
  return sum(parts, d);
}

/**
 * The running integrals.
 * @names torch.cumulative_trapezoid
 * @see https://pytorch.org/docs/stable/generated/torch.cumulative_trapezoid.html
 * @example
 * torch.cumulative_trapezoid(torch.tensor([1, 2, 3.5]))
 * // tensor([1.5000, 4.2500])
 */
export function cumulative_trapezoid(y: Tensor, x: Tensor | null = null, dx: number = 1, dim: Int = -1): Tensor {
  const [parts, d] = areas(y, x, dx, dim);
  return cumsum(parts, d);
}

export type Spacing = number | Tensor | readonly (number | Tensor)[];

/**
 * The gradient of a table of samples along each of `dim` (by default all), by central differences; `spacing` is a step, or for
 * each dimension a step or the samples' coordinates. At the ends of order `edge_order`, 1 or 2.
 * @names torch.gradient
 * @see https://pytorch.org/docs/stable/generated/torch.gradient.html
 * @example
 * torch.gradient(torch.tensor([1, 4, 9, 16.5]))
 * // [tensor([3.0000, 4.0000, 6.2500, 7.5000])]
 */
export function gradient(
  input: Tensor,
  spacing: Spacing | null = 1,
  dim: Int | Shape | null = null,
  edge_order: Int = 1,
): Tensor[] {
  wantTensor(input);
  const dims = dimsOf(dim, input.ndim);
  const steps = Array.isArray(spacing) ? spacing : dims.map(() => (spacing ?? 1) as number);
  if (steps.length !== dims.length) fail('expected one spacing for each dimension', steps.length, dims);
  if (edge_order !== 1 && edge_order !== 2) fail('expected edge_order 1 or 2', edge_order);
  return dims.map((d, at): Tensor => {
    const [n, { ndim }] = [input.shape[d], input];
    if (n <= edge_order) fail('expected more than edge_order elements in each dimension', input, edge_order);
    const step = steps[at];
    const widths = typeof step === 'number' ? full([n - 1], step, 'float32') : to(diff(step), 'float32');
    const h = along(widths, d, ndim);
    const slope = div(diff(input, 1, d), h);
    const part = (of: Tensor, from: number, count: number) => narrow(of, d, from, count);
    // The slopes on both sides, each weighted by the width of the other side.
    const between = (): Tensor => {
      const [a, b] = [part(h, 0, n - 2), part(h, 1, n - 2)];
      return div(add(mul(part(slope, 0, n - 2), b), mul(part(slope, 1, n - 2), a)), add(a, b));
    };
    const edge = (first: number, second: number) =>
      edge_order === 1 ? part(slope, first, 1) : sub(part(slope, first, 1), curve(first, second));
    const curve = (first: number, second: number) => {
      const [a, b] = [part(h, first, 1), part(h, second, 1)];
      return div(mul(sub(part(slope, second, 1), part(slope, first, 1)), a), add(a, b));
    };
    return cat([edge(0, 1), ...(n > 2 ? [between()] : []), edge(n - 2, n - 3)], d);
  });
}

/**
 * Powers of a vector's elements in columns, N of them (as many as elements by default), the highest first unless `increasing`.
 * @names torch.vander
 * @see https://pytorch.org/docs/stable/generated/torch.vander.html
 * @example
 * torch.vander(torch.tensor([1, 2, 3]))
 * // tensor([[1, 1, 1],
 * //         [4, 2, 1],
 * //         [9, 3, 1]])
 */
export function vander(x: Tensor, N: Int | null = null, increasing: boolean = false): Tensor {
  wantRank(x, 1);
  return powers(x, N ?? x.numel(), increasing);
}

/** The powers of each element in a new last dimension. */
export function powers(x: Tensor, count: number, increasing: boolean): Tensor {
  const exponents = arange(count);
  return pow(unsqueeze(x, -1), increasing ? exponents : sub(count - 1, exponents));
}

/**
 * The slices of a dimension scaled down to a p-norm of at most maxnorm.
 * @names torch.renorm Tensor.renorm Tensor.renorm_
 * @see https://pytorch.org/docs/stable/generated/torch.renorm.html
 * @example
 * torch.renorm(torch.tensor([[3, 4], [0.3, 0.4]]), 2, 0, 1)
 * // tensor([[0.6000, 0.8000],
 * //         [0.3000, 0.4000]])
 */
export function renorm(input: Tensor, p: number, dim: Int, maxnorm: number): Tensor {
  wantTensor(input);
  wantDims(input, 2);
  if (!(p > 0 && maxnorm >= 0)) fail('expected a positive p and a maxnorm of at least 0', p, maxnorm);
  const d = dimOf(dim, input.ndim);
  const rest = input.shape.map((_, at) => at).filter((at) => at !== d);
  const size = vector_norm(input, p, rest, true);
  return mul(input, where(gt(size, maxnorm), div(maxnorm, add(size, 1e-7)), 1));
}

/** Steps of Euclid's algorithm that any two int32 need at most: those of neighbouring Fibonacci numbers. */
const STEPS = 46;

function integers(input: Tensor, other: Tensor): [Tensor, Tensor] {
  wantTensor(input);
  wantTensor(other, 'other');
  const type = resultDtype(input, other);
  if (isFloat(type) || type === 'bool') failType('expected integers', input, other);
  return [to(input, type), to(other, type)];
}

function euclid(input: Tensor, other: Tensor): Tensor {
  let [a, b] = [abs(input), abs(other)];
  for (let step = 0; step < STEPS; step++) [a, b] = [where(eq(b, 0), a, b), remainder(a, b)];
  return a;
}

/**
 * The greatest common divisor of integers.
 * @names torch.gcd Tensor.gcd Tensor.gcd_
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.gcd.html
 * @example
 * torch.gcd(torch.tensor([12, 15]), torch.tensor([8, 10]))
 * // tensor([4, 5])
 */
export function gcd(input: Tensor, other: Tensor): Tensor {
  return euclid(...integers(input, other));
}

/**
 * The least common multiple of integers.
 * @names torch.lcm Tensor.lcm Tensor.lcm_
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.lcm.html
 * @example
 * torch.lcm(torch.tensor([12, 15]), torch.tensor([8, 10]))
 * // tensor([24, 30])
 */
export function lcm(input: Tensor, other: Tensor): Tensor {
  const [a, b] = integers(input, other);
  return abs(mul(div(a, euclid(a, b), 'trunc'), b));
}

/** Powers of two by which a number comes between 0.5 and 1, or 1 and 2, whatever it is: each is at most multiplied with once. */
const POWERS = [64, 64, 32, 16, 8, 4, 2, 1];

/**
 * Mantissa and exponent: input = mantissa · 2^exponent, the mantissa's size between 0.5 and 1. 0, infinities and NaN are their own mantissa.
 * @names torch.frexp Tensor.frexp
 * @see https://pytorch.org/docs/stable/generated/torch.frexp.html
 * @example
 * torch.frexp(torch.tensor([1.5, -8]))
 * // torch.return_types.frexp(
 * // mantissa=tensor([ 0.7500, -0.5000]),
 * // exponent=tensor([1, 4]))
 */
export function frexp(input: Tensor): NamedTuple<['mantissa', 'exponent']> {
  wantFloat(input);
  const [found, exponent] = no_grad((): [Tensor, Tensor] => {
    const isPlain = logical_and(ne(input, 0), lt(abs(input), Number.POSITIVE_INFINITY));
    let [value, power]: [Tensor, Tensor] = [input, zeros(input.shape, 'int32')];
    // Multiplied with powers of two, which is exact; one found by a logarithm need not be.
    const step = (at: Tensor, factor: number, by: number) => {
      const here = logical_and(at, isPlain);
      value = where(here, mul(value, factor), value);
      power = add(power, where(here, by, 0));
    };
    for (const by of POWERS) {
      step(ge(abs(value), 2 ** by), 2 ** -by, by);
      step(lt(abs(value), 2 ** -by), 2 ** by, -by);
    }
    step(ge(abs(value), 1), 0.5, 1);
    return [value, power];
  });
  const mantissa = link(found, [input], [exponent], ([g]) => [div(g!, pow(2, to(exponent, 'float32')))]);
  return namedTuple('frexp', { mantissa, exponent });
}

/** Of float16 the last normal power of two, and the distance between numbers below it. */
const [NORMAL, STEP] = [2 ** -14, 2 ** -24];

/**
 * The number that follows `input` in the direction of `other`, of those that the dtype has. Broadcasts. A GPU may take a number below
 * 2⁻¹²⁶ for 0.
 * @names torch.nextafter Tensor.nextafter Tensor.nextafter_
 * @shape Broadcast<input, other>
 * @throws {TypeError} where both are integers or booleans
 * @see https://pytorch.org/docs/stable/generated/torch.nextafter.html
 * @example
 * torch.nextafter(torch.tensor([1.5, 1.5]), torch.tensor([2, 1])).sub(1.5)
 * // tensor([ 1.1921e-07, -1.1921e-07])
 */
export function nextafter(input: Tensor, other: Tensor): Tensor {
  if (!isFloat(resultDtype(input, other))) failType('expected a tensor of floats', input, other);
  const isHalf = [input, other].every(({ storage }) => storage.dtype === 'float16');
  const out = no_grad(() => {
    const [x, y] = broadcast_tensors(to(input, 'float32'), to(other, 'float32'));
    const up = gt(y, x);
    // Of one sign, numbers stand in the order of their bits.
    const grows = ne(up, lt(x, 0));
    const step = where(grows, 1, -1);
    const least = isHalf ? STEP : 2 ** -149;
    const next = where(
      eq(x, 0),
      where(up, least, -least),
      bits(add(bits(x, 'int32'), isHalf ? mul(step, 1 << 13) : step), 'float32'),
    );
    const isSmall = logical_or(lt(abs(x), NORMAL), logical_and(eq(abs(x), NORMAL), logical_not(grows)));
    const near = isHalf ? where(isSmall, add(x, where(up, STEP, -STEP)), next) : next;
    return where(eq(x, y), y, where(logical_or(ne(x, x), ne(y, y)), Number.NaN, near));
  });
  return differentiable(
    out,
    input,
    other,
    ['ab', (g, a, b) => where(ne(a as Tensor, b), g, 0)],
    ['', (g) => mul(g, 0)],
  );
}

/** The same 32 bits, read as the other dtype. */
const bits = (x: Tensor, dtype: Dtype): Tensor => make(mapNode('bits', dtype, x.shape, [refOf(x)]));

/**
 * Where elements of a tensor of this shape are that are counted row by row: their coordinates, a tensor for each dimension.
 * @names torch.unravel_index
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.unravel_index.html
 * @example
 * torch.unravel_index(torch.tensor([4, 1]), [2, 3])
 * // [tensor([1, 0]), tensor([1, 1])]
 */
export function unravel_index(indices: Tensor, shape: Int | Shape): Tensor[] {
  if (isFloat(indices.dtype) || indices.dtype === 'bool') failType('expected integers', indices);
  let below = 1;
  return [shape]
    .flat()
    .toReversed()
    .map((n) => {
      const found = remainder(floor_divide(indices, below), n);
      below *= n;
      return found;
    })
    .reverse();
}
