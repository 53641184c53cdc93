/**
 * Adaptive pooling: the output's size is given, and window o covers floor(o·n/size) … ceil((o+1)·n/size) − 1.
 * @family convolution
 */
import { fail } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { no_grad } from '../core/grad-mode.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, clamp, div, floor_divide, mul, remainder, sub } from './arithmetic.ts';
import { reshape, sum } from './basis.ts';
import { lt } from './compare.ts';
import { type Shape, wantTensor } from './core.ts';
import { arange } from './creation.ts';
import { index_select } from './gather.ts';
import { avg_pool1d, avg_pool2d, avg_pool3d, gatherPlane } from './pool.ts';
import { argmax, mean } from './reduce.ts';
import { flatten, permute, unsqueeze } from './shape.ts';
import { where } from './where.ts';

export type AdaptiveSize = number | null | readonly (number | null)[];

interface Windows {
  /** int32 [size]: where each begins and has ended. */
  begin: Tensor;
  end: Tensor;
  /** The longest; shorter ones are read beyond their end, and that does not count. */
  length: number;
}

function windowsOf(n: number, size: number): Windows {
  const o = arange(size);
  const begin = floor_divide(mul(o, n), size);
  const end = floor_divide(add(mul(o, n), n + size - 1), size);
  return { begin, end, length: n % size === 0 ? n / size : Math.ceil(n / size) + 1 };
}

/** [… n …] → [… size, length …], `fill` beyond a window's end. */
function windowed(x: Tensor, dim: number, size: number, { begin, end, length }: Windows, fill: number): Tensor {
  const n = x.shape[dim];
  const at = add(unsqueeze(begin, 1), arange(length));
  const read = index_select(x, dim, clamp(flatten(at), 0, n - 1));
  const wide = x.shape.slice(dim + 1).map(() => 1);
  const inside = reshape(lt(at, unsqueeze(end, 1)), [size, length, ...wide]);
  return where(inside, reshape(read, [...x.shape.slice(0, dim), size, length, ...x.shape.slice(dim + 1)]), fill);
}

/** Means of windows over the last dimensions. */
export function adaptiveMean(input: Tensor, sizes: Shape): Tensor {
  const rank = sizes.length;
  const had = input.shape.slice(-rank);
  if (input.numel() > 0 && sizes.every((size) => size === 1))
    return mean(
      input,
      had.map((_, d) => d - rank),
      true,
    );
  // Windows of one size are ordinary pooling, and all dimensions at once.
  if (had.every((n, d) => n > 0 && n % sizes[d] === 0))
    return [avg_pool1d, avg_pool2d, avg_pool3d][rank - 1](
      input,
      had.map((n, d) => n / sizes[d]),
    );
  return sizes.reduce((out, size, at) => {
    const dim = input.ndim - rank + at;
    if (size === out.shape[dim]) return out;
    const windows = windowsOf(out.shape[dim], size);
    const count = reshape(sub(windows.end, windows.begin), [size, ...out.shape.slice(dim + 1).map(() => 1)]);
    return div(sum(windowed(out, dim, size, windows, 0), dim + 1), count);
  }, input);
}

/** Maxima of windows over the last dimensions, and where they are in the (flattened) plane. */
function adaptiveMax(input: Tensor, sizes: Shape): [Tensor, Tensor] {
  const rank = sizes.length;
  const lead = input.ndim - rank;
  const had = input.shape.slice(lead);
  const windows = sizes.map((size, d) => windowsOf(had[d], size));
  const indices = no_grad(() => {
    const all = sizes.reduce(
      (x, size, d) => windowed(x, lead + 2 * d, size, windows[d], Number.NEGATIVE_INFINITY),
      input,
    );
    // [lead…, size, length, size, length, …] → [lead…, size…, length · length …]
    const dims = [...input.shape.keys()];
    const order = dims.map((d) => (d < lead ? d : 2 * d - lead));
    let rest: Tensor = argmax(
      flatten(permute(all, [...order, ...order.slice(lead).map((d) => d + 1)]), input.ndim),
      -1,
    );
    let position: Tensor | undefined;
    for (let d = rank - 1, scale = 1; d >= 0; d--) {
      const { begin, length } = windows[d];
      const at = add(remainder(rest, length), reshape(begin, [sizes[d], ...sizes.slice(d + 1).map(() => 1)]));
      rest = floor_divide(rest, length);
      position = position ? add(position, mul(at, scale)) : at;
      scale *= had[d];
    }
    return position!;
  });
  return [gatherPlane(input, indices, rank), indices];
}

/** Output sizes; null keeps the input's. */
function sizesOf(rank: number, input: Tensor, output_size: AdaptiveSize): number[] {
  wantTensor(input);
  const given = Array.isArray(output_size) ? output_size : new Array<typeof output_size>(rank).fill(output_size);
  const refuse = (why: string) => {
    fail(why, input, given);
  };
  if (input.ndim !== rank + 1 && input.ndim !== rank + 2) refuse(`Expected ${rank + 1}D or ${rank + 2}D tensor`);
  if (!isFloat(input.dtype)) refuse('Expected a float tensor');
  const had = input.shape.slice(-rank);
  if (had.includes(0)) refuse('Expected input to have non-zero size for non-batch dimensions');
  if (given.length !== rank || given.some((n) => n !== null && !(n >= 0))) refuse(`Expected ${rank} sizes from 0`);
  return had.map((n, d) => given[d] ?? n);
}

