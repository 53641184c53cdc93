/**
 * Order: sort, topk, medians, quantiles and modes, the extremes along a dimension, and searches in sorted sequences.
 * @family sorting
 */
import { fail, failRange } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { link } from '../core/grad-node.ts';
import { Tensor } from '../core/tensor.ts';
import { add, clamp, div, floor_divide, maximum, minimum, mul, sub } from './arithmetic.ts';
import { clone, reshape, sum, to } from './basis.ts';
import { eq, ge, gt, isnan, logical_and, logical_not } from './compare.ts';
import {
  coordRef,
  dimOf,
  type Int,
  make,
  node,
  own,
  refOf,
  type Scalar,
  wantFloat,
  wantNumbers,
  wantTensor,
} from './core.ts';
import { full, tensor, zeros } from './creation.ts';
import { gather } from './gather.ts';
import { lerp } from './lerp.ts';
import { type NamedTuple, namedTuple, type Ranked, ranked } from './named-tuple.ts';
import { sendAlong } from './places.ts';
import { amax, amin, any, argmax, argmin } from './reduce.ts';
import { detach, flatten, narrow, permute, squeeze, transpose, unsqueeze } from './shape.ts';
import { ceil, floor, round } from './unary.ts';
import { where } from './where.ts';

/**
 * Values along a dimension in order, and where they were: `{ values, indices }`. Stable; NaN counts as the greatest.
 * @names torch.sort Tensor.sort
 * @see https://pytorch.org/docs/stable/generated/torch.sort.html
 * @example
 * torch.sort(torch.tensor([3, 1, 2]), { descending: true })
 * // torch.return_types.sort(
 * // values=tensor([3, 2, 1]),
 * // indices=tensor([0, 2, 1]))
 */
export function sort(input: Tensor, dim: Int = -1, descending: boolean = false, _stable?: boolean): Ranked {
  wantTensor(input);
  const d = dimOf(dim, input.ndim);
  const { shape, dtype } = input;
  if ((shape[d] ?? 1) < 2 || input.numel() === 0) return ranked(clone(input), zeros(shape, 'int32'));
  const last = transpose(input, d, -1);
  const sorted = node('sort', dtype, last.shape, [refOf(last)], { descending });
  const values = transpose(make(sorted), d, -1);
  const indices = transpose(make(node('positions', 'int32', last.shape, [own(sorted)], {})), d, -1);
  return ranked(
    link(values, [input], [indices], ([g]) => [sendAlong(g!, shape, d, indices)]),
    indices,
  );
}

/**
 * Where the values would come from if they were sorted.
 * @names torch.argsort Tensor.argsort
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.argsort.html
 * @example
 * torch.argsort(torch.tensor([3, 1, 2]))
 * // tensor([1, 2, 0])
 */
export function argsort(input: Tensor, dim: Int = -1, descending: boolean = false, _stable?: boolean): Tensor {
  return sort(input, dim, descending).indices;
}

/**
 * Sorted along the first dimension; only the values.
 * @names torch.msort Tensor.msort
 * @see https://pytorch.org/docs/stable/generated/torch.msort.html
 * @example
 * torch.msort(torch.tensor([3, 1, 2]))
 * // tensor([1, 2, 3])
 */
export function msort(input: Tensor): Tensor {
  return sort(input, 0).values;
}

/**
 * The k greatest (or least) along a dimension, in order, and where they were.
 * @names torch.topk Tensor.topk
 * @see https://pytorch.org/docs/stable/generated/torch.topk.html
 * @example
 * torch.topk(torch.tensor([3, 1, 4, 2]), 2)
 * // torch.return_types.topk(
 * // values=tensor([4, 3]),
 * // indices=tensor([2, 0]))
 */
export function topk(input: Tensor, k: Int, dim: Int = -1, largest: boolean = true, _sorted?: boolean): Ranked {
  wantNumbers(input);
  const d = dimOf(dim, input.ndim);
  if (!(k >= 0 && k <= (input.shape[d] ?? 1))) {
    failRange(`k is out of range of dimension ${d}`, k, input);
  }
  const all = sort(input, d, largest);
  if (input.ndim === 0) return all;
  return ranked(narrow(all.values, d, 0, k), narrow(all.indices, d, 0, k));
}

