/**
 * Results whose size only the values decide: each of these reads them first and gives a promise of its tensors. What is
 * differentiable in PyTorch is here too, since the elements themselves are picked on the device.
 * @family selection
 */

import { fail, failType } from '../core/callee.ts';
import { scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { sum, to } from './basis.ts';
import { eq, ne } from './compare.ts';
import { checkIndex, coordRef, type Int, make, type Shape, wantTensor } from './core.ts';
import { unsqueeze } from './shape.ts';

/**
 * How many elements are not 0.
 * @names torch.count_nonzero Tensor.count_nonzero
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.count_nonzero.html
 * @example
 * torch.count_nonzero(torch.tensor([[0, 1], [2, 3]]), 1)
 * // tensor([1, 2])
 */
export function count_nonzero(input: Tensor, dim: Int | Shape | null = null): Tensor {
  return sum(ne(input, 0), dim);
}

/** @internal The greatest of numbers from 0 on; −1 of none. */
export const greatest = (values: ArrayLike<number>): number => {
  let most = -1;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i]);
  return most;
};

/**
 * A 1 at each class's place, in a new last dimension; with num_classes -1 the values are read first: a promise.
 * @names torch.nn.functional.one_hot
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.one_hot.html
 * @example
 * torch.nn.functional.one_hot(torch.tensor([0, 2]), 3)
 * // tensor([[1, 0, 0],
 * //         [0, 0, 1]])
 */
export function one_hot(tensor: Tensor, num_classes: Int): Tensor;
export function one_hot(tensor: Tensor): Promise<Tensor>;
export function one_hot(tensor: Tensor, num_classes: Int = -1): Tensor | Promise<Tensor> {
  wantTensor(tensor, 'tensor');
  if (tensor.dtype !== 'int32') failType('expected integers', tensor.dtype);
  if (num_classes < 0) {
    if (tensor.numel() === 0) fail('expected num_classes for an empty tensor');
    return tensor.data().then((values) => scoped(() => one_hot(tensor, greatest(values) + 1)));
  }
  if (num_classes === 0) fail('expected num_classes > 0', num_classes);
  checkIndex(tensor, 0, num_classes);
  const shape = [...tensor.shape, num_classes];
  return to(eq(unsqueeze(tensor, -1), make(coordRef(shape, tensor.ndim).node)), 'int32');
}
