/** Distributions made of others: transformed, with dimensions that count as one value, mixed; and those that are best said so. */

import { fail, failType } from '../core/callee.ts';
import { refuseKind } from '../core/kinds.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Shape } from '../ops/core.ts';
import { Categorical, type Classes, ExpRelaxedCategorical } from './classes.ts';
import type { Constraint } from './constraints.ts';
import * as constraints from './constraints.ts';
import { Normal } from './continuous.ts';
import { Distribution, named, type Options, type Two, type Value, wantAll } from './distribution.ts';
import {
  add,
  exp,
  expand,
  expm1,
  gather,
  log_softmax,
  logsumexp,
  mul,
  no_grad,
  type Param,
  reshape,
  square,
  squeeze,
  sub,
  sum,
  sumRight,
  unsqueeze,
} from './math.ts';
import { LogitRelaxedBernoulli } from './odds.ts';
import { ComposeTransform, ExpTransform, SigmoidTransform, StickBreakingTransform, Transform } from './transforms.ts';

function wantDistribution(value: unknown): void {
  if (!(value instanceof Distribution)) refuseKind('a Distribution', value, 'base_distribution');
}

/**
 * What comes of a distribution's values by transforms, one after the other.
 * https://pytorch.org/docs/stable/distributions.html#transformeddistribution
 * @example
 * const base = new torch.distributions.Normal(0, 1);
 * const p = new torch.distributions.TransformedDistribution(base, [new torch.distributions.ExpTransform()]);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-0.4660, -0.9189])
 */
export class TransformedDistribution extends Distribution {
  readonly base_dist: Distribution;
  readonly transforms: readonly Transform[];
  override readonly has_rsample: boolean;
  readonly #all: ComposeTransform;

  constructor(
    base_distribution: Distribution,
    transforms: Transform | readonly Transform[],
    options: boolean | null | Options = null,
  ) {
    const list = transforms instanceof Transform ? [transforms] : transforms;
    if (!Array.isArray(list) || list.some((each) => !(each instanceof Transform)))
      failType('transforms must be a Transform or a list of Transforms');
    wantDistribution(base_distribution);
    const all = new ComposeTransform(list);
    const shape = [...base_distribution.batch_shape, ...base_distribution.event_shape];
    if (shape.length < all.domain.event_dim)
      fail(`base_distribution needs to have shape with size at least ${all.domain.event_dim}`, shape);
    const out = all.forward_shape(shape);
    const { event_dim } = all.codomain;
    const events = Math.max(event_dim, base_distribution.event_shape.length + event_dim - all.domain.event_dim);
    const more = all.domain.event_dim - base_distribution.event_shape.length;
    super(
      out.slice(0, out.length - events),
      out.slice(out.length - events),
      typeof options === 'object' ? options?.validate_args : options,
    );
    this.base_dist = more > 0 ? new Independent(base_distribution, more) : base_distribution;
    this.transforms = list;
    this.#all = all;
    this.has_rsample = base_distribution.has_rsample;
  }

  override get support(): Constraint {
    if (this.transforms.length === 0) return this.base_dist.support;
    const { codomain } = this.#all;
    const more = this.event_shape.length - codomain.event_dim;
    return more > 0 ? constraints.independent(codomain, more) : codomain;
  }
  override rsample(sample_shape: Shape = []): Tensor {
    return this.#all.call(this.base_dist.rsample(sample_shape));
  }
  override sample(sample_shape: Shape = []): Tensor {
    return no_grad(() => this.#all.call(this.base_dist.sample(sample_shape)));
  }
  override log_prob(value: Value): Tensor {
    let y = this.validated(value);
    let { length: event_dim } = this.event_shape;
    let lost: Tensor | null = null;
    for (const transform of this.transforms.toReversed()) {
      const x = transform.inverted(y);
      event_dim += transform.domain.event_dim - transform.codomain.event_dim;
      const slope = sumRight(transform.log_abs_det_jacobian(x, y), event_dim - transform.domain.event_dim);
      lost = lost ? add(lost, slope) : slope;
      y = x;
    }
    const base = sumRight(this.base_dist.log_prob(y), event_dim - this.base_dist.event_shape.length);
    return lost ? sub(base, lost) : base;
  }
  /** Where the transforms fall, probabilities are those of what lies above. */
  #turned(probability: Tensor): Tensor {
    const { sign } = this.#all;
    return typeof sign === 'number' && sign === 1 ? probability : add(mul(sub(probability, 0.5), sign), 0.5);
  }
  override cdf(value: Tensor): Tensor {
    return this.#turned(this.base_dist.cdf(this.#all.inverted(this.validated(value))));
  }
  override icdf(value: Tensor): Tensor {
    return this.#all.call(this.base_dist.icdf(this.#turned(value)));
  }
  override expand(batch_shape: Shape): TransformedDistribution {
    const inner = this.#all.inverse_shape([...batch_shape, ...this.event_shape]);
    const base = this.base_dist.expand(inner.slice(0, inner.length - this.base_dist.event_shape.length));
    return new TransformedDistribution(base, this.transforms, false);
  }
  override toString(): string {
    return `${this.constructor.name}()`;
  }
}

