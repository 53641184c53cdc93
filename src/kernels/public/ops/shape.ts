// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype } from '../../dtype.ts';
import type { Int, Shape } from '../../ops/core.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/shape.ts';
import { def } from '../../scope.ts';

/**
 * The same memory, outside the gradient graph.
 * @see https://pytorch.org/docs/stable/generated/torch.detach.html
 */
const _detach: {
  <D extends Dtype>(input: Tensor<D>): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D> }): Tensor<D>;
} = def('detach(input)', plain.detach, 17);

/**
 * As `reshape`, but never a copy. @throws {Error} where the memory doesn't allow it
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.view.html
 */
const _view: {
  <D extends Dtype>(input: Tensor<D>, shape: Shape): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, ...shape: number[]): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; shape: Shape }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { shape: Shape }): Tensor<D>;
} = def('view(input,...#shape)', plain.view, 16);

/**
 * Several dimensions made one, by default all.
 * @see https://pytorch.org/docs/stable/generated/torch.flatten.html
 */
const _flatten: {
  <D extends Dtype>(input: Tensor<D>, start_dim?: Int, end_dim?: Int): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; start_dim?: Int; end_dim?: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { start_dim?: Int; end_dim?: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, start_dim: Int | undefined, keywords: { end_dim?: Int }): Tensor<D>;
} = def('flatten(input,#start_dim,#end_dim)', plain.flatten, 17);

/**
 * The dimensions in another order. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.permute.html
 */
const _permute: {
  <D extends Dtype>(input: Tensor<D>, dims: Shape): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, ...dims: number[]): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; dims: Shape }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { dims: Shape }): Tensor<D>;
} = def('permute(input,...#dims)', plain.permute, 17);

/**
 * Two dimensions exchanged. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.transpose.html
 */
const _transpose: {
  <D extends Dtype>(input: Tensor<D>, dim0: Int, dim1: Int): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; dim0: Int; dim1: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { dim0: Int; dim1: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, dim0: Int, keywords: { dim1: Int }): Tensor<D>;
} = def('transpose(input,#dim0,#dim1)', plain.transpose, 17);

/**
 * A matrix transposed; tensors of fewer dimensions as they are.
 * @see https://pytorch.org/docs/stable/generated/torch.t.html
 */
const _t: {
  <D extends Dtype>(input: Tensor<D>): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D> }): Tensor<D>;
} = def('t(input)', plain.t, 17);

/**
 * Without the dimensions of size 1: all of them, or those of `dim` that are. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.squeeze.html
 */
const _squeeze: {
  <D extends Dtype>(input: Tensor<D>, dim?: Int | Shape): Tensor<D>;
  <D extends Dtype>(keywords: ({ input: Tensor<D>; dim?: Int | Shape } | { input: Tensor<D>; axis?: Int | Shape })): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: ({ dim?: Int | Shape } | { axis?: Int | Shape })): Tensor<D>;
} = def('squeeze(input,#dim)', plain.squeeze, 17);

/**
 * With a new dimension of size 1 before `dim`. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.unsqueeze.html
 */
const _unsqueeze: {
  <D extends Dtype>(input: Tensor<D>, dim: Int): Tensor<D>;
  <D extends Dtype>(keywords: ({ input: Tensor<D>; dim: Int } | { input: Tensor<D>; axis: Int })): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: ({ dim: Int } | { axis: Int })): Tensor<D>;
} = def('unsqueeze(input,#dim)', plain.unsqueeze, 17);

/**
 * One index of a dimension, which goes. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.select.html
 */
const _select: {
  <D extends Dtype>(input: Tensor<D>, dim: Int, index: Int): Tensor<D>;
  <D extends Dtype>(keywords: ({ input: Tensor<D>; dim: Int; index: Int } | { input: Tensor<D>; axis: Int; index: Int })): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: ({ dim: Int; index: Int } | { axis: Int; index: Int })): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, dim: Int, keywords: { index: Int }): Tensor<D>;
} = def('select(input,#dim,#index)', plain.select, 17);

