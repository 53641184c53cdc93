// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Called, Fits, Of, PoolRule, Rule, Through } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Size } from '../../nn/pooling.ts';
import type { AdaptiveSize } from '../../ops/adaptive.ts';
import type { Int } from '../../ops/core.ts';
import type { Ratio } from '../../ops/fractional-pool.ts';
import * as plain from '../../nn/pooling.ts';
import { defClass } from '../../core/scope.ts';

interface ShapedBy_MaxPool1d<R extends Rule> {
  MaxPool1d: ShapedMaxPool1d<R>;
  MaxPool2d: ShapedMaxPool2d<R>;
  MaxPool3d: ShapedMaxPool3d<R>;
}
interface ConstructorOf_MaxPool1d<Name extends keyof ShapedBy_MaxPool1d<Rule>, Rank extends number, Made> {
  new <const A extends Size, const B extends Size | null = null, const C extends Size = 0, const E extends Size = 1, F extends boolean = false>(kernel_size: A, stride?: B, padding?: C, dilation?: E, return_indices?: boolean, ceil_mode?: F): ShapedBy_MaxPool1d<PoolRule<Rank, A, B, C, E, F>>[Name];
  new <const A extends Size, const B extends Size | null = null, const C extends Size = 0, const E extends Size = 1, F extends boolean = false>(keywords: { kernel_size: A; stride?: B; padding?: C; dilation?: E; return_indices?: boolean; ceil_mode?: F }): ShapedBy_MaxPool1d<PoolRule<Rank, A, B, C, E, F>>[Name];
  new <const A extends Size, const B extends Size | null = null, const C extends Size = 0, const E extends Size = 1, F extends boolean = false>(kernel_size: A, keywords: { stride?: B; padding?: C; dilation?: E; return_indices?: boolean; ceil_mode?: F }): ShapedBy_MaxPool1d<PoolRule<Rank, A, B, C, E, F>>[Name];
  new <const A extends Size, const B extends Size | null = null, const C extends Size = 0, const E extends Size = 1, F extends boolean = false>(kernel_size: A, stride: B | undefined, keywords: { padding?: C; dilation?: E; return_indices?: boolean; ceil_mode?: F }): ShapedBy_MaxPool1d<PoolRule<Rank, A, B, C, E, F>>[Name];
  new <const A extends Size, const B extends Size | null = null, const C extends Size = 0, const E extends Size = 1, F extends boolean = false>(kernel_size: A, stride: B | undefined, padding: C | undefined, keywords: { dilation?: E; return_indices?: boolean; ceil_mode?: F }): ShapedBy_MaxPool1d<PoolRule<Rank, A, B, C, E, F>>[Name];
  new <const A extends Size, const B extends Size | null = null, const C extends Size = 0, const E extends Size = 1, F extends boolean = false>(kernel_size: A, stride: B | undefined, padding: C | undefined, dilation: E | undefined, keywords: { return_indices?: boolean; ceil_mode?: F }): ShapedBy_MaxPool1d<PoolRule<Rank, A, B, C, E, F>>[Name];
  new <const A extends Size, const B extends Size | null = null, const C extends Size = 0, const E extends Size = 1, F extends boolean = false>(kernel_size: A, stride: B | undefined, padding: C | undefined, dilation: E | undefined, return_indices: boolean | undefined, keywords: { ceil_mode?: F }): ShapedBy_MaxPool1d<PoolRule<Rank, A, B, C, E, F>>[Name];
  new (kernel_size: Size | { kernel_size: Size; stride?: Size | null; padding?: Size; dilation?: Size; return_indices?: boolean; ceil_mode?: boolean }, stride?: Size | null | { stride?: Size | null; padding?: Size; dilation?: Size; return_indices?: boolean; ceil_mode?: boolean }, padding?: Size | { padding?: Size; dilation?: Size; return_indices?: boolean; ceil_mode?: boolean }, dilation?: Size | { dilation?: Size; return_indices?: boolean; ceil_mode?: boolean }, return_indices?: boolean | { return_indices?: boolean; ceil_mode?: boolean }, ceil_mode?: boolean | { ceil_mode?: boolean }): Made;
}
interface ShapedMaxPool1d<R extends Rule> extends _MaxPool1d {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'MaxPool1d', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'MaxPool1d', Through<this, A>>;
}
/**
 * The greatest of each window: (N, C, L) or (C, L), each size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, rounded up with ceil_mode. `stride` is
 * kernel_size unless given; padding never wins. With return_indices: [values, int32 positions in the row].
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxPool1d.html
 */
