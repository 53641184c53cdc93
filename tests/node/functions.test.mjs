/** Functions of torch that PyTorch's recorded answers do not cover: einops, linalg, gradients to the second derivative. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

const torch = await import('../../dist/kernels.js');
const { einops, linalg } = torch;
const F = torch.nn.functional;

before(async () => {
  await torch.init({ device: 'cpu' });
  torch.manual_seed(5);
});

async function same(got, want, tolerance = 1e-4) {
  assert.deepEqual(got.shape, want.shape);
  const [g, w] = [await got.data(), await want.data()];
  g.forEach((value, i) => {
    assert.ok(Math.abs(value - w[i]) <= tolerance * (1 + Math.abs(w[i])), `at ${i}: got ${value}, want ${w[i]}`);
  });
}
const floats = (values) => torch.tensor(values, { dtype: 'float32' });
const transposed = (x) => x.transpose(-1, -2);

describe('einops', () => {
  const x = () => torch.arange(24).float().reshape([2, 3, 4]);

  it('rearranges: order, joined and split axes, 1, ellipsis, lists', async () => {
    await same(einops.rearrange(x(), 'a b c -> c (a b)'), x().permute(2, 0, 1).reshape(4, 6));
    await same(einops.rearrange(x(), 'a b (c d) -> a (b c) d', { c: 2 }), x().reshape(2, 6, 2));
    await same(einops.rearrange(x(), 'a b c -> a 1 b c 1'), x().reshape(2, 1, 3, 4, 1));
    await same(einops.rearrange(x(), '... c -> c ...'), x().permute(2, 0, 1));
    await same(einops.rearrange(x(), 'a ... -> a (...)'), x().reshape(2, 12));
    await same(einops.rearrange([x(), x()], 'n a b c -> a n b c'), torch.stack([x(), x()], 1));
  });

  it('reduces what the right side leaves out, anonymous axes too', async () => {
    await same(einops.reduce(x(), 'a b c -> b', 'sum'), x().sum([0, 2]));
    await same(einops.reduce(x(), 'a b (c 2) -> a b c', 'max'), x().reshape(2, 3, 2, 2).amax(-1));
    await same(einops.reduce(x(), 'a b c -> 1 b 1', 'mean'), x().mean([0, 2], true));
    await same(
      einops.reduce(x(), 'a b c -> ()', (t, dims) => t.amin(dims)),
      x().amin().reshape(1),
    );
  });

  it('repeats along new axes', async () => {
    await same(einops.repeat(x(), 'a b c -> n a b c', { n: 3 }), x().expand(3, 2, 3, 4));
    await same(einops.repeat(x(), 'a b c -> a b (c 2)'), x().unsqueeze(-1).expand(2, 3, 4, 2).reshape(2, 3, 8));
  });

  it('refuses patterns that do not fit, and shows them', () => {
    const wrong = ['a b -> b a', 'a b c -> a b', 'a b (c d) -> a b c d', 'a a b -> b a', 'a b c', 'a (b c -> a b c'];
    for (const pattern of wrong) {
      assert.throws(
        () => einops.rearrange(x(), pattern),
        (error) => error.message.includes('einops.rearrange') && error.message.includes(pattern),
      );
    }
  });
});

describe('einsum', () => {
  it('is matmul, attention scores, traces and outer products', async () => {
    const [a, b] = [torch.randn([2, 3, 4]), torch.randn([2, 4, 5])];
    await same(torch.einsum('bij,bjk->kib', a, b), torch.bmm(a, b).permute(2, 1, 0));
    const [q, k] = [torch.randn([2, 3, 4, 5]), torch.randn([2, 6, 4, 5])];
    await same(torch.einsum('bqhd,bkhd->bhqk', q, k), q.permute(0, 2, 1, 3).matmul(k.permute(0, 2, 3, 1)));
    const square = torch.randn([3, 3]);
    await same(torch.einsum('ii', square), torch.trace(square));
    await same(
      torch.einsum('i,j,k', q.at(0, 0, 0), k.at(0, 0, 0), k.at(0, 1, 0)).sum(),
      q
        .at(0, 0, 0)
        .sum()
        .mul(k.at(0, 0, 0).sum())
        .mul(k.at(0, 1, 0).sum()),
      1e-3,
    );
  });
});

describe('linalg', () => {
  for (const [m, n] of [
    [4, 4],
    [5, 3],
    [3, 5],
    [1, 3],
  ]) {
    it(`factorises matrices of ${m} by ${n} so that the product is the matrix`, async () => {
      const A = torch.randn([2, m, n]);
      const [Q, R] = await linalg.qr(A);
      await same(Q.matmul(R), A);
      const [U, S, Vh] = await linalg.svd(A, { full_matrices: false });
      await same(U.mul(S.unsqueeze(-2)).matmul(Vh), A);
      const [all] = await linalg.svd(A);
      await same(transposed(all).matmul(all), torch.eye(m).expand(2, m, m));
      await same(A.matmul(await linalg.pinv(A)).matmul(A), A, 1e-3);
    });
  }

  it('solves, inverts and takes determinants, batch by batch', async () => {
    const [A, B] = [torch.randn([2, 5, 5]), torch.randn([2, 5, 3])];
    await same(A.matmul(await linalg.solve(A, B)), B, 5e-3);
    await same(A.matmul(await linalg.inv(A)), torch.eye(5).expand(2, 5, 5), 5e-3);
    await same(
      await linalg.det(
        floats([
          [0, 2, 1],
          [1, 0, 3],
          [2, 1, 0],
        ]),
      ),
      floats(13),
    );
    await same(
      await linalg.det(
        floats([
          [1, 2],
          [2, 4],
        ]),
      ),
      floats(0),
    );
    const [sign, size] = await linalg.slogdet(
      floats([
        [0, 2],
        [3, 0],
      ]),
    );
    await same(torch.stack([sign, size]), floats([-1, Math.log(6)]));
  });

  it('factorises symmetric matrices', async () => {
    const X = torch.randn([4, 4]);
    const A = X.matmul(X.t()).add(torch.eye(4));
    const L = await linalg.cholesky(A);
    await same(L.matmul(L.t()), A);
    const [values, vectors] = await linalg.eigh(A);
    await same(vectors.mul(values).matmul(vectors.t()), A, 1e-3);
  });

  it('fits lines, counts ranks, measures conditions', async () => {
    const { solution } = await linalg.lstsq(
      floats([
        [1, 0],
        [1, 1],
        [1, 2],
      ]),
      floats([[1], [3], [5]]),
    );
    await same(solution, floats([[1], [2]]));
    assert.equal(
      await (
        await linalg.matrix_rank(
          floats([
            [1, 2],
            [2, 4],
          ]),
        )
      ).item(),
      1,
    );
    await same(
      await linalg.cond(
        floats([
          [2, 0],
          [0, 4],
        ]),
      ),
      floats(2),
    );
  });

  it('passes gradients through solve, det, cholesky, qr and the nuclear norm', async () => {
    const A = torch
      .eye(3)
      .mul(3)
      .add(torch.randn([3, 3]).mul(0.3))
      .requires_grad_();
    (await linalg.det(A)).backward();
    const want = transposed(await linalg.inv(A.detach())).mul(await linalg.det(A.detach()));
    await same(A.grad, want, 1e-3);
    A.grad = null;
    const [Q, R] = await linalg.qr(A);
    Q.matmul(R).mul(torch.arange(9).float().reshape(3, 3)).sum().backward();
    await same(A.grad, torch.arange(9).float().reshape(3, 3), 1e-2);
    A.grad = null;
    (await torch.norm(A, 'nuc')).backward();
    const [U, , Vh] = await linalg.svd(A.detach());
    await same(A.grad, U.matmul(Vh), 1e-3);
  });
});

/** Where a function is checked against finite differences, to the second derivative. */
const smooth = {
  'nn.functional.mish': [F.mish, [3, 4]],
  'nn.functional.celu': [(x) => F.celu(x, 1.5), [3, 4]],
  'nn.functional.glu': [F.glu, [3, 4]],
  'nn.functional.logsigmoid': [F.logsigmoid, [3, 4]],
  'nn.functional.normalize': [F.normalize, [3, 4]],
  'nn.functional.cosine_similarity': [F.cosine_similarity, [3, 4], [3, 4]],
  'nn.functional.bilinear': [F.bilinear, [2, 3], [2, 2], [4, 3, 2], [4]],
  'torch.prod': [(x) => torch.prod(x, 1), [3, 4]],
  'torch.std': [(x) => torch.std(x, 1), [3, 4]],
  'torch.cov': [(x) => torch.cov(x), [3, 5]],
  'torch.corrcoef': [(x) => torch.corrcoef(x), [3, 5]],
  'torch.logaddexp': [torch.logaddexp, [4], [4]],
  'torch.cdist': [torch.cdist, [3, 2], [4, 2]],
  'torch.cross': [(a, b) => torch.cross(a, b, 1), [2, 3], [2, 3]],
  'torch.kron': [torch.kron, [2, 3], [2, 2]],
  'torch.einsum': [(a, b, c) => torch.einsum('abc,cd,de->abe', a, b, c), [2, 2, 3], [3, 2], [2, 2]],
  'torch.tensordot': [
    (a, b) =>
      torch.tensordot(a, b, [
        [0, 2],
        [1, 0],
      ]),
    [2, 3, 2],
    [2, 2, 3],
  ],
  'nn.functional.triplet_margin_loss': [
    (a, b, c) => F.triplet_margin_loss(a, b, c, { margin: 9, swap: true }),
    [3, 4],
    [3, 4],
    [3, 4],
  ],
};

