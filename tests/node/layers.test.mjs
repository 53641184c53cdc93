/** torch's layers on the CPU: gradients against differences, to the second order, and what PyTorch's modules promise. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const torch = await import('../../dist/kernels.js');
await torch.init({ device: 'cpu' });
const { nn } = torch;
const F = nn.functional;

const random = (...shape) => torch.randn(shape).requires_grad_();
const floats = (values) => torch.tensor(values, { dtype: 'float32' });
const pairs = (...values) => floats(values).view(-1, 2);
const ints = (values) => torch.tensor(values, { dtype: 'int64' });
/** Different values in no order, so that no maximum is near another. */
const apart = (...shape) => {
  const n = shape.reduce((a, b) => a * b, 1);
  return torch.randperm(n).float().mul(0.5).reshape(shape).requires_grad_();
};
const close = async (got, want) => {
  const [g, w] = [await got.data(), await want.data()];
  assert.equal(got.shape.join(), want.shape.join());
  for (const [i, x] of g.entries()) assert.ok(Math.abs(x - w[i]) < 1e-5, `at ${i}: ${x}, want ${w[i]}`);
};

describe('gradients of first and second order', () => {
  torch.manual_seed(4);
  const mask = torch.tensor([
    [true, true, false],
    [true, true, true],
  ]);
  const cases = {
    conv3d: [(x, w) => F.conv3d(x, w, null, [1, 1, 2], 1), random(1, 1, 2, 2, 3), random(1, 1, 2, 1, 2)],
    conv_transpose3d: [(x, w) => F.conv_transpose3d(x, w, null, 2), random(1, 1, 1, 2, 1), random(1, 1, 1, 2, 2)],
    conv_transpose1d: [(x, w) => F.conv_transpose1d(x, w, null, 2), random(1, 2, 3), random(2, 2, 2)],
    'pad, constant and reflect': [(x) => F.pad(F.pad(x, [1, -1]), [1, 1], 'reflect'), random(2, 3, 4)],
    'pad, circular': [(x) => F.pad(x, [2, 1, -1, 1], 'circular'), random(1, 3, 3)],
    'interpolate, bilinear': [(x) => F.interpolate(x, [3, 5], null, 'bilinear'), random(1, 1, 2, 3)],
    'interpolate, bicubic': [(x) => F.interpolate(x, null, 1.5, 'bicubic'), random(1, 1, 2, 3)],
    'interpolate, area': [(x) => F.interpolate(x, [2, 2], null, 'area'), random(1, 1, 3, 3)],
    pixel_shuffle: [(x) => F.pixel_shuffle(x, 2), random(4, 1, 2)],
    avg_pool3d: [(x) => F.avg_pool3d(x, 2, 1), random(1, 2, 2, 3)],
    adaptive_avg_pool2d: [(x) => F.adaptive_avg_pool2d(x, [2, 3]), random(1, 3, 4)],
    adaptive_max_pool2d: [(x) => F.adaptive_max_pool2d(x, [2, 3]), apart(1, 3, 4)],
    max_pool2d: [(x) => F.max_pool2d(x, 2, 1), apart(1, 3, 3)],
    max_unpool1d: [(x) => F.max_unpool1d(x, ints([[1, 2]]), 2), random(1, 2)],
    lp_pool1d: [(x) => F.lp_pool1d(x.abs().add(1), 2, 2, 1), random(1, 3)],
    unfold: [(x) => F.unfold(x, 2, 1, 1, 2), random(1, 2, 3)],
    fold: [(x) => F.fold(x, [3, 3], 2), random(4, 4)],
    layer_norm: [(x, w, b) => F.layer_norm(x, 4, w, b), random(2, 4), random(4), random(4)],
    rms_norm: [(x, w) => F.rms_norm(x, [4], w), random(2, 4), random(4)],
    group_norm: [(x) => F.group_norm(x, 2, { eps: 0.5 }), random(2, 4)],
    batch_norm: [(x, w, b) => F.batch_norm(x, null, null, w, b, true), random(4, 2), random(2), random(2)],
    instance_norm: [(x) => F.instance_norm(x, { eps: 0.5 }), random(2, 2, 3)],
    local_response_norm: [(x) => F.local_response_norm(x, 3, 0.5), random(1, 3, 2)],
    embedding: [(w) => F.embedding(ints([1, 0, 1]), w, 2), random(3, 2)],
    'embedding, by frequency': [(w) => F.embedding(ints([1, 0]), w, { scale_grad_by_freq: true }), random(3, 2)],
    embedding_bag: [(w) => F.embedding_bag(ints([1, 0, 2]), w, ints([0, 2])), random(3, 2)],
    'embedding_bag, max': [(w) => F.embedding_bag(ints([1, 0, 2, 2]).view(2, 2), w, { mode: 'max' }), apart(3, 2)],
    scaled_dot_product_attention: [
      (q, k, v) => F.scaled_dot_product_attention(q, k, v, mask),
      random(1, 2, 4),
      random(1, 3, 4),
      random(1, 3, 2),
    ],
  };
  for (const [name, [fn, ...inputs]] of Object.entries(cases)) {
    it(name, async () => {
      await torch.autograd.gradcheck(fn, inputs);
      await torch.autograd.gradgradcheck(fn, inputs);
    });
  }
});

