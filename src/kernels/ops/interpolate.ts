/**
 * Pictures made larger or smaller: interpolate, and the shuffles between channels and pixels.
 * @family images
 */
import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { adaptiveMean } from './adaptive.ts';
import { add, clamp, mul, rsub, sub } from './arithmetic.ts';
import { expand, reshape } from './basis.ts';
import { type Int, type Shape, text, wantTensor } from './core.ts';
import { arange, int } from './creation.ts';
import { index_select } from './gather.ts';
import { permute, transpose, unsqueeze } from './shape.ts';
import { floor } from './unary.ts';

export type InterpolateMode = 'nearest' | 'nearest-exact' | 'linear' | 'bilinear' | 'trilinear' | 'bicubic' | 'area';

/** How many dimensions the input of a mode has; 0: any. */
const RANKS: Record<string, number> = {
  nearest: 0,
  'nearest-exact': 0,
  area: 0,
  linear: 3,
  bilinear: 4,
  trilinear: 5,
  bicubic: 4,
};

/** a·v³ + b·v² + c·v + d */
const cubic = (v: Tensor, a: number, b: number, c: number, d: number): Tensor =>
  add(mul(add(mul(add(mul(v, a), b), v), c), v), d);

/** The cubic convolution's parameter. */
const A = -0.75;
const near = (v: Tensor): Tensor => cubic(v, A + 2, -A - 3, 0, 1);
const far = (v: Tensor): Tensor => cubic(v, A, -5 * A, 8 * A, -4 * A);

/** One dimension to a new size; `scale`: input steps an output step. */
function resampled(
  x: Tensor,
  dim: number,
  size: number,
  scale: number,
  mode: InterpolateMode,
  aligned: boolean,
): Tensor {
  const n = x.shape[dim];
  const o = arange(size, null, 1, 'float32');
  const pick = (place: Tensor, step: number) => index_select(x, dim, clamp(add(int(place), step), 0, n - 1));
  if (mode === 'nearest') return pick(mul(o, scale), 0);
  if (mode === 'nearest-exact') return pick(mul(add(o, 0.5), scale), 0);
  const free = aligned ? mul(o, scale) : sub(mul(add(o, 0.5), scale), 0.5);
  const place = mode === 'bicubic' ? free : clamp(free, 0);
  const first = floor(place);
  const t = sub(place, first);
  const weights = mode === 'bicubic' ? [far(add(t, 1)), near(t), near(rsub(t, 1)), far(rsub(t, 2))] : [rsub(t, 1), t];
  const wide = x.shape.slice(dim + 1).map(() => 1);
  return weights
    .map((weight, at) => mul(pick(first, mode === 'bicubic' ? at - 1 : at), reshape(weight, [size, ...wide])))
    .reduce((sum, part) => add(sum, part));
}

/** Each element `times` times in a row along a dimension. */
function stretched(input: Tensor, dim: number, times: number): Tensor {
  const { shape } = input;
  const wide = expand(unsqueeze(input, dim + 1), [...shape.slice(0, dim + 1), times, ...shape.slice(dim + 1)]);
  return reshape(wide, shape.with(dim, shape[dim] * times));
}

/**
 * Resizes [N, C, d…] to `size`, or by `scale_factor`.
 * @names torch.nn.functional.interpolate
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.interpolate.html
 * @example
 * torch.nn.functional.interpolate(torch.tensor([[[1, 2.5]]]), { scale_factor: 2, mode: 'linear' })
 * // tensor([[[1.0000, 1.3750, 2.1250, 2.5000]]])
 */
