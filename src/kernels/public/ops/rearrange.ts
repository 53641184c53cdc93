// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype } from '../../core/dtype.ts';
import type { AnyTensor, Like, Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/rearrange.ts';
import { def } from '../../core/scope.ts';

/**
 * Elements moved along dimensions; what leaves at the end comes back at the start. Without dims the tensor counts as flat.
 * @see https://pytorch.org/docs/stable/generated/torch.roll.html
 */
const _roll: {
  <A extends AnyTensor>(input: A, shifts: number | Shape | { shifts: number | Shape; dims?: number | Shape | null; out?: Tensor | null }, dims?: number | Shape | null | { dims?: number | Shape | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, A['dtype']>;
  <A extends AnyTensor>(keywords: { input: A; shifts: number | Shape; dims?: number | Shape | null; out?: Tensor | null }): Like<A, A['dtype']>;
} = def('roll(@input,#shifts,#dims?)', plain.roll);

/**
 * Turned by 90 degrees k times, from the first of dims towards the second.
 * @see https://pytorch.org/docs/stable/generated/torch.rot90.html
 */
const _rot90: {
  <D extends Dtype>(input: Tensor<Shape, D> | { input: Tensor<Shape, D>; k?: Int; dims?: Shape; out?: Tensor | null }, k?: Int | { k?: Int; dims?: Shape; out?: Tensor | null }, dims?: Shape | { dims?: Shape; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
} = def('rot90(@input,#k?,#dims?)', plain.rot90);

/**
 * The tensor so many times along each dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.repeat.html
 */
const _repeat: {
  <D extends Dtype>(input: Tensor<Shape, D>, ...repeats: number[]): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, repeats: Shape | { repeats: Shape }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; repeats: Shape }): Tensor<Shape, D>;
} = def('repeat(@input,...#repeats)', plain.repeat);

/**
 * As repeat; dimensions that dims leaves out are kept.
 * @see https://pytorch.org/docs/stable/generated/torch.tile.html
 */
const _tile: {
  <D extends Dtype>(input: Tensor<Shape, D>, ...dims: number[]): Tensor<Shape, D>;
  <D extends Dtype>(...args: [input: Tensor<Shape, D>, ...dims: number[], keywords: { out?: Tensor | null }]): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, dims: Shape | { dims: Shape; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; dims: Shape; out?: Tensor | null }): Tensor<Shape, D>;
} = def('tile(@input,...#dims)', plain.tile);

/**
 * Each element so many times in a row. Numbers of times in a tensor are read first: then the result is a promise.
 * @see https://pytorch.org/docs/stable/generated/torch.repeat_interleave.html
 */
const _repeat_interleave: {
  <D extends Dtype>(input: Tensor<Shape, D>, repeats: Tensor | { repeats: Tensor; dim?: Int | null; axis?: Int | null; output_size?: Int }, dim?: Int | null | { dim?: Int | null; axis?: Int | null; output_size?: Int }, output_size?: Int | { output_size?: Int }): Promise<Tensor<Shape, D>>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; repeats: Tensor; dim?: Int | null; axis?: Int | null; output_size?: Int }): Promise<Tensor<Shape, D>>;
  <D extends Dtype>(input: Tensor<Shape, D>, repeats: Int | { repeats: Int; dim?: Int | null; axis?: Int | null; output_size?: Int; out?: Tensor | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null; output_size?: Int; out?: Tensor | null }, output_size?: Int | { output_size?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; repeats: Int; dim?: Int | null; axis?: Int | null; output_size?: Int; out?: Tensor | null }): Tensor<Shape, D>;
} = def('repeat_interleave(@input,~repeats,#dim?,#output_size?)', plain.repeat_interleave);

/**
 * The diagonal of two dimensions as the last one: a view.
 * @see https://pytorch.org/docs/stable/generated/torch.diagonal.html
 */
