/** torch.distributions beyond what has one answer: draws by their moments, shapes, what is refused, and how. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as torch from '../../dist/kernels.js';

const D = torch.distributions;
const floats = (values) => torch.tensor(values, { dtype: 'float32' });

before(async () => {
  await torch.init({ device: 'cpu' });
  torch.manual_seed(11);
});

/** Parameters as functions, since tensors need a device. */
const SAMPLED = {
  Bernoulli: () => ({ probs: floats([0.2, 0.7]) }),
  Beta: () => ({ concentration1: floats([0.5, 3]), concentration0: floats([1.5, 2]) }),
  Binomial: () => ({ total_count: floats([12, 400]), probs: floats([0.3, 0.6]) }),
  Chi2: () => ({ df: floats([1, 7]) }),
  ContinuousBernoulli: () => ({ probs: floats([0.2, 0.7]) }),
  Dirichlet: () => ({ concentration: floats([0.5, 1, 4]) }),
  Exponential: () => ({ rate: floats([0.5, 3]) }),
  FisherSnedecor: () => ({ df1: floats([4, 9]), df2: floats([30, 40]) }),
  Gamma: () => ({ concentration: floats([0.3, 20]), rate: floats([1, 2]) }),
  GeneralizedPareto: () => ({ loc: floats([1, 0]), scale: floats([1, 2]), concentration: floats([0.1, 0.2]) }),
  Geometric: () => ({ probs: floats([0.2, 0.7]) }),
  Gumbel: () => ({ loc: floats([1, -2]), scale: floats([0.5, 2]) }),
  HalfNormal: () => ({ scale: floats([0.5, 2]) }),
  InverseGamma: () => ({ concentration: floats([9, 12]), rate: floats([1, 2]) }),
  Kumaraswamy: () => ({ concentration1: floats([0.5, 3]), concentration0: floats([1.5, 2]) }),
  Laplace: () => ({ loc: floats([1, -2]), scale: floats([0.5, 2]) }),
  LogNormal: () => ({ loc: floats([0.1, -1]), scale: floats([0.2, 0.5]) }),
  LowRankMultivariateNormal: () => ({
    loc: floats([1, 2]),
    cov_factor: floats([[1], [0.5]]),
    cov_diag: floats([0.5, 1]),
  }),
  Multinomial: () => ({ total_count: 10, probs: floats([0.2, 0.3, 0.5]) }),
  MultivariateNormal: () => ({
    loc: floats([1, 2]),
    covariance_matrix: floats([
      [2, 0.5],
      [0.5, 1],
    ]),
  }),
  NegativeBinomial: () => ({ total_count: floats([3, 20]), probs: floats([0.3, 0.6]) }),
  Normal: () => ({ loc: floats([1, -2]), scale: floats([0.5, 2]) }),
  OneHotCategorical: () => ({ probs: floats([0.2, 0.3, 0.5]) }),
  Pareto: () => ({ scale: floats([1, 2]), alpha: floats([9, 12]) }),
  Poisson: () => ({ rate: floats([0.7, 9, 60]) }),
  StudentT: () => ({ df: floats([9, 30]), loc: floats([1, 0]), scale: floats([1, 2]) }),
  Uniform: () => ({ low: floats([-1, 2]), high: floats([1, 5]) }),
  Weibull: () => ({ scale: floats([1, 2]), concentration: floats([1.5, 3]) }),
  Wishart: () => ({
    df: floats(6),
    covariance_matrix: floats([
      [1, 0.3],
      [0.3, 0.5],
    ]),
  }),
};

const COUNT = 40000;