describe('first and second derivatives agree with finite differences', () => {
  for (const [name, [fn, ...shapes]] of Object.entries(smooth)) {
    it(name, async () => {
      const inputs = shapes.map((shape) => torch.randn(shape).requires_grad_());
      const options = { eps: 1e-2, atol: 3e-2, rtol: 3e-2 };
      assert.ok(await torch.autograd.gradcheck(fn, inputs, options));
      assert.ok(await torch.autograd.gradgradcheck(fn, inputs, null, { ...options, atol: 0.1, rtol: 0.1 }));
    });
  }

  it('torch.prod, with zeros in a row', async () => {
    const x = floats([
      [1, 0, 2],
      [0, 0, 3],
      [1, 2, 3],
    ]).requires_grad_();
    torch.prod(x, 1).sum().backward();
    assert.deepEqual(await x.grad.tolist(), [
      [0, 2, 0],
      [0, 0, 0],
      [6, 3, 2],
    ]);
  });
});

describe('losses and activations as modules', () => {
  const { nn } = torch;

  it('take PyTorch’s arguments by position or by name, and show them', () => {
    assert.equal(String(new nn.Hardtanh(-2, 2)), 'Hardtanh(min_val=-2.0, max_val=2.0)');
    assert.equal(String(new nn.LeakyReLU({ negative_slope: 0.2 })), 'LeakyReLU(negative_slope=0.2)');
    assert.throws(() => new nn.ELU({ beta: 1 }), /unexpected keyword argument 'beta'/);
    assert.throws(() => new nn.Threshold(), /missing required argument: 'threshold'/);
  });

  it('compute what their functions do, with weights as buffers', async () => {
    const pos_weight = floats([1, 2, 3]);
    const loss = new nn.BCEWithLogitsLoss({ pos_weight, reduction: 'sum' });
    const [x, y] = [torch.randn([2, 3]), torch.rand([2, 3])];
    await same(loss(x, y), F.binary_cross_entropy_with_logits(x, y, { pos_weight, reduction: 'sum' }));
    assert.deepEqual(Object.keys(loss.state_dict()), ['pos_weight']);
    await same(
      new nn.TripletMarginLoss({ margin: 2 })(x, x.add(1), x.sub(1)),
      F.triplet_margin_loss(x, x.add(1), x.sub(1), 2),
    );
    await same(new nn.PReLU(3)(x), torch.where(x.gt(0), x, x.mul(0.25)));
  });

  it('agree with PyTorch’s documented values for class margins', async () => {
    const x = floats([[0.1, 0.2, 0.4, 0.8]]);
    await same(F.multi_margin_loss(x, torch.tensor([3])), floats(0.325));
    await same(F.multilabel_margin_loss(x, torch.tensor([[3, 0, -1, 1]])), floats(0.85));
  });
});

