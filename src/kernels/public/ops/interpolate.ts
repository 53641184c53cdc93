// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { InterpolateMode } from '../../ops/interpolate.ts';
import * as plain from '../../ops/interpolate.ts';
import { def } from '../../core/scope.ts';

/**
 * Resizes [N, C, d…] to `size`, or by `scale_factor`.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.interpolate.html
 */
const _interpolate: {
  (input: Tensor | { input: Tensor; size?: Int | Shape | null; scale_factor?: number | readonly number[] | null; mode?: InterpolateMode; align_corners?: boolean | null; recompute_scale_factor?: boolean | null; antialias?: boolean }, size?: Int | Shape | null | { size?: Int | Shape | null; scale_factor?: number | readonly number[] | null; mode?: InterpolateMode; align_corners?: boolean | null; recompute_scale_factor?: boolean | null; antialias?: boolean }, scale_factor?: number | readonly number[] | null | { scale_factor?: number | readonly number[] | null; mode?: InterpolateMode; align_corners?: boolean | null; recompute_scale_factor?: boolean | null; antialias?: boolean }, mode?: InterpolateMode | { mode?: InterpolateMode; align_corners?: boolean | null; recompute_scale_factor?: boolean | null; antialias?: boolean }, align_corners?: boolean | null | { align_corners?: boolean | null; recompute_scale_factor?: boolean | null; antialias?: boolean }, recompute_scale_factor?: boolean | null | { recompute_scale_factor?: boolean | null; antialias?: boolean }, antialias?: boolean | { antialias?: boolean }): Tensor;
} = def('interpolate(@input,#size?,scale_factor,$mode?,^align_corners?,^recompute_scale_factor?,^antialias?)', plain.interpolate);

/**
 * [*, C·r², H, W] → [*, C, H·r, W·r].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.pixel_shuffle.html
 */
const _pixel_shuffle: {
  (input: Tensor, upscale_factor: Int | { upscale_factor: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; upscale_factor: Int; out?: Tensor | null }): Tensor;
} = def('pixel_shuffle(@input,#upscale_factor)', plain.pixel_shuffle);

/**
 * [*, C, H·r, W·r] → [*, C·r², H, W].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.pixel_unshuffle.html
 */
const _pixel_unshuffle: {
  (input: Tensor, downscale_factor: Int | { downscale_factor: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; downscale_factor: Int; out?: Tensor | null }): Tensor;
} = def('pixel_unshuffle(@input,#downscale_factor)', plain.pixel_unshuffle);

/**
 * [N, C, *] with the channels of each group dealt out in turn.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.channel_shuffle.html
 */
const _channel_shuffle: {
  (input: Tensor, groups: Int | { groups: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; groups: Int; out?: Tensor | null }): Tensor;
} = def('channel_shuffle(@input,#groups)', plain.channel_shuffle);

export { _channel_shuffle as channel_shuffle, _interpolate as interpolate, _pixel_shuffle as pixel_shuffle, _pixel_unshuffle as pixel_unshuffle };
