// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Operand } from '../../ops/core.ts';
import * as plain from '../../ops/lerp.ts';
import { def } from '../../core/scope.ts';

/**
 * input + weight · (end − input)
 * @see https://pytorch.org/docs/stable/generated/torch.lerp.html
 */
const _lerp: {
  (input: Tensor, end: Tensor, weight: Operand | { weight: Operand; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; end: Tensor; weight: Operand; out?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { end: Tensor; weight: Operand; out?: Tensor | null }): Tensor;
} = def('lerp(@input,@end,=weight)', plain.lerp);

export { _lerp as lerp };
