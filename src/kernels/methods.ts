/** All methods of tensors. */
import { install, installGetters } from './ops/install.ts';
import { others } from './public/others.ts';
import { formsOf } from './scope.ts';

install({ ...formsOf('Tensor'), ...others.Tensor }, { ...formsOf('Tensor_'), ...others.Tensor_ });
installGetters(others.getter);
