/** Flatten and Unflatten: reshape between a batch's dimensions and one. */
import type { Tensor } from '../core/tensor.ts';
import type { Int, Shape } from '../ops/core.ts';
import { hold, Module } from './module.ts';

/**
 * Makes one dimension of those from start_dim (1) to end_dim (−1, the last): (N, C, H, W) → (N, C·H·W).
 * @names torch.nn.Flatten
 * @shape FlattenRule<start_dim, end_dim>
 * @throws {Error} where start_dim comes after end_dim
 * @throws {RangeError} for a dimension that the input does not have
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Flatten.html
 * @example
 * const layer = new torch.nn.Flatten();
 * layer(torch.ones([2, 3, 4])).shape
 * // [2, 12]
 */
export class Flatten extends Module {
  declare readonly start_dim: number;
  declare readonly end_dim: number;

  constructor(start_dim: Int = 1, end_dim: Int = -1) {
    super();
    hold(this, { start_dim, end_dim });
  }

  override forward(input: Tensor): Tensor {
    return input.flatten(this.start_dim, this.end_dim);
  }
}

/**
 * Splits dimension `dim` into the sizes of `unflattened_size`, one of which may be −1:
 * `Unflatten(1, [C, -1])` makes (N, C, L) of (N, C·L).
 * @names torch.nn.Unflatten
 * @throws {Error} for sizes whose product is not the size of the dimension
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Unflatten.html
 * @example
 * const layer = new torch.nn.Unflatten(1, [2, 3]);
 * layer(torch.ones([4, 6])).shape
 * // [4, 2, 3]
 */
export class Unflatten extends Module {
  declare readonly dim: number;
  declare readonly unflattened_size: readonly number[];

  constructor(dim: Int, unflattened_size: Shape) {
    super();
    hold(this, { dim, unflattened_size });
  }

  override forward(input: Tensor): Tensor {
    const dim = this.dim < 0 ? this.dim + input.shape.length : this.dim;
    return input.reshape([...input.shape.slice(0, dim), ...this.unflattened_size, ...input.shape.slice(dim + 1)]);
  }
}

/**
 * Gives its input back, the very same tensor; stands where a layer is not wanted. Arguments are ignored.
 * @names torch.nn.Identity
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Identity.html
 * @example
 * const layer = new torch.nn.Identity();
 * layer(torch.tensor([1.5, 2]))
 * // tensor([1.5000, 2.0000])
 */
export class Identity extends Module {
  constructor(..._ignored: unknown[]) {
    super();
  }

  override forward(input: Tensor): Tensor {
    return input;
  }
}
