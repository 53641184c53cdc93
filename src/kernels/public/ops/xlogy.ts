// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyOperand, Broadcast, Fits, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/xlogy.ts';
import { def } from '../../core/scope.ts';

/**
 * input · log(other), and 0 where input is 0.
 * @see https://pytorch.org/docs/stable/generated/torch.xlogy.html
 */
const _xlogy: {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<'xlogy', Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<'xlogy', Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>>;
} = def('xlogy(=input,=other)', plain.xlogy);

export { _xlogy as xlogy };