/**
 * e to the power of a normal variable.
 * https://pytorch.org/docs/stable/distributions.html#lognormal
 * @example
 * const p = new torch.distributions.LogNormal(0, 1);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-0.4660, -0.9189])
 */
export class LogNormal extends TransformedDistribution {
  constructor(...args: Two<'loc' | 'scale', 'loc' | 'scale'> | Two<'loc', 'scale'>) {
    const { values, validate_args } = named('LogNormal', args, 'loc', 'scale');
    wantAll('LogNormal', values, 'loc', 'scale');
    super(new Normal({ ...values, validate_args }), new ExpTransform(), validate_args);
  }

  get loc(): Tensor {
    return (this.base_dist as Normal).loc;
  }
  get scale(): Tensor {
    return (this.base_dist as Normal).scale;
  }
  override get arg_constraints() {
    return { loc: constraints.real, scale: constraints.positive };
  }
  override get mean(): Tensor {
    return exp(add(this.loc, mul(square(this.scale), 0.5)));
  }
  override get mode(): Tensor {
    return exp(sub(this.loc, square(this.scale)));
  }
  override get variance(): Tensor {
    const spread = square(this.scale);
    return mul(expm1(spread), exp(add(mul(this.loc, 2), spread)));
  }
  override entropy(): Tensor {
    return add(this.base_dist.entropy(), this.loc);
  }
  override expand(batch_shape: Shape): LogNormal {
    return new LogNormal({
      loc: expand(this.loc, batch_shape),
      scale: expand(this.scale, batch_shape),
      validate_args: false,
    });
  }
}

/**
 * Shares that come of a normal vector by breaking pieces off a stick.
 * https://pytorch.org/docs/stable/distributions.html#logisticnormal
 * @example
 * const p = new torch.distributions.LogisticNormal(torch.tensor([0, 0]).float(), torch.tensor([1, 1]).float());
 * p.log_prob(torch.tensor([0.25, 0.25, 0.5]))
 * // tensor(1.3054)
 */
export class LogisticNormal extends TransformedDistribution {
  constructor(...args: Two<'loc', 'scale'>) {
    const { values, validate_args } = named('LogisticNormal', args, 'loc', 'scale');
    wantAll('LogisticNormal', values, 'loc', 'scale');
    const base = new Normal({ ...values, validate_args });
    super(base.batch_shape.length ? base : base.expand([1]), new StickBreakingTransform(), validate_args);
  }

  get #normal(): Normal {
    return (this.base_dist as Independent).base_dist as Normal;
  }
  get loc(): Tensor {
    return this.#normal.loc;
  }
  get scale(): Tensor {
    return this.#normal.scale;
  }
  override get arg_constraints() {
    return { loc: constraints.real, scale: constraints.positive };
  }
  override expand(batch_shape: Shape): LogisticNormal {
    const wide = (value: Tensor) => expand(value, [...batch_shape, value.shape.at(-1)!]);
    return new LogisticNormal({ loc: wide(this.loc), scale: wide(this.scale), validate_args: false });
  }
}

/** What is relaxed by a temperature, of which a transform makes the shares. */
class Relaxed extends TransformedDistribution {
  get #base(): LogitRelaxedBernoulli | ExpRelaxedCategorical {
    return this.base_dist as LogitRelaxedBernoulli | ExpRelaxedCategorical;
  }
  get temperature(): Tensor {
    return this.#base.temperature;
  }
  get probs(): Tensor {
    return this.#base.probs;
  }
  get logits(): Tensor {
    return this.#base.logits;
  }
}

/**
 * A number between 0 and 1 that comes near a Bernoulli variable as the temperature falls, and lets gradients through.
 * https://pytorch.org/docs/stable/distributions.html#relaxedbernoulli
 * @example
 * const p = new torch.distributions.RelaxedBernoulli(0.5, { probs: 0.25 });
 * p.log_prob(torch.tensor([0.25, 0.5]))
 * // tensor([-0.4800, -0.9808])
 */
