/** The gamma distribution and what follows from it: Beta, Dirichlet, Student's, and others. */
import { link } from '../core/grad-node.ts';
import { scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Shape } from '../ops/core.ts';
import { gammainc, gammaincc } from '../public/special/functions.ts';
import type { Constraint } from './constraints.ts';
import * as constraints from './constraints.ts';
import {
  Distribution,
  Elementwise,
  named,
  type One,
  type Options,
  type Two,
  type Value,
  wantAll,
} from './distribution.ts';
import {
  add,
  all,
  argmax,
  clamp_min,
  detach,
  digamma,
  div,
  exp,
  expand,
  firstAccepted,
  full_like,
  gt,
  inside,
  le,
  lgamma,
  log,
  log1p,
  logBeta,
  logical_and,
  lt,
  mul,
  neg,
  no_grad,
  one_hot,
  oneMinus,
  own,
  type Param,
  pow,
  randn,
  reciprocal,
  rsqrt,
  select,
  sqrt,
  square,
  stack,
  sub,
  sum,
  TINY,
  unsqueeze,
  where,
  xlogy,
  zeros_like,
} from './math.ts';

/** Rounds of the rejection sampler below: each accepts at least 95 of 100. */
const ROUNDS = 8;

/** Draws of the gamma distribution of rate 1 (Marsaglia and Tsang), whose gradient is −∂F/∂α over the density (implicit reparameterisation). */
function standardGamma(concentration: Tensor): Tensor {
  return scoped(() => {
    const out = no_grad(() => {
      // Below 1: a draw of α + 1 times u^(1/α).
      const small = lt(concentration, 1);
      const alpha = where(small, add(concentration, 1), concentration);
      const d = unsqueeze(sub(alpha, 1 / 3), -1);
      const c = reciprocal(mul(sqrt(d), 3));
      const shape = [...concentration.shape, ROUNDS];
      const x = randn(shape);
      const root = add(mul(c, x), 1);
      const v = pow(root, 3);
      const safe = where(gt(root, 0), v, 1);
      const bound = add(mul(square(x), 0.5), mul(d, add(sub(1, v), log(safe))));
      const accepted = logical_and(gt(root, 0), lt(log(inside(shape)), bound));
      const drawn = firstAccepted(mul(d, safe), accepted);
      const boost = where(small, pow(inside(concentration.shape), reciprocal(concentration)), 1);
      return clamp_min(mul(drawn, boost), TINY);
    });
    return link(
      out,
      [concentration],
      [concentration, out],
      ([g]) => [mul(g!, gammaSlope(concentration, out))],
      'StandardGamma',
    );
  }, 'standard_gamma');
}

/** Coefficients of a rational function of log(x / α) and log α. */
const RATIONAL = [
  [0.16009398, -0.094634809, 0.025146376, -0.0030648343, 1, 0.32668115, 0.10406089, 0.0014179084],
  [0.53487893, 0.1298071, 0.065735949, -0.0015649758, 0.16639465, 0.020070113, -0.0035938915, -0.00058392623],
  [0.040121004, -0.0065914022, -0.0026286047, -0.0013441777, 0.017050642, -0.0021309326, 0.00085092367, -1.5247877e-7],
];

const polynomial = (x: Tensor, factors: readonly (Tensor | number)[]): Tensor =>
  factors.reduceRight<Tensor>((sum, factor) => add(mul(sum, x), factor), zeros_like(x));

