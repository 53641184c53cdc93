/**
 * Products that are added to something: BLAS's form.
 * @family numeric
 */
import { failType } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, mul, whole } from './arithmetic.ts';
import { expand, sum } from './basis.ts';
import { resultDtype, wantTensor } from './core.ts';
import { bmm, mm, mv, outer } from './matmul.ts';
import { where } from './where.ts';

/**
 * beta · input + alpha · (mat1 × mat2), and its like for vectors, outer products and batches (addbmm sums over those).
 * @names torch.addmm Tensor.addmm Tensor.addmm_
 * @see https://pytorch.org/docs/stable/generated/torch.addmm.html
 * @example
 * torch.addmm(torch.ones([2, 2]), torch.tensor([[1, 2], [3, 4]]), torch.eye(2), { beta: 10 })
 * // tensor([[11., 12.],
 * //         [13., 14.]])
 */
export function addmm(input: Tensor, mat1: Tensor, mat2: Tensor, beta: number = 1, alpha: number = 1): Tensor {
  return accumulating(input, mat1, mat2, beta, alpha, (a, b) => mm(a, b));
}

/**
 * beta · input + alpha · (mat × vec): [n, k] × [k], the input broadcast to [n]. beta and alpha default to 1.
 * With beta 0 the input does not count, not even NaN; factors of integers lose their fraction.
 * @names torch.addmv Tensor.addmv Tensor.addmv_
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.addmv.html
 * @example
 * torch.addmv(torch.ones(2), torch.tensor([[1, 2], [3, 4]]), torch.tensor([1, 10]))
 * // tensor([22., 44.])
 */
export function addmv(input: Tensor, mat: Tensor, vec: Tensor, beta: number = 1, alpha: number = 1): Tensor {
  return accumulating(input, mat, vec, beta, alpha, (a, b) => mv(a, b));
}

/**
 * beta · input + alpha · (vec1 ⊗ vec2), the outer product [n, m], to which the input broadcasts. beta and alpha
 * default to 1, and are whole for integers. With beta 0 the input does not count, not even NaN.
 * @names torch.addr Tensor.addr Tensor.addr_
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.addr.html
 * @example
 * torch.addr(torch.zeros([2, 2]), torch.tensor([1, 2]), torch.tensor([10, 20]))
 * // tensor([[10., 20.],
 * //         [20., 40.]])
 */
export function addr(input: Tensor, vec1: Tensor, vec2: Tensor, beta: number = 1, alpha: number = 1): Tensor {
  const type = resultDtype(input, vec1, vec2);
  for (const factor of [beta, alpha])
    if (!isFloat(type) && factor % 1) failType('expected beta and alpha to be whole for integers', factor);
  return accumulating(input, vec1, vec2, beta, alpha, (a, b) => outer(a, b));
}

/**
 * beta · input + alpha · (batch1 × batch2): [b, n, k] × [b, k, m], the input broadcast to [b, n, m]. beta and alpha
 * default to 1. With beta 0 the input does not count, not even NaN; factors of integers lose their fraction.
 * @names torch.baddbmm Tensor.baddbmm Tensor.baddbmm_
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.baddbmm.html
 * @example
 * torch.baddbmm(torch.ones([2, 1, 1]), torch.ones([2, 1, 3]), torch.ones([2, 3, 1]))
 * // tensor([[[4.]],
 * //
 * //         [[4.]]])
 */
export function baddbmm(input: Tensor, batch1: Tensor, batch2: Tensor, beta: number = 1, alpha: number = 1): Tensor {
  return accumulating(input, batch1, batch2, beta, alpha, (a, b) => bmm(a, b));
}

/**
 * beta · input + alpha · Σ (batch1 × batch2) over the batch: [b, n, k] × [b, k, m], the input broadcast to [n, m].
 * beta and alpha default to 1. With beta 0 the input does not count, not even NaN; factors of integers lose their
 * fraction.
 * @names torch.addbmm Tensor.addbmm Tensor.addbmm_
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @see https://pytorch.org/docs/stable/generated/torch.addbmm.html
 * @example
 * torch.addbmm(torch.zeros([1, 1]), torch.ones([2, 1, 3]), torch.ones([2, 3, 1]))
 * // tensor([[6.]])
 */
export function addbmm(input: Tensor, batch1: Tensor, batch2: Tensor, beta: number = 1, alpha: number = 1): Tensor {
  return accumulating(input, batch1, batch2, beta, alpha, (a, b) => sum(bmm(a, b), 0, false, a.dtype));
}

/** beta · input + alpha · product; with beta 0 nothing of the input counts, not even NaN. */
function accumulated(input: Tensor, product: Tensor, beta: number, alpha: number): Tensor {
  wantTensor(input);
  const scaled = (tensor: Tensor, factor: number) => (factor === 1 ? tensor : mul(tensor, whole(tensor.dtype, factor)));
  const start = expand(input, product.shape);
  return add(beta === 0 ? where(false, start, 0) : scaled(start, beta), scaled(product, alpha));
}

/** The same, of the product that two tensors make. */
function accumulating(
  input: Tensor,
  first: Tensor,
  second: Tensor,
  beta: number,
  alpha: number,
  product: (a: Tensor, b: Tensor) => Tensor,
): Tensor {
  return accumulated(input, product(first, second), beta, alpha);
}