const _MaxPool1d: ConstructorOf_MaxPool1d<'MaxPool1d', 1, InstanceType<typeof plain.MaxPool1d>> = defClass('MaxPool1d(#kernel_size;#stride?,#padding?,#dilation?,^return_indices?,^ceil_mode?)', plain.MaxPool1d);
type _MaxPool1d = InstanceType<typeof plain.MaxPool1d>;

interface ShapedMaxPool2d<R extends Rule> extends _MaxPool2d {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'MaxPool2d', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'MaxPool2d', Through<this, A>>;
}
/**
 * The greatest of each window: (N, C, H, W) or (C, H, W), each size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, rounded up with ceil_mode. `stride` is
 * kernel_size unless given; padding never wins. With return_indices: [values, int32 positions in the plane].
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html
 */
const _MaxPool2d: ConstructorOf_MaxPool1d<'MaxPool2d', 2, InstanceType<typeof plain.MaxPool2d>> = defClass('MaxPool2d(#kernel_size;#stride?,#padding?,#dilation?,^return_indices?,^ceil_mode?)', plain.MaxPool2d);
type _MaxPool2d = InstanceType<typeof plain.MaxPool2d>;

interface ShapedMaxPool3d<R extends Rule> extends _MaxPool3d {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'MaxPool3d', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'MaxPool3d', Through<this, A>>;
}
/**
 * The greatest of each window: (N, C, D, H, W) or (C, D, H, W), each size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, rounded up with ceil_mode. `stride` is
 * kernel_size unless given; padding never wins. With return_indices: [values, int32 positions in the volume].
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxPool3d.html
 */
const _MaxPool3d: ConstructorOf_MaxPool1d<'MaxPool3d', 3, InstanceType<typeof plain.MaxPool3d>> = defClass('MaxPool3d(#kernel_size;#stride?,#padding?,#dilation?,^return_indices?,^ceil_mode?)', plain.MaxPool3d);
type _MaxPool3d = InstanceType<typeof plain.MaxPool3d>;

interface ShapedBy_AvgPool1d<R extends Rule> {
  AvgPool1d: ShapedAvgPool1d<R>;
  AvgPool2d: ShapedAvgPool2d<R>;
  AvgPool3d: ShapedAvgPool3d<R>;
}
interface ConstructorOf_AvgPool1d<Name extends keyof ShapedBy_AvgPool1d<Rule>, Rank extends number, Made> {
  new <const A extends Size, const B extends Size | null = null, const C extends Size = 0, E extends boolean = false>(kernel_size: A, stride?: B, padding?: C, ceil_mode?: E, count_include_pad?: boolean | { count_include_pad?: boolean; divisor_override?: Int | null }, divisor_override?: Int | null | { divisor_override?: Int | null }): ShapedBy_AvgPool1d<PoolRule<Rank, A, B, C, 1, E>>[Name];
  new <const A extends Size, const B extends Size | null = null, const C extends Size = 0, E extends boolean = false>(keywords: { kernel_size: A; stride?: B; padding?: C; ceil_mode?: E; count_include_pad?: boolean; divisor_override?: Int | null }): ShapedBy_AvgPool1d<PoolRule<Rank, A, B, C, 1, E>>[Name];
  new <const A extends Size, const B extends Size | null = null, const C extends Size = 0, E extends boolean = false>(kernel_size: A, keywords: { stride?: B; padding?: C; ceil_mode?: E; count_include_pad?: boolean; divisor_override?: Int | null }): ShapedBy_AvgPool1d<PoolRule<Rank, A, B, C, 1, E>>[Name];
  new <const A extends Size, const B extends Size | null = null, const C extends Size = 0, E extends boolean = false>(kernel_size: A, stride: B | undefined, keywords: { padding?: C; ceil_mode?: E; count_include_pad?: boolean; divisor_override?: Int | null }): ShapedBy_AvgPool1d<PoolRule<Rank, A, B, C, 1, E>>[Name];
  new <const A extends Size, const B extends Size | null = null, const C extends Size = 0, E extends boolean = false>(kernel_size: A, stride: B | undefined, padding: C | undefined, keywords: { ceil_mode?: E; count_include_pad?: boolean; divisor_override?: Int | null }): ShapedBy_AvgPool1d<PoolRule<Rank, A, B, C, 1, E>>[Name];
  new (kernel_size: Size | { kernel_size: Size; stride?: Size | null; padding?: Size; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: Int | null }, stride?: Size | null | { stride?: Size | null; padding?: Size; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: Int | null }, padding?: Size | { padding?: Size; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: Int | null }, ceil_mode?: boolean | { ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: Int | null }, count_include_pad?: boolean | { count_include_pad?: boolean; divisor_override?: Int | null }, divisor_override?: Int | null | { divisor_override?: Int | null }): Made;
}
interface ShapedAvgPool1d<R extends Rule> extends _AvgPool1d {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'AvgPool1d', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'AvgPool1d', Through<this, A>>;
}
/**
 * The mean of each window: (N, C, L) or (C, L), each size n becoming ⌊(n + 2·padding − kernel_size) / stride⌋ + 1,
 * rounded up with ceil_mode. `stride` is kernel_size unless given; padding counts as zeros unless count_include_pad
 * is false; `divisor_override` divides instead of the number of elements.
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AvgPool1d.html
 */
