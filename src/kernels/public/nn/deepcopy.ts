// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import * as plain from '../../nn/deepcopy.ts';
import { def } from '../../core/scope.ts';

/**
 * A copy of a module with parameters, buffers and children of its own, of a tensor, or of arrays, maps, sets and plain objects of
 * them; what is in it twice is so in the copy. Functions, and objects of other classes, are the same in both. Of an author's module
 * all properties are copied, but not its `#private` fields, which no code outside it can see.
 * @throws {Error} for a tensor that was computed from others with gradients: detach() it first
 * @see https://docs.python.org/3/library/copy.html#copy.deepcopy
 */
const _deepcopy: {
  <T>(x: T | { x: T }): T;
} = def('deepcopy(x)', plain.deepcopy);

export { _deepcopy as deepcopy };
