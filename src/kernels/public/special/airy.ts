// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Like } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../special/airy.ts';
import { def } from '../../core/scope.ts';

/**
 * The Airy function Ai; NaN at ±∞.
 * @see https://pytorch.org/docs/stable/special.html#torch.special.airy_ai
 */
const _airy_ai: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('airy_ai(@input)', plain.airy_ai);

export { _airy_ai as airy_ai };
