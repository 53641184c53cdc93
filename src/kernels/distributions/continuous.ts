/** Distributions of real numbers with a density and, but for few, an inverse of their distribution function. */

import type { Tensor } from '../core/tensor.ts';
import type { Shape } from '../ops/core.ts';
import type { Constraint } from './constraints.ts';
import * as constraints from './constraints.ts';
import { Elementwise, type One, type Three, type Two, type Value } from './distribution.ts';
import {
  abs,
  add,
  atan,
  clamp,
  clamp_min,
  digamma,
  div,
  EULER,
  either,
  erf,
  erfinv,
  exp,
  expm1,
  full_like,
  ge,
  gt,
  inside,
  LOG_2PI,
  le,
  lgamma,
  log,
  log1p,
  logical_and,
  lt,
  mul,
  neg,
  oneMinus,
  pow,
  rand,
  randn,
  reciprocal,
  sign,
  square,
  sub,
  tan,
  where,
  zeros_like,
} from './math.ts';

/** One that is drawn by its inverse distribution function. */
abstract class ByInverse extends Elementwise {
  override readonly has_rsample = true;

  override rsample(sample_shape: Shape = []): Tensor {
    return this.icdf(inside(this.extended(sample_shape)));
  }
}

const LOC_SCALE = { loc: constraints.real, scale: constraints.positive };
const nan = (like: Tensor): Tensor => full_like(like, Number.NaN);
const infinite = (like: Tensor): Tensor => full_like(like, Number.POSITIVE_INFINITY);
/** A value where something holds, else a number. */
const when = (holds: Tensor, value: Tensor, otherwise: number): Tensor => where(holds, value, otherwise);

/**
 * The normal distribution of mean `loc` and deviation `scale`.
 * https://pytorch.org/docs/stable/distributions.html#normal
 * @example
 * const p = new torch.distributions.Normal(0, 1);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-1.0439, -1.4189])
 */
export class Normal extends Elementwise {
  declare readonly loc: Tensor;
  declare readonly scale: Tensor;
  override readonly has_rsample = true;

  constructor(...args: Two<'loc', 'scale'>) {
    super(args, ['loc', 'scale']);
  }

  override get arg_constraints() {
    return LOC_SCALE;
  }
  override get mean(): Tensor {
    return this.loc;
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get stddev(): Tensor {
    return this.scale;
  }
  override get variance(): Tensor {
    return square(this.scale);
  }
  override rsample(sample_shape: Shape = []): Tensor {
    return add(mul(randn(this.extended(sample_shape)), this.scale), this.loc);
  }
  override log_prob(value: Value): Tensor {
    const far = div(sub(this.validated(value), this.loc), this.scale);
    return sub(mul(square(far), -0.5), add(log(this.scale), LOG_2PI / 2));
  }
  override cdf(value: Tensor): Tensor {
    const far = div(sub(this.validated(value), this.loc), mul(this.scale, Math.SQRT2));
    return mul(add(erf(far), 1), 0.5);
  }
  override icdf(value: Tensor): Tensor {
    return add(mul(mul(erfinv(sub(mul(value, 2), 1)), Math.SQRT2), this.scale), this.loc);
  }
  override entropy(): Tensor {
    return add(log(this.scale), 0.5 + LOG_2PI / 2);
  }
}

/**
 * Every value from `low` to `high` as likely as any other.
 * https://pytorch.org/docs/stable/distributions.html#uniform
 * @example
 * const p = new torch.distributions.Uniform(0, 2);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-0.6931, -0.6931])
 */
export class Uniform extends Elementwise {
  declare readonly low: Tensor;
  declare readonly high: Tensor;
  override readonly has_rsample = true;

  constructor(...args: Two<'low', 'high'>) {
    super(args, ['low', 'high']);
  }

