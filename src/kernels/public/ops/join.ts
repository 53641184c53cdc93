// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype } from '../../core/dtype.ts';
import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/join.ts';
import { def } from '../../core/scope.ts';

/**
 * Side by side: along the second dimension, vectors along their only one.
 * @see https://pytorch.org/docs/stable/generated/torch.hstack.html
 */
const _hstack: {
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[]; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('hstack(*tensors)', plain.hstack);

/**
 * One above the other; vectors are rows.
 * @see https://pytorch.org/docs/stable/generated/torch.vstack.html
 */
const _vstack: {
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[]; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('vstack(*tensors)', plain.vstack);

/**
 * One behind the other, along the third dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.dstack.html
 */
const _dstack: {
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[]; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('dstack(*tensors)', plain.dstack);

/**
 * Side by side; vectors are columns.
 * @see https://pytorch.org/docs/stable/generated/torch.column_stack.html
 */
const _column_stack: {
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[]; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('column_stack(*tensors)', plain.column_stack);

/**
 * As many pieces as asked for, the first ones larger by one where it does not divide; or cut at the indices listed.
 * @see https://pytorch.org/docs/stable/generated/torch.tensor_split.html
 */
const _tensor_split: {
  (input: Tensor, indices_or_sections: Tensor | { indices_or_sections: Tensor; dim?: Int; axis?: Int }, dim?: Int | { dim?: Int; axis?: Int }): Promise<Tensor[]>;
  (keywords: { input: Tensor; indices_or_sections: Tensor; dim?: Int; axis?: Int }): Promise<Tensor[]>;
  (input: Tensor, indices_or_sections: number | Shape | { indices_or_sections: number | Shape; dim?: Int; axis?: Int; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor[];
  (keywords: { input: Tensor; indices_or_sections: number | Shape; dim?: Int; axis?: Int; out?: Tensor | null }): Tensor[];
} = def('tensor_split(@input,~indices_or_sections,#dim?)', plain.tensor_split);

interface CallsOf_hsplit {
  (input: Tensor, indices_or_sections: number | Shape | { indices_or_sections: number | Shape; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor[];
  (keywords: { input: Tensor; indices_or_sections: number | Shape; out?: Tensor | null }): Tensor[];
}
/**
 * Pieces of the second dimension, or of a vector.
 * @see https://pytorch.org/docs/stable/generated/torch.hsplit.html
 */
const _hsplit: CallsOf_hsplit = def('hsplit(@input,#indices_or_sections)', plain.hsplit);

/**
 * Pieces of the first dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.vsplit.html
 */
const _vsplit: CallsOf_hsplit = def('vsplit(@input,#indices_or_sections)', plain.vsplit);

/**
 * Pieces of the third dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.dsplit.html
 */
const _dsplit: CallsOf_hsplit = def('dsplit(@input,#indices_or_sections)', plain.dsplit);

/**
 * Pieces of the sizes listed, which add up to the dimension. Views.
 * @see https://pytorch.org/docs/stable/generated/torch.split_with_sizes.html
 */
const _split_with_sizes: {
  (input: Tensor, split_sizes: Shape | { split_sizes: Shape; dim?: Int; axis?: Int; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor[];
  (keywords: { input: Tensor; split_sizes: Shape; dim?: Int; axis?: Int; out?: Tensor | null }): Tensor[];
} = def('split_with_sizes(@input,#split_sizes,#dim?)', plain.split_with_sizes);

/**
 * As transpose.
 * @see https://pytorch.org/docs/stable/generated/torch.swapaxes.html
 */
const _swapaxes: {
  <D extends Dtype>(input: Tensor<Shape, D>, axis0: Int, axis1: Int | { axis1: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; axis0: Int; axis1: Int; out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, keywords: { axis0: Int; axis1: Int; out?: Tensor | null }): Tensor<Shape, D>;
} = def('swapaxes(@input,#axis0,#axis1)', plain.swapaxes);

/**
 * As transpose.
 * @see https://pytorch.org/docs/stable/generated/torch.swapdims.html
 */
const _swapdims: {
  <D extends Dtype>(input: Tensor<Shape, D>, dim0: Int, dim1: Int | { dim1: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; dim0: Int; dim1: Int; out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, keywords: { dim0: Int; dim1: Int; out?: Tensor | null }): Tensor<Shape, D>;
} = def('swapdims(@input,#dim0,#dim1)', plain.swapdims);

/**
 * Dimensions put elsewhere; the others keep their order. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.movedim.html
 */
const _movedim: {
  <D extends Dtype>(input: Tensor<Shape, D>, source: number | Shape, destination: number | Shape | { destination: number | Shape; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; source: number | Shape; destination: number | Shape; out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, keywords: { source: number | Shape; destination: number | Shape; out?: Tensor | null }): Tensor<Shape, D>;
} = def('movedim(@input,#source,#destination)', plain.movedim);

/**
 * One dimension made several; one size may be -1.
 * @see https://pytorch.org/docs/stable/generated/torch.unflatten.html
 */
const _unflatten: {
  <D extends Dtype>(input: Tensor<Shape, D>, dim: Int, sizes: Shape | { sizes: Shape; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; dim: Int; sizes: Shape; out?: Tensor | null } | { input: Tensor<Shape, D>; axis: Int; sizes: Shape; out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, keywords: { dim: Int; sizes: Shape; out?: Tensor | null } | { axis: Int; sizes: Shape; out?: Tensor | null }): Tensor<Shape, D>;
} = def('unflatten(@input,#dim,#sizes)', plain.unflatten);

/**
 * All elements as a vector.
 * @see https://pytorch.org/docs/stable/generated/torch.ravel.html
 */
const _ravel: {
  <D extends Dtype>(input: Tensor<Shape, D> | { input: Tensor<Shape, D>; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
} = def('ravel(@input)', plain.ravel);

/**
 * As expand.
 * @see https://pytorch.org/docs/stable/generated/torch.broadcast_to.html
 */
const _broadcast_to: {
  <D extends Dtype>(input: Tensor<Shape, D>, size: Shape | { size: Shape; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; size: Shape; out?: Tensor | null }): Tensor<Shape, D>;
} = def('broadcast_to(@input,#size)', plain.broadcast_to);

export { _broadcast_to as broadcast_to, _column_stack as column_stack, _dsplit as dsplit, _dstack as dstack, _hsplit as hsplit, _hstack as hstack, _movedim as movedim, _ravel as ravel, _split_with_sizes as split_with_sizes, _swapaxes as swapaxes, _swapdims as swapdims, _tensor_split as tensor_split, _unflatten as unflatten, _vsplit as vsplit, _vstack as vstack };

export { atleast_1d, atleast_2d, atleast_3d, broadcast_tensors } from '../../ops/join.ts';
