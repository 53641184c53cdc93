/** Linear: y = x Wᵀ + b, the weight [out_features, in_features] as in PyTorch. */
import { no_grad } from '../autograd/mode.ts';
import { empty } from '../public/ops/creation.ts';
import { linear } from '../public/torch.nn.functional.ts';
import type { Tensor } from '../tensor.ts';
import { bind, REQUIRED } from './arguments.ts';
import { Module } from './module.ts';
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
 * The default start of Linear and of the convolutions: both uniform within ±1/√fan_in, which is what PyTorch's kaiming_uniform_ with
 * a = √5 comes to. Said so, no small bundle needs what else that knows.
 */
export function resetLikePyTorch(weight: Tensor, bias: Tensor | null): void {
  const bound = Math.sqrt(weight.shape[0] / weight.numel());
  if (weight.numel() > 0) for (const each of [weight, bias]) no_grad(() => each?.uniform_(-bound, bound));
}
