/** What drivers get wrong silently, or never finish: very long loops, and random draws at places that are known beforehand. */
import { expect } from 'chai';
import * as torch from '../../src/kernels/index.ts';

type Tensor = torch.Tensor;

/** A prime: nothing divides it into equal parts. */
const LONG = 70_001;

describe('a program with long rows, on WebGPU', () => {
  before(() => torch.init({ device: 'webgpu' }));

  const columns = (): Tensor => torch.ones([LONG, 64]);
  const cases: Record<string, [() => Tensor, number]> = {
    sum: [() => columns().sum(0), LONG],
    softmax: [() => columns().softmax(0).mul(LONG).at(-1), 1],
    'variance, in two passes': [() => columns().var(0), 0],
    argmax: [() => torch.arange(LONG).unsqueeze(1).expand([LONG, 20]).contiguous().argmax(0), LONG - 1],
    cumsum: [() => columns().cumsum(0).at(-1), LONG],
    matmul: [() => torch.ones([20, LONG]).matmul(columns()).at(3), LONG],
    'matmul, a few turns below the most': [() => torch.ones([32, 65_521]).matmul(torch.ones([65_521, 32])), 65_521],
    'a sum of what takes a loop itself': [
      () =>
        torch
          .arange(20_000 * 64)
          .float()
          .remainder(8)
          .reshape(20_000, 64)
          .sum(1)
          .reshape(200, 100)
          .sum(0),
      200 * 64 * 3.5,
    ],
    'a sum over columns of what takes a loop itself': [
      () =>
        torch
          .arange(40_000 * 64)
          .float()
          .remainder(64)
          .reshape(40_000, 64)
          .sum(0)
          .sub(torch.arange(64).mul(40_000)),
      0,
    ],
  };
  for (const [name, [make, wanted]] of Object.entries(cases)) {
    it(name, async () => {
      const values = await make().data();
      for (const value of values) expect(value).to.be.closeTo(wanted, 1e-3 * Math.max(1, wanted));
    });
  }

  it('draws from a single row', async () => {
    const row = torch.tensor([[0, 0, 1]]).float();
    expect(await torch.multinomial(row, 1, true).tolist()).to.deep.equal([[2]]);
    const sure = new torch.distributions.Categorical({ logits: torch.tensor([[0, 200, 0]]).float() });
    expect(await sure.sample().tolist()).to.deep.equal([1]);
    expect(await torch.bernoulli(torch.ones([1])).item()).to.equal(1);
    expect(Number.isFinite(await torch.randn([1]).abs().log().sum().item())).to.equal(true);
  });
});