/** The values of a rank along a dimension; the rank is a number, or a tensor with 1 in that dimension. */
function ofRank(input: Tensor, d: number, rank: number | Tensor, keepdim: boolean): Ranked {
  const all = sort(input, d);
  if (input.ndim === 0) return all;
  const pick = (x: Tensor) => (rank instanceof Tensor ? gather(x, d, rank) : narrow(x, d, rank, 1));
  return reduced(pick(all.values), pick(all.indices), d, keepdim);
}

const reduced = (values: Tensor, indices: Tensor, d: number, keepdim: boolean): Ranked =>
  keepdim || values.ndim === 0 ? ranked(values, indices) : ranked(squeeze(values, d), squeeze(indices, d));

/**
 * The k-th least along a dimension, counted from 1, and where it is.
 * @names torch.kthvalue Tensor.kthvalue
 * @see https://pytorch.org/docs/stable/generated/torch.kthvalue.html
 * @example
 * torch.kthvalue(torch.tensor([3, 1, 2]), 2)
 * // torch.return_types.kthvalue(
 * // values=tensor(2),
 * // indices=tensor(2))
 */
export function kthvalue(input: Tensor, k: Int, dim: Int = -1, keepdim: boolean = false): Ranked {
  wantNumbers(input);
  const d = dimOf(dim, input.ndim);
  if (!(k >= 1 && k <= (input.shape[d] ?? 1))) failRange(`k is out of range of dimension ${d}`, k, input);
  return ofRank(input, d, k - 1, keepdim);
}

/** The gradient of one value of all, shared by those that equal it. */
function shared(value: Tensor, input: Tensor): Tensor {
  return link(value, [input], [input, value], ([g]) => {
    const same = where(isnan(value), isnan(input), eq(input, value));
    return [where(same, div(g!, sum(same)), 0)];
  });
}

/** Of everything a tensor, along a dimension values and indices. */
export interface Extreme {
  (input: Tensor, dim?: null): Tensor;
  (input: Tensor, dim: number, keepdim?: boolean): Ranked;
  (input: Tensor, keywords: { dim: number; keepdim?: boolean }): Ranked;
}

function middle(input: Tensor, dim: number | null, keepdim: boolean, name: 'median' | 'nanmedian'): Tensor | Ranked {
  wantNumbers(input);
  const all = dim === null;
  const x = all ? reshape(input.requires_grad ? detach(flatten(input)) : input, [-1]) : input;
  const d = all ? 0 : dimOf(dim, input.ndim);
  const n = x.shape[d] ?? 1;
  if (n === 0 && all) return full([], Number.NaN, input.dtype === 'float32' ? null : 'int32');
  if (n === 0) failRange('Expected reduction dim to have non-zero size', input);
  let rank: number | Tensor = (n - 1) >> 1;
  if (isFloat(x.dtype) && x.ndim > 0) {
    const nans = sum(isnan(x), d, true);
    const known = sub(n, nans);
    // A NaN is the median where there is one: they stand last.
    if (name === 'median') rank = where(gt(nans, 0), known, rank);
    else rank = clamp(floor_divide(sub(known, 1), 2), 0);
  }
  const found = ofRank(x, d, rank, all ? false : keepdim);
  return all ? shared(found.values, input) : found;
}

/**
 * The lower median of all values; with `dim` `{ values, indices }`. NaN where one is among them.
 * @names torch.median Tensor.median
 * @see https://pytorch.org/docs/stable/generated/torch.median.html
 * @example
 * torch.median(torch.tensor([3, 1, 2]))
 * // tensor(2)
 */
export function median(input: Tensor, dim?: null): Tensor;
export function median(input: Tensor, dim: Int, keepdim?: boolean): Ranked;
export function median(input: Tensor, dim: Int | null = null, keepdim: boolean = false): Tensor | Ranked {
  return middle(input, dim, keepdim, 'median');
}

/**
 * As median, NaN left out.
 * @names torch.nanmedian Tensor.nanmedian
 * @see https://pytorch.org/docs/stable/generated/torch.nanmedian.html
 * @example
 * torch.nanmedian(torch.tensor([3, NaN, 1]))
 * // tensor(1.)
 */
export function nanmedian(input: Tensor, dim?: null): Tensor;
export function nanmedian(input: Tensor, dim: Int, keepdim?: boolean): Ranked;
export function nanmedian(input: Tensor, dim: Int | null = null, keepdim: boolean = false): Tensor | Ranked {
  return middle(input, dim, keepdim, 'nanmedian');
}

