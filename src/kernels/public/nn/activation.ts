// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/activation.ts';
import { defClass } from '../../core/scope.ts';

/**
 * max(x, 0), for any shape.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReLU.html
 */
const _ReLU: {
  new (inplace?: boolean | { inplace?: boolean }): InstanceType<typeof plain.ReLU>;
} = defClass('ReLU(;^inplace?)', plain.ReLU);
type _ReLU = InstanceType<typeof plain.ReLU>;

/**
 * 1 / (1 + exp(−x)), for any shape.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html
 */
const _Sigmoid: {
  new (): InstanceType<typeof plain.Sigmoid>;
} = defClass('Sigmoid(;)', plain.Sigmoid);
type _Sigmoid = InstanceType<typeof plain.Sigmoid>;

/**
 * tanh(x), for any shape.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Tanh.html
 */
const _Tanh: {
  new (): InstanceType<typeof plain.Tanh>;
} = defClass('Tanh(;)', plain.Tanh);
type _Tanh = InstanceType<typeof plain.Tanh>;

/**
 * exp(x) divided by its sum along `dim`. PyTorch's guess of a missing `dim` is deprecated: say it.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softmax.html
 */
const _Softmax: {
  new (dim: Int | { dim: Int } | { axis: Int }): InstanceType<typeof plain.Softmax>;
} = defClass('Softmax(#dim;)', plain.Softmax);
type _Softmax = InstanceType<typeof plain.Softmax>;

/**
 * The logarithm of softmax along `dim`.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html
 */
const _LogSoftmax: {
  new (dim: Int | { dim: Int } | { axis: Int }): InstanceType<typeof plain.LogSoftmax>;
} = defClass('LogSoftmax(#dim;)', plain.LogSoftmax);
type _LogSoftmax = InstanceType<typeof plain.LogSoftmax>;

export { _LogSoftmax as LogSoftmax, _ReLU as ReLU, _Sigmoid as Sigmoid, _Softmax as Softmax, _Tanh as Tanh };
