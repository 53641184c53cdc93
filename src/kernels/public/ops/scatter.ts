// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Like } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int, Scalar } from '../../ops/core.ts';
import * as plain from '../../ops/scatter.ts';
import { def } from '../../core/scope.ts';

/**
 * The input with src written to the places that index gives along dim; `reduce`: 'add' or 'multiply' instead.
 * @see https://pytorch.org/docs/stable/generated/torch.scatter.html
 */
const _scatter: {
  <A extends AnyTensor>(input: A, dim: Int, index: Tensor, src: Tensor | Scalar | { src: Tensor | Scalar; reduce?: string | null; value?: Scalar; out?: Tensor | null }, reduce?: string | null | { reduce?: string | null; value?: Scalar; out?: Tensor | null }, value?: Scalar | { value?: Scalar; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: { input: A; dim: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar; out?: Tensor | null } | { input: A; axis: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, keywords: { dim: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar; out?: Tensor | null } | { axis: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, dim: Int, keywords: { index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar; out?: Tensor | null }): Like<A>;
} = def('scatter(@input,#dim,@index,=src,$reduce?,+value?)', plain.scatter);

/**
 * The input with src added to the places that index gives along dim.
 * @see https://pytorch.org/docs/stable/generated/torch.scatter_add.html
 */
const _scatter_add: {
  <A extends AnyTensor>(input: A, dim: Int, index: Tensor, src: Tensor | { src: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: { input: A; dim: Int; index: Tensor; src: Tensor; out?: Tensor | null } | { input: A; axis: Int; index: Tensor; src: Tensor; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, keywords: { dim: Int; index: Tensor; src: Tensor; out?: Tensor | null } | { axis: Int; index: Tensor; src: Tensor; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, dim: Int, keywords: { index: Tensor; src: Tensor; out?: Tensor | null }): Like<A>;
} = def('scatter_add(@input,#dim,@index,@src)', plain.scatter_add);

/**
 * src combined into the places that index gives: 'sum', 'prod', 'mean', 'amax' or 'amin', by default with what is there.
 * @see https://pytorch.org/docs/stable/generated/torch.scatter_reduce.html
 */
const _scatter_reduce: {
  <A extends AnyTensor>(input: A, dim: Int, index: Tensor, src: Tensor, reduce: string | { reduce: string; include_self?: boolean; out?: Tensor | null }, include_self?: boolean | { include_self?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: { input: A; dim: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null } | { input: A; axis: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, keywords: { dim: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null } | { axis: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, dim: Int, keywords: { index: Tensor; src: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, dim: Int, index: Tensor, keywords: { src: Tensor; reduce: string; include_self?: boolean; out?: Tensor | null }): Like<A>;
} = def('scatter_reduce(@input,#dim,@index,@src,$reduce,^include_self?)', plain.scatter_reduce);

/**
 * The input with alpha · source's slices added to those that index names.
 * @see https://pytorch.org/docs/stable/generated/torch.index_add.html
 */
const _index_add: {
  <A extends AnyTensor>(input: A, dim: Int, index: Tensor, source: Tensor | { source: Tensor; alpha?: Scalar; out?: Tensor | null }, alpha?: Scalar | { alpha?: Scalar; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: { input: A; dim: Int; index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor | null } | { input: A; axis: Int; index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, keywords: { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor | null } | { axis: Int; index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, dim: Int, keywords: { index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor | null }): Like<A>;
} = def('index_add(@input,#dim,@index,@source,+alpha?)', plain.index_add);

/**
 * The input with source's slices in the places of those that index names.
 * @see https://pytorch.org/docs/stable/generated/torch.index_copy.html
 */
const _index_copy: {
  <A extends AnyTensor>(input: A, dim: Int, index: Tensor, source: Tensor | { source: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: { input: A; dim: Int; index: Tensor; source: Tensor; out?: Tensor | null } | { input: A; axis: Int; index: Tensor; source: Tensor; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, keywords: { dim: Int; index: Tensor; source: Tensor; out?: Tensor | null } | { axis: Int; index: Tensor; source: Tensor; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, dim: Int, keywords: { index: Tensor; source: Tensor; out?: Tensor | null }): Like<A>;
} = def('index_copy(@input,#dim,@index,@source)', plain.index_copy);

/**
 * The input with one value in all the slices that index names.
 * @see https://pytorch.org/docs/stable/generated/torch.index_fill.html
 */
const _index_fill: {
  <A extends AnyTensor>(input: A, dim: Int, index: Tensor, value: Scalar | Tensor | { value: Scalar | Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: { input: A; dim: Int; index: Tensor; value: Scalar | Tensor; out?: Tensor | null } | { input: A; axis: Int; index: Tensor; value: Scalar | Tensor; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, keywords: { dim: Int; index: Tensor; value: Scalar | Tensor; out?: Tensor | null } | { axis: Int; index: Tensor; value: Scalar | Tensor; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, dim: Int, keywords: { index: Tensor; value: Scalar | Tensor; out?: Tensor | null }): Like<A>;
} = def('index_fill(@input,#dim,@index,=value)', plain.index_fill);

export { _index_add as index_add, _index_copy as index_copy, _index_fill as index_fill, _scatter as scatter, _scatter_add as scatter_add, _scatter_reduce as scatter_reduce };