/**
 * The most frequent value along a dimension, the least of several, and its last place.
 * @names torch.mode Tensor.mode
 * @see https://pytorch.org/docs/stable/generated/torch.mode.html
 * @example
 * torch.mode(torch.tensor([1, 2, 2, 3]))
 * // torch.return_types.mode(
 * // values=tensor(2),
 * // indices=tensor(2))
 */
export function mode(input: Tensor, dim: Int = -1, keepdim: boolean = false): Ranked {
  wantTensor(input);
  const d = dimOf(dim, input.ndim);
  if (input.ndim === 0) return ranked(clone(input), zeros([], 'int32'));
  const ordered = sort(transpose(detach(input), d, -1)).values;
  const counts = sum(eq(unsqueeze(ordered, -1), unsqueeze(ordered, -2)), -1);
  const value = transpose(gather(ordered, -1, argmax(counts, -1, true)), d, -1);
  const place = make(coordRef(input.shape, d).node);
  const indices = amax(where(eq(input, value), place, 0), d, true);
  return reduced(gather(input, d, indices), indices, d, keepdim);
}

/** torch.movedim of one dimension: that is of a family which this one does without. */
const moved = (input: Tensor, from: number, to: number): Tensor =>
  permute(
    input,
    input.shape
      .map((_, d) => d)
      .toSpliced(from, 1)
      .toSpliced(to, 0, from),
  );

function quantiles(
  input: Tensor,
  q: number | Tensor,
  dim: number | null,
  keepdim: boolean,
  interpolation: string,
  name: 'quantile' | 'nanquantile',
): Tensor {
  wantFloat(input);
  if (input.numel() === 0) fail('expected values', input);
  if (!(q instanceof Tensor) && !(q >= 0 && q <= 1)) failRange('expected q between 0 and 1', q);
  const wanted = q instanceof Tensor ? q : tensor(q, 'float32');
  if (wanted.ndim > 1) fail('expected q of at most 1 dimension', wanted);
  const d = dim === null ? 0 : dimOf(dim, input.ndim);
  const x = dim === null || input.ndim === 0 ? flatten(input) : moved(input, d, input.ndim - 1);
  const n = x.shape.at(-1)!;
  const missing = sum(isnan(x), -1, true);
  const top = clamp(sub(n - 1, name === 'nanquantile' ? missing : 0), 0);
  let rank: Tensor = mul(reshape(wanted, [-1]), top instanceof Tensor ? top : tensor(top, 'int32'));
  if (name === 'quantile') rank = where(gt(missing, 0), n - 1, rank);
  else rank = add(rank, mul(missing, 0));
  const ordered = sort(x).values;
  const at = (place: Tensor) => gather(ordered, -1, to(place, 'int32'));
  const near = { lower: floor, higher: ceil, nearest: round }[interpolation];
  if (!near && interpolation !== 'linear' && interpolation !== 'midpoint') {
    fail('expected interpolation linear, lower, higher, midpoint or nearest', interpolation);
  }
  const below = floor(rank);
  const between = () => lerp(at(below), at(ceil(rank)), interpolation === 'linear' ? sub(rank, below) : 0.5);
  // [rest…, q] → [q, rest…], with 1 for what was reduced where that is kept.
  const found = near ? at(near(rank)) : between();
  const out = moved(found, found.ndim - 1, 0);
  const rest = input.shape.map((n, at) => (dim === null || at === d ? 1 : n));
  const kept = dim === null ? [] : input.shape.filter((_, at) => at !== d);
  return reshape(out, [...wanted.shape, ...(keepdim ? rest : kept)]);
}

/**
 * The q-quantiles along a dimension (or of all values); a q vector gives a new first dimension.
 * @names torch.quantile Tensor.quantile
 * @see https://pytorch.org/docs/stable/generated/torch.quantile.html
 * @example
 * torch.quantile(torch.tensor([1, 2, 3, 4.5]), 0.5)
 * // tensor(2.5000)
 */
export function quantile(
  input: Tensor,
  q: number | Tensor,
  dim: Int | null = null,
  keepdim: boolean = false,
  interpolation: string = 'linear',
): Tensor {
  return quantiles(input, q, dim, keepdim, interpolation, 'quantile');
}

