/** What a tensor says of itself besides tensor.ts, in PyTorch's many names, and its changes of shape in place. */

import { fail } from '../core/callee.ts';
import type { ArrayOf, Dtype } from '../core/dtype.ts';
import { is_grad_enabled } from '../core/grad-mode.ts';
import { wantDevice } from '../core/placement.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Int, Shape } from './core.ts';
import { tensorOf } from './core.ts';
import { convert } from './creation.ts';
import { squeeze, t, transpose, unsqueeze } from './shape.ts';

const SIZES: Record<Dtype, number> = { float32: 4, float16: 2, int32: 4, uint8: 1, bool: 1, complex64: 8 };

/**
 * How many elements.
 * @names torch.numel Tensor.nelement
 * @example
 * torch.numel(torch.ones([2, 3]))
 * // 6
 */
export const numel = (input: Tensor): number => tensorOf('numel', input).numel();

/**
 * Whether its numbers are complex.
 * @names torch.is_complex Tensor.is_complex
 * @example
 * torch.is_complex(torch.complex(torch.tensor([1.5]), torch.tensor([2.5])))
 * // true
 */
export const is_complex = (input: Tensor): boolean => tensorOf('is_complex', input).dtype === 'complex64';

/**
 * Whether its dtype has negative numbers.
 * @names torch.is_signed Tensor.is_signed
 * @example
 * torch.is_signed(torch.ones(1, { dtype: 'uint8' }))
 * // false
 */
export const is_signed = (input: Tensor): boolean => {
  const { dtype } = tensorOf('is_signed', input);
  return dtype !== 'uint8' && dtype !== 'bool';
};

/**
 * Whether two tensors have one shape.
 * @names torch.is_same_size Tensor.is_same_size
 * @example
 * torch.is_same_size(torch.ones([2, 3]), torch.zeros([2, 3]))
 * // true
 */
export const is_same_size = (input: Tensor, other: Tensor): boolean =>
  tensorOf('is_same_size', input).shape.join() === tensorOf('is_same_size', other, 'other').shape.join();

/**
 * Whether the only element is not 0: a promise.
 * @names torch.is_nonzero Tensor.is_nonzero
 * @throws {Error} for any other number of elements
 * @see https://pytorch.org/docs/stable/generated/torch.is_nonzero.html
 * @example
 * await torch.is_nonzero(torch.tensor([2]))
 * // true
 */
export async function is_nonzero(input: Tensor): Promise<boolean> {
  if (input.numel() !== 1) fail('expected one element', input);
  return Boolean(await input.item());
}

/**
 * How many dimensions.
 * @names Tensor.ndimension
 * @example
 * torch.tensor([[1, 2, 3], [4, 5, 6]]).ndimension()
 * // 2
 */
export const ndimension = (input: Tensor): number => input.ndim;

/**
 * Bytes of an element, as PyTorch counts them.
 * @names Tensor.element_size
 * @example
 * torch.ones(3).half().element_size()
 * // 2
 */
export const element_size = (input: Tensor): number => SIZES[input.dtype];

/**
 * Bytes of an element, as PyTorch counts them.
 * @names Tensor.itemsize
 * @getter
 * @example
 * torch.ones(3).half().itemsize
 * // 2
 */
export const itemsize = (input: Tensor): number => SIZES[input.dtype];

/**
 * Bytes of all elements, as PyTorch counts them.
 * @names Tensor.nbytes
 * @getter
 * @example
 * torch.ones(3).nbytes
 * // 12
 */
export const nbytes = (input: Tensor): number => input.numel() * SIZES[input.dtype];

/**
 * Where in its storage it begins, in elements.
 * @names Tensor.storage_offset
 * @example
 * torch.arange(6).at({ slice: [2] }).storage_offset()
 * // 2
 */
export const storage_offset = (input: Tensor): number => input.offset;

/**
 * The tensor itself: reading values is the same from either device.
 * @names Tensor.cpu
 * @shape input
 * @dtype input
 * @example
 * torch.tensor([1, 2]).cpu()
 * // tensor([1, 2])
 */