/**
 * Every index of a dimension, as a list of views.
 * @see https://pytorch.org/docs/stable/generated/torch.unbind.html
 */
const _unbind: {
  <D extends Dtype>(input: Tensor<D>, dim?: Int): Tensor<D>[];
  <D extends Dtype>(keywords: ({ input: Tensor<D>; dim?: Int } | { input: Tensor<D>; axis?: Int })): Tensor<D>[];
  <D extends Dtype>(input: Tensor<D>, keywords: ({ dim?: Int } | { axis?: Int })): Tensor<D>[];
} = def('unbind(input,#dim)', plain.unbind, 17);

/**
 * Pieces of `split_size_or_sections` (the last may be smaller), or of the sizes listed.
 * @see https://pytorch.org/docs/stable/generated/torch.split.html
 */
const _split: {
  <D extends Dtype>(input: Tensor<D>, split_size_or_sections: number | Shape, dim?: Int): Tensor<D>[];
  <D extends Dtype>(keywords: ({ input: Tensor<D>; split_size_or_sections: number | Shape; dim?: Int } | { input: Tensor<D>; split_size_or_sections: number | Shape; axis?: Int })): Tensor<D>[];
  <D extends Dtype>(input: Tensor<D>, keywords: ({ split_size_or_sections: number | Shape; dim?: Int } | { split_size_or_sections: number | Shape; axis?: Int })): Tensor<D>[];
  <D extends Dtype>(input: Tensor<D>, split_size_or_sections: number | Shape, keywords: ({ dim?: Int } | { axis?: Int })): Tensor<D>[];
} = def('split(input,#split_size_or_sections,#dim)', plain.split, 17);

/**
 * So many pieces of a dimension, or fewer where it has not enough for them. Views.
 * @see https://pytorch.org/docs/stable/generated/torch.chunk.html
 */
const _chunk: {
  <D extends Dtype>(input: Tensor<D>, chunks: Int, dim?: Int): Tensor<D>[];
  <D extends Dtype>(keywords: ({ input: Tensor<D>; chunks: Int; dim?: Int } | { input: Tensor<D>; chunks: Int; axis?: Int })): Tensor<D>[];
  <D extends Dtype>(input: Tensor<D>, keywords: ({ chunks: Int; dim?: Int } | { chunks: Int; axis?: Int })): Tensor<D>[];
  <D extends Dtype>(input: Tensor<D>, chunks: Int, keywords: ({ dim?: Int } | { axis?: Int })): Tensor<D>[];
} = def('chunk(input,#chunks,#dim)', plain.chunk, 17);

/**
 * Tensors one after the other along a dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.cat.html
 */
const _cat: {
  (tensors: readonly Tensor[], dim?: Int): Tensor;
  (keywords: ({ tensors: readonly Tensor[]; dim?: Int } | { tensors: readonly Tensor[]; axis?: Int })): Tensor;
  (tensors: readonly Tensor[], keywords: ({ dim?: Int } | { axis?: Int })): Tensor;
} = def('cat(tensors,#dim)', plain.cat, 1);

/**
 * Tensors of one shape along a new dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.stack.html
 */
const _stack: {
  (tensors: readonly Tensor[], dim?: Int): Tensor;
  (keywords: ({ tensors: readonly Tensor[]; dim?: Int } | { tensors: readonly Tensor[]; axis?: Int })): Tensor;
  (tensors: readonly Tensor[], keywords: ({ dim?: Int } | { axis?: Int })): Tensor;
} = def('stack(tensors,#dim)', plain.stack, 1);

export { _cat as cat, _chunk as chunk, _detach as detach, _flatten as flatten, _permute as permute, _select as select, _split as split, _squeeze as squeeze, _stack as stack, _t as t, _transpose as transpose, _unbind as unbind, _unsqueeze as unsqueeze, _view as view };
