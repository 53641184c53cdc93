/** Methods of tensors that are no functions of torch: other orders of arguments, other tensors' shapes, and what is only read. */
import type { Dtype, DtypeName, DtypeOf } from '../core/dtype.ts';
import type { Shape } from '../core/shapes.ts';
import type { Tensor } from '../core/tensor.ts';
import { expand, reshape } from './basis.ts';
import type { Operand } from './core.ts';
import { convert, converted } from './creation.ts';
import { typeName } from './dtypes.ts';
import { permute, transpose, view } from './shape.ts';
import { where } from './where.ts';

/**
 * The tensor where the condition holds, else `other`.
 * @names Tensor.where
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.where.html
 * @example
 * const x = torch.tensor([-1.5, 2, -3]);
 * x.where(x.gt(0), 0)
 * // tensor([0., 2., 0.])
 */
export function whereElse(input: Tensor, condition: Tensor, other: Operand): Tensor {
  return where(condition, input, other);
}

/**
 * Cuts the tensor off from what it was computed from.
 * @names Tensor.detach_
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.detach_.html
 * @example
 * const x = torch.ones(2, { requires_grad: true }).mul(2);
 * x.detach_().requires_grad
 * // false
 */
export function detach_(input: Tensor): Tensor {
  input.grad_fn = null;
  return input.requires_grad_(false);
}

/**
 * PyTorch's name of its kind ('torch.FloatTensor'), or the tensor in another dtype.
 * @names Tensor.type
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.type.html
 * @example
 * torch.ones(2).type()
 * // 'torch.FloatTensor'
 */
export function type(input: Tensor): string;
export function type<N extends DtypeName>(input: Tensor, dtype: N): Tensor<Shape, DtypeOf<N>>;
export function type(input: Tensor, dtype?: DtypeName): Tensor | string {
  return dtype ? convert(input, dtype) : typeName(input);
}

/**
 * In the dtype of another tensor.
 * @names Tensor.type_as
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.type_as.html
 * @example
 * torch.tensor([1, 2]).type_as(torch.ones(1))
 * // tensor([1., 2.])
 */
export const type_as = <O extends Dtype>(input: Tensor, other: Tensor<Shape, O>): Tensor<Shape, O> =>
  converted(input, other) as Tensor<Shape, O>;

/**
 * Stretched, without a copy, to the shape of another tensor.
 * @names Tensor.expand_as
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.expand_as.html
 * @example
 * torch.tensor([[1], [2]]).expand_as(torch.ones([2, 3]))
 * // tensor([[1, 1, 1],
 * //         [2, 2, 2]])
 */
export function expand_as(input: Tensor, other: Tensor): Tensor {
  return expand(input, other.shape);
}

/**
 * In the shape of another tensor.
 * @names Tensor.reshape_as
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.reshape_as.html
 * @example
 * torch.arange(6).reshape_as(torch.ones([2, 3]))
 * // tensor([[0, 1, 2],
 * //         [3, 4, 5]])
 */
export function reshape_as(input: Tensor, other: Tensor): Tensor {
  return reshape(input, other.shape);
}

/**
 * A view in the shape of another tensor.
 * @names Tensor.view_as
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.view_as.html
 * @example
 * torch.arange(6).view_as(torch.ones([2, 3]))
 * // tensor([[0, 1, 2],
 * //         [3, 4, 5]])
 */
export function view_as(input: Tensor, other: Tensor): Tensor {
  return view(input, other.shape);
}

/**
 * The dimensions in the opposite order.
 * @names Tensor.T
 * @getter
 * @dtype input
 * @shape Reverse<input>
 * @example
 * torch.tensor([[1, 2, 3], [4, 5, 6]]).T
 * // tensor([[1, 4],
 * //         [2, 5],
 * //         [3, 6]])
 */
export function reversed(input: Tensor): Tensor {
  return permute(input, input.shape.map((_, d) => d).reverse());
}

/**
 * The last two dimensions exchanged.
 * @names Tensor.mT Tensor.mH
 * @getter
 * @dtype input
 * @example
 * torch.ones([4, 2, 3]).mT.shape
 * // [4, 3, 2]
 */
export function matrixTransposed(input: Tensor): Tensor {
  return transpose(input, -2, -1);
}
