/** What needs no factorisation: dot products along a dimension, diagonals of matrices, Vandermonde matrices. */

import { mul } from '../ops/arithmetic.ts';
import { sum } from '../ops/basis.ts';
import type { Int } from '../ops/core.ts';
import { powers } from '../ops/numeric.ts';
import { diagonal } from '../ops/rearrange.ts';
import type { Tensor } from '../tensor.ts';

/**
 * Σ x y along a dimension.
 * @names torch.linalg.vecdot
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.vecdot.html
 */
export function vecdot(x: Tensor, y: Tensor, dim: Int = -1): Tensor {
  return sum(mul(x, y), dim);
}

/**
 * torch.diagonal of the last two dimensions.
 * @names torch.linalg.diagonal
 */
export function linalgDiagonal(A: Tensor, offset: Int = 0, dim1: Int = -2, dim2: Int = -1): Tensor {
  return diagonal(A, offset, dim1, dim2);
}

/**
 * The powers of each element in a new last dimension, x⁰ first.
 * @names torch.linalg.vander
 */
export function linalgVander(x: Tensor, N: Int | null = null): Tensor {
  return powers(x, N ?? x.shape.at(-1)!, true);
}
