/**
 * Draws besides uniform, normal and whole numbers, by the same generator.
 * @family sampling
 */
import { fail } from '../core/callee.ts';
import type { DtypeName } from '../core/dtype.ts';
import { no_grad } from '../core/grad-mode.ts';
import type { DeviceLike } from '../core/placement.ts';
import type { Tensor } from '../core/tensor.ts';
import { sizeOf, viewOf } from '../core/view.ts';
import { add, mul } from './arithmetic.ts';
import {
  broadcastShapes,
  dtypeOf,
  type Int,
  knownOf,
  make,
  mapRef,
  reduceNode,
  refOf,
  refThrough,
  type Shape,
  shapeOf,
  wantFloat,
} from './core.ts';
import { finish } from './creation.ts';
import { assign } from './inplace.ts';
import {
  affine,
  drawn,
  exponential,
  float,
  floatDtype,
  gauss,
  integers,
  type Source,
  shaped,
  sortedPositions,
} from './random.ts';
import { narrow } from './shape.ts';

/**
 * Integers from low (0 unless given) to below high, of another tensor's shape and dtype.
 * @names torch.randint_like
 * @shape input
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.randint_like.html
 * @example
 * torch.randint_like(torch.ones([2, 3]), 0, 10).shape
 * // [2, 3]
 */
export function randint_like(
  input: Tensor,
  low: Int,
  high?: Int | null,
  dtype?: DtypeName | null,
  generator?: Source,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor {
  const [from, until] = high === undefined || high === null ? [0, low] : [low, high];
  const type = dtypeOf(dtype ?? input.dtype);
  return finish(integers(from, until, input.shape, type, generator), requires_grad);
}

/**
 * Indices drawn with the probabilities that each row of `input` (1-d or 2-d, weights that need not sum to 1) says.
 * @names torch.multinomial Tensor.multinomial
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.multinomial.html
 * @example
 * torch.multinomial(torch.tensor([0, 0, 1]).float(), 2, { replacement: true })
 * // tensor([2, 2])
 */
export function multinomial(input: Tensor, num_samples: Int, replacement: boolean = false, generator?: Source): Tensor {
  wantFloat(input);
  if (input.ndim < 1 || input.ndim > 2) fail('expected 1 or 2 dimensions', input);
  if (!Number.isInteger(num_samples) || num_samples <= 0) fail('expected num_samples > 0', num_samples);
  const classes = input.shape.at(-1)!;
  if (!replacement && num_samples > classes) {
    fail(`expected num_samples ≤ ${classes} without replacement`, num_samples);
  }
  const known = knownOf(input);
  if (known && !(known.min >= 0 && known.max < Number.POSITIVE_INFINITY))
    fail('probability tensor contains either inf, nan or element < 0', input);
  if (known?.max === 0) fail('invalid multinomial distribution (sum of probabilities <= 0)', input);
  // The first of independent exponential clocks, each as fast as its weight; without replacement the first few.
  const lead = input.shape.slice(0, -1);
  const loop = replacement ? [...lead, num_samples, classes] : input.shape;
  const strides = replacement ? [...input.strides.slice(0, -1), 0, input.strides.at(-1)!] : [...input.strides];
  const clocks = shaped(exponential(sizeOf(loop), generator), loop);
  const times = mapRef('div', 'float32', loop, [refOf(clocks), refThrough(input, viewOf(strides))]);
  if (replacement) return make(reduceNode('argmin', 'int32', [...lead, num_samples], [classes], times));
  return narrow(sortedPositions(times, loop), -1, 0, num_samples);
}

/**
 * Normal with this mean and deviation: numbers (then with `size`) or tensors, element by element.
 * @names torch.normal
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.normal.html
 * @example
 * torch.normal(0, 1, [2, 3]).shape
 * // [2, 3]
 */
export function normal(
  mean: Tensor | number = 0,
  std: Tensor | number = 1,
  size?: Shape | Int | null,
  generator?: Source,
  dtype?: DtypeName | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor {
  const type = floatDtype(dtype);
  if (typeof std === 'number' && !(std >= 0)) fail('expected std ≥ 0', std);
  const shape = size ? (typeof size === 'number' ? [size] : size) : broadcastShapes(shapeOf(mean), shapeOf(std));
  const made = shaped(gauss(sizeOf(shape), generator), shape, type);
  return finish(
    no_grad(() => add(mul(made, std), mean)),
    requires_grad,
  );
}

/**
 * exp of a normal.
 * @names Tensor.log_normal_
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.log_normal_.html
 * @example
 * torch.empty([2, 3]).log_normal_().shape
 * // [2, 3]
 */
export function log_normal_(input: Tensor, mean: number = 1, std: number = 2, generator?: Source): Tensor {
  wantFloat(input);
  if (!(std > 0)) fail('expected std > 0', std);
  const count = input.numel();
  return assign(
    input,
    shaped(float(count, 'exp', affine(gauss(count, generator), count, std, mean)), input.shape, input.dtype),
  );
}

/**
 * Exponential with rate `lambd`.
 * @names Tensor.exponential_
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.exponential_.html
 * @example
 * torch.empty([2, 3]).exponential_().shape
 * // [2, 3]
 */
export function exponential_(input: Tensor, lambd: number = 1, generator?: Source): Tensor {
  wantFloat(input);
  if (!(lambd > 0)) fail('expected lambd > 0', lambd);
  const count = input.numel();
  return assign(input, shaped(affine(exponential(count, generator), count, 1 / lambd, 0), input.shape, input.dtype));
}

/**
 * Integers from `from` to below `to`; one number given is `to`.
 * @names Tensor.random_
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.random_.html
 * @example
 * torch.empty(4).random_(0, 10).lt(10).all()
 * // tensor(True)
 */
export function random_(input: Tensor, from?: Int | null, to?: Int | null, generator?: Source): Tensor {
  const most = { bool: 2, uint8: 256, int32: 2 ** 31 - 1, float32: 2 ** 24 }[input.dtype as 'bool'];
  const [low, high] = to === undefined || to === null ? [0, from ?? most] : [from ?? 0, to];
  return assign(input, integers(low, high, input.shape, input.dtype, generator));
}

/**
 * 1 with probability `p` (a number or a tensor), otherwise 0, in place.
 * @names Tensor.bernoulli_
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.bernoulli_.html
 * @example
 * torch.empty(3).bernoulli_(1)
 * // tensor([1., 1., 1.])
 */
export function bernoulli_(input: Tensor, p: number | Tensor = 0.5, generator?: Source): Tensor {
  return assign(input, drawn(input.shape, p, input.dtype, generator));
}
