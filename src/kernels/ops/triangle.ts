/** Matrices of which one triangle stays. */
import type { Tensor } from '../core/tensor.ts';
import { sub } from './arithmetic.ts';
import { ge, le } from './compare.ts';
import { coordRef, dimOf, type Int, make, wantTensor } from './core.ts';
import { zeros } from './creation.ts';
import { where } from './where.ts';

function triangle(input: Tensor, diagonal: number, within: typeof le): Tensor {
  wantTensor(input);
  const { shape } = input;
  const [row, column] = [-2, -1].map((dim) => make(coordRef(shape, dimOf(dim, Math.max(shape.length, 1))).node));
  return where(within(sub(column, row), diagonal), input, zeros([], input.dtype));
}

/**
 * The lower triangle of matrices; 0 above the diagonal.
 * @names torch.tril Tensor.tril Tensor.tril_
 * @shape input
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.tril.html
 * @example
 * torch.tril(torch.ones([3, 3]))
 * // tensor([[1., 0., 0.],
 * //         [1., 1., 0.],
 * //         [1., 1., 1.]])
 */
export function tril(input: Tensor, diagonal: Int = 0): Tensor {
  return triangle(input, diagonal, le);
}

/**
 * The upper triangle of matrices; 0 below the diagonal.
 * @names torch.triu Tensor.triu Tensor.triu_
 * @shape input
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.triu.html
 * @example
 * torch.triu(torch.ones([3, 3]), 1)
 * // tensor([[0., 1., 1.],
 * //         [0., 0., 1.],
 * //         [0., 0., 0.]])
 */
export function triu(input: Tensor, diagonal: Int = 0): Tensor {
  return triangle(input, diagonal, ge);
}
