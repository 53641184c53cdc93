/**
 * Convolutions over one to three spatial dimensions, as contractions over windowed views: the input is never unfolded in memory,
 * padding is a guard of the view, and both gradients are contractions of the same kind.
 * @family convolution
 */
import { fail, failType } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { link } from '../core/grad-node.ts';
import { Node, type Ref } from '../core/graph.ts';
import type { Tensor } from '../core/tensor.ts';
import { axis, type Guard, type Term, type View } from '../core/view.ts';
import { add } from './arithmetic.ts';
import { reshape, to } from './basis.ts';
import { factors, type Int, make, refThrough, type Shape, wantNumbers, wantTensor } from './core.ts';
import { contract } from './matmul.ts';
import { narrow, squeeze, unsqueeze, within } from './shape.ts';

type Pair = [before: number, after: number];
export type Sizes = number | readonly number[];

/** A number for each spatial dimension. */
interface Geometry {
  stride: number[];
  padding: number[];
  dilation: number[];
  groups: number;
}

/** One number for both, or one each. */
export function pair(name: string, value: Sizes, count = 2): number[] {
  const list = typeof value === 'number' ? [value] : [...value];
  if (list.length === 1) return new Array<number>(count).fill(list[0]);
  if (list.length !== count) fail(`expected ${name} to be an integer or ${count} of them`, list);
  return list;
}

const zeros = (shape: Shape): number[] => shape.map(() => 0);
const view = (strides: number[], guards: Guard[] = []): View => ({ offset: 0, slot: -1, strides, guards });

/** The forward: batch [g], m [o/g], n [N, out…], k [C/g, kernel…]. */
function forward(x: Tensor, w: Tensor, { stride, padding, dilation, groups }: Geometry, out: number[]): Tensor {
  const [count, channels, ...size] = x.shape;
  const [filters, perGroup, ...kernel] = w.shape;
  const [ow, ic, rank] = [filters / groups, channels / groups, size.length];
  // Loop of the weight: [g, o, c, kernel…]; of the input: [g, n, out…, c, kernel…].
  const left = view([ow * w.strides[0], ...w.strides]);
  const loop = [groups, count, ...out, ic, ...kernel];
  const [n, c, ...along] = x.strides;
  const guards = size.map((limit, d) => {
    const terms: Term[] = [
      [2 + d, stride[d]],
      [3 + rank + d, dilation[d]],
    ];
    return axis(loop.length, terms, -padding[d], 1, limit, along[d]);
  });
  const right = view([ic * c, n, ...zeros(out), c, ...zeros(kernel)], guards);
  const shape = [count, groups, ow, ...out];
  return convolved(shape, [perGroup, ...kernel], refThrough(w, left), refThrough(x, right));
}

/** A contraction whose value lies in memory as [N, groups, channels, size…]: the result is [N, C, size…], row-major. */
function convolved(shape: Shape, inner: number[], weights: Ref, windows: Ref): Tensor {
  const [count, groups, channels, ...size] = shape;
  const roles = `nbm${'n'.repeat(size.length)}`;
  const node = new Node('contract', 'float32', shape, [weights, windows], { roles, inner });
  return make(node, [count, groups * channels, ...size]);
}

/** d/dx, which is also the forward of a transposed convolution: batch [g], m [C/g], n [N, size…], k [o/g, kernel…]. */
function backwardInput(g: Tensor, w: Tensor, { stride, padding, dilation, groups }: Geometry, shape: Shape): Tensor {
  const [count, , ...size] = shape;
  const out = g.shape.slice(2);
  const [filters, perGroup, ...kernel] = w.shape;
  const [per, rank] = [filters / groups, size.length];
  // Loop of the gradient: [g, n, size…, o, kernel…]; output position = (position + padding − dilation · kernel) / stride.
  const loop = [groups, count, ...size, per, ...kernel];
  const [n, o, ...along] = g.strides;
  const guards = out.map((limit, d) => {
    const terms: Term[] = [
      [2 + d, 1],
      [3 + rank + d, -dilation[d]],
    ];
    return axis(loop.length, terms, padding[d], stride[d], limit, along[d]);
  });
  const windows = view([per * o, n, ...zeros(size), o, ...zeros(kernel)], guards);
  const [first, second, ...rest] = w.strides;
  const weights = view([per * first, second, first, ...rest]);
  return convolved(
    [count, groups, perGroup, ...size],
    [per, ...kernel],
    refThrough(w, weights),
    refThrough(g, windows),
  );
}

