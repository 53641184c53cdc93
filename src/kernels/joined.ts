/** `torch.tensor` of tensors, which a bundle has only with all of torch: torch.ts puts it in its place. */
import { fail } from './callee.ts';
import { reshape } from './ops/basis.ts';
import { tensor, type Value } from './ops/creation.ts';
import { detach, stack } from './ops/shape.ts';
import type { Shape } from './shapes.ts';
import { Tensor } from './tensor.ts';

export function joined(values: readonly Value[], shape: Shape): Tensor {
  const parts = values.map((value) => {
    if (!(value instanceof Tensor)) return tensor(value as number);
    if (value.numel() !== 1)
      fail('only one element tensors can be converted to scalars; torch.stack joins larger ones', value);
    return reshape(detach(value), []);
  });
  return reshape(stack(parts), shape);
}
