// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/response-norm.ts';
import { def } from '../../core/scope.ts';

/**
 * x / (k + alpha · mean of x² over `size` neighbouring channels)^beta
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.local_response_norm.html
 */
const _local_response_norm: {
  (input: Tensor, size: Int | { size: Int; alpha?: number; beta?: number; k?: number }, alpha?: number | { alpha?: number; beta?: number; k?: number }, beta?: number | { beta?: number; k?: number }, k?: number | { k?: number }): Tensor;
  (keywords: { input: Tensor; size: Int; alpha?: number; beta?: number; k?: number }): Tensor;
} = def('local_response_norm(@input,#size,%alpha?,%beta?,%k?)', plain.local_response_norm);

export { _local_response_norm as local_response_norm };
