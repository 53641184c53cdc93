// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { AnyTensor, Fits, Of, Same } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { Ranked } from '../../ops/named-tuple.ts';
import * as plain from '../../ops/cumulative.ts';
import { def, type Named } from '../../core/scope.ts';

/**
 * The product of all elements up to each one.
 * @see https://pytorch.org/docs/stable/generated/torch.cumprod.html
 */
const _cumprod: {
  <A extends AnyTensor, B extends Int>(input: A & Fits<'cumprod', Same<A, B>>, dim: B | Named<{ dim: B; dtype?: DtypeName | null; out?: Tensor | null } | { axis: B; dtype?: DtypeName | null; out?: Tensor | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Of<Same<A, B>>;
  <A extends AnyTensor, B extends Int>(keywords: Named<{ input: A & Fits<'cumprod', Same<A, B>>; dim: B; dtype?: DtypeName | null; out?: Tensor | null } | { input: A & Fits<'cumprod', Same<A, B>>; axis: B; dtype?: DtypeName | null; out?: Tensor | null }>): Of<Same<A, B>>;
} = def('cumprod(@input,#dim,dtype)', plain.cumprod);

/**
 * The greatest element up to each one, and where it is: `{ values, indices }`.
 * @see https://pytorch.org/docs/stable/generated/torch.cummax.html
 */
const _cummax: {
  (input: Tensor, dim: Int | { dim: Int; out?: readonly Tensor[] | null } | { axis: Int; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): Ranked;
  (keywords: { input: Tensor; dim: Int; out?: readonly Tensor[] | null } | { input: Tensor; axis: Int; out?: readonly Tensor[] | null }): Ranked;
} = def('cummax(@input,#dim)', plain.cummax);

/**
 * The least element up to each one, and where it is: `{ values, indices }`.
 * @see https://pytorch.org/docs/stable/generated/torch.cummin.html
 */
const _cummin: {
  (input: Tensor, dim: Int | { dim: Int; out?: readonly Tensor[] | null } | { axis: Int; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): Ranked;
  (keywords: { input: Tensor; dim: Int; out?: readonly Tensor[] | null } | { input: Tensor; axis: Int; out?: readonly Tensor[] | null }): Ranked;
} = def('cummin(@input,#dim)', plain.cummin);

/**
 * log Σ exp of all elements up to each one.
 * @see https://pytorch.org/docs/stable/generated/torch.logcumsumexp.html
 */
const _logcumsumexp: {
  <A extends AnyTensor, B extends Int>(input: A & Fits<'logcumsumexp', Same<A, B>>, dim: B | { dim: B; out?: Tensor | null } | { axis: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Same<A, B>>;
  <A extends AnyTensor, B extends Int>(keywords: { input: A & Fits<'logcumsumexp', Same<A, B>>; dim: B; out?: Tensor | null } | { input: A & Fits<'logcumsumexp', Same<A, B>>; axis: B; out?: Tensor | null }): Of<Same<A, B>>;
} = def('logcumsumexp(@input,#dim)', plain.logcumsumexp);

export { _cummax as cummax, _cummin as cummin, _cumprod as cumprod, _logcumsumexp as logcumsumexp };
