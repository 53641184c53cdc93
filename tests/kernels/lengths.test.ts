/** Texts of every length through a small GPT and a GRU: what is compiled for them, and that it computes the same as elsewhere. */
import { expect } from 'chai';
import * as torch from '../../src/kernels/index.ts';
import { unlessInThisEngine, whole } from '../settings.ts';

const { nn } = torch;
type Tensor = torch.Tensor;

/** How many pipelines are made while `run` runs. */
async function pipelines(run: () => Promise<unknown>): Promise<number> {
  const real = GPUDevice.prototype.createComputePipelineAsync;
  let count = 0;
  GPUDevice.prototype.createComputePipelineAsync = function (...args) {
    count++;
    return real.apply(this, args);
  };
  try {
    await run();
  } finally {
    GPUDevice.prototype.createComputePipelineAsync = real;
  }
  return count;
}

const [WORDS, DIM, HEADS] = [11, 8, 2];

class Block extends nn.Module {
  ln = new nn.LayerNorm(DIM);
  qkv = new nn.Linear(DIM, 3 * DIM);
  out = new nn.Linear(DIM, DIM);
  up = new nn.Linear(DIM, 2 * DIM);
  down = new nn.Linear(2 * DIM, DIM);

  override forward(x: Tensor): Tensor {
    const [batch, length] = x.shape;
    const parts = (this.qkv(this.ln(x)) as Tensor).reshape(batch, length, 3, HEADS, DIM / HEADS).permute(2, 0, 3, 1, 4);
    const [q, k, v] = [0, 1, 2].map((at) => parts.select(0, at));
    const mask = torch.ones([length, length]).tril().eq(0);
    const scores = q.matmul(k.transpose(-2, -1)).div(2).masked_fill(mask, Number.NEGATIVE_INFINITY).softmax(-1);
    x = x.add(this.out(scores.matmul(v).transpose(1, 2).reshape(batch, length, DIM)) as Tensor);
    return x.add(this.down(nn.functional.gelu(this.up(x) as Tensor)) as Tensor);
  }
}

function gpt() {
  torch.manual_seed(3);
  const words = new nn.Embedding(WORDS, DIM);
  const places = new nn.Embedding(512, DIM);
  const block = new Block();
  const head = new nn.Linear(DIM, WORDS);
  const parameters = [words, places, block, head].flatMap((each) => each.parameters());
  const loss = (length: number) => {
    const text = torch.tensor(
      [0, 1].map((row) => Array.from({ length: length + 1 }, (_, at) => (at * (row + 2) + length) % WORDS)),
      { dtype: 'int32' },
    );
    const x = (words(text.narrow(1, 0, length)) as Tensor).add(places(torch.arange(length)) as Tensor);
    const logits = head(block.forward(x)) as Tensor;
    return nn.functional.cross_entropy(logits.reshape(-1, WORDS), text.narrow(1, 1, length).reshape(-1));
  };
  return { parameters, loss };
}

function gru() {
  torch.manual_seed(4);
  const layer = new nn.GRU(3, 4);
  const loss = (length: number) => {
    const x = torch.tensor(Array.from({ length: length * 3 }, (_, at) => Math.sin(at + length))).reshape(length, 1, 3);
    const [output] = layer(x) as [Tensor, Tensor];
    return output.mul(output).sum();
  };
  return { parameters: layer.parameters(), loss };
}

function training(make: () => { parameters: Tensor[]; loss: (length: number) => Tensor }) {
  const { parameters, loss } = make();
  const optimizer = new torch.optim.SGD(parameters, { lr: 0.05 });
  return async (length: number) => {
    const value = loss(length);
    optimizer.zero_grad();
    value.backward();
    optimizer.step();
    return value.item();
  };
}

/** Short ones, in which loops are written out, and some of each kind of the others. */
const FIRST = [1, 2, 3, 4, 38, 75, 11, 48, 85, 21, 58, 16, 95, 68, 14, 51, 88, 24, 61, 7, 78, 10];
const LATER = Array.from({ length: whole ? 24 : 6 }, (_, at) => 5 + ((at * 37) % 97)).filter(
  (length) => !FIRST.includes(length),
);

/** Those that are asked for usually: loops that are rolled have tests of their own. */
const TRIED = Object.entries({ gpt, gru }).slice(0, whole ? 2 : 1);

/** What is made for a text after the first ones: nothing; of a recurrent layer, whose steps are kernels of their own, sums of other numbers of steps. */
const MOST = { gpt: 0.25, gru: 4 };

for (const [name, make] of TRIED) {
  describe(`a ${name} over texts of every length, on WebGPU`, () => {
    before(unlessInThisEngine);

    it('compiles hardly anything after the first few, and learns the same as on the CPU', async function () {
      this.timeout(280_000);
      await torch.init({ device: 'webgpu' });
      const step = training(make);
      const losses: number[] = [];
      const over = async (lengths: number[]) => {
        for (const length of lengths) losses.push(await step(length));
      };
      const first = await pipelines(() => over(FIRST));
      const later = await pipelines(() => over(LATER));
      expect(first).to.be.greaterThan(50);
      expect(later / LATER.length).to.be.at.most(MOST[name as keyof typeof MOST]);
      await torch.init({ device: 'cpu' });
      const again = training(make);
      for (const [at, length] of [...FIRST, ...LATER].entries())
        expect(await again(length)).to.be.closeTo(losses[at], 1e-3 * (1 + Math.abs(losses[at])));
    });
  });
}
