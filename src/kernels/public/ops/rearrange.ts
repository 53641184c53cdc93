// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype } from '../../dtype.ts';
import type { Int, Shape } from '../../ops/core.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/rearrange.ts';
import { def } from '../../scope.ts';

/**
 * Elements moved along dimensions; what leaves at the end comes back at the start. Without dims the tensor counts as flat.
 * @see https://pytorch.org/docs/stable/generated/torch.roll.html
 */
const _roll: {
  <D extends Dtype>(input: Tensor<D>, shifts: number | Shape, dims?: number | Shape | null): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; shifts: number | Shape; dims?: number | Shape | null }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { shifts: number | Shape; dims?: number | Shape | null }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, shifts: number | Shape, keywords: { dims?: number | Shape | null }): Tensor<D>;
} = def('roll(input,#shifts,#dims)', plain.roll, 17);

/**
 * Turned by 90 degrees k times, from the first of dims towards the second.
 * @see https://pytorch.org/docs/stable/generated/torch.rot90.html
 */
const _rot90: {
  <D extends Dtype>(input: Tensor<D>, k?: Int, dims?: Shape): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; k?: Int; dims?: Shape }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { k?: Int; dims?: Shape }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, k: Int | undefined, keywords: { dims?: Shape }): Tensor<D>;
} = def('rot90(input,#k,#dims)', plain.rot90, 17);

/**
 * The tensor so many times along each dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.repeat.html
 */
const _repeat: {
  <D extends Dtype>(input: Tensor<D>, repeats: Shape): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, ...repeats: number[]): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; repeats: Shape }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { repeats: Shape }): Tensor<D>;
} = def('repeat(input,...#repeats)', plain.repeat, 16);

/**
 * As repeat; dimensions that dims leaves out are kept.
 * @see https://pytorch.org/docs/stable/generated/torch.tile.html
 */
const _tile: {
  <D extends Dtype>(input: Tensor<D>, dims: Shape): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, ...dims: number[]): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; dims: Shape }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { dims: Shape }): Tensor<D>;
} = def('tile(input,...#dims)', plain.tile, 17);

/**
 * Each element so many times in a row. Numbers of times in a tensor are read first: then the result is a promise.
 * @see https://pytorch.org/docs/stable/generated/torch.repeat_interleave.html
 */
const _repeat_interleave: {
  <D extends Dtype>(input: Tensor<D>, repeats: Int | Tensor, dim?: Int | null, output_size?: Int): Tensor<D>;
  <D extends Dtype>(keywords: ({ input: Tensor<D>; repeats: Int | Tensor; dim?: Int | null; output_size?: Int } | { input: Tensor<D>; repeats: Int | Tensor; axis?: Int | null; output_size?: Int })): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: ({ repeats: Int | Tensor; dim?: Int | null; output_size?: Int } | { repeats: Int | Tensor; axis?: Int | null; output_size?: Int })): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, repeats: Int | Tensor, keywords: ({ dim?: Int | null; output_size?: Int } | { axis?: Int | null; output_size?: Int })): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, repeats: Int | Tensor, dim: Int | null | undefined, keywords: { output_size?: Int }): Tensor<D>;
} = def('repeat_interleave(input,~repeats,#dim,#output_size)', plain.repeat_interleave, 17);

/**
 * The diagonal of two dimensions as the last one: a view.
 * @see https://pytorch.org/docs/stable/generated/torch.diagonal.html
 */
const _diagonal: {
  <D extends Dtype>(input: Tensor<D>, offset?: Int, dim1?: Int, dim2?: Int): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; offset?: Int; dim1?: Int; dim2?: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, offset: Int | undefined, keywords: { dim1?: Int; dim2?: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, offset: Int | undefined, dim1: Int | undefined, keywords: { dim2?: Int }): Tensor<D>;
} = def('diagonal(input,#offset,#dim1,#dim2)', plain.diagonal, 17);

/**
 * The sum of a matrix's diagonal.
 * @see https://pytorch.org/docs/stable/generated/torch.trace.html
 */
const _trace: {
  (input: Tensor): Tensor;
  (keywords: { input: Tensor }): Tensor;
} = def('trace(input)', plain.trace, 17);

