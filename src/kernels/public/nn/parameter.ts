// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../nn/parameter.ts';
import { defClass, type Named } from '../../core/scope.ts';

/**
 * A tensor that is part of a model: Module finds it among its properties, an optimizer trains it.
 * A leaf that shares the data's memory; requires_grad is true unless given.
 * @throws {Error} for integers and booleans, unless requires_grad is false
 * @see https://pytorch.org/docs/stable/generated/torch.nn.parameter.Parameter.html
 */
const _Parameter: {
  new (data: Tensor | Named<{ data: Tensor; requires_grad?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean }>): plain.Parameter;
} & Pick<typeof plain.Parameter, keyof typeof plain.Parameter> = defClass('Parameter(@data;^requires_grad?)', plain.Parameter);
type _Parameter = plain.Parameter;

export { _Parameter as Parameter };
