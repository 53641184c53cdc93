// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { Categorical, Multinomial, OneHotCategorical, OneHotCategoricalStraightThrough } from '../../distributions/classes.ts';
import { Constraint, boolean, corr_cholesky, dependent, greater_than, greater_than_eq, half_open_interval, independent, integer_interval, interval, less_than, lower_cholesky, lower_triangular, multinomial, nonnegative, nonnegative_integer, one_hot, positive, positive_definite, positive_integer, positive_semidefinite, real, real_vector, simplex, square, symmetric, unit_interval } from '../../distributions/constraints.ts';
import { Cauchy, Exponential, GeneralizedPareto, Gumbel, HalfCauchy, HalfNormal, Kumaraswamy, Laplace, Normal, Pareto, Uniform, Weibull } from '../../distributions/continuous.ts';
import { Poisson } from '../../distributions/counts.ts';
import { Distribution } from '../../distributions/distribution.ts';
import { Beta, Chi2, Dirichlet, FisherSnedecor, Gamma, InverseGamma, StudentT } from '../../distributions/gamma.ts';
import { kl_divergence, register_kl } from '../../distributions/kl.ts';
import { LKJCholesky, LowRankMultivariateNormal, MultivariateNormal, Wishart } from '../../distributions/multivariate.ts';
import { Bernoulli, Binomial, ContinuousBernoulli, Geometric, NegativeBinomial } from '../../distributions/odds.ts';
import { biject_to, constraint_registry, transform_to } from '../../distributions/registry.ts';
import { Independent, LogNormal, LogisticNormal, MixtureSameFamily, RelaxedBernoulli, RelaxedOneHotCategorical, TransformedDistribution } from '../../distributions/transformed.ts';
import { AbsTransform, AffineTransform, CatTransform, ComposeTransform, CorrCholeskyTransform, CumulativeDistributionTransform, ExpTransform, IndependentTransform, LowerCholeskyTransform, PositiveDefiniteTransform, PowerTransform, ReshapeTransform, SigmoidTransform, SoftmaxTransform, SoftplusTransform, StackTransform, StickBreakingTransform, TanhTransform, Transform, identity_transform } from '../../distributions/transforms.ts';
import { VonMises } from '../../distributions/von-mises.ts';

export const ready = join('distributions', {
  'torch.distributions': { Transform, ComposeTransform, IndependentTransform, ReshapeTransform, ExpTransform, PowerTransform, SigmoidTransform, SoftplusTransform, TanhTransform, AbsTransform, AffineTransform, CorrCholeskyTransform, SoftmaxTransform, StickBreakingTransform, LowerCholeskyTransform, PositiveDefiniteTransform, CatTransform, StackTransform, CumulativeDistributionTransform, identity_transform, Categorical, Multinomial, OneHotCategorical, OneHotCategoricalStraightThrough, Cauchy, Exponential, GeneralizedPareto, Gumbel, HalfCauchy, HalfNormal, Kumaraswamy, Laplace, Normal, Pareto, Uniform, Weibull, Poisson, Distribution, Beta, Chi2, Dirichlet, FisherSnedecor, Gamma, InverseGamma, StudentT, kl_divergence, register_kl, LKJCholesky, LowRankMultivariateNormal, MultivariateNormal, Wishart, Bernoulli, Binomial, ContinuousBernoulli, Geometric, NegativeBinomial, biject_to, constraint_registry, transform_to, Independent, LogisticNormal, LogNormal, MixtureSameFamily, RelaxedBernoulli, RelaxedOneHotCategorical, TransformedDistribution, VonMises },
  'torch.distributions.constraints': { Constraint, real, boolean, greater_than, greater_than_eq, less_than, interval, half_open_interval, integer_interval, positive, nonnegative, unit_interval, nonnegative_integer, positive_integer, simplex, one_hot, multinomial, square, symmetric, lower_triangular, lower_cholesky, corr_cholesky, positive_definite, positive_semidefinite, independent, dependent, real_vector },
  'torch.distributions.kl': { register_kl, kl_divergence },
  'torch.distributions.transforms': { Transform, ComposeTransform, IndependentTransform, ReshapeTransform, ExpTransform, PowerTransform, SigmoidTransform, SoftplusTransform, TanhTransform, AbsTransform, AffineTransform, CorrCholeskyTransform, SoftmaxTransform, StickBreakingTransform, LowerCholeskyTransform, PositiveDefiniteTransform, CatTransform, StackTransform, CumulativeDistributionTransform, identity_transform },
});
