/**
 * Dropout as modules: active while training, the identity in eval().
 * @family dropout
 */

import { checkDropout } from '../ops/dropout.ts';
import * as F from '../public/torch.nn.functional.ts';
import type { Keeps } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';
import { layer } from './layer.ts';

const OPTIONS = { p: 0.5, inplace: false };

const dropping = (name: string, fn: typeof F.dropout) =>
  layer<[p?: number, inplace?: boolean], typeof OPTIONS, [input: Tensor], Tensor, Keeps>(
    name,
    OPTIONS,
    (m, input) => fn(input, m.p, m.training),
    { check: ({ p }) => checkDropout(p) },
  );

/**
 * Zeroes each element with probability p and scales the rest by 1/(1−p).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Dropout.html
 */
export const Dropout = dropping('Dropout', F.dropout);
export type Dropout = InstanceType<typeof Dropout>;
/**
 * Zeroes whole channels with probability p (0.5) and scales the rest by 1/(1−p); the identity in eval().
 * (N, C, L) or (C, L) → the same shape.
 * @throws {Error} for a p outside [0, 1], or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Dropout1d.html
 */
export const Dropout1d = dropping('Dropout1d', F.dropout1d);
export type Dropout1d = InstanceType<typeof Dropout1d>;
/**
 * Zeroes whole channels with probability p (0.5) and scales the rest by 1/(1−p); the identity in eval().
 * (N, C, H, W) or (N, C, L) → the same shape: three dimensions count as a batch, as in PyTorch.
 * @throws {Error} for a p outside [0, 1], or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Dropout2d.html
 */
export const Dropout2d = dropping('Dropout2d', F.dropout2d);
export type Dropout2d = InstanceType<typeof Dropout2d>;
/**
 * Zeroes whole channels with probability p (0.5) and scales the rest by 1/(1−p); the identity in eval().
 * (N, C, D, H, W) or (C, D, H, W) → the same shape.
 * @throws {Error} for a p outside [0, 1], or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Dropout3d.html
 */
export const Dropout3d = dropping('Dropout3d', F.dropout3d);
export type Dropout3d = InstanceType<typeof Dropout3d>;
/**
 * Sets elements to SELU's saturation with probability p (0.5), then scales and shifts everything so that SELU's
 * mean 0 and variance 1 are kept; the identity in eval(). Any shape → the same.
 * @throws {Error} for a p outside [0, 1]
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AlphaDropout.html
 */
export const AlphaDropout = dropping('AlphaDropout', F.alpha_dropout);
export type AlphaDropout = InstanceType<typeof AlphaDropout>;
/**
 * AlphaDropout of whole channels: (N, C, …) → the same shape, one draw for each channel of each sample.
 * p is 0.5 unless given; the identity in eval().
 * @throws {Error} for a p outside [0, 1]
 * @see https://pytorch.org/docs/stable/generated/torch.nn.FeatureAlphaDropout.html
 */
export const FeatureAlphaDropout = dropping('FeatureAlphaDropout', F.feature_alpha_dropout);
export type FeatureAlphaDropout = InstanceType<typeof FeatureAlphaDropout>;
