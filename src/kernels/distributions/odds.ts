/** Distributions that are told by probabilities, or by their log-odds: of 0 and 1, of counts, and of numbers between 0 and 1. */
import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Shape } from '../ops/core.ts';
import type { Constraint } from './constraints.ts';
import * as constraints from './constraints.ts';
import { Distribution, type Either, named, type Options, type Value } from './distribution.ts';
import { Gamma } from './gamma.ts';
import {
  abs,
  add,
  arange,
  bernoulli,
  binary_cross_entropy_with_logits,
  binomial,
  clamp_min,
  clampProbs,
  div,
  eq,
  exp,
  expand,
  floor,
  ge,
  gt,
  inside,
  le,
  lgamma,
  log,
  log1p,
  logical_and,
  logical_or,
  logitsOf,
  logsigmoid,
  mul,
  neg,
  no_grad,
  oneMinus,
  own,
  type Param,
  poisson,
  pow,
  probsOf,
  reciprocal,
  reshape,
  sigmoid,
  softplus,
  square,
  sub,
  sum,
  together,
  where,
  zeros_like,
} from './math.ts';

/** One of probabilities and logits, and the other from it. */
export abstract class ByOdds extends Distribution {
  readonly probs: Tensor;
  readonly logits: Tensor;
  /** Which of the two it was told. */
  protected readonly told: 'probs' | 'logits';
  /** What else it was told. */
  protected readonly others: Record<string, Tensor>;

  /** `binary`: of each probability on its own, not of the last dimension's classes. */
  protected constructor(
    callee: string,
    args: readonly unknown[],
    names: readonly string[] = [],
    defaults: Record<string, Param> = {},
  ) {
    const { values, validate_args } = named(callee, args, ...names, 'probs', 'logits');
    const given: Record<string, Param> = { ...defaults, ...values };
    if ((given.probs === undefined) === (given.logits === undefined))
      fail(`${callee}: Either \`probs\` or \`logits\` must be specified, but not both.`);
    const told = given.probs === undefined ? 'logits' : 'probs';
    const [main, ...rest] = together(given[told], ...names.map((name) => given[name]));
    super(main.shape, [], validate_args);
    this.told = told;
    this.probs = told === 'probs' ? main : probsOf(main, true);
    this.logits = told === 'logits' ? main : logitsOf(main, true);
    this.others = Object.fromEntries(names.map((name, at) => [name, rest[at]]));
    Object.assign(this, this.others);
    this.checked();
  }

  override get arg_constraints(): Record<string, Constraint> {
    return this.told === 'probs' ? { probs: constraints.unit_interval } : { logits: constraints.real };
  }

  override expand(batch_shape: Shape): this {
    const others = Object.entries(this.others).map(([name, value]) => [name, expand(value, batch_shape)]);
    return new (this.constructor as new (keywords: object) => this)({
      ...Object.fromEntries(others),
      [this.told]: expand(this[this.told], batch_shape),
      ...this.kept(),
      validate_args: false,
    });
  }

  /** What else a wider one is told. */
  protected kept(): object {
    return {};
  }

  protected counted(count: number, all: boolean | { expand?: boolean }): Tensor {
    const values = reshape(arange(count).to('float32'), [count, ...this.batch_shape.map(() => 1)]);
    const wide = typeof all === 'boolean' ? all : (all.expand ?? true);
    return wide ? expand(values, [count, ...this.batch_shape]) : values;
  }
}

/**
 * 1 with probability `probs`, or sigmoid(`logits`); else 0.
 * https://pytorch.org/docs/stable/distributions.html#bernoulli
 * @example
 * const p = new torch.distributions.Bernoulli({ probs: torch.tensor([0.25, 0.5]) });
 * p.log_prob(torch.tensor([1, 0]))
 * // tensor([-1.3863, -0.6931])
 */
export class Bernoulli extends ByOdds {
  override readonly has_enumerate_support = true;

  constructor(...args: Either) {
    super('Bernoulli', args);
  }