const _diagonal: {
  <D extends Dtype>(input: Tensor<Shape, D> | { input: Tensor<Shape, D>; offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor | null }, offset?: Int | { offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor | null }, dim1?: Int | { dim1?: Int; dim2?: Int; out?: Tensor | null }, dim2?: Int | { dim2?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
} = def('diagonal(@input,#offset?,#dim1?,#dim2?)', plain.diagonal);

/**
 * The sum of a matrix's diagonal.
 * @see https://pytorch.org/docs/stable/generated/torch.trace.html
 */
const _trace: {
  (input: Tensor | { input: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('trace(@input)', plain.trace);

/**
 * Matrices with the last dimension's elements on a diagonal, 0 elsewhere.
 * @see https://pytorch.org/docs/stable/generated/torch.diag_embed.html
 */
const _diag_embed: {
  <D extends Dtype>(input: Tensor<Shape, D> | { input: Tensor<Shape, D>; offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor | null }, offset?: Int | { offset?: Int; dim1?: Int; dim2?: Int; out?: Tensor | null }, dim1?: Int | { dim1?: Int; dim2?: Int; out?: Tensor | null }, dim2?: Int | { dim2?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
} = def('diag_embed(@input,#offset?,#dim1?,#dim2?)', plain.diag_embed);

/**
 * A matrix with these elements on a diagonal; the diagonal of a matrix (a copy).
 * @see https://pytorch.org/docs/stable/generated/torch.diag.html
 */
const _diag: {
  <D extends Dtype>(input: Tensor<Shape, D> | { input: Tensor<Shape, D>; diagonal?: Int; out?: Tensor | null }, diagonal?: Int | { diagonal?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, D>;
} = def('diag(@input,#diagonal?)', plain.diag);

/**
 * A matrix with all the elements on a diagonal.
 * @see https://pytorch.org/docs/stable/generated/torch.diagflat.html
 */
const _diagflat: {
  (input: Tensor | { input: Tensor; offset?: Int; out?: Tensor | null }, offset?: Int | { offset?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('diagflat(@input,#offset?)', plain.diagflat);

/**
 * The ways to choose r of a vector's elements, a row each.
 * @see https://pytorch.org/docs/stable/generated/torch.combinations.html
 */
const _combinations: {
  (input: Tensor | { input: Tensor; r?: Int; with_replacement?: boolean; out?: Tensor | null }, r?: Int | { r?: Int; with_replacement?: boolean; out?: Tensor | null }, with_replacement?: boolean | { with_replacement?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('combinations(@input,#r?,^with_replacement?)', plain.combinations);

/**
 * Differences of neighbours along a dimension, n times.
 * @see https://pytorch.org/docs/stable/generated/torch.diff.html
 */
const _diff: {
  (input: Tensor | { input: Tensor; n?: Int; dim?: Int; axis?: Int; prepend?: Tensor | null; append?: Tensor | null; out?: Tensor | null }, n?: Int | { n?: Int; dim?: Int; axis?: Int; prepend?: Tensor | null; append?: Tensor | null; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; prepend?: Tensor | null; append?: Tensor | null; out?: Tensor | null }, prepend?: Tensor | null | { prepend?: Tensor | null; append?: Tensor | null; out?: Tensor | null }, append?: Tensor | null | { append?: Tensor | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('diff(@input,#n?,#dim?,@prepend?,@append?)', plain.diff);

/**
 * Windows of `size` elements, `step` apart, of one dimension, as a new last one: a view.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.unfold.html
 */
const _unfold: {
  <D extends Dtype>(input: Tensor<Shape, D>, dimension: Int, size: Int, step: Int | { step: Int }): Tensor<Shape, D>;
  <D extends Dtype>(keywords: { input: Tensor<Shape, D>; dimension: Int; size: Int; step: Int }): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, keywords: { dimension: Int; size: Int; step: Int }): Tensor<Shape, D>;
  <D extends Dtype>(input: Tensor<Shape, D>, dimension: Int, keywords: { size: Int; step: Int }): Tensor<Shape, D>;
} = def('unfold(@input,#dimension,#size,#step)', plain.unfold);

export { _combinations as combinations, _diag as diag, _diag_embed as diag_embed, _diagflat as diagflat, _diagonal as diagonal, _diff as diff, _repeat as repeat, _repeat_interleave as repeat_interleave, _roll as roll, _rot90 as rot90, _tile as tile, _trace as trace, _unfold as unfold };

export { block_diag, cartesian_prod, meshgrid } from '../../ops/rearrange.ts';
