/**
 * Pooling over windows of the last dimensions: max (with positions) and average, for one to three spatial dimensions.
 * @family convolution
 */
import { fail } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Ref } from '../core/graph.ts';
import type { Tensor } from '../core/tensor.ts';
import { axis, sizeOf, type Term, viewOf } from '../core/view.ts';
import { div, mul } from './arithmetic.ts';
import { contiguous, reshape, sum, to } from './basis.ts';
import { pair, type Sizes } from './conv.ts';
import {
  constRef,
  coordRef,
  type Int,
  make,
  mapNode,
  mapRef,
  own,
  reduceNode,
  refOf,
  refThrough,
  type Shape,
  wantTensor,
} from './core.ts';
import { gather } from './gather.ts';
import { flatten } from './shape.ts';

export interface Windows {
  kernel: number[];
  stride: number[];
  padding: number[];
  dilation: number[];
  /** Sizes of the input's and the output's pooled dimensions. */
  input: number[];
  output: number[];
}

function windowsOf(
  rank: number,
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null,
  padding: Sizes,
  dilation: Sizes,
  ceil_mode: boolean,
): Windows {
  wantTensor(input);
  if ((input.ndim !== rank + 1 && input.ndim !== rank + 2) || input.shape.slice(-rank - 1).includes(0)) {
    fail(`Expected ${rank + 1}D or ${rank + 2}D input, where only the batch may be empty`, input);
  }
  const kernel = pair('kernel_size', kernel_size, rank);
  const empty = stride === null || (Array.isArray(stride) && stride.length === 0);
  const steps = empty ? kernel : pair('stride', stride as Sizes, rank);
  const pads = pair('padding', padding, rank);
  const gaps = pair('dilation', dilation, rank);
  const sizes = input.shape.slice(-rank);
  const output = sizes.map((n, d) => {
    if (kernel[d] <= 0 || steps[d] <= 0 || gaps[d] <= 0)
      fail('expected kernel_size, stride and dilation > 0', kernel, steps, gaps);
    if (pads[d] < 0 || pads[d] * 2 > (kernel[d] - 1) * gaps[d] + 1) {
      fail('pad should be at most half of effective kernel size', pads[d], kernel[d], gaps[d]);
    }
    const span = n + 2 * pads[d] - gaps[d] * (kernel[d] - 1) - 1;
    let count = (ceil_mode ? Math.ceil(span / steps[d]) : Math.floor(span / steps[d])) + 1;
    // A window may not begin beyond the input and its left padding.
    if (ceil_mode && (count - 1) * steps[d] >= n + pads[d]) count--;
    if (count < 1) fail('the output would be too small', input);
    return count;
  });
  return { kernel, stride: steps, padding: pads, dilation: gaps, input: sizes, output };
}

/** The input through its windows, [lead…, out…, kernel…]: a view that its reader looks through, `fill` in the padding. */
export function windowed(input: Tensor, windows: Windows, fill = 0): Tensor {
  const rank = windows.kernel.length;
  const lead = input.ndim - rank;
  const shape = [...input.shape.slice(0, lead), ...windows.output, ...windows.kernel];
  const { strides } = refOf(input).view;
  const guards = windows.kernel.map((_, d) => {
    const terms: Term[] = [
      [lead + d, windows.stride[d]],
      [lead + rank + d, windows.dilation[d]],
    ];
    return axis(shape.length, terms, -windows.padding[d], 1, windows.input[d], strides[lead + d]);
  });
  const plain = shape.map((_, d) => (d < lead ? strides[d] : 0));
  const out = make(mapNode('id', input.dtype, shape, [refThrough(input, { ...viewOf(plain), guards }, fill)]));
  return link(out, [input], [], ([g]) => [unwindowed(g!, windows)]);
}