describe('draws have the moments that their distribution tells:', () => {
  for (const [name, params] of Object.entries(SAMPLED))
    it(name, async () => {
      const made = new D[name](params());
      const drawn = made.sample([COUNT]);
      assert.deepEqual([...drawn.shape], [COUNT, ...made.batch_shape, ...made.event_shape]);
      assert.equal(drawn.requires_grad, false);
      const [mean, variance] = [await made.mean.data(), await made.variance.data()];
      const [m, v] = [await drawn.mean(0).data(), await drawn.var(0).data()];
      for (const [i, wanted] of mean.entries()) {
        const error = Math.sqrt(variance[i] / COUNT);
        assert.ok(Math.abs(m[i] - wanted) < 5 * error + 1e-6, `mean ${i}: ${m[i]}, should be ${wanted} ± ${error}`);
        assert.ok(Math.abs(v[i] / variance[i] - 1) < 0.15, `variance ${i}: ${v[i]}, should be ${variance[i]}`);
      }
      assert.ok(await made.support.check(drawn).all().item(), `${made.support}`);
      const twice = made.expand([3, ...made.batch_shape]);
      assert.deepEqual([...twice.sample().shape], [3, ...made.batch_shape, ...made.event_shape]);
      const [once, wide] = [made.log_prob(drawn.at(0)), twice.log_prob(drawn.at(0))];
      assert.ok(await torch.allclose(wide.at(1), once));
    });

  it('VonMises', async () => {
    const made = new D.VonMises(floats([1, -2]), floats([0.8, 5]));
    const drawn = made.sample([COUNT]);
    const around = drawn.sub(made.loc);
    const length = around.cos().mean(0);
    assert.ok(await torch.allclose(length, made.variance.mul(-1).add(1), { atol: 0.01 }));
    assert.ok(await torch.allclose(around.sin().mean(0), torch.zeros(2), { atol: 0.02 }));
  });

  it('Categorical, and mixtures of it', async () => {
    const mixture = new D.MixtureSameFamily(
      new D.Categorical({ probs: floats([0.25, 0.75]) }),
      new D.Normal(floats([-3, 1]), floats([0.5, 1])),
    );
    const drawn = mixture.sample([COUNT]);
    assert.ok(await torch.allclose(drawn.mean(), mixture.mean, { atol: 0.05 }));
    assert.ok(await torch.allclose(drawn.var(), mixture.variance, { rtol: 0.05 }));
    const vectors = new D.MixtureSameFamily(
      new D.Categorical({ probs: torch.ones(5, 2) }),
      new D.Independent(new D.Normal(torch.zeros(5, 2, 3), 1), 1),
    );
    assert.deepEqual([...vectors.sample([7]).shape], [7, 5, 3]);
  });

  it('LKJCholesky', async () => {
    const made = new D.LKJCholesky(3, 2);
    const drawn = made.sample([4000]);
    const correlation = drawn.matmul(drawn.transpose(-1, -2));
    assert.ok(await torch.allclose(correlation.diagonal(0, -2, -1), torch.ones(4000, 3), { atol: 1e-4 }));
    // Each correlation is 2·Beta − 1 with both parameters η + (d − 2) / 2.
    assert.ok(Math.abs((await correlation.select(-1, 0).select(-1, 1).var().item()) - 1 / 6) < 0.02);
  });
});

describe('gradients pass through draws', () => {
  it('of all that have rsample, to what moves the mean', async () => {
    for (const [name, params] of Object.entries(SAMPLED)) {
      const given = params();
      const leaves = Object.values(given).filter((value) => value.requires_grad_);
      for (const leaf of leaves) leaf.requires_grad_();
      const made = new D[name](given);
      if (!made.has_rsample) {
        assert.throws(() => made.rsample(), /rsample is not implemented/);
        continue;
      }
      made.rsample([20000]).mean(0).sum().backward();
      const found = leaves.map((leaf) => leaf.grad);
      const wanted = torch.autograd.grad(new D[name](given).mean.sum(), leaves, { allow_unused: true });
      for (const [at, want] of wanted.entries()) {
        if (!want || !found[at]) continue;
        const [g, w] = [await found[at].data(), await want.data()];
        for (const [i, value] of w.entries())
          assert.ok(
            Math.abs(g[i] - value) < 0.12 * (1 + Math.abs(value)),
            `${name} ${at}, ${i}: ${g[i]}, mean says ${value}`,
          );
      }
    }
  });

  it('of relaxed classes, and straight through', async () => {
    const logits = floats([0.5, 1]).requires_grad_();
    new D.RelaxedOneHotCategorical(0.5, { logits }).rsample([10]).select(-1, 0).sum().backward();
    assert.ok((await logits.grad.abs().sum().item()) > 0);
    logits.grad = null;
    const hard = new D.OneHotCategoricalStraightThrough({ logits }).rsample();
    assert.deepEqual((await hard.tolist()).map(Math.round).sort(), [0, 1]);
    hard.select(-1, 1).backward();
    assert.ok((await logits.grad.abs().sum().item()) > 0);
  });
});

