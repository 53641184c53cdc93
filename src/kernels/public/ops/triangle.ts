// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Like } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/triangle.ts';
import { def } from '../../core/scope.ts';

/**
 * The lower triangle of matrices; 0 above the diagonal.
 * @see https://pytorch.org/docs/stable/generated/torch.tril.html
 */
const _tril: {
  <A extends AnyTensor>(input: A | { input: A; diagonal?: Int; out?: Tensor | null }, diagonal?: Int | { diagonal?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, A['dtype']>;
} = def('tril(@input,#diagonal?)', plain.tril);

/**
 * The upper triangle of matrices; 0 below the diagonal.
 * @see https://pytorch.org/docs/stable/generated/torch.triu.html
 */
const _triu: {
  <A extends AnyTensor>(input: A | { input: A; diagonal?: Int; out?: Tensor | null }, diagonal?: Int | { diagonal?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, A['dtype']>;
} = def('triu(@input,#diagonal?)', plain.triu);

export { _tril as tril, _triu as triu };
