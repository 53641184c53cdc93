/**
 * The Kullback-Leibler divergence of pairs of distributions: how far q is from p, the mean of log p − log q over what p gives.
 * https://pytorch.org/docs/stable/distributions.html#module-torch.distributions.kl
 */

import { fail } from '../core/callee.ts';
import { refuseKind } from '../core/kinds.ts';
import type { Tensor } from '../core/tensor.ts';
import { Categorical, OneHotCategorical } from './classes.ts';
import { Cauchy, Exponential, Gumbel, HalfNormal, Laplace, Normal, Pareto, Uniform } from './continuous.ts';
import { Poisson } from './counts.ts';
import type { Distribution } from './distribution.ts';
import { Beta, Dirichlet, Gamma } from './gamma.ts';
import {
  abs,
  add,
  digamma,
  div,
  EULER,
  either,
  eq,
  erf,
  except,
  exp,
  full_like,
  ge,
  gt,
  le,
  lgamma,
  log,
  log1p,
  logBeta,
  logsigmoid,
  lt,
  mul,
  neg,
  oneMinus,
  pow,
  reciprocal,
  square,
  sub,
  sum,
  sumRight,
  unsqueeze,
  where,
  xLogX,
} from './math.ts';
import { factorProduct, halfLogDet, mahalanobis, solveLower, transposed } from './matrix.ts';
import { LowRankMultivariateNormal, MultivariateNormal } from './multivariate.ts';
import { Bernoulli, Binomial, ContinuousBernoulli, Geometric } from './odds.ts';
import { Independent, TransformedDistribution } from './transformed.ts';

// biome-ignore lint/suspicious/noExplicitAny: a class of distributions, whatever it is made of
type Kind<D = Distribution> = abstract new (...args: any[]) => D;
type Divergence<P, Q> = (p: P, q: Q) => Tensor;

const registry: { p: Kind; q: Kind; divergence: Divergence<never, never> }[] = [];

/**
 * Registers the divergence of two kinds of distributions; of kinds that fit a pair, the nearest counts.
 * @example
 * class Own extends torch.distributions.Normal {}
 * torch.distributions.register_kl(Own, Own)((p, q) => p.loc.sub(q.loc).abs());
 * torch.distributions.kl_divergence(new Own(0, 1), new Own(2.5, 1))
 * // tensor(2.5000)
 */
export function register_kl<P extends Distribution, Q extends Distribution>(
  p: Kind<P>,
  q: Kind<Q>,
  divergence?: Divergence<P, Q>,
): (divergence: Divergence<P, Q>) => Divergence<P, Q> {
  const enter = (given: Divergence<P, Q>) => {
    registry.push({ p, q, divergence: given as Divergence<never, never> });
    return given;
  };
  if (divergence) enter(divergence);
  return enter;
}

/** How many classes lie between a distribution and one of its kinds. */
function distance(value: Distribution, kind: Kind): number {
  let steps = 0;
  for (let at = Object.getPrototypeOf(value); at; at = Object.getPrototypeOf(at), steps++)
    if (at === kind.prototype) return steps;
  return Number.POSITIVE_INFINITY;
}

/**
 * KL(p ‖ q), of their broadcast batch shape.
 * @throws {Error} for a pair that none is known of
 * @example
 * torch.distributions.kl_divergence(new torch.distributions.Normal(0, 1), new torch.distributions.Normal(1, 2))
 * // tensor(0.4431)
 */
export function kl_divergence(p: Distribution, q: Distribution): Tensor {
  if (!Object(p).batch_shape) refuseKind('a Distribution', p, 'p');
  if (!Object(q).batch_shape) refuseKind('a Distribution', q, 'q');
  let [best, least] = [null as Divergence<never, never> | null, Number.POSITIVE_INFINITY];
  for (const entry of registry.toReversed()) {
    const far = distance(p, entry.p) + distance(q, entry.q);
    if (far < least) [best, least] = [entry.divergence, far];
  }
  if (!best) {
    const [a, b] = [p, q].map((one) => one?.constructor?.name ?? typeof one);
    fail(
      `kl_divergence: No KL(p || q) is implemented for p type ${a} and q type ${b}: register_kl(${a}, ${b}, (p, q) => …) adds one`,
    );
  }
  return best(p as never, q as never);
}

