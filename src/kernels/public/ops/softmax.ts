// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../dtype.ts';
import type { Int, Shape } from '../../ops/core.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/softmax.ts';
import { def, type Named } from '../../scope.ts';

/**
 * exp(x) / Σ exp(x) along dim.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html
 */
const _softmax: {
  (input: Tensor, dim: Int, dtype?: DtypeName | null): Tensor;
  (keywords: Named<({ input: Tensor; dim: Int; dtype?: DtypeName | null } | { input: Tensor; axis: Int; dtype?: DtypeName | null })>): Tensor;
  (input: Tensor, keywords: Named<({ dim: Int; dtype?: DtypeName | null } | { axis: Int; dtype?: DtypeName | null })>): Tensor;
  (input: Tensor, dim: Int, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
} = def('softmax(input,#dim,dtype)', plain.softmax, 27);

/**
 * log(softmax(x)) along dim, without losing what is small.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
 */
const _log_softmax: {
  (input: Tensor, dim: Int, dtype?: DtypeName | null): Tensor;
  (keywords: Named<({ input: Tensor; dim: Int; dtype?: DtypeName | null } | { input: Tensor; axis: Int; dtype?: DtypeName | null })>): Tensor;
  (input: Tensor, keywords: Named<({ dim: Int; dtype?: DtypeName | null } | { axis: Int; dtype?: DtypeName | null })>): Tensor;
  (input: Tensor, dim: Int, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
} = def('log_softmax(input,#dim,dtype)', plain.log_softmax, 27);

/**
 * log Σ exp(x) along dims.
 * @see https://pytorch.org/docs/stable/generated/torch.logsumexp.html
 */
const _logsumexp: {
  (input: Tensor, dim: Int | Shape, keepdim?: boolean): Tensor;
  (keywords: ({ input: Tensor; dim: Int | Shape; keepdim?: boolean } | { input: Tensor; axis: Int | Shape; keepdim?: boolean })): Tensor;
  (input: Tensor, keywords: ({ dim: Int | Shape; keepdim?: boolean } | { axis: Int | Shape; keepdim?: boolean })): Tensor;
  (input: Tensor, dim: Int | Shape, keywords: { keepdim?: boolean }): Tensor;
} = def('logsumexp(input,#dim,keepdim)', plain.logsumexp, 25);

export { _log_softmax as log_softmax, _logsumexp as logsumexp, _softmax as softmax };
