// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/response-norm.ts';
import { defClass } from '../../core/scope.ts';

/**
 * Each element divided by a power of the mean square of `size` channels around it.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LocalResponseNorm.html
 */
const _LocalResponseNorm: {
  new (size: Int | { size: Int; alpha?: number; beta?: number; k?: number }, alpha?: number | { alpha?: number; beta?: number; k?: number }, beta?: number | { beta?: number; k?: number }, k?: number | { k?: number }): InstanceType<typeof plain.LocalResponseNorm>;
} = defClass('LocalResponseNorm(#size;%alpha?,%beta?,%k?)', plain.LocalResponseNorm);
type _LocalResponseNorm = InstanceType<typeof plain.LocalResponseNorm>;

export { _LocalResponseNorm as LocalResponseNorm };
