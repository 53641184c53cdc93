/** Functions of torch itself that take what nn.functional has in another order, and small ones about shapes and dtypes. */
import { failType } from '../callee.ts';
import type { DtypeName } from '../dtype.ts';
import { def } from '../scope.ts';
import type { Tensor } from '../tensor.ts';
import { broadcastShapes, dtypeOf, type Scalar, type Shape } from './core.ts';
import { tensor } from './creation.ts';
import { embedding as lookUp } from './embedding.ts';
import { batch_norm as normalized } from './normalization.ts';

/**
 * Rows of a weight: nn.functional.embedding with the weight first.
 * @see https://pytorch.org/docs/stable/generated/torch.embedding.html
 */
export const embedding = def(
  'embedding(weight, indices, padding_idx, scale_grad_by_freq, sparse)',
  (weight: Tensor, indices: Tensor, padding_idx: number = -1, scale_grad_by_freq: boolean = false): Tensor =>
    lookUp(indices, weight, padding_idx < 0 ? null : padding_idx, null, 2, scale_grad_by_freq),
);

/**
 * nn.functional.batch_norm with weight and bias before the running statistics.
 * @see https://pytorch.org/docs/stable/generated/torch.batch_norm.html
 */
export const batch_norm = def(
  'batch_norm(input, weight, bias, running_mean, running_var, training, momentum, eps, cudnn_enabled)',
  (
    input: Tensor,
    weight: Tensor | null,
    bias: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    training: boolean,
    momentum: number,
    eps: number,
  ): Tensor => normalized(input, running_mean, running_var, weight, bias, training, momentum, eps),
);

/**
 * A 0-d tensor, float32 unless `dtype` says otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.scalar_tensor.html
 */
export const scalar_tensor = def(
  'scalar_tensor(s, dtype, device, requires_grad)',
  (s: Scalar, dtype?: DtypeName | null, _device?: unknown, requires_grad: boolean = false): Tensor =>
    tensor(s, dtype ?? 'float32', null, requires_grad),
);

/** The shape that shapes broadcast to. */
export const broadcast_shapes = (...shapes: (Shape | number)[]): number[] =>
  broadcastShapes(...shapes.map((shape) => (typeof shape === 'number' ? [shape] : shape)));

/** A shape is an array of numbers. */
export const Size = (sizes: Iterable<number>): number[] => [...sizes];

/** The dtype of what is made of fractions. */
export const get_default_dtype = (): 'float32' => 'float32';

/**
 * @throws {TypeError} for any other than float32, the only one there is
 * @see https://pytorch.org/docs/stable/generated/torch.set_default_dtype.html
 */
export function set_default_dtype(dtype: DtypeName): void {
  if (dtypeOf(dtype) !== 'float32') failType('only float32 can be the default', dtype);
}
