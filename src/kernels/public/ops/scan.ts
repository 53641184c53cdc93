// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { AnyTensor, Fits, Of, Same } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/scan.ts';
import { def, type Named } from '../../core/scope.ts';

/**
 * The sum of all elements up to each one.
 * @see https://pytorch.org/docs/stable/generated/torch.cumsum.html
 */
const _cumsum: {
  <A extends AnyTensor, B extends Int>(input: A & Fits<'cumsum', Same<A, B>>, dim: B | Named<{ dim: B; dtype?: DtypeName | null; out?: Tensor | null } | { axis: B; dtype?: DtypeName | null; out?: Tensor | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Of<Same<A, B>>;
  <A extends AnyTensor, B extends Int>(keywords: Named<{ input: A & Fits<'cumsum', Same<A, B>>; dim: B; dtype?: DtypeName | null; out?: Tensor | null } | { input: A & Fits<'cumsum', Same<A, B>>; axis: B; dtype?: DtypeName | null; out?: Tensor | null }>): Of<Same<A, B>>;
} = def('cumsum(@input,#dim,dtype)', plain.cumsum);

export { _cumsum as cumsum };