describe('distributions', () => {
  it("refuse what is known to be wrong, in PyTorch's words", () => {
    const wrong = [
      [
        () => new D.Normal(0, -1),
        /Expected parameter scale \(Tensor of shape \(\)\) of distribution Normal\(loc: 0\.0, scale: -1\.0\) to satisfy the constraint GreaterThan\(lower_bound=0.0\), but found invalid values:\ntensor\(-1\)/,
      ],
      [() => new D.Bernoulli({ probs: 0.5, logits: 1 }), /Either `probs` or `logits` must be specified, but not both/],
      [() => new D.Normal(0), /Normal\(\) missing 1 required argument: 'scale'/],
      [
        () => new D.Normal({ loc: 0, scales: 1 }),
        /unexpected keyword argument 'scales'; it knows loc, scale, validate_args/,
      ],
      [
        () => new D.Exponential(1).log_prob(floats([-1])),
        /within the support \(GreaterThanEq\(lower_bound=0.0\)\) of the distribution Exponential\(rate: 1\.0\)/,
      ],
      [
        () => new D.Normal(floats([0, 1]), 1).log_prob(floats([1, 2, 3])),
        /Value is not broadcastable with batch_shape\+event_shape: \[3\] vs \[2\]/,
      ],
      [
        () => new D.Dirichlet(floats([1, 2])).log_prob(floats([1, 2, 3])),
        /right-most size of value must match event_shape: \[3\] vs \[2\]/,
      ],
      [
        () => new D.Independent(new D.Normal(0, 1), 1),
        /Expected reinterpreted_batch_ndims <= len\(base_distribution.batch_shape\), actual 1 vs 0/,
      ],
      [() => new D.Poisson(1).entropy(), /Poisson.entropy is not implemented/],
      [
        () => D.kl_divergence(new D.Normal(0, 1), new D.Poisson(1)),
        /No KL\(p \|\| q\) is implemented for p type Normal and q type Poisson/,
      ],
    ];
    for (const [call, message] of wrong) assert.throws(call, message);
    assert.doesNotThrow(() => new D.Normal(0, -1, { validate_args: false }));
    D.Distribution.set_default_validate_args(false);
    assert.doesNotThrow(() => new D.Normal(0, -1));
    D.Distribution.set_default_validate_args(true);
    assert.equal(String(new D.Normal(torch.zeros(2), 1)), 'Normal(loc: torch.Size([2]), scale: torch.Size([2]))');
    assert.equal(String(new D.Normal(0, 0.5)), 'Normal(loc: 0.0, scale: 0.5)');
  });

  it('may be registered with divergences of their own, and constraints with transforms', async () => {
    class Shifted extends D.Normal {}
    D.register_kl(Shifted, D.Normal, (p) => p.loc.mul(0).add(7));
    assert.equal(await D.kl_divergence(new Shifted(0, 1), new D.Normal(0, 1)).item(), 7);
    assert.equal(await D.kl_divergence(new D.Normal(0, 1), new Shifted(0, 1)).item(), 0);
    const { constraints } = D;
    for (const constraint of [
      constraints.positive,
      constraints.unit_interval,
      constraints.interval(-1, 3),
      constraints.less_than(2),
      constraints.greater_than(-1),
      constraints.simplex,
      constraints.lower_cholesky,
      constraints.positive_definite,
      constraints.independent(constraints.positive, 1),
    ]) {
      const y = D.transform_to(constraint).call(torch.randn(3, 3));
      assert.ok(await constraint.check(y).all().item(), `${constraint}`);
    }
    assert.throws(() => D.biject_to(constraints.boolean), /Cannot biject_to Boolean\(\) constraint/);
  });

  it("keep a transform's last value, where asked to, so that a squashed draw has its own density", async () => {
    const squash = new D.TanhTransform({ cache_size: 1 });
    const policy = new D.TransformedDistribution(new D.Normal(floats([20]), 1), [squash]);
    const action = policy.rsample();
    assert.ok(Number.isFinite(await policy.log_prob(action).item()));
  });

  it('train a policy, by the gradient of log-probabilities', async () => {
    const logits = torch.zeros(3, { requires_grad: true });
    const optimizer = new torch.optim.Adam([logits], { lr: 0.2 });
    const rewards = floats([0, 0.2, 1]);
    for (let step = 0; step < 60; step++) {
      const policy = new D.Categorical({ logits });
      const action = policy.sample([64]);
      const advantage = rewards.at(action).sub(rewards.at(action).mean());
      optimizer.zero_grad();
      policy.log_prob(action).mul(advantage).mean().neg().backward();
      optimizer.step();
    }
    assert.ok((await new D.Categorical({ logits }).probs.at(2).item()) > 0.9);
  });
});