const _AvgPool1d: ConstructorOf_AvgPool1d<'AvgPool1d', 1, InstanceType<typeof plain.AvgPool1d>> = defClass('AvgPool1d(#kernel_size;#stride?,#padding?,^ceil_mode?,^count_include_pad?,#divisor_override?)', plain.AvgPool1d);
type _AvgPool1d = InstanceType<typeof plain.AvgPool1d>;

interface ShapedAvgPool2d<R extends Rule> extends _AvgPool2d {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'AvgPool2d', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'AvgPool2d', Through<this, A>>;
}
/**
 * The mean of each window: (N, C, H, W) or (C, H, W), each size n becoming
 * ⌊(n + 2·padding − kernel_size) / stride⌋ + 1, rounded up with ceil_mode. `stride` is kernel_size unless given;
 * padding counts as zeros unless count_include_pad is false; `divisor_override` divides instead of the number of
 * elements.
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html
 */
const _AvgPool2d: ConstructorOf_AvgPool1d<'AvgPool2d', 2, InstanceType<typeof plain.AvgPool2d>> = defClass('AvgPool2d(#kernel_size;#stride?,#padding?,^ceil_mode?,^count_include_pad?,#divisor_override?)', plain.AvgPool2d);
type _AvgPool2d = InstanceType<typeof plain.AvgPool2d>;

interface ShapedAvgPool3d<R extends Rule> extends _AvgPool3d {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'AvgPool3d', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'AvgPool3d', Through<this, A>>;
}
/**
 * The mean of each window: (N, C, D, H, W) or (C, D, H, W), each size n becoming
 * ⌊(n + 2·padding − kernel_size) / stride⌋ + 1, rounded up with ceil_mode. `stride` is kernel_size unless given;
 * padding counts as zeros unless count_include_pad is false; `divisor_override` divides instead of the number of
 * elements.
 * @throws {Error} for padding beyond half a window, or an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AvgPool3d.html
 */
const _AvgPool3d: ConstructorOf_AvgPool1d<'AvgPool3d', 3, InstanceType<typeof plain.AvgPool3d>> = defClass('AvgPool3d(#kernel_size;#stride?,#padding?,^ceil_mode?,^count_include_pad?,#divisor_override?)', plain.AvgPool3d);
type _AvgPool3d = InstanceType<typeof plain.AvgPool3d>;

interface ConstructorOf_LPPool1d<Made> {
  new (norm_type: number, kernel_size: Size | { kernel_size: Size; stride?: Size | null; ceil_mode?: boolean }, stride?: Size | null | { stride?: Size | null; ceil_mode?: boolean }, ceil_mode?: boolean | { ceil_mode?: boolean }): Made;
  new (keywords: { norm_type: number; kernel_size: Size; stride?: Size | null; ceil_mode?: boolean }): Made;
}
/**
 * (Σ x^norm_type)^(1/norm_type) of each window: (N, C, L) or (C, L), each size n becoming
 * ⌊(n − kernel_size) / stride⌋ + 1, rounded up with ceil_mode. `stride` is kernel_size unless given.
 * A window that ceil_mode cuts off counts as a whole one of its mean.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LPPool1d.html
 */
