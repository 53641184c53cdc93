// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/counted.ts';
import { def } from '../../core/scope.ts';

/**
 * How many elements are not 0.
 * @see https://pytorch.org/docs/stable/generated/torch.count_nonzero.html
 */
const _count_nonzero: {
  (input: Tensor | { input: Tensor; dim?: Int | Shape | null; axis?: Int | Shape | null; out?: Tensor | null }, dim?: Int | Shape | null | { dim?: Int | Shape | null; axis?: Int | Shape | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('count_nonzero(@input,#dim?)', plain.count_nonzero);

/**
 * A 1 at each class's place, in a new last dimension; with num_classes -1 the values are read first: a promise.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.one_hot.html
 */
const _one_hot: {
  (tensor: Tensor, num_classes: Int | { num_classes: Int }): Tensor;
  (keywords: { tensor: Tensor; num_classes: Int }): Tensor;
  (tensor: Tensor | { tensor: Tensor }): Promise<Tensor>;
} = def('one_hot(@tensor,#num_classes?)', plain.one_hot);

export { _count_nonzero as count_nonzero, _one_hot as one_hot };
