// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype } from '../../core/dtype.ts';
import type { AnyTensor, Like, Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/attributes.ts';
import { def } from '../../core/scope.ts';

/**
 * Whether the only element is not 0: a promise.
 * @throws {Error} for any other number of elements
 * @see https://pytorch.org/docs/stable/generated/torch.is_nonzero.html
 */
const _is_nonzero: {
  (input: Tensor | { input: Tensor }): Promise<boolean>;
} = def('is_nonzero(@input)', plain.is_nonzero);

/**
 * There is no int16 here.
 * @throws {TypeError} always
 */
const _short: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('short(@input)', plain.short);

/**
 * There is no int8 here.
 * @throws {TypeError} always
 */
const _char: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A>;
} = def('char(@input)', plain.char);

/** The two dimensions of a matrix exchanged. */
const _adjoint: {
  <D extends Dtype>(input: Tensor<Shape, D> | { input: Tensor<Shape, D> }): Tensor<Shape, D>;
} = def('H(@input)', plain.adjoint);

/**
 * `squeeze` of the tensor itself.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.squeeze_.html
 */
const _squeeze_: {
  (input: Tensor | { input: Tensor; dim?: Int | Shape; axis?: Int | Shape }, dim?: Int | Shape | { dim?: Int | Shape; axis?: Int | Shape }): Tensor;
} = def('squeeze_(@input,#dim?)', plain.squeeze_);

/**
 * `unsqueeze` of the tensor itself.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.unsqueeze_.html
 */
const _unsqueeze_: {
  (input: Tensor, dim: Int | { dim: Int } | { axis: Int }): Tensor;
  (keywords: { input: Tensor; dim: Int } | { input: Tensor; axis: Int }): Tensor;
} = def('unsqueeze_(@input,#dim)', plain.unsqueeze_);

/**
 * `transpose` of the tensor itself.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.transpose_.html
 */
const _transpose_: {
  (input: Tensor, dim0: Int, dim1: Int | { dim1: Int }): Tensor;
  (keywords: { input: Tensor; dim0: Int; dim1: Int }): Tensor;
  (input: Tensor, keywords: { dim0: Int; dim1: Int }): Tensor;
} = def('transpose_(@input,#dim0,#dim1)', plain.transpose_);

/**
 * `t` of the tensor itself.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.t_.html
 */
const _t_: {
  (input: Tensor | { input: Tensor }): Tensor;
} = def('t_(@input)', plain.t_);

export { _adjoint as adjoint, _char as char, _is_nonzero as is_nonzero, _short as short, _squeeze_ as squeeze_, _t_ as t_, _transpose_ as transpose_, _unsqueeze_ as unsqueeze_ };

export { cpu, cuda, element_size, is_complex, is_same_size, is_signed, itemsize, nbytes, ndimension, numel, numpy, storage_offset } from '../../ops/attributes.ts';