const _LPPool1d: ConstructorOf_LPPool1d<InstanceType<typeof plain.LPPool1d>> = defClass('LPPool1d(%norm_type,#kernel_size;#stride?,^ceil_mode?)', plain.LPPool1d);
type _LPPool1d = InstanceType<typeof plain.LPPool1d>;

/**
 * (Σ x^norm_type)^(1/norm_type) of each window: (N, C, H, W) or (C, H, W), each size n becoming
 * ⌊(n − kernel_size) / stride⌋ + 1, rounded up with ceil_mode. `stride` is kernel_size unless given.
 * A window that ceil_mode cuts off counts as a whole one of its mean.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LPPool2d.html
 */
const _LPPool2d: ConstructorOf_LPPool1d<InstanceType<typeof plain.LPPool2d>> = defClass('LPPool2d(%norm_type,#kernel_size;#stride?,^ceil_mode?)', plain.LPPool2d);
type _LPPool2d = InstanceType<typeof plain.LPPool2d>;

/**
 * (Σ x^norm_type)^(1/norm_type) of each window: (N, C, D, H, W) or (C, D, H, W), as LPPool2d.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LPPool3d.html
 */
const _LPPool3d: ConstructorOf_LPPool1d<InstanceType<typeof plain.LPPool3d>> = defClass('LPPool3d(%norm_type,#kernel_size;#stride?,^ceil_mode?)', plain.LPPool3d);
type _LPPool3d = InstanceType<typeof plain.LPPool3d>;

/**
 * The mean of each of output_size windows: (N, C, L) or (C, L) → (…, L_out).
 * `output_size` is a number; null keeps the input's size.
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool1d.html
 */
const _AdaptiveAvgPool1d: {
  new (output_size: AdaptiveSize | { output_size: AdaptiveSize }): InstanceType<typeof plain.AdaptiveAvgPool1d>;
} = defClass('AdaptiveAvgPool1d(#output_size?;)', plain.AdaptiveAvgPool1d);
type _AdaptiveAvgPool1d = InstanceType<typeof plain.AdaptiveAvgPool1d>;

/**
 * The mean of each of output_size windows: (N, C, H, W) or (C, H, W) → (…, H_out, W_out).
 * `output_size` is a number for all, or one each; null keeps the input's size.
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html
 */
const _AdaptiveAvgPool2d: {
  new (output_size: AdaptiveSize | { output_size: AdaptiveSize }): InstanceType<typeof plain.AdaptiveAvgPool2d>;
} = defClass('AdaptiveAvgPool2d(#output_size?;)', plain.AdaptiveAvgPool2d);
type _AdaptiveAvgPool2d = InstanceType<typeof plain.AdaptiveAvgPool2d>;

/**
 * The mean of each of output_size windows: (N, C, D, H, W) or (C, D, H, W) → (…, D_out, H_out, W_out).
 * `output_size` is a number for all, or one each; null keeps the input's size.
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool3d.html
 */
const _AdaptiveAvgPool3d: {
  new (output_size: AdaptiveSize | { output_size: AdaptiveSize }): InstanceType<typeof plain.AdaptiveAvgPool3d>;
} = defClass('AdaptiveAvgPool3d(#output_size?;)', plain.AdaptiveAvgPool3d);
type _AdaptiveAvgPool3d = InstanceType<typeof plain.AdaptiveAvgPool3d>;

/**
 * The greatest of each of output_size windows: (N, C, L) or (C, L) → (…, L_out).
 * `output_size` is a number; null keeps the input's size. With return_indices:
 * [values, int32 positions in the row].
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool1d.html
 */
const _AdaptiveMaxPool1d: {
  new (output_size: AdaptiveSize | { output_size: AdaptiveSize; return_indices?: boolean }, return_indices?: boolean | { return_indices?: boolean }): InstanceType<typeof plain.AdaptiveMaxPool1d>;
} = defClass('AdaptiveMaxPool1d(#output_size?;^return_indices?)', plain.AdaptiveMaxPool1d);
type _AdaptiveMaxPool1d = InstanceType<typeof plain.AdaptiveMaxPool1d>;

/**
 * The greatest of each of output_size windows: (N, C, H, W) or (C, H, W) → (…, H_out, W_out).
 * `output_size` is a number for all, or one each; null keeps the input's size. With return_indices:
 * [values, int32 positions in the plane].
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool2d.html
 */