/** The greatest of each window, and where it is in the (flattened) plane. Padding never wins. */
function maxPool(input: Tensor, windows: Windows): [Tensor, Tensor] {
  const { kernel, output, dilation, stride, padding } = windows;
  const lead = input.shape.slice(0, -kernel.length);
  const shape = [...lead, ...output];
  const least = input.dtype === 'float32' ? Number.NEGATIVE_INFINITY : -(2 ** 31);
  const values = refOf(no_grad(() => windowed(input, windows, least)));
  const best = make(reduceNode('max', input.dtype, shape, kernel, values));
  const within = make(reduceNode('argmax', 'int32', shape, kernel, values));
  // Position in the window → position in the plane.
  const n = (value: number) => constRef(value, 'int32', shape);
  const int = (op: Parameters<typeof mapRef>[0], a: Ref, b: Ref) => mapRef(op, 'int32', shape, [a, b]);
  let rest = refOf(within);
  let position: Ref = n(0);
  for (let d = kernel.length - 1, scale = 1; d >= 0; d--) {
    const inside = int('remainder', rest, n(kernel[d]));
    rest = int('floordiv', rest, n(kernel[d]));
    const start = coordRef(shape, lead.length + d, stride[d], -padding[d]);
    position = int('add', position, int('mul', int('add', start, int('mul', inside, n(dilation[d]))), n(scale)));
    scale *= windows.input[d];
  }
  const indices = make(mapNode('id', 'int32', shape, [position]));
  const was = input.shape;
  const out = link(best, [input], [indices], ([g]) => [unpool(g!, indices, was, windows)]);
  return [out, indices];
}

/**
 * A value of the windows ([lead…, out…], or also [kernel…]) as each input element sees it: loop [lead…, input…, kernel…], `fill`
 * where no window begins.
 */
function overlapping(
  tensor: Tensor,
  { kernel, stride, padding, dilation, output }: Windows,
  lead: number,
  fill?: number,
): Ref {
  const rank = kernel.length;
  const strides = refOf(tensor).view.strides;
  const guards = kernel.map((_, d) => {
    const terms: Term[] = [
      [lead + d, 1],
      [lead + rank + d, -dilation[d]],
    ];
    return axis(lead + 2 * rank, terms, padding[d], stride[d], output[d], strides[lead + d]);
  });
  const plain = [
    ...strides.slice(0, lead),
    ...kernel.map(() => 0),
    ...kernel.map((_, d) => strides[lead + rank + d] ?? 0),
  ];
  return refThrough(tensor, { ...viewOf(plain), guards }, fill);
}

/** The opposite of `windowed`: each input element is the sum of what stands for it in the windows it is in. */
export function unwindowed(g: Tensor, windows: Windows): Tensor {
  const { kernel, input } = windows;
  const lead = g.ndim - 2 * kernel.length;
  const shape = [...g.shape.slice(0, lead), ...input];
  const values = own(mapNode('id', g.dtype, [...shape, ...kernel], [overlapping(g, windows, lead)]));
  const out = make(reduceNode('sum', g.dtype, shape, kernel, values));
  return link(out, [g], [], ([gg]) => [windowed(gg!, windows)]);
}

/**
 * Gradients back to the places their maxima came from. Each input element looks at the windows it is in, in a fixed order, so
 * the sum is the same on every run.
 */
function unpool(g: Tensor, indices: Tensor, shape: Shape, windows: Windows): Tensor {
  const { kernel, input } = windows;
  const rank = kernel.length;
  const lead = shape.slice(0, -rank);
  const loop = [...shape, ...kernel];
  const grad = contiguous(g);
  const type = 'int32';
  let here = constRef(0, type, loop);
  for (let d = rank - 1, scale = 1; d >= 0; d--) {
    here = mapRef('add', type, loop, [here, coordRef(loop, lead.length + d, scale)]);
    scale *= input[d];
  }
  const chosen = mapRef('eq', 'bool', loop, [overlapping(indices, windows, lead.length, -1), here]);
  const part = mapRef('where', g.dtype, loop, [
    chosen,
    overlapping(grad, windows, lead.length),
    constRef(0, g.dtype, loop),
  ]);
  const out = make(reduceNode('sum', g.dtype, shape, kernel, part));
  return link(out, [g], [indices], ([gg]) => [gatherPlane(gg!, indices, rank)]);
}

/** Values of the (flattened) planes at positions. */
export const gatherPlane = (input: Tensor, indices: Tensor, rank: number): Tensor =>
  reshape(gather(flatten(input, -rank), -1, flatten(indices, -rank)), indices.shape);

function maxPoolOf(
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null,
  padding: Sizes,
  dilation: Sizes,
  ceil_mode: boolean,
  return_indices: boolean,
  rank: 1 | 2 | 3,
): Tensor | [Tensor, Tensor] {
  const windows = windowsOf(rank, input, kernel_size, stride, padding, dilation, ceil_mode);
  const [out, indices] = maxPool(input, windows);
  return return_indices ? [out, indices] : out;
}