const HALF_LOG_2PI = Math.log(2 * Math.PI) / 2;
/** Σ of terms. */
const plus = (...terms: (Tensor | number)[]): Tensor => terms.reduce((a, b) => add(a, b)) as Tensor;
/** The divergence is infinite where q's support does not hold p's. */
const infinite = (like: Tensor) => full_like(like, Number.POSITIVE_INFINITY);
const infiniteWhere = (value: Tensor, when: Tensor) => except(value, when, Number.POSITIVE_INFINITY);
/** −H(p), with which most begin. */
const minusEntropy = (p: Distribution) => neg(p.entropy());

// ── Of a kind ───────────────────────────────────────────────────────────────────────────────────────────────────────

register_kl(Normal, Normal, (p, q) => {
  const ratio = square(div(p.scale, q.scale));
  const far = square(div(sub(p.loc, q.loc), q.scale));
  return mul(sub(sub(add(ratio, far), 1), log(ratio)), 0.5);
});

/** What an outcome of probability p adds, whose logarithm differs by `far` from that of q. */
const share = (p: Tensor, q: Tensor, far: Tensor): Tensor =>
  where(eq(p, 0), 0, where(eq(q, 0), Number.POSITIVE_INFINITY, mul(p, far)));

register_kl(Bernoulli, Bernoulli, (p, q) => {
  const ones = share(p.probs, q.probs, sub(logsigmoid(p.logits), logsigmoid(q.logits)));
  const zeros = sub(logsigmoid(neg(p.logits)), logsigmoid(neg(q.logits)));
  return add(ones, share(oneMinus(p.probs), oneMinus(q.probs), zeros));
});
register_kl(Categorical, Categorical, (p, q) => sum(share(p.probs, q.probs, sub(p.logits, q.logits)), -1));
register_kl(OneHotCategorical, OneHotCategorical, (p, q) => kl_divergence(p._categorical, q._categorical));
register_kl(Binomial, Binomial, (p, q) => {
  const each = plus(mul(p.probs, sub(p.logits, q.logits)), log1p(neg(p.probs)), neg(log1p(neg(q.probs))));
  return infiniteWhere(mul(p.total_count, each), gt(p.total_count, q.total_count));
});
register_kl(Geometric, Geometric, (p, q) => sub(sub(minusEntropy(p), div(log1p(neg(q.probs)), p.probs)), q.logits));
register_kl(Poisson, Poisson, (p, q) => sub(mul(p.rate, sub(log(p.rate), log(q.rate))), sub(p.rate, q.rate)));
register_kl(ContinuousBernoulli, ContinuousBernoulli, (p, q) =>
  plus(
    mul(p.mean, sub(p.logits, q.logits)),
    sub(p._cont_bern_log_norm, q._cont_bern_log_norm),
    sub(log1p(neg(p.probs)), log1p(neg(q.probs))),
  ),
);
register_kl(Beta, Beta, (p, q) => {
  const [a, b] = [add(p.concentration1, p.concentration0), add(q.concentration1, q.concentration0)];
  return plus(
    sub(logBeta(q.concentration1, q.concentration0), logBeta(p.concentration1, p.concentration0)),
    mul(sub(p.concentration1, q.concentration1), digamma(p.concentration1)),
    mul(sub(p.concentration0, q.concentration0), digamma(p.concentration0)),
    mul(sub(b, a), digamma(a)),
  );
});
register_kl(Dirichlet, Dirichlet, (p, q) => {
  const [a, b] = [sum(p.concentration, -1), sum(q.concentration, -1)];
  const spread = sub(digamma(p.concentration), unsqueeze(digamma(a), -1));
  return plus(
    sub(lgamma(a), lgamma(b)),
    neg(sum(sub(lgamma(p.concentration), lgamma(q.concentration)), -1)),
    sum(mul(sub(p.concentration, q.concentration), spread), -1),
  );
});
register_kl(Gamma, Gamma, (p, q) =>
  plus(
    mul(q.concentration, log(div(p.rate, q.rate))),
    sub(lgamma(q.concentration), lgamma(p.concentration)),
    mul(sub(p.concentration, q.concentration), digamma(p.concentration)),
    mul(sub(q.rate, p.rate), div(p.concentration, p.rate)),
  ),
);
register_kl(Exponential, Exponential, (p, q) => {
  const ratio = div(q.rate, p.rate);
  return sub(sub(ratio, 1), log(ratio));
});
register_kl(Gumbel, Gumbel, (p, q) => {
  const [scale, near, far] = [div(p.scale, q.scale), div(q.loc, q.scale), div(p.loc, q.scale)];
  const grown = exp(sub(add(near, lgamma(add(scale, 1))), far));
  return plus(neg(log(scale)), sub(far, near), mul(scale, EULER), grown, -1 - EULER);
});
register_kl(HalfNormal, HalfNormal, (p, q) => kl_divergence(p.base_dist, q.base_dist));
register_kl(Laplace, Laplace, (p, q) => {
  const [ratio, far] = [div(p.scale, q.scale), abs(sub(p.loc, q.loc))];
  return plus(neg(log(ratio)), div(far, q.scale), mul(ratio, exp(neg(div(far, p.scale)))), -1);
});
register_kl(Pareto, Pareto, (p, q) => {
  const [scale, alpha] = [div(p.scale, q.scale), div(q.alpha, p.alpha)];
  const found = plus(mul(q.alpha, log(scale)), neg(log(alpha)), alpha, -1);
  return infiniteWhere(found, lt(p.scale, q.scale));
});
register_kl(Uniform, Uniform, (p, q) => {
  const found = log(div(sub(q.high, q.low), sub(p.high, p.low)));
  return infiniteWhere(found, either(gt(q.low, p.low), lt(q.high, p.high)));
});
register_kl(Cauchy, Cauchy, (p, q) => {
  const far = add(square(add(p.scale, q.scale)), square(sub(p.loc, q.loc)));
  return sub(log(far), log(mul(mul(p.scale, q.scale), 4)));
});