/**
 * As quantile, NaN left out.
 * @names torch.nanquantile Tensor.nanquantile
 * @see https://pytorch.org/docs/stable/generated/torch.nanquantile.html
 * @example
 * torch.nanquantile(torch.tensor([1, NaN, 3]), 0.5)
 * // tensor(2.)
 */
export function nanquantile(
  input: Tensor,
  q: number | Tensor,
  dim: Int | null = null,
  keepdim: boolean = false,
  interpolation: string = 'linear',
): Tensor {
  return quantiles(input, q, dim, keepdim, interpolation, 'nanquantile');
}

function extreme(
  input: Tensor,
  dim: number | Tensor | null | undefined,
  keepdim: boolean,
  other: Tensor | undefined,
  name: 'max' | 'min',
): Tensor | Ranked {
  const [whole, arg, pair] = name === 'max' ? [amax, argmax, maximum] : [amin, argmin, minimum];

  wantTensor(input);
  const second = dim instanceof Tensor ? dim : other;
  if (second) return pair(input, second);
  const { shape } = input;
  if (typeof dim !== 'number') {
    if (input.numel() > 0) return shared(whole(detach(input)), input);
    fail('expected dim for an empty tensor', input);
  }
  const d = dimOf(dim, input.ndim);
  if (shape[d] === 0) failRange('Expected reduction dim to have non-zero size', input);
  if (input.ndim === 0) return ranked(clone(input), zeros([], 'int32'));
  const indices = arg(input.dtype === 'bool' ? to(input, 'uint8') : input, d, true);
  const values = whole(detach(input), d, true);
  const linked = link(values, [input], [indices], ([g]) => [where(eq(make(coordRef(shape, d).node), indices), g!, 0)]);
  return reduced(linked, indices, d, keepdim);
}

/**
 * The greatest of all values; along a dimension `{ values, indices }`; of two tensors, element by element.
 * @names torch.max Tensor.max
 * @see https://pytorch.org/docs/stable/generated/torch.max.html
 * @example
 * torch.max(torch.tensor([[1, 2, 3], [4, 5, 6]]), 1)
 * // torch.return_types.max(
 * // values=tensor([3, 6]),
 * // indices=tensor([2, 2]))
 */
export function max(input: Tensor, dim?: null): Tensor;
export function max(input: Tensor, dim: Int, keepdim?: boolean): Ranked;
export function max(input: Tensor, other: Tensor): Tensor;
export function max(
  input: Tensor,
  dim?: Int | Tensor | null,
  keepdim: boolean = false,
  other?: Tensor,
): Tensor | Ranked {
  return extreme(input, dim, keepdim, other, 'max');
}

/**
 * The least of all values; along a dimension `{ values, indices }`; of two tensors, element by element.
 * @names torch.min Tensor.min
 * @see https://pytorch.org/docs/stable/generated/torch.min.html
 * @example
 * torch.min(torch.tensor([[1, 2, 3], [4, 5, 6]]), 1)
 * // torch.return_types.min(
 * // values=tensor([1, 4]),
 * // indices=tensor([0, 0]))
 */
export function min(input: Tensor, dim?: null): Tensor;
export function min(input: Tensor, dim: Int, keepdim?: boolean): Ranked;
export function min(input: Tensor, other: Tensor): Tensor;
export function min(
  input: Tensor,
  dim?: Int | Tensor | null,
  keepdim: boolean = false,
  other?: Tensor,
): Tensor | Ranked {
  return extreme(input, dim, keepdim, other, 'min');
}

/**
 * Least and greatest, of all values or along a dimension: `{ min, max }`.
 * @names torch.aminmax Tensor.aminmax
 * @see https://pytorch.org/docs/stable/generated/torch.aminmax.html
 * @example
 * torch.aminmax(torch.tensor([[1, 2, 3], [4, 5, 6]]), { dim: 1 })
 * // torch.return_types.aminmax(
 * // min=tensor([1, 4]),
 * // max=tensor([3, 6]))
 */
export function aminmax(input: Tensor, dim: Int | null = null, keepdim: boolean = false): NamedTuple<['min', 'max']> {
  wantTensor(input);
  const d = dim === null ? null : dimOf(dim, input.ndim);
  if (d === null ? input.numel() === 0 : input.shape[d] === 0) {
    fail('Expected reduction dim to have non-zero size', input);
  }
  // A single number keeps the dimension it is said to have.
  const kept = (x: Tensor) => (d !== null && keepdim && input.ndim === 0 ? reshape(x, [1]) : x);
  return namedTuple('aminmax', { min: kept(amin(input, d, keepdim)), max: kept(amax(input, d, keepdim)) });
}

