/** Distributions of vectors and matrices: normal vectors, covariances, correlations. */
import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { broadcastShapes, type Shape } from '../ops/core.ts';
import { multigammaln } from '../public/special/functions.ts';
import type { Constraint } from './constraints.ts';
import * as constraints from './constraints.ts';
import { Distribution, named, type Options, type Value, wantAll } from './distribution.ts';
import { Beta, Chi2 } from './gamma.ts';
import {
  add,
  arange,
  cat,
  clamp_min,
  diag_embed,
  diagonal,
  digamma,
  div,
  expand,
  eye,
  LOG_2PI,
  lgamma,
  log,
  matmul,
  mul,
  narrow,
  own,
  type Param,
  randn,
  reciprocal,
  rsqrt,
  sqrt,
  square,
  squeeze,
  stack,
  sub,
  sum,
  tril,
  unsqueeze,
  zeros,
} from './math.ts';
import { choleskyOf, factorOfInverse, halfLogDet, inverseOf, mahalanobis, solveLower, transposed } from './matrix.ts';

type Matrices = { covariance_matrix?: Tensor; precision_matrix?: Tensor; scale_tril?: Tensor };

/** The lower factor of a covariance, which is told in one of three ways. */
function factorOf(
  callee: string,
  values: Record<string, Param | undefined>,
): { told: keyof Matrices; given: Tensor; factor: Tensor } {
  const ways: (keyof Matrices)[] = ['covariance_matrix', 'precision_matrix', 'scale_tril'];
  const found = ways.filter((name) => values[name] !== undefined);
  if (found.length !== 1)
    fail(`${callee}: Exactly one of covariance_matrix or precision_matrix or scale_tril may be specified.`);
  const [told] = found;
  const given = own(values[told]!);
  if (given.ndim < 2)
    fail(`${callee}: ${told} must be at least two-dimensional, with optional leading batch dimensions`, given);
  const factor =
    told === 'scale_tril' ? given : told === 'covariance_matrix' ? choleskyOf(given) : factorOfInverse(given);
  return { told, given, factor };
}

const CONSTRAINTS: Record<keyof Matrices, Constraint> = {
  covariance_matrix: constraints.positive_definite,
  precision_matrix: constraints.positive_definite,
  scale_tril: constraints.lower_cholesky,
};

/**
 * A normal vector with a mean and a covariance, told as itself, as its inverse, or (best) as its lower Cholesky factor.
 * https://pytorch.org/docs/stable/distributions.html#multivariatenormal
 * @example
 * const p = new torch.distributions.MultivariateNormal(torch.zeros(2), torch.eye(2));
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor(-2.4629)
 */
export class MultivariateNormal extends Distribution {
  readonly loc: Tensor;
  override readonly has_rsample = true;
  readonly #factor: Tensor;
  readonly #told: keyof Matrices;
  /** The matrix that it was told. */
  readonly #given: Tensor;

  constructor(
    ...args:
      | [Tensor, Matrices & Options]
      | [Tensor, Tensor, (boolean | null | Options)?]
      | [{ loc: Tensor } & Matrices & Options]
  ) {
    const { values, validate_args } = named(
      'MultivariateNormal',
      args,
      'loc',
      'covariance_matrix',
      'precision_matrix',
      'scale_tril',
    );
    wantAll('MultivariateNormal', values, 'loc');
    const loc = own(values.loc);
    if (loc.ndim < 1) fail('MultivariateNormal: loc must be at least one-dimensional.', loc);
    const { told, given, factor } = factorOf('MultivariateNormal', values);
    const batch = broadcastShapes(factor.shape.slice(0, -2), loc.shape.slice(0, -1));
    super(batch, loc.shape.slice(-1), validate_args);
    this.loc = expand(loc, [...batch, loc.shape.at(-1)!]);
    this.#factor = factor;
    this.#told = told;
    this.#given = given;
    this.checked({ ...this, [told]: given });
  }

