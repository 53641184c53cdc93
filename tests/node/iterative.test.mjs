/** What comes of random beginnings: singular values of low rank, eigenvalues by steps, and counts, told by what has to hold of them. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import torch from '../../dist/kernels.js';

before(() => torch.init({ device: 'cpu' }));

const float = (values) => torch.tensor(values, { dtype: 'float32' });
const apart = async (a, b) => a.sub(b).abs().max().item();
const near = async (a, b, most, what) => {
  const found = await apart(a, b);
  assert.ok(found <= most, `${what ?? ''}: ${found} apart, at most ${most}`);
};
const fresh = (...shape) => torch.randn(shape);
/** A random matrix of this rank. */
const ofRank = (m, n, rank) => fresh(m, rank).matmul(fresh(rank, n));
const symmetric = (n) => {
  const half = fresh(n, n);
  return half.matmul(half.t()).add(torch.eye(n));
};

describe('svd_lowrank', () => {
  for (const [m, n] of [
    [30, 20],
    [20, 30],
    [400, 7],
  ])
    it(`gives back a matrix [${m}, ${n}] of its rank`, async () => {
      torch.manual_seed(1);
      const A = ofRank(m, n, 3);
      const [U, S, V] = await torch.svd_lowrank(A, 3);
      assert.deepEqual([U.shape, S.shape, V.shape], [[m, 3], [3], [n, 3]]);
      await near(U.mul(S).matmul(V.t()), A, 2e-4, 'the matrix');
      await near(S, (await torch.linalg.svdvals(A)).narrow(0, 0, 3), 1e-3, 'singular values');
      await near(U.t().matmul(U), torch.eye(3), 1e-5, 'U');
      await near(V.t().matmul(V), torch.eye(3), 1e-5, 'V');
    });

  it('takes a batch, and what is subtracted before', async () => {
    torch.manual_seed(2);
    const [A, M] = [torch.stack([ofRank(9, 6, 2), ofRank(9, 6, 2)]), fresh(1, 6)];
    const [U, S, V] = await torch.svd_lowrank(A.add(M), { q: 2, M });
    assert.deepEqual(
      [U.shape, S.shape, V.shape],
      [
        [2, 9, 2],
        [2, 2],
        [2, 6, 2],
      ],
    );
    await near(U.mul(S.unsqueeze(-2)).matmul(V.mT), A, 1e-4);
  });

  it('is repeated by a seed, and has gradients', async () => {
    const A = ofRank(8, 5, 2).requires_grad_();
    torch.manual_seed(3);
    const [, S] = await torch.svd_lowrank(A, 2);
    torch.manual_seed(3);
    const [, again] = await torch.svd_lowrank(A, 2);
    assert.equal(await apart(S, again), 0);
    const [g] = torch.autograd.grad(S.sum(), A);
    const [want] = torch.autograd.grad((await torch.linalg.svdvals(A)).narrow(0, 0, 2).sum(), A);
    await near(g, want, 1e-3);
  });

  it('gives no more than there are rows or columns, as PyTorch', async () => {
    const shapes = async (...given) => (await torch.svd_lowrank(...given)).map(({ shape }) => shape);
    assert.deepEqual(await shapes(fresh(6, 4)), [[6, 4], [4], [4, 4]]);
    assert.deepEqual(await shapes(fresh(6, 4), 0), [[6, 0], [0], [4, 0]]);
    await assert.rejects(torch.svd_lowrank(fresh(3), 2), /svd_lowrank/);
    await assert.rejects(torch.svd_lowrank(fresh(3, 3), -1), /expected q ≥ 0, got -1/);
  });
});

describe('pca_lowrank', () => {
  it('gives the directions and variances of the covariance', async () => {
    torch.manual_seed(4);
    const A = fresh(200, 4)
      .mul(float([5, 2, 1, 0.1]))
      .add(3);
    const [, S, V] = await torch.pca_lowrank(A, { q: 4, niter: 8 });
    const { eigenvalues, eigenvectors } = await torch.linalg.eigh(torch.cov(A.t()));
    await near(S.square().div(199), eigenvalues.flip(0), 1e-2);
    await near(V.abs(), eigenvectors.flip(1).abs(), 1e-2);
  });

  it('leaves what is centred as it is, and refuses what PyTorch refuses in its words', async () => {
    const A = ofRank(6, 4, 2);
    await near((await torch.pca_lowrank(A, { q: 2, center: false }))[1], (await torch.svd_lowrank(A, 2))[1], 1e-4);
    await assert.rejects(
      torch.pca_lowrank(A, 9),
      /q\(=9\) must be non-negative integer and not greater than min\(m, n\)=4$/,
    );
    await assert.rejects(torch.pca_lowrank(A, { niter: -1 }), /niter\(=-1\) must be non-negative integer$/);
  });
});

