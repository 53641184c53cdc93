// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import * as plain from '../../nn/hooks.ts';
import { defClass } from '../../core/scope.ts';

/**
 * What registering a hook gives: takes it away again.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Module.html
 */
const _RemovableHandle: typeof plain.RemovableHandle = defClass('RemovableHandle', plain.RemovableHandle);
type _RemovableHandle = plain.RemovableHandle;

export { _RemovableHandle as RemovableHandle };
