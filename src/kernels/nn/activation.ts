/** Activations as modules: each is its function of nn.functional, with that function's options. */

import type { Int } from '../ops/core.ts';
import * as F from '../public/torch.nn.functional.ts';
import { ofOne } from './layer.ts';

/**
 * max(x, 0), for any shape.
 * @names torch.nn.ReLU
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReLU.html
 * @example
 * const layer = new torch.nn.ReLU();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([0.0000, 0.0000, 1.5000])
 */
export const ReLU = ofOne(F.relu, (inplace: boolean = false) => ({ inplace }));

/**
 * 1 / (1 + exp(−x)), for any shape.
 * @names torch.nn.Sigmoid
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html
 * @example
 * const layer = new torch.nn.Sigmoid();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([0.0759, 0.5000, 0.8176])
 */
export const Sigmoid = ofOne(F.sigmoid, () => ({}));

/**
 * tanh(x), for any shape.
 * @names torch.nn.Tanh
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Tanh.html
 * @example
 * const layer = new torch.nn.Tanh();
 * layer(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.9866,  0.0000,  0.9051])
 */
export const Tanh = ofOne(F.tanh, () => ({}));

/**
 * exp(x) divided by its sum along `dim`. PyTorch's guess of a missing `dim` is deprecated: say it.
 * @names torch.nn.Softmax
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softmax.html
 * @example
 * const layer = new torch.nn.Softmax(1);
 * layer(torch.tensor([[0.5, 1, 1.5]]))
 * // tensor([[0.1863, 0.3072, 0.5065]])
 */
export const Softmax = ofOne(F.softmax, (dim: Int) => ({ dim }));

/**
 * The logarithm of softmax along `dim`.
 * @names torch.nn.LogSoftmax
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html
 * @example
 * const layer = new torch.nn.LogSoftmax(1);
 * layer(torch.tensor([[0.5, 1, 1.5]]))
 * // tensor([[-1.6803, -1.1803, -0.6803]])
 */
export const LogSoftmax = ofOne(F.log_softmax, (dim: Int) => ({ dim }));
