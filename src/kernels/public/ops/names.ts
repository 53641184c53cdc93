// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Scalar } from '../../ops/core.ts';
import * as plain from '../../ops/names.ts';
import { def, type Named } from '../../core/scope.ts';

/**
 * A 0-d tensor, float32 unless `dtype` says otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.scalar_tensor.html
 */
const _scalar_tensor: {
  (s: Scalar | Named<{ s: Scalar; dtype?: DtypeName | null; device?: unknown; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; device?: unknown; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: unknown | Named<{ device?: unknown; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor;
} = def('scalar_tensor(+s,dtype,device,^requires_grad?)', plain.scalar_tensor);

/**
 * Takes float32 for the default, which it is.
 * @throws {TypeError} for any other than float32, the only one there is
 * @see https://pytorch.org/docs/stable/generated/torch.set_default_dtype.html
 */
const _set_default_dtype: {
  (dtype: DtypeName | Named<{ dtype: DtypeName }>): void;
} = def('set_default_dtype(dtype)', plain.set_default_dtype);

export { _scalar_tensor as scalar_tensor, _set_default_dtype as set_default_dtype };

export { Size, broadcast_shapes, get_default_dtype } from '../../ops/names.ts';