/** d/dw: batch [g], m [o/g], n [C/g, kernel…], k [N, out…]. */
function backwardWeight(g: Tensor, x: Tensor, { stride, padding, dilation, groups }: Geometry, shape: Shape): Tensor {
  const [count, , ...out] = g.shape;
  const size = x.shape.slice(2);
  const [filters, perGroup, ...kernel] = shape;
  const [per, rank] = [filters / groups, size.length];
  const [gn, go, ...rest] = g.strides;
  const left = view([per * go, go, gn, ...rest]);
  const loop = [groups, perGroup, ...kernel, count, ...out];
  const [n, c, ...along] = x.strides;
  const guards = size.map((limit, d) => {
    const terms: Term[] = [
      [3 + rank + d, stride[d]],
      [2 + d, dilation[d]],
    ];
    return axis(loop.length, terms, -padding[d], 1, limit, along[d]);
  });
  const right = view([perGroup * c, c, ...zeros(kernel), n, ...zeros(out)], guards);
  const [a, b] = [refThrough(g, left), refThrough(x, right)];
  return make(contract([groups], [per], [perGroup, ...kernel], [count, ...out], a, b), shape);
}

/** The convolution of [N, C, size…] by [O, C/groups, kernel…], with gradients of every order. */
function convolve(x: Tensor, w: Tensor, geometry: Geometry): Tensor {
  const { stride, padding, dilation } = geometry;
  const out = stride.map(
    (step, d) => Math.floor((x.shape[d + 2] + 2 * padding[d] - dilation[d] * (w.shape[d + 2] - 1) - 1) / step) + 1,
  );
  return link(forward(x, w, geometry, out), [x, w], [x, w], ([g], [dx, dw]) => [
    dx ? inputGrad(g!, w, geometry, x.shape) : null,
    dw ? weightGrad(g!, x, geometry, w.shape) : null,
  ]);
}

function inputGrad(g: Tensor, w: Tensor, geometry: Geometry, size: Shape): Tensor {
  return link(backwardInput(g, w, geometry, size), [g, w], [g, w], ([gg], [dg, dw]) => [
    // An output padding of a stride or more is one more window, which is not of the input.
    dg ? within(convolve(gg!, w, geometry), g.shape) : null,
    dw ? weightGrad(g, gg!, geometry, w.shape) : null,
  ]);
}

function weightGrad(g: Tensor, x: Tensor, geometry: Geometry, size: Shape): Tensor {
  return link(backwardWeight(g, x, geometry, size), [g, x], [g, x], ([gg], [dg, dx]) => [
    dg ? within(convolve(x, gg!, geometry), g.shape) : null,
    dx ? inputGrad(g, gg!, geometry, x.shape) : null,
  ]);
}

