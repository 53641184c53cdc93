// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/normalization.ts';
import { def } from '../../core/scope.ts';

/**
 * Over the last dimensions, those of `normalized_shape`.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.layer_norm.html
 */
const _layer_norm: {
  (input: Tensor, normalized_shape: number | Shape | { normalized_shape: number | Shape; weight?: Tensor | null; bias?: Tensor | null; eps?: number; out?: Tensor | null }, weight?: Tensor | null | { weight?: Tensor | null; bias?: Tensor | null; eps?: number; out?: Tensor | null }, bias?: Tensor | null | { bias?: Tensor | null; eps?: number; out?: Tensor | null }, eps?: number | { eps?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; normalized_shape: number | Shape; weight?: Tensor | null; bias?: Tensor | null; eps?: number; out?: Tensor | null }): Tensor;
} = def('layer_norm(@input,#normalized_shape,@weight?,@bias?,%eps?)', plain.layer_norm);

/** x / √(mean of x² + eps) over the last dimensions, times weight; eps defaults to float32's epsilon. */
const _rms_norm: {
  (input: Tensor, normalized_shape: number | Shape | { normalized_shape: number | Shape; weight?: Tensor | null; eps?: number | null }, weight?: Tensor | null | { weight?: Tensor | null; eps?: number | null }, eps?: number | null | { eps?: number | null }): Tensor;
  (keywords: { input: Tensor; normalized_shape: number | Shape; weight?: Tensor | null; eps?: number | null }): Tensor;
} = def('rms_norm(@input,#normalized_shape,@weight?,%eps?)', plain.rms_norm);

/**
 * Over all dimensions but the channels' (dim 1). While training with the batch's statistics, which `running_mean` and
 * `running_var` then follow in place; otherwise with those.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.batch_norm.html
 */
const _batch_norm: {
  (input: Tensor, running_mean: Tensor | null, running_var: Tensor | null | { running_var: Tensor | null; weight?: Tensor | null; bias?: Tensor | null; training?: boolean; momentum?: number | Tensor; eps?: number }, weight?: Tensor | null | { weight?: Tensor | null; bias?: Tensor | null; training?: boolean; momentum?: number | Tensor; eps?: number }, bias?: Tensor | null | { bias?: Tensor | null; training?: boolean; momentum?: number | Tensor; eps?: number }, training?: boolean | { training?: boolean; momentum?: number | Tensor; eps?: number }, momentum?: number | Tensor | { momentum?: number | Tensor; eps?: number }, eps?: number | { eps?: number }): Tensor;
  (keywords: { input: Tensor; running_mean: Tensor | null; running_var: Tensor | null; weight?: Tensor | null; bias?: Tensor | null; training?: boolean; momentum?: number | Tensor; eps?: number }): Tensor;
  (input: Tensor, keywords: { running_mean: Tensor | null; running_var: Tensor | null; weight?: Tensor | null; bias?: Tensor | null; training?: boolean; momentum?: number | Tensor; eps?: number }): Tensor;
} = def('batch_norm(@input,@running_mean?,@running_var?,@weight?,@bias?,^training?,=momentum?,%eps?)', plain.batch_norm);

/**
 * Over the spatial dimensions of each channel of each picture.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.instance_norm.html
 */
const _instance_norm: {
  (input: Tensor | { input: Tensor; running_mean?: Tensor | null; running_var?: Tensor | null; weight?: Tensor | null; bias?: Tensor | null; use_input_stats?: boolean; momentum?: number; eps?: number }, running_mean?: Tensor | null | { running_mean?: Tensor | null; running_var?: Tensor | null; weight?: Tensor | null; bias?: Tensor | null; use_input_stats?: boolean; momentum?: number; eps?: number }, running_var?: Tensor | null | { running_var?: Tensor | null; weight?: Tensor | null; bias?: Tensor | null; use_input_stats?: boolean; momentum?: number; eps?: number }, weight?: Tensor | null | { weight?: Tensor | null; bias?: Tensor | null; use_input_stats?: boolean; momentum?: number; eps?: number }, bias?: Tensor | null | { bias?: Tensor | null; use_input_stats?: boolean; momentum?: number; eps?: number }, use_input_stats?: boolean | { use_input_stats?: boolean; momentum?: number; eps?: number }, momentum?: number | { momentum?: number; eps?: number }, eps?: number | { eps?: number }): Tensor;
} = def('instance_norm(@input,@running_mean?,@running_var?,@weight?,@bias?,^use_input_stats?,%momentum?,%eps?)', plain.instance_norm);

/**
 * Over groups of channels, and all that is spatial.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.group_norm.html
 */
const _group_norm: {
  (input: Tensor, num_groups: Int | { num_groups: Int; weight?: Tensor | null; bias?: Tensor | null; eps?: number; out?: Tensor | null }, weight?: Tensor | null | { weight?: Tensor | null; bias?: Tensor | null; eps?: number; out?: Tensor | null }, bias?: Tensor | null | { bias?: Tensor | null; eps?: number; out?: Tensor | null }, eps?: number | { eps?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; num_groups: Int; weight?: Tensor | null; bias?: Tensor | null; eps?: number; out?: Tensor | null }): Tensor;
} = def('group_norm(@input,#num_groups,@weight?,@bias?,%eps?)', plain.group_norm);

/**
 * nn.functional.batch_norm with weight and bias before the running statistics.
 * @see https://pytorch.org/docs/stable/generated/torch.batch_norm.html
 */
const _batchNormOf: {
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, running_mean: Tensor | null, running_var: Tensor | null, training: boolean, momentum: number, eps: number | { eps: number; cudnn_enabled?: boolean; out?: Tensor | null }, cudnn_enabled?: boolean | { cudnn_enabled?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; weight: Tensor | null; bias: Tensor | null; running_mean: Tensor | null; running_var: Tensor | null; training: boolean; momentum: number; eps: number; cudnn_enabled?: boolean; out?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { weight: Tensor | null; bias: Tensor | null; running_mean: Tensor | null; running_var: Tensor | null; training: boolean; momentum: number; eps: number; cudnn_enabled?: boolean; out?: Tensor | null }): Tensor;
  (input: Tensor, weight: Tensor | null, keywords: { bias: Tensor | null; running_mean: Tensor | null; running_var: Tensor | null; training: boolean; momentum: number; eps: number; cudnn_enabled?: boolean; out?: Tensor | null }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, keywords: { running_mean: Tensor | null; running_var: Tensor | null; training: boolean; momentum: number; eps: number; cudnn_enabled?: boolean; out?: Tensor | null }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, running_mean: Tensor | null, keywords: { running_var: Tensor | null; training: boolean; momentum: number; eps: number; cudnn_enabled?: boolean; out?: Tensor | null }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, running_mean: Tensor | null, running_var: Tensor | null, keywords: { training: boolean; momentum: number; eps: number; cudnn_enabled?: boolean; out?: Tensor | null }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, running_mean: Tensor | null, running_var: Tensor | null, training: boolean, keywords: { momentum: number; eps: number; cudnn_enabled?: boolean; out?: Tensor | null }): Tensor;
} = def('batch_norm(@input,@weight?,@bias?,@running_mean?,@running_var?,^training,%momentum,%eps,^cudnn_enabled?)', plain.batchNormOf);

export { _batchNormOf as batchNormOf, _batch_norm as batch_norm, _group_norm as group_norm, _instance_norm as instance_norm, _layer_norm as layer_norm, _rms_norm as rms_norm };
