// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import * as plain from '../../nn/dropout.ts';
import { defClass } from '../../core/scope.ts';

interface ConstructorOf_Dropout<Made> {
  new (p?: number | { p?: number; inplace?: boolean }, inplace?: boolean | { inplace?: boolean }): Made;
}
/**
 * Zeroes each element with probability p and scales the rest by 1/(1−p).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Dropout.html
 */
const _Dropout: ConstructorOf_Dropout<InstanceType<typeof plain.Dropout>> = defClass('Dropout(;%p?,^inplace?)', plain.Dropout);
type _Dropout = InstanceType<typeof plain.Dropout>;

/**
 * Zeroes whole channels with probability p (0.5) and scales the rest by 1/(1−p); the identity in eval().
 * (N, C, L) or (C, L) → the same shape.
 * @throws {Error} for a p outside [0, 1], or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Dropout1d.html
 */
const _Dropout1d: ConstructorOf_Dropout<InstanceType<typeof plain.Dropout1d>> = defClass('Dropout1d(;%p?,^inplace?)', plain.Dropout1d);
type _Dropout1d = InstanceType<typeof plain.Dropout1d>;

/**
 * Zeroes whole channels with probability p (0.5) and scales the rest by 1/(1−p); the identity in eval().
 * (N, C, H, W) or (N, C, L) → the same shape: three dimensions count as a batch, as in PyTorch.
 * @throws {Error} for a p outside [0, 1], or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Dropout2d.html
 */
const _Dropout2d: ConstructorOf_Dropout<InstanceType<typeof plain.Dropout2d>> = defClass('Dropout2d(;%p?,^inplace?)', plain.Dropout2d);
type _Dropout2d = InstanceType<typeof plain.Dropout2d>;

/**
 * Zeroes whole channels with probability p (0.5) and scales the rest by 1/(1−p); the identity in eval().
 * (N, C, D, H, W) or (C, D, H, W) → the same shape.
 * @throws {Error} for a p outside [0, 1], or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Dropout3d.html
 */
const _Dropout3d: ConstructorOf_Dropout<InstanceType<typeof plain.Dropout3d>> = defClass('Dropout3d(;%p?,^inplace?)', plain.Dropout3d);
type _Dropout3d = InstanceType<typeof plain.Dropout3d>;

/**
 * Sets elements to SELU's saturation with probability p (0.5), then scales and shifts everything so that SELU's
 * mean 0 and variance 1 are kept; the identity in eval(). Any shape → the same.
 * @throws {Error} for a p outside [0, 1]
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AlphaDropout.html
 */
const _AlphaDropout: ConstructorOf_Dropout<InstanceType<typeof plain.AlphaDropout>> = defClass('AlphaDropout(;%p?,^inplace?)', plain.AlphaDropout);
type _AlphaDropout = InstanceType<typeof plain.AlphaDropout>;

/**
 * AlphaDropout of whole channels: (N, C, …) → the same shape, one draw for each channel of each sample.
 * p is 0.5 unless given; the identity in eval().
 * @throws {Error} for a p outside [0, 1]
 * @see https://pytorch.org/docs/stable/generated/torch.nn.FeatureAlphaDropout.html
 */
const _FeatureAlphaDropout: ConstructorOf_Dropout<InstanceType<typeof plain.FeatureAlphaDropout>> = defClass('FeatureAlphaDropout(;%p?,^inplace?)', plain.FeatureAlphaDropout);
type _FeatureAlphaDropout = InstanceType<typeof plain.FeatureAlphaDropout>;

export { _AlphaDropout as AlphaDropout, _Dropout as Dropout, _Dropout1d as Dropout1d, _Dropout2d as Dropout2d, _Dropout3d as Dropout3d, _FeatureAlphaDropout as FeatureAlphaDropout };
