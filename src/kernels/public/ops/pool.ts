// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Fits, Of, Pool } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Sizes } from '../../ops/conv.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/pool.ts';
import { def } from '../../core/scope.ts';

/**
 * Maxima of windows over the last dimension; with `return_indices` also their positions.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool1d.html
 */
const _max_pool1d: {
  <A extends AnyTensor, const B extends Sizes, const C extends Sizes | null | undefined = undefined, const E extends Sizes | undefined = undefined, const F extends Sizes | undefined = undefined, G extends boolean | undefined = undefined>(input: A & Fits<'max_pool1d', Pool<A, B, C, E, F, G, 1>>, kernel_size: B | { kernel_size: B; stride?: C; padding?: E; dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }, stride?: C | { stride?: C; padding?: E; dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }, padding?: E | { padding?: E; dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }, dilation?: F | { dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }, ceil_mode?: G | { ceil_mode?: G; return_indices?: false; out?: Tensor | null }, return_indices?: false | { return_indices?: false; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Pool<A, B, C, E, F, G, 1>>;
  <A extends AnyTensor, const B extends Sizes, const C extends Sizes | null | undefined = undefined, const E extends Sizes | undefined = undefined, const F extends Sizes | undefined = undefined, G extends boolean | undefined = undefined>(keywords: { input: A & Fits<'max_pool1d', Pool<A, B, C, E, F, G, 1>>; kernel_size: B; stride?: C; padding?: E; dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }): Of<Pool<A, B, C, E, F, G, 1>>;
  (input: Tensor, kernel_size: Sizes, stride: Sizes | null | undefined, padding: Sizes | undefined, dilation: Sizes | undefined, ceil_mode: boolean | undefined, return_indices: true | { return_indices: true; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (keywords: { input: Tensor; kernel_size: Sizes; stride: Sizes | null | undefined; padding: Sizes | undefined; dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, keywords: { kernel_size: Sizes; stride: Sizes | null | undefined; padding: Sizes | undefined; dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, kernel_size: Sizes, keywords: { stride: Sizes | null | undefined; padding: Sizes | undefined; dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, kernel_size: Sizes, stride: Sizes | null | undefined, keywords: { padding: Sizes | undefined; dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, kernel_size: Sizes, stride: Sizes | null | undefined, padding: Sizes | undefined, keywords: { dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, kernel_size: Sizes, stride: Sizes | null | undefined, padding: Sizes | undefined, dilation: Sizes | undefined, keywords: { ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
} = def('max_pool1d(@input,#kernel_size,#stride?,#padding?,#dilation?,^ceil_mode?,^return_indices?)', plain.max_pool1d);

/**
 * Maxima of windows over the last two dimensions; with `return_indices` also their positions in the plane.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html
 */
const _max_pool2d: {
  <A extends AnyTensor, const B extends Sizes, const C extends Sizes | null | undefined = undefined, const E extends Sizes | undefined = undefined, const F extends Sizes | undefined = undefined, G extends boolean | undefined = undefined>(input: A & Fits<'max_pool2d', Pool<A, B, C, E, F, G, 2>>, kernel_size: B | { kernel_size: B; stride?: C; padding?: E; dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }, stride?: C | { stride?: C; padding?: E; dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }, padding?: E | { padding?: E; dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }, dilation?: F | { dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }, ceil_mode?: G | { ceil_mode?: G; return_indices?: false; out?: Tensor | null }, return_indices?: false | { return_indices?: false; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Pool<A, B, C, E, F, G, 2>>;
  <A extends AnyTensor, const B extends Sizes, const C extends Sizes | null | undefined = undefined, const E extends Sizes | undefined = undefined, const F extends Sizes | undefined = undefined, G extends boolean | undefined = undefined>(keywords: { input: A & Fits<'max_pool2d', Pool<A, B, C, E, F, G, 2>>; kernel_size: B; stride?: C; padding?: E; dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }): Of<Pool<A, B, C, E, F, G, 2>>;
  (input: Tensor, kernel_size: Sizes, stride: Sizes | null | undefined, padding: Sizes | undefined, dilation: Sizes | undefined, ceil_mode: boolean | undefined, return_indices: true | { return_indices: true; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (keywords: { input: Tensor; kernel_size: Sizes; stride: Sizes | null | undefined; padding: Sizes | undefined; dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, keywords: { kernel_size: Sizes; stride: Sizes | null | undefined; padding: Sizes | undefined; dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, kernel_size: Sizes, keywords: { stride: Sizes | null | undefined; padding: Sizes | undefined; dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, kernel_size: Sizes, stride: Sizes | null | undefined, keywords: { padding: Sizes | undefined; dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, kernel_size: Sizes, stride: Sizes | null | undefined, padding: Sizes | undefined, keywords: { dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, kernel_size: Sizes, stride: Sizes | null | undefined, padding: Sizes | undefined, dilation: Sizes | undefined, keywords: { ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
} = def('max_pool2d(@input,#kernel_size,#stride?,#padding?,#dilation?,^ceil_mode?,^return_indices?)', plain.max_pool2d);

/**
 * Maxima of windows over the last three dimensions; with `return_indices` also their positions in the volume.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool3d.html
 */
const _max_pool3d: {
  <A extends AnyTensor, const B extends Sizes, const C extends Sizes | null | undefined = undefined, const E extends Sizes | undefined = undefined, const F extends Sizes | undefined = undefined, G extends boolean | undefined = undefined>(input: A & Fits<'max_pool3d', Pool<A, B, C, E, F, G, 3>>, kernel_size: B | { kernel_size: B; stride?: C; padding?: E; dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }, stride?: C | { stride?: C; padding?: E; dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }, padding?: E | { padding?: E; dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }, dilation?: F | { dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }, ceil_mode?: G | { ceil_mode?: G; return_indices?: false; out?: Tensor | null }, return_indices?: false | { return_indices?: false; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Pool<A, B, C, E, F, G, 3>>;
  <A extends AnyTensor, const B extends Sizes, const C extends Sizes | null | undefined = undefined, const E extends Sizes | undefined = undefined, const F extends Sizes | undefined = undefined, G extends boolean | undefined = undefined>(keywords: { input: A & Fits<'max_pool3d', Pool<A, B, C, E, F, G, 3>>; kernel_size: B; stride?: C; padding?: E; dilation?: F; ceil_mode?: G; return_indices?: false; out?: Tensor | null }): Of<Pool<A, B, C, E, F, G, 3>>;
  (input: Tensor, kernel_size: Sizes, stride: Sizes | null | undefined, padding: Sizes | undefined, dilation: Sizes | undefined, ceil_mode: boolean | undefined, return_indices: true | { return_indices: true; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (keywords: { input: Tensor; kernel_size: Sizes; stride: Sizes | null | undefined; padding: Sizes | undefined; dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, keywords: { kernel_size: Sizes; stride: Sizes | null | undefined; padding: Sizes | undefined; dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, kernel_size: Sizes, keywords: { stride: Sizes | null | undefined; padding: Sizes | undefined; dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, kernel_size: Sizes, stride: Sizes | null | undefined, keywords: { padding: Sizes | undefined; dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, kernel_size: Sizes, stride: Sizes | null | undefined, padding: Sizes | undefined, keywords: { dilation: Sizes | undefined; ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
  (input: Tensor, kernel_size: Sizes, stride: Sizes | null | undefined, padding: Sizes | undefined, dilation: Sizes | undefined, keywords: { ceil_mode: boolean | undefined; return_indices: true; out?: readonly Tensor[] | null }): [Tensor, Tensor];
} = def('max_pool3d(@input,#kernel_size,#stride?,#padding?,#dilation?,^ceil_mode?,^return_indices?)', plain.max_pool3d);

/**
 * Means of windows over [N, C, L] (or [C, L]); stride is kernel_size unless given. Padding counts as zeros unless
 * count_include_pad is false. Integers are averaged as floats, and the fraction is cut off.
 * @throws {Error} for padding beyond half a window, an input that does not fit, or a divisor_override of 0
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool1d.html
 */
const _avg_pool1d: {
  <A extends AnyTensor, const B extends Sizes, const C extends Sizes | null = null, const E extends Sizes = 0, F extends boolean = false>(input: A & Fits<'avg_pool1d', Pool<A, B, C, E, 1, F, 1>>, kernel_size: B | { kernel_size: B; stride?: C; padding?: E; ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null; out?: Tensor | null }, stride?: C | { stride?: C; padding?: E; ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null; out?: Tensor | null }, padding?: E | { padding?: E; ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null; out?: Tensor | null }, ceil_mode?: F | { ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null; out?: Tensor | null }, count_include_pad?: boolean | { count_include_pad?: boolean; divisor_override?: Int | null; out?: Tensor | null }, divisor_override?: Int | null | { divisor_override?: Int | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Pool<A, B, C, E, 1, F, 1>>;
  <A extends AnyTensor, const B extends Sizes, const C extends Sizes | null = null, const E extends Sizes = 0, F extends boolean = false>(keywords: { input: A & Fits<'avg_pool1d', Pool<A, B, C, E, 1, F, 1>>; kernel_size: B; stride?: C; padding?: E; ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null; out?: Tensor | null }): Of<Pool<A, B, C, E, 1, F, 1>>;
} = def('avg_pool1d(@input,#kernel_size,#stride?,#padding?,^ceil_mode?,^count_include_pad?,#divisor_override?)', plain.avg_pool1d);

/**
 * Means of windows over [N, C, H, W] (or [C, H, W]); stride is kernel_size unless given. Padding counts as zeros
 * unless count_include_pad is false. Integers are averaged as floats, and the fraction is cut off.
 * @throws {Error} for padding beyond half a window, an input that does not fit, or a divisor_override of 0
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool2d.html
 */
const _avg_pool2d: {
  <A extends AnyTensor, const B extends Sizes, const C extends Sizes | null = null, const E extends Sizes = 0, F extends boolean = false>(input: A & Fits<'avg_pool2d', Pool<A, B, C, E, 1, F, 2>>, kernel_size: B | { kernel_size: B; stride?: C; padding?: E; ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null }, stride?: C | { stride?: C; padding?: E; ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null }, padding?: E | { padding?: E; ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null }, ceil_mode?: F | { ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null }, count_include_pad?: boolean | { count_include_pad?: boolean; divisor_override?: Int | null }, divisor_override?: Int | null | { divisor_override?: Int | null }): Of<Pool<A, B, C, E, 1, F, 2>>;
  <A extends AnyTensor, const B extends Sizes, const C extends Sizes | null = null, const E extends Sizes = 0, F extends boolean = false>(keywords: { input: A & Fits<'avg_pool2d', Pool<A, B, C, E, 1, F, 2>>; kernel_size: B; stride?: C; padding?: E; ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null }): Of<Pool<A, B, C, E, 1, F, 2>>;
} = def('avg_pool2d(@input,#kernel_size,#stride?,#padding?,^ceil_mode?,^count_include_pad?,#divisor_override?)', plain.avg_pool2d);

/**
 * Means of windows over [N, C, D, H, W] (or [C, D, H, W]); stride is kernel_size unless given. Padding counts as
 * zeros unless count_include_pad is false. Integers are averaged as floats, and the fraction is cut off.
 * @throws {Error} for padding beyond half a window, an input that does not fit, or a divisor_override of 0
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool3d.html
 */
const _avg_pool3d: {
  <A extends AnyTensor, const B extends Sizes, const C extends Sizes | null = null, const E extends Sizes = 0, F extends boolean = false>(input: A & Fits<'avg_pool3d', Pool<A, B, C, E, 1, F, 3>>, kernel_size: B | { kernel_size: B; stride?: C; padding?: E; ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null }, stride?: C | { stride?: C; padding?: E; ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null }, padding?: E | { padding?: E; ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null }, ceil_mode?: F | { ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null }, count_include_pad?: boolean | { count_include_pad?: boolean; divisor_override?: Int | null }, divisor_override?: Int | null | { divisor_override?: Int | null }): Of<Pool<A, B, C, E, 1, F, 3>>;
  <A extends AnyTensor, const B extends Sizes, const C extends Sizes | null = null, const E extends Sizes = 0, F extends boolean = false>(keywords: { input: A & Fits<'avg_pool3d', Pool<A, B, C, E, 1, F, 3>>; kernel_size: B; stride?: C; padding?: E; ceil_mode?: F; count_include_pad?: boolean; divisor_override?: Int | null }): Of<Pool<A, B, C, E, 1, F, 3>>;
} = def('avg_pool3d(@input,#kernel_size,#stride?,#padding?,^ceil_mode?,^count_include_pad?,#divisor_override?)', plain.avg_pool3d);

export { _avg_pool1d as avg_pool1d, _avg_pool2d as avg_pool2d, _avg_pool3d as avg_pool3d, _max_pool1d as max_pool1d, _max_pool2d as max_pool2d, _max_pool3d as max_pool3d };