const _AdaptiveMaxPool2d: {
  new (output_size: AdaptiveSize | { output_size: AdaptiveSize; return_indices?: boolean }, return_indices?: boolean | { return_indices?: boolean }): InstanceType<typeof plain.AdaptiveMaxPool2d>;
} = defClass('AdaptiveMaxPool2d(#output_size?;^return_indices?)', plain.AdaptiveMaxPool2d);
type _AdaptiveMaxPool2d = InstanceType<typeof plain.AdaptiveMaxPool2d>;

/**
 * The greatest of each of output_size windows: (N, C, D, H, W) or (C, D, H, W) → (…, D_out, H_out, W_out).
 * `output_size` is a number for all, or one each; null keeps the input's size. With return_indices:
 * [values, int32 positions in the volume].
 * @throws {Error} for an input that is spatially empty, not float32 or of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool3d.html
 */
const _AdaptiveMaxPool3d: {
  new (output_size: AdaptiveSize | { output_size: AdaptiveSize; return_indices?: boolean }, return_indices?: boolean | { return_indices?: boolean }): InstanceType<typeof plain.AdaptiveMaxPool3d>;
} = defClass('AdaptiveMaxPool3d(#output_size?;^return_indices?)', plain.AdaptiveMaxPool3d);
type _AdaptiveMaxPool3d = InstanceType<typeof plain.AdaptiveMaxPool3d>;

/**
 * Puts what MaxPool1d gave back to where its indices say, zeros elsewhere: called with (input, indices,
 * output_size). Each size n becomes (n − 1)·stride + kernel_size − 2·padding, or what output_size says, within a
 * stride of that.
 * @throws {Error} for indices of another shape than the input, or an output_size too far off
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool1d.html
 */
const _MaxUnpool1d: {
  new (kernel_size: Size | { kernel_size: Size; stride?: Size | null; padding?: Size }, stride?: Size | null | { stride?: Size | null; padding?: Size }, padding?: Size | { padding?: Size }): InstanceType<typeof plain.MaxUnpool1d>;
} = defClass('MaxUnpool1d(#kernel_size;#stride?,#padding?)', plain.MaxUnpool1d);
type _MaxUnpool1d = InstanceType<typeof plain.MaxUnpool1d>;

/**
 * Puts what MaxPool2d gave back to where its indices say, zeros elsewhere: called with (input, indices,
 * output_size). Each size n becomes (n − 1)·stride + kernel_size − 2·padding, or what output_size says, within a
 * stride of that.
 * @throws {Error} for indices of another shape than the input, or an output_size too far off
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool2d.html
 */
const _MaxUnpool2d: {
  new (kernel_size: Size | { kernel_size: Size; stride?: Size | null; padding?: Size }, stride?: Size | null | { stride?: Size | null; padding?: Size }, padding?: Size | { padding?: Size }): InstanceType<typeof plain.MaxUnpool2d>;
} = defClass('MaxUnpool2d(#kernel_size;#stride?,#padding?)', plain.MaxUnpool2d);
type _MaxUnpool2d = InstanceType<typeof plain.MaxUnpool2d>;

/**
 * Puts what MaxPool3d gave back to where its indices say, zeros elsewhere: called with (input, indices,
 * output_size). Each size n becomes (n − 1)·stride + kernel_size − 2·padding, or what output_size says, within a
 * stride of that.
 * @throws {Error} for indices of another shape than the input, or an output_size too far off
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool3d.html
 */
const _MaxUnpool3d: {
  new (kernel_size: Size | { kernel_size: Size; stride?: Size | null; padding?: Size }, stride?: Size | null | { stride?: Size | null; padding?: Size }, padding?: Size | { padding?: Size }): InstanceType<typeof plain.MaxUnpool3d>;
} = defClass('MaxUnpool3d(#kernel_size;#stride?,#padding?)', plain.MaxUnpool3d);
type _MaxUnpool3d = InstanceType<typeof plain.MaxUnpool3d>;

/**
 * Sliding blocks as columns: [N, C, H, W] → [N, C·kh·kw, L].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Unfold.html
 */