/**
 * Matrices with the last dimension's elements on a diagonal, 0 elsewhere.
 * @see https://pytorch.org/docs/stable/generated/torch.diag_embed.html
 */
const _diag_embed: {
  <D extends Dtype>(input: Tensor<D>, offset?: Int, dim1?: Int, dim2?: Int): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; offset?: Int; dim1?: Int; dim2?: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, offset: Int | undefined, keywords: { dim1?: Int; dim2?: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, offset: Int | undefined, dim1: Int | undefined, keywords: { dim2?: Int }): Tensor<D>;
} = def('diag_embed(input,#offset,#dim1,#dim2)', plain.diag_embed, 17);

/**
 * A matrix with these elements on a diagonal; the diagonal of a matrix (a copy).
 * @see https://pytorch.org/docs/stable/generated/torch.diag.html
 */
const _diag: {
  <D extends Dtype>(input: Tensor<D>, diagonal?: Int): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; diagonal?: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { diagonal?: Int }): Tensor<D>;
} = def('diag(input,#diagonal)', plain.diag, 17);

/**
 * A matrix with all the elements on a diagonal.
 * @see https://pytorch.org/docs/stable/generated/torch.diagflat.html
 */
const _diagflat: {
  (input: Tensor, offset?: Int): Tensor;
  (keywords: { input: Tensor; offset?: Int }): Tensor;
  (input: Tensor, keywords: { offset?: Int }): Tensor;
} = def('diagflat(input,#offset)', plain.diagflat, 17);

/**
 * The ways to choose r of a vector's elements, a row each.
 * @see https://pytorch.org/docs/stable/generated/torch.combinations.html
 */
const _combinations: {
  (input: Tensor, r?: Int, with_replacement?: boolean): Tensor;
  (keywords: { input: Tensor; r?: Int; with_replacement?: boolean }): Tensor;
  (input: Tensor, keywords: { r?: Int; with_replacement?: boolean }): Tensor;
  (input: Tensor, r: Int | undefined, keywords: { with_replacement?: boolean }): Tensor;
} = def('combinations(input,#r,with_replacement)', plain.combinations, 1);

/**
 * Differences of neighbours along a dimension, n times.
 * @see https://pytorch.org/docs/stable/generated/torch.diff.html
 */
const _diff: {
  (input: Tensor, n?: Int, dim?: Int, prepend?: Tensor | null, append?: Tensor | null): Tensor;
  (keywords: ({ input: Tensor; n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null } | { input: Tensor; n?: Int; axis?: Int; prepend?: Tensor | null; append?: Tensor | null })): Tensor;
  (input: Tensor, keywords: ({ n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null } | { n?: Int; axis?: Int; prepend?: Tensor | null; append?: Tensor | null })): Tensor;
  (input: Tensor, n: Int | undefined, keywords: ({ dim?: Int; prepend?: Tensor | null; append?: Tensor | null } | { axis?: Int; prepend?: Tensor | null; append?: Tensor | null })): Tensor;
  (input: Tensor, n: Int | undefined, dim: Int | undefined, keywords: { prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  (input: Tensor, n: Int | undefined, dim: Int | undefined, prepend: Tensor | null | undefined, keywords: { append?: Tensor | null }): Tensor;
} = def('diff(input,#n,#dim,prepend,append)', plain.diff, 17);

/**
 * Windows of `size` elements, `step` apart, of one dimension, as a new last one: a view.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.unfold.html
 */
const _unfold: {
  <D extends Dtype>(input: Tensor<D>, dimension: Int, size: Int, step: Int): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; dimension: Int; size: Int; step: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { dimension: Int; size: Int; step: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, dimension: Int, keywords: { size: Int; step: Int }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, dimension: Int, size: Int, keywords: { step: Int }): Tensor<D>;
} = def('unfold(input,#dimension,#size,#step)', plain.unfold, 16);

export { _combinations as combinations, _diag as diag, _diag_embed as diag_embed, _diagflat as diagflat, _diagonal as diagonal, _diff as diff, _repeat as repeat, _repeat_interleave as repeat_interleave, _roll as roll, _rot90 as rot90, _tile as tile, _trace as trace, _unfold as unfold };

export { block_diag, cartesian_prod, meshgrid } from '../../ops/rearrange.ts';
