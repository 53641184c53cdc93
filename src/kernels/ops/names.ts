/** Small functions about shapes and dtypes. */

import { failType, named } from '../core/callee.ts';
import type { DtypeName } from '../core/dtype.ts';
import { wantWhole } from '../core/integers.ts';
import { refuseKind, wantKind } from '../core/kinds.ts';
import type { Tensor } from '../core/tensor.ts';
import { broadcastShapes, dtypeOf, type Scalar, type Shape } from './core.ts';
import { tensor } from './creation.ts';

/**
 * A 0-d tensor, float32 unless `dtype` says otherwise.
 * @names torch.scalar_tensor
 * @see https://pytorch.org/docs/stable/generated/torch.scalar_tensor.html
 * @example
 * torch.scalar_tensor(2.5)
 * // tensor(2.5000)
 */
export function scalar_tensor(
  s: Scalar,
  dtype?: DtypeName | null,
  _device?: unknown,
  requires_grad: boolean = false,
): Tensor {
  return tensor(s, dtype ?? 'float32', null, requires_grad);
}

/**
 * The shape that shapes broadcast to.
 * @names torch.broadcast_shapes
 * @example
 * torch.broadcast_shapes([2, 1], [3])
 * // [2, 3]
 */
export const broadcast_shapes = (...shapes: (Shape | number)[]): number[] =>
  named('broadcast_shapes', () => {
    for (const shape of shapes) if (shape === null) refuseKind('int', shape, 'shapes');
    wantWhole(shapes, 'shapes');
    return [...broadcastShapes(...shapes.map((shape) => (typeof shape === 'number' ? [shape] : shape)))];
  });

/**
 * A shape is an array of numbers.
 * @names torch.Size
 * @example
 * torch.Size([2, 3])
 * // [2, 3]
 */
export const Size = (sizes: Iterable<number>): number[] => {
  named('Size', () => wantKind('*', sizes, 'sizes'));
  const shape = [...sizes];
  named('Size', () => wantWhole(shape, 'sizes'));
  return shape;
};

/**
 * The dtype of what is made of fractions.
 * @names torch.get_default_dtype
 * @example
 * torch.get_default_dtype()
 * // 'float32'
 */
export const get_default_dtype = (): 'float32' => 'float32';

/**
 * Takes float32 for the default, which it is.
 * @names torch.set_default_dtype
 * @throws {TypeError} for any other than float32, the only one there is
 * @see https://pytorch.org/docs/stable/generated/torch.set_default_dtype.html
 * @example
 * torch.set_default_dtype('float32');
 * torch.get_default_dtype()
 * // 'float32'
 */
export function set_default_dtype(dtype: DtypeName): void {
  if (dtypeOf(dtype) !== 'float32') failType('only float32 can be the default', dtype);
}
