// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Int } from '../../ops/core.ts';
import * as plain from '../../printing/options.ts';
import { def } from '../../core/scope.ts';

/**
 * How tensors are written as texts: digits after the point, from how many elements on only the `edgeitems` at the ends of each dimension
 * are shown, characters a line, and whether numbers have exponents (null: where their sizes ask for it).
 * @throws {TypeError} for a profile other than default, short and full
 * @see https://pytorch.org/docs/stable/generated/torch.set_printoptions.html
 */
const _set_printoptions: {
  (precision?: Int | null | { precision?: Int | null; threshold?: number | null; edgeitems?: Int | null; linewidth?: Int | null; profile?: 'default' | 'short' | 'full' | null; sci_mode?: boolean | null }, threshold?: number | null | { threshold?: number | null; edgeitems?: Int | null; linewidth?: Int | null; profile?: 'default' | 'short' | 'full' | null; sci_mode?: boolean | null }, edgeitems?: Int | null | { edgeitems?: Int | null; linewidth?: Int | null; profile?: 'default' | 'short' | 'full' | null; sci_mode?: boolean | null }, linewidth?: Int | null | { linewidth?: Int | null; profile?: 'default' | 'short' | 'full' | null; sci_mode?: boolean | null }, profile?: 'default' | 'short' | 'full' | null | { profile?: 'default' | 'short' | 'full' | null; sci_mode?: boolean | null }, sci_mode?: boolean | null | { sci_mode?: boolean | null }): void;
} = def('set_printoptions(#precision?,%threshold?,#edgeitems?,#linewidth?,$profile?,^sci_mode?)', plain.set_printoptions);

export { _set_printoptions as set_printoptions };
