// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import * as plain from '../../complex/number.ts';
import { defClass } from '../../core/scope.ts';

/** A number real + imag·i, of which JavaScript has none of its own: what `item()` of a complex tensor gives and arithmetic takes. */
const _Complex: {
  new (real: number | { real: number; imag?: number }, imag?: number | { imag?: number }): plain.Complex;
} = defClass('Complex(%real;%imag?)', plain.Complex);
type _Complex = plain.Complex;

export { _Complex as Complex };
