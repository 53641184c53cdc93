// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { Reduction } from '../../ops/loss.ts';
import * as plain from '../../ops/loss-linear.ts';
import { def } from '../../core/scope.ts';

/**
 * cross_entropy(linear(input, linear_weight, linear_bias), target): inputs (N, in), a weight (C, in), or (C, d…, in) for logits
 * (N, C, d…).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.linear_cross_entropy.html
 */
const _linear_cross_entropy: {
  (input: Tensor, linear_weight: Tensor, target: Tensor | { target: Tensor; linear_bias?: Tensor | null; weight?: Tensor | null; reduction?: Reduction; ignore_index?: Int | null; label_smoothing?: number; options?: unknown }, linear_bias?: Tensor | null | { linear_bias?: Tensor | null; weight?: Tensor | null; reduction?: Reduction; ignore_index?: Int | null; label_smoothing?: number; options?: unknown }, weight?: Tensor | null | { weight?: Tensor | null; reduction?: Reduction; ignore_index?: Int | null; label_smoothing?: number; options?: unknown }, reduction?: Reduction | { reduction?: Reduction; ignore_index?: Int | null; label_smoothing?: number; options?: unknown }, ignore_index?: Int | null | { ignore_index?: Int | null; label_smoothing?: number; options?: unknown }, label_smoothing?: number | { label_smoothing?: number; options?: unknown }, options?: unknown | { options?: unknown }): Tensor;
  (keywords: { input: Tensor; linear_weight: Tensor; target: Tensor; linear_bias?: Tensor | null; weight?: Tensor | null; reduction?: Reduction; ignore_index?: Int | null; label_smoothing?: number; options?: unknown }): Tensor;
  (input: Tensor, keywords: { linear_weight: Tensor; target: Tensor; linear_bias?: Tensor | null; weight?: Tensor | null; reduction?: Reduction; ignore_index?: Int | null; label_smoothing?: number; options?: unknown }): Tensor;
} = def('linear_cross_entropy(@input,@linear_weight,@target,@linear_bias?,@weight?,$reduction?,#ignore_index?,%label_smoothing?,options)', plain.linear_cross_entropy);

export { _linear_cross_entropy as linear_cross_entropy };