/** ∂x/∂α of a gamma variable x: a series for small x, a saddle point for large α, a rational function between them, as in PyTorch. */
export function gammaSlope(alpha: Tensor, x: Tensor): Tensor {
  return no_grad(() => {
    let [numerator, denominator] = [full_like(x, 1), alpha];
    let [first, second] = [div(1, alpha), div(1, square(alpha))];
    for (let i = 1; i <= 5; i++) {
      numerator = mul(numerator, div(x, -i));
      denominator = add(denominator, 1);
      first = add(first, div(numerator, denominator));
      second = add(second, div(numerator, square(denominator)));
    }
    // −∂F/∂α / pdf with x^α cancelled.
    const part = sub(mul(sub(log(x), digamma(alpha)), first), second);
    const series = neg(mul(mul(part, x), exp(x)));
    const u = log(div(x, alpha));
    const v = log(alpha);
    const inV = RATIONAL[0].map((_, i) =>
      polynomial(
        u,
        RATIONAL.map((row) => row[i]),
      ),
    );
    const rational = exp(div(polynomial(v, inV.slice(0, 4)), polynomial(v, inV.slice(4))));
    const near = logical_and(le(mul(alpha, 0.9), x), le(x, mul(alpha, 1.1)));
    const one = add(mul(mul(alpha, 24), add(mul(alpha, 12), 1)), 1);
    const two = add(
      sub(add(mul(square(alpha), 1440), mul(mul(x, 6), sub(53, mul(x, 120)))), div(mul(square(x), 65), alpha)),
      mul(alpha, add(mul(x, 3600), 107)),
    );
    const middle = div(mul(div(one, 1244160), div(two, square(alpha))), square(alpha));
    const apart = where(near, 1, sub(alpha, x));
    const root = sqrt(mul(alpha, 8));
    const power = pow(where(near, 1, sub(sub(x, alpha), mul(alpha, u))), -1.5);
    const both = sub(div(root, apart), mul(power, where(lt(x, alpha), 1, -1)));
    const inner = sub(mul(u, both), div(mul(sqrt(div(2, alpha)), add(alpha, x)), square(apart)));
    const stirling = add(mul(div(1, mul(alpha, 12)), add(div(1, mul(alpha, 24)), 1)), 1);
    const saddle = where(near, middle, div(neg(mul(stirling, mul(x, inner))), root));
    return where(lt(x, 0.8), series, where(gt(alpha, 8), saddle, rational));
  });
}

/**
 * The waiting time for several events: positive numbers of a shape, the concentration, and a rate.
 * https://pytorch.org/docs/stable/distributions.html#gamma
 * @example
 * const p = new torch.distributions.Gamma(2, 1);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-1.1931, -1.0000])
 */
export class Gamma extends Elementwise {
  declare readonly concentration: Tensor;
  declare readonly rate: Tensor;
  override readonly has_rsample = true;

  constructor(...args: Two<'concentration', 'rate'>) {
    super(args, ['concentration', 'rate']);
  }

  override get arg_constraints(): Record<string, Constraint> {
    return { concentration: constraints.positive, rate: constraints.positive };
  }
  override get support(): Constraint {
    return constraints.nonnegative;
  }
  override get mean(): Tensor {
    return div(this.concentration, this.rate);
  }
  override get mode(): Tensor {
    return clamp_min(div(sub(this.concentration, 1), this.rate), 0);
  }
  override get variance(): Tensor {
    return div(this.concentration, square(this.rate));
  }
  override rsample(sample_shape: Shape = []): Tensor {
    return div(standardGamma(expand(this.concentration, this.extended(sample_shape))), this.rate);
  }
  override log_prob(value: Value): Tensor {
    const powers = add(xlogy(this.concentration, this.rate), xlogy(sub(this.concentration, 1), this.validated(value)));
    return sub(sub(powers, mul(this.rate, value)), lgamma(this.concentration));
  }
  override cdf(value: Tensor): Tensor {
    return gammainc(detach(this.concentration), mul(this.rate, this.validated(value)));
  }
  override entropy(): Tensor {
    const c = this.concentration;
    return add(add(sub(c, log(this.rate)), lgamma(c)), mul(oneMinus(c), digamma(c)));
  }
}

/**
 * The sum of `df` squared standard normal variables.
 * https://pytorch.org/docs/stable/distributions.html#chi2
 * @example
 * const p = new torch.distributions.Chi2(3);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-1.5155, -1.4189])
 */