describe('lobpcg', () => {
  const residual = (A, E, X, B = torch.eye(A.shape[0])) => apart(A.matmul(X), B.matmul(X).mul(E));
  const B = () => torch.diag(torch.arange(1, 13).float());
  for (const [what, options] of Object.entries({
    'the greatest': () => ({}),
    'the least': () => ({ largest: false }),
    'the greatest by the basic method': () => ({ method: 'basic' }),
    'the greatest of a generalised problem': () => ({ B: B() }),
    'the least of a generalised problem, from a given beginning': () => ({ B: B(), X: fresh(12, 3), largest: false }),
    'the greatest, from more columns than are asked for': () => ({ n: 4 }),
  }))
    it(`finds ${what}`, async () => {
      torch.manual_seed(5);
      const A = symmetric(12);
      const given = options();
      const [E, X] = await torch.lobpcg(A, { k: 2, tol: 1e-5, ...given });
      assert.deepEqual([E.shape, X.shape], [[2], [12, 2]]);
      const metric = given.B ?? torch.eye(12);
      const root = torch.diag(metric.diag().rsqrt());
      const all = await torch.linalg.eigvalsh(root.matmul(A).matmul(root));
      await near(E, given.largest === false ? all.narrow(0, 0, 2) : all.flip(0).narrow(0, 0, 2), 1e-3, 'eigenvalues');
      const left = await residual(A, E, X, metric);
      assert.ok(left < 1e-2, `A X − B X E is ${left}`);
      await near(X.t().matmul(metric).matmul(X), torch.eye(2), 1e-5, 'X');
    });

  it('comes to its end sooner with a preconditioner', async () => {
    const A = torch.diag(torch.arange(1, 201).float().square());
    const [steps, X] = [[], fresh(200, 2)];
    for (const iK of [null, torch.diag(A.diag().reciprocal())]) {
      let count = 0;
      await torch.lobpcg(A, { X, iK, largest: false, tracker: () => count++ });
      steps.push(count);
    }
    assert.ok(steps[1] * 2 < steps[0], `${steps[1]} steps with one, ${steps[0]} without`);
  });

  it('tells a tracker of each step, and ends where that says so, or after niter steps', async () => {
    const A = symmetric(12);
    const seen = [];
    const tracker = (worker) => {
      seen.push([worker.ivars.istep, worker.X.shape, worker.E.shape, worker.tvars.rerr.shape, worker.iparams.n]);
      worker.bvars.force_stop = worker.ivars.istep === 3;
    };
    await torch.lobpcg(A, { k: 2, tol: 1e-12, tracker });
    const row = (istep) => [istep, [12, 2], [2], [2], 2];
    assert.deepEqual(seen, [row(1), row(2), row(3)]);
    let count = 0;
    await torch.lobpcg(A, { k: 2, tol: 1e-12, niter: 4, tracker: () => count++ });
    assert.equal(count, 4);
  });

  it('does each matrix of a batch, and has the gradients of eigh', async () => {
    torch.manual_seed(6);
    const [one, two] = [symmetric(9), symmetric(9)];
    const [E] = await torch.lobpcg(torch.stack([one, two]), { k: 2, tol: 1e-6, niter: 80 });
    for (const [at, A] of [one, two].entries())
      await near(E.at(at), (await torch.linalg.eigvalsh(A)).flip(0).narrow(0, 0, 2), 1e-3);
    const weight = torch.arange(9).unsqueeze(1).float();
    const gradient = async (pairs) => {
      const A = one.clone().requires_grad_();
      const [values, vectors] = await pairs(A);
      values.sum().add(vectors.square().mul(weight).sum()).backward();
      return A.grad;
    };
    const found = await gradient((A) => torch.lobpcg(A, { k: 2, tol: 1e-6, niter: 80 }));
    const want = await gradient(async (A) => {
      const [values, vectors] = await torch.linalg.eigh(A);
      return [values.flip(0).narrow(0, 0, 2), vectors.flip(1).narrow(1, 0, 2)];
    });
    await near(found, want.add(want.t()).div(2), 2e-3);
  });

  it('refuses what it can’t do', async () => {
    const A = symmetric(12);
    await assert.rejects(torch.lobpcg(A, 5), /number of A rows \(=12\) is smaller than 3 x the number .* \(=5\)/);
    await assert.rejects(torch.lobpcg(fresh(6, 5)), /expected square matrices, got \[6, 5\]/);
    await assert.rejects(torch.lobpcg(A, { B: torch.eye(5) }), /A and B must have the same shape/);
    await assert.rejects(torch.lobpcg(A, { X: fresh(5, 1) }), /expected X of shape \[12, 1\], got \[5, 1\]/);
    await assert.rejects(torch.lobpcg(A, { X: torch.ones(12, 2) }), /the columns of X are not independent/);
    await assert.rejects(torch.lobpcg(A.mul(Number.NaN)), /infinities or NaNs/);
    await assert.rejects(
      torch.lobpcg(A.clone().requires_grad_(), { B: torch.eye(12) }),
      /no gradient where there is a B/,
    );
  });
});