export class RelaxedBernoulli extends Relaxed {
  constructor(temperature: Param | { temperature: Param; probs?: Param; logits?: Param }, ...args: unknown[]) {
    const { first, rest } = apart(temperature, args);
    super(new LogitRelaxedBernoulli(first, ...rest), new SigmoidTransform());
  }
  override expand(batch_shape: Shape): RelaxedBernoulli {
    return new RelaxedBernoulli(this.temperature, { logits: expand(this.logits, batch_shape) });
  }
}

/**
 * Shares that come near one class as the temperature falls, and let gradients through.
 * https://pytorch.org/docs/stable/distributions.html#relaxedonehotcategorical
 * @example
 * const p = new torch.distributions.RelaxedOneHotCategorical(0.5, { probs: torch.tensor([0.25, 0.75]) });
 * p.log_prob(torch.tensor([0.25, 0.75]))
 * // tensor(-0.4800)
 */
export class RelaxedOneHotCategorical extends Relaxed {
  constructor(
    temperature: Param | { temperature: Param; probs?: Tensor; logits?: Tensor },
    ...args: Classes | unknown[]
  ) {
    const { first, rest } = apart(temperature, args);
    super(new ExpRelaxedCategorical(first, ...rest), new ExpTransform());
  }
  override expand(batch_shape: Shape): RelaxedOneHotCategorical {
    return new RelaxedOneHotCategorical(this.temperature, {
      logits: expand(this.logits, [...batch_shape, ...this.event_shape]),
    });
  }
}

/** A temperature and what comes after it, also where all stand in one object. */
function apart(given: unknown, args: readonly unknown[]): { first: Param; rest: readonly unknown[] } {
  if (typeof given !== 'object' || given === null || !('temperature' in given))
    return { first: given as Param, rest: args };
  const { temperature, ...rest } = given as { temperature: Param };
  return { first: temperature, rest: [rest] };
}

/**
 * Another distribution of which the last `reinterpreted_batch_ndims` dimensions count as one value.
 * https://pytorch.org/docs/stable/distributions.html#independent
 * @example
 * const p = new torch.distributions.Independent(new torch.distributions.Normal(torch.zeros(3), torch.ones(3)), 1);
 * p.log_prob(torch.zeros(3))
 * // tensor(-2.7568)
 */
export class Independent extends Distribution {
  readonly base_dist: Distribution;
  readonly reinterpreted_batch_ndims: number;
  override readonly has_rsample: boolean;
  override readonly has_enumerate_support: boolean;

  constructor(
    base_distribution: Distribution,
    reinterpreted_batch_ndims: number,
    options: boolean | null | Options = null,
  ) {
    wantDistribution(base_distribution);
    const { batch_shape, event_shape } = base_distribution;
    if (reinterpreted_batch_ndims > batch_shape.length)
      fail(
        `Expected reinterpreted_batch_ndims <= len(base_distribution.batch_shape), actual ${reinterpreted_batch_ndims} vs ${batch_shape.length}`,
      );
    const at = batch_shape.length - reinterpreted_batch_ndims;
    super(
      batch_shape.slice(0, at),
      [...batch_shape.slice(at), ...event_shape],
      typeof options === 'object' ? options?.validate_args : options,
    );
    this.base_dist = base_distribution;
    this.reinterpreted_batch_ndims = reinterpreted_batch_ndims;
    this.has_rsample = base_distribution.has_rsample;
    this.has_enumerate_support = reinterpreted_batch_ndims === 0 && base_distribution.has_enumerate_support;
  }

  override get support(): Constraint {
    const { support } = this.base_dist;
    return this.reinterpreted_batch_ndims ? constraints.independent(support, this.reinterpreted_batch_ndims) : support;
  }
  override get mean(): Tensor {
    return this.base_dist.mean;
  }
  override get mode(): Tensor {
    return this.base_dist.mode;
  }
  override get variance(): Tensor {
    return this.base_dist.variance;
  }
  override rsample(sample_shape: Shape = []): Tensor {
    return this.base_dist.rsample(sample_shape);
  }
  override sample(sample_shape: Shape = []): Tensor {
    return this.base_dist.sample(sample_shape);
  }
  override log_prob(value: Value): Tensor {
    return sumRight(this.base_dist.log_prob(value), this.reinterpreted_batch_ndims);
  }
  override entropy(): Tensor {
    return sumRight(this.base_dist.entropy(), this.reinterpreted_batch_ndims);
  }
  override enumerate_support(all: boolean | { expand?: boolean } = true): Tensor {
    if (this.reinterpreted_batch_ndims) fail('Enumeration over cartesian product is not implemented');
    return this.base_dist.enumerate_support(all);
  }
  override expand(batch_shape: Shape): Independent {
    const inner = this.event_shape.slice(0, this.reinterpreted_batch_ndims);
    return new Independent(this.base_dist.expand([...batch_shape, ...inner]), this.reinterpreted_batch_ndims, false);
  }
  override toString(): string {
    return `Independent(${this.base_dist}, ${this.reinterpreted_batch_ndims})`;
  }
}