export class Chi2 extends Gamma {
  constructor(...args: One<'df'>) {
    const { values, validate_args } = named('Chi2', args, 'df');
    wantAll('Chi2', values, 'df');
    const df = own(values.df);
    super({ concentration: mul(df, 0.5), rate: full_like(df, 0.5), validate_args });
  }

  get df(): Tensor {
    return mul(this.concentration, 2);
  }
  override get arg_constraints(): Record<string, Constraint> {
    return { df: constraints.positive };
  }
  override expand(batch_shape: Shape): this {
    return new Chi2({ df: expand(this.df, batch_shape), validate_args: false }) as this;
  }
}

/**
 * One over a gamma variable.
 * https://pytorch.org/docs/stable/distributions.html#inversegamma
 * @example
 * const p = new torch.distributions.InverseGamma(2, 1);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([ 0.0794, -1.0000])
 */
export class InverseGamma extends Elementwise {
  declare readonly concentration: Tensor;
  declare readonly rate: Tensor;
  override readonly has_rsample = true;

  constructor(...args: Two<'concentration', 'rate'>) {
    super(args, ['concentration', 'rate']);
  }

  override get arg_constraints() {
    return { concentration: constraints.positive, rate: constraints.positive };
  }
  override get support(): Constraint {
    return constraints.positive;
  }
  override get mean(): Tensor {
    const c = this.concentration;
    return where(gt(c, 1), div(this.rate, where(gt(c, 1), sub(c, 1), 1)), Number.POSITIVE_INFINITY);
  }
  override get mode(): Tensor {
    return div(this.rate, add(this.concentration, 1));
  }
  override get variance(): Tensor {
    const c = this.concentration;
    const part = mul(square(sub(c, 1)), sub(c, 2));
    return where(gt(c, 2), div(square(this.rate), where(gt(c, 2), part, 1)), Number.POSITIVE_INFINITY);
  }
  override rsample(sample_shape: Shape = []): Tensor {
    return div(this.rate, standardGamma(expand(this.concentration, this.extended(sample_shape))));
  }
  override log_prob(value: Value): Tensor {
    const c = this.concentration;
    const powers = sub(mul(c, log(this.rate)), mul(add(c, 1), log(this.validated(value))));
    return sub(sub(powers, lgamma(c)), div(this.rate, value));
  }
  override cdf(value: Tensor): Tensor {
    return gammaincc(detach(this.concentration), div(this.rate, this.validated(value)));
  }
  override entropy(): Tensor {
    const c = this.concentration;
    return sub(add(add(c, log(this.rate)), lgamma(c)), mul(add(c, 1), digamma(c)));
  }
}

/**
 * Vectors of positive numbers with the sum 1: shares.
 * https://pytorch.org/docs/stable/distributions.html#dirichlet
 * @example
 * const p = new torch.distributions.Dirichlet(torch.tensor([0.5, 1, 1.5]));
 * p.log_prob(torch.tensor([0.25, 0.25, 0.5]))
 * // tensor(0.5881)
 */
export class Dirichlet extends Distribution {
  readonly concentration: Tensor;
  override readonly has_rsample = true;

  constructor(concentration: Tensor | ({ concentration: Tensor } & Options), validate_args?: boolean | null | Options) {
    const found = named(
      'Dirichlet',
      [concentration, validate_args].slice(0, validate_args === undefined ? 1 : 2),
      'concentration',
    );
    wantAll('Dirichlet', found.values, 'concentration');
    const given = own(found.values.concentration);
    super(given.shape.slice(0, -1), given.shape.slice(-1), found.validate_args);
    this.concentration = given;
    this.checked();
  }

