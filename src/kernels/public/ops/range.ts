// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName, DtypeOf } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/range.ts';
import { def, type Named } from '../../core/scope.ts';

/**
 * start, start + step, … up to end, which is among them if a step comes there: `torch.arange` does without it. float32 unless another dtype
 * is asked for.
 * @throws {Error} for a step of 0 or away from end, and for what is not finite
 * @see https://pytorch.org/docs/stable/generated/torch.range.html
 */
const _range: {
  <N extends DtypeName>(start: number, end: number | Named<{ end: number; step?: number; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, step?: number | Named<{ step?: number; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor<Shape, DtypeOf<N>>;
  <N extends DtypeName>(keywords: Named<{ start: number; end: number; step?: number; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>): Tensor<Shape, DtypeOf<N>>;
} = def('range(%start,%end,%step?,dtype,device,^requires_grad?)', plain.range);

export { _range as range };