/**
 * One of several distributions of a family, which stand along the last batch dimension, chosen by a Categorical.
 * https://pytorch.org/docs/stable/distributions.html#mixturesamefamily
 * @example
 * const which = new torch.distributions.Categorical({ probs: torch.tensor([0.5, 0.5]) });
 * const parts = new torch.distributions.Normal(torch.tensor([-1.5, 1.5]), torch.ones(2));
 * new torch.distributions.MixtureSameFamily(which, parts).mean
 * // tensor(0.)
 */
export class MixtureSameFamily extends Distribution {
  readonly mixture_distribution: Categorical;
  readonly component_distribution: Distribution;

  constructor(
    mixture_distribution: Categorical,
    component_distribution: Distribution,
    options: boolean | null | Options = null,
  ) {
    if (!(mixture_distribution instanceof Categorical))
      failType('The Mixture distribution needs to be an instance of torch.distributions.Categorical');
    if (!(component_distribution instanceof Distribution))
      failType('The Component distribution need to be an instance of torch.distributions.Distribution');
    const { batch_shape, event_shape } = component_distribution;
    const [count, have] = [mixture_distribution.num_events, batch_shape.at(-1)];
    if (count !== have)
      fail(
        `\`mixture_distribution component\` (${count}) does not equal \`component_distribution.batch_shape[-1]\` (${have})`,
      );
    super(batch_shape.slice(0, -1), event_shape, typeof options === 'object' ? options?.validate_args : options);
    this.mixture_distribution = mixture_distribution;
    this.component_distribution = component_distribution;
  }

  /** The shares, with the dimensions of one value. */
  get #shares(): Tensor {
    const { probs } = this.mixture_distribution;
    return reshape(probs, [...probs.shape, ...this.event_shape.map(() => 1)]);
  }
  get #dim(): number {
    return -1 - this.event_shape.length;
  }
  override get support(): Constraint {
    return this.component_distribution.support;
  }
  override get mean(): Tensor {
    return sum(mul(this.#shares, this.component_distribution.mean), this.#dim);
  }
  override get variance(): Tensor {
    const within = sum(mul(this.#shares, this.component_distribution.variance), this.#dim);
    const far = sub(this.component_distribution.mean, unsqueeze(this.mean, this.#dim));
    return add(within, sum(mul(this.#shares, square(far)), this.#dim));
  }
  override log_prob(value: Value): Tensor {
    const each = this.component_distribution.log_prob(unsqueeze(this.validated(value), this.#dim));
    return logsumexp(add(each, log_softmax(this.mixture_distribution.logits, -1)), -1);
  }
  override cdf(value: Tensor): Tensor {
    const each = this.component_distribution.cdf(unsqueeze(this.validated(value), this.#dim));
    return sum(mul(each, this.mixture_distribution.probs), -1);
  }
  override sample(sample_shape: Shape = []): Tensor {
    return no_grad(() => {
      const chosen = this.mixture_distribution.sample(sample_shape);
      const drawn = this.component_distribution.sample(sample_shape);
      const dim = sample_shape.length + this.batch_shape.length;
      const index = reshape(expand(chosen, [...sample_shape, ...this.batch_shape]), [
        ...sample_shape,
        ...this.batch_shape,
        1,
        ...this.event_shape.map(() => 1),
      ]);
      return squeeze(gather(drawn, dim, expand(index, drawn.shape.with(dim, 1))), dim);
    });
  }
  override expand(batch_shape: Shape): MixtureSameFamily {
    return new MixtureSameFamily(
      this.mixture_distribution.expand(batch_shape),
      this.component_distribution.expand([...batch_shape, this.mixture_distribution.num_events]),
      false,
    );
  }
  override toString(): string {
    return `MixtureSameFamily(\n  ${this.mixture_distribution},\n  ${this.component_distribution})`;
  }
}
