/** Counts of events. */
import type { Tensor } from '../core/tensor.ts';
import type { Shape } from '../ops/core.ts';
import type { Constraint } from './constraints.ts';
import * as constraints from './constraints.ts';
import { Elementwise, type One, type Value } from './distribution.ts';
import { add, expand, floor, lgamma, poisson, sub, xlogy } from './math.ts';

/**
 * How many events happen that come at this rate.
 * https://pytorch.org/docs/stable/distributions.html#poisson
 * @example
 * const p = new torch.distributions.Poisson(4);
 * p.log_prob(torch.tensor([3, 4]))
 * // tensor([-1.6329, -1.6329])
 */
export class Poisson extends Elementwise {
  declare readonly rate: Tensor;

  constructor(...args: One<'rate'>) {
    super(args, ['rate']);
  }

  override get arg_constraints() {
    return { rate: constraints.nonnegative };
  }
  override get support(): Constraint {
    return constraints.nonnegative_integer;
  }
  override get mean(): Tensor {
    return this.rate;
  }
  override get mode(): Tensor {
    return floor(this.rate);
  }
  override get variance(): Tensor {
    return this.rate;
  }
  override sample(sample_shape: Shape = []): Tensor {
    return poisson(expand(this.rate, this.extended(sample_shape)));
  }
  override log_prob(value: Value): Tensor {
    return sub(sub(xlogy(this.validated(value), this.rate), this.rate), lgamma(add(value, 1)));
  }
}