describe('ctc_loss', () => {
  const steps = 4;
  const classes = 3;
  /** Adds up the probability of every path that collapses to the labels. */
  function overAllPaths(rows, labels) {
    let total = 0;
    for (let code = 0; code < classes ** rows.length; code++) {
      const path = rows.map((_, t) => Math.floor(code / classes ** t) % classes);
      const collapsed = path.filter((c, t) => c !== 0 && c !== path[t - 1]);
      if (collapsed.join() === labels.join()) total += Math.exp(path.reduce((sum, c, t) => sum + rows[t][c], 0));
    }
    return -Math.log(total);
  }

  it('is the negative log of the sum over all alignments, whatever the lengths', async () => {
    const logits = torch.randn([steps, 3, classes]);
    const logp = F.log_softmax(logits, 2);
    const rows = await logp.transpose(0, 1).tolist();
    const labels = [[1, 2], [1, 1], [2]];
    const lengths = [4, 4, 3];
    const want = floats(labels.map((own, n) => overAllPaths(rows[n].slice(0, lengths[n]), own)));
    const padded = torch.tensor([
      [1, 2],
      [1, 1],
      [2, -1],
    ]);
    await same(F.ctc_loss(logp, padded, lengths, [2, 2, 1], { reduction: 'none' }), want);
    const joined = torch.tensor([1, 2, 1, 1, 2]);
    await same(F.ctc_loss(logp, joined, torch.tensor(lengths), torch.tensor([2, 2, 1]), { reduction: 'none' }), want);
    await same(new torch.nn.CTCLoss()(logp, padded, lengths, [2, 2, 1]), want.div(floats([2, 2, 1])).mean());
    await same(F.ctc_loss(logp.at({ slice: [] }, 0), torch.tensor([1, 2]), [4], [2], { reduction: 'sum' }), want.at(0));
  });

  it('has the gradient of the logits, and PyTorch’s of the log-probabilities, whose rows add up to 0', async () => {
    const fn = (x) =>
      F.ctc_loss(
        F.log_softmax(x, 2),
        torch.tensor([
          [1, 2],
          [1, 1],
        ]),
        [4, 4],
        [2, 2],
        { reduction: 'sum' },
      );
    const options = { eps: 1e-2, atol: 3e-2, rtol: 3e-2 };
    assert.ok(await torch.autograd.gradcheck(fn, [torch.randn([steps, 2, classes]).requires_grad_()], options));
    const logp = F.log_softmax(torch.randn([steps, 1, classes]), 2)
      .detach()
      .requires_grad_();
    F.ctc_loss(logp, torch.tensor([[1, 2]]), [4], [2]).backward();
    await same(logp.grad.sum(2), torch.zeros([steps, 1]), 1e-5);
  });

  it('is infinite where the labels do not fit into the steps, or 0 when asked', async () => {
    const logp = F.log_softmax(torch.randn([2, 1, classes]), 2);
    const call = (options) => F.ctc_loss(logp, torch.tensor([[1, 1]]), [2], [2], { reduction: 'none', ...options });
    assert.deepEqual(await call().tolist(), [Number.POSITIVE_INFINITY]);
    assert.deepEqual(await call({ zero_infinity: true }).tolist(), [0]);
  });
});
