/** What long sums come to, on each device: within a millionth, whatever they are a part of. */
import { expect } from 'chai';
import * as torch from '../../src/kernels/index.ts';

type Tensor = torch.Tensor;

const LONG = 1_000_000;
/** What a float makes of it: alike terms, whose rounding adds up. */
const TENTH = Math.fround(0.1);

const tenths = (...shape: number[]): Tensor => torch.full(shape, 0.1);
/** Between 0 and 999, or 0.1 and 1.1, in no order that a sum could profit from. */
const digits = (size: number): Tensor => torch.arange(size).remainder(1000).mul(7919).remainder(1000).float();
const mixed = (size: number): Tensor => digits(size).div(1000).add(0.1);
const total = async (values: Tensor): Promise<number> => Array.from(await values.data()).reduce((sum, x) => sum + x, 0);

const CASES: Record<string, () => [Tensor, number | Promise<number>]> = {
  'of ten million numbers': () => [tenths(10 * LONG).sum(), 10 * LONG * TENTH],
  'of a prime number of numbers': () => [tenths(1_000_003).sum(), 1_000_003 * TENTH],
  'of numbers that differ': () => [mixed(LONG).sum(), total(mixed(LONG))],
  'of a few rows': () => [
    tenths(3, LONG / 2)
      .sum(1)
      .at(2),
    (LONG / 2) * TENTH,
  ],
  'of many rows': () => [tenths(1000, 1000).sum(1).at(999), 1000 * TENTH],
  'of columns': () => [tenths(50_000, 20).sum(0).at(19), 50_000 * TENTH],
  'of all but the dimension in the middle': () => [tenths(300, 5, 300).sum([0, 2]).at(4), 90_000 * TENTH],
  'in a mean': () => [tenths(LONG).mean(), TENTH],
  'in a variance': () => [digits(LONG).var(), ((1000 ** 2 - 1) / 12) * (LONG / (LONG - 1))],
  'in a norm': () => [tenths(LONG).norm(), TENTH * Math.sqrt(LONG)],
  'in a loss': () => [torch.nn.functional.mse_loss(tenths(LONG), torch.zeros(LONG)), TENTH ** 2],
  'in a softmax': () => [tenths(2, 200_000).softmax(1).at(1, 7).mul(200_000), 1],
  'in a logarithm of a sum of exponentials': () => [tenths(LONG).logsumexp(0), TENTH + Math.log(LONG)],
  'in a product of matrices': () => [tenths(2, 300_000).matmul(tenths(300_000, 3)).at(1, 2), 300_000 * TENTH ** 2],
  'in a product of larger matrices': () => [
    tenths(64, 20_000).matmul(tenths(20_000, 64)).at(9, 9),
    20_000 * TENTH ** 2,
  ],
  'that runs': () => [tenths(LONG).cumsum(0).at(-1), LONG * TENTH],
  'that runs along many rows': () => [tenths(300, 3000).cumsum(1).at(5, -1), 3000 * TENTH],
  'that a gradient is': () => {
    const x = torch.tensor([1.5], { requires_grad: true });
    tenths(LONG).mul(x).sum().backward();
    return [x.grad!.at(0), LONG * TENTH];
  },
};

for (const device of ['cpu', 'webgpu'] as const) {
  describe(`a long sum, on ${device}`, () => {
    before(async function () {
      if (device === 'webgpu' && !(await navigator.gpu?.requestAdapter())) this.skip();
      await torch.init({ device });
    });
    for (const [name, make] of Object.entries(CASES)) {
      it(name, async () => {
        const [found, wanted] = make();
        const [value, exact] = [await found.item(), await wanted];
        expect(Math.abs(value / exact - 1), `${value}, not ${exact}`).to.be.lessThan(1e-6);
      });
    }
    it('is infinite where a term is, and no number where one is none', async () => {
      const ends = (...x: number[]) => torch.cat([torch.tensor(x), torch.ones(2000)]);
      expect(await ends(Infinity, 1).cumsum(0).at(-1).item()).to.equal(Infinity);
      expect(await ends(Infinity, 1).sum().item()).to.equal(Infinity);
      expect(await ends(NaN, 1).cumsum(0).at(-1).item()).to.be.NaN;
      expect(await ends(Infinity, -Infinity).cumsum(0).at(-1).item()).to.be.NaN;
    });
  });
}
