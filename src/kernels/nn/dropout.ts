/** Dropout as modules: active while training, the identity in eval(). */
import type { Tensor } from '../tensor.ts';
import * as F from './functional.ts';
import { layer } from './layer.ts';

const OPTIONS = { p: 0.5, inplace: false };

const dropping = (name: string, fn: typeof F.dropout) =>
  layer<[p?: number, inplace?: boolean], typeof OPTIONS, [input: Tensor], Tensor>(
    name,
    OPTIONS,
    (m, input) => fn(input, m.p, m.training),
    ({ p }) => F.checkDropout(p),
  );

/** Zeroes each element with probability p and scales the rest by 1/(1−p). */
export const Dropout = dropping('Dropout', F.dropout);
export type Dropout = InstanceType<typeof Dropout>;
export const Dropout1d = dropping('Dropout1d', F.dropout1d);
export type Dropout1d = InstanceType<typeof Dropout1d>;
export const Dropout2d = dropping('Dropout2d', F.dropout2d);
export type Dropout2d = InstanceType<typeof Dropout2d>;
export const Dropout3d = dropping('Dropout3d', F.dropout3d);
export type Dropout3d = InstanceType<typeof Dropout3d>;
export const AlphaDropout = dropping('AlphaDropout', F.alpha_dropout);
export type AlphaDropout = InstanceType<typeof AlphaDropout>;
export const FeatureAlphaDropout = dropping('FeatureAlphaDropout', F.feature_alpha_dropout);
export type FeatureAlphaDropout = InstanceType<typeof FeatureAlphaDropout>;