// ── Made of others ──────────────────────────────────────────────────────────────────────────────────────────────────

register_kl(Independent, Independent, (p, q) => {
  if (p.reinterpreted_batch_ndims !== q.reinterpreted_batch_ndims)
    fail('kl_divergence: expected two Independents of one reinterpreted_batch_ndims');
  return sumRight(kl_divergence(p.base_dist, q.base_dist), p.reinterpreted_batch_ndims);
});
register_kl(TransformedDistribution, TransformedDistribution, (p, q) => {
  const alike =
    p.transforms.length === q.transforms.length && p.transforms.every((each, at) => each.equals(q.transforms[at]));
  if (!alike || p.event_shape.join() !== q.event_shape.join())
    fail('kl_divergence: expected two distributions of the same transforms and event shape');
  return kl_divergence(p.base_dist, q.base_dist);
});

/** ‖L⁻¹ M‖² */
const traceOf = (L: Tensor, M: Tensor): Tensor => sumRight(square(solveLower(L, M)), 2);

function wantOneSize(p: Distribution, q: Distribution): void {
  if (p.event_shape.join() !== q.event_shape.join())
    fail('KL-divergence between two Multivariate Normals with different event shapes cannot be computed');
}

register_kl(MultivariateNormal, MultivariateNormal, (p, q) => {
  wantOneSize(p, q);
  const [P, Q] = [p._factor, q._factor];
  const far = add(traceOf(Q, P), mahalanobis(Q, sub(q.loc, p.loc)));
  return add(sub(halfLogDet(Q), halfLogDet(P)), mul(sub(far, p.event_shape[0]), 0.5));
});
register_kl(LowRankMultivariateNormal, MultivariateNormal, (p, q) => {
  wantOneSize(p, q);
  const Q = q._factor;
  const far = plus(traceOf(Q, p.cov_factor), traceOf(Q, factorProduct(p.cov_diag)), mahalanobis(Q, sub(q.loc, p.loc)));
  return mul(sub(plus(mul(halfLogDet(Q), 2), neg(p._logDet), far), p.event_shape[0]), 0.5);
});
/** tr(Σq⁻¹ F Fᵀ) */
const lowTrace = (q: LowRankMultivariateNormal, F: Tensor): Tensor => sum(q._mahalanobis(transposed(F)), -1);
register_kl(MultivariateNormal, LowRankMultivariateNormal, (p, q) => {
  wantOneSize(p, q);
  const far = add(lowTrace(unsqueezed(q), p._factor), q._mahalanobis(sub(q.loc, p.loc)));
  return mul(sub(plus(q._logDet, mul(halfLogDet(p._factor), -2), far), p.event_shape[0]), 0.5);
});
register_kl(LowRankMultivariateNormal, LowRankMultivariateNormal, (p, q) => {
  wantOneSize(p, q);
  const wide = unsqueezed(q);
  const spread = add(lowTrace(wide, p.cov_factor), lowTrace(wide, factorProduct(p.cov_diag)));
  const far = add(spread, q._mahalanobis(sub(q.loc, p.loc)));
  return mul(sub(plus(sub(q._logDet, p._logDet), far), p.event_shape[0]), 0.5);
});
/** With a dimension for the columns of a matrix. */
const unsqueezed = (q: LowRankMultivariateNormal): LowRankMultivariateNormal =>
  new LowRankMultivariateNormal({
    loc: unsqueeze(q.loc, -2),
    cov_factor: unsqueeze(q.cov_factor, -3),
    cov_diag: unsqueeze(q.cov_diag, -2),
    validate_args: false,
  });

