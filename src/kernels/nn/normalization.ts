/**
 * Normalisations as modules; BatchNorm keeps running statistics for eval().
 * @family normalization
 */

import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import type { Tensor } from '../core/tensor.ts';
import { type Int, type Shape, wantRank } from '../ops/core.ts';
import { div } from '../public/ops/arithmetic.ts';
import { ones, zeros } from '../public/ops/creation.ts';
import * as F from '../public/torch.nn.functional.ts';
import { ones_, zeros_ } from './init.ts';
import { hold, Module } from './module.ts';
import { Parameter } from './parameter.ts';

/** Something to scale with, and something to add. */
abstract class Affine extends Module {
  declare readonly eps: number;
  declare weight: Parameter | null;
  declare bias: Parameter | null;

  protected makeAffine(shape: readonly number[], scale: boolean, shift: boolean): void {
    this.weight = scale ? new Parameter(ones(shape)) : null;
    this.bias = shift ? new Parameter(zeros(shape)) : null;
  }

  reset_parameters(): void {
    if (this.weight) ones_(this.weight);
    if (this.bias) zeros_(this.bias);
  }
}

/** What BatchNorm and InstanceNorm share: a number a channel for scale and shift, and running statistics. */
abstract class RunningNorm extends Affine {
  declare readonly num_features: number;
  /** null: the running statistics are the plain mean of all batches. */
  declare readonly momentum: number | null;
  declare readonly affine: boolean;
  declare readonly track_running_stats: boolean;
  declare running_mean: Tensor | null;
  declare running_var: Tensor | null;
  declare num_batches_tracked: Tensor | null;

  constructor(num_features: Int, eps: number, momentum: number | null, affine: boolean, track_running_stats: boolean) {
    super();
    hold(this, { num_features, eps, momentum, affine, track_running_stats });
    const size = [num_features];
    this.makeAffine(size, affine, affine);
    this.register_buffer('running_mean', track_running_stats ? zeros(size) : null);
    this.register_buffer('running_var', track_running_stats ? ones(size) : null);
    this.register_buffer('num_batches_tracked', track_running_stats ? zeros([], 'int64') : null);
  }

  reset_running_stats(): void {
    for (const buffer of this.buffers()) zeros_(buffer);
    if (this.running_var) ones_(this.running_var);
  }

  override reset_parameters(): void {
    this.reset_running_stats();
    super.reset_parameters();
  }

  /** Whether the batch's own statistics are used. */
  protected get own(): boolean {
    return this.training || !this.running_mean;
  }

  /** Counts the batch, and says how far the running statistics move towards it. */
  protected follow(): number | Tensor {
    const count = this.num_batches_tracked;
    if (!this.training || !count) return 0;
    return no_grad(() => {
      count.add_(1);
      return this.momentum ?? div(1, count);
    });
  }
}

export interface RunningNormModule extends RunningNorm {
  forward(input: Tensor): Tensor;
}

// biome-ignore lint/suspicious/noExplicitAny: what they are told stands in their constructor
const batchNorm = (rank: 1 | 2 | 3): (new (...args: any[]) => RunningNormModule) =>
  class extends RunningNorm {
    constructor(
      num_features: Int,
      eps: number = 1e-5,
      momentum: number | null = 0.1,
      affine: boolean = true,
      track_running_stats: boolean = true,
    ) {
      super(num_features, eps, momentum, affine, track_running_stats);
    }

    override forward(input: Tensor): Tensor {
      wantRank(input, rank === 1 ? 2 : rank + 2, rank + 2);
      const { running_mean, running_var, weight, bias, own, eps } = this;
      return F.batch_norm(input, running_mean, running_var, weight, bias, own, this.follow(), eps);
    }
  };
/**
 * Over a batch of [N, C] or [N, C, L].
 * @names torch.nn.BatchNorm1d
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html
 * @example
 * const layer = new torch.nn.BatchNorm1d(3);
 * layer(torch.ones([1, 3, 8])).shape
 * // [1, 3, 8]
 */
export const BatchNorm1d = batchNorm(1);
/**
 * Over a batch of pictures [N, C, H, W].
 * @names torch.nn.BatchNorm2d
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html
 * @example
 * const layer = new torch.nn.BatchNorm2d(3);
 * layer(torch.ones([1, 3, 8, 8])).shape
 * // [1, 3, 8, 8]
 */
export const BatchNorm2d = batchNorm(2);
/**
 * Makes each channel's mean 0 and variance 1 over the batch and its volumes: (N, C, D, H, W) → the same shape.
 * Parameters `weight` and `bias` [C] (affine: true); buffers `running_mean` and `running_var`, which follow the
 * batches by `momentum` (0.1; null: the plain mean of all) and stand in for them in eval(), and
 * `num_batches_tracked`.
 * @names torch.nn.BatchNorm3d
 * @also device dtype
 * @throws {Error} for an input of another number of dimensions, or one value per channel when training
 * @see https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm3d.html
 * @example
 * const layer = new torch.nn.BatchNorm3d(3);
 * layer(torch.ones([1, 3, 8, 8, 8])).shape
 * // [1, 3, 8, 8, 8]
 */
export const BatchNorm3d = batchNorm(3);

