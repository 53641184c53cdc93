// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype } from '../../core/dtype.ts';
import type { AnyTensor, Cat, Fits, Flat, Like, Of, Permute, Reshape, Shape, Squeeze, Stack, Transpose, Turn, Unsqueeze } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/shape.ts';
import { def } from '../../core/scope.ts';

/**
 * The same memory, outside the gradient graph.
 * @see https://pytorch.org/docs/stable/generated/torch.detach.html
 */
const _detach: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, A['dtype']>;
} = def('detach(@input)', plain.detach);

/**
 * As `reshape`, but never a copy. @throws {Error} where the memory doesn't allow it
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.view.html
 */
const _view: {
  <A extends AnyTensor, const B extends Shape>(input: A & Fits<'view', Reshape<A, B>>, ...shape: B): Of<Reshape<A, B>, A['dtype']>;
  <A extends AnyTensor, const B extends Shape>(input: A & Fits<'view', Reshape<A, B>>, shape: B | { shape: B }): Of<Reshape<A, B>, A['dtype']>;
  <A extends AnyTensor, const B extends Shape>(keywords: { input: A & Fits<'view', Reshape<A, B>>; shape: B }): Of<Reshape<A, B>, A['dtype']>;
} = def('view(@input,...#shape)', plain.view);

/**
 * Several dimensions made one, by default all.
 * @see https://pytorch.org/docs/stable/generated/torch.flatten.html
 */
