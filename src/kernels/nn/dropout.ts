/**
 * Dropout as modules: active while training, the identity in eval().
 * @family dropout
 */

import type { Tensor } from '../core/tensor.ts';
import { checkDropout } from '../ops/dropout.ts';
import * as F from '../public/torch.nn.functional.ts';
import { keeping } from './layer.ts';

const dropping = (fn: typeof F.dropout) =>
  keeping(
    (p: number = 0.5, inplace: boolean = false) => {
      checkDropout(p);
      return { p, inplace };
    },
    ({ p, training }, input: Tensor) => fn(input, p, training),
  );

/**
 * Zeroes each element with probability p and scales the rest by 1/(1−p).
 * @names torch.nn.Dropout
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Dropout.html
 * @example
 * const layer = new torch.nn.Dropout(0.5);
 * layer(torch.ones([2, 3])).shape
 * // [2, 3]
 */
export const Dropout = dropping(F.dropout);
/**
 * Zeroes whole channels with probability p (0.5) and scales the rest by 1/(1−p); the identity in eval().
 * (N, C, L) or (C, L) → the same shape.
 * @names torch.nn.Dropout1d
 * @throws {Error} for a p outside [0, 1], or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Dropout1d.html
 * @example
 * const layer = new torch.nn.Dropout1d(0.5);
 * layer(torch.ones([1, 3, 8])).shape
 * // [1, 3, 8]
 */
export const Dropout1d = dropping(F.dropout1d);
/**
 * Zeroes whole channels with probability p (0.5) and scales the rest by 1/(1−p); the identity in eval().
 * (N, C, H, W) or (N, C, L) → the same shape: three dimensions count as a batch, as in PyTorch.
 * @names torch.nn.Dropout2d
 * @throws {Error} for a p outside [0, 1], or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Dropout2d.html
 * @example
 * const layer = new torch.nn.Dropout2d(0.5);
 * layer(torch.ones([1, 3, 8, 8])).shape
 * // [1, 3, 8, 8]
 */
export const Dropout2d = dropping(F.dropout2d);
/**
 * Zeroes whole channels with probability p (0.5) and scales the rest by 1/(1−p); the identity in eval().
 * (N, C, D, H, W) or (C, D, H, W) → the same shape.
 * @names torch.nn.Dropout3d
 * @throws {Error} for a p outside [0, 1], or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Dropout3d.html
 * @example
 * const layer = new torch.nn.Dropout3d(0.5);
 * layer(torch.ones([1, 3, 8, 8, 8])).shape
 * // [1, 3, 8, 8, 8]
 */
export const Dropout3d = dropping(F.dropout3d);
/**
 * Sets elements to SELU's saturation with probability p (0.5), then scales and shifts everything so that SELU's
 * mean 0 and variance 1 are kept; the identity in eval(). Any shape → the same.
 * @names torch.nn.AlphaDropout
 * @throws {Error} for a p outside [0, 1]
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AlphaDropout.html
 * @example
 * const layer = new torch.nn.AlphaDropout(0.5);
 * layer(torch.ones([2, 3])).shape
 * // [2, 3]
 */
export const AlphaDropout = dropping(F.alpha_dropout);
/**
 * AlphaDropout of whole channels: (N, C, …) → the same shape, one draw for each channel of each sample.
 * p is 0.5 unless given; the identity in eval().
 * @names torch.nn.FeatureAlphaDropout
 * @throws {Error} for a p outside [0, 1]
 * @see https://pytorch.org/docs/stable/generated/torch.nn.FeatureAlphaDropout.html
 * @example
 * const layer = new torch.nn.FeatureAlphaDropout(0.5);
 * layer(torch.ones([2, 3, 4])).shape
 * // [2, 3, 4]
 */
export const FeatureAlphaDropout = dropping(F.feature_alpha_dropout);
