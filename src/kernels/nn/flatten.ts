/** Flatten and Unflatten: reshape between a batch's dimensions and one. */
import type { Tensor } from '../tensor.ts';
import { bind, REQUIRED } from './arguments.ts';
import { Module } from './module.ts';

/** nn.Flatten: what it does is said where its shapes are, in shaped.ts. */
export class Flatten extends Module {
  static override readonly name: string = 'Flatten';
  readonly start_dim: number;
  readonly end_dim: number;

  constructor(start_dim?: number | { start_dim?: number; end_dim?: number }, end_dim?: number);
  constructor(...args: unknown[]) {
    super();
    ({ start_dim: this.start_dim, end_dim: this.end_dim } = bind('Flatten', args, { start_dim: 1, end_dim: -1 }));
  }

  override forward(input: Tensor): Tensor {
    return input.flatten(this.start_dim, this.end_dim);
  }
}

/**
 * Splits dimension `dim` into the sizes of `unflattened_size`, one of which may be −1:
 * `Unflatten(1, [C, -1])` makes (N, C, L) of (N, C·L).
 * @throws {Error} for sizes whose product is not the size of the dimension
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Unflatten.html
 */
export class Unflatten extends Module {
  static override readonly name: string = 'Unflatten';
  readonly dim: number;
  readonly unflattened_size: number[];

  constructor(dim: number, unflattened_size: number[]);
  constructor(...args: unknown[]) {
    super();
    const given = bind('Unflatten', args, { dim: REQUIRED as number, unflattened_size: REQUIRED as number[] });
    this.dim = given.dim;
    this.unflattened_size = given.unflattened_size;
  }

  override forward(input: Tensor): Tensor {
    const dim = this.dim < 0 ? this.dim + input.shape.length : this.dim;
    return input.reshape([...input.shape.slice(0, dim), ...this.unflattened_size, ...input.shape.slice(dim + 1)]);
  }
}

/**
 * Gives its input back, the very same tensor; stands where a layer is not wanted. Arguments are ignored.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Identity.html
 */
export class Identity extends Module {
  static override readonly name: string = 'Identity';

  override forward(input: Tensor): Tensor {
    return input;
  }
}
