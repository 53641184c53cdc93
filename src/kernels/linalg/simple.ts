/** What needs no factorisation: dot products along a dimension, diagonals of matrices, Vandermonde matrices. */

import type { Tensor } from '../core/tensor.ts';
import { mul } from '../ops/arithmetic.ts';
import { sum } from '../ops/basis.ts';
import { type Int, wantFloat } from '../ops/core.ts';
import { powers } from '../ops/numeric.ts';
import { diagonal } from '../ops/rearrange.ts';

/**
 * Σ x y along a dimension.
 * @names torch.linalg.vecdot
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.vecdot.html
 * @example
 * torch.linalg.vecdot(torch.tensor([1, 2.5]), torch.tensor([2, 4]).float())
 * // tensor(12.)
 */
export function vecdot(x: Tensor, y: Tensor, dim: Int = -1): Tensor {
  wantFloat(x);
  wantFloat(y);
  return sum(mul(x, y), dim);
}

/**
 * torch.diagonal of the last two dimensions.
 * @names torch.linalg.diagonal
 * @example
 * torch.linalg.diagonal(torch.tensor([[2, 1], [1, 3.5]]))
 * // tensor([2.0000, 3.5000])
 */
export function linalgDiagonal(A: Tensor, offset: Int = 0, dim1: Int = -2, dim2: Int = -1): Tensor {
  return diagonal(A, offset, dim1, dim2);
}

/**
 * The powers of each element in a new last dimension, x⁰ first.
 * @names torch.linalg.vander
 * @example
 * torch.linalg.vander(torch.tensor([1, 2, 3]))
 * // tensor([[1, 1, 1],
 * //         [1, 2, 4],
 * //         [1, 3, 9]])
 */
export function linalgVander(x: Tensor, N: Int | null = null): Tensor {
  return powers(x, N ?? x.shape.at(-1)!, true);
}
