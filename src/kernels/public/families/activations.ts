// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { CELU, ELU, GELU, GLU, Hardshrink, Hardsigmoid, Hardswish, Hardtanh, LeakyReLU, LogSigmoid, Mish, PReLU, RReLU, ReLU6, SELU, SiLU, Softmax2d, Softmin, Softplus, Softshrink, Softsign, Tanhshrink, Threshold } from '../nn/activations.ts';
import { celu_, elu_, hardtanh_, leaky_relu_, relu_, rrelu_, selu_, threshold_ } from '../ops/activation-inplace.ts';
import { celu, elu, gelu, glu, gumbel_softmax, hardshrink, hardsigmoid, hardswish, hardtanh, leaky_relu, mish, prelu, relu6, rrelu, selu, silu, softmin, softplus, softshrink, softsign, tanhshrink, threshold } from '../ops/activations.ts';

export const ready = join('activations', {
  'torch.nn': { CELU, ELU, GELU, GLU, Hardshrink, Hardsigmoid, Hardswish, Hardtanh, LeakyReLU, LogSigmoid, Mish, PReLU, RReLU, ReLU6, SELU, SiLU, Softmax2d, Softmin, Softplus, Softshrink, Softsign, Tanhshrink, Threshold },
}, {
  'torch torch.nn.functional': [celu_, relu_, rrelu_, selu_, threshold_, celu, elu, gelu, glu, gumbel_softmax, hardshrink, hardsigmoid, hardswish, hardtanh, leaky_relu, mish, prelu, relu6, rrelu, selu, silu, softmin, softplus, softshrink, softsign, tanhshrink, threshold],
  'torch.nn.functional': [elu_, hardtanh_, leaky_relu_],
});