  override get support(): Constraint {
    return constraints.boolean;
  }
  override get mean(): Tensor {
    return this.probs;
  }
  override get mode(): Tensor {
    return where(eq(this.probs, 0.5), Number.NaN, ge(this.probs, 0.5).to('float32'));
  }
  override get variance(): Tensor {
    return mul(this.probs, oneMinus(this.probs));
  }
  override sample(sample_shape: Shape = []): Tensor {
    return no_grad(() => bernoulli(expand(this.probs, this.extended(sample_shape))));
  }
  override log_prob(value: Value): Tensor {
    const [logits, wide] = together(this.logits, this.validated(value));
    return neg(binary_cross_entropy_with_logits(logits, wide, { reduction: 'none' }));
  }
  override entropy(): Tensor {
    return binary_cross_entropy_with_logits(this.logits, this.probs, { reduction: 'none' });
  }
  override enumerate_support(all: boolean | { expand?: boolean } = true): Tensor {
    return this.counted(2, all);
  }
}

/**
 * How many times something of this probability fails before it happens.
 * https://pytorch.org/docs/stable/distributions.html#geometric
 * @example
 * const p = new torch.distributions.Geometric({ probs: 0.25 });
 * p.log_prob(torch.tensor([0, 2]))
 * // tensor([-1.3863, -1.9617])
 */
export class Geometric extends ByOdds {
  constructor(...args: Either) {
    super('Geometric', args);
  }

  override get support(): Constraint {
    return constraints.nonnegative_integer;
  }
  override get mean(): Tensor {
    return sub(reciprocal(this.probs), 1);
  }
  override get mode(): Tensor {
    return zeros_like(this.probs);
  }
  override get variance(): Tensor {
    return div(sub(reciprocal(this.probs), 1), this.probs);
  }
  override sample(sample_shape: Shape = []): Tensor {
    return no_grad(() => floor(div(log(inside(this.extended(sample_shape))), log1p(neg(this.probs)))));
  }
  override log_prob(value: Value): Tensor {
    const [probs, x] = together(this.probs, this.validated(value));
    const fails = where(logical_and(eq(probs, 1), eq(x, 0)), 0, probs);
    return add(mul(x, log1p(neg(fails))), log(probs));
  }
  override entropy(): Tensor {
    return div(binary_cross_entropy_with_logits(this.logits, this.probs, { reduction: 'none' }), this.probs);
  }
}

/**
 * How many of `total_count` tries succeed.
 * https://pytorch.org/docs/stable/distributions.html#binomial
 * @example
 * const p = new torch.distributions.Binomial(10, { probs: 0.5 });
 * p.log_prob(torch.tensor([4, 5]))
 * // tensor([-1.5844, -1.4020])
 */
export class Binomial extends ByOdds {
  declare readonly total_count: Tensor;
  override readonly has_enumerate_support = true;
  /** The one number of tries, where the program gave one. */
  readonly #count: number | null;

  constructor(
    ...args: [Param, ...Either] | [{ total_count?: Param; probs?: Param; logits?: Param } & Options] | [Param, object]
  ) {
    super('Binomial', args, ['total_count'], { total_count: 1 });
    const given = named('Binomial', args, 'total_count', 'probs', 'logits').values.total_count ?? 1;
    this.#count = typeof given === 'number' ? given : null;
  }