/** Checks what a user may get wrong, in PyTorch's words. `rank`: the number of spatial dimensions. */
function checked(
  rank: number,
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  groups: number,
  transposed: boolean,
): [Tensor, Tensor, Tensor | null] {
  wantTensor(input);
  wantTensor(weight, 'weight');
  [input, weight, bias = null] = factors(input, weight, ...(bias ? [bias] : [])) as Tensor[];
  if (weight.ndim !== rank + 2) fail(`expected a ${rank + 2}D weight`, weight);
  if (input.ndim !== rank + 2 && input.ndim !== rank + 1) {
    fail(`Expected ${rank + 1}D (unbatched) or ${rank + 2}D (batched) input`, input);
  }
  if (input.dtype !== weight.dtype || (bias && bias.dtype !== weight.dtype)) {
    failType('expected one dtype', input.dtype, weight.dtype, bias?.dtype);
  }
  wantNumbers(input);
  if (!(groups > 0)) fail('expected groups > 0', groups);
  const channels = input.shape.at(-rank - 1)!;
  const wanted = transposed ? weight.shape[0] : weight.shape[1] * groups;
  if (channels !== wanted || weight.shape[0] % groups !== 0) {
    fail(`expected ${wanted} channels for groups ${groups}`, input, weight);
  }
  const outputs = transposed ? weight.shape[1] * groups : weight.shape[0];
  if (bias && (bias.ndim !== 1 || bias.shape[0] !== outputs)) {
    fail(`expected a bias of ${outputs}`, bias);
  }
  return [input, weight, bias];
}

/** PyTorch's 'same' and 'valid', or numbers: padding before and after each dimension. */
function paddingOf(padding: Sizes | string, rank: number, kernel: Shape, dilation: Shape, stride: Shape): Pair[] {
  if (padding === 'valid') return kernel.map((): Pair => [0, 0]);
  if (padding === 'same') {
    if (stride.some((s) => s !== 1)) fail(`padding='same' is not supported for strided convolutions`);
    return kernel.map((k, d): Pair => {
      const total = dilation[d] * (k - 1);
      return [Math.floor(total / 2), total - Math.floor(total / 2)];
    });
  }
  if (typeof padding === 'string') fail("expected padding 'valid', 'same' or numbers", padding);
  const sizes = pair('padding', padding, rank);
  if (sizes.some((p) => p < 0)) fail('expected padding ≥ 0', sizes);
  return sizes.map((p): Pair => [p, p]);
}

function geometryOf(rank: number, stride: Sizes, dilation: Sizes, groups: number) {
  const [s, d] = [pair('stride', stride, rank), pair('dilation', dilation, rank)];
  if (s.some((n) => n <= 0)) fail('expected stride > 0', s);
  if (d.some((n) => n <= 0)) fail('expected dilation > 0', d);
  return { stride: s, dilation: d, groups };
}

/** Integers are convolved as floats (exact up to 2²⁴) and converted back. */
function ofIntegers<A extends unknown[]>(
  fn: (input: Tensor, weight: Tensor, bias: Tensor | null, ...rest: A) => Tensor,
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  ...rest: A
): Tensor {
  const float = (tensor: Tensor) => to(tensor, 'float32');
  return to(fn(float(input), float(weight), bias && float(bias), ...rest), input.dtype);
}

function conv(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  stride: Sizes,
  padding: Sizes | 'same' | 'valid',
  dilation: Sizes,
  groups: number,
  rank: 1 | 2 | 3,
): Tensor {
  [input, weight, bias] = checked(rank, input, weight, bias, groups, false);
  if (!isFloat(input.dtype)) {
    const fn = [conv1d, conv2d, conv3d][rank - 1];
    return ofIntegers(fn, input, weight, bias, stride, padding, dilation, groups);
  }
  const geometry = geometryOf(rank, stride, dilation, groups);
  const kernel = weight.shape.slice(2);
  const pads = paddingOf(padding, rank, kernel, geometry.dilation, geometry.stride);
  const batched = input.ndim === rank + 2;
  const x = batched ? input : unsqueeze(input, 0);
  kernel.forEach((k, d) => {
    const had = x.shape[d + 2] + pads[d][0] + pads[d][1];
    if (had < geometry.dilation[d] * (k - 1) + 1) {
      fail(`Kernel size can't be greater than actual input size`, kernel, had);
    }
  });
  // A 'same' that pads one more at the end: pad that much on both sides, and leave out the first result.
  const even = pads.map(([, after]) => after);
  const skip = pads.map(([before, after]) => after - before);
  let out = convolve(x, weight, { ...geometry, padding: even });
  skip.forEach((n, d) => {
    if (n > 0) out = narrow(out, d + 2, n, out.shape[d + 2] - n);
  });
  if (bias) out = add(out, reshape(bias, [bias.shape[0], ...new Array<number>(rank).fill(1)]));
  return batched ? out : squeeze(out, 0);
}

