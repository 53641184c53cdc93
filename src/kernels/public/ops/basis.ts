// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Dtype, DtypeName } from '../../dtype.ts';
import type { Dims, Shape } from '../../ops/core.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/basis.ts';
import { def, type Named } from '../../scope.ts';

/**
 * A row-major tensor with its own storage; the same tensor where it is that already.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html
 */
const _contiguous: {
  <D extends Dtype>(input: Tensor<D>): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D> }): Tensor<D>;
} = def('contiguous(input)', plain.contiguous, 16);

/**
 * A copy. Memory is shared until one of the two is changed.
 * @see https://pytorch.org/docs/stable/generated/torch.clone.html
 */
const _clone: {
  <D extends Dtype>(input: Tensor<D>): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D> }): Tensor<D>;
} = def('clone(input)', plain.clone, 17);

/**
 * The same elements in another shape: a view where the memory allows it, otherwise a copy. One size may be -1.
 * @see https://pytorch.org/docs/stable/generated/torch.reshape.html
 */
const _reshape: {
  <D extends Dtype>(input: Tensor<D>, shape: Shape): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, ...shape: number[]): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; shape: Shape }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { shape: Shape }): Tensor<D>;
} = def('reshape(input,...#shape)', plain.reshape, 17);

/**
 * Dimensions of size 1, and new leading ones, stretched without a copy. -1 keeps a size.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.expand.html
 */
const _expand: {
  <D extends Dtype>(input: Tensor<D>, size: Shape): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, ...size: number[]): Tensor<D>;
  <D extends Dtype>(keywords: { input: Tensor<D>; size: Shape }): Tensor<D>;
  <D extends Dtype>(input: Tensor<D>, keywords: { size: Shape }): Tensor<D>;
} = def('expand(input,...#size)', plain.expand, 16);

/**
 * The sum; integers and booleans are summed as int32.
 * @see https://pytorch.org/docs/stable/generated/torch.sum.html
 */
const _sum: {
  (input: Tensor, dim?: Dims, keepdim?: boolean, dtype?: DtypeName | null): Tensor;
  (keywords: Named<({ input: Tensor; dim?: Dims; keepdim?: boolean; dtype?: DtypeName | null } | { input: Tensor; axis?: Dims; keepdim?: boolean; dtype?: DtypeName | null })>): Tensor;
  (input: Tensor, keywords: Named<({ dim?: Dims; keepdim?: boolean; dtype?: DtypeName | null } | { axis?: Dims; keepdim?: boolean; dtype?: DtypeName | null })>): Tensor;
  (input: Tensor, dim: Dims | undefined, keywords: Named<{ keepdim?: boolean; dtype?: DtypeName | null }>): Tensor;
  (input: Tensor, dim: Dims | undefined, keepdim: boolean | undefined, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
} = def('sum(input,#dim,keepdim,dtype)', plain.sum, 17);

export { _clone as clone, _contiguous as contiguous, _expand as expand, _reshape as reshape, _sum as sum };