describe('convolutions', () => {
  it('over volumes are the sums of those over their slices', async () => {
    const [x, w] = [torch.randn([2, 2, 3, 4, 5]), torch.randn([3, 2, 2, 3, 3])];
    const slices = [0, 1].map((out) =>
      F.conv2d(x.select(2, out), w.select(2, 0)).add(F.conv2d(x.select(2, out + 1), w.select(2, 1))),
    );
    await close(F.conv3d(x, w), torch.stack(slices, 2));
  });

  it('padded by repetition see the other end of a ring', async () => {
    const ring = new nn.Conv1d(1, 1, 3, { padding: 1, padding_mode: 'circular', bias: false });
    nn.init.ones_(ring.weight);
    await close(ring(floats([[1, 2, 3, 4]])), floats([[7, 6, 9, 8]]));
  });

  it('transposed give the size that was asked for', () => {
    const layer = new nn.ConvTranspose2d(2, 1, 3, { stride: 2 });
    assert.deepEqual(layer(torch.zeros([1, 2, 5, 5]), [12, 11]).shape, [1, 1, 12, 11]);
  });
});

describe('recurrent layers', () => {
  for (const kind of ['RNN', 'LSTM', 'GRU']) {
    it(`${kind} over a sequence is its cell, step by step`, async () => {
      const layer = new nn[kind](3, 4, { batch_first: true });
      const cell = new nn[`${kind}Cell`](3, 4);
      const state = Object.entries(layer.state_dict()).map(([name, value]) => [name.replace('_l0', ''), value]);
      cell.load_state_dict(Object.fromEntries(state));
      const x = torch.randn([2, 5, 3]);
      let hx = null;
      const steps = [];
      for (const input of x.unbind(1)) {
        hx = cell(input, hx);
        steps.push(kind === 'LSTM' ? hx[0] : hx);
      }
      const [out, last] = layer(x);
      await close(out, torch.stack(steps, 1));
      if (kind === 'LSTM') for (const i of [0, 1]) await close(last[i], hx[i].unsqueeze(0));
      else await close(last, hx.unsqueeze(0));
    });

    it(`${kind} backwards is ${kind} of the sequence turned round`, async () => {
      const both = new nn[kind](3, 4, { bidirectional: true });
      const one = new nn[kind](3, 4);
      const state = Object.entries(both.state_dict()).filter(([name]) => name.endsWith('_reverse'));
      one.load_state_dict(Object.fromEntries(state.map(([name, value]) => [name.replace('_reverse', ''), value])));
      const x = torch.randn([5, 3]);
      await close(both(x)[0].narrow(1, 4, 4), one(x.flip(0))[0].flip(0));
    });
  }

  it('refuses an input of another width, and says so', () => {
    assert.throws(() => new nn.GRU(3, 4)(torch.zeros([5, 2])), /input_size 3.*\[5, 2\]/);
  });
});

