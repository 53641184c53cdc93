// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import * as plain from '../../func/modules.ts';
import { def } from '../../core/scope.ts';

/**
 * The function itself: what is computed is recorded as functions anyway, so that changes in place are none for what transforms it.
 * @see https://pytorch.org/docs/stable/generated/torch.func.functionalize.html
 */
const _functionalize: {
  <F>(func: F | { func: F; remove?: string }, remove?: string | { remove?: string }): F;
} = def('functionalize(func,$remove?)', plain.functionalize);

export { _functionalize as functionalize };

export { functional_call, replace_all_batch_norm_modules_, stack_module_state } from '../../func/modules.ts';
