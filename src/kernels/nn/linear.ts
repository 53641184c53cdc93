/** Linear: y = x Wᵀ + b, the weight [out_features, in_features] as in PyTorch. */

import { no_grad } from '../core/grad-mode.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { empty } from '../public/ops/creation.ts';
import { linear } from '../public/torch.nn.functional.ts';
import { Module } from './module.ts';
import { Parameter } from './parameter.ts';

/**
 * x Wᵀ + b with learnt weights: (…, in_features) → (…, out_features).
 * Parameters: `weight` [out_features, in_features] and `bias` [out_features], both uniform within
 * ±1/√in_features at first.
 * @names torch.nn.Linear
 * @shape LinearRule<in_features, out_features>
 * @also device dtype
 * @throws {Error} for an input whose last dimension is not in_features
 * @throws {TypeError} for an input that is not float32
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Linear.html
 * @example
 * const layer = new torch.nn.Linear(4, 2);
 * layer(torch.ones([3, 4])).shape
 * // [3, 2]
 */
export class Linear extends Module {
  readonly in_features: number;
  readonly out_features: number;
  weight: Parameter;
  bias: Parameter | null;

  constructor(in_features: Int, out_features: Int, bias: boolean = true) {
    super();
    this.in_features = in_features;
    this.out_features = out_features;
    this.weight = new Parameter(empty([out_features, in_features]));
    this.bias = bias ? new Parameter(empty([out_features])) : null;
    this.reset_parameters();
  }

  reset_parameters(): void {
    resetLikePyTorch(this.weight, this.bias);
  }

  override forward(input: Tensor): Tensor {
    return linear(input, this.weight, this.bias);
  }
}

/**
 * The default start of Linear and of the convolutions: both uniform within ±1/√fan_in, which is what PyTorch's kaiming_uniform_ with
 * a = √5 comes to. Said so, no small bundle needs what else that knows.
 */
export function resetLikePyTorch(weight: Tensor, bias: Tensor | null): void {
  const bound = Math.sqrt(weight.shape[0] / weight.numel());
  if (weight.numel() > 0) for (const each of [weight, bias]) no_grad(() => each?.uniform_(-bound, bound));
}
