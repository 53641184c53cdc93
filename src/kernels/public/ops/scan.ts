// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../dtype.ts';
import type { Int } from '../../ops/core.ts';
import type { Ranked } from '../../ops/ranked.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/scan.ts';
import { def, type Named } from '../../scope.ts';

/**
 * The sum of all elements up to each one.
 * @see https://pytorch.org/docs/stable/generated/torch.cumsum.html
 */
const _cumsum: {
  (input: Tensor, dim: Int, dtype?: DtypeName | null): Tensor;
  (keywords: Named<({ input: Tensor; dim: Int; dtype?: DtypeName | null } | { input: Tensor; axis: Int; dtype?: DtypeName | null })>): Tensor;
  (input: Tensor, keywords: Named<({ dim: Int; dtype?: DtypeName | null } | { axis: Int; dtype?: DtypeName | null })>): Tensor;
  (input: Tensor, dim: Int, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
} = def('cumsum(input,#dim,dtype)', plain.cumsum, 49);

/**
 * The product of all elements up to each one.
 * @see https://pytorch.org/docs/stable/generated/torch.cumprod.html
 */
const _cumprod: {
  (input: Tensor, dim: Int, dtype?: DtypeName | null): Tensor;
  (keywords: Named<({ input: Tensor; dim: Int; dtype?: DtypeName | null } | { input: Tensor; axis: Int; dtype?: DtypeName | null })>): Tensor;
  (input: Tensor, keywords: Named<({ dim: Int; dtype?: DtypeName | null } | { axis: Int; dtype?: DtypeName | null })>): Tensor;
  (input: Tensor, dim: Int, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
} = def('cumprod(input,#dim,dtype)', plain.cumprod, 49);

/**
 * The greatest element up to each one, and where it is: `{ values, indices }`.
 * @see https://pytorch.org/docs/stable/generated/torch.cummax.html
 */
const _cummax: {
  (input: Tensor, dim: Int): Ranked;
  (keywords: ({ input: Tensor; dim: Int } | { input: Tensor; axis: Int })): Ranked;
  (input: Tensor, keywords: ({ dim: Int } | { axis: Int })): Ranked;
} = def('cummax(input,#dim)', plain.cummax, 17);

/**
 * The least element up to each one, and where it is: `{ values, indices }`.
 * @see https://pytorch.org/docs/stable/generated/torch.cummin.html
 */
const _cummin: {
  (input: Tensor, dim: Int): Ranked;
  (keywords: ({ input: Tensor; dim: Int } | { input: Tensor; axis: Int })): Ranked;
  (input: Tensor, keywords: ({ dim: Int } | { axis: Int })): Ranked;
} = def('cummin(input,#dim)', plain.cummin, 17);

/**
 * log Σ exp of all elements up to each one.
 * @see https://pytorch.org/docs/stable/generated/torch.logcumsumexp.html
 */
const _logcumsumexp: {
  (input: Tensor, dim: Int): Tensor;
  (keywords: ({ input: Tensor; dim: Int } | { input: Tensor; axis: Int })): Tensor;
  (input: Tensor, keywords: ({ dim: Int } | { axis: Int })): Tensor;
} = def('logcumsumexp(input,#dim)', plain.logcumsumexp, 17);

export { _cummax as cummax, _cummin as cummin, _cumprod as cumprod, _cumsum as cumsum, _logcumsumexp as logcumsumexp };
