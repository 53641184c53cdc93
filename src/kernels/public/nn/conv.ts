// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { Called, ConvRule, Fits, Of, Rule, Through } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { PaddingMode } from '../../nn/conv.ts';
import type { Size } from '../../nn/pooling.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/conv.ts';
import { defClass, type Named } from '../../core/scope.ts';

interface ShapedBy_Conv1d<R extends Rule> {
  Conv1d: ShapedConv1d<R>;
  Conv2d: ShapedConv2d<R>;
  Conv3d: ShapedConv3d<R>;
}
interface ConstructorOf_Conv1d<Name extends keyof ShapedBy_Conv1d<Rule>, Rank extends number, Made> {
  new <A extends Int, B extends Int, const C extends Size, const E extends Size = 1, const F extends Size | 'valid' | 'same' = 0, const G extends Size = 1>(in_channels: A, out_channels: B, kernel_size: C, stride?: E, padding?: F, dilation?: G, groups?: Int | Named<{ groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, padding_mode?: PaddingMode | Named<{ padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): ShapedBy_Conv1d<ConvRule<Rank, A, B, C, E, F, G>>[Name];
  new <A extends Int, B extends Int, const C extends Size, const E extends Size = 1, const F extends Size | 'valid' | 'same' = 0, const G extends Size = 1>(keywords: Named<{ in_channels: A; out_channels: B; kernel_size: C; stride?: E; padding?: F; dilation?: G; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): ShapedBy_Conv1d<ConvRule<Rank, A, B, C, E, F, G>>[Name];
  new <A extends Int, B extends Int, const C extends Size, const E extends Size = 1, const F extends Size | 'valid' | 'same' = 0, const G extends Size = 1>(in_channels: A, keywords: Named<{ out_channels: B; kernel_size: C; stride?: E; padding?: F; dilation?: G; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): ShapedBy_Conv1d<ConvRule<Rank, A, B, C, E, F, G>>[Name];
  new <A extends Int, B extends Int, const C extends Size, const E extends Size = 1, const F extends Size | 'valid' | 'same' = 0, const G extends Size = 1>(in_channels: A, out_channels: B, keywords: Named<{ kernel_size: C; stride?: E; padding?: F; dilation?: G; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): ShapedBy_Conv1d<ConvRule<Rank, A, B, C, E, F, G>>[Name];
  new <A extends Int, B extends Int, const C extends Size, const E extends Size = 1, const F extends Size | 'valid' | 'same' = 0, const G extends Size = 1>(in_channels: A, out_channels: B, kernel_size: C, keywords: Named<{ stride?: E; padding?: F; dilation?: G; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): ShapedBy_Conv1d<ConvRule<Rank, A, B, C, E, F, G>>[Name];
  new <A extends Int, B extends Int, const C extends Size, const E extends Size = 1, const F extends Size | 'valid' | 'same' = 0, const G extends Size = 1>(in_channels: A, out_channels: B, kernel_size: C, stride: E | undefined, keywords: Named<{ padding?: F; dilation?: G; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): ShapedBy_Conv1d<ConvRule<Rank, A, B, C, E, F, G>>[Name];
  new <A extends Int, B extends Int, const C extends Size, const E extends Size = 1, const F extends Size | 'valid' | 'same' = 0, const G extends Size = 1>(in_channels: A, out_channels: B, kernel_size: C, stride: E | undefined, padding: F | undefined, keywords: Named<{ dilation?: G; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): ShapedBy_Conv1d<ConvRule<Rank, A, B, C, E, F, G>>[Name];
  new (in_channels: Int, out_channels: Int, kernel_size: Size | Named<{ kernel_size: Size; stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, stride?: Size | Named<{ stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, padding?: Size | 'valid' | 'same' | Named<{ padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, dilation?: Size | Named<{ dilation?: Size; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, groups?: Int | Named<{ groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, padding_mode?: PaddingMode | Named<{ padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): Made;
  new (keywords: Named<{ in_channels: Int; out_channels: Int; kernel_size: Size; stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): Made;
  new (in_channels: Int, keywords: Named<{ out_channels: Int; kernel_size: Size; stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): Made;
}
interface ShapedConv1d<R extends Rule> extends _Conv1d {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'Conv1d', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'Conv1d', Through<this, A>>;
}
/**
 * Cross-correlation with learnt kernels: (N, C, L) or (C, L) → (…, out_channels, …), size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1.
 * Parameters `weight` [out_channels, C/groups, K] and `bias` [out_channels]; `padding` may be
 * 'same' or 'valid', `padding_mode` 'zeros', 'reflect', 'replicate' or 'circular'.
 * @throws {Error} for channels that `groups` does not divide, another padding_mode, an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
 */
const _Conv1d: ConstructorOf_Conv1d<'Conv1d', 1, InstanceType<typeof plain.Conv1d>> = defClass('Conv1d(#in_channels,#out_channels,#kernel_size;#stride?,~padding?,#dilation?,#groups?,^bias?,$padding_mode?,device,dtype)', plain.Conv1d);
type _Conv1d = InstanceType<typeof plain.Conv1d>;

interface ShapedConv2d<R extends Rule> extends _Conv2d {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'Conv2d', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'Conv2d', Through<this, A>>;
}
/**
 * Cross-correlation with learnt kernels: (N, C, H, W) or (C, H, W) → (…, out_channels, …), size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1.
 * Parameters `weight` [out_channels, C/groups, KH, KW] and `bias` [out_channels]; `padding` may be
 * 'same' or 'valid', `padding_mode` 'zeros', 'reflect', 'replicate' or 'circular'.
 * @throws {Error} for channels that `groups` does not divide, another padding_mode, an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
 */
const _Conv2d: ConstructorOf_Conv1d<'Conv2d', 2, InstanceType<typeof plain.Conv2d>> = defClass('Conv2d(#in_channels,#out_channels,#kernel_size;#stride?,~padding?,#dilation?,#groups?,^bias?,$padding_mode?,device,dtype)', plain.Conv2d);
type _Conv2d = InstanceType<typeof plain.Conv2d>;

interface ShapedConv3d<R extends Rule> extends _Conv3d {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'Conv3d', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'Conv3d', Through<this, A>>;
}
/**
 * Cross-correlation with learnt kernels: (N, C, D, H, W) or (C, D, H, W) → (…, out_channels, …), size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1.
 * Parameters `weight` [out_channels, C/groups, KD, KH, KW] and `bias` [out_channels]; `padding` may be
 * 'same' or 'valid', `padding_mode` 'zeros', 'reflect', 'replicate' or 'circular'.
 * @throws {Error} for channels that `groups` does not divide, another padding_mode, an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Conv3d.html
 */
const _Conv3d: ConstructorOf_Conv1d<'Conv3d', 3, InstanceType<typeof plain.Conv3d>> = defClass('Conv3d(#in_channels,#out_channels,#kernel_size;#stride?,~padding?,#dilation?,#groups?,^bias?,$padding_mode?,device,dtype)', plain.Conv3d);
type _Conv3d = InstanceType<typeof plain.Conv3d>;

interface ConstructorOf_ConvTranspose1d<Made> {
  new (in_channels: Int, out_channels: Int, kernel_size: Size | Named<{ kernel_size: Size; stride?: Size; padding?: Size; output_padding?: Size; groups?: Int; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, stride?: Size | Named<{ stride?: Size; padding?: Size; output_padding?: Size; groups?: Int; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, padding?: Size | Named<{ padding?: Size; output_padding?: Size; groups?: Int; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, output_padding?: Size | Named<{ output_padding?: Size; groups?: Int; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, groups?: Int | Named<{ groups?: Int; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, dilation?: Size | Named<{ dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, padding_mode?: 'zeros' | Named<{ padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): Made;
  new (keywords: Named<{ in_channels: Int; out_channels: Int; kernel_size: Size; stride?: Size; padding?: Size; output_padding?: Size; groups?: Int; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): Made;
  new (in_channels: Int, keywords: Named<{ out_channels: Int; kernel_size: Size; stride?: Size; padding?: Size; output_padding?: Size; groups?: Int; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): Made;
}
/**
 * The transpose of Conv1d, learnt: (N, C, L) or (C, L) → (…, out_channels, …), size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1.
 * Parameters `weight` [C, out_channels/groups, K] and `bias` [out_channels]; a call may give the
 * `output_size` instead of output_padding.
 * @throws {Error} for channels that `groups` does not divide, a padding_mode but 'zeros', an unfit input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose1d.html
 */
const _ConvTranspose1d: ConstructorOf_ConvTranspose1d<InstanceType<typeof plain.ConvTranspose1d>> = defClass('ConvTranspose1d(#in_channels,#out_channels,#kernel_size;#stride?,#padding?,#output_padding?,#groups?,^bias?,#dilation?,$padding_mode?,device,dtype)', plain.ConvTranspose1d);
type _ConvTranspose1d = InstanceType<typeof plain.ConvTranspose1d>;

/**
 * The transpose of Conv2d, learnt: (N, C, H, W) or (C, H, W) → (…, out_channels, …), size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1.
 * Parameters `weight` [C, out_channels/groups, KH, KW] and `bias` [out_channels]; a call may give the
 * `output_size` instead of output_padding.
 * @throws {Error} for channels that `groups` does not divide, a padding_mode but 'zeros', an unfit input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html
 */
const _ConvTranspose2d: ConstructorOf_ConvTranspose1d<InstanceType<typeof plain.ConvTranspose2d>> = defClass('ConvTranspose2d(#in_channels,#out_channels,#kernel_size;#stride?,#padding?,#output_padding?,#groups?,^bias?,#dilation?,$padding_mode?,device,dtype)', plain.ConvTranspose2d);
type _ConvTranspose2d = InstanceType<typeof plain.ConvTranspose2d>;

/**
 * The transpose of Conv3d, learnt: (N, C, D, H, W) or (C, D, H, W) → (…, out_channels, …), size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1.
 * Parameters `weight` [C, out_channels/groups, KD, KH, KW] and `bias` [out_channels]; a call may give the
 * `output_size` instead of output_padding.
 * @throws {Error} for channels that `groups` does not divide, a padding_mode but 'zeros', an unfit input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose3d.html
 */
const _ConvTranspose3d: ConstructorOf_ConvTranspose1d<InstanceType<typeof plain.ConvTranspose3d>> = defClass('ConvTranspose3d(#in_channels,#out_channels,#kernel_size;#stride?,#padding?,#output_padding?,#groups?,^bias?,#dilation?,$padding_mode?,device,dtype)', plain.ConvTranspose3d);
type _ConvTranspose3d = InstanceType<typeof plain.ConvTranspose3d>;

export { _Conv1d as Conv1d, _Conv2d as Conv2d, _Conv3d as Conv3d, _ConvTranspose1d as ConvTranspose1d, _ConvTranspose2d as ConvTranspose2d, _ConvTranspose3d as ConvTranspose3d };
