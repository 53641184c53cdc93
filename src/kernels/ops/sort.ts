/** Order: sort, topk, medians, quantiles and modes, the extremes along a dimension, and searches in sorted sequences. */
import { link } from '../autograd/graph.ts';
import { fail, failRange } from '../callee.ts';
import { isFloat } from '../dtype.ts';
import { def } from '../scope.ts';
import { Tensor } from '../tensor.ts';
import { add, clamp, div, floor_divide, lerp, maximum, minimum, mul, sub } from './arithmetic.ts';
import { eq, ge, gt, isnan, logical_and, logical_not } from './compare.ts';
import { coordRef, dimOf, make, node, own, refOf, type Scalar, wantFloat, wantTensor } from './core.ts';
import { full, tensor, to, zeros } from './creation.ts';
import { gather } from './gather.ts';
import { movedim } from './join.ts';
import { sendAlong } from './places.ts';
import { Ranked } from './ranked.ts';
import { amax, amin, any, argmax, argmin, sum } from './reduce.ts';
import { clone, flatten, narrow, reshape, squeeze, transpose, unsqueeze } from './shape.ts';
import { ceil, floor, round } from './unary.ts';
import { where } from './where.ts';

/**
 * Values along a dimension in order, and where they were: `{ values, indices }`. Stable; NaN counts as the greatest.
 * @see https://pytorch.org/docs/stable/generated/torch.sort.html
 */
export const sort = def(
  'sort(input, dim, descending, stable)',
  (input: Tensor, dim: number = -1, descending: boolean = false, _stable?: boolean): Ranked => {
    wantTensor(input);
    const d = dimOf(dim, input.ndim);
    const { shape, dtype } = input;
    if ((shape[d] ?? 1) < 2 || input.numel() === 0) return new Ranked(clone(input), zeros(shape, 'int32'));
    const last = transpose(input, d, -1);
    const sorted = node('sort', dtype, last.shape, [refOf(last)], { descending });
    const values = transpose(make(sorted), d, -1);
    const indices = transpose(make(node('positions', 'int32', last.shape, [own(sorted)], {})), d, -1);
    return new Ranked(
      link(values, [input], [indices], ([g]) => [sendAlong(g!, shape, d, indices)]),
      indices,
    );
  },
);

/**
 * Where the values would come from if they were sorted.
 * @see https://pytorch.org/docs/stable/generated/torch.argsort.html
 */
export const argsort = def(
  'argsort(input, dim, descending, stable)',
  (input: Tensor, dim: number = -1, descending: boolean = false, _stable?: boolean): Tensor =>
    sort(input, dim, descending).indices,
);

/**
 * Sorted along the first dimension; only the values.
 * @see https://pytorch.org/docs/stable/generated/torch.msort.html
 */
export const msort = def('msort(input)', (input: Tensor): Tensor => sort(input, 0).values);

/**
 * The k greatest (or least) along a dimension, in order, and where they were.
 * @see https://pytorch.org/docs/stable/generated/torch.topk.html
 */
export const topk = def(
  'topk(input, k, dim, largest, sorted)',
  (input: Tensor, k: number, dim: number = -1, largest: boolean = true, _sorted?: boolean): Ranked => {
    wantTensor(input);
    const d = dimOf(dim, input.ndim);
    if (!(k >= 0 && k <= (input.shape[d] ?? 1))) {
      failRange(`k is out of range of dimension ${d}`, k, input);
    }
    const all = sort(input, d, largest);
    if (input.ndim === 0) return all;
    return new Ranked(narrow(all.values, d, 0, k), narrow(all.indices, d, 0, k));
  },
);

/** The values of a rank along a dimension; the rank is a number, or a tensor with 1 in that dimension. */
function ranked(input: Tensor, d: number, rank: number | Tensor, keepdim: boolean): Ranked {
  const all = sort(input, d);
  if (input.ndim === 0) return all;
  const pick = (x: Tensor) => (rank instanceof Tensor ? gather(x, d, rank) : narrow(x, d, rank, 1));
  return reduced(pick(all.values), pick(all.indices), d, keepdim);
}

const reduced = (values: Tensor, indices: Tensor, d: number, keepdim: boolean): Ranked =>
  keepdim || values.ndim === 0 ? new Ranked(values, indices) : new Ranked(squeeze(values, d), squeeze(indices, d));

/**
 * The k-th least along a dimension, counted from 1, and where it is.
 * @see https://pytorch.org/docs/stable/generated/torch.kthvalue.html
 */
