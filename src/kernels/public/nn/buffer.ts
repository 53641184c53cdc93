// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../nn/buffer.ts';
import { defClass } from '../../core/scope.ts';

/**
 * A tensor that, as a property of a module, is a buffer of it, as by `register_buffer`: `this.mask = new torch.nn.Buffer(mask)`.
 * Shares the data's memory; without `persistent` it is not saved.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.parameter.Buffer.html
 */
const _Buffer: {
  new (data: Tensor | { data: Tensor; persistent?: boolean }, persistent?: boolean | { persistent?: boolean }): plain.Buffer;
} = defClass('Buffer(@data;^persistent?)', plain.Buffer);
type _Buffer = plain.Buffer;

export { _Buffer as Buffer };
