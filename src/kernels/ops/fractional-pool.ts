/**
 * Fractional max pooling: windows at places that are drawn at random, for an output of any size.
 * https://arxiv.org/abs/1412.6071
 * @family convolution
 */
import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import type { Tensor } from '../core/tensor.ts';
import { sizeOf } from '../core/view.ts';
import { add, mul, sub } from './arithmetic.ts';
import { expand, reshape, to } from './basis.ts';
import { pair, type Sizes } from './conv.ts';
import { wantRank } from './core.ts';
import { arange } from './creation.ts';
import { gather } from './gather.ts';
import { gatherPlane } from './pool.ts';
import { rand } from './random.ts';
import { argmax } from './reduce.ts';
import { cat, narrow, select, squeeze, unsqueeze } from './shape.ts';
import { trunc } from './unary.ts';

/** A part of the input's size in each direction. */
export type Ratio = number | readonly number[] | null;

/** Where windows begin along one dimension, of samples [N, C, 1] in [0, 1): int32 [N, C, output]. */
function starts(sample: Tensor, size: number, output: number, kernel: number): Tensor {
  const end = size - kernel;
  const steps = output > 1 ? end / (output - 1) : 0;
  const at = reshape(to(arange(output), 'float32'), [1, 1, output]);
  const found = sub(trunc(mul(add(at, sample), steps)), trunc(mul(sample, steps)));
  const free = narrow(found, 2, 0, output - 1);
  const last = expand(reshape(to(arange(end, end + 1), 'float32'), [1, 1, 1]), [...sample.shape.slice(0, 2), 1]);
  return to(cat([free, last], 2), 'int32');
}

function pooled(
  rank: 2 | 3,
  input: Tensor,
  kernel_size: Sizes,
  output_size: Sizes | null,
  output_ratio: Ratio,
  samples: Tensor | null,
): [Tensor, Tensor] {
  wantRank(input, rank + 1, rank + 2);
  if (input.ndim === rank + 1) {
    const [values, indices] = pooled(rank, unsqueeze(input, 0), kernel_size, output_size, output_ratio, samples);
    return [squeeze(values, 0), squeeze(indices, 0)];
  }
  if ((output_size === null) === (output_ratio === null)) fail('expected one of output_size and output_ratio');
  const [batch, channels, ...sizes] = input.shape;
  const kernel = pair('kernel_size', kernel_size, rank);
  const ratios = typeof output_ratio === 'number' ? sizes.map(() => output_ratio) : output_ratio;
  if (ratios?.some((ratio) => !(ratio > 0 && ratio < 1))) fail('expected output_ratio between 0 and 1', ratios);
  const output = ratios ? sizes.map((n, d) => Math.floor(n * ratios[d])) : pair('output_size', output_size!, rank);
  if (sizes.some((n, d) => output[d] + kernel[d] - 1 > n)) fail('output_size and kernel_size are too large for', input);
  const indices = no_grad(() => {
    const drawn = samples ?? rand([batch, channels, rank]);
    // The position in the plane of each element of each window: [N, C, out…, kernel…].
    const loop = [batch, channels, ...output, ...kernel];
    let place: Tensor | null = null;
    // PyTorch's order of samples: the depth's, and of pictures the width's before the height's.
    const samplesOf = rank === 2 ? [1, 0] : [0, 1, 2];
    for (let d = 0; d < rank; d++) {
      const begin = starts(unsqueeze(select(drawn, 2, samplesOf[d]), 2), sizes[d], output[d], kernel[d]);
      const along = (axis: number, n: number) => loop.map((_, at) => (at === axis ? n : 1));
      const first = reshape(begin, [batch, channels, ...along(2 + d, output[d]).slice(2)]);
      const here = add(first, reshape(arange(kernel[d]), along(2 + rank + d, kernel[d])));
      place = place ? add(mul(place, sizes[d]), here) : here;
    }
    const flat = [batch, channels, ...output, sizeOf(kernel)];
    const places = reshape(expand(place!, loop), flat);
    const values = gatherPlane(input, reshape(places, [batch, channels, -1, ...new Array(rank - 1).fill(1)]), rank);
    const best = argmax(reshape(values, flat), -1, true);
    return squeeze(gather(places, -1, best), -1);
  });
  return [gatherPlane(input, indices, rank), indices];
}