describe('counts', () => {
  const COUNT = 40000;
  /** Within six standard errors, so that no seed in a lifetime falls out: here seeds are fixed besides. */
  const told = async (drawn, mean, variance, what) => {
    const [m, v] = [await drawn.mean().item(), await drawn.var().item()];
    const error = 6 * Math.sqrt(variance / COUNT);
    assert.ok(Math.abs(m - mean) <= error + 1e-6, `${what}: mean ${m}, ${mean} is right`);
    assert.ok(Math.abs(v - variance) <= 0.06 * variance + 1e-6, `${what}: variance ${v}, ${variance} is right`);
    assert.equal(await drawn.sub(drawn.floor()).abs().max().item(), 0, `${what}: whole numbers`);
    assert.ok((await drawn.min().item()) >= 0, `${what}: none below 0`);
  };

  it('of poisson have the mean and variance that are asked for', async () => {
    torch.manual_seed(7);
    for (const rate of [0, 0.3, 4, 9.9, 10, 60, 2000])
      await told(torch.poisson(torch.full([COUNT], rate, { dtype: 'float32' })), rate, rate, `rate ${rate}`);
  });

  it('of poisson come as often as they should', async () => {
    torch.manual_seed(8);
    for (const rate of [2.5, 12]) {
      const found = await torch.bincount(torch.poisson(torch.full([COUNT], rate)).int(), { minlength: 60 });
      const counts = await found.tolist();
      let chance = Math.exp(-rate);
      counts.forEach((count, k) => {
        if (k > 0) chance *= rate / k;
        const spread = Math.sqrt(COUNT * chance * (1 - chance));
        assert.ok(Math.abs(count - COUNT * chance) <= 6 * spread + 1, `${count} times ${k} of rate ${rate}`);
      });
    }
  });

  it('of binomial have the mean and variance that are asked for', async () => {
    torch.manual_seed(9);
    for (const [n, p] of [
      [5, 0.3],
      [5, 0.9],
      [100, 0.02],
      [100, 0.5],
      [1000, 0.97],
      [7, 0],
      [7, 1],
    ]) {
      const drawn = torch.binomial(torch.full([COUNT], n).float(), torch.tensor(p).float());
      await told(drawn, n * p, n * p * (1 - p), `${n} tries of ${p}`);
    }
  });

  it('are of the input’s dtype, by a generator’s own stream, and no gradient comes of them', async () => {
    const rates = torch.full([50], 30.5);
    assert.equal(torch.poisson(rates.half()).dtype, 'float16');
    const draw = () => torch.poisson(rates, { generator: new torch.Generator().manual_seed(3) });
    assert.equal(await apart(draw(), draw()), 0);
    assert.ok((await apart(torch.poisson(rates), torch.poisson(rates))) > 0);
    const grown = rates.clone().requires_grad_();
    torch.poisson(grown).sum().backward();
    assert.equal(await grown.grad.abs().max().item(), 0);
    assert.throws(() => torch.poisson(torch.tensor([-1.5])), /invalid Poisson rate, expected rate to be non-negative/);
    assert.throws(() => torch.poisson(torch.tensor([1], { dtype: 'int32' })), TypeError);
  });
});

describe('nextafter', () => {
  const bits = async (x) => Array.from(new Int32Array(Float32Array.from(await x.data()).buffer));
  it('goes through 0, and through numbers that are not normal', async () => {
    const x = float([0, -0, 0, 1e-45, -1e-45, 1.17549435e-38]);
    const y = float([1, -1, -0, 0, 1, 0]);
    assert.deepEqual(await bits(torch.nextafter(x, y)), [1, -(2 ** 31) + 1, -(2 ** 31), 0, -(2 ** 31), 0x7fffff]);
  });

  it('goes by float16’s own numbers', async () => {
    // What PyTorch 2.13 gives: of halves the next ones, beyond the greatest, and below the least normal one.
    const x = float([1, 2, 65504, 0, 2 ** -14, -1]).half();
    const y = float([2, 1, Number.POSITIVE_INFINITY, -1, 0, 0]).half();
    const next = torch.nextafter(x, y);
    assert.equal(next.dtype, 'float16');
    const want = [
      1 + 2 ** -10,
      2 - 2 ** -10,
      Number.POSITIVE_INFINITY,
      -(2 ** -24),
      2 ** -14 - 2 ** -24,
      -1 + 2 ** -11,
    ];
    assert.deepEqual(await next.tolist(), want);
  });

  it('lets gradients through where it moves, and works in place', async () => {
    const x = torch.ones(2).requires_grad_();
    torch
      .nextafter(x, float([1, 2]))
      .sum()
      .backward();
    assert.deepEqual(await x.grad.tolist(), [0, 1]);
    const y = torch.ones(1);
    assert.equal(y.nextafter_(torch.zeros(1)), y);
    assert.equal(await y.item(), 1 - 2 ** -24);
  });
});
