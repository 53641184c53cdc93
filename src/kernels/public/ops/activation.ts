// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Like } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/activation.ts';
import { def } from '../../core/scope.ts';

/**
 * max(x, 0); NaN stays NaN.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
 */
const _relu: {
  <A extends AnyTensor>(input: A | { input: A; inplace?: boolean; out?: Tensor | null }, inplace?: boolean | { inplace?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('relu(@input,^inplace?)', plain.relu);

/**
 * log(sigmoid(x)), without losing what is small.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.logsigmoid.html
 */
const _logsigmoid: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('logsigmoid(@input)', plain.logsigmoid);

export { _logsigmoid as logsigmoid, _relu as relu };
