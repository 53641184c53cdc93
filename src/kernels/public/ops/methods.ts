// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype, DtypeName, DtypeOf } from '../../core/dtype.ts';
import type { AnyTensor, Fits, Of, Reverse, Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Operand } from '../../ops/core.ts';
import * as plain from '../../ops/methods.ts';
import { def, type Named } from '../../core/scope.ts';

/**
 * The tensor where the condition holds, else `other`.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.where.html
 */
const _whereElse: {
  (input: Tensor, condition: Tensor, other: Operand | { other: Operand }): Tensor;
  (keywords: { input: Tensor; condition: Tensor; other: Operand }): Tensor;
  (input: Tensor, keywords: { condition: Tensor; other: Operand }): Tensor;
} = def('where(@input,@condition,=other)', plain.whereElse);

/**
 * Cuts the tensor off from what it was computed from.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.detach_.html
 */
const _detach_: {
  (input: Tensor | { input: Tensor }): Tensor;
} = def('detach_(@input)', plain.detach_);

/**
 * PyTorch's name of its kind ('torch.FloatTensor'), or the tensor in another dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.type.html
 */
const _type: {
  (input: Tensor | { input: Tensor }): string;
  <N extends DtypeName>(input: Tensor, dtype: N | Named<{ dtype: N }>): Tensor<Shape, DtypeOf<N>>;
  <N extends DtypeName>(keywords: Named<{ input: Tensor; dtype: N }>): Tensor<Shape, DtypeOf<N>>;
} = def('type(@input,dtype)', plain.type);

/**
 * Stretched, without a copy, to the shape of another tensor.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.expand_as.html
 */
const _expand_as: {
  <D extends Dtype>(input: Tensor<Shape, D>, other: Tensor | { other: Tensor }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; other: Tensor }): Tensor<Shape, D>;
} = def('expand_as(@input,@other)', plain.expand_as);

/**
 * In the shape of another tensor.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.reshape_as.html
 */
const _reshape_as: {
  <D extends Dtype>(input: Tensor<Shape, D>, other: Tensor | { other: Tensor }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; other: Tensor }): Tensor<Shape, D>;
} = def('reshape_as(@input,@other)', plain.reshape_as);

/**
 * A view in the shape of another tensor.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.view_as.html
 */
const _view_as: {
  <D extends Dtype>(input: Tensor<Shape, D>, other: Tensor | { other: Tensor }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; other: Tensor }): Tensor<Shape, D>;
} = def('view_as(@input,@other)', plain.view_as);

/** The dimensions in the opposite order. */
const _reversed: {
  <A extends AnyTensor>(keywords: { input: A & Fits<'T', Reverse<A>> }): Of<Reverse<A>, A['dtype']>;
  <A extends AnyTensor>(input: A & Fits<'T', Reverse<A>>): Of<Reverse<A>, A['dtype']>;
} = def('T(@input)', plain.reversed);

/** The last two dimensions exchanged. */
const _matrixTransposed: {
  <D extends Dtype>(input: Tensor<Shape, D> | { input: Tensor<Shape, D> }): Tensor<Shape, D>;
} = def('mT(@input)', plain.matrixTransposed);

export { _detach_ as detach_, _expand_as as expand_as, _matrixTransposed as matrixTransposed, _reshape_as as reshape_as, _reversed as reversed, _type as type, _view_as as view_as, _whereElse as whereElse };

export { type_as } from '../../ops/methods.ts';