export const kthvalue = def(
  'kthvalue(input, k, dim, keepdim)',
  (input: Tensor, k: number, dim: number = -1, keepdim: boolean = false): Ranked => {
    const d = dimOf(dim, input.ndim);
    if (!(k >= 1 && k <= (input.shape[d] ?? 1))) failRange(`k is out of range of dimension ${d}`, k, input);
    return ranked(input, d, k - 1, keepdim);
  },
);

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

function middle(name: 'median' | 'nanmedian'): Extreme {
  return def(
    `${name}(input, dim, keepdim)`,
    (input: Tensor, dim: number | null = null, keepdim: boolean = false): Tensor | Ranked => {
      wantTensor(input);
      const all = dim === null;
      const x = all ? reshape(input.requires_grad ? flatten(input).detach() : input, [-1]) : input;
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
      const found = ranked(x, d, rank, all ? false : keepdim);
      return all ? shared(found.values, input) : found;
    },
  ) as never;
}
/**
 * The lower median of all values; with `dim` `{ values, indices }`. NaN where one is among them.
 * @see https://pytorch.org/docs/stable/generated/torch.median.html
 */
export const median = middle('median');
/**
 * As median, NaN left out.
 * @see https://pytorch.org/docs/stable/generated/torch.nanmedian.html
 */
export const nanmedian = middle('nanmedian');

/**
 * The most frequent value along a dimension, the least of several, and its last place.
 * @see https://pytorch.org/docs/stable/generated/torch.mode.html
 */
export const mode = def(
  'mode(input, dim, keepdim)',
  (input: Tensor, dim: number = -1, keepdim: boolean = false): Ranked => {
    wantTensor(input);
    const d = dimOf(dim, input.ndim);
    if (input.ndim === 0) return new Ranked(clone(input), zeros([], 'int32'));
    const ordered = sort(transpose(input.detach(), d, -1)).values;
    const counts = sum(eq(unsqueeze(ordered, -1), unsqueeze(ordered, -2)), -1);
    const value = transpose(gather(ordered, -1, argmax(counts, -1, true)), d, -1);
    const place = make(coordRef(input.shape, d).node);
    const indices = amax(where(eq(input, value), place, 0), d, true);
    return reduced(gather(input, d, indices), indices, d, keepdim);
  },
);

function quantiles(name: 'quantile' | 'nanquantile') {
  return def(
    `${name}(input, q, dim, keepdim, interpolation)`,
    (
      input: Tensor,
      q: number | Tensor,
      dim: number | null = null,
      keepdim: boolean = false,
      interpolation: string = 'linear',
    ): Tensor => {
      wantFloat(input);
      if (input.numel() === 0) fail('expected values', input);
      if (!(q instanceof Tensor) && !(q >= 0 && q <= 1)) failRange('expected q between 0 and 1', q);
      const wanted = q instanceof Tensor ? q : tensor(q, 'float32');
      if (wanted.ndim > 1) fail('expected q of at most 1 dimension', wanted);
      const d = dim === null ? 0 : dimOf(dim, input.ndim);
      const x = dim === null || input.ndim === 0 ? flatten(input) : movedim(input, d, -1);
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
      const out = movedim(near ? at(near(rank)) : between(), -1, 0);
      const rest = input.shape.map((n, at) => (dim === null || at === d ? 1 : n));
      const kept = dim === null ? [] : input.shape.filter((_, at) => at !== d);
      return reshape(out, [...wanted.shape, ...(keepdim ? rest : kept)]);
    },
  );
}
/**
 * The q-quantiles along a dimension (or of all values); a q vector gives a new first dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.quantile.html
 */
export const quantile = quantiles('quantile');
/**
 * As quantile, NaN left out.
 * @see https://pytorch.org/docs/stable/generated/torch.nanquantile.html
 */
export const nanquantile = quantiles('nanquantile');

function extreme(name: 'max' | 'min'): Extreme & ((input: Tensor, other: Tensor) => Tensor) {
  const [whole, arg, pair] = name === 'max' ? [amax, argmax, maximum] : [amin, argmin, minimum];
  return def(
    `${name}(input, dim, keepdim, other)`,
    (input: Tensor, dim?: number | Tensor | null, keepdim: boolean = false, other?: Tensor): Tensor | Ranked => {
      wantTensor(input);
      const second = dim instanceof Tensor ? dim : other;
      if (second) return pair(input, second);
      const { shape } = input;
      if (typeof dim !== 'number') {
        if (input.numel() > 0) return shared(whole(input.detach()), input);
        fail('expected dim for an empty tensor', input);
      }
      const d = dimOf(dim, input.ndim);
      if (shape[d] === 0) failRange('Expected reduction dim to have non-zero size', input);
      if (input.ndim === 0) return new Ranked(clone(input), zeros([], 'int32'));
      const indices = arg(input.dtype === 'bool' ? to(input, 'uint8') : input, d, true);
      const values = whole(input.detach(), d, true);
      const linked = link(values, [input], [indices], ([g]) => [
        where(eq(make(coordRef(shape, d).node), indices), g!, 0),
      ]);
      return reduced(linked, indices, d, keepdim);
    },
  ) as never;
}
/**
 * The greatest of all values; along a dimension `{ values, indices }`; of two tensors, element by element.
 * @see https://pytorch.org/docs/stable/generated/torch.max.html
 */
