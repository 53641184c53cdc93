// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { Shape } from '../../core/shapes.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/normalization.ts';
import { defClass, type Named } from '../../core/scope.ts';

interface ConstructorOf_BatchNorm1d<Made> {
  new (num_features: Int | Named<{ num_features: Int; eps?: number; momentum?: number | null; affine?: boolean; track_running_stats?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, eps?: number | Named<{ eps?: number; momentum?: number | null; affine?: boolean; track_running_stats?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, momentum?: number | null | Named<{ momentum?: number | null; affine?: boolean; track_running_stats?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, affine?: boolean | Named<{ affine?: boolean; track_running_stats?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, track_running_stats?: boolean | Named<{ track_running_stats?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): Made;
}
/**
 * Over a batch of [N, C] or [N, C, L].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html
 */
const _BatchNorm1d: ConstructorOf_BatchNorm1d<InstanceType<typeof plain.BatchNorm1d>> = defClass('BatchNorm1d(#num_features;%eps?,%momentum?,^affine?,^track_running_stats?,device,dtype)', plain.BatchNorm1d);
type _BatchNorm1d = InstanceType<typeof plain.BatchNorm1d>;

/**
 * Over a batch of pictures [N, C, H, W].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html
 */
const _BatchNorm2d: ConstructorOf_BatchNorm1d<InstanceType<typeof plain.BatchNorm2d>> = defClass('BatchNorm2d(#num_features;%eps?,%momentum?,^affine?,^track_running_stats?,device,dtype)', plain.BatchNorm2d);
type _BatchNorm2d = InstanceType<typeof plain.BatchNorm2d>;

/**
 * Makes each channel's mean 0 and variance 1 over the batch and its volumes: (N, C, D, H, W) → the same shape.
 * Parameters `weight` and `bias` [C] (affine: true); buffers `running_mean` and `running_var`, which follow the
 * batches by `momentum` (0.1; null: the plain mean of all) and stand in for them in eval(), and
 * `num_batches_tracked`.
 * @throws {Error} for an input of another number of dimensions, or one value per channel when training
 * @see https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm3d.html
 */
const _BatchNorm3d: ConstructorOf_BatchNorm1d<InstanceType<typeof plain.BatchNorm3d>> = defClass('BatchNorm3d(#num_features;%eps?,%momentum?,^affine?,^track_running_stats?,device,dtype)', plain.BatchNorm3d);
type _BatchNorm3d = InstanceType<typeof plain.BatchNorm3d>;

/**
 * Makes mean 0 and variance 1 over each channel of each sample: (N, C, L) or (C, L) → the same shape.
 * Neither parameters nor buffers unless asked for: `weight` and `bias` [C] with affine: true; `running_mean` and
 * `running_var`, used in eval(), with track_running_stats: true.
 * @throws {Error} for an input of another number of dimensions, or only one spatial element
 * @see https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm1d.html
 */
const _InstanceNorm1d: ConstructorOf_BatchNorm1d<InstanceType<typeof plain.InstanceNorm1d>> = defClass('InstanceNorm1d(#num_features;%eps?,%momentum?,^affine?,^track_running_stats?,device,dtype)', plain.InstanceNorm1d);
type _InstanceNorm1d = InstanceType<typeof plain.InstanceNorm1d>;

/**
 * Makes mean 0 and variance 1 over each channel of each sample: (N, C, H, W) or (C, H, W) → the same shape.
 * Neither parameters nor buffers unless asked for: `weight` and `bias` [C] with affine: true; `running_mean` and
 * `running_var`, used in eval(), with track_running_stats: true.
 * @throws {Error} for an input of another number of dimensions, or only one spatial element
 * @see https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm2d.html
 */
const _InstanceNorm2d: ConstructorOf_BatchNorm1d<InstanceType<typeof plain.InstanceNorm2d>> = defClass('InstanceNorm2d(#num_features;%eps?,%momentum?,^affine?,^track_running_stats?,device,dtype)', plain.InstanceNorm2d);
type _InstanceNorm2d = InstanceType<typeof plain.InstanceNorm2d>;

/**
 * Makes mean 0 and variance 1 over each channel of each sample: (N, C, D, H, W) or (C, D, H, W) → the same shape.
 * Neither parameters nor buffers unless asked for: `weight` and `bias` [C] with affine: true; `running_mean` and
 * `running_var`, used in eval(), with track_running_stats: true.
 * @throws {Error} for an input of another number of dimensions, or only one spatial element
 * @see https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm3d.html
 */
const _InstanceNorm3d: ConstructorOf_BatchNorm1d<InstanceType<typeof plain.InstanceNorm3d>> = defClass('InstanceNorm3d(#num_features;%eps?,%momentum?,^affine?,^track_running_stats?,device,dtype)', plain.InstanceNorm3d);
type _InstanceNorm3d = InstanceType<typeof plain.InstanceNorm3d>;

/**
 * Over the last dimensions, those of `normalized_shape`.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html
 */
const _LayerNorm: {
  new (normalized_shape: Int | Shape | Named<{ normalized_shape: Int | Shape; eps?: number; elementwise_affine?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, eps?: number | Named<{ eps?: number; elementwise_affine?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, elementwise_affine?: boolean | Named<{ elementwise_affine?: boolean; bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.LayerNorm;
} = defClass('LayerNorm(#normalized_shape;%eps?,^elementwise_affine?,^bias?,device,dtype)', plain.LayerNorm);
type _LayerNorm = plain.LayerNorm;

/** x / √(mean of x² + eps), times a weight; `eps` null: float32's epsilon. */
const _RMSNorm: {
  new (normalized_shape: Int | Shape | Named<{ normalized_shape: Int | Shape; eps?: number | null; elementwise_affine?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, eps?: number | null | Named<{ eps?: number | null; elementwise_affine?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, elementwise_affine?: boolean | Named<{ elementwise_affine?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.RMSNorm;
} = defClass('RMSNorm(#normalized_shape;%eps?,^elementwise_affine?,device,dtype)', plain.RMSNorm);
type _RMSNorm = plain.RMSNorm;

/**
 * Over groups of channels of [N, C, *].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.GroupNorm.html
 */
const _GroupNorm: {
  new (num_groups: Int, num_channels: Int | Named<{ num_channels: Int; eps?: number; affine?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, eps?: number | Named<{ eps?: number; affine?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, affine?: boolean | Named<{ affine?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.GroupNorm;
  new (keywords: Named<{ num_groups: Int; num_channels: Int; eps?: number; affine?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.GroupNorm;
} = defClass('GroupNorm(#num_groups,#num_channels;%eps?,^affine?,device,dtype)', plain.GroupNorm);
type _GroupNorm = plain.GroupNorm;

export { _BatchNorm1d as BatchNorm1d, _BatchNorm2d as BatchNorm2d, _BatchNorm3d as BatchNorm3d, _GroupNorm as GroupNorm, _InstanceNorm1d as InstanceNorm1d, _InstanceNorm2d as InstanceNorm2d, _InstanceNorm3d as InstanceNorm3d, _LayerNorm as LayerNorm, _RMSNorm as RMSNorm };
