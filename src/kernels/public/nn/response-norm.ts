// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import * as plain from '../../nn/response-norm.ts';
import { defClass } from '../../scope.ts';

/**
 * Each element divided by a power of the mean square of `size` channels around it.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LocalResponseNorm.html
 */
const _LocalResponseNorm: {
  new (size: number, alpha?: number, beta?: number, k?: number): InstanceType<typeof plain.LocalResponseNorm>;
  new (keywords: { size: number; alpha?: number; beta?: number; k?: number }): InstanceType<typeof plain.LocalResponseNorm>;
  new (size: number, keywords: { alpha?: number; beta?: number; k?: number }): InstanceType<typeof plain.LocalResponseNorm>;
  new (size: number, alpha: number | undefined, keywords: { beta?: number; k?: number }): InstanceType<typeof plain.LocalResponseNorm>;
  new (size: number, alpha: number | undefined, beta: number | undefined, keywords: { k?: number }): InstanceType<typeof plain.LocalResponseNorm>;
} = defClass('LocalResponseNorm(size;alpha,beta,k)', plain.LocalResponseNorm);
type _LocalResponseNorm = InstanceType<typeof plain.LocalResponseNorm>;

export { _LocalResponseNorm as LocalResponseNorm };
