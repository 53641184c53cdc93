// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { Reduction } from '../../ops/loss.ts';
import * as plain from '../../nn/loss-linear.ts';
import { defClass, type Named } from '../../core/scope.ts';

/**
 * The cross entropy of a learnt linear map: inputs (N, in_features), targets as CrossEntropyLoss takes them, for logits
 * (N, num_classes, …out_features). The map is `linear`.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LinearCrossEntropyLoss.html
 */
const _LinearCrossEntropyLoss: {
  new (in_features: Int, num_classes: Int | Named<{ num_classes: Int; out_features?: Shape; bias?: boolean; reduction?: Reduction; weight?: Tensor | null; ignore_index?: Int | null; label_smoothing?: number; options?: unknown; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, out_features?: Shape | Named<{ out_features?: Shape; bias?: boolean; reduction?: Reduction; weight?: Tensor | null; ignore_index?: Int | null; label_smoothing?: number; options?: unknown; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; reduction?: Reduction; weight?: Tensor | null; ignore_index?: Int | null; label_smoothing?: number; options?: unknown; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, reduction?: Reduction | Named<{ reduction?: Reduction; weight?: Tensor | null; ignore_index?: Int | null; label_smoothing?: number; options?: unknown; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, weight?: Tensor | null | Named<{ weight?: Tensor | null; ignore_index?: Int | null; label_smoothing?: number; options?: unknown; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, ignore_index?: Int | null | Named<{ ignore_index?: Int | null; label_smoothing?: number; options?: unknown; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, label_smoothing?: number | Named<{ label_smoothing?: number; options?: unknown; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, options?: unknown | Named<{ options?: unknown; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.LinearCrossEntropyLoss;
  new (keywords: Named<{ in_features: Int; num_classes: Int; out_features?: Shape; bias?: boolean; reduction?: Reduction; weight?: Tensor | null; ignore_index?: Int | null; label_smoothing?: number; options?: unknown; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.LinearCrossEntropyLoss;
} = defClass('LinearCrossEntropyLoss(#in_features,#num_classes;#out_features?,^bias?,$reduction?,@weight?,#ignore_index?,%label_smoothing?,options,device,dtype)', plain.LinearCrossEntropyLoss);
type _LinearCrossEntropyLoss = plain.LinearCrossEntropyLoss;

/**
 * log_softmax over many classes, frequent ones first: those before the first of `cutoffs` are told by one linear map, `head`, and each
 * cluster after it by one of its own, `tail`, that is `div_value` times narrower than the last. Called with (N, in_features) and targets
 * (N), or one of each, it gives { output, loss }: the log-probability of each target, and the mean of their negatives.
 *
 * All clusters are computed for all inputs here, as which targets are in which is known on the device alone.
 * @throws {Error} for cutoffs that do not rise, or reach n_classes
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveLogSoftmaxWithLoss.html
 */
const _AdaptiveLogSoftmaxWithLoss: {
  new (in_features: Int, n_classes: Int, cutoffs: Shape | Named<{ cutoffs: Shape; div_value?: number; head_bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, div_value?: number | Named<{ div_value?: number; head_bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, head_bias?: boolean | Named<{ head_bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.AdaptiveLogSoftmaxWithLoss;
  new (keywords: Named<{ in_features: Int; n_classes: Int; cutoffs: Shape; div_value?: number; head_bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.AdaptiveLogSoftmaxWithLoss;
  new (in_features: Int, keywords: Named<{ n_classes: Int; cutoffs: Shape; div_value?: number; head_bias?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.AdaptiveLogSoftmaxWithLoss;
} = defClass('AdaptiveLogSoftmaxWithLoss(#in_features,#n_classes,#cutoffs;%div_value?,^head_bias?,device,dtype)', plain.AdaptiveLogSoftmaxWithLoss);
type _AdaptiveLogSoftmaxWithLoss = plain.AdaptiveLogSoftmaxWithLoss;

export { _AdaptiveLogSoftmaxWithLoss as AdaptiveLogSoftmaxWithLoss, _LinearCrossEntropyLoss as LinearCrossEntropyLoss };