export const max = extreme('max');
/**
 * The least of all values; along a dimension `{ values, indices }`; of two tensors, element by element.
 * @see https://pytorch.org/docs/stable/generated/torch.min.html
 */
export const min = extreme('min');

/**
 * Least and greatest, of all values or along a dimension: `{ min, max }`.
 * @see https://pytorch.org/docs/stable/generated/torch.aminmax.html
 */
export const aminmax = def(
  'aminmax(input, dim, keepdim)',
  (input: Tensor, dim: number | null = null, keepdim: boolean = false): { min: Tensor; max: Tensor } => {
    wantTensor(input);
    const d = dim === null ? null : dimOf(dim, input.ndim);
    if (d === null ? input.numel() === 0 : input.shape[d] === 0) {
      fail('Expected reduction dim to have non-zero size', input);
    }
    const found = { min: amin(input, d, keepdim), max: amax(input, d, keepdim) };
    // A single number keeps the dimension it is said to have.
    if (d !== null && keepdim && input.ndim === 0)
      return { min: reshape(found.min, [1]), max: reshape(found.max, [1]) };
    return found;
  },
);

/**
 * Where values would have to be inserted into sorted rows: before equals, or (right) behind them.
 * @see https://pytorch.org/docs/stable/generated/torch.searchsorted.html
 */
export const searchsorted = def(
  'searchsorted(sorted_sequence, input, out_int32, right, side, sorter)',
  (
    sorted_sequence: Tensor,
    input: Tensor | Scalar,
    _out_int32?: boolean,
    right: boolean = false,
    side: 'left' | 'right' | null = null,
    sorter: Tensor | null = null,
  ): Tensor => {
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
  },
);

/**
 * For each value the number of the bucket between boundaries it falls into.
 * @see https://pytorch.org/docs/stable/generated/torch.bucketize.html
 */
export const bucketize = def(
  'bucketize(input, boundaries, out_int32, right)',
  (input: Tensor | Scalar, boundaries: Tensor, _out_int32?: boolean, right: boolean = false): Tensor => {
    if (boundaries.ndim !== 1) fail('expected a vector of boundaries', boundaries);
    return searchsorted(boundaries, input, false, right);
  },
);

/**
 * Which elements are among the test elements.
 * @see https://pytorch.org/docs/stable/generated/torch.isin.html
 */
export const isin = def(
  'isin(elements, test_elements, assume_unique, invert)',
  (
    elements: Tensor | Scalar,
    test_elements: Tensor | Scalar,
    _assume_unique?: boolean,
    invert: boolean = false,
  ): Tensor => {
    const [from, among] = [elements, test_elements].map((x) => (x instanceof Tensor ? x : tensor(x)));
    const found = any(eq(unsqueeze(from, -1), flatten(among)), -1);
    return invert ? logical_not(found) : found;
  },
);

/**
 * How many values fall into each of `bins` equal parts from min to max; both 0: from the least to the greatest.
 * @see https://pytorch.org/docs/stable/generated/torch.histc.html
 */
export const histc = def(
  'histc(input, bins, min, max)',
  (input: Tensor, bins: number = 100, least: number = 0, most: number = 0): Tensor => {
    if (!(bins > 0)) fail('expected bins > 0', bins);
    if (least > most) fail('expected min ≤ max', least, most);
    wantFloat(input);
    const x = flatten(input.detach());
    if (x.numel() === 0) return zeros([bins]);
    const [low, high] =
      least === 0 && most === 0 ? [amin(x), amax(x)] : [full([], least, 'float32'), full([], most, 'float32')];
    // Where there is no distance, one on both sides.
    const flat = to(eq(low, high), 'float32');
    const [from, upto] = [sub(low, flat), add(high, flat)];
    const bin = clamp(floor(mul(div(sub(x, from), sub(upto, from)), bins)), 0, bins - 1);
    const inside = logical_and(ge(x, from), ge(upto, x));
    const here = eq(unsqueeze(where(inside, bin, -1), 0), unsqueeze(make(coordRef([bins], 0).node), 1));
    return sum(here, 1, false, 'float32');
  },
);
