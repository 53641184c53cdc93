// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Like } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/dropout.ts';
import { def } from '../../core/scope.ts';

interface CallsOf_dropout {
  <A extends AnyTensor>(input: A | { input: A; p?: number; training?: boolean; inplace?: boolean; out?: Tensor | null }, p?: number | { p?: number; training?: boolean; inplace?: boolean; out?: Tensor | null }, training?: boolean | { training?: boolean; inplace?: boolean; out?: Tensor | null }, inplace?: boolean | { inplace?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
}
/**
 * Zeroes each element with probability p (0.5) and scales the rest by 1/(1−p).
 * With training false, or p 0, the input itself.
 * @throws {Error} for a p outside [0, 1]
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout.html
 */
const _dropout: CallsOf_dropout = def('dropout(@input,%p?,^training?,^inplace?)', plain.dropout);

interface CallsOf_dropout1d {
  <A extends AnyTensor>(input: A | { input: A; p?: number; training?: boolean; inplace?: boolean }, p?: number | { p?: number; training?: boolean; inplace?: boolean }, training?: boolean | { training?: boolean; inplace?: boolean }, inplace?: boolean | { inplace?: boolean }): Like<A>;
}
/**
 * Whole channels of [N, C, L] (or [C, L]).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout1d.html
 */
const _dropout1d: CallsOf_dropout1d = def('dropout1d(@input,%p?,^training?,^inplace?)', plain.dropout1d);

/**
 * Whole channels of [N, C, H, W]; three dimensions are [N, C, L], as in PyTorch.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout2d.html
 */
const _dropout2d: CallsOf_dropout1d = def('dropout2d(@input,%p?,^training?,^inplace?)', plain.dropout2d);

/**
 * Whole channels of [N, C, D, H, W] (or [C, D, H, W]).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout3d.html
 */
const _dropout3d: CallsOf_dropout1d = def('dropout3d(@input,%p?,^training?,^inplace?)', plain.dropout3d);

/**
 * Keeps mean and variance of what SELU gives: dropped elements become SELU's saturation.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.alpha_dropout.html
 */
const _alpha_dropout: CallsOf_dropout = def('alpha_dropout(@input,%p?,^training?,^inplace?)', plain.alpha_dropout);

/**
 * alpha_dropout of whole channels of [N, C, …]: one draw for each channel of each sample.
 * With training false (the default), or p 0, the input itself.
 * @throws {Error} for a p outside [0, 1]
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.feature_alpha_dropout.html
 */
const _feature_alpha_dropout: CallsOf_dropout = def('feature_alpha_dropout(@input,%p?,^training?,^inplace?)', plain.feature_alpha_dropout);

export { _alpha_dropout as alpha_dropout, _dropout as dropout, _dropout1d as dropout1d, _dropout2d as dropout2d, _dropout3d as dropout3d, _feature_alpha_dropout as feature_alpha_dropout };
