// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName, DtypeOf } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { AnyTensor, Like, Nest, Of, Shape, Sized } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { Size, Values } from '../../ops/creation.ts';
import * as plain from '../../ops/creation.ts';
import { def, type Named } from '../../core/scope.ts';

/**
 * A tensor of these values: a number, nested arrays, or a typed array (1-d). Fractions, and what int32 can't hold, give float32,
 * whole numbers int32 unless `dtype` says otherwise; those become float32 where floats are needed (literal.ts). BigInts are integers.
 * The values are copied.
 * @throws {TypeError} for what is no number: a text, undefined, null, an object
 * @throws {RangeError} for a value that the `dtype` has no room for
 * @see https://pytorch.org/docs/stable/generated/torch.tensor.html
 */
const _tensor: {
  <const A extends Values, N extends DtypeName>(data: A | Named<{ data: A; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Of<Nest<A>, DtypeOf<N>>;
} = def('tensor(data,dtype,device,^requires_grad?)', plain.tensor);

interface CallsOf_zeros {
  <const A extends Shape, N extends DtypeName>(...size: A): Of<Sized<A>, DtypeOf<N>>;
  <const A extends Shape, N extends DtypeName>(...args: [...size: A, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>]): Of<Sized<A>, DtypeOf<N>>;
  <const A extends Size, N extends DtypeName>(size: A | Named<{ size: A; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Of<Sized<A>, DtypeOf<N>>;
}
/**
 * Zeros of a size, float32 unless `dtype` says otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.zeros.html
 */
const _zeros: CallsOf_zeros = def('zeros(...#size,dtype,device,^requires_grad?)', plain.zeros);

/**
 * Ones of a size, float32 unless `dtype` says otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.ones.html
 */
const _ones: CallsOf_zeros = def('ones(...#size,dtype,device,^requires_grad?)', plain.ones);

/**
 * Memory with no particular contents; here: zeros, which cost nothing until they are used.
 * @see https://pytorch.org/docs/stable/generated/torch.empty.html
 */
const _empty: CallsOf_zeros = def('empty(...#size,dtype,device,^requires_grad?)', plain.empty);

interface CallsOf_zeros_like {
  <A extends AnyTensor, N extends DtypeName>(input: A | Named<{ input: A; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Like<A, DtypeOf<N>>;
}
/**
 * Zeros in the input's shape and, unless said otherwise, dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.zeros_like.html
 */
const _zeros_like: CallsOf_zeros_like = def('zeros_like(@input,dtype,device,^requires_grad?)', plain.zeros_like);

/**
 * Ones in the input's shape and, unless said otherwise, dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.ones_like.html
 */
const _ones_like: CallsOf_zeros_like = def('ones_like(@input,dtype,device,^requires_grad?)', plain.ones_like);

/**
 * Memory of the input's shape and, unless said otherwise, dtype; here: zeros.
 * @see https://pytorch.org/docs/stable/generated/torch.empty_like.html
 */
const _empty_like: CallsOf_zeros_like = def('empty_like(@input,dtype,device,^requires_grad?)', plain.empty_like);

/**
 * start, start + step, … below end.
 * @see https://pytorch.org/docs/stable/generated/torch.arange.html
 */
const _arange: {
  <N extends DtypeName>(start: number | Named<{ start: number; end?: number | null; step?: number; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, end?: number | null | Named<{ end?: number | null; step?: number; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, step?: number | Named<{ step?: number; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor<Shape, DtypeOf<N>>;
} = def('arange(%start,%end?,%step?,dtype,device,^requires_grad?)', plain.arange);

/**
 * The identity matrix.
 * @see https://pytorch.org/docs/stable/generated/torch.eye.html
 */
const _eye: {
  <N extends DtypeName>(n: Int | Named<{ n: Int; m?: Int | null; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, m?: Int | null | Named<{ m?: Int | null; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor<Shape, DtypeOf<N>>;
} = def('eye(#n,#m?,dtype,device,^requires_grad?)', plain.eye);

/**
 * As float16.
 * @throws {TypeError} on a GPU without shader-f16
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.half.html
 */
const _half: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A, 'float16'>;
} = def('half(@input)', plain.half);

/**
 * There is no float64 here.
 * @throws {TypeError} always
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.double.html
 */
const _double: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('double(@input)', plain.double);

/**
 * As int32; fractions are cut off.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.int.html
 */
const _int: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A, 'int32'>;
} = def('int(@input)', plain.int);

/**
 * As int64, which is int32 here.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.long.html
 */
const _long: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A, 'int32'>;
} = def('long(@input)', plain.long);

/**
 * Whether each element is not 0.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.bool.html
 */
const _bool: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A, 'bool'>;
} = def('bool(@input)', plain.bool);

/**
 * As uint8.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.byte.html
 */
const _byte: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A, 'uint8'>;
} = def('byte(@input)', plain.byte);

/**
 * A tensor of these values; the tensor itself where it is one of that dtype already.
 * @see https://pytorch.org/docs/stable/generated/torch.as_tensor.html
 */
const _as_tensor: {
  <const A extends Values, N extends DtypeName>(data: A | Named<{ data: A; dtype?: N | null; device?: DeviceLike | null; out?: Tensor | null; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; out?: Tensor | null; pin_memory?: boolean }>, keywords?: { out?: Tensor | null }): Of<Nest<A>, DtypeOf<N>>;
} = def('as_tensor(data,dtype,device)', plain.as_tensor);

interface CallsOf_tril_indices {
  (row: Int, col: Int | Named<{ col: Int; offset?: Int; dtype?: DtypeName | null; device?: DeviceLike | null; out?: Tensor | null; pin_memory?: boolean }>, offset?: Int | Named<{ offset?: Int; dtype?: DtypeName | null; device?: DeviceLike | null; out?: Tensor | null; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; out?: Tensor | null; pin_memory?: boolean }>, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: Named<{ row: Int; col: Int; offset?: Int; dtype?: DtypeName | null; device?: DeviceLike | null; out?: Tensor | null; pin_memory?: boolean }>): Tensor;
}
/**
 * Rows and columns of the elements on and below a diagonal of a matrix.
 * @see https://pytorch.org/docs/stable/generated/torch.tril_indices.html
 */
const _tril_indices: CallsOf_tril_indices = def('tril_indices(#row,#col,#offset?,dtype,device)', plain.tril_indices);

/**
 * Rows and columns of the elements on and above a diagonal of a matrix.
 * @see https://pytorch.org/docs/stable/generated/torch.triu_indices.html
 */
const _triu_indices: CallsOf_tril_indices = def('triu_indices(#row,#col,#offset?,dtype,device)', plain.triu_indices);

/**
 * The constructors as methods: what is made has the tensor's dtype unless it is said otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_tensor.html
 */
const _new_tensor: {
  <const A extends Values, N extends DtypeName>(input: Tensor, data: A | Named<{ data: A; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean }>): Of<Nest<A>, DtypeOf<N>>;
  <const A extends Values, N extends DtypeName>(keywords: Named<{ input: Tensor; data: A; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Of<Nest<A>, DtypeOf<N>>;
} = def('new_tensor(@input,data,dtype,device,^requires_grad?)', plain.new_tensor);

interface CallsOf_new_zeros {
  <const A extends Shape, N extends DtypeName>(input: Tensor, ...size: A): Of<Sized<A>, DtypeOf<N>>;
  <const A extends Shape, N extends DtypeName>(...args: [input: Tensor, ...size: A, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>]): Of<Sized<A>, DtypeOf<N>>;
  <const A extends Size, N extends DtypeName>(input: Tensor, size: A | Named<{ size: A; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean }>): Of<Sized<A>, DtypeOf<N>>;
  <const A extends Size, N extends DtypeName>(keywords: Named<{ input: Tensor; size: A; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Of<Sized<A>, DtypeOf<N>>;
}
/**
 * Zeros of another size, in the input's dtype unless said otherwise; the size is an array or one number.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_zeros.html
 */
const _new_zeros: CallsOf_new_zeros = def('new_zeros(@input,...#size,dtype,device,^requires_grad?)', plain.new_zeros);

/**
 * Ones of another size, in the input's dtype unless said otherwise; the size is an array or one number.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_ones.html
 */
const _new_ones: CallsOf_new_zeros = def('new_ones(@input,...#size,dtype,device,^requires_grad?)', plain.new_ones);

/**
 * Memory of another size, in the input's dtype unless said otherwise; here: zeros.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_empty.html
 */
const _new_empty: CallsOf_new_zeros = def('new_empty(@input,...#size,dtype,device,^requires_grad?)', plain.new_empty);

export { _arange as arange, _as_tensor as as_tensor, _bool as bool, _byte as byte, _double as double, _empty as empty, _empty_like as empty_like, _eye as eye, _half as half, _int as int, _long as long, _new_empty as new_empty, _new_ones as new_ones, _new_tensor as new_tensor, _new_zeros as new_zeros, _ones as ones, _ones_like as ones_like, _tensor as tensor, _tril_indices as tril_indices, _triu_indices as triu_indices, _zeros as zeros, _zeros_like as zeros_like };

export { float, toPlace } from '../../ops/creation.ts';