  override get arg_constraints(): Record<string, Constraint> {
    return { low: constraints.less_than(this.high), high: constraints.greater_than(this.low) };
  }
  override get support(): Constraint {
    return constraints.interval(this.low, this.high);
  }
  get #width(): Tensor {
    return sub(this.high, this.low);
  }
  override get mean(): Tensor {
    return div(add(this.low, this.high), 2);
  }
  override get mode(): Tensor {
    return nan(this.high);
  }
  override get stddev(): Tensor {
    return div(this.#width, Math.sqrt(12));
  }
  override get variance(): Tensor {
    return div(square(this.#width), 12);
  }
  override rsample(sample_shape: Shape = []): Tensor {
    return add(mul(rand(this.extended(sample_shape)), this.#width), this.low);
  }
  override log_prob(value: Value): Tensor {
    const within = logical_and(le(this.low, this.validated(value)), gt(this.high, value));
    return sub(log(within), log(this.#width));
  }
  override cdf(value: Tensor): Tensor {
    return clamp(div(sub(this.validated(value), this.low), this.#width), 0, 1);
  }
  override icdf(value: Tensor): Tensor {
    return add(mul(value, this.#width), this.low);
  }
  override entropy(): Tensor {
    return log(this.#width);
  }
}

/**
 * Student's with one degree of freedom: the ratio of two normal variables; it has no mean.
 * https://pytorch.org/docs/stable/distributions.html#cauchy
 * @example
 * const p = new torch.distributions.Cauchy(0, 1);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-1.3679, -1.8379])
 */
export class Cauchy extends ByInverse {
  declare readonly loc: Tensor;
  declare readonly scale: Tensor;

  constructor(...args: Two<'loc', 'scale'>) {
    super(args, ['loc', 'scale']);
  }

  override get arg_constraints() {
    return LOC_SCALE;
  }
  override get mean(): Tensor {
    return nan(this.loc);
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get variance(): Tensor {
    return infinite(this.loc);
  }
  override log_prob(value: Value): Tensor {
    const far = div(sub(this.validated(value), this.loc), this.scale);
    return neg(add(add(log(this.scale), log1p(square(far))), Math.log(Math.PI)));
  }
  override cdf(value: Tensor): Tensor {
    return add(div(atan(div(sub(this.validated(value), this.loc), this.scale)), Math.PI), 0.5);
  }
  override icdf(value: Tensor): Tensor {
    return add(mul(tan(mul(sub(value, 0.5), Math.PI)), this.scale), this.loc);
  }
  override entropy(): Tensor {
    return add(log(this.scale), Math.log(4 * Math.PI));
  }
}

/**
 * An exponential distribution to both sides.
 * https://pytorch.org/docs/stable/distributions.html#laplace
 * @example
 * const p = new torch.distributions.Laplace(0, 1);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-1.1931, -1.6931])
 */
export class Laplace extends ByInverse {
  declare readonly loc: Tensor;
  declare readonly scale: Tensor;

  constructor(...args: Two<'loc', 'scale'>) {
    super(args, ['loc', 'scale']);
  }

  override get arg_constraints() {
    return LOC_SCALE;
  }
  override get mean(): Tensor {
    return this.loc;
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get variance(): Tensor {
    return mul(square(this.scale), 2);
  }
  override get stddev(): Tensor {
    return mul(this.scale, Math.SQRT2);
  }
  override log_prob(value: Value): Tensor {
    return neg(add(log(mul(this.scale, 2)), div(abs(sub(this.validated(value), this.loc)), this.scale)));
  }
  override cdf(value: Tensor): Tensor {
    const far = sub(this.validated(value), this.loc);
    return sub(0.5, mul(mul(sign(far), expm1(div(neg(abs(far)), this.scale))), 0.5));
  }
  override icdf(value: Tensor): Tensor {
    const term = sub(value, 0.5);
    return sub(this.loc, mul(mul(this.scale, sign(term)), log1p(mul(abs(term), -2))));
  }
  override entropy(): Tensor {
    return add(log(mul(this.scale, 2)), 1);
  }
}

/**
 * The time until an event that happens at this rate.
 * https://pytorch.org/docs/stable/distributions.html#exponential
 * @example
 * const p = new torch.distributions.Exponential(2);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-0.3069, -1.3069])
 */
export class Exponential extends ByInverse {
  declare readonly rate: Tensor;

  constructor(...args: One<'rate'>) {
    super(args, ['rate']);
  }

  override get arg_constraints() {
    return { rate: constraints.positive };
  }
  override get support(): Constraint {
    return constraints.nonnegative;
  }
  override get mean(): Tensor {
    return reciprocal(this.rate);
  }
  override get mode(): Tensor {
    return zeros_like(this.rate);
  }
  override get stddev(): Tensor {
    return reciprocal(this.rate);
  }
  override get variance(): Tensor {
    return pow(this.rate, -2);
  }
  override log_prob(value: Value): Tensor {
    return sub(log(this.rate), mul(this.rate, this.validated(value)));
  }
  override cdf(value: Tensor): Tensor {
    return neg(expm1(neg(mul(this.rate, this.validated(value)))));
  }
  override icdf(value: Tensor): Tensor {
    return div(neg(log1p(neg(value))), this.rate);
  }
  override entropy(): Tensor {
    return sub(1, log(this.rate));
  }
}

/**
 * The greatest of many: −log of an exponential variable, moved and scaled.
 * https://pytorch.org/docs/stable/distributions.html#gumbel
 * @example
 * const p = new torch.distributions.Gumbel(0, 1);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-1.1065, -1.3679])
 */
export class Gumbel extends ByInverse {
  declare readonly loc: Tensor;
  declare readonly scale: Tensor;

  constructor(...args: Two<'loc', 'scale'>) {
    super(args, ['loc', 'scale']);
  }

  override get arg_constraints() {
    return LOC_SCALE;
  }
  override get mean(): Tensor {
    return add(this.loc, mul(this.scale, EULER));
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get stddev(): Tensor {
    return mul(this.scale, Math.PI / Math.sqrt(6));
  }
  override get variance(): Tensor {
    return square(this.stddev);
  }
  override log_prob(value: Value): Tensor {
    const near = div(sub(this.loc, this.validated(value)), this.scale);
    return sub(sub(near, exp(near)), log(this.scale));
  }
  override cdf(value: Tensor): Tensor {
    return exp(neg(exp(div(sub(this.loc, this.validated(value)), this.scale))));
  }
  override icdf(value: Tensor): Tensor {
    return sub(this.loc, mul(this.scale, log(neg(log(value)))));
  }
  override entropy(): Tensor {
    return add(log(this.scale), 1 + EULER);
  }
}

/**
 * Lifetimes whose rate of failure grows (or falls) as a power of time.
 * https://pytorch.org/docs/stable/distributions.html#weibull
 * @example
 * const p = new torch.distributions.Weibull(1, 2);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-0.2500, -0.3069])
 */
export class Weibull extends ByInverse {
  declare readonly scale: Tensor;
  declare readonly concentration: Tensor;

  constructor(...args: Two<'scale', 'concentration'>) {
    super(args, ['scale', 'concentration']);
  }

  override get arg_constraints() {
    return { scale: constraints.positive, concentration: constraints.positive };
  }
  override get support(): Constraint {
    return constraints.positive;
  }
  #moment(n: number): Tensor {
    return lgamma(add(div(n, this.concentration), 1));
  }
  override get mean(): Tensor {
    return mul(this.scale, exp(this.#moment(1)));
  }
  override get mode(): Tensor {
    return mul(this.scale, pow(sub(1, reciprocal(this.concentration)), reciprocal(this.concentration)));
  }
  override get variance(): Tensor {
    return mul(square(this.scale), sub(exp(this.#moment(2)), exp(mul(this.#moment(1), 2))));
  }
  override log_prob(value: Value): Tensor {
    const ratio = div(this.validated(value), this.scale);
    const powers = add(log(div(this.concentration, this.scale)), mul(sub(this.concentration, 1), log(ratio)));
    return sub(powers, pow(ratio, this.concentration));
  }
  override cdf(value: Tensor): Tensor {
    return neg(expm1(neg(pow(div(this.validated(value), this.scale), this.concentration))));
  }
  override icdf(value: Tensor): Tensor {
    return mul(this.scale, pow(neg(log1p(neg(value))), reciprocal(this.concentration)));
  }
  override entropy(): Tensor {
    const inverse = reciprocal(this.concentration);
    return add(add(mul(sub(1, inverse), EULER), log(mul(this.scale, inverse))), 1);
  }
}

/**
 * Values from `scale` on, of which a power says how rare great ones are.
 * https://pytorch.org/docs/stable/distributions.html#pareto
 * @example
 * const p = new torch.distributions.Pareto(1, 2);
 * p.log_prob(torch.tensor([1.5, 2]))
 * // tensor([-0.5232, -1.3863])
 */
export class Pareto extends ByInverse {
  declare readonly scale: Tensor;
  declare readonly alpha: Tensor;

  constructor(...args: Two<'scale', 'alpha'>) {
    super(args, ['scale', 'alpha']);
  }

  override get arg_constraints() {
    return { alpha: constraints.positive, scale: constraints.positive };
  }
  override get support(): Constraint {
    return constraints.greater_than_eq(this.scale);
  }
  override get mean(): Tensor {
    const a = clamp_min(this.alpha, 1);
    return div(mul(a, this.scale), sub(a, 1));
  }
  override get mode(): Tensor {
    return this.scale;
  }
  override get variance(): Tensor {
    const a = clamp_min(this.alpha, 2);
    return div(mul(square(this.scale), a), mul(square(sub(a, 1)), sub(a, 2)));
  }
  override log_prob(value: Value): Tensor {
    const powers = sub(mul(this.alpha, log(this.scale)), mul(add(this.alpha, 1), log(this.validated(value))));
    return add(log(this.alpha), powers);
  }
  override cdf(value: Tensor): Tensor {
    return oneMinus(pow(div(this.scale, this.validated(value)), this.alpha));
  }
  override icdf(value: Tensor): Tensor {
    return mul(this.scale, exp(div(neg(log1p(neg(value))), this.alpha)));
  }
  override entropy(): Tensor {
    return add(log(div(this.scale, this.alpha)), add(reciprocal(this.alpha), 1));
  }
}

/**
 * What exceeds a high threshold: exponential for concentration 0, of heavier tail above and bounded below it.
 * https://pytorch.org/docs/stable/distributions.html#generalizedpareto
 * @example
 * const p = new torch.distributions.GeneralizedPareto({ loc: 0, scale: 1, concentration: 0.5 });
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-0.6694, -1.2164])
 */
export class GeneralizedPareto extends ByInverse {
  declare readonly loc: Tensor;
  declare readonly scale: Tensor;
  declare readonly concentration: Tensor;

  constructor(...args: Three<'loc', 'scale', 'concentration'>) {
    super(args, ['loc', 'scale', 'concentration']);
  }

  override get arg_constraints(): Record<string, Constraint> {
    return { ...LOC_SCALE, concentration: constraints.real };
  }
  override get support(): Constraint {
    return constraints.greater_than_eq(this.loc);
  }
  /** Whether the concentration counts as 0, and one that is not 0. */
  get #shape(): [isZero: Tensor, safe: Tensor] {
    const isZero = le(abs(this.concentration), 1e-8);
    return [isZero, where(isZero, 1, this.concentration)];
  }
  #far(value: Value): Tensor {
    return div(sub(this.validated(value), this.loc), this.scale);
  }
  override get mean(): Tensor {
    const below = lt(this.concentration, 1);
    return when(below, add(this.loc, div(this.scale, where(below, oneMinus(this.concentration), 1))), Number.NaN);
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get variance(): Tensor {
    const c = this.concentration;
    const below = lt(c, 0.5);
    const part = mul(square(oneMinus(c)), oneMinus(mul(c, 2)));
    return when(below, div(square(this.scale), where(below, part, 1)), Number.NaN);
  }
  override log_prob(value: Value): Tensor {
    const [isZero, safe] = this.#shape;
    const far = this.#far(value);
    const curved = neg(mul(add(reciprocal(safe), 1), log1p(mul(safe, far))));
    return sub(where(isZero, neg(far), curved), log(this.scale));
  }
  override cdf(value: Tensor): Tensor {
    const [isZero, safe] = this.#shape;
    const far = this.#far(value);
    return where(isZero, neg(expm1(neg(far))), neg(expm1(neg(div(log1p(mul(safe, far)), safe)))));
  }
  override icdf(value: Tensor): Tensor {
    const [isZero, safe] = this.#shape;
    const rest = log1p(neg(value));
    return add(this.loc, mul(this.scale, where(isZero, neg(rest), div(expm1(neg(mul(safe, rest))), safe))));
  }
  override entropy(): Tensor {
    return add(add(log(this.scale), this.concentration), 1);
  }
}

/**
 * Numbers between 0 and 1, much as Beta's, with an inverse distribution function.
 * https://pytorch.org/docs/stable/distributions.html#kumaraswamy
 * @example
 * const p = new torch.distributions.Kumaraswamy(2, 3);
 * p.log_prob(torch.tensor([0.25, 0.5]))
 * // tensor([0.2764, 0.5232])
 */
export class Kumaraswamy extends ByInverse {
  declare readonly concentration1: Tensor;
  declare readonly concentration0: Tensor;

  constructor(...args: Two<'concentration1', 'concentration0'>) {
    super(args, ['concentration1', 'concentration0']);
  }

  override get arg_constraints() {
    return { concentration1: constraints.positive, concentration0: constraints.positive };
  }
  override get support(): Constraint {
    return constraints.unit_interval;
  }
  #moment(n: number): Tensor {
    const [a, b] = [add(div(n, this.concentration1), 1), this.concentration0];
    return exp(sub(add(log(b), add(lgamma(a), lgamma(b))), lgamma(add(a, b))));
  }
  override get mean(): Tensor {
    return this.#moment(1);
  }
  override get mode(): Tensor {
    const [a, b] = [this.concentration1, this.concentration0];
    const found = exp(sub(mul(reciprocal(b), log1p(neg(b))), log1p(neg(mul(b, a)))));
    return where(either(lt(b, 1), lt(a, 1)), Number.NaN, found);
  }
  override get variance(): Tensor {
    return sub(this.#moment(2), square(this.#moment(1)));
  }
  override log_prob(value: Value): Tensor {
    const [a, b] = [this.concentration1, this.concentration0];
    const x = log(this.validated(value));
    const rest = add(mul(sub(a, 1), x), mul(sub(b, 1), log(neg(expm1(mul(a, x))))));
    return add(add(log(a), log(b)), rest);
  }
  override cdf(value: Tensor): Tensor {
    const below = log1p(neg(pow(this.validated(value), this.concentration1)));
    return neg(expm1(mul(this.concentration0, below)));
  }
  override icdf(value: Tensor): Tensor {
    const above = div(log1p(neg(value)), this.concentration0);
    return pow(neg(expm1(above)), reciprocal(this.concentration1));
  }
  override entropy(): Tensor {
    const [a, b] = [this.concentration1, this.concentration0];
    const harmonic = add(digamma(add(b, 1)), EULER);
    const powers = add(oneMinus(reciprocal(b)), mul(oneMinus(reciprocal(a)), harmonic));
    return sub(sub(powers, log(a)), log(b));
  }
}

/** The magnitude of a variable that is symmetric around 0. */
abstract class Magnitude<Base extends Normal | Cauchy> extends ByInverse {
  declare readonly scale: Tensor;
  readonly #Base: new (
    loc: Tensor,
    scale: Tensor,
    validate_args: boolean,
  ) => Base;

  constructor(args: One<'scale'>, Base: new (loc: Tensor, scale: Tensor, validate_args: boolean) => Base) {
    super(args, ['scale']);
    this.#Base = Base;
  }

  /** The distribution of which it is the magnitude. */
  get base_dist(): Base {
    return new this.#Base(zeros_like(this.scale), this.scale, false);
  }
  override get arg_constraints() {
    return { scale: constraints.positive };
  }
  override get support(): Constraint {
    return constraints.nonnegative;
  }
  override get mode(): Tensor {
    return zeros_like(this.scale);
  }
  override log_prob(value: Value): Tensor {
    const at = this.validated(value);
    const folded = add(this.base_dist.log_prob(at), Math.LN2);
    return when(ge(at, 0), folded, Number.NEGATIVE_INFINITY);
  }
  override cdf(value: Tensor): Tensor {
    return sub(mul(this.base_dist.cdf(this.validated(value)), 2), 1);
  }
  override icdf(value: Tensor): Tensor {
    return this.base_dist.icdf(div(add(value, 1), 2));
  }
  override entropy(): Tensor {
    return sub(this.base_dist.entropy(), Math.LN2);
  }
}

/**
 * The magnitude of a normal variable of mean 0.
 * https://pytorch.org/docs/stable/distributions.html#halfnormal
 * @example
 * const p = new torch.distributions.HalfNormal(1);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-0.3508, -0.7258])
 */
export class HalfNormal extends Magnitude<Normal> {
  constructor(...args: One<'scale'>) {
    super(args, Normal);
  }

  override get mean(): Tensor {
    return mul(this.scale, Math.sqrt(2 / Math.PI));
  }
  override get variance(): Tensor {
    return mul(square(this.scale), 1 - 2 / Math.PI);
  }
}

/**
 * The magnitude of a Cauchy variable around 0.
 * https://pytorch.org/docs/stable/distributions.html#halfcauchy
 * @example
 * const p = new torch.distributions.HalfCauchy(1);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-0.6747, -1.1447])
 */
export class HalfCauchy extends Magnitude<Cauchy> {
  constructor(...args: One<'scale'>) {
    super(args, Cauchy);
  }

  override get mean(): Tensor {
    return infinite(this.scale);
  }
  override get variance(): Tensor {
    return infinite(this.scale);
  }
}
