/**
 * How many values fall between edges, of one variable or of several.
 * @family counting
 */
import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { keep } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import { add, div, mul, sub } from './arithmetic.ts';
import { reshape, sum, to } from './basis.ts';
import { eq, ge, logical_and, lt } from './compare.ts';
import { type Int, wantFloat } from './core.ts';
import { full, zeros } from './creation.ts';
import { linspace } from './from-numbers.ts';
import { type NamedTuple, namedTuple, Tuple } from './named-tuple.ts';
import { amax, amin } from './reduce.ts';
import { scatter_add } from './scatter.ts';
import { flatten, narrow, select, unsqueeze } from './shape.ts';
import { where } from './where.ts';

/** How many edges there are between bins of equal width, or those themselves. */
type Bins = number | Tensor;
type Range = readonly [number, number];

/**
 * How many values, or how much of `weight`, fall between edges, of which the last belongs to the last bin: so many bins of equal width from
 * the least to the greatest value, or in `range`; or the edges themselves. With `density` the areas below add up to 1.
 * @names torch.histogram Tensor.histogram
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.histogram.html
 * @example
 * torch.histogram(torch.tensor([1.5, 2, 1, 3]), 2)
 * // torch.return_types.histogram(
 * // hist=tensor([2., 2.]),
 * // bin_edges=tensor([1., 2., 3.]))
 */
export function histogram(
  input: Tensor,
  bins: Int | Tensor,
  range: readonly [number, number] | null = null,
  weight: Tensor | null = null,
  density: boolean = false,
): NamedTuple<['hist', 'bin_edges']> {
  wantFloat(input);
  if (weight && weight.shape.join() !== input.shape.join())
    fail('expected weights of the shape of the input', weight, input);
  if (bins instanceof Tensor && (bins.ndim !== 1 || range)) fail('expected edges in a vector, and then no range', bins);
  return no_grad(() => {
    const [hist, [bin_edges]] = counted([flatten(input)], [bins], [range], weight, density);
    return namedTuple('histogram', { hist, bin_edges });
  });
}

/** What histogramdd gives: of several variables there are several lists of edges. */
export type Histogram = [hist: Tensor, bin_edges: Tensor[]] & { readonly hist: Tensor; readonly bin_edges: Tensor[] };

/**
 * The same of several variables, which the last dimension of the input holds: for each so many bins (or one number for all), or its
 * edges. `range` is a list of the least and the greatest value of each in turn; with edges it is not looked at.
 * @names torch.histogramdd
 * @constant
 * @throws {Error} for an input without two dimensions, and for bins, a range or weights that do not fit it
 * @throws {TypeError} for an input that is not of floats
 * @see https://pytorch.org/docs/stable/generated/torch.histogramdd.html
 * @example
 * torch.histogramdd(torch.tensor([[0, 1], [1, 0], [2, 1], [2, 2.5]]), [2, 2])
 * // torch.return_types.histogramdd(
 * // hist=tensor([[1., 0.],
 * //         [2., 1.]]),
 * // bin_edges=(tensor([0., 1., 2.]), tensor([0.0000, 1.2500, 2.5000])))
 */
export function histogramdd(
  input: Tensor,
  bins: Int | readonly (Int | Tensor)[],
  range: readonly number[] | null = null,
  weight: Tensor | null = null,
  density: boolean = false,
): Histogram {
  wantFloat(input);
  if (input.ndim < 2) fail('input tensor should have at least 2 dimensions', input);
  const n = input.shape.at(-1)!;
  const all: readonly Bins[] = typeof bins === 'number' ? Array<number>(n).fill(bins) : bins;
  if (all.length !== n) fail('The size of bins must be equal to the innermost dimension of the input', bins, input);
  const areEdges = all.some((each) => each instanceof Tensor);
  if (range && !areEdges && range.length !== 2 * n)
    fail(`for a ${n}-dimensional histogram range should have ${2 * n} elements`, range);
  if (weight && weight.shape.join() !== input.shape.slice(0, -1).join())
    fail('expected weights of the shape of the input without its innermost dimension', weight, input);
  const ranges = all.map((_, d): Range | null => (range && !areEdges ? [range[2 * d], range[2 * d + 1]] : null));
  return no_grad(() => {
    const columns = all.map((_, d) => flatten(select(input, -1, d)));
    const [hist, bin_edges] = counted(columns, all, ranges, weight, density);
    // A list in a result is not looked into for what outlives the call.
    return new Tuple('histogramdd', { hist, bin_edges: bin_edges.map(keep) }) as unknown as Histogram;
  });
}

/** How many values of these variables, each a vector, fall between edges; and the edges. */
function counted(
  variables: readonly Tensor[],
  bins: readonly Bins[],
  ranges: readonly (Range | null)[],
  weight: Tensor | null,
  density: boolean,
): [Tensor, Tensor[]] {
  const shape: number[] = [];
  let isInside: Tensor | null = null;
  let place: Tensor | number = 0;
  const edges = variables.map((x, d) =>
    edgesOf(x, bins[d], ranges[d], variables.length > 1 ? ` for dimension ${d}` : ''),
  );
  for (const [d, x] of variables.entries()) {
    const count = edges[d].numel() - 1;
    // How many edges are not beyond a value; the last one is its bin's own.
    const beyond = sum(ge(unsqueeze(x, -1), edges[d]), -1);
    const bin = sub(where(eq(x, narrow(edges[d], 0, count, 1)), count, beyond), 1);
    const isBetween = logical_and(ge(bin, 0), lt(bin, count));
    isInside = isInside ? logical_and(isInside, isBetween) : isBetween;
    place = add(bin, mul(place, count));
    shape.push(count);
  }
  const heavy = weight ? flatten(weight) : full(variables[0].shape, 1, 'float32');
  const bare = zeros([shape.reduce((all, count) => all * count, 1)]);
  let found = reshape(scatter_add(bare, 0, where(isInside!, place, 0), where(isInside!, heavy, 0)), shape);
  if (density) {
    found = div(found, sum(found));
    for (const [d, each] of edges.entries()) {
      const widths = sub(narrow(each, 0, 1, shape[d]), narrow(each, 0, 0, shape[d]));
      found = div(
        found,
        reshape(
          widths,
          shape.map((count, at) => (at === d ? count : 1)),
        ),
      );
    }
  }
  return [found, edges];
}

function edgesOf(x: Tensor, bins: Bins, range: Range | null, where: string): Tensor {
  if (bins instanceof Tensor) {
    if (bins.ndim !== 1) fail(`expected edges in a vector${where}`, bins);
    return bins;
  }
  if (!(bins > 0)) fail(`expected bins > 0${where}`, bins);
  if (range && !(range.length === 2 && range[0] <= range[1])) fail(`expected range as [min, max]${where}`, range);
  const isKnown = range ?? (x.numel() === 0 ? [0, 1] : null);
  const [low, high] = isKnown ? isKnown.map((each) => full([], each, 'float32')) : [amin(x), amax(x)];
  // Where there is no distance, a half on both sides.
  const flat = mul(to(eq(low, high), 'float32'), 0.5);
  return linspace(sub(low, flat), add(high, flat), bins + 1);
}
