/** Elements in the opposite order. */
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { dimsOf, make, mapNode, refOf, type Shape, wantDims, wantTensor } from './core.ts';

/**
 * The dimensions' elements in the opposite order; a copy, as in PyTorch.
 * @names torch.flip Tensor.flip
 * @shape input
 * @spread dims
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.flip.html
 * @example
 * torch.flip(torch.tensor([1, 2, 3]), [0])
 * // tensor([3, 2, 1])
 */
export function flip(input: Tensor, dims: number | Shape): Tensor {
  wantTensor(input);
  const which = dimsOf(dims, input.ndim, false);
  const { shape, dtype } = input;
  const ref = refOf(input);
  let { offset } = ref.view;
  const strides = ref.view.strides.map((stride, d) => {
    if (!which.includes(d) || shape[d] === 0) return stride;
    offset += stride * (shape[d] - 1);
    return -stride;
  });
  const out = make(mapNode('id', dtype, shape, [{ ...ref, view: { ...ref.view, strides, offset } }]));
  return link(out, [input], [], ([g]) => [flip(g!, which)]);
}

/**
 * Columns in the opposite order.
 * @names torch.fliplr Tensor.fliplr
 * @shape input
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.fliplr.html
 * @example
 * torch.fliplr(torch.tensor([[1, 2], [3, 4]]))
 * // tensor([[2, 1],
 * //         [4, 3]])
 */
export function fliplr(input: Tensor): Tensor {
  wantDims(input, 2);
  return flip(input, 1);
}

/**
 * Rows in the opposite order.
 * @names torch.flipud Tensor.flipud
 * @shape input
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.flipud.html
 * @example
 * torch.flipud(torch.tensor([[1, 2], [3, 4]]))
 * // tensor([[3, 4],
 * //         [1, 2]])
 */
export function flipud(input: Tensor): Tensor {
  wantDims(input, 1);
  return flip(input, 0);
}
