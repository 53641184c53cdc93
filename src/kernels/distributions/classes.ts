/** Distributions over the classes of a last dimension: one of them, counts of them, and shares that come near one. */

import { fail } from '../core/callee.ts';
import { refuseKind } from '../core/kinds.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Shape } from '../ops/core.ts';
import type { Constraint } from './constraints.ts';
import * as constraints from './constraints.ts';
import { Distribution, named, type Options, type Value } from './distribution.ts';
import {
  add,
  arange,
  argmax,
  broadcast_tensors,
  clamp_min,
  clampProbs,
  detach,
  div,
  eq,
  exp,
  expand,
  full,
  gather,
  inside,
  lgamma,
  log,
  logical_and,
  logitsOf,
  logsumexp,
  mul,
  multinomial,
  neg,
  no_grad,
  normalized,
  one_hot,
  oneMinus,
  own,
  type Param,
  permute,
  probsOf,
  reshape,
  squeeze,
  sub,
  sum,
  unsqueeze,
  where,
} from './math.ts';

/** Probabilities of classes, which need not sum to 1, or their logits. */
export type Classes =
  | [Tensor, (boolean | null)?]
  | [null, Tensor, (boolean | null)?]
  | [{ probs?: Tensor; logits?: Tensor } & Options];

abstract class OfClasses extends Distribution {
  readonly probs: Tensor;
  readonly logits: Tensor;
  protected readonly told: 'probs' | 'logits';

  protected constructor(callee: string, args: readonly unknown[], isVector: boolean) {
    const { values, validate_args } = named(callee, args, 'probs', 'logits');
    if ((values.probs === undefined) === (values.logits === undefined))
      fail(`${callee}: Either \`probs\` or \`logits\` must be specified, but not both.`);
    const told = values.probs === undefined ? 'logits' : 'probs';
    const given = own(values[told]);
    if (given.ndim < 1) fail(`${callee}: \`${told}\` parameter must be at least one-dimensional.`);
    super(given.shape.slice(0, -1), isVector ? given.shape.slice(-1) : [], validate_args);
    this.told = told;
    this.probs = told === 'probs' ? div(given, sum(given, -1, true)) : probsOf(given, false);
    this.logits = told === 'logits' ? normalized(given) : logitsOf(this.probs, false);
    this.checked({ [told]: given });
  }

  get num_events(): number {
    return this.probs.shape.at(-1)!;
  }
  override get arg_constraints(): Record<string, Constraint> {
    return this.told === 'probs' ? { probs: constraints.simplex } : { logits: constraints.real_vector };
  }

  /** What tells a wider one: the probabilities or logits of this batch shape. */
  protected wider(batch_shape: Shape): { probs?: Tensor; logits?: Tensor; validate_args: boolean } {
    return { [this.told]: expand(this[this.told], [...batch_shape, this.num_events]), validate_args: false };
  }

  /** Class numbers, int32. */
  protected draw(sample_shape: Shape): Tensor {
    const count = this.sizes(sample_shape).reduce((size, n) => size * n, 1);
    const flat = no_grad(() => multinomial(reshape(this.probs, [-1, this.num_events]), count, true));
    return reshape(permute(flat, [1, 0]), [...sample_shape, ...this.batch_shape]);
  }

  override entropy(): Tensor {
    // A class that is ruled out by a logit of −inf adds nothing.
    return neg(sum(mul(this.probs, clamp_min(this.logits, -3.4e38)), -1));
  }
}

/**
 * One of the last dimension's classes.
 * https://pytorch.org/docs/stable/distributions.html#categorical
 * @example
 * const p = new torch.distributions.Categorical({ probs: torch.tensor([0.25, 0.75]) });
 * p.log_prob(torch.tensor([0, 1]))
 * // tensor([-1.3863, -0.2877])
 */
export class Categorical extends OfClasses {
  override readonly has_enumerate_support = true;

  constructor(...args: Classes) {
    super('Categorical', args, false);
  }

  override get support(): Constraint {
    return constraints.integer_interval(0, this.num_events - 1);
  }
  override get mean(): Tensor {
    return full(this.batch_shape, Number.NaN, 'float32');
  }
  override get variance(): Tensor {
    return this.mean;
  }
  override get mode(): Tensor {
    return argmax(this.probs, -1);
  }
  /** Class numbers, int32, of shape [...sample_shape, ...batch_shape]. */
  override sample(sample_shape: Shape = []): Tensor {
    return this.draw(sample_shape);
  }
  override log_prob(value: Value): Tensor {
    const index = unsqueeze(this.validated(value).to('int32'), -1);
    const [wide, logits] = broadcast_tensors(index, this.logits);
    return squeeze(gather(logits, -1, wide.narrow(-1, 0, 1)), -1);
  }
  override enumerate_support(all: boolean | { expand?: boolean } = true): Tensor {
    const values = reshape(arange(this.num_events), [this.num_events, ...this.batch_shape.map(() => 1)]);
    const wide = typeof all === 'boolean' ? all : (all.expand ?? true);
    return wide ? expand(values, [this.num_events, ...this.batch_shape]) : values;
  }
  override expand(batch_shape: Shape): Categorical {
    return new Categorical(this.wider(batch_shape));
  }
}

/**
 * A vector with a 1 in the place of one class.
 * https://pytorch.org/docs/stable/distributions.html#onehotcategorical
 * @example
 * const p = new torch.distributions.OneHotCategorical({ probs: torch.tensor([0.25, 0.75]) });
 * p.log_prob(torch.tensor([0, 1]))
 * // tensor(-0.2877)
 */
export class OneHotCategorical extends OfClasses {
  override readonly has_enumerate_support = true;

  constructor(...args: Classes) {
    super(new.target.name, args, true);
  }