const _flatten: {
  <A extends AnyTensor, B extends Int = 0, C extends Int = -1>(keywords: { input: A & Fits<'flatten', Flat<A, B, C>>; start_dim?: B; end_dim?: C; out?: Tensor | null }): Of<Flat<A, B, C>, A['dtype']>;
  <A extends AnyTensor, B extends Int = 0, C extends Int = -1>(input: A & Fits<'flatten', Flat<A, B, C>>, start_dim?: B | { start_dim?: B; end_dim?: C; out?: Tensor | null }, end_dim?: C | { end_dim?: C; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Flat<A, B, C>, A['dtype']>;
} = def('flatten(@input,#start_dim?,#end_dim?)', plain.flatten);

/**
 * The dimensions in another order. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.permute.html
 */
const _permute: {
  <A extends AnyTensor, const B extends Shape>(input: A & Fits<'permute', Permute<A, B>>, ...dims: B): Of<Permute<A, B>, A['dtype']>;
  <A extends AnyTensor, const B extends Shape>(...args: [input: A & Fits<'permute', Permute<A, B>>, ...dims: B, keywords: { out?: Tensor | null }]): Of<Permute<A, B>, A['dtype']>;
  <A extends AnyTensor, const B extends Shape>(input: A & Fits<'permute', Permute<A, B>>, dims: B | { dims: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Permute<A, B>, A['dtype']>;
  <A extends AnyTensor, const B extends Shape>(keywords: { input: A & Fits<'permute', Permute<A, B>>; dims: B; out?: Tensor | null }): Of<Permute<A, B>, A['dtype']>;
} = def('permute(@input,...#dims)', plain.permute);

/**
 * Two dimensions exchanged. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.transpose.html
 */
const _transpose: {
  <A extends AnyTensor, B extends Int, C extends Int>(input: A & Fits<'transpose', Transpose<A, B, C>>, dim0: B, dim1: C | { dim1: C; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Transpose<A, B, C>, A['dtype']>;
  <A extends AnyTensor, B extends Int, C extends Int>(keywords: { input: A & Fits<'transpose', Transpose<A, B, C>>; dim0: B; dim1: C; out?: Tensor | null }): Of<Transpose<A, B, C>, A['dtype']>;
  <A extends AnyTensor, B extends Int, C extends Int>(input: A & Fits<'transpose', Transpose<A, B, C>>, keywords: { dim0: B; dim1: C; out?: Tensor | null }): Of<Transpose<A, B, C>, A['dtype']>;
} = def('transpose(@input,#dim0,#dim1)', plain.transpose);

/**
 * A matrix transposed; tensors of fewer dimensions as they are.
 * @see https://pytorch.org/docs/stable/generated/torch.t.html
 */
const _t: {
  <A extends AnyTensor>(keywords: { input: A & Fits<'t', Turn<A>>; out?: Tensor | null }): Of<Turn<A>, A['dtype']>;
  <A extends AnyTensor>(input: A & Fits<'t', Turn<A>>, keywords?: { out?: Tensor | null }): Of<Turn<A>, A['dtype']>;
} = def('t(@input)', plain.t);

/**
 * Without the dimensions of size 1: all of them, or those of `dim` that are. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.squeeze.html
 */
const _squeeze: {
  <A extends AnyTensor, const B extends Int | Shape | undefined = undefined>(keywords: { input: A & Fits<'squeeze', Squeeze<A, B>>; dim?: B; axis?: B; out?: Tensor | null }): Of<Squeeze<A, B>, A['dtype']>;
  <A extends AnyTensor, const B extends Int | Shape | undefined = undefined>(input: A & Fits<'squeeze', Squeeze<A, B>>, dim?: B | { dim?: B; axis?: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Squeeze<A, B>, A['dtype']>;
} = def('squeeze(@input,#dim?)', plain.squeeze);

/**
 * With a new dimension of size 1 before `dim`. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.unsqueeze.html
 */
const _unsqueeze: {
  <A extends AnyTensor, B extends Int>(input: A & Fits<'unsqueeze', Unsqueeze<A, B>>, dim: B | { dim: B; out?: Tensor | null } | { axis: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Unsqueeze<A, B>, A['dtype']>;
  <A extends AnyTensor, B extends Int>(keywords: { input: A & Fits<'unsqueeze', Unsqueeze<A, B>>; dim: B; out?: Tensor | null } | { input: A & Fits<'unsqueeze', Unsqueeze<A, B>>; axis: B; out?: Tensor | null }): Of<Unsqueeze<A, B>, A['dtype']>;
} = def('unsqueeze(@input,#dim)', plain.unsqueeze);

/**
 * One index of a dimension, which goes. A view.
 * @see https://pytorch.org/docs/stable/generated/torch.select.html
 */
const _select: {
  <D extends Dtype>(input: Tensor<Shape, D>, dim: Int, index: Int | { index: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; dim: Int; index: Int; out?: Tensor | null } | { input: Tensor<Shape, D>; axis: Int; index: Int; out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, keywords: { dim: Int; index: Int; out?: Tensor | null } | { axis: Int; index: Int; out?: Tensor | null }): Tensor<Shape, D>;
} = def('select(@input,#dim,#index)', plain.select);

/**
 * Every index of a dimension, as a list of views.
 * @see https://pytorch.org/docs/stable/generated/torch.unbind.html
 */
const _unbind: {
  <D extends Dtype>(input: Tensor<Shape, D> | { input: Tensor<Shape, D>; dim?: Int; axis?: Int; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>[];
} = def('unbind(@input,#dim?)', plain.unbind);

/**
 * Pieces of `split_size_or_sections` (the last may be smaller), or of the sizes listed.
 * @see https://pytorch.org/docs/stable/generated/torch.split.html
 */
const _split: {
  <D extends Dtype>(input: Tensor<Shape, D>, split_size_or_sections: number | Shape | { split_size_or_sections: number | Shape; dim?: Int; axis?: Int; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>[];
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; split_size_or_sections: number | Shape; dim?: Int; axis?: Int; out?: Tensor | null }): Tensor<Shape, D>[];
} = def('split(@input,#split_size_or_sections,#dim?)', plain.split);

/**
 * So many pieces of a dimension, or fewer where it has not enough for them. Views.
 * @see https://pytorch.org/docs/stable/generated/torch.chunk.html
 */
const _chunk: {
  <D extends Dtype>(input: Tensor<Shape, D>, chunks: Int | { chunks: Int; dim?: Int; axis?: Int; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>[];
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; chunks: Int; dim?: Int; axis?: Int; out?: Tensor | null }): Tensor<Shape, D>[];
} = def('chunk(@input,#chunks,#dim?)', plain.chunk);

/**
 * Tensors one after the other along a dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.cat.html
 */
const _cat: {
  <const A extends readonly AnyTensor[], B extends Int = 0>(keywords: { tensors: A & Fits<'cat', Cat<A, B>>; dim?: B; axis?: B; out?: Tensor | null }): Of<Cat<A, B>>;
  <const A extends readonly AnyTensor[], B extends Int = 0>(tensors: A & Fits<'cat', Cat<A, B>>, dim?: B | { dim?: B; axis?: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Cat<A, B>>;
} = def('cat(*tensors,#dim?)', plain.cat);

/**
 * Tensors of one shape along a new dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.stack.html
 */
const _stack: {
  <const A extends readonly AnyTensor[], B extends Int = 0>(keywords: { tensors: A & Fits<'stack', Stack<A, B>>; dim?: B; axis?: B; out?: Tensor | null }): Of<Stack<A, B>>;
  <const A extends readonly AnyTensor[], B extends Int = 0>(tensors: A & Fits<'stack', Stack<A, B>>, dim?: B | { dim?: B; axis?: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Stack<A, B>>;
} = def('stack(*tensors,#dim?)', plain.stack);

export { _cat as cat, _chunk as chunk, _detach as detach, _flatten as flatten, _permute as permute, _select as select, _split as split, _squeeze as squeeze, _stack as stack, _t as t, _transpose as transpose, _unbind as unbind, _unsqueeze as unsqueeze, _view as view };