describe('normalisations', () => {
  it('BatchNorm follows the batches with momentum, or takes their mean without', async () => {
    const [moved, mean] = [new nn.BatchNorm1d(1), new nn.BatchNorm1d(1, { momentum: null })];
    for (const value of [1, 2, 6]) for (const norm of [moved, mean]) norm(floats([[value - 1], [value + 1]]));
    await close(mean.running_mean, floats([3]));
    await close(moved.running_mean, floats([0.1 * 6 + 0.09 * 2 + 0.081]));
    await close(moved.running_var, floats([0.729 + 0.271 * 2]));
    assert.equal(await moved.num_batches_tracked.item(), 3);
    moved.eval();
    moved(torch.ones([1, 1]));
    assert.equal(await moved.num_batches_tracked.item(), 3);
    assert.throws(() => mean.train()(torch.ones([1, 1])), /more than 1 value per channel/);
  });
});

describe('attention', () => {
  it('of several heads is the attention of each, side by side', async () => {
    const layer = new nn.MultiheadAttention(6, 2, { batch_first: true });
    assert.deepEqual(Object.keys(layer.state_dict()), [
      'in_proj_weight',
      'in_proj_bias',
      'out_proj.weight',
      'out_proj.bias',
    ]);
    const x = torch.randn([2, 4, 6]);
    const [q, k, v] = F.linear(x, layer.in_proj_weight, layer.in_proj_bias).chunk(3, -1);
    const heads = [0, 3].map((at) =>
      F.scaled_dot_product_attention(...[q, k, v].map((t) => t.narrow(2, at, 3)), { is_causal: true }),
    );
    const causal = nn.Transformer.generate_square_subsequent_mask(4);
    const [out, weights] = layer(x, x, x, { attn_mask: causal });
    await close(out, layer.out_proj(torch.cat(heads, -1)));
    await close(weights.sum(-1), torch.ones([2, 4]));
    // Other tensors of the same values take the way of three projections.
    await close(layer(x, x.clone(), x.clone(), { attn_mask: causal, need_weights: false })[0], out);
  });

  it('does not see what is padding', async () => {
    const layer = new nn.MultiheadAttention(4, 2);
    const x = torch.randn([3, 1, 4]);
    const padded = torch.cat([x, torch.randn([2, 1, 4])]);
    const key_padding_mask = torch.tensor([[false, false, false, true, true]]);
    await close(layer(x, padded, padded, { key_padding_mask })[0], layer(x, x, x)[0]);
  });

  it('a step of a 2-layer transformer with Adam is at most 110 kernels', async () => {
    const layer = new nn.TransformerEncoderLayer(64, 4, { dim_feedforward: 256, batch_first: true, norm_first: true });
    const model = new nn.Sequential(
      new nn.Embedding(65, 64),
      new nn.TransformerEncoder(layer, 2),
      new nn.LayerNorm(64),
      new nn.Linear(64, 65),
    );
    const optimizer = new torch.optim.Adam(model.parameters());
    const x = torch.randint(0, 65, [8, 64]);
    let count = 0;
    for (let step = 0; step < 3; step++) {
      const before = torch.runtime.counts.kernels;
      const loss = F.cross_entropy(model(x).reshape(-1, 65), x.reshape(-1));
      optimizer.zero_grad();
      loss.backward();
      optimizer.step();
      await loss.item();
      count = torch.runtime.counts.kernels - before;
    }
    assert.ok(count <= 110, `${count} kernels`);
  });
});