const _Unfold: {
  new (kernel_size: Size | { kernel_size: Size; dilation?: Size; padding?: Size; stride?: Size }, dilation?: Size | { dilation?: Size; padding?: Size; stride?: Size }, padding?: Size | { padding?: Size; stride?: Size }, stride?: Size | { stride?: Size }): InstanceType<typeof plain.Unfold>;
} = defClass('Unfold(#kernel_size;#dilation?,#padding?,#stride?)', plain.Unfold);
type _Unfold = InstanceType<typeof plain.Unfold>;

/**
 * Columns added up at the places of their blocks: [N, C·kh·kw, L] → [N, C, H, W].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Fold.html
 */
const _Fold: {
  new (output_size: Size, kernel_size: Size | { kernel_size: Size; dilation?: Size; padding?: Size; stride?: Size }, dilation?: Size | { dilation?: Size; padding?: Size; stride?: Size }, padding?: Size | { padding?: Size; stride?: Size }, stride?: Size | { stride?: Size }): InstanceType<typeof plain.Fold>;
  new (keywords: { output_size: Size; kernel_size: Size; dilation?: Size; padding?: Size; stride?: Size }): InstanceType<typeof plain.Fold>;
} = defClass('Fold(#output_size,#kernel_size;#dilation?,#padding?,#stride?)', plain.Fold);
type _Fold = InstanceType<typeof plain.Fold>;

interface ConstructorOf_FractionalMaxPool2d<Made> {
  new (kernel_size: Size | { kernel_size: Size; output_size?: Size | null; output_ratio?: Ratio; return_indices?: boolean; _random_samples?: Tensor | null }, output_size?: Size | null | { output_size?: Size | null; output_ratio?: Ratio; return_indices?: boolean; _random_samples?: Tensor | null }, output_ratio?: Ratio | { output_ratio?: Ratio; return_indices?: boolean; _random_samples?: Tensor | null }, return_indices?: boolean | { return_indices?: boolean; _random_samples?: Tensor | null }, _random_samples?: Tensor | null | { _random_samples?: Tensor | null }): Made;
}
/**
 * The greatest of each window of pictures (N, C, H, W) or (C, H, W), the windows' places drawn at random: as many as `output_size` says,
 * or `output_ratio` times the input's size. With return_indices: [values, int32 positions in the plane].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.FractionalMaxPool2d.html
 */
const _FractionalMaxPool2d: ConstructorOf_FractionalMaxPool2d<InstanceType<typeof plain.FractionalMaxPool2d>> = defClass('FractionalMaxPool2d(#kernel_size;#output_size?,output_ratio,^return_indices?,@_random_samples?)', plain.FractionalMaxPool2d);
type _FractionalMaxPool2d = InstanceType<typeof plain.FractionalMaxPool2d>;

/**
 * FractionalMaxPool2d of volumes (N, C, D, H, W) or (C, D, H, W).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.FractionalMaxPool3d.html
 */
const _FractionalMaxPool3d: ConstructorOf_FractionalMaxPool2d<InstanceType<typeof plain.FractionalMaxPool3d>> = defClass('FractionalMaxPool3d(#kernel_size;#output_size?,output_ratio,^return_indices?,@_random_samples?)', plain.FractionalMaxPool3d);
type _FractionalMaxPool3d = InstanceType<typeof plain.FractionalMaxPool3d>;

export { _AdaptiveAvgPool1d as AdaptiveAvgPool1d, _AdaptiveAvgPool2d as AdaptiveAvgPool2d, _AdaptiveAvgPool3d as AdaptiveAvgPool3d, _AdaptiveMaxPool1d as AdaptiveMaxPool1d, _AdaptiveMaxPool2d as AdaptiveMaxPool2d, _AdaptiveMaxPool3d as AdaptiveMaxPool3d, _AvgPool1d as AvgPool1d, _AvgPool2d as AvgPool2d, _AvgPool3d as AvgPool3d, _Fold as Fold, _FractionalMaxPool2d as FractionalMaxPool2d, _FractionalMaxPool3d as FractionalMaxPool3d, _LPPool1d as LPPool1d, _LPPool2d as LPPool2d, _LPPool3d as LPPool3d, _MaxPool1d as MaxPool1d, _MaxPool2d as MaxPool2d, _MaxPool3d as MaxPool3d, _MaxUnpool1d as MaxUnpool1d, _MaxUnpool2d as MaxUnpool2d, _MaxUnpool3d as MaxUnpool3d, _Unfold as Unfold };