  protected override kept(): object {
    return this.#count === null ? {} : { total_count: this.#count };
  }
  override get arg_constraints(): Record<string, Constraint> {
    return { total_count: constraints.nonnegative_integer, ...super.arg_constraints };
  }
  override get support(): Constraint {
    return constraints.integer_interval(0, this.total_count);
  }
  override get mean(): Tensor {
    return mul(this.total_count, this.probs);
  }
  override get mode(): Tensor {
    return where(
      le(this.total_count, floor(mul(add(this.total_count, 1), this.probs))),
      this.total_count,
      floor(mul(add(this.total_count, 1), this.probs)),
    );
  }
  override get variance(): Tensor {
    return mul(mul(this.total_count, this.probs), oneMinus(this.probs));
  }
  override sample(sample_shape: Shape = []): Tensor {
    const shape = this.extended(sample_shape);
    return binomial(expand(this.total_count, shape), expand(this.probs, shape));
  }
  override log_prob(value: Value): Tensor {
    const x = this.validated(value);
    const n = this.total_count;
    const norm = add(mul(n, clamp_min(this.logits, 0)), mul(n, log1p(exp(neg(abs(this.logits))))));
    const ways = sub(sub(lgamma(add(n, 1)), lgamma(add(x, 1))), lgamma(add(sub(n, x), 1)));
    return add(sub(mul(x, this.logits), norm), ways);
  }
  override entropy(): Tensor {
    const found = this.log_prob(this.enumerate_support(false));
    return neg(sum(mul(exp(found), found), 0));
  }
  override enumerate_support(all: boolean | { expand?: boolean } = true): Tensor {
    if (this.#count === null) fail('Binomial: expected total_count as one number, not as a tensor, to list all values');
    return this.counted(this.#count + 1, all);
  }
}

/**
 * How many tries succeed before `total_count` have failed.
 * https://pytorch.org/docs/stable/distributions.html#negativebinomial
 * @example
 * const p = new torch.distributions.NegativeBinomial(3, { probs: 0.5 });
 * p.log_prob(torch.tensor([0, 2]))
 * // tensor([-2.0794, -1.6740])
 */
export class NegativeBinomial extends ByOdds {
  declare readonly total_count: Tensor;

  constructor(
    ...args: [Param, ...Either] | [{ total_count: Param; probs?: Param; logits?: Param } & Options] | [Param, object]
  ) {
    super('NegativeBinomial', args, ['total_count']);
  }

  override get arg_constraints(): Record<string, Constraint> {
    return {
      total_count: constraints.greater_than_eq(0),
      ...(this.told === 'probs' ? { probs: constraints.half_open_interval(0, 1) } : { logits: constraints.real }),
    };
  }
  override get support(): Constraint {
    return constraints.nonnegative_integer;
  }
  override get mean(): Tensor {
    return mul(this.total_count, exp(this.logits));
  }
  override get mode(): Tensor {
    return clamp_min(floor(mul(sub(this.total_count, 1), exp(this.logits))), 0);
  }
  override get variance(): Tensor {
    return div(this.mean, sigmoid(neg(this.logits)));
  }
  override sample(sample_shape: Shape = []): Tensor {
    return no_grad(() => {
      const rate = new Gamma(this.total_count, exp(neg(this.logits)), false).sample(sample_shape);
      return poisson(rate);
    });
  }
  override log_prob(value: Value): Tensor {
    const x = this.validated(value);
    const n = this.total_count;
    const odds = add(mul(n, logsigmoid(neg(this.logits))), mul(x, logsigmoid(this.logits)));
    const ways = sub(sub(lgamma(add(n, x)), lgamma(add(x, 1))), lgamma(n));
    return add(odds, where(eq(add(n, x), 0), 0, ways));
  }
}

/** Near ½ the formulas below divide 0 by 0: a Taylor series stands in for them. */
const LIMITS: [number, number] = [0.499, 0.501];

/**
 * Numbers from 0 to 1 with density proportional to p^x · (1 − p)^(1 − x).
 * https://pytorch.org/docs/stable/distributions.html#continuousbernoulli
 * @example
 * const p = new torch.distributions.ContinuousBernoulli({ probs: 0.25 });
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-0.0498, -0.5991])
 */
export class ContinuousBernoulli extends ByOdds {
  override readonly has_rsample = true;

  constructor(...args: Either) {
    super('ContinuousBernoulli', args);
  }

  override get support(): Constraint {
    return constraints.unit_interval;
  }
  get #held(): Tensor {
    return this.told === 'probs' ? clampProbs(this.probs) : this.probs;
  }
  get #outside(): Tensor {
    return logical_or(le(this.#held, LIMITS[0]), gt(this.#held, LIMITS[1]));
  }
  /** The probability, where it is not near ½. */
  get #cut(): Tensor {
    return where(this.#outside, this.#held, LIMITS[0]);
  }
  get #logNorm(): Tensor {
    const cut = this.#cut;
    const below = where(le(cut, 0.5), cut, 0);
    const above = where(ge(cut, 0.5), cut, 1);
    const far = sub(
      log(abs(sub(log1p(neg(cut)), log(cut)))),
      where(le(cut, 0.5), log1p(mul(below, -2)), log(sub(mul(above, 2), 1))),
    );
    const x = square(sub(this.#held, 0.5));
    return where(this.#outside, far, add(mul(add(mul(x, 104 / 45), 4 / 3), x), Math.LN2));
  }
  /** @internal For divergences. */
  get _cont_bern_log_norm(): Tensor {
    return this.#logNorm;
  }
  override get mean(): Tensor {
    const cut = this.#cut;
    const far = add(div(cut, sub(mul(cut, 2), 1)), reciprocal(sub(log1p(neg(cut)), log(cut))));
    const x = sub(this.#held, 0.5);
    return where(this.#outside, far, add(mul(add(mul(square(x), 16 / 45), 1 / 3), x), 0.5));
  }
  override get variance(): Tensor {
    const cut = this.#cut;
    const far = add(
      div(mul(cut, sub(cut, 1)), square(oneMinus(mul(cut, 2)))),
      reciprocal(square(sub(log1p(neg(cut)), log(cut)))),
    );
    const x = square(sub(this.#held, 0.5));
    return where(this.#outside, far, sub(1 / 12, mul(sub(1 / 15, mul(x, 128 / 945)), x)));
  }
  override rsample(sample_shape: Shape = []): Tensor {
    return this.icdf(inside(this.extended(sample_shape)));
  }
  override log_prob(value: Value): Tensor {
    const [logits, wide] = together(this.logits, this.validated(value));
    return sub(this.#logNorm, binary_cross_entropy_with_logits(logits, wide, { reduction: 'none' }));
  }
  override cdf(value: Tensor): Tensor {
    const x = this.validated(value);
    const cut = this.#cut;
    const found = div(sub(add(mul(pow(cut, x), pow(oneMinus(cut), oneMinus(x))), cut), 1), sub(mul(cut, 2), 1));
    return where(le(x, 0), 0, where(ge(x, 1), 1, where(this.#outside, found, x)));
  }
  override icdf(value: Tensor): Tensor {
    const cut = this.#cut;
    const rest = log1p(neg(cut));
    const found = div(sub(log1p(add(neg(cut), mul(value, sub(mul(cut, 2), 1)))), rest), sub(log(cut), rest));
    return where(this.#outside, found, value);
  }
  override entropy(): Tensor {
    const [none, one] = [log1p(neg(this.#held)), log(this.#held)];
    return sub(sub(mul(this.mean, sub(none, one)), this.#logNorm), none);
  }
}

/** The log-odds of a RelaxedBernoulli. */
export class LogitRelaxedBernoulli extends ByOdds {
  readonly temperature: Tensor;
  override readonly has_rsample = true;

  constructor(temperature: Param, ...args: unknown[]) {
    super('LogitRelaxedBernoulli', args);
    this.temperature = own(temperature);
  }

  override get support(): Constraint {
    return constraints.real;
  }
  override expand(batch_shape: Shape): this {
    return new LogitRelaxedBernoulli(this.temperature, { [this.told]: expand(this[this.told], batch_shape) }) as this;
  }
  override rsample(sample_shape: Shape = []): Tensor {
    const shape = this.extended(sample_shape);
    const probs = clampProbs(expand(this.probs, shape));
    const uniform = clampProbs(inside(shape));
    const odds = add(sub(log(uniform), log1p(neg(uniform))), sub(log(probs), log1p(neg(probs))));
    return div(odds, this.temperature);
  }
  override log_prob(value: Value): Tensor {
    const near = sub(this.logits, mul(this.validated(value), this.temperature));
    return sub(add(log(this.temperature), near), mul(softplus(near), 2));
  }
}