/**
 * Maxima of windows over the last dimension; with `return_indices` also their positions.
 * @names torch.max_pool1d torch.nn.functional.max_pool1d
 * @shape Pool<input, kernel_size, stride, padding, dilation, ceil_mode, 1>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool1d.html
 * @example
 * torch.max_pool1d(torch.tensor([[[1, 2, 3, 4.5]]]), 2)
 * // tensor([[[2.0000, 4.5000]]])
 */
export function max_pool1d(
  input: Tensor,
  kernel_size: Sizes,
  stride?: Sizes | null,
  padding?: Sizes,
  dilation?: Sizes,
  ceil_mode?: boolean,
  return_indices?: false,
): Tensor;
export function max_pool1d(
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null | undefined,
  padding: Sizes | undefined,
  dilation: Sizes | undefined,
  ceil_mode: boolean | undefined,
  return_indices: true,
): [Tensor, Tensor];
export function max_pool1d(
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  padding: Sizes = 0,
  dilation: Sizes = 1,
  ceil_mode: boolean = false,
  return_indices: boolean = false,
): Tensor | [Tensor, Tensor] {
  return maxPoolOf(input, kernel_size, stride, padding, dilation, ceil_mode, return_indices, 1);
}

/**
 * Maxima of windows over the last two dimensions; with `return_indices` also their positions in the plane.
 * @names torch.max_pool2d torch.nn.functional.max_pool2d
 * @shape Pool<input, kernel_size, stride, padding, dilation, ceil_mode, 2>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html
 * @example
 * torch.max_pool2d(torch.arange(16).float().reshape(1, 1, 4, 4), 2)
 * // tensor([[[[ 5.,  7.],
 * //           [13., 15.]]]])
 */
export function max_pool2d(
  input: Tensor,
  kernel_size: Sizes,
  stride?: Sizes | null,
  padding?: Sizes,
  dilation?: Sizes,
  ceil_mode?: boolean,
  return_indices?: false,
): Tensor;
export function max_pool2d(
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null | undefined,
  padding: Sizes | undefined,
  dilation: Sizes | undefined,
  ceil_mode: boolean | undefined,
  return_indices: true,
): [Tensor, Tensor];
export function max_pool2d(
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  padding: Sizes = 0,
  dilation: Sizes = 1,
  ceil_mode: boolean = false,
  return_indices: boolean = false,
): Tensor | [Tensor, Tensor] {
  return maxPoolOf(input, kernel_size, stride, padding, dilation, ceil_mode, return_indices, 2);
}

/**
 * Maxima of windows over the last three dimensions; with `return_indices` also their positions in the volume.
 * @names torch.max_pool3d torch.nn.functional.max_pool3d
 * @shape Pool<input, kernel_size, stride, padding, dilation, ceil_mode, 3>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool3d.html
 * @example
 * torch.max_pool3d(torch.ones([1, 1, 4, 4, 4]), 2).shape
 * // [1, 1, 2, 2, 2]
 */
export function max_pool3d(
  input: Tensor,
  kernel_size: Sizes,
  stride?: Sizes | null,
  padding?: Sizes,
  dilation?: Sizes,
  ceil_mode?: boolean,
  return_indices?: false,
): Tensor;
export function max_pool3d(
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null | undefined,
  padding: Sizes | undefined,
  dilation: Sizes | undefined,
  ceil_mode: boolean | undefined,
  return_indices: true,
): [Tensor, Tensor];
export function max_pool3d(
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  padding: Sizes = 0,
  dilation: Sizes = 1,
  ceil_mode: boolean = false,
  return_indices: boolean = false,
): Tensor | [Tensor, Tensor] {
  return maxPoolOf(input, kernel_size, stride, padding, dilation, ceil_mode, return_indices, 3);
}

/** How many elements each window's mean is over: the padding counts or not, what lies beyond both never does. */
function counts(windows: Windows, shape: Shape, padded: boolean): Ref {
  const lead = shape.length - windows.kernel.length;
  const int = (op: Parameters<typeof mapRef>[0], a: Ref, b: Ref) => mapRef(op, 'int32', shape, [a, b]);
  const n = (value: number) => constRef(value, 'int32', shape);
  let total = n(1);
  windows.kernel.forEach((k, d) => {
    const start = coordRef(shape, lead + d, windows.stride[d], -windows.padding[d]);
    const from = padded ? start : int('max', start, n(0));
    const end = int('min', int('add', start, n(k)), n(windows.input[d] + (padded ? windows.padding[d] : 0)));
    total = int('mul', total, int('sub', end, from));
  });
  return mapRef('cast', 'float32', shape, [total]);
}