function adaptiveAvgPool(input: Tensor, output_size: AdaptiveSize, rank: 1 | 2 | 3): Tensor {
  return adaptiveMean(input, sizesOf(rank, input, output_size));
}

/**
 * Means of as many windows as `output_size` says over [N, C, d…] or [C, d…].
 * @names torch.adaptive_avg_pool1d torch.nn.functional.adaptive_avg_pool1d
 * @see https://pytorch.org/docs/stable/generated/torch.adaptive_avg_pool1d.html
 * @example
 * torch.adaptive_avg_pool1d(torch.tensor([[[1, 2, 3, 4.5]]]), 2)
 * // tensor([[[1.5000, 3.7500]]])
 */
export function adaptive_avg_pool1d(input: Tensor, output_size: AdaptiveSize): Tensor {
  return adaptiveAvgPool(input, output_size, 1);
}

/**
 * Means of as many windows as output_size says over [N, C, H, W] or [C, H, W].
 * One size for all dimensions, or one each; null keeps the input's.
 * @names torch.nn.functional.adaptive_avg_pool2d
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool2d.html
 * @example
 * torch.nn.functional.adaptive_avg_pool2d(torch.arange(16).float().reshape(1, 1, 4, 4), 2)
 * // tensor([[[[ 2.5000,  4.5000],
 * //           [10.5000, 12.5000]]]])
 */
export function adaptive_avg_pool2d(input: Tensor, output_size: AdaptiveSize): Tensor {
  return adaptiveAvgPool(input, output_size, 2);
}

/**
 * Means of as many windows as output_size says over [N, C, D, H, W] or [C, D, H, W].
 * One size for all dimensions, or one each; null keeps the input's.
 * @names torch.nn.functional.adaptive_avg_pool3d
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool3d.html
 * @example
 * torch.nn.functional.adaptive_avg_pool3d(torch.ones([1, 1, 4, 4, 4]), 2).shape
 * // [1, 1, 2, 2, 2]
 */
export function adaptive_avg_pool3d(input: Tensor, output_size: AdaptiveSize): Tensor {
  return adaptiveAvgPool(input, output_size, 3);
}

function adaptiveMaxPool(
  input: Tensor,
  output_size: AdaptiveSize,
  return_indices: boolean,
  rank: 1 | 2 | 3,
): Tensor | [Tensor, Tensor] {
  const found = adaptiveMax(input, sizesOf(rank, input, output_size));
  return return_indices ? found : found[0];
}

/**
 * Maxima of as many windows as `output_size` says; with `return_indices` also their positions in the plane.
 * @names torch.nn.functional.adaptive_max_pool1d
 * @see https://pytorch.org/docs/stable/generated/torch.adaptive_max_pool1d.html
 * @example
 * torch.nn.functional.adaptive_max_pool1d(torch.tensor([[[1, 2, 3, 4.5]]]), 2)
 * // tensor([[[2.0000, 4.5000]]])
 */
export function adaptive_max_pool1d(
  input: Tensor,
  output_size: AdaptiveSize,
  return_indices: boolean = false,
): Tensor | [Tensor, Tensor] {
  return adaptiveMaxPool(input, output_size, return_indices, 1);
}

/**
 * Maxima of as many windows as output_size says over [N, C, H, W] or [C, H, W].
 * One size for all dimensions, or one each; null keeps the input's. With return_indices also their positions
 * in the plane, int32.
 * @names torch.nn.functional.adaptive_max_pool2d
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d.html
 * @example
 * torch.nn.functional.adaptive_max_pool2d(torch.arange(16).float().reshape(1, 1, 4, 4), 2)
 * // tensor([[[[ 5.,  7.],
 * //           [13., 15.]]]])
 */
export function adaptive_max_pool2d(
  input: Tensor,
  output_size: AdaptiveSize,
  return_indices: boolean = false,
): Tensor | [Tensor, Tensor] {
  return adaptiveMaxPool(input, output_size, return_indices, 2);
}

/**
 * Maxima of as many windows as output_size says over [N, C, D, H, W] or [C, D, H, W].
 * One size for all dimensions, or one each; null keeps the input's. With return_indices also their positions
 * in the volume, int32.
 * @names torch.nn.functional.adaptive_max_pool3d
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d.html
 * @example
 * torch.nn.functional.adaptive_max_pool3d(torch.arange(8).float().reshape(1, 1, 2, 2, 2), 1)
 * // tensor([[[[[7.]]]]])
 */
export function adaptive_max_pool3d(
  input: Tensor,
  output_size: AdaptiveSize,
  return_indices: boolean = false,
): Tensor | [Tensor, Tensor] {
  return adaptiveMaxPool(input, output_size, return_indices, 3);
}