/**
 * The greatest of each window of `kernel_size`, the windows' places drawn at random so that there are `output_size` of them, or
 * `output_ratio` times the input's size; with `return_indices` also the positions of the maxima. (N, C, H, W), or without N.
 * @names torch.nn.functional.fractional_max_pool2d
 * @throws {Error} unless there is one of the two, or for windows that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool2d.html
 * @example
 * const images = torch.arange(16).float().reshape(1, 1, 4, 4);
 * const random_samples = torch.full([1, 1, 2], 0.5);
 * torch.nn.functional.fractional_max_pool2d(images, 2, { output_size: 2, random_samples })
 * // tensor([[[[ 5.,  7.],
 * //           [13., 15.]]]])
 */
export function fractional_max_pool2d(
  input: Tensor,
  kernel_size: Sizes,
  output_size: Sizes | null = null,
  output_ratio: Ratio = null,
  return_indices: boolean = false,
  random_samples_: Tensor | null = null,
): Tensor | [Tensor, Tensor] {
  const found = pooled(2, input, kernel_size, output_size, output_ratio, random_samples_);
  return return_indices ? found : found[0];
}

/**
 * The greatest of each window of `kernel_size`, the windows' places drawn at random so that there are `output_size` of them, or
 * `output_ratio` times the input's size; and the positions of the maxima. (N, C, H, W), or without N.
 * @names torch.nn.functional.fractional_max_pool2d_with_indices
 * @throws {Error} unless there is one of the two, or for windows that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool2d.html
 * @example
 * const images = torch.arange(16).float().reshape(1, 1, 4, 4);
 * const pooled = torch.nn.functional.fractional_max_pool2d_with_indices(images, 2, { output_size: 2 });
 * pooled.map((each) => each.shape)
 * // [[1, 1, 2, 2], [1, 1, 2, 2]]
 */
export function fractional_max_pool2d_with_indices(
  input: Tensor,
  kernel_size: Sizes,
  output_size: Sizes | null = null,
  output_ratio: Ratio = null,
  _return_indices: boolean = true,
  random_samples_: Tensor | null = null,
): [Tensor, Tensor] {
  return pooled(2, input, kernel_size, output_size, output_ratio, random_samples_);
}

/**
 * The greatest of each window of `kernel_size`, the windows' places drawn at random so that there are `output_size` of them, or
 * `output_ratio` times the input's size; with `return_indices` also the positions of the maxima. (N, C, D, H, W), or without N.
 * @names torch.nn.functional.fractional_max_pool3d
 * @throws {Error} unless there is one of the two, or for windows that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool3d.html
 * @example
 * torch.nn.functional.fractional_max_pool3d(torch.ones([1, 1, 4, 4, 4]), 2, { output_size: 1 })
 * // tensor([[[[[1.]]]]])
 */
export function fractional_max_pool3d(
  input: Tensor,
  kernel_size: Sizes,
  output_size: Sizes | null = null,
  output_ratio: Ratio = null,
  return_indices: boolean = false,
  random_samples_: Tensor | null = null,
): Tensor | [Tensor, Tensor] {
  const found = pooled(3, input, kernel_size, output_size, output_ratio, random_samples_);
  return return_indices ? found : found[0];
}

/**
 * The greatest of each window of `kernel_size`, the windows' places drawn at random so that there are `output_size` of them, or
 * `output_ratio` times the input's size; and the positions of the maxima. (N, C, D, H, W), or without N.
 * @names torch.nn.functional.fractional_max_pool3d_with_indices
 * @throws {Error} unless there is one of the two, or for windows that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool3d.html
 * @example
 * const images = torch.ones([1, 1, 4, 4, 4]);
 * const pooled = torch.nn.functional.fractional_max_pool3d_with_indices(images, 2, { output_size: 2 });
 * pooled.map((each) => each.shape)
 * // [[1, 1, 2, 2, 2], [1, 1, 2, 2, 2]]
 */
export function fractional_max_pool3d_with_indices(
  input: Tensor,
  kernel_size: Sizes,
  output_size: Sizes | null = null,
  output_ratio: Ratio = null,
  _return_indices: boolean = true,
  random_samples_: Tensor | null = null,
): [Tensor, Tensor] {
  return pooled(3, input, kernel_size, output_size, output_ratio, random_samples_);
}
