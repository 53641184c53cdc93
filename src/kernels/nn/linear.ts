/** Linear: y = x Wᵀ + b, the weight [out_features, in_features] as in PyTorch; and Bilinear. */
import { empty } from '../public/ops/creation.ts';
import { bilinear, linear } from '../public/torch.nn.functional.ts';
import type { Tensor } from '../tensor.ts';
import { bind, REQUIRED } from './arguments.ts';
import { calculate_fan_in, kaiming_uniform_, uniform_ } from './init.ts';
import { Module, take } from './module.ts';
import { Parameter } from './parameter.ts';

export interface LinearOptions {
  bias?: boolean;
}

/** nn.Linear: what it does is said where its shapes are, in shaped.ts. */
export class Linear extends Module {
  static override readonly name: string = 'Linear';
  readonly in_features: number;
  readonly out_features: number;
  weight: Parameter;
  bias: Parameter | null;

  constructor(in_features: number, out_features: number, bias?: boolean | LinearOptions);
  constructor(...args: unknown[]) {
    super();
    const given = bind('Linear', args, {
      in_features: REQUIRED as number,
      out_features: REQUIRED as number,
      bias: true,
    });
    this.in_features = given.in_features;
    this.out_features = given.out_features;
    this.weight = new Parameter(empty([this.out_features, this.in_features]));
    this.bias = given.bias ? new Parameter(empty([this.out_features])) : null;
    this.reset_parameters();
  }

  reset_parameters(): void {
    resetLikePyTorch(this.weight, this.bias);
  }

  override forward(input: Tensor): Tensor {
    return linear(input, this.weight, this.bias);
  }

  override extra_repr(): string {
    return `in_features=${this.in_features}, out_features=${this.out_features}, bias=${this.bias ? 'True' : 'False'}`;
  }
}

/**
 * Linear whose in_features is the size of the first input's last dimension. Its parameters are there after the first call: make
 * the optimizer then. https://pytorch.org/docs/stable/generated/torch.nn.LazyLinear.html
 */
export class LazyLinear extends Linear {
  static override readonly name: string = 'LazyLinear';

  constructor(out_features: number, bias?: boolean | LinearOptions);
  constructor(...args: unknown[]) {
    const given = bind('LazyLinear', args, { out_features: REQUIRED as number, bias: true });
    super(0, given.out_features, given.bias);
  }

  override forward(input: Tensor): Tensor {
    if (this.in_features === 0) {
      (this as { in_features: number }).in_features = input.shape.at(-1)!;
      this.weight = new Parameter(empty([this.out_features, this.in_features]));
      this.reset_parameters();
    }
    return super.forward(input);
  }
}

/**
 * out[o] = x₁ᵀ W[o] x₂ + b[o]; the weight is [out_features, in1_features, in2_features].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Bilinear.html
 */
export class Bilinear extends Module {
  static override readonly name: string = 'Bilinear';
  declare readonly in1_features: number;
  declare readonly in2_features: number;
  declare readonly out_features: number;
  weight: Parameter;
  bias: Parameter | null;

  constructor(in1_features: number, in2_features: number, out_features: number, bias?: boolean | LinearOptions);
  constructor(...args: unknown[]) {
    super();
    const sizes = { in1_features: REQUIRED as number, in2_features: REQUIRED as number };
    const given = take(this, args, { ...sizes, out_features: REQUIRED as number, bias: true });
    const { in1_features, in2_features, out_features } = given;
    this.weight = new Parameter(empty([out_features, in1_features, in2_features]));
    this.bias = given.bias ? new Parameter(empty([out_features])) : null;
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

/** The default start of Linear and of the convolutions: both uniform within ±1/√fan_in. */
export function resetLikePyTorch(weight: Tensor, bias: Tensor | null): void {
  kaiming_uniform_(weight, { a: Math.sqrt(5) });
  const fan = calculate_fan_in(weight);
  if (bias && fan > 0) uniform_(bias, -1 / Math.sqrt(fan), 1 / Math.sqrt(fan));
}