function avgPoolOf(
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null,
  padding: Sizes,
  ceil_mode: boolean,
  count_include_pad: boolean,
  divisor_override: number | null,
  rank: 1 | 2 | 3,
): Tensor {
  if (!isFloat(input.dtype)) {
    const floats = to(input, 'float32');
    const pooled = [avg_pool1d, avg_pool2d, avg_pool3d][rank - 1](
      floats,
      kernel_size,
      stride,
      padding,
      ceil_mode,
      count_include_pad,
      divisor_override,
    );
    return to(pooled, input.dtype);
  }
  if (divisor_override === 0) fail('expected a divisor ≠ 0');
  const windows = windowsOf(rank, input, kernel_size, stride, padding, 1, ceil_mode);
  if (rank === 3 && windows.input.some((n, d) => n < windows.kernel[d]))
    fail('expected no kernel greater than the input', windows.kernel, input);
  const summed = sum(
    windowed(input, windows),
    windows.kernel.map((_, d) => d - rank),
  );
  const { shape } = summed;
  if (divisor_override !== null) return div(summed, divisor_override);
  const plain = windows.padding.every((p) => p === 0) && !ceil_mode;
  if (plain) return mul(summed, 1 / sizeOf(windows.kernel));
  return div(summed, make(mapNode('id', 'float32', shape, [counts(windows, shape, count_include_pad)])));
}

/**
 * Means of windows over [N, C, L] (or [C, L]); stride is kernel_size unless given. Padding counts as zeros unless
 * count_include_pad is false. Integers are averaged as floats, and the fraction is cut off.
 * @names torch.avg_pool1d torch.nn.functional.avg_pool1d
 * @shape Pool<input, kernel_size, stride, padding, 1, ceil_mode, 1>
 * @throws {Error} for padding beyond half a window, an input that does not fit, or a divisor_override of 0
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool1d.html
 * @example
 * torch.avg_pool1d(torch.tensor([[[1, 2, 3, 4.5]]]), 2)
 * // tensor([[[1.5000, 3.7500]]])
 */
export function avg_pool1d(
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  padding: Sizes = 0,
  ceil_mode: boolean = false,
  count_include_pad: boolean = true,
  divisor_override: Int | null = null,
): Tensor {
  return avgPoolOf(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override, 1);
}

/**
 * Means of windows over [N, C, H, W] (or [C, H, W]); stride is kernel_size unless given. Padding counts as zeros
 * unless count_include_pad is false. Integers are averaged as floats, and the fraction is cut off.
 * @names torch.nn.functional.avg_pool2d
 * @shape Pool<input, kernel_size, stride, padding, 1, ceil_mode, 2>
 * @throws {Error} for padding beyond half a window, an input that does not fit, or a divisor_override of 0
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool2d.html
 * @example
 * torch.nn.functional.avg_pool2d(torch.arange(16).float().reshape(1, 1, 4, 4), 2)
 * // tensor([[[[ 2.5000,  4.5000],
 * //           [10.5000, 12.5000]]]])
 */
export function avg_pool2d(
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  padding: Sizes = 0,
  ceil_mode: boolean = false,
  count_include_pad: boolean = true,
  divisor_override: Int | null = null,
): Tensor {
  return avgPoolOf(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override, 2);
}

/**
 * Means of windows over [N, C, D, H, W] (or [C, D, H, W]); stride is kernel_size unless given. Padding counts as
 * zeros unless count_include_pad is false. Integers are averaged as floats, and the fraction is cut off.
 * @names torch.nn.functional.avg_pool3d
 * @shape Pool<input, kernel_size, stride, padding, 1, ceil_mode, 3>
 * @throws {Error} for padding beyond half a window, an input that does not fit, or a divisor_override of 0
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool3d.html
 * @example
 * torch.nn.functional.avg_pool3d(torch.ones([1, 1, 4, 4, 4]), 2).shape
 * // [1, 1, 2, 2, 2]
 */
export function avg_pool3d(
  input: Tensor,
  kernel_size: Sizes,
  stride: Sizes | null = null,
  padding: Sizes = 0,
  ceil_mode: boolean = false,
  count_include_pad: boolean = true,
  divisor_override: Int | null = null,
): Tensor {
  return avgPoolOf(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override, 3);
}