// biome-ignore lint/suspicious/noExplicitAny: what they are told stands in their constructor
const instanceNorm = (rank: 1 | 2 | 3): (new (...args: any[]) => RunningNormModule) =>
  class extends RunningNorm {
    constructor(
      num_features: Int,
      eps: number = 1e-5,
      momentum: number | null = 0.1,
      affine: boolean = false,
      track_running_stats: boolean = false,
    ) {
      super(num_features, eps, momentum, affine, track_running_stats);
    }

    override forward(input: Tensor): Tensor {
      wantRank(input, rank + 1, rank + 2);
      if (input.ndim === rank + 1) return this.forward(input.unsqueeze(0)).squeeze(0);
      const { running_mean, running_var, weight, bias, own, eps } = this;
      return F.instance_norm(input, running_mean, running_var, weight, bias, own, this.momentum ?? 0, eps);
    }
  };
/**
 * Makes mean 0 and variance 1 over each channel of each sample: (N, C, L) or (C, L) → the same shape.
 * Neither parameters nor buffers unless asked for: `weight` and `bias` [C] with affine: true; `running_mean` and
 * `running_var`, used in eval(), with track_running_stats: true.
 * @names torch.nn.InstanceNorm1d
 * @also device dtype
 * @throws {Error} for an input of another number of dimensions, or only one spatial element
 * @see https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm1d.html
 * @example
 * const layer = new torch.nn.InstanceNorm1d(3);
 * layer(torch.ones([1, 3, 8])).shape
 * // [1, 3, 8]
 */
export const InstanceNorm1d = instanceNorm(1);
/**
 * Makes mean 0 and variance 1 over each channel of each sample: (N, C, H, W) or (C, H, W) → the same shape.
 * Neither parameters nor buffers unless asked for: `weight` and `bias` [C] with affine: true; `running_mean` and
 * `running_var`, used in eval(), with track_running_stats: true.
 * @names torch.nn.InstanceNorm2d
 * @also device dtype
 * @throws {Error} for an input of another number of dimensions, or only one spatial element
 * @see https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm2d.html
 * @example
 * const layer = new torch.nn.InstanceNorm2d(3);
 * layer(torch.ones([1, 3, 8, 8])).shape
 * // [1, 3, 8, 8]
 */
export const InstanceNorm2d = instanceNorm(2);
/**
 * Makes mean 0 and variance 1 over each channel of each sample: (N, C, D, H, W) or (C, D, H, W) → the same shape.
 * Neither parameters nor buffers unless asked for: `weight` and `bias` [C] with affine: true; `running_mean` and
 * `running_var`, used in eval(), with track_running_stats: true.
 * @names torch.nn.InstanceNorm3d
 * @also device dtype
 * @throws {Error} for an input of another number of dimensions, or only one spatial element
 * @see https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm3d.html
 * @example
 * const layer = new torch.nn.InstanceNorm3d(3);
 * layer(torch.ones([1, 3, 8, 8, 8])).shape
 * // [1, 3, 8, 8, 8]
 */
export const InstanceNorm3d = instanceNorm(3);

/** The sizes of the last dimensions. */

/**
 * Over the last dimensions, those of `normalized_shape`.
 * @names torch.nn.LayerNorm
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html
 * @example
 * const layer = new torch.nn.LayerNorm(3);
 * layer(torch.tensor([[1, 2, 3.5]])).detach()
 * // tensor([[-1.1355, -0.1622,  1.2978]])
 */
export class LayerNorm extends Affine {
  declare readonly normalized_shape: readonly number[];
  declare readonly elementwise_affine: boolean;

  constructor(
    normalized_shape: Int | Shape,
    eps: number = 1e-5,
    elementwise_affine: boolean = true,
    bias: boolean = true,
  ) {
    super();
    hold(this, { normalized_shape: [normalized_shape].flat(), eps, elementwise_affine, bias });
    this.makeAffine(this.normalized_shape, elementwise_affine, elementwise_affine && bias);
  }

  override forward(input: Tensor): Tensor {
    return F.layer_norm(input, this.normalized_shape, this.weight, this.bias, this.eps);
  }
}

/**
 * x / √(mean of x² + eps), times a weight; `eps` null: float32's epsilon.
 * @names torch.nn.RMSNorm
 * @also device dtype
 * @example
 * const layer = new torch.nn.RMSNorm(3);
 * layer(torch.tensor([[1, 2, 3.5]])).detach()
 * // tensor([[0.4170, 0.8341, 1.4596]])
 */
export class RMSNorm extends Affine {
  declare readonly normalized_shape: readonly number[];
  declare readonly elementwise_affine: boolean;

  constructor(normalized_shape: Int | Shape, eps: number | null = null, elementwise_affine: boolean = true) {
    super();
    hold(this, { normalized_shape: [normalized_shape].flat(), eps, elementwise_affine });
    this.makeAffine(this.normalized_shape, elementwise_affine, false);
  }

  override forward(input: Tensor): Tensor {
    return F.rms_norm(input, this.normalized_shape, this.weight, this.eps);
  }
}

/**
 * Over groups of channels of [N, C, *].
 * @names torch.nn.GroupNorm
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.GroupNorm.html
 * @example
 * const layer = new torch.nn.GroupNorm(1, 3);
 * layer(torch.ones([1, 3, 8])).shape
 * // [1, 3, 8]
 */
export class GroupNorm extends Affine {
  declare readonly num_groups: number;
  declare readonly num_channels: number;
  declare readonly affine: boolean;

  constructor(num_groups: Int, num_channels: Int, eps: number = 1e-5, affine: boolean = true) {
    super();
    hold(this, { num_groups, num_channels, eps, affine });
    if (num_channels % num_groups !== 0) fail('num_channels must be divisible by num_groups', num_channels, num_groups);
    this.makeAffine([num_channels], affine, affine);
  }

  override forward(input: Tensor): Tensor {
    return F.group_norm(input, this.num_groups, this.weight, this.bias, this.eps);
  }
}
