// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { PaddingMode } from '../../nn/conv.ts';
import type { Size } from '../../nn/pooling.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/lazy.ts';
import { defClass, type Named } from '../../core/scope.ts';

/**
 * Linear whose in_features is the size of the first input's last dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyLinear.html
 */
const _LazyLinear: {
  new (out_features: Int | Named<{ out_features: Int; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.LazyLinear;
} = defClass('LazyLinear(#out_features;^bias?,device,dtype)', plain.LazyLinear);
type _LazyLinear = plain.LazyLinear;

interface ConstructorOf_LazyConv1d<Made> {
  new (out_channels: Int, kernel_size: Size | Named<{ kernel_size: Size; stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, stride?: Size | Named<{ stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, padding?: Size | 'valid' | 'same' | Named<{ padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, dilation?: Size | Named<{ dilation?: Size; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, groups?: Int | Named<{ groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, padding_mode?: PaddingMode | Named<{ padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): Made;
  new (keywords: Named<{ out_channels: Int; kernel_size: Size; stride?: Size; padding?: Size | 'valid' | 'same'; dilation?: Size; groups?: Int; bias?: boolean; padding_mode?: PaddingMode; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): Made;
}
/**
 * Conv1d whose in_channels are those of the first input.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyConv1d.html
 */
const _LazyConv1d: ConstructorOf_LazyConv1d<InstanceType<typeof plain.LazyConv1d>> = defClass('LazyConv1d(#out_channels,#kernel_size;#stride?,~padding?,#dilation?,#groups?,^bias?,$padding_mode?,device,dtype)', plain.LazyConv1d);
type _LazyConv1d = InstanceType<typeof plain.LazyConv1d>;

/**
 * Conv2d whose in_channels are those of the first input.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyConv2d.html
 */
const _LazyConv2d: ConstructorOf_LazyConv1d<InstanceType<typeof plain.LazyConv2d>> = defClass('LazyConv2d(#out_channels,#kernel_size;#stride?,~padding?,#dilation?,#groups?,^bias?,$padding_mode?,device,dtype)', plain.LazyConv2d);
type _LazyConv2d = InstanceType<typeof plain.LazyConv2d>;

/**
 * Conv3d whose in_channels are those of the first input.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyConv3d.html
 */
const _LazyConv3d: ConstructorOf_LazyConv1d<InstanceType<typeof plain.LazyConv3d>> = defClass('LazyConv3d(#out_channels,#kernel_size;#stride?,~padding?,#dilation?,#groups?,^bias?,$padding_mode?,device,dtype)', plain.LazyConv3d);
type _LazyConv3d = InstanceType<typeof plain.LazyConv3d>;

interface ConstructorOf_LazyConvTranspose1d<Made> {
  new (out_channels: Int, kernel_size: Size | Named<{ kernel_size: Size; stride?: Size; padding?: Size; output_padding?: Size; groups?: Int; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, stride?: Size | Named<{ stride?: Size; padding?: Size; output_padding?: Size; groups?: Int; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, padding?: Size | Named<{ padding?: Size; output_padding?: Size; groups?: Int; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, output_padding?: Size | Named<{ output_padding?: Size; groups?: Int; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, groups?: Int | Named<{ groups?: Int; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, dilation?: Size | Named<{ dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, padding_mode?: 'zeros' | Named<{ padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): Made;
  new (keywords: Named<{ out_channels: Int; kernel_size: Size; stride?: Size; padding?: Size; output_padding?: Size; groups?: Int; bias?: boolean; dilation?: Size; padding_mode?: 'zeros'; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): Made;
}
/**
 * ConvTranspose1d whose in_channels are those of the first input.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyConvTranspose1d.html
 */
const _LazyConvTranspose1d: ConstructorOf_LazyConvTranspose1d<InstanceType<typeof plain.LazyConvTranspose1d>> = defClass('LazyConvTranspose1d(#out_channels,#kernel_size;#stride?,#padding?,#output_padding?,#groups?,^bias?,#dilation?,$padding_mode?,device,dtype)', plain.LazyConvTranspose1d);
type _LazyConvTranspose1d = InstanceType<typeof plain.LazyConvTranspose1d>;

/**
 * ConvTranspose2d whose in_channels are those of the first input.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyConvTranspose2d.html
 */
const _LazyConvTranspose2d: ConstructorOf_LazyConvTranspose1d<InstanceType<typeof plain.LazyConvTranspose2d>> = defClass('LazyConvTranspose2d(#out_channels,#kernel_size;#stride?,#padding?,#output_padding?,#groups?,^bias?,#dilation?,$padding_mode?,device,dtype)', plain.LazyConvTranspose2d);
type _LazyConvTranspose2d = InstanceType<typeof plain.LazyConvTranspose2d>;

/**
 * ConvTranspose3d whose in_channels are those of the first input.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyConvTranspose3d.html
 */
const _LazyConvTranspose3d: ConstructorOf_LazyConvTranspose1d<InstanceType<typeof plain.LazyConvTranspose3d>> = defClass('LazyConvTranspose3d(#out_channels,#kernel_size;#stride?,#padding?,#output_padding?,#groups?,^bias?,#dilation?,$padding_mode?,device,dtype)', plain.LazyConvTranspose3d);
type _LazyConvTranspose3d = InstanceType<typeof plain.LazyConvTranspose3d>;

interface ConstructorOf_LazyBatchNorm1d<Made> {
  new (eps?: number | Named<{ eps?: number; momentum?: number | null; affine?: boolean; track_running_stats?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, momentum?: number | null | Named<{ momentum?: number | null; affine?: boolean; track_running_stats?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, affine?: boolean | Named<{ affine?: boolean; track_running_stats?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, track_running_stats?: boolean | Named<{ track_running_stats?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): Made;
}
/**
 * BatchNorm1d whose num_features are the channels of the first input.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyBatchNorm1d.html
 */
const _LazyBatchNorm1d: ConstructorOf_LazyBatchNorm1d<InstanceType<typeof plain.LazyBatchNorm1d>> = defClass('LazyBatchNorm1d(;%eps?,%momentum?,^affine?,^track_running_stats?,device,dtype)', plain.LazyBatchNorm1d);
type _LazyBatchNorm1d = InstanceType<typeof plain.LazyBatchNorm1d>;

/**
 * BatchNorm2d whose num_features are the channels of the first input.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyBatchNorm2d.html
 */
const _LazyBatchNorm2d: ConstructorOf_LazyBatchNorm1d<InstanceType<typeof plain.LazyBatchNorm2d>> = defClass('LazyBatchNorm2d(;%eps?,%momentum?,^affine?,^track_running_stats?,device,dtype)', plain.LazyBatchNorm2d);
type _LazyBatchNorm2d = InstanceType<typeof plain.LazyBatchNorm2d>;

/**
 * BatchNorm3d whose num_features are the channels of the first input.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyBatchNorm3d.html
 */
const _LazyBatchNorm3d: ConstructorOf_LazyBatchNorm1d<InstanceType<typeof plain.LazyBatchNorm3d>> = defClass('LazyBatchNorm3d(;%eps?,%momentum?,^affine?,^track_running_stats?,device,dtype)', plain.LazyBatchNorm3d);
type _LazyBatchNorm3d = InstanceType<typeof plain.LazyBatchNorm3d>;

/**
 * InstanceNorm1d whose num_features are the channels of the first input; affine and with running statistics unless told otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyInstanceNorm1d.html
 */
const _LazyInstanceNorm1d: ConstructorOf_LazyBatchNorm1d<InstanceType<typeof plain.LazyInstanceNorm1d>> = defClass('LazyInstanceNorm1d(;%eps?,%momentum?,^affine?,^track_running_stats?,device,dtype)', plain.LazyInstanceNorm1d);
type _LazyInstanceNorm1d = InstanceType<typeof plain.LazyInstanceNorm1d>;

/**
 * InstanceNorm2d whose num_features are the channels of the first input; affine and with running statistics unless told otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyInstanceNorm2d.html
 */
const _LazyInstanceNorm2d: ConstructorOf_LazyBatchNorm1d<InstanceType<typeof plain.LazyInstanceNorm2d>> = defClass('LazyInstanceNorm2d(;%eps?,%momentum?,^affine?,^track_running_stats?,device,dtype)', plain.LazyInstanceNorm2d);
type _LazyInstanceNorm2d = InstanceType<typeof plain.LazyInstanceNorm2d>;

/**
 * InstanceNorm3d whose num_features are the channels of the first input; affine and with running statistics unless told otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LazyInstanceNorm3d.html
 */
const _LazyInstanceNorm3d: ConstructorOf_LazyBatchNorm1d<InstanceType<typeof plain.LazyInstanceNorm3d>> = defClass('LazyInstanceNorm3d(;%eps?,%momentum?,^affine?,^track_running_stats?,device,dtype)', plain.LazyInstanceNorm3d);
type _LazyInstanceNorm3d = InstanceType<typeof plain.LazyInstanceNorm3d>;

export { _LazyBatchNorm1d as LazyBatchNorm1d, _LazyBatchNorm2d as LazyBatchNorm2d, _LazyBatchNorm3d as LazyBatchNorm3d, _LazyConv1d as LazyConv1d, _LazyConv2d as LazyConv2d, _LazyConv3d as LazyConv3d, _LazyConvTranspose1d as LazyConvTranspose1d, _LazyConvTranspose2d as LazyConvTranspose2d, _LazyConvTranspose3d as LazyConvTranspose3d, _LazyInstanceNorm1d as LazyInstanceNorm1d, _LazyInstanceNorm2d as LazyInstanceNorm2d, _LazyInstanceNorm3d as LazyInstanceNorm3d, _LazyLinear as LazyLinear };
