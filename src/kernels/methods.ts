/** All methods of tensors, and what modules have that few programs need. */
import { installBackwardHooks } from './nn/backward-hooks.ts';
import { install, installGetters } from './ops/install.ts';
import { others } from './public/others.ts';
import { formsOf } from './scope.ts';

install({ ...formsOf('Tensor'), ...others.Tensor }, { ...formsOf('Tensor_'), ...others.Tensor_ });
installGetters(others.getter);
installBackwardHooks();
