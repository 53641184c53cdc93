/** What a tensor says of itself besides tensor.ts, in PyTorch's many names, and its changes of shape in place. */
import { is_grad_enabled } from '../autograd/mode.ts';
import { fail } from '../callee.ts';
import type { ArrayOf, Dtype } from '../dtype.ts';
import { wantDevice } from '../placement.ts';
import { scoped } from '../scope.ts';
import { Tensor } from '../tensor.ts';
import { to } from './creation.ts';
import { method } from './install.ts';
import { squeeze, t, transpose, unsqueeze } from './shape.ts';

const SIZES: Record<Dtype, number> = { float32: 4, float16: 2, int32: 4, uint8: 1, bool: 1 };

/** How many elements. */
export const numel = (input: Tensor): number => input.numel();
export const is_complex = (_input: Tensor): boolean => false;
export const is_signed = ({ dtype }: Tensor): boolean => dtype !== 'uint8' && dtype !== 'bool';
export const is_same_size = (input: Tensor, other: Tensor): boolean => input.shape.join() === other.shape.join();

/**
 * Whether the only element is not 0. @throws {Error} for any other number of elements
 * @see https://pytorch.org/docs/stable/generated/torch.is_nonzero.html
 */
export async function is_nonzero(input: Tensor): Promise<boolean> {
  if (input.numel() !== 1) fail('expected one element', input);
  return Boolean(await input.item());
}

export interface Attributes<D extends Dtype> {
  ndimension(): number;
  nelement(): number;
  /** Bytes of an element, as PyTorch counts them. */
  element_size(): number;
  readonly itemsize: number;
  readonly nbytes: number;
  storage_offset(): number;
  is_signed(): boolean;
  is_complex(): boolean;
  is_same_size(other: Tensor): boolean;
  is_nonzero(): Promise<boolean>;
  /** The tensor itself: reading values is the same from either device. */
  cpu(): Tensor<D>;
  /** @throws {Error} there is no CUDA here */
  cuda(): never;
  /** The values, as `data()` gives them: a Promise, as the device has to be waited for. */
  numpy(): Promise<ArrayOf<D>>;
  /** The two dimensions of a matrix exchanged. */
  readonly H: Tensor<D>;
  readonly mH: Tensor<D>;
  /** @throws {TypeError} there is no int16 (and no int8) here */
  short(): Tensor;
  char(): Tensor;
  squeeze_(dim?: number | readonly number[]): Tensor<D>;
  unsqueeze_(dim: number): Tensor<D>;
  transpose_(dim0: number, dim1: number): Tensor<D>;
  swapaxes_(dim0: number, dim1: number): Tensor<D>;
  swapdims_(dim0: number, dim1: number): Tensor<D>;
  t_(): Tensor<D>;
}

for (const [name, fn] of Object.entries({
  ndimension: (input: Tensor) => input.ndim,
  nelement: numel,
  element_size: (input: Tensor) => SIZES[input.dtype],
  storage_offset: (input: Tensor) => input.offset,
  is_signed,
  is_complex,
  is_same_size,
  is_nonzero,
  cpu: (input: Tensor) => input,
  cuda: () => wantDevice('cuda'),
  numpy: (input: Tensor) => input.data(),
  short: (input: Tensor) => to(input, 'int16' as Dtype),
  char: (input: Tensor) => to(input, 'int8' as Dtype),
}))
  method(name, fn as never);

for (const [name, fn] of Object.entries({ squeeze, unsqueeze, transpose, swapaxes: transpose, swapdims: transpose, t }))
  method(`${name}_`, ((input: Tensor, ...args: never[]): Tensor => {
    if (is_grad_enabled() && input.is_leaf && input.requires_grad)
      fail('a leaf Variable that requires grad is being used in an in-place operation');
    return scoped(() => {
      const { shape, strides, offset, grad_fn, output_nr } = (fn as (input: Tensor, ...args: never[]) => Tensor)(
        input,
        ...args,
      );
      Object.assign(input, { shape, strides, offset });
      if (grad_fn) Object.assign(input, { grad_fn, output_nr });
      return input;
    });
  }) as never);

const getters: Record<string, (input: Tensor) => unknown> = {
  itemsize: (input) => SIZES[input.dtype],
  nbytes: (input) => input.numel() * SIZES[input.dtype],
  H: (input) => (input.ndim === 2 ? t(input) : fail('H: expected a matrix', input)),
  mH: (input) => transpose(input, -2, -1),
};
for (const [name, get] of Object.entries(getters))
  Object.defineProperty(Tensor.prototype, name, {
    get(this: Tensor) {
      return get(this);
    },
  });
