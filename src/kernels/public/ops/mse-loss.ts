// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Fits, Loss, Of } from '../../core/shapes.ts';
import type { Legacy, Reduction } from '../../ops/loss.ts';
import * as plain from '../../ops/mse-loss.ts';
import { def } from '../../core/scope.ts';

/** (input − target)² */
const _mse_loss: {
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(input: A & Fits<'mse_loss', Loss<A, B, C>>, target: B | { target: B; size_average?: Legacy; reduce?: Legacy; reduction?: C }, size_average?: Legacy | { size_average?: Legacy; reduce?: Legacy; reduction?: C }, reduce?: Legacy | { reduce?: Legacy; reduction?: C }, reduction?: C | { reduction?: C }): Of<Loss<A, B, C>>;
  <A extends AnyTensor, B extends AnyTensor, C extends Reduction = 'mean'>(keywords: { input: A & Fits<'mse_loss', Loss<A, B, C>>; target: B; size_average?: Legacy; reduce?: Legacy; reduction?: C }): Of<Loss<A, B, C>>;
} = def('mse_loss(@input,@target,^size_average?,^reduce?,$reduction?)', plain.mse_loss);

export { _mse_loss as mse_loss };