describe('embeddings', () => {
  it('give the padding row no gradient, and shorten rows that are asked for', async () => {
    const table = new nn.Embedding(4, 2, { padding_idx: -1, max_norm: 1 });
    torch.no_grad(() => table.weight.copy_(pairs(3, 4, 3, 4, 0, 1, 0, 0)));
    table(ints([0, 3, 2, 3]))
      .sum()
      .backward();
    await close(table.weight, pairs(0.6, 0.8, 3, 4, 0, 1, 0, 0));
    await close(table.weight.grad, pairs(1, 1, 0, 0, 1, 1, 0, 0));
    assert.throws(() => table(ints([4])), /index.*4.*out of/);
  });
});

describe('modules', () => {
  it('call their hooks, which may keep and replace what passes', async () => {
    const model = new nn.Sequential(new nn.Linear(2, 3), new nn.ReLU());
    let seen;
    const first = model[0].register_forward_hook((_, __, output) => {
      seen = output;
    });
    model[1].register_forward_hook((_, __, output) => output.mul(0));
    model.register_forward_pre_hook((_, [input]) => input.add(1));
    const x = torch.randn([1, 2]);
    await close(model(x), torch.zeros([1, 3]));
    await close(seen, model[0](x.add(1)));
    first.remove();
    seen = null;
    model(x);
    assert.equal(seen, null);
  });

  it('Bilinear weighs the products of two inputs', async () => {
    const layer = new nn.Bilinear(2, 3, 1);
    const [x, y] = [torch.randn([4, 2]), torch.randn([4, 3])];
    const want = x.matmul(layer.weight.select(0, 0)).mul(y).sum(1, true).add(layer.bias);
    await close(layer(x, y), want);
  });

  it('of the program keep what they store, also inside a layer of torch', async () => {
    class Norm extends nn.Module {
      forward(x) {
        this.seen = x.mul(2);
        return this.seen.mul(0.5);
      }
    }
    const norm = new Norm();
    const stack = new nn.TransformerEncoder(new nn.TransformerEncoderLayer(4, 2, 8, 0), 1, norm);
    const x = torch.randn([3, 1, 4]);
    await close(stack(x).mul(2), norm.seen);
  });

  it('copies of a transformer layer begin alike and train apart', async () => {
    const stack = new nn.TransformerEncoder(new nn.TransformerEncoderLayer(4, 2, { dim_feedforward: 8 }), 2);
    const [a, b] = [0, 1].map((i) => stack.get_parameter(`layers.${i}.linear1.weight`));
    await close(a, b);
    torch.no_grad(() => a.add_(1));
    await close(a.sub(b), torch.ones([8, 4]));
  });

  it('are initialised as nn.init says', async () => {
    const [wide, cut] = [torch.empty([3, 5]), torch.empty([1000])];
    nn.init.orthogonal_(wide);
    await close(wide.matmul(wide.t()), torch.eye(3));
    nn.init.trunc_normal_(cut, { std: 2, a: -1, b: 3 });
    assert.ok((await cut.min().item()) >= -1 && (await cut.max().item()) <= 3);
    const conv = new nn.Conv1d(2, 2, 3, { padding: 1, bias: false });
    nn.init.dirac_(conv.weight);
    const x = torch.randn([2, 5]);
    await close(conv(x), x);
  });
});

it("gives back what torch's own layers hand to each other, before any garbage is collected", () => {
  const model = new nn.Sequential(new nn.Linear(8, 4096), new nn.ReLU(), new nn.Linear(4096, 2));
  const x = torch.randn(4, 8);
  const step = () => {
    model(x).sum().backward();
    torch.runtime.flush();
  };
  for (let i = 0; i < 3; i++) step();
  const { live } = torch.memory();
  for (let i = 0; i < 20; i++) step();
  assert.ok(torch.memory().live - live < 20 * 4096, `${torch.memory().live - live} bytes`);
});

describe('what a layer is printed with', () => {
  it('is what holds now, not what it was constructed with', () => {
    const layer = new torch.nn.BatchNorm1d(2);
    torch.func.replace_all_batch_norm_modules_(layer);
    assert.match(String(layer), /track_running_stats=False/);
    layer.momentum = 0.5;
    assert.match(String(layer), /momentum=0\.5/);
  });
});
