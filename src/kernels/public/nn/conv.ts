// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../dtype.ts';
import type { PaddingMode } from '../../nn/conv.ts';
import type { Size } from '../../nn/pooling.ts';
import type { DeviceLike } from '../../placement.ts';
import * as plain from '../../nn/conv.ts';
import { defClass, type Named } from '../../scope.ts';

/**
 * Cross-correlation with learnt kernels: (N, C, L) or (C, L) → (…, out_channels, …), size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1.
 * Parameters `weight` [out_channels, C/groups, K] and `bias` [out_channels]; `padding` may be
 * 'same' or 'valid', `padding_mode` 'zeros', 'reflect', 'replicate' or 'circular'.
 * @throws {Error} for channels that `groups` does not divide, another padding_mode, an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
 */
const _Conv1d: {
  new (in_channels: number, out_channels: number, kernel_size: Size, stride?: Size, padding?: Size | 'valid' | 'same', dilation?: Size, groups?: number, bias?: boolean, padding_mode?: PaddingMode): InstanceType<typeof plain.Conv1d>;
  new (keywords: Named<{ in_channels: number; out_channels: number; kernel_size: Size; stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv1d>;
  new (in_channels: number, keywords: Named<{ out_channels: number; kernel_size: Size; stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv1d>;
  new (in_channels: number, out_channels: number, keywords: Named<{ kernel_size: Size; stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, keywords: Named<{ stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, keywords: Named<{ padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, keywords: Named<{ dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, dilation: Size | undefined, keywords: Named<{ groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, dilation: Size | undefined, groups: number | undefined, keywords: Named<{ bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, dilation: Size | undefined, groups: number | undefined, bias: boolean | undefined, keywords: Named<{ padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, dilation: Size | undefined, groups: number | undefined, bias: boolean | undefined, padding_mode: PaddingMode | undefined, keywords: Named<{ device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv1d>;
} = defClass('Conv1d(in_channels,out_channels,kernel_size;stride,padding,dilation,groups,bias,padding_mode,device,dtype)', plain.Conv1d);
type _Conv1d = InstanceType<typeof plain.Conv1d>;

/**
 * Cross-correlation with learnt kernels: (N, C, H, W) or (C, H, W) → (…, out_channels, …), size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1.
 * Parameters `weight` [out_channels, C/groups, KH, KW] and `bias` [out_channels]; `padding` may be
 * 'same' or 'valid', `padding_mode` 'zeros', 'reflect', 'replicate' or 'circular'.
 * @throws {Error} for channels that `groups` does not divide, another padding_mode, an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
 */
const _Conv2d: {
  new (in_channels: number, out_channels: number, kernel_size: Size, stride?: Size, padding?: Size | 'valid' | 'same', dilation?: Size, groups?: number, bias?: boolean, padding_mode?: PaddingMode): InstanceType<typeof plain.Conv2d>;
  new (keywords: Named<{ in_channels: number; out_channels: number; kernel_size: Size; stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv2d>;
  new (in_channels: number, keywords: Named<{ out_channels: number; kernel_size: Size; stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv2d>;
  new (in_channels: number, out_channels: number, keywords: Named<{ kernel_size: Size; stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, keywords: Named<{ stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, keywords: Named<{ padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, keywords: Named<{ dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, dilation: Size | undefined, keywords: Named<{ groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, dilation: Size | undefined, groups: number | undefined, keywords: Named<{ bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, dilation: Size | undefined, groups: number | undefined, bias: boolean | undefined, keywords: Named<{ padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, dilation: Size | undefined, groups: number | undefined, bias: boolean | undefined, padding_mode: PaddingMode | undefined, keywords: Named<{ device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv2d>;
} = defClass('Conv2d(in_channels,out_channels,kernel_size;stride,padding,dilation,groups,bias,padding_mode,device,dtype)', plain.Conv2d);
type _Conv2d = InstanceType<typeof plain.Conv2d>;

/**
 * Cross-correlation with learnt kernels: (N, C, D, H, W) or (C, D, H, W) → (…, out_channels, …), size n becoming
 * ⌊(n + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1.
 * Parameters `weight` [out_channels, C/groups, KD, KH, KW] and `bias` [out_channels]; `padding` may be
 * 'same' or 'valid', `padding_mode` 'zeros', 'reflect', 'replicate' or 'circular'.
 * @throws {Error} for channels that `groups` does not divide, another padding_mode, an input that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Conv3d.html
 */
const _Conv3d: {
  new (in_channels: number, out_channels: number, kernel_size: Size, stride?: Size, padding?: Size | 'valid' | 'same', dilation?: Size, groups?: number, bias?: boolean, padding_mode?: PaddingMode): InstanceType<typeof plain.Conv3d>;
  new (keywords: Named<{ in_channels: number; out_channels: number; kernel_size: Size; stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv3d>;
  new (in_channels: number, keywords: Named<{ out_channels: number; kernel_size: Size; stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv3d>;
  new (in_channels: number, out_channels: number, keywords: Named<{ kernel_size: Size; stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, keywords: Named<{ stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, keywords: Named<{ padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, keywords: Named<{ dilation?: Size; groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, dilation: Size | undefined, keywords: Named<{ groups?: number; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, dilation: Size | undefined, groups: number | undefined, keywords: Named<{ bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, dilation: Size | undefined, groups: number | undefined, bias: boolean | undefined, keywords: Named<{ padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | 'valid' | 'same' | undefined, dilation: Size | undefined, groups: number | undefined, bias: boolean | undefined, padding_mode: PaddingMode | undefined, keywords: Named<{ device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.Conv3d>;
} = defClass('Conv3d(in_channels,out_channels,kernel_size;stride,padding,dilation,groups,bias,padding_mode,device,dtype)', plain.Conv3d);
type _Conv3d = InstanceType<typeof plain.Conv3d>;

/**
 * The transpose of Conv1d, learnt: (N, C, L) or (C, L) → (…, out_channels, …), size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1.
 * Parameters `weight` [C, out_channels/groups, K] and `bias` [out_channels]; a call may give the
 * `output_size` instead of output_padding.
 * @throws {Error} for channels that `groups` does not divide, a padding_mode but 'zeros', an unfit input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose1d.html
 */
const _ConvTranspose1d: {
  new (in_channels: number, out_channels: number, kernel_size: Size, stride?: Size, padding?: Size, output_padding?: Size, groups?: number, bias?: boolean, dilation?: Size, padding_mode?: 'zeros'): InstanceType<typeof plain.ConvTranspose1d>;
  new (keywords: Named<{ in_channels: number; out_channels: number; kernel_size: Size; stride?: Size; padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose1d>;
  new (in_channels: number, keywords: Named<{ out_channels: number; kernel_size: Size; stride?: Size; padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose1d>;
  new (in_channels: number, out_channels: number, keywords: Named<{ kernel_size: Size; stride?: Size; padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, keywords: Named<{ stride?: Size; padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, keywords: Named<{ padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, keywords: Named<{ output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, keywords: Named<{ groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, groups: number | undefined, keywords: Named<{ bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, groups: number | undefined, bias: boolean | undefined, keywords: Named<{ dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, groups: number | undefined, bias: boolean | undefined, dilation: Size | undefined, keywords: Named<{ padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose1d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, groups: number | undefined, bias: boolean | undefined, dilation: Size | undefined, padding_mode: 'zeros' | undefined, keywords: Named<{ device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose1d>;
} = defClass('ConvTranspose1d(in_channels,out_channels,kernel_size;stride,padding,output_padding,groups,bias,dilation,padding_mode,device,dtype)', plain.ConvTranspose1d);
type _ConvTranspose1d = InstanceType<typeof plain.ConvTranspose1d>;

/**
 * The transpose of Conv2d, learnt: (N, C, H, W) or (C, H, W) → (…, out_channels, …), size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1.
 * Parameters `weight` [C, out_channels/groups, KH, KW] and `bias` [out_channels]; a call may give the
 * `output_size` instead of output_padding.
 * @throws {Error} for channels that `groups` does not divide, a padding_mode but 'zeros', an unfit input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html
 */
const _ConvTranspose2d: {
  new (in_channels: number, out_channels: number, kernel_size: Size, stride?: Size, padding?: Size, output_padding?: Size, groups?: number, bias?: boolean, dilation?: Size, padding_mode?: 'zeros'): InstanceType<typeof plain.ConvTranspose2d>;
  new (keywords: Named<{ in_channels: number; out_channels: number; kernel_size: Size; stride?: Size; padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose2d>;
  new (in_channels: number, keywords: Named<{ out_channels: number; kernel_size: Size; stride?: Size; padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose2d>;
  new (in_channels: number, out_channels: number, keywords: Named<{ kernel_size: Size; stride?: Size; padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, keywords: Named<{ stride?: Size; padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, keywords: Named<{ padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, keywords: Named<{ output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, keywords: Named<{ groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, groups: number | undefined, keywords: Named<{ bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, groups: number | undefined, bias: boolean | undefined, keywords: Named<{ dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, groups: number | undefined, bias: boolean | undefined, dilation: Size | undefined, keywords: Named<{ padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose2d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, groups: number | undefined, bias: boolean | undefined, dilation: Size | undefined, padding_mode: 'zeros' | undefined, keywords: Named<{ device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose2d>;
} = defClass('ConvTranspose2d(in_channels,out_channels,kernel_size;stride,padding,output_padding,groups,bias,dilation,padding_mode,device,dtype)', plain.ConvTranspose2d);
type _ConvTranspose2d = InstanceType<typeof plain.ConvTranspose2d>;

/**
 * The transpose of Conv3d, learnt: (N, C, D, H, W) or (C, D, H, W) → (…, out_channels, …), size n becoming
 * (n − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1.
 * Parameters `weight` [C, out_channels/groups, KD, KH, KW] and `bias` [out_channels]; a call may give the
 * `output_size` instead of output_padding.
 * @throws {Error} for channels that `groups` does not divide, a padding_mode but 'zeros', an unfit input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose3d.html
 */
const _ConvTranspose3d: {
  new (in_channels: number, out_channels: number, kernel_size: Size, stride?: Size, padding?: Size, output_padding?: Size, groups?: number, bias?: boolean, dilation?: Size, padding_mode?: 'zeros'): InstanceType<typeof plain.ConvTranspose3d>;
  new (keywords: Named<{ in_channels: number; out_channels: number; kernel_size: Size; stride?: Size; padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose3d>;
  new (in_channels: number, keywords: Named<{ out_channels: number; kernel_size: Size; stride?: Size; padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose3d>;
  new (in_channels: number, out_channels: number, keywords: Named<{ kernel_size: Size; stride?: Size; padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, keywords: Named<{ stride?: Size; padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, keywords: Named<{ padding?: Size; output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, keywords: Named<{ output_padding?: Size; groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, keywords: Named<{ groups?: number; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, groups: number | undefined, keywords: Named<{ bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, groups: number | undefined, bias: boolean | undefined, keywords: Named<{ dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, groups: number | undefined, bias: boolean | undefined, dilation: Size | undefined, keywords: Named<{ padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose3d>;
  new (in_channels: number, out_channels: number, kernel_size: Size, stride: Size | undefined, padding: Size | undefined, output_padding: Size | undefined, groups: number | undefined, bias: boolean | undefined, dilation: Size | undefined, padding_mode: 'zeros' | undefined, keywords: Named<{ device?: DeviceLike; dtype?: DtypeName | null }>): InstanceType<typeof plain.ConvTranspose3d>;
} = defClass('ConvTranspose3d(in_channels,out_channels,kernel_size;stride,padding,output_padding,groups,bias,dilation,padding_mode,device,dtype)', plain.ConvTranspose3d);
type _ConvTranspose3d = InstanceType<typeof plain.ConvTranspose3d>;

export { _Conv1d as Conv1d, _Conv2d as Conv2d, _Conv3d as Conv3d, _ConvTranspose1d as ConvTranspose1d, _ConvTranspose2d as ConvTranspose2d, _ConvTranspose3d as ConvTranspose3d };
