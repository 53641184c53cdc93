// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { AnyTensor, Expand, Fits, Like, Of, Reduce, Reshape, Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Dims } from '../../ops/core.ts';
import * as plain from '../../ops/basis.ts';
import { def, type Named } from '../../core/scope.ts';

/**
 * A row-major tensor with its own storage; the same tensor where it is that already.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html
 */
const _contiguous: {
  <A extends AnyTensor>(input: A | { input: A }): Like<A, A['dtype']>;
} = def('contiguous(@input)', plain.contiguous);

/**
 * A copy. Memory is shared until one of the two is changed.
 * @see https://pytorch.org/docs/stable/generated/torch.clone.html
 */
const _clone: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, A['dtype']>;
} = def('clone(@input)', plain.clone);

/**
 * The same elements in another shape: a view where the memory allows it, otherwise a copy. One size may be -1.
 * @see https://pytorch.org/docs/stable/generated/torch.reshape.html
 */
const _reshape: {
  <A extends AnyTensor, const B extends Shape>(input: A & Fits<'reshape', Reshape<A, B>>, ...shape: B): Of<Reshape<A, B>, A['dtype']>;
  <A extends AnyTensor, const B extends Shape>(...args: [input: A & Fits<'reshape', Reshape<A, B>>, ...shape: B, keywords: { out?: Tensor | null }]): Of<Reshape<A, B>, A['dtype']>;
  <A extends AnyTensor, const B extends Shape>(input: A & Fits<'reshape', Reshape<A, B>>, shape: B | { shape: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Reshape<A, B>, A['dtype']>;
  <A extends AnyTensor, const B extends Shape>(keywords: { input: A & Fits<'reshape', Reshape<A, B>>; shape: B; out?: Tensor | null }): Of<Reshape<A, B>, A['dtype']>;
} = def('reshape(@input,...#shape)', plain.reshape);

/**
 * Dimensions of size 1, and new leading ones, stretched without a copy. -1 keeps a size.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.expand.html
 */
const _expand: {
  <A extends AnyTensor, const B extends Shape>(input: A & Fits<'expand', Expand<A, B>>, ...size: B): Of<Expand<A, B>, A['dtype']>;
  <A extends AnyTensor, const B extends Shape>(input: A & Fits<'expand', Expand<A, B>>, size: B | { size: B }): Of<Expand<A, B>, A['dtype']>;
  <A extends AnyTensor, const B extends Shape>(keywords: { input: A & Fits<'expand', Expand<A, B>>; size: B }): Of<Expand<A, B>, A['dtype']>;
} = def('expand(@input,...#size)', plain.expand);

/**
 * The sum; integers and booleans are summed as int32.
 * @see https://pytorch.org/docs/stable/generated/torch.sum.html
 */
const _sum: {
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(keywords: Named<{ input: A & Fits<'sum', Reduce<A, B, C>>; dim?: B; axis?: B; keepdim?: C; dtype?: DtypeName | null; out?: Tensor | null }>): Of<Reduce<A, B, C>>;
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(input: A & Fits<'sum', Reduce<A, B, C>>, dim?: B | Named<{ dim?: B; axis?: B; keepdim?: C; dtype?: DtypeName | null; out?: Tensor | null }>, keepdim?: C | Named<{ keepdim?: C; dtype?: DtypeName | null; out?: Tensor | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Of<Reduce<A, B, C>>;
} = def('sum(@input,#dim?,^keepdim?,dtype)', plain.sum);

export { _clone as clone, _contiguous as contiguous, _expand as expand, _reshape as reshape, _sum as sum };
