/**
 * The methods that torch's own layers and optimizers, and nearly every training loop, call: all that a tree-shaken program has
 * unless it installs more (lean.ts). In the whole of torch methods.ts puts these on too.
 */
import { backward, register_hook } from '../autograd/engine.ts';
import { add, addcdiv, addcmul, clamp, div, maximum, mul, sub } from './arithmetic.ts';
import { eq } from './compare.ts';
import { float, toPlace } from './creation.ts';
import { copy_, fill_, zero_ } from './inplace.ts';
import { install, spread } from './install.ts';
import { matmul } from './matmul.ts';
import { normal_, uniform_ } from './random.ts';
import { argmax, mean, sum } from './reduce.ts';
import { clone, detach, flatten, reshape, select, squeeze, transpose, unbind, unsqueeze, view } from './shape.ts';
import { erfinv, neg, sqrt } from './unary.ts';

install(
  {
    ...{ add, sub, mul, div, maximum, addcmul, addcdiv, neg, sqrt, matmul, eq },
    ...{ sum, mean, argmax, to: toPlace as never, float, backward, register_hook },
    ...{ clone, detach, flatten, select, squeeze, unsqueeze, transpose, unbind },
    ...{ reshape: spread(reshape as never), view: spread(view as never) },
    ...{ copy_, fill_, zero_, normal_, uniform_ },
  },
  { add, sub, mul, div, addcmul, addcdiv, clamp, erfinv },
);
