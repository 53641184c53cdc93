// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { backward } from './autograd/engine.ts';
import { add, addcdiv, addcmul, div, maximum, mul, neg, sub } from './ops/arithmetic.ts';
import { clone, reshape, sum } from './ops/basis.ts';
import { eq } from './ops/compare.ts';
import { float, toPlace } from './ops/creation.ts';
import { copy_, fill_, zero_ } from './ops/inplace.ts';
import { matmul } from './ops/matmul.ts';
import { normal_, uniform_ } from './ops/random.ts';
import { argmax, mean } from './ops/reduce.ts';
import { detach, flatten, select, squeeze, transpose, unbind, unsqueeze, view } from './ops/shape.ts';
import { sqrt } from './ops/unary.ts';
import { install } from '../ops/install.ts';

const methods = {
  Tensor: { backward, add, sub, mul, div, maximum, addcmul, addcdiv, neg, clone, reshape, sum, eq, to: toPlace, float, copy_, fill_, zero_, matmul, uniform_, normal_, mean, argmax, detach, view, flatten, transpose, squeeze, unsqueeze, select, unbind, sqrt },
  Tensor_: { add, sub, mul, div, addcmul, addcdiv },
};
install(methods.Tensor, methods.Tensor_);