/**
 * Where values would have to be inserted into sorted rows: before equals, or (right) behind them.
 * @names torch.searchsorted
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.searchsorted.html
 * @example
 * torch.searchsorted(torch.tensor([1, 3, 5]), torch.tensor([2, 5]))
 * // tensor([1, 2])
 */
export function searchsorted(
  sorted_sequence: Tensor,
  input: Tensor | Scalar,
  _out_int32?: boolean,
  right: boolean = false,
  side: 'left' | 'right' | null = null,
  sorter: Tensor | null = null,
): Tensor {
  wantTensor(sorted_sequence, 'sorted_sequence');
  if ((side && side !== 'left' && side !== 'right') || (right && side === 'left'))
    fail("expected side 'left' or 'right'", side);
  const { shape } = sorted_sequence;
  const values = input instanceof Tensor ? input : tensor(input);
  const lead = (of: Tensor) => of.shape.slice(0, -1).join();
  const fits = shape.length < 2 || (values.ndim === shape.length && lead(values) === lead(sorted_sequence));
  if (shape.length === 0 || !fits || (sorter && sorter.shape.join() !== shape.join())) {
    fail(
      "expected boundaries a vector, or of the input's shape but for the last dimension, and the sorter of the same shape",
      shape,
      values,
      sorter,
    );
  }
  const rows = sorter ? gather(sorted_sequence, -1, sorter) : sorted_sequence;
  const beyond = (right || side === 'right' ? gt : ge)(
    rows.ndim > 1 ? unsqueeze(rows, -2) : rows,
    unsqueeze(values, -1),
  );
  return sum(logical_not(beyond), -1);
}

/**
 * For each value the number of the bucket between boundaries it falls into.
 * @names torch.bucketize
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.bucketize.html
 * @example
 * torch.bucketize(torch.tensor([2, 5]), torch.tensor([1, 3, 5]))
 * // tensor([1, 2])
 */
export function bucketize(
  input: Tensor | Scalar,
  boundaries: Tensor,
  _out_int32?: boolean,
  right: boolean = false,
): Tensor {
  if (boundaries.ndim !== 1) fail('expected a vector of boundaries', boundaries);
  return searchsorted(boundaries, input, false, right);
}

/**
 * Which elements are among the test elements.
 * @names torch.isin
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.isin.html
 * @example
 * torch.isin(torch.tensor([1, 2, 3]), torch.tensor([2, 3]))
 * // tensor([False,  True,  True])
 */
export function isin(
  elements: Tensor | Scalar,
  test_elements: Tensor | Scalar,
  _assume_unique?: boolean,
  invert: boolean = false,
): Tensor {
  const [from, among] = [elements, test_elements].map((x) => (x instanceof Tensor ? x : tensor(x)));
  const found = any(eq(unsqueeze(from, -1), flatten(among)), -1);
  return invert ? logical_not(found) : found;
}

/**
 * How many values fall into each of `bins` equal parts from min to max; both 0: from the least to the greatest.
 * @names torch.histc Tensor.histc
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.histc.html
 * @example
 * torch.histc(torch.tensor([1, 2, 1, 3.5]), { bins: 4, min: 0, max: 4 })
 * // tensor([0., 2., 1., 1.])
 */
export function histc(input: Tensor, bins: Int = 100, min: number = 0, max: number = 0): Tensor {
  if (!(bins > 0)) fail('expected bins > 0', bins);
  if (min > max) fail('expected min ≤ max', min, max);
  wantFloat(input);
  const x = flatten(detach(input));
  if (x.numel() === 0) return zeros([bins]);
  const [low, high] =
    min === 0 && max === 0 ? [amin(x), amax(x)] : [full([], min, 'float32'), full([], max, 'float32')];
  // Where there is no distance, one on both sides.
  const flat = to(eq(low, high), 'float32');
  const [from, upto] = [sub(low, flat), add(high, flat)];
  const bin = clamp(floor(mul(div(sub(x, from), sub(upto, from)), bins)), 0, bins - 1);
  const inside = logical_and(ge(x, from), ge(upto, x));
  const here = eq(unsqueeze(where(inside, bin, -1), 0), unsqueeze(make(coordRef([bins], 0).node), 1));
  return sum(here, 1, false, 'float32');
}