export const cpu = (input: Tensor): Tensor => input;

/**
 * There is no CUDA here.
 * @names Tensor.cuda
 * @throws {Error} always
 * @example
 * torch.ones(1).cuda()
 * // Error: there is no device 'cuda' here, but 'webgpu' and 'cpu': torch.init({ device }) or the backend chooses
 */
export const cuda = (_input: Tensor): never => wantDevice('cuda') as never;

/**
 * The values, as `data()` gives them: a Promise, as the device has to be waited for.
 * @names Tensor.numpy
 * @example
 * await torch.tensor([1, 2]).numpy()
 * // Int32Array [1, 2]
 */
export const numpy = <D extends Dtype>(input: Tensor<Shape, D>): Promise<ArrayOf<D>> => input.data();

/**
 * There is no int16 here.
 * @names Tensor.short
 * @shape input
 * @throws {TypeError} always
 * @example
 * torch.ones(1).short()
 * // TypeError: short: there is no dtype 'int16' here; known are float32, float16, int32 (also for int64), uint8, bool, complex64; use int32
 */
export function short(input: Tensor): Tensor {
  return convert(input, 'int16' as Dtype);
}

/**
 * There is no int8 here.
 * @names Tensor.char
 * @shape input
 * @throws {TypeError} always
 * @example
 * torch.ones(1).char()
 * // TypeError: char: there is no dtype 'int8' here; known are float32, float16, int32 (also for int64), uint8, bool, complex64; use int32
 */
export function char(input: Tensor): Tensor {
  return convert(input, 'int8' as Dtype);
}

/**
 * The two dimensions of a matrix exchanged.
 * @names Tensor.H
 * @getter
 * @dtype input
 * @example
 * torch.tensor([[1, 2, 3], [4, 5, 6]]).H
 * // tensor([[1, 4],
 * //         [2, 5],
 * //         [3, 6]])
 */
export function adjoint(input: Tensor): Tensor {
  return input.ndim === 2 ? t(input) : fail('expected a matrix', input);
}

/** Makes the tensor itself another look at its storage. */
function relooked(input: Tensor, look: (input: Tensor) => Tensor): Tensor {
  if (is_grad_enabled() && input.is_leaf && input.requires_grad)
    fail('a leaf Variable that requires grad is being used in an in-place operation');
  const { shape, strides, offset, grad_fn, output_nr } = look(input);
  Object.assign(input, { shape, strides, offset });
  if (grad_fn) Object.assign(input, { grad_fn, output_nr });
  return input;
}

/**
 * `squeeze` of the tensor itself.
 * @names Tensor.squeeze_
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.squeeze_.html
 * @example
 * torch.ones([1, 3]).squeeze_(0).shape
 * // [3]
 */
export function squeeze_(input: Tensor, dim?: Int | Shape): Tensor {
  return relooked(input, (was) => squeeze(was, dim));
}

/**
 * `unsqueeze` of the tensor itself.
 * @names Tensor.unsqueeze_
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.unsqueeze_.html
 * @example
 * torch.ones(3).unsqueeze_(0).shape
 * // [1, 3]
 */
export function unsqueeze_(input: Tensor, dim: Int): Tensor {
  return relooked(input, (was) => unsqueeze(was, dim));
}

/**
 * `transpose` of the tensor itself.
 * @names Tensor.transpose_ Tensor.swapaxes_ Tensor.swapdims_
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.transpose_.html
 * @example
 * torch.ones([2, 3, 4]).transpose_(0, 2).shape
 * // [4, 3, 2]
 */
export function transpose_(input: Tensor, dim0: Int, dim1: Int): Tensor {
  return relooked(input, (was) => transpose(was, dim0, dim1));
}

/**
 * `t` of the tensor itself.
 * @names Tensor.t_
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.t_.html
 * @example
 * torch.tensor([[1, 2, 3], [4, 5, 6]]).t_()
 * // tensor([[1, 4],
 * //         [2, 5],
 * //         [3, 6]])
 */
export function t_(input: Tensor): Tensor {
  return relooked(input, (was) => t(was));
}
