// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { PadMode } from '../../ops/pad.ts';
import * as plain from '../../ops/pad.ts';
import { def } from '../../core/scope.ts';

/**
 * `pad` lists [before, after] for the last dimension, then for the one before it, and so on.
 * @throws {Error} for an odd list, more than the input has dimensions, a mode that is none, more than there is to repeat
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.pad.html
 */
const _pad: {
  (input: Tensor, pad: Shape | { pad: Shape; mode?: PadMode; value?: number | null }, mode?: PadMode | { mode?: PadMode; value?: number | null }, value?: number | null | { value?: number | null }): Tensor;
  (keywords: { input: Tensor; pad: Shape; mode?: PadMode; value?: number | null }): Tensor;
} = def('pad(@input,#pad,$mode?,%value?)', plain.pad);

export { _pad as pad };
