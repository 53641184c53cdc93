// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Conv, Fits, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Sizes } from '../../ops/conv.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/conv.ts';
import { def } from '../../core/scope.ts';

/**
 * Cross-correlation over [N, C, L] (or [C, L]) with weight [O, C/groups, K].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.conv1d.html
 */
const _conv1d: {
  <A extends AnyTensor, B extends AnyTensor, const C extends Sizes = 1, const E extends Sizes | 'same' | 'valid' = 0, const F extends Sizes = 1, G extends Int = 1>(input: A & Fits<'conv1d', Conv<A, B, C, E, F, G, 1>>, weight: B | { weight: B; bias?: Tensor | null; stride?: C; padding?: E; dilation?: F; groups?: G; out?: Tensor | null }, bias?: Tensor | null | { bias?: Tensor | null; stride?: C; padding?: E; dilation?: F; groups?: G; out?: Tensor | null }, stride?: C | { stride?: C; padding?: E; dilation?: F; groups?: G; out?: Tensor | null }, padding?: E | { padding?: E; dilation?: F; groups?: G; out?: Tensor | null }, dilation?: F | { dilation?: F; groups?: G; out?: Tensor | null }, groups?: G | { groups?: G; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Conv<A, B, C, E, F, G, 1>>;
  <A extends AnyTensor, B extends AnyTensor, const C extends Sizes = 1, const E extends Sizes | 'same' | 'valid' = 0, const F extends Sizes = 1, G extends Int = 1>(keywords: { input: A & Fits<'conv1d', Conv<A, B, C, E, F, G, 1>>; weight: B; bias?: Tensor | null; stride?: C; padding?: E; dilation?: F; groups?: G; out?: Tensor | null }): Of<Conv<A, B, C, E, F, G, 1>>;
} = def('conv1d(@input,@weight,@bias?,#stride?,~padding?,#dilation?,#groups?)', plain.conv1d);

/**
 * Cross-correlation over [N, C, H, W] (or [C, H, W]) with weight [O, C/groups, KH, KW].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.conv2d.html
 */
const _conv2d: {
  <A extends AnyTensor, B extends AnyTensor, const C extends Sizes = 1, const E extends Sizes | 'same' | 'valid' = 0, const F extends Sizes = 1, G extends Int = 1>(input: A & Fits<'conv2d', Conv<A, B, C, E, F, G, 2>>, weight: B | { weight: B; bias?: Tensor | null; stride?: C; padding?: E; dilation?: F; groups?: G; out?: Tensor | null }, bias?: Tensor | null | { bias?: Tensor | null; stride?: C; padding?: E; dilation?: F; groups?: G; out?: Tensor | null }, stride?: C | { stride?: C; padding?: E; dilation?: F; groups?: G; out?: Tensor | null }, padding?: E | { padding?: E; dilation?: F; groups?: G; out?: Tensor | null }, dilation?: F | { dilation?: F; groups?: G; out?: Tensor | null }, groups?: G | { groups?: G; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Conv<A, B, C, E, F, G, 2>>;
  <A extends AnyTensor, B extends AnyTensor, const C extends Sizes = 1, const E extends Sizes | 'same' | 'valid' = 0, const F extends Sizes = 1, G extends Int = 1>(keywords: { input: A & Fits<'conv2d', Conv<A, B, C, E, F, G, 2>>; weight: B; bias?: Tensor | null; stride?: C; padding?: E; dilation?: F; groups?: G; out?: Tensor | null }): Of<Conv<A, B, C, E, F, G, 2>>;
} = def('conv2d(@input,@weight,@bias?,#stride?,~padding?,#dilation?,#groups?)', plain.conv2d);

/**
 * Cross-correlation over [N, C, D, H, W] (or [C, D, H, W]) with weight [O, C/groups, KD, KH, KW].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.conv3d.html
 */
const _conv3d: {
  <A extends AnyTensor, B extends AnyTensor, const C extends Sizes = 1, const E extends Sizes | 'same' | 'valid' = 0, const F extends Sizes = 1, G extends Int = 1>(input: A & Fits<'conv3d', Conv<A, B, C, E, F, G, 3>>, weight: B | { weight: B; bias?: Tensor | null; stride?: C; padding?: E; dilation?: F; groups?: G; out?: Tensor | null }, bias?: Tensor | null | { bias?: Tensor | null; stride?: C; padding?: E; dilation?: F; groups?: G; out?: Tensor | null }, stride?: C | { stride?: C; padding?: E; dilation?: F; groups?: G; out?: Tensor | null }, padding?: E | { padding?: E; dilation?: F; groups?: G; out?: Tensor | null }, dilation?: F | { dilation?: F; groups?: G; out?: Tensor | null }, groups?: G | { groups?: G; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Conv<A, B, C, E, F, G, 3>>;
  <A extends AnyTensor, B extends AnyTensor, const C extends Sizes = 1, const E extends Sizes | 'same' | 'valid' = 0, const F extends Sizes = 1, G extends Int = 1>(keywords: { input: A & Fits<'conv3d', Conv<A, B, C, E, F, G, 3>>; weight: B; bias?: Tensor | null; stride?: C; padding?: E; dilation?: F; groups?: G; out?: Tensor | null }): Of<Conv<A, B, C, E, F, G, 3>>;
} = def('conv3d(@input,@weight,@bias?,#stride?,~padding?,#dilation?,#groups?)', plain.conv3d);

interface CallsOf_conv_transpose1d {
  (input: Tensor, weight: Tensor | { weight: Tensor; bias?: Tensor | null; stride?: Sizes; padding?: Sizes; output_padding?: Sizes; groups?: Int; dilation?: Sizes; out?: Tensor | null }, bias?: Tensor | null | { bias?: Tensor | null; stride?: Sizes; padding?: Sizes; output_padding?: Sizes; groups?: Int; dilation?: Sizes; out?: Tensor | null }, stride?: Sizes | { stride?: Sizes; padding?: Sizes; output_padding?: Sizes; groups?: Int; dilation?: Sizes; out?: Tensor | null }, padding?: Sizes | { padding?: Sizes; output_padding?: Sizes; groups?: Int; dilation?: Sizes; out?: Tensor | null }, output_padding?: Sizes | { output_padding?: Sizes; groups?: Int; dilation?: Sizes; out?: Tensor | null }, groups?: Int | { groups?: Int; dilation?: Sizes; out?: Tensor | null }, dilation?: Sizes | { dilation?: Sizes; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride?: Sizes; padding?: Sizes; output_padding?: Sizes; groups?: Int; dilation?: Sizes; out?: Tensor | null }): Tensor;
}
/**
 * The transpose of conv1d: [N, C, L] (or [C, L]) with weight [C, O/groups, K], each size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding + 1. Integers: as floats, exact to 2²⁴.
 * @throws {Error} for shapes that do not fit, or output_padding not less than stride or dilation
 * @throws {TypeError} where input and weight differ in dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose1d.html
 */
const _conv_transpose1d: CallsOf_conv_transpose1d = def('conv_transpose1d(@input,@weight,@bias?,#stride?,#padding?,#output_padding?,#groups?,#dilation?)', plain.conv_transpose1d);

/**
 * The transpose of conv2d: [N, C, H, W] (or [C, H, W]) with weight [C, O/groups, KH, KW], each size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding + 1. Integers: as floats, exact to 2²⁴.
 * @throws {Error} for shapes that do not fit, or output_padding not less than stride or dilation
 * @throws {TypeError} where input and weight differ in dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose2d.html
 */
const _conv_transpose2d: CallsOf_conv_transpose1d = def('conv_transpose2d(@input,@weight,@bias?,#stride?,#padding?,#output_padding?,#groups?,#dilation?)', plain.conv_transpose2d);

/**
 * The transpose of conv3d: [N, C, D, H, W] (or [C, D, H, W]) with weight [C, O/groups, KD, KH, KW], each size n
 * becoming (n − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding + 1. Integers: as floats, exact to
 * 2²⁴.
 * @throws {Error} for shapes that do not fit, or output_padding not less than stride or dilation
 * @throws {TypeError} where input and weight differ in dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose3d.html
 */
const _conv_transpose3d: CallsOf_conv_transpose1d = def('conv_transpose3d(@input,@weight,@bias?,#stride?,#padding?,#output_padding?,#groups?,#dilation?)', plain.conv_transpose3d);

export { _conv1d as conv1d, _conv2d as conv2d, _conv3d as conv3d, _conv_transpose1d as conv_transpose1d, _conv_transpose2d as conv_transpose2d, _conv_transpose3d as conv_transpose3d };
