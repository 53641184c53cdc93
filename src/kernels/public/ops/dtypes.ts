// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype, DtypeName } from '../../core/dtype.ts';
import type { FloatInfo } from '../../ops/dtypes.ts';
import * as plain from '../../ops/dtypes.ts';
import { def, type Named } from '../../core/scope.ts';

/**
 * What a float dtype can hold.
 * @see https://pytorch.org/docs/stable/type_info.html
 */
const _finfo: {
  (dtype?: DtypeName | Named<{ dtype?: DtypeName }>): FloatInfo;
} = def('finfo(dtype)', plain.finfo);

/**
 * What an integer dtype can hold.
 * @see https://pytorch.org/docs/stable/generated/torch.iinfo.html
 */
const _iinfo: {
  (dtype: DtypeName | Named<{ dtype: DtypeName }>): { dtype: Dtype; bits: number; max: number; min: number };
} = def('iinfo(dtype)', plain.iinfo);

export { _finfo as finfo, _iinfo as iinfo };

export { can_cast, is_floating_point, is_tensor, promote_types, result_type } from '../../ops/dtypes.ts';