  override get arg_constraints() {
    return { concentration: constraints.independent(constraints.positive, 1) };
  }
  override get support(): Constraint {
    return constraints.simplex;
  }
  get #total(): Tensor {
    return sum(this.concentration, -1, true);
  }
  override get mean(): Tensor {
    return div(this.concentration, this.#total);
  }
  override get mode(): Tensor {
    const above = clamp_min(sub(this.concentration, 1), 0);
    const found = div(above, sum(above, -1, true));
    const corner = one_hot(argmax(found, -1), this.concentration.shape.at(-1)!);
    return where(all(lt(this.concentration, 1), -1, true), corner, found);
  }
  override get variance(): Tensor {
    const total = this.#total;
    return div(mul(this.concentration, sub(total, this.concentration)), mul(square(total), add(total, 1)));
  }
  override rsample(sample_shape: Shape = []): Tensor {
    const drawn = standardGamma(expand(this.concentration, this.extended(sample_shape)));
    return div(drawn, sum(drawn, -1, true));
  }
  override log_prob(value: Value): Tensor {
    const c = this.concentration;
    const powers = sum(xlogy(sub(c, 1), this.validated(value)), -1);
    return sub(add(powers, lgamma(sum(c, -1))), sum(lgamma(c), -1));
  }
  override entropy(): Tensor {
    const c = this.concentration;
    const total = sum(c, -1);
    const spread = mul(sub(c.shape.at(-1)!, total), digamma(total));
    return sub(sub(sub(sum(lgamma(c), -1), lgamma(total)), spread), sum(mul(sub(c, 1), digamma(c)), -1));
  }
  override expand(batch_shape: Shape): Dirichlet {
    return new Dirichlet(expand(this.concentration, [...batch_shape, ...this.event_shape]), false);
  }
}

/**
 * Numbers between 0 and 1: the share of the first of two.
 * https://pytorch.org/docs/stable/distributions.html#beta
 * @example
 * const p = new torch.distributions.Beta(2, 3);
 * p.log_prob(torch.tensor([0.25, 0.5]))
 * // tensor([0.5232, 0.4055])
 */
export class Beta extends Elementwise {
  declare readonly concentration1: Tensor;
  declare readonly concentration0: Tensor;
  override readonly has_rsample = true;

  constructor(...args: Two<'concentration1', 'concentration0'>) {
    super(args, ['concentration1', 'concentration0']);
  }

