/** All methods of tensors, and what else a bundle has only with them: `torch.tensor` of tensors. */
import { fail } from './callee.ts';
import { reshape } from './ops/basis.ts';
import { joining, tensor } from './ops/creation.ts';
import { install, installGetters } from './ops/install.ts';
import { detach, stack } from './ops/shape.ts';
import { others } from './public/others.ts';
import { formsOf } from './scope.ts';
import { Tensor } from './tensor.ts';

install({ ...formsOf('Tensor'), ...others.Tensor }, { ...formsOf('Tensor_'), ...others.Tensor_ });
installGetters(others.getter);

joining.join = (values, shape) => {
  const parts = values.map((value) => {
    if (!(value instanceof Tensor)) return tensor(value as number);
    if (value.numel() !== 1)
      fail('only one element tensors can be converted to scalars; torch.stack joins larger ones', value);
    return reshape(detach(value), []);
  });
  return reshape(stack(parts), shape);
};
