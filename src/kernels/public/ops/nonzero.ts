// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Operand } from '../../ops/core.ts';
import * as plain from '../../ops/nonzero.ts';
import { def } from '../../core/scope.ts';

/** Where elements are not 0: a row of coordinates each; with `as_tuple` a vector for each dimension. */
const _nonzero: {
  (input: Tensor | { input: Tensor; as_tuple?: false }, as_tuple?: false | { as_tuple?: false }): Promise<Tensor>;
  (input: Tensor, as_tuple: boolean | { as_tuple: boolean }): Promise<Tensor[]>;
  (keywords: { input: Tensor; as_tuple: boolean }): Promise<Tensor[]>;
} = def('nonzero(@input,^as_tuple?)', plain.nonzero);

/**
 * `input` where the condition holds, else `other`. With only a condition: where it holds, a promise of a vector for each dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.where.html
 */
const _whereOrNonzero: {
  (condition: Tensor | boolean, input: Operand, other: Operand | { other: Operand; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { condition: Tensor | boolean; input: Operand; other: Operand; out?: Tensor | null }): Tensor;
  (condition: Tensor | boolean, keywords: { input: Operand; other: Operand; out?: Tensor | null }): Tensor;
  (condition: Tensor | { condition: Tensor }): Promise<Tensor[]>;
} = def('where(condition,input,other)', plain.whereOrNonzero);

export { _nonzero as nonzero, _whereOrNonzero as whereOrNonzero };