/**
 * Cross-correlation over [N, C, L] (or [C, L]) with weight [O, C/groups, K].
 * @names torch.conv1d torch.nn.functional.conv1d
 * @shape Conv<input, weight, stride, padding, dilation, groups, 1>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.conv1d.html
 * @example
 * torch.conv1d(torch.tensor([[[1, 2, 3, 4.5]]]), torch.tensor([[[1, -1]]]).float())
 * // tensor([[[-1.0000, -1.0000, -1.5000]]])
 */
export function conv1d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null = null,
  stride: Sizes = 1,
  padding: Sizes | 'same' | 'valid' = 0,
  dilation: Sizes = 1,
  groups: Int = 1,
): Tensor {
  return conv(input, weight, bias, stride, padding, dilation, groups, 1);
}

/**
 * Cross-correlation over [N, C, H, W] (or [C, H, W]) with weight [O, C/groups, KH, KW].
 * @names torch.conv2d torch.nn.functional.conv2d
 * @shape Conv<input, weight, stride, padding, dilation, groups, 2>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.conv2d.html
 * @example
 * torch.conv2d(torch.ones([1, 1, 4, 4]), torch.ones([2, 1, 3, 3]), { padding: 1 }).shape
 * // [1, 2, 4, 4]
 */
export function conv2d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null = null,
  stride: Sizes = 1,
  padding: Sizes | 'same' | 'valid' = 0,
  dilation: Sizes = 1,
  groups: Int = 1,
): Tensor {
  return conv(input, weight, bias, stride, padding, dilation, groups, 2);
}

/**
 * Cross-correlation over [N, C, D, H, W] (or [C, D, H, W]) with weight [O, C/groups, KD, KH, KW].
 * @names torch.conv3d torch.nn.functional.conv3d
 * @shape Conv<input, weight, stride, padding, dilation, groups, 3>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.conv3d.html
 * @example
 * torch.conv3d(torch.ones([1, 1, 4, 4, 4]), torch.ones([2, 1, 3, 3, 3])).shape
 * // [1, 2, 2, 2, 2]
 */
export function conv3d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null = null,
  stride: Sizes = 1,
  padding: Sizes | 'same' | 'valid' = 0,
  dilation: Sizes = 1,
  groups: Int = 1,
): Tensor {
  return conv(input, weight, bias, stride, padding, dilation, groups, 3);
}

function convTranspose(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  stride: Sizes,
  padding: Sizes,
  output_padding: Sizes,
  groups: number,
  dilation: Sizes,
  rank: 1 | 2 | 3,
): Tensor {
  [input, weight, bias] = checked(rank, input, weight, bias, groups, true);
  if (!isFloat(input.dtype)) {
    if (input.dtype === 'uint8') failType('not implemented for uint8: x.int() or x.float() makes another dtype', input);
    const fn = [conv_transpose1d, conv_transpose2d, conv_transpose3d][rank - 1];
    return ofIntegers(fn, input, weight, bias, stride, padding, output_padding, groups, dilation);
  }
  const geometry = geometryOf(rank, stride, dilation, groups);
  const [pads, extra] = [pair('padding', padding, rank), pair('output_padding', output_padding, rank)];
  extra.forEach((n, d) => {
    if (n < 0 || (n >= geometry.stride[d] && n >= geometry.dilation[d])) {
      fail(
        'output padding must be smaller than either stride or dilation',
        n,
        geometry.stride[d],
        geometry.dilation[d],
      );
    }
  });
  const batched = input.ndim === rank + 2;
  const x = batched ? input : unsqueeze(input, 0);
  const size = extra.map(
    (more, d) =>
      (x.shape[d + 2] - 1) * geometry.stride[d] -
      2 * pads[d] +
      geometry.dilation[d] * (weight.shape[d + 2] - 1) +
      more +
      1,
  );
  if (size.some((n) => n <= 0)) fail('the output would be too small', size);
  let out = inputGrad(x, weight, { ...geometry, padding: pads }, [x.shape[0], weight.shape[1] * groups, ...size]);
  if (bias) out = add(out, reshape(bias, [bias.shape[0], ...new Array<number>(rank).fill(1)]));
  return batched ? out : squeeze(out, 0);
}