// ── Of two kinds ────────────────────────────────────────────────────────────────────────────────────────────────────

register_kl(Bernoulli, Poisson, (p, q) => sub(minusEntropy(p), sub(mul(p.probs, log(q.rate)), q.rate)));
for (const q of [Bernoulli, Binomial]) register_kl(Poisson, q as Kind, (p) => infinite(p.rate));

for (const [p, like, supports] of [
  [Beta, 'concentration1', [Pareto]],
  [ContinuousBernoulli, 'probs', [Pareto]],
  [Exponential, 'rate', [Beta, ContinuousBernoulli, Pareto, Uniform]],
  [Gamma, 'concentration', [Beta, ContinuousBernoulli, Pareto, Uniform]],
  [Gumbel, 'loc', [Beta, ContinuousBernoulli, Exponential, Gamma, Pareto, Uniform]],
  [Laplace, 'loc', [Beta, ContinuousBernoulli, Exponential, Gamma, Pareto, Uniform]],
  [Normal, 'loc', [Beta, ContinuousBernoulli, Exponential, Gamma, Pareto, Uniform]],
  [Pareto, 'scale', [Beta, ContinuousBernoulli, Uniform]],
] as const)
  for (const q of supports)
    register_kl(p as Kind, q as Kind, (given) => infinite((given as unknown as Record<string, Tensor>)[like]));

/** What a ContinuousBernoulli adds for a mean. */
const tilted = (mean: Tensor, q: ContinuousBernoulli): Tensor =>
  neg(plus(mul(mean, q.logits), log1p(neg(q.probs)), q._cont_bern_log_norm));
/** Gamma's norm: lgamma c − c log rate. */
const gammaNorm = (q: Gamma): Tensor => sub(lgamma(q.concentration), mul(q.concentration, log(q.rate)));

