/**
 * Bilinear: two inputs, multiplied by a weight with each other.
 * @family einsum
 */
import type { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { empty } from '../public/ops/creation.ts';
import { bilinear } from '../public/torch.nn.functional.ts';
import { uniform_ } from './init.ts';
import { hold, Module } from './module.ts';
import { Parameter } from './parameter.ts';

/**
 * out[o] = x₁ᵀ W[o] x₂ + b[o]; the weight is [out_features, in1_features, in2_features].
 * @names torch.nn.Bilinear
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Bilinear.html
 * @example
 * const layer = new torch.nn.Bilinear(2, 3, 4);
 * layer(torch.ones([5, 2]), torch.ones([5, 3])).shape
 * // [5, 4]
 */
export class Bilinear extends Module {
  declare readonly in1_features: number;
  declare readonly in2_features: number;
  declare readonly out_features: number;
  weight: Parameter;
  bias: Parameter | null;

  constructor(in1_features: Int, in2_features: Int, out_features: Int, bias: boolean = true) {
    super();
    hold(this, { in1_features, in2_features, out_features, bias });
    this.weight = new Parameter(empty([out_features, in1_features, in2_features]));
    this.bias = bias ? new Parameter(empty([out_features])) : null;
    this.reset_parameters();
  }

  /** Uniform within ±1/√in1_features. */
  reset_parameters(): void {
    const bound = 1 / Math.sqrt(this.in1_features);
    for (const parameter of this.own_parameters()) uniform_(parameter[1], -bound, bound);
  }

  override forward(input1: Tensor, input2: Tensor): Tensor {
    return bilinear(input1, input2, this.weight, this.bias);
  }
}
