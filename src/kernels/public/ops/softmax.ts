// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { AnyTensor, Fits, Of, Reduce, Same, Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/softmax.ts';
import { def, type Named } from '../../core/scope.ts';

interface CallsOf_softmax<Name extends string> {
  <A extends AnyTensor, B extends Int>(input: A & Fits<Name, Same<A, B>>, dim: B | Named<{ dim: B; dtype?: DtypeName | null; out?: Tensor | null } | { axis: B; dtype?: DtypeName | null; out?: Tensor | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Of<Same<A, B>>;
  <A extends AnyTensor, B extends Int>(keywords: Named<{ input: A & Fits<Name, Same<A, B>>; dim: B; dtype?: DtypeName | null; out?: Tensor | null } | { input: A & Fits<Name, Same<A, B>>; axis: B; dtype?: DtypeName | null; out?: Tensor | null }>): Of<Same<A, B>>;
}
/**
 * exp(x) / Σ exp(x) along dim.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html
 */
const _softmax: CallsOf_softmax<'softmax'> = def('softmax(@input,#dim,dtype)', plain.softmax);

/**
 * log(softmax(x)) along dim, without losing what is small.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
 */
const _log_softmax: CallsOf_softmax<'log_softmax'> = def('log_softmax(@input,#dim,dtype)', plain.log_softmax);

/**
 * log Σ exp(x) along dims.
 * @see https://pytorch.org/docs/stable/generated/torch.logsumexp.html
 */
const _logsumexp: {
  <A extends AnyTensor, const B extends Int | Shape, C extends boolean = false>(input: A & Fits<'logsumexp', Reduce<A, B, C>>, dim: B | { dim: B; keepdim?: C; out?: Tensor | null } | { axis: B; keepdim?: C; out?: Tensor | null }, keepdim?: C | { keepdim?: C; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Reduce<A, B, C>>;
  <A extends AnyTensor, const B extends Int | Shape, C extends boolean = false>(keywords: { input: A & Fits<'logsumexp', Reduce<A, B, C>>; dim: B; keepdim?: C; out?: Tensor | null } | { input: A & Fits<'logsumexp', Reduce<A, B, C>>; axis: B; keepdim?: C; out?: Tensor | null }): Of<Reduce<A, B, C>>;
} = def('logsumexp(@input,#dim,^keepdim?)', plain.logsumexp);

export { _log_softmax as log_softmax, _logsumexp as logsumexp, _softmax as softmax };
