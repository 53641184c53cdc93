/** A training loop in steady state: what it asks of WebGPU, and how much memory it holds. */
import { expect } from 'chai';
import * as torch from '../../src/kernels/index.ts';
import { unlessInThisEngine, whole } from '../settings.ts';

const { nn, optim } = torch;
type Tensor = torch.Tensor;

/** The calls of WebGPU that make something, and submits, while `run` runs. */
async function counted(run: () => Promise<void>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const undo: (() => void)[] = [];
  const types: [object, string[]][] = [
    [GPUQueue.prototype, ['submit']],
    [
      GPUDevice.prototype,
      [
        'createBuffer',
        'createBindGroup',
        'createBindGroupLayout',
        'createPipelineLayout',
        'createShaderModule',
        'createComputePipeline',
        'createComputePipelineAsync',
      ],
    ],
  ];
  for (const [proto, names] of types) {
    for (const name of names) {
      const real = Reflect.get(proto, name) as (...args: unknown[]) => unknown;
      counts[name] = 0;
      Reflect.set(proto, name, function (this: unknown, ...args: unknown[]) {
        counts[name]++;
        return real.apply(this, args);
      });
      undo.push(() => Reflect.set(proto, name, real));
    }
  }
  try {
    await run();
  } finally {
    for (const restore of undo) restore();
  }
  return counts;
}

function mlp() {
  const model = new nn.Sequential(new nn.Linear(12, 16), new nn.ReLU(), new nn.Linear(16, 4));
  return { parameters: model.parameters(), forward: (x: Tensor) => model(x) as Tensor, shape: [8, 12] };
}

function cnn() {
  const [conv, linear] = [new nn.Conv2d(1, 3, 3, { padding: 1 }), new nn.Linear(48, 4)];
  // Written as a program writes it: every value on the way has a handle that only the garbage collector frees.
  const forward = (x: Tensor) => {
    const seen = nn.functional.max_pool2d(conv(x.reshape(8, 1, 8, 8)).relu(), 2) as Tensor;
    return linear(seen.flatten(1)) as Tensor;
  };
  return { parameters: [...conv.parameters(), ...linear.parameters()], forward, shape: [8, 64] };
}

function transformer() {
  const [heads, dim, length] = [2, 8, 6];
  const layers = Array.from({ length: 2 }, () => ({
    qkv: new nn.Linear(dim, 3 * dim),
    out: new nn.Linear(dim, dim),
    up: new nn.Linear(dim, 2 * dim),
    down: new nn.Linear(2 * dim, dim),
  }));
  const head = new nn.Linear(dim, 4);
  const norm = (x: Tensor) => {
    const centered = x.sub(x.mean(-1, { keepdim: true }));
    return centered.div(centered.mul(centered).mean(-1, { keepdim: true }).add(1e-5).sqrt());
  };
  const forward = (input: Tensor) => {
    let x = input.reshape(8, length, dim);
    for (const { qkv, out, up, down } of layers) {
      const parts = qkv(norm(x))
        .reshape(8, length, 3, heads, dim / heads)
        .permute(2, 0, 3, 1, 4);
      const [q, k, v] = [0, 1, 2].map((i) => parts.select(0, i));
      const weights = q
        .matmul(k.transpose(-2, -1))
        .div(Math.sqrt(dim / heads))
        .softmax(-1);
      x = x.add(out(weights.matmul(v).transpose(1, 2).reshape(8, length, dim)));
      x = x.add(down(up(norm(x)).relu()));
    }
    return head(x.mean(1)) as Tensor;
  };
  const parameters = [...layers.flatMap((layer) => Object.values(layer)), head].flatMap((m) => m.parameters());
  return { parameters, forward, shape: [8, length * dim] };
}

const optimizers = {
  SGD: (parameters: Tensor[]) => new optim.SGD(parameters, { lr: 0.01, momentum: 0.9 }),
  Adam: (parameters: Tensor[]) => new optim.Adam(parameters, { lr: 0.001 }),
};

/** A loop that frees nothing by hand, keeps its last losses, and gets a new batch at each step. */
function training(make: typeof mlp, optimizer: keyof typeof optimizers) {
  torch.manual_seed(1);
  const { parameters, forward, shape } = make();
  const update = optimizers[optimizer](parameters);
  const [samples, inputs] = shape;
  const losses: Tensor[] = [];
  let average = torch.zeros([]);
  return async (steps: number, after = () => {}) => {
    for (let i = 0; i < steps; i++) {
      const x = torch.tensor(Float32Array.from({ length: samples * inputs }, (_, j) => Math.sin(i + j))).reshape(shape);
      const y = torch.tensor(
        Array.from({ length: samples }, (_, j) => (i + j) % 4),
        { dtype: 'int32' },
      );
      const loss = nn.functional.cross_entropy(forward(x), y);
      update.zero_grad();
      loss.backward();
      update.step();
      losses.push(loss.detach());
      if (losses.length > 5) losses.shift();
      average = average.mul(0.9).add(loss.detach().mul(0.1));
      torch.runtime.flush();
      await torch.runtime.settle();
      after();
    }
    expect(await average.item()).to.be.greaterThan(0);
  };
}

const models = { mlp, cnn, transformer };

before(unlessInThisEngine);

describe('on WebGPU', () => {
  before(() => torch.init({ device: 'webgpu' }));

  for (const [name, make] of Object.entries(models)) {
    for (const optimizer of whole || name === 'mlp' ? (['SGD', 'Adam'] as const) : (['Adam'] as const)) {
      it(`a ${name} with ${optimizer} creates nothing, and submits once a step`, async () => {
        const train = training(make as typeof mlp, optimizer);
        await train(12);
        let { submit, ...made } = await counted(() => train(40));
        const some = () => Object.entries(made).filter(([, count]) => count > 0);
        // Memory for the program's handles is still made, and bound, until its garbage has been collected a few times.
        for (let round = 0; round < 25 && some().length > 0; round++) {
          await train(100);
          ({ submit, ...made } = await counted(() => train(40)));
        }
        expect(some()).to.deep.equal([]);
        // One more to read at the end; Firefox is nudged by empty submits besides.
        expect(submit).to.be.lessThan(/Firefox/.test(navigator.userAgent) ? 200 : 42);
      });
    }
  }
});

for (const device of ['webgpu', 'cpu'] as const) {
  describe(`memory on ${device}`, () => {
    before(() => torch.init({ device }));

    it('stops growing, whatever the garbage', async () => {
      const train = training(mlp, 'Adam');
      const mostOf = async (steps: number) => {
        let bytes = 0;
        await train(steps, () => {
          const { live, pooled } = torch.memory();
          bytes = Math.max(bytes, live + pooled);
        });
        return bytes;
      };
      // How many spare buffers the loop's pace asks for is found out by the first collections, whose times are the
      // engine's own. A loop that leaks has a new most in every round.
      let most = 0;
      let quiet = 0;
      for (let round = 0; round < 60 && quiet < 4; round++) {
        const bytes = await mostOf(200);
        quiet = bytes > most ? 0 : quiet + 1;
        most = Math.max(most, bytes);
      }
      expect(quiet).to.equal(4);
    });
  });
}
