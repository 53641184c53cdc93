/** `torch.tensor` of tensors, which a bundle has only with all of torch. */
import { fail } from './callee.ts';
import { reshape } from './ops/basis.ts';
import { joining, tensor } from './ops/creation.ts';
import { detach, stack } from './ops/shape.ts';
import { Tensor } from './tensor.ts';

joining.join = (values, shape) => {
  const parts = values.map((value) => {
    if (!(value instanceof Tensor)) return tensor(value as number);
    if (value.numel() !== 1)
      fail('only one element tensors can be converted to scalars; torch.stack joins larger ones', value);
    return reshape(detach(value), []);
  });
  return reshape(stack(parts), shape);
};
