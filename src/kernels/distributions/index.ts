/**
 * torch.distributions: probability distributions with sampling, densities, entropies and divergences, and transforms of them.
 * https://pytorch.org/docs/stable/distributions.html
 */
export { Categorical, Multinomial, OneHotCategorical, OneHotCategoricalStraightThrough } from './classes.ts';
export * as constraints from './constraints.ts';
export {
  Cauchy,
  Exponential,
  GeneralizedPareto,
  Gumbel,
  HalfCauchy,
  HalfNormal,
  Kumaraswamy,
  Laplace,
  Normal,
  Pareto,
  Uniform,
  Weibull,
} from './continuous.ts';
export { Poisson } from './counts.ts';
export { Distribution } from './distribution.ts';
export { Beta, Chi2, Dirichlet, FisherSnedecor, Gamma, InverseGamma, StudentT } from './gamma.ts';
export * as kl from './kl.ts';
export { kl_divergence, register_kl } from './kl.ts';
export { LKJCholesky, LowRankMultivariateNormal, MultivariateNormal, Wishart } from './multivariate.ts';
export { Bernoulli, Binomial, ContinuousBernoulli, Geometric, NegativeBinomial } from './odds.ts';
export { biject_to, constraint_registry, transform_to } from './registry.ts';
export {
  Independent,
  LogisticNormal,
  LogNormal,
  MixtureSameFamily,
  RelaxedBernoulli,
  RelaxedOneHotCategorical,
  TransformedDistribution,
} from './transformed.ts';
export * from './transforms.ts';
export * as transforms from './transforms.ts';
export { VonMises } from './von-mises.ts';