  override get arg_constraints() {
    return { concentration1: constraints.positive, concentration0: constraints.positive };
  }
  override get support(): Constraint {
    return constraints.unit_interval;
  }
  get #shares(): Dirichlet {
    return new Dirichlet(stack([this.concentration1, this.concentration0], -1), false);
  }
  override get mean(): Tensor {
    return div(this.concentration1, add(this.concentration1, this.concentration0));
  }
  override get mode(): Tensor {
    return select(this.#shares.mode, -1, 0);
  }
  override get variance(): Tensor {
    const total = add(this.concentration1, this.concentration0);
    return div(mul(this.concentration1, this.concentration0), mul(square(total), add(total, 1)));
  }
  override rsample(sample_shape: Shape = []): Tensor {
    return select(this.#shares.rsample(sample_shape), -1, 0);
  }
  override log_prob(value: Value): Tensor {
    const [a, b] = [this.concentration1, this.concentration0];
    const at = this.validated(value);
    const powers = add(xlogy(sub(a, 1), at), xlogy(sub(b, 1), oneMinus(at)));
    return sub(powers, logBeta(a, b));
  }
  override entropy(): Tensor {
    return this.#shares.entropy();
  }
}

/**
 * A normal variable whose variance is itself uncertain: heavy tails, the less so the more degrees of freedom.
 * https://pytorch.org/docs/stable/distributions.html#studentt
 * @example
 * const p = new torch.distributions.StudentT(3);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-1.1610, -1.5763])
 */
export class StudentT extends Elementwise {
  declare readonly df: Tensor;
  declare readonly loc: Tensor;
  declare readonly scale: Tensor;
  override readonly has_rsample = true;

  constructor(
    ...args:
      | [Param, Param?, Param?, (boolean | null)?]
      | [{ df: Param; loc?: Param; scale?: Param } & Options]
      | [Param, Options & { loc?: Param; scale?: Param }]
  ) {
    super(args, ['df', 'loc', 'scale'], { loc: 0, scale: 1 });
  }

  override get arg_constraints() {
    return { df: constraints.positive, loc: constraints.real, scale: constraints.positive };
  }
  override get mean(): Tensor {
    return where(le(this.df, 1), Number.NaN, this.loc);
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get variance(): Tensor {
    const { df } = this;
    const found = div(mul(square(this.scale), df), where(gt(df, 2), sub(df, 2), 1));
    return where(gt(df, 2), found, where(gt(df, 1), full_like(df, Number.POSITIVE_INFINITY), Number.NaN));
  }
  override rsample(sample_shape: Shape = []): Tensor {
    const shape = this.extended(sample_shape);
    const spread = mul(standardGamma(expand(mul(this.df, 0.5), shape)), 2);
    return add(this.loc, mul(this.scale, mul(randn(shape), rsqrt(div(spread, this.df)))));
  }
  override log_prob(value: Value): Tensor {
    const { df } = this;
    const far = div(sub(this.validated(value), this.loc), this.scale);
    const above = mul(add(df, 1), 0.5);
    const norm = add(
      add(log(this.scale), mul(log(df), 0.5)),
      add(sub(lgamma(mul(df, 0.5)), lgamma(above)), Math.log(Math.PI) / 2),
    );
    return sub(neg(mul(above, log1p(div(square(far), df)))), norm);
  }
  override entropy(): Tensor {
    const { df } = this;
    const [low, above] = [mul(df, 0.5), mul(add(df, 1), 0.5)];
    const beta = add(sub(lgamma(low), lgamma(above)), Math.log(Math.PI) / 2);
    const spread = mul(above, sub(digamma(above), digamma(low)));
    return add(add(add(log(this.scale), spread), mul(log(df), 0.5)), beta);
  }
}

/**
 * The ratio of two chi-squared variables, each divided by its degrees of freedom.
 * https://pytorch.org/docs/stable/distributions.html#fishersnedecor
 * @example
 * const p = new torch.distributions.FisherSnedecor(3, 5);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-0.5344, -1.0184])
 */
export class FisherSnedecor extends Elementwise {
  declare readonly df1: Tensor;
  declare readonly df2: Tensor;
  override readonly has_rsample = true;

  constructor(...args: Two<'df1', 'df2'>) {
    super(args, ['df1', 'df2']);
  }

  override get arg_constraints() {
    return { df1: constraints.positive, df2: constraints.positive };
  }
  override get support(): Constraint {
    return constraints.positive;
  }
  override get mean(): Tensor {
    const { df2 } = this;
    return where(le(df2, 2), Number.NaN, div(df2, sub(df2, 2)));
  }
  override get mode(): Tensor {
    const { df1, df2 } = this;
    return where(le(df1, 2), Number.NaN, mul(div(sub(df1, 2), df1), div(df2, add(df2, 2))));
  }
  override get variance(): Tensor {
    const { df1, df2 } = this;
    const above = mul(mul(square(df2), 2), sub(add(df1, df2), 2));
    return where(le(df2, 4), Number.NaN, div(above, mul(mul(df1, square(sub(df2, 2))), sub(df2, 4))));
  }
  override rsample(sample_shape: Shape = []): Tensor {
    const shape = this.extended(sample_shape);
    const [one, two] = [this.df1, this.df2].map((df) => {
      const part = expand(mul(df, 0.5), shape);
      return div(standardGamma(part), part);
    });
    return div(one, clamp_min(two, TINY));
  }
  override log_prob(value: Value): Tensor {
    const [a, b, ratio] = [mul(this.df1, 0.5), mul(this.df2, 0.5), div(this.df1, this.df2)];
    const powers = add(mul(a, log(ratio)), mul(sub(a, 1), log(this.validated(value))));
    return sub(sub(powers, mul(add(a, b), log1p(mul(ratio, value)))), logBeta(a, b));
  }
}
