// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { Lengths } from '../../ops/ctc.ts';
import type { Reduction } from '../../ops/loss.ts';
import * as plain from '../../ops/ctc.ts';
import { def } from '../../core/scope.ts';

/**
 * The negative log-likelihood of targets ([N, S] or one after the other) given log-probabilities [T, N, C] (or [T, C]);
 * 'mean' divides each loss by its target's length first.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.ctc_loss.html
 */
const _ctc_loss: {
  (log_probs: Tensor, targets: Tensor, input_lengths: Lengths, target_lengths: Lengths | { target_lengths: Lengths; blank?: Int; reduction?: Reduction; zero_infinity?: boolean }, blank?: Int | { blank?: Int; reduction?: Reduction; zero_infinity?: boolean }, reduction?: Reduction | { reduction?: Reduction; zero_infinity?: boolean }, zero_infinity?: boolean | { zero_infinity?: boolean }): Tensor;
  (keywords: { log_probs: Tensor; targets: Tensor; input_lengths: Lengths; target_lengths: Lengths; blank?: Int; reduction?: Reduction; zero_infinity?: boolean }): Tensor;
  (log_probs: Tensor, keywords: { targets: Tensor; input_lengths: Lengths; target_lengths: Lengths; blank?: Int; reduction?: Reduction; zero_infinity?: boolean }): Tensor;
  (log_probs: Tensor, targets: Tensor, keywords: { input_lengths: Lengths; target_lengths: Lengths; blank?: Int; reduction?: Reduction; zero_infinity?: boolean }): Tensor;
} = def('ctc_loss(@log_probs,@targets,~input_lengths,~target_lengths,#blank?,$reduction?,^zero_infinity?)', plain.ctc_loss);

export { _ctc_loss as ctc_loss };