  override get arg_constraints(): Record<string, Constraint> {
    return { loc: constraints.real_vector, [this.#told]: CONSTRAINTS[this.#told] };
  }
  override get support(): Constraint {
    return constraints.real_vector;
  }
  #wide(matrix: Tensor): Tensor {
    return expand(matrix, [...this.batch_shape, ...this.event_shape, ...this.event_shape]);
  }
  /** @internal The factor, without dimensions that only the mean has. */
  get _factor(): Tensor {
    return this.#factor;
  }
  get scale_tril(): Tensor {
    return this.#wide(this.#factor);
  }
  get covariance_matrix(): Tensor {
    const told = this.#told === 'covariance_matrix';
    return this.#wide(told ? this.#given : matmul(this.#factor, transposed(this.#factor)));
  }
  get precision_matrix(): Tensor {
    return this.#wide(this.#told === 'precision_matrix' ? this.#given : inverseOf(this.#factor));
  }
  override get mean(): Tensor {
    return this.loc;
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get variance(): Tensor {
    return expand(sum(square(this.#factor), -1), [...this.batch_shape, ...this.event_shape]);
  }
  override rsample(sample_shape: Shape = []): Tensor {
    const drawn = unsqueeze(randn(this.extended(sample_shape)), -1);
    return add(this.loc, squeeze(matmul(this.#factor, drawn), -1));
  }
  override log_prob(value: Value): Tensor {
    const far = mahalanobis(this.#factor, sub(this.validated(value), this.loc));
    return sub(mul(add(far, this.event_shape[0] * LOG_2PI), -0.5), halfLogDet(this.#factor));
  }
  override entropy(): Tensor {
    const one = add(halfLogDet(this.#factor), (this.event_shape[0] * (1 + LOG_2PI)) / 2);
    return expand(one, this.batch_shape);
  }
  override expand(batch_shape: Shape): MultivariateNormal {
    const wide = (value: Tensor, dims: number) =>
      expand(value, [...batch_shape, ...value.shape.slice(value.ndim - dims)]);
    return new MultivariateNormal(wide(this.loc, 1), { scale_tril: wide(this.#factor, 2), validate_args: false });
  }
}

/**
 * A normal vector whose covariance is a diagonal and, of few columns, factor · factorᵀ.
 * https://pytorch.org/docs/stable/distributions.html#lowrankmultivariatenormal
 * @example
 * const p = new torch.distributions.LowRankMultivariateNormal(torch.zeros(2), torch.ones([2, 1]), torch.ones(2));
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor(-2.6372)
 */
export class LowRankMultivariateNormal extends Distribution {
  readonly loc: Tensor;
  readonly cov_factor: Tensor;
  readonly cov_diag: Tensor;
  override readonly has_rsample = true;
  /** The lower factor of 1 + Wᵀ D⁻¹ W. */
  readonly #capacitance: Tensor;

  constructor(
    ...args:
      | [Tensor, Tensor, Tensor, (boolean | null | Options)?]
      | [{ loc: Tensor; cov_factor: Tensor; cov_diag: Tensor } & Options]
  ) {
    const { values, validate_args } = named('LowRankMultivariateNormal', args, 'loc', 'cov_factor', 'cov_diag');
    wantAll('LowRankMultivariateNormal', values, 'loc', 'cov_factor', 'cov_diag');
    const [loc, factor, diag] = [own(values.loc), own(values.cov_factor), own(values.cov_diag)];
    if (loc.ndim < 1) fail('LowRankMultivariateNormal: loc must be at least one-dimensional.', loc);
    const event = loc.shape.slice(-1);
    if (factor.ndim < 2 || factor.shape.at(-2) !== event[0])
      fail(`LowRankMultivariateNormal: cov_factor must be a batch of matrices with shape ${event[0]} x m`, factor);
    if (diag.shape.at(-1) !== event[0])
      fail(`LowRankMultivariateNormal: cov_diag must be a batch of vectors with shape ${event[0]}`, diag);
    const batch = broadcastShapes(loc.shape.slice(0, -1), factor.shape.slice(0, -2), diag.shape.slice(0, -1));
    super(batch, event, validate_args);
    this.loc = expand(loc, [...batch, ...event]);
    this.cov_factor = expand(factor, [...batch, ...factor.shape.slice(-2)]);
    this.cov_diag = expand(diag, [...batch, ...event]);
    const scaled = div(transposed(this.cov_factor), unsqueeze(this.cov_diag, -2));
    this.#capacitance = choleskyOf(add(matmul(scaled, this.cov_factor), eye(factor.shape.at(-1)!)));
    this.checked();
  }

  override get arg_constraints() {
    return {
      loc: constraints.real_vector,
      cov_factor: constraints.independent(constraints.real, 2),
      cov_diag: constraints.independent(constraints.positive, 1),
    };
  }
  override get support(): Constraint {
    return constraints.real_vector;
  }
  override get mean(): Tensor {
    return this.loc;
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get variance(): Tensor {
    return add(sum(square(this.cov_factor), -1), this.cov_diag);
  }
  get covariance_matrix(): Tensor {
    return add(matmul(this.cov_factor, transposed(this.cov_factor)), diag_embed(this.cov_diag));
  }
  get scale_tril(): Tensor {
    return choleskyOf(this.covariance_matrix);
  }
  get precision_matrix(): Tensor {
    const scaled = div(transposed(this.cov_factor), unsqueeze(this.cov_diag, -2));
    const inner = solveLower(this.#capacitance, scaled);
    return sub(diag_embed(reciprocal(this.cov_diag)), matmul(transposed(inner), inner));
  }
  override rsample(sample_shape: Shape = []): Tensor {
    const shape = this.extended(sample_shape);
    const few = unsqueeze(randn([...shape.slice(0, -1), this.cov_factor.shape.at(-1)!]), -1);
    const own = mul(sqrt(this.cov_diag), randn(shape));
    return add(add(this.loc, squeeze(matmul(this.cov_factor, few), -1)), own);
  }
  /** @internal log det of the covariance. */
  get _logDet(): Tensor {
    return add(mul(halfLogDet(this.#capacitance), 2), sum(log(this.cov_diag), -1));
  }
  /** @internal xᵀ Σ⁻¹ x */
  _mahalanobis(x: Tensor): Tensor {
    const scaled = div(transposed(this.cov_factor), unsqueeze(this.cov_diag, -2));
    const inner = squeeze(matmul(scaled, unsqueeze(x, -1)), -1);
    return sub(sum(div(square(x), this.cov_diag), -1), mahalanobis(this.#capacitance, inner));
  }
  override log_prob(value: Value): Tensor {
    const far = this._mahalanobis(sub(this.validated(value), this.loc));
    return mul(add(add(far, this._logDet), this.event_shape[0] * LOG_2PI), -0.5);
  }
  override entropy(): Tensor {
    return mul(add(this._logDet, this.event_shape[0] * (1 + LOG_2PI)), 0.5);
  }
  override expand(batch_shape: Shape): LowRankMultivariateNormal {
    const wide = (value: Tensor, dims: number) =>
      expand(value, [...batch_shape, ...value.shape.slice(value.ndim - dims)]);
    return new LowRankMultivariateNormal({
      loc: wide(this.loc, 1),
      cov_factor: wide(this.cov_factor, 2),
      cov_diag: wide(this.cov_diag, 1),
      validate_args: false,
    });
  }
}

/**
 * Sums of `df` outer products of normal vectors: covariances.
 * https://pytorch.org/docs/stable/distributions.html#wishart
 * @example
 * const p = new torch.distributions.Wishart(3, torch.eye(2));
 * p.log_prob(torch.eye(2))
 * // tensor(-3.5310)
 */
export class Wishart extends Distribution {
  readonly df: Tensor;
  override readonly has_rsample = true;
  readonly #factor: Tensor;
  readonly #told: keyof Matrices;
  /** The matrix that it was told. */
  readonly #given: Tensor;

  constructor(
    ...args:
      | [Param, Tensor, (boolean | null | Options)?]
      | [Param, Matrices & Options]
      | [{ df: Param } & Matrices & Options]
  ) {
    const { values, validate_args } = named(
      'Wishart',
      args,
      'df',
      'covariance_matrix',
      'precision_matrix',
      'scale_tril',
    );
    wantAll('Wishart', values, 'df');
    const df = own(values.df);
    const { told, given, factor } = factorOf('Wishart', values);
    const batch = broadcastShapes(factor.shape.slice(0, -2), df.shape);
    super(batch, factor.shape.slice(-2), validate_args);
    this.df = expand(df, batch);
    this.#factor = expand(factor, [...batch, ...factor.shape.slice(-2)]);
    this.#told = told;
    this.#given = given;
    this.checked({ ...this, [told]: given });
  }

  override get arg_constraints(): Record<string, Constraint> {
    return { df: constraints.greater_than(this.event_shape[0] - 1), [this.#told]: CONSTRAINTS[this.#told] };
  }
  override get support(): Constraint {
    return constraints.positive_definite;
  }
  get scale_tril(): Tensor {
    return this.#factor;
  }
  #wide(matrix: Tensor): Tensor {
    return expand(matrix, [...this.batch_shape, ...this.event_shape]);
  }
  get covariance_matrix(): Tensor {
    const told = this.#told === 'covariance_matrix';
    return this.#wide(told ? this.#given : matmul(this.#factor, transposed(this.#factor)));
  }
  get precision_matrix(): Tensor {
    return this.#wide(this.#told === 'precision_matrix' ? this.#given : inverseOf(this.#factor));
  }
  get #size(): number {
    return this.event_shape[0];
  }
  get #wideDf(): Tensor {
    return unsqueeze(unsqueeze(this.df, -1), -1);
  }
  override get mean(): Tensor {
    return mul(this.#wideDf, this.covariance_matrix);
  }
  override get mode(): Tensor {
    const factor = sub(this.#wideDf, this.#size + 1);
    return mul(factor.where(factor.gt(0), Number.NaN), this.covariance_matrix);
  }
  override get variance(): Tensor {
    const V = this.covariance_matrix;
    const diag = diagonal(V, 0, -2, -1);
    return mul(this.#wideDf, add(square(V), mul(unsqueeze(diag, -1), unsqueeze(diag, -2))));
  }
  /** Bartlett's decomposition: roots of chi-squared variables on the diagonal, normal ones below it. */
  override rsample(sample_shape: Shape = []): Tensor {
    const p = this.#size;
    const degrees = sub(unsqueeze(this.df, -1), arange(p).to('float32'));
    const roots = sqrt(new Chi2(degrees, false).rsample(sample_shape));
    const below = tril(randn(this.extended(sample_shape)), -1);
    const chol = matmul(this.#factor, add(below, diag_embed(roots)));
    return matmul(chol, transposed(chol));
  }
  override log_prob(value: Value): Tensor {
    const [p, nu] = [this.#size, this.df];
    const V = this.validated(value);
    const logDet = mul(halfLogDet(choleskyOf(V)), 2);
    const inner = solveLower(this.#factor, V);
    const trace = sum(diagonal(solveLower(this.#factor, transposed(inner)), 0, -2, -1), -1);
    const norm = add(add(mul(nu, (p * Math.LN2) / 2), mul(nu, halfLogDet(this.#factor))), multigammaln(div(nu, 2), p));
    return sub(sub(mul(div(sub(nu, p + 1), 2), logDet), div(trace, 2)), norm);
  }
  override entropy(): Tensor {
    const [p, nu] = [this.#size, this.df];
    let digammas = mul(nu, 0);
    for (let i = 0; i < p; i++) digammas = add(digammas, digamma(div(sub(nu, i), 2)));
    const scale = mul(add(halfLogDet(this.#factor), (p * Math.LN2) / 2), p + 1);
    return add(add(scale, multigammaln(div(nu, 2), p)), sub(mul(nu, p / 2), mul(mul(sub(nu, p + 1), 0.5), digammas)));
  }
  override expand(batch_shape: Shape): Wishart {
    return new Wishart({
      df: expand(this.df, batch_shape),
      scale_tril: expand(this.#factor, [...batch_shape, ...this.event_shape]),
      validate_args: false,
    });
  }
}

/**
 * Cholesky factors of correlation matrices, the nearer to 1 the greater the concentration.
 * https://pytorch.org/docs/stable/distributions.html#lkjcholesky
 * @example
 * const p = new torch.distributions.LKJCholesky(3, 1);
 * p.log_prob(torch.eye(3))
 * // tensor(-1.5963)
 */
export class LKJCholesky extends Distribution {
  readonly dim: number;
  readonly concentration: Tensor;

  constructor(
    dim: number | ({ dim: number; concentration?: Param } & Options),
    concentration: Param = 1,
    validate_args: boolean | null = null,
  ) {
    const given = typeof dim === 'number' ? { dim, concentration, validate_args } : { concentration: 1, ...dim };
    if (!(given.dim >= 2))
      fail(`LKJCholesky: Expected dim to be an integer greater than or equal to 2. Found dim=${given.dim}.`);
    const value = own(given.concentration);
    super(value.shape, [given.dim, given.dim], given.validate_args ?? null);
    this.dim = given.dim;
    this.concentration = value;
    this.checked();
  }

  override get arg_constraints() {
    return { concentration: constraints.positive };
  }
  override get support(): Constraint {
    return constraints.corr_cholesky;
  }
  /** The onion method: row by row, a length that is Beta's and a direction on the sphere. */
  override sample(sample_shape: Shape = []): Tensor {
    const shape = [...this.sizes(sample_shape), ...this.batch_shape];
    const d = this.dim;
    const rows: Tensor[] = [cat([expand(own(1), [...shape, 1]), zeros([...shape, d - 1])], -1)];
    for (let i = 1; i < d; i++) {
      const spread = new Beta(i / 2, add(this.concentration, (d - 1 - i) / 2), false).sample(sample_shape);
      const u = randn([...shape, i]);
      const direction = mul(u, rsqrt(sum(square(u), -1, true)));
      const y = unsqueeze(expand(spread, shape), -1);
      const parts = [mul(sqrt(y), direction), sqrt(clamp_min(sub(1, y), 1e-38))];
      rows.push(cat(i < d - 1 ? [...parts, zeros([...shape, d - 1 - i])] : parts, -1));
    }
    return stack(rows, -2).detach();
  }
  override log_prob(value: Value): Tensor {
    const d = this.dim;
    const diag = narrow(diagonal(this.validated(value), 0, -2, -1), -1, 1, d - 1);
    const order = sub(add(unsqueeze(mul(sub(this.concentration, 1), 2), -1), d), arange(2, d + 1).to('float32'));
    const powers = sum(mul(order, log(diag)), -1);
    const alpha = add(this.concentration, (d - 1) / 2);
    const below = mul(lgamma(alpha), d - 1);
    const above = multigammaln(sub(alpha, 0.5), d - 1);
    return sub(powers, add(sub(above, below), ((d - 1) * Math.log(Math.PI)) / 2));
  }
  override expand(batch_shape: Shape): LKJCholesky {
    return new LKJCholesky(this.dim, expand(this.concentration, batch_shape), false);
  }
}
