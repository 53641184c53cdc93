/** What needs no factorisation: dot products along a dimension, diagonals of matrices, Vandermonde matrices. */
import { mul } from '../ops/arithmetic.ts';
import { powers } from '../ops/numeric.ts';
import { diagonal } from '../ops/rearrange.ts';
import { sum } from '../ops/reduce.ts';
import { def } from '../scope.ts';
import type { Tensor } from '../tensor.ts';

/** Σ x y along a dimension. https://pytorch.org/docs/stable/generated/torch.linalg.vecdot.html */
export const vecdot = def('vecdot(x, y, dim)', (x: Tensor, y: Tensor, dim: number = -1): Tensor => sum(mul(x, y), dim));

/** torch.diagonal of the last two dimensions. */
export const linalgDiagonal = def(
  'diagonal(A, offset, dim1, dim2)',
  (A: Tensor, offset: number = 0, dim1: number = -2, dim2: number = -1): Tensor => diagonal(A, offset, dim1, dim2),
);

/** The powers of each element in a new last dimension, x⁰ first. */
export const linalgVander = def(
  'vander(x, N)',
  (x: Tensor, N: number | null = null): Tensor => powers(x, N ?? x.shape.at(-1)!, true),
);
