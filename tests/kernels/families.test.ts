/** Maps, transforms and distributions on WebGPU: what they come to there, where kernels and addresses are others than on the CPU. */
import { expect } from 'chai';
import * as torch from '../../src/kernels/index.ts';
import { unlessInThisEngine } from '../settings.ts';

type Tensor = torch.Tensor;
const { distributions, func, nn } = torch;
const F = nn.functional;

before(unlessInThisEngine);

async function same(got: Tensor, want: Tensor, tolerance = 1e-3) {
  expect(got.shape).to.deep.equal(want.shape);
  const [g, w] = [await got.data(), await want.data()];
  for (const [i, value] of w.entries()) expect(g[i], `at ${i}`).to.be.closeTo(value, tolerance * (1 + Math.abs(value)));
}

describe('torch.func on WebGPU', () => {
  before(async () => {
    await torch.init({ device: 'webgpu' });
    torch.manual_seed(4);
  });

  it('gives per-sample gradients of a convolutional model as each sample has them alone', async () => {
    const model = new nn.Sequential(
      new nn.Conv2d(1, 3, 3),
      new nn.ReLU(),
      new nn.MaxPool2d(2),
      new nn.Flatten(),
      new nn.Linear(27, 4),
    );
    const [x, labels] = [torch.randn([5, 1, 8, 8]), torch.tensor([0, 3, 1, 2, 3])];
    const params = Object.fromEntries(model.named_parameters().map(([name, p]) => [name, p.detach()]));
    const loss = (given: Record<string, Tensor>, sample: Tensor, label: Tensor) =>
      F.cross_entropy(func.functional_call(model, given, sample.unsqueeze(0)), label.unsqueeze(0));
    const grads = func.vmap(func.grad(loss), { in_dims: [null, 0, 0] })(params, x, labels);
    for (const i of [0, 4]) {
      model.zero_grad();
      F.cross_entropy(model(x.at(`${i}:${i + 1}`)), labels.at(`${i}:${i + 1}`)).backward();
      for (const [name, p] of model.named_parameters()) await same(grads[name].at(i), p.grad!);
    }
  });

  it('maps what sorts, scans, fetches, scatters and draws', async () => {
    const x = torch.randn([4, 6]);
    const index = torch.tensor([
      [0, 5],
      [1, 1],
      [2, 3],
      [4, 0],
    ]);
    await same(func.vmap((row: Tensor) => row.sort()[0])(x), x.sort(-1)[0]);
    await same(func.vmap((row: Tensor) => row.cumsum(0))(x), x.cumsum(1));
    await same(func.vmap((row: Tensor, at: Tensor) => row.gather(0, at))(x, index), x.gather(1, index));
    const added = func.vmap((row: Tensor, at: Tensor) => row.scatter_add(0, at, torch.ones([2])))(x, index);
    await same(added, x.scatter_add(1, index, torch.ones([4, 2])));
    const drawn = func.vmap((row: Tensor) => row.add(torch.rand([6])), { randomness: 'different' })(
      torch.zeros([4, 6]),
    );
    expect(new Set((await drawn.tolist()).map(String)).size).to.equal(4);
    await same(
      func
        .vmap(func.hessian((v: Tensor) => v.pow(3).sum()))(x)
        .sum(-1),
      x.mul(6),
    );
  });

  it('trains a layer of Fourier transforms, with complex parameters', async () => {
    const weight = new nn.Parameter(torch.randn([1, 1, 5], { dtype: torch.cfloat }));
    const optimizer = new torch.optim.Adam([weight], { lr: 0.1 });
    const t = torch.arange(48).mul((2 * Math.PI) / 48);
    const [waves, slopes] = [t.sin().reshape(1, 1, 48), t.cos().reshape(1, 1, 48)];
    let loss = torch.tensor(0, { dtype: 'float32' }) as Tensor;
    for (let step = 0; step < 60; step++) {
      const found = torch.fft.rfft(waves).narrow(-1, 0, 5);
      const out = torch.fft.irfft(torch.einsum('bix,iox->box', found, weight), { n: 48 });
      optimizer.zero_grad();
      loss = F.mse_loss(out, slopes);
      loss.backward();
      optimizer.step();
    }
    expect(await loss.item()).to.be.below(0.05);
  });

  it('draws what is drawn by rejection', async () => {
    for (const made of [
      new distributions.Gamma(torch.tensor([0.4, 30]), 2),
      new distributions.Poisson(torch.tensor([3, 50]).float()),
      new distributions.Binomial(torch.tensor([9, 300]), { probs: 0.3 }),
      new distributions.Beta(torch.tensor([0.5, 3]), 2),
    ]) {
      const drawn = made.sample([20000]);
      await same(drawn.mean(0), made.mean, 0.04);
      await same(drawn.var(0), made.variance, 0.1);
    }
  });
});