  /** @internal */
  get _categorical(): Categorical {
    return new Categorical({ logits: this.logits, validate_args: false });
  }
  override get support(): Constraint {
    return constraints.one_hot;
  }
  override get mean(): Tensor {
    return this.probs;
  }
  override get mode(): Tensor {
    return one_hot(argmax(this.probs, -1), this.num_events).to('float32');
  }
  override get variance(): Tensor {
    return mul(this.probs, oneMinus(this.probs));
  }
  override sample(sample_shape: Shape = []): Tensor {
    return one_hot(this.draw(sample_shape), this.num_events).to('float32');
  }
  override log_prob(value: Value): Tensor {
    return this._categorical.log_prob(argmax(this.validated(value), -1));
  }
  override enumerate_support(all: boolean | { expand?: boolean } = true): Tensor {
    return one_hot(this._categorical.enumerate_support(all), this.num_events).to('float32');
  }
  override expand(batch_shape: Shape): OneHotCategorical {
    return new (this.constructor as typeof OneHotCategorical)(this.wider(batch_shape));
  }
}

/**
 * The same, through whose draws gradients pass as if they were the probabilities.
 * https://pytorch.org/docs/stable/distributions.html#onehotcategoricalstraightthrough
 * @example
 * const p = new torch.distributions.OneHotCategoricalStraightThrough({ probs: torch.tensor([0, 1]).float() });
 * p.rsample()
 * // tensor([0., 1.])
 */
export class OneHotCategoricalStraightThrough extends OneHotCategorical {
  override readonly has_rsample = true;

  override rsample(sample_shape: Shape = []): Tensor {
    return add(this.sample(sample_shape), sub(this.probs, detach(this.probs)));
  }
}

/**
 * How often each class comes in `total_count` draws.
 * https://pytorch.org/docs/stable/distributions.html#multinomial
 * @example
 * const p = new torch.distributions.Multinomial(3, { probs: torch.tensor([0.25, 0.75]) });
 * p.log_prob(torch.tensor([1, 2]))
 * // tensor(-0.8630)
 */
export class Multinomial extends OfClasses {
  readonly total_count: number;

  constructor(
    total_count: number | { total_count?: number; probs?: Tensor; logits?: Tensor; validate_args?: boolean | null },
    ...args: unknown[]
  ) {
    if (total_count == null) refuseKind('an int', total_count, 'total_count');
    const { total_count: count = 1, ...rest } = typeof total_count === 'number' ? { total_count } : total_count;
    super('Multinomial', typeof total_count === 'number' ? args : [rest], true);
    if (!Number.isInteger(count)) fail('Multinomial: inhomogeneous total_count is not supported', count);
    this.total_count = count;
  }

  override get support(): Constraint {
    return constraints.multinomial(this.total_count);
  }
  override get mean(): Tensor {
    return mul(this.probs, this.total_count);
  }
  override get variance(): Tensor {
    return mul(mul(this.probs, oneMinus(this.probs)), this.total_count);
  }
  override sample(sample_shape: Shape = []): Tensor {
    return sum(one_hot(this.draw([this.total_count, ...sample_shape]), this.num_events), 0).to('float32');
  }
  override log_prob(value: Value): Tensor {
    const [logits, counts] = broadcast_tensors(this.logits, this.validated(value));
    const ruledOut = logical_and(eq(counts, 0), eq(logits, Number.NEGATIVE_INFINITY));
    const powers = sum(mul(where(ruledOut, 0, logits), counts), -1);
    return add(sub(lgamma(add(sum(counts, -1), 1)), sum(lgamma(add(counts, 1)), -1)), powers);
  }
  override entropy(): Tensor {
    // Each count is binomial: Σ over its values of probability · log(value!).
    const n = this.total_count;
    const k = reshape(arange(1, n + 1).to('float32'), [n, ...this.probs.shape.map(() => 1)]);
    const top = own(n + 1);
    const ways = sub(sub(lgamma(top), lgamma(add(k, 1))), lgamma(sub(top, k)));
    const held = clampProbs(this.probs);
    const chance = add(ways, add(mul(k, log(held)), mul(sub(n, k), log(oneMinus(held)))));
    const repeated = sum(sum(mul(exp(chance), lgamma(add(k, 1))), 0), -1);
    return add(sub(mul(super.entropy(), n), lgamma(top)), repeated);
  }
  override expand(batch_shape: Shape): Multinomial {
    return new Multinomial({ total_count: this.total_count, ...this.wider(batch_shape) });
  }
}

/** The logarithms of a RelaxedOneHotCategorical. */
export class ExpRelaxedCategorical extends OfClasses {
  readonly temperature: Tensor;
  override readonly has_rsample = true;

  constructor(temperature: Param, ...args: unknown[]) {
    super('ExpRelaxedCategorical', args, true);
    this.temperature = own(temperature);
  }

  override get support(): Constraint {
    return constraints.real_vector;
  }
  override rsample(sample_shape: Shape = []): Tensor {
    const gumbels = neg(log(neg(log(clampProbs(inside(this.extended(sample_shape)))))));
    const scores = div(add(this.logits, gumbels), this.temperature);
    return sub(scores, logsumexp(scores, -1, true));
  }
  override log_prob(value: Value): Tensor {
    const k = this.num_events;
    const [logits, x] = broadcast_tensors(this.logits, this.validated(value));
    const score = sub(logits, mul(x, this.temperature));
    const scale = add(mul(log(this.temperature), k - 1), lgamma(own(k)));
    return add(sum(sub(score, logsumexp(score, -1, true)), -1), scale);
  }
  override expand(batch_shape: Shape): ExpRelaxedCategorical {
    return new ExpRelaxedCategorical(this.temperature, this.wider(batch_shape));
  }
}