/**
 * The transpose of conv1d: [N, C, L] (or [C, L]) with weight [C, O/groups, K], each size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding + 1. Integers: as floats, exact to 2²⁴.
 * @names torch.conv_transpose1d torch.nn.functional.conv_transpose1d
 * @throws {Error} for shapes that do not fit, or output_padding not less than stride or dilation
 * @throws {TypeError} where input and weight differ in dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose1d.html
 * @example
 * torch.conv_transpose1d(torch.tensor([[[1, 2.5]]]), torch.ones([1, 1, 2]), { stride: 2 })
 * // tensor([[[1.0000, 1.0000, 2.5000, 2.5000]]])
 */
export function conv_transpose1d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null = null,
  stride: Sizes = 1,
  padding: Sizes = 0,
  output_padding: Sizes = 0,
  groups: Int = 1,
  dilation: Sizes = 1,
): Tensor {
  return convTranspose(input, weight, bias, stride, padding, output_padding, groups, dilation, 1);
}

/**
 * The transpose of conv2d: [N, C, H, W] (or [C, H, W]) with weight [C, O/groups, KH, KW], each size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding + 1. Integers: as floats, exact to 2²⁴.
 * @names torch.conv_transpose2d torch.nn.functional.conv_transpose2d
 * @throws {Error} for shapes that do not fit, or output_padding not less than stride or dilation
 * @throws {TypeError} where input and weight differ in dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose2d.html
 * @example
 * torch.conv_transpose2d(torch.ones([1, 1, 2, 2]), torch.ones([1, 3, 2, 2]), { stride: 2 }).shape
 * // [1, 3, 4, 4]
 */
export function conv_transpose2d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null = null,
  stride: Sizes = 1,
  padding: Sizes = 0,
  output_padding: Sizes = 0,
  groups: Int = 1,
  dilation: Sizes = 1,
): Tensor {
  return convTranspose(input, weight, bias, stride, padding, output_padding, groups, dilation, 2);
}

/**
 * The transpose of conv3d: [N, C, D, H, W] (or [C, D, H, W]) with weight [C, O/groups, KD, KH, KW], each size n
 * becoming (n − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding + 1. Integers: as floats, exact to
 * 2²⁴.
 * @names torch.conv_transpose3d torch.nn.functional.conv_transpose3d
 * @throws {Error} for shapes that do not fit, or output_padding not less than stride or dilation
 * @throws {TypeError} where input and weight differ in dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose3d.html
 * @example
 * torch.conv_transpose3d(torch.ones([1, 1, 2, 2, 2]), torch.ones([1, 3, 2, 2, 2]), { stride: 2 }).shape
 * // [1, 3, 4, 4, 4]
 */
export function conv_transpose3d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null = null,
  stride: Sizes = 1,
  padding: Sizes = 0,
  output_padding: Sizes = 0,
  groups: Int = 1,
  dilation: Sizes = 1,
): Tensor {
  return convTranspose(input, weight, bias, stride, padding, output_padding, groups, dilation, 3);
}
