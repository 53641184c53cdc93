/** `torch.tensor` of tensors, which a bundle has only with all of torch: torch.ts puts it in its place. */
import { fail } from '../core/callee.ts';
import type { Shape } from '../core/shapes.ts';
import { Tensor } from '../core/tensor.ts';
import { reshape } from './basis.ts';
import { tensor, type Value } from './creation.ts';
import { detach, stack } from './shape.ts';

/** A tensor of this shape with the values, of which some are tensors of one element: gradients end at them. */
export function joined(values: readonly Value[], shape: Shape): Tensor {
  const parts = values.map((value) => {
    if (!(value instanceof Tensor)) return tensor(value as number);
    if (value.numel() !== 1)
      fail('only one element tensors can be converted to scalars; torch.stack joins larger ones', value);
    return reshape(detach(value), []);
  });
  return reshape(stack(parts), shape);
}
