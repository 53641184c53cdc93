/** Views with any strides, and the way back of their gradients. */

import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { sizeOf } from '../core/view.ts';
import { add } from './arithmetic.ts';
import { alias } from './basis.ts';
import * as core from './core.ts';
import { type Int, make, type Shape } from './core.ts';
import { zeros } from './creation.ts';
import { putAt } from './places.ts';

/** A gradient of any view, added up in the places it looked at. */
export function unstride(grad: Tensor, base: Shape, shape: Shape, strides: Shape, offset: number): Tensor {
  const address = add(make(core.affineRef([...strides], shape).node), offset);
  return putAt('add', zeros(base), address, grad);
}

/** A view, of a contiguous tensor, that is known to lie within it. */
export function lookedAt(input: Tensor, size: Shape, stride: Shape, offset: number): Tensor {
  const from = input.shape;
  return alias(input, size, stride, offset, (g) => {
    if (input.storage.size !== sizeOf(from)) fail('no gradient for a view of a view');
    return unstride(g, from, size, stride, offset);
  });
}

/**
 * A view of a contiguous tensor with any strides (in elements).
 * @names torch.as_strided Tensor.as_strided
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.as_strided.html
 * @example
 * torch.as_strided(torch.arange(4), [2, 2], [1, 1])
 * // tensor([[0, 1],
 * //         [1, 2]])
 */
export function as_strided(input: Tensor, size: Shape, stride: Shape, storage_offset: Int = input.offset): Tensor {
  if (size.length !== stride.length) fail('expected as many strides as sizes', size, stride);
  if (stride.some((n) => n < 0)) fail('expected strides ≥ 0', stride);
  const last = size.reduce((at, n, d) => at + (n - 1) * stride[d], storage_offset);
  if (sizeOf(size) > 0 && last >= input.storage.size) {
    fail(`out of bounds for storage of size ${input.storage.size}`, size, stride, storage_offset);
  }
  return lookedAt(input, size, stride, storage_offset);
}
