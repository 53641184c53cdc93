// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName, DtypeOf } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { AnyTensor, Like, Of, Shape, Sized } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int, Operand } from '../../ops/core.ts';
import type { Size } from '../../ops/creation.ts';
import * as plain from '../../ops/from-numbers.ts';
import { def, type Named } from '../../core/scope.ts';

/**
 * A number in every place.
 * @see https://pytorch.org/docs/stable/generated/torch.full.html
 */
const _full: {
  <const A extends Size, N extends DtypeName>(size: A, fill_value: Operand | Named<{ fill_value: Operand; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Of<Sized<A>, DtypeOf<N>>;
  <const A extends Size, N extends DtypeName>(keywords: Named<{ size: A; fill_value: Operand; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>): Of<Sized<A>, DtypeOf<N>>;
} = def('full(#size,=fill_value,dtype,device,^requires_grad?)', plain.full);

/**
 * One value in the input's shape and, unless said otherwise, dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.full_like.html
 */
const _full_like: {
  <A extends AnyTensor, N extends DtypeName>(input: A, fill_value: Operand | Named<{ fill_value: Operand; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Like<A, DtypeOf<N>>;
  <A extends AnyTensor, N extends DtypeName>(keywords: Named<{ input: A; fill_value: Operand; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>): Like<A, DtypeOf<N>>;
} = def('full_like(@input,=fill_value,dtype,device,^requires_grad?)', plain.full_like);

/**
 * One value in a new size, in the input's dtype unless said otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_full.html
 */
const _new_full: {
  <const A extends Size, N extends DtypeName>(input: Tensor, size: A, fill_value: Operand | Named<{ fill_value: Operand; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean }>): Of<Sized<A>, DtypeOf<N>>;
  <const A extends Size, N extends DtypeName>(keywords: Named<{ input: Tensor; size: A; fill_value: Operand; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Of<Sized<A>, DtypeOf<N>>;
  <const A extends Size, N extends DtypeName>(input: Tensor, keywords: Named<{ size: A; fill_value: Operand; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Of<Sized<A>, DtypeOf<N>>;
} = def('new_full(@input,#size,=fill_value,dtype,device,^requires_grad?)', plain.new_full);

/**
 * `steps` numbers from start to end, both included.
 * @see https://pytorch.org/docs/stable/generated/torch.linspace.html
 */
const _linspace: {
  <N extends DtypeName>(start: Operand, end: Operand, steps: Int | Named<{ steps: Int; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor<Shape, DtypeOf<N>>;
  <N extends DtypeName>(keywords: Named<{ start: Operand; end: Operand; steps: Int; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>): Tensor<Shape, DtypeOf<N>>;
  <N extends DtypeName>(start: Operand, keywords: Named<{ end: Operand; steps: Int; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>): Tensor<Shape, DtypeOf<N>>;
} = def('linspace(=start,=end,#steps,dtype,device,^requires_grad?)', plain.linspace);

/**
 * base to the power of `steps` numbers from start to end.
 * @see https://pytorch.org/docs/stable/generated/torch.logspace.html
 */
const _logspace: {
  <N extends DtypeName>(start: Operand, end: Operand, steps: Int | Named<{ steps: Int; base?: number; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, base?: number | Named<{ base?: number; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor<Shape, DtypeOf<N>>;
  <N extends DtypeName>(keywords: Named<{ start: Operand; end: Operand; steps: Int; base?: number; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>): Tensor<Shape, DtypeOf<N>>;
  <N extends DtypeName>(start: Operand, keywords: Named<{ end: Operand; steps: Int; base?: number; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>): Tensor<Shape, DtypeOf<N>>;
} = def('logspace(=start,=end,#steps,%base?,dtype,device,^requires_grad?)', plain.logspace);

export { _full as full, _full_like as full_like, _linspace as linspace, _logspace as logspace, _new_full as new_full };