register_kl(Beta, ContinuousBernoulli, (p, q) => add(minusEntropy(p), tilted(p.mean, q)));
register_kl(Beta, Exponential, (p, q) => plus(minusEntropy(p), neg(log(q.rate)), mul(q.rate, p.mean)));
register_kl(Beta, Gamma, (p, q) => {
  const logMean = sub(digamma(p.concentration1), digamma(add(p.concentration1, p.concentration0)));
  return plus(minusEntropy(p), gammaNorm(q), neg(mul(sub(q.concentration, 1), logMean)), mul(q.rate, p.mean));
});
/** −E log of a normal density, of what has this mean and variance. */
const aroundNormal = (mean: Tensor, variance: Tensor, q: Normal): Tensor =>
  plus(HALF_LOG_2PI, log(q.scale), div(add(variance, square(sub(mean, q.loc))), mul(square(q.scale), 2)));

for (const p of [Beta, ContinuousBernoulli])
  register_kl(p as Kind<Distribution>, Normal, (given, q) =>
    add(minusEntropy(given), aroundNormal(given.mean, given.variance, q)),
  );
register_kl(Beta, Uniform, (p, q) => {
  const found = add(minusEntropy(p), log(sub(q.high, q.low)));
  return infiniteWhere(found, either(gt(q.low, 0), lt(q.high, 1)));
});
register_kl(ContinuousBernoulli, Exponential, (p, q) => plus(minusEntropy(p), neg(log(q.rate)), mul(q.rate, p.mean)));
register_kl(ContinuousBernoulli, Uniform, (p, q) => {
  const found = add(minusEntropy(p), log(sub(q.high, q.low)));
  return infiniteWhere(found, either(ge(q.low, 0), le(q.high, 1)));
});

register_kl(Exponential, Gamma, (p, q) => {
  const ratio = div(q.rate, p.rate);
  return plus(
    neg(mul(q.concentration, log(ratio))),
    ratio,
    lgamma(q.concentration),
    mul(q.concentration, EULER),
    -1 - EULER,
  );
});
register_kl(Exponential, Gumbel, (p, q) => {
  const [rate, loc] = [mul(p.rate, q.scale), div(q.loc, q.scale)];
  return plus(log(rate), -1, neg(loc), div(mul(exp(loc), rate), add(rate, 1)), reciprocal(rate));
});
for (const p of [Exponential, Gumbel, Gamma, Laplace, Uniform])
  register_kl(p as Kind<Distribution>, Normal, (given, q) =>
    add(minusEntropy(given), aroundNormal(given.mean, given.variance, q)),
  );

