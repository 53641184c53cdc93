// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { Values } from '../../ops/creation.ts';
import type { SparseTensor } from '../../sparse/coo.ts';
import * as plain from '../../sparse/coo.ts';
import { def, type Named } from '../../core/scope.ts';

/**
 * A sparse tensor of `values` at the places that the columns of `indices`, [dimensions, count], name; places that repeat add up. Without `size` it
 * is as large as indices in nested arrays need.
 * @throws {Error} for indices outside of the size, or as many values as there are no places for
 * @see https://pytorch.org/docs/stable/generated/torch.sparse_coo_tensor.html
 */
const _sparse_coo_tensor: {
  (indices: Values, values: Values | Named<{ values: Values; size?: Shape | null; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; check_invariants?: boolean | null; is_coalesced?: boolean | null; pin_memory?: boolean }>, size?: Shape | null | Named<{ size?: Shape | null; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; check_invariants?: boolean | null; is_coalesced?: boolean | null; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; check_invariants?: boolean | null; is_coalesced?: boolean | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; check_invariants?: boolean | null; is_coalesced?: boolean | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; check_invariants?: boolean | null; is_coalesced?: boolean | null }>, check_invariants?: boolean | null | { check_invariants?: boolean | null; is_coalesced?: boolean | null }, is_coalesced?: boolean | null | { is_coalesced?: boolean | null }): SparseTensor;
  (keywords: Named<{ indices: Values; values: Values; size?: Shape | null; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; check_invariants?: boolean | null; is_coalesced?: boolean | null; pin_memory?: boolean }>): SparseTensor;
} = def('sparse_coo_tensor(indices,values,#size?,dtype,device,^requires_grad?,^check_invariants?,^is_coalesced?)', plain.sparse_coo_tensor);

/**
 * A sparse matrix times a dense one (or a vector): what a layer of a graph network is.
 * @throws {TypeError} where the first is not sparse, or the dtypes differ
 * @see https://pytorch.org/docs/stable/generated/torch.sparse.mm.html
 */
const _mm: {
  (mat1: SparseTensor, mat2: Tensor | { mat2: Tensor }): Tensor;
  (keywords: { mat1: SparseTensor; mat2: Tensor }): Tensor;
} = def('mm(mat1,@mat2)', plain.mm);

/**
 * beta · mat + alpha · (sparse × dense)
 * @see https://pytorch.org/docs/stable/generated/torch.sparse.addmm.html
 */
const _addmm: {
  (mat: Tensor, mat1: SparseTensor, mat2: Tensor | { mat2: Tensor; beta?: number; alpha?: number }, beta?: number | { beta?: number; alpha?: number }, alpha?: number | { alpha?: number }): Tensor;
  (keywords: { mat: Tensor; mat1: SparseTensor; mat2: Tensor; beta?: number; alpha?: number }): Tensor;
  (mat: Tensor, keywords: { mat1: SparseTensor; mat2: Tensor; beta?: number; alpha?: number }): Tensor;
} = def('addmm(@mat,mat1,@mat2,%beta?,%alpha?)', plain.addmm);

/**
 * The sum of all elements of a sparse tensor, or (dense) of its rows or columns: `dim` 1 or 0 of a matrix.
 * @see https://pytorch.org/docs/stable/generated/torch.sparse.sum.html
 */
const _sum: {
  (input: SparseTensor | { input: SparseTensor; dim?: Int | null; axis?: Int | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null }): Tensor;
} = def('sum(input,#dim?)', plain.sum);

/**
 * The elements of a dense tensor that are not 0, as a sparse one: a promise, since only the device knows them.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.to_sparse.html
 */
const _to_sparse: {
  (input: Tensor | { input: Tensor }): Promise<SparseTensor>;
} = def('to_sparse(@input)', plain.to_sparse);

export { _addmm as addmm, _mm as mm, _sparse_coo_tensor as sparse_coo_tensor, _sum as sum, _to_sparse as to_sparse };

export { is_sparse, to_dense } from '../../sparse/coo.ts';
