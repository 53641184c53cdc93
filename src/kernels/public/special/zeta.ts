// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyOperand, Broadcast, Fits, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../special/zeta.ts';
import { def } from '../../core/scope.ts';

/**
 * Hurwitz' zeta function Σ (other + k)^−input; Riemann's for other = 1. Either may be a number. Differentiable in `other`.
 * @throws {TypeError} where both are numbers
 * @throws {Error} where `input` asks for a gradient
 * @see https://pytorch.org/docs/stable/special.html#torch.special.zeta
 */
const _zeta: {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<'zeta', Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<'zeta', Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>>;
} = def('zeta(=input,=other)', plain.zeta);

export { _zeta as zeta };