export function interpolate(
  input: Tensor,
  size: Int | Shape | null = null,
  scale_factor: number | readonly number[] | null = null,
  mode: InterpolateMode = 'nearest',
  align_corners: boolean | null = null,
  recompute_scale_factor: boolean | null = null,
  antialias: boolean = false,
): Tensor {
  wantTensor(input);
  const { shape, ndim } = input;
  const spatial = shape.slice(2);
  const given = size ?? scale_factor ?? [];
  const each = typeof given === 'number' ? spatial.map(() => given) : given;
  const refuse = (why: string) => {
    fail(`${why}; got input ${text(shape)}, ${size ? 'size' : 'scale_factor'} ${text(each)}, mode '${mode}'`);
  };
  const rank = RANKS[mode];
  if (ndim < 3 || ndim > 5 || rank === undefined)
    refuse(`Only 3D, 4D and 5D inputs are supported, for the modes ${Object.keys(RANKS).join(' | ')}`);
  if (align_corners !== null && !rank)
    refuse('align_corners can only be set with the modes linear | bilinear | bicubic | trilinear');
  if (rank && rank !== ndim) refuse(`Got ${ndim}D input, but ${mode} mode needs ${rank}D input`);
  if ((size === null) === (scale_factor === null))
    refuse('one of size and scale_factor should be defined, and only one');
  if (antialias) refuse('antialias is not supported');
  if (each.length !== spatial.length) refuse('Input and output must have the same number of spatial dimensions');
  const sizes = size === null ? spatial.map((n, d) => Math.floor(n * each[d])) : each;
  if (sizes.some((n, d) => !(n > 0 && spatial[d] > 0))) refuse('Input and output sizes should be greater than 0');
  if (mode === 'area') return adaptiveMean(input, sizes);
  return sizes.reduce((out, to, d) => {
    const n = spatial[d];
    const factor = size === null && !recompute_scale_factor ? 1 / each[d] : n / to;
    if (mode === 'nearest' && to % n === 0 && factor === n / to) return stretched(out, d + 2, to / n);
    const scale = align_corners ? (to > 1 ? (n - 1) / (to - 1) : 0) : factor;
    return to === n && scale === 1 ? out : resampled(out, d + 2, to, scale, mode, Boolean(align_corners));
  }, input);
}

/** The last three dimensions taken apart into `parts`, put into this order, and joined again as `to`. */
function shuffled(input: Tensor, factor: number, parts: number[], order: number[], to: number[]): Tensor {
  const lead = input.shape.slice(0, -3);
  if (input.ndim < 3 || [...parts, ...to].some((n) => !Number.isInteger(n)))
    fail(`expected sizes divisible by ${factor}`, input);
  const turned = permute(reshape(input, [...lead, ...parts]), [...lead.keys(), ...order.map((d) => d + lead.length)]);
  return reshape(turned, [...lead, ...to]);
}

/**
 * [*, C·r², H, W] → [*, C, H·r, W·r].
 * @names torch.pixel_shuffle torch.nn.functional.pixel_shuffle
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.pixel_shuffle.html
 * @example
 * torch.pixel_shuffle(torch.arange(4).reshape(1, 4, 1, 1), 2)
 * // tensor([[[[0, 1],
 * //           [2, 3]]]])
 */
export function pixel_shuffle(input: Tensor, upscale_factor: Int): Tensor {
  const [c, h, w] = input.shape.slice(-3);
  const out = c / (upscale_factor * upscale_factor);
  return shuffled(
    input,
    upscale_factor,
    [out, upscale_factor, upscale_factor, h, w],
    [0, 3, 1, 4, 2],
    [out, h * upscale_factor, w * upscale_factor],
  );
}

/**
 * [*, C, H·r, W·r] → [*, C·r², H, W].
 * @names torch.pixel_unshuffle torch.nn.functional.pixel_unshuffle
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.pixel_unshuffle.html
 * @example
 * torch.pixel_unshuffle(torch.arange(4).reshape(1, 1, 2, 2), 2).shape
 * // [1, 4, 1, 1]
 */
export function pixel_unshuffle(input: Tensor, downscale_factor: Int): Tensor {
  const [c, h, w] = input.shape.slice(-3);
  return shuffled(
    input,
    downscale_factor,
    [c, h / downscale_factor, downscale_factor, w / downscale_factor, downscale_factor],
    [0, 2, 4, 1, 3],
    [c * downscale_factor * downscale_factor, h / downscale_factor, w / downscale_factor],
  );
}

/**
 * [N, C, *] with the channels of each group dealt out in turn.
 * @names torch.channel_shuffle torch.nn.functional.channel_shuffle
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.channel_shuffle.html
 * @example
 * torch.channel_shuffle(torch.arange(4).reshape(1, 4, 1, 1), 2).flatten()
 * // tensor([0, 2, 1, 3])
 */
export function channel_shuffle(input: Tensor, groups: Int): Tensor {
  const [n, c, ...rest] = input.shape;
  if (input.ndim < 3 || c % groups !== 0) fail(`expected channels divisible by ${groups} groups`, input);
  return reshape(transpose(reshape(input, [n, groups, c / groups, ...rest]), 1, 2), input.shape);
}