register_kl(Gamma, Exponential, (p, q) => plus(minusEntropy(p), neg(log(q.rate)), mul(q.rate, p.mean)));
register_kl(Gamma, Gumbel, (p, q) => {
  const [rate, loc] = [mul(p.rate, q.scale), div(q.loc, q.scale)];
  return plus(
    mul(sub(p.concentration, 1), digamma(p.concentration)),
    neg(lgamma(p.concentration)),
    neg(p.concentration),
    log(rate),
    div(p.concentration, rate),
    mul(exp(loc), pow(add(reciprocal(rate), 1), neg(p.concentration))),
    neg(loc),
  );
});
register_kl(Normal, Gumbel, (p, q) => {
  const [mean, spread, loc] = [div(p.loc, q.scale), square(div(p.scale, q.scale)), div(q.loc, q.scale)];
  const grown = exp(plus(neg(mean), mul(spread, 0.5), loc));
  return plus(mul(log(spread), -0.5), mean, neg(loc), grown, -0.5 - HALF_LOG_2PI);
});
register_kl(Normal, Laplace, (p, q) => {
  const far = sub(p.loc, q.loc);
  const ratio = div(far, p.scale);
  const bell = mul(mul(p.scale, Math.sqrt(2 / Math.PI)), exp(mul(square(ratio), -0.5)));
  const tail = mul(far, erf(mul(ratio, Math.SQRT1_2)));
  return plus(neg(log(div(p.scale, q.scale))), div(add(bell, tail), q.scale), -0.5 * (1 + Math.log(Math.PI / 2)));
});
register_kl(Pareto, Exponential, (p, q) => {
  const rate = mul(p.scale, q.rate);
  const found = plus(log(div(p.alpha, rate)), neg(reciprocal(p.alpha)), div(mul(p.alpha, rate), sub(p.alpha, 1)), -1);
  return infiniteWhere(found, le(p.alpha, 1));
});
register_kl(Pareto, Gamma, (p, q) => {
  const common = add(log(p.scale), reciprocal(p.alpha));
  const grown = div(mul(mul(q.rate, p.alpha), p.scale), sub(p.alpha, 1));
  const found = plus(log(p.alpha), neg(common), gammaNorm(q), mul(oneMinus(q.concentration), common), grown, -1);
  return infiniteWhere(found, le(p.alpha, 1));
});
register_kl(Pareto, Normal, (p, q) => {
  const common = div(p.scale, sub(p.alpha, 1));
  const spread = div(mul(p.alpha, square(common)), sub(p.alpha, 2));
  const far = square(sub(mul(p.alpha, common), q.loc));
  const first = log(div(mul(mul(q.scale, p.alpha), Math.sqrt(2 * Math.PI)), p.scale));
  const found = plus(first, neg(reciprocal(p.alpha)), div(add(spread, far), mul(square(q.scale), 2)), -1);
  return infiniteWhere(found, le(p.alpha, 2));
});

/** The mean of log x over a uniform variable. */
const logMean = (low: Tensor, high: Tensor): Tensor => {
  const width = sub(high, low);
  return div(sub(sub(xLogX(high), xLogX(low)), width), width);
};
register_kl(Uniform, Beta, (p, q) => {
  const below = mul(sub(q.concentration1, 1), logMean(p.low, p.high));
  const above = mul(sub(q.concentration0, 1), logMean(oneMinus(p.high), oneMinus(p.low)));
  const found = plus(minusEntropy(p), logBeta(q.concentration1, q.concentration0), neg(below), neg(above));
  return infiniteWhere(found, either(gt(p.high, 1), lt(p.low, 0)));
});
register_kl(Uniform, ContinuousBernoulli, (p, q) => {
  const found = add(minusEntropy(p), tilted(p.mean, q));
  return infiniteWhere(found, either(ge(p.high, 1), le(p.low, 0)));
});
register_kl(Uniform, Exponential, (p, q) => {
  const found = sub(mul(q.rate, p.mean), log(mul(sub(p.high, p.low), q.rate)));
  return infiniteWhere(found, lt(p.low, 0));
});
register_kl(Uniform, Gamma, (p, q) => {
  const powers = mul(oneMinus(q.concentration), logMean(p.low, p.high));
  const found = plus(minusEntropy(p), gammaNorm(q), powers, mul(q.rate, p.mean));
  return infiniteWhere(found, lt(p.low, 0));
});
register_kl(Uniform, Gumbel, (p, q) => {
  const ratio = div(q.scale, sub(p.high, p.low));
  const [high, low] = [div(sub(p.high, q.loc), q.scale), div(sub(p.low, q.loc), q.scale)];
  return sub(add(log(ratio), mul(add(high, low), 0.5)), mul(ratio, sub(exp(neg(high)), exp(neg(low)))));
});
register_kl(Uniform, Pareto, (p, q) => {
  const norm = plus(log(q.alpha), mul(q.alpha, log(q.scale)), log(sub(p.high, p.low)));
  const found = sub(mul(logMean(p.low, p.high), add(q.alpha, 1)), norm);
  return infiniteWhere(found, lt(p.low, q.scale));
});
