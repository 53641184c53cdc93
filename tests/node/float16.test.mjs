/** float16 on the CPU: values as halves hold them, PyTorch's dtypes of results, gradients, modules and files. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as torch from '../../dist/kernels.js';

const half = (values, more) => torch.tensor(values, { dtype: 'float16', ...more });
const { nn } = torch;
const F = nn.functional;

before(() => torch.init({ device: 'cpu' }));

describe('a float16 tensor', () => {
  it('holds the nearest halves: ties to even, too large is infinite, too small is 0', async () => {
    const x = half([0.1, 1 / 3, 2049, 2051, 65504, 65519, 65520, -1e9, 6e-8, 2.9e-8, -0, NaN]);
    const wanted = [0.0999755859375, 0.333251953125, 2048, 2052, 65504, 65504, Infinity, -Infinity];
    assert.deepEqual(await x.tolist(), [...wanted, 2 ** -24, 0, -0, NaN]);
    assert.ok((await x.data()) instanceof Float32Array);
    const computed = torch.tensor([0.1, 2049, 65520, 6e-8]).half();
    assert.deepEqual(await computed.float().tolist(), [0.0999755859375, 2048, Infinity, 2 ** -24]);
  });

  it('meets other dtypes as in PyTorch', () => {
    const x = half([1, 2, 3]);
    const dtypes = {
      float16: [
        x.add(x),
        x.add(1.5),
        x.mul(2),
        x.add(torch.tensor([1, 2, 3])),
        x.add(torch.tensor([true, true, false])),
      ],
      float32: [
        x.add(torch.ones(3)),
        x.float(),
        x.to('float32'),
        x.sum({ dtype: 'float32' }),
        half(1).add(torch.ones(3)),
      ],
      bool: [x.gt(1), x.isnan()],
      int32: [x.argmax(), x.int(), x.sort().indices],
    };
    dtypes.float16.push(x.mul(torch.tensor(2.5)), torch.tensor([1, 2, 3]).mul(half(0.5)), half(1).add(half(2)));
    dtypes.float16.push(torch.where(x.gt(1), x, 0), torch.cat([x, x]), torch.stack([x, x]).at(1), x.sort().values);
    for (const [dtype, made] of Object.entries(dtypes)) for (const tensor of made) assert.equal(tensor.dtype, dtype);
    assert.equal(torch.cat([x, torch.ones(3)]).dtype, 'float32');
    assert.equal(torch.result_type(x, 1.5), 'float16');
    assert.equal(torch.promote_types('half', 'float'), 'float32');
    assert.equal(torch.promote_types('half', 'int'), 'float16');
    assert.equal(x.type(), 'torch.HalfTensor');
    assert.deepEqual([torch.finfo('float16').max, torch.finfo('half').eps], [65504, 2 ** -10]);
  });

  it('is what reductions, layers and views of it give', async () => {
    const x = half([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    const [w, b] = [torch.ones(2, 3).half(), torch.ones(2).half()];
    const made = [x.sum(), x.mean(0), x.std(), x.max(0).values, x.cumsum(1), x.matmul(x.t()), F.linear(x, w, b)];
    made.push(
      x.softmax(1),
      F.layer_norm(x, [3]),
      F.gelu(x),
      x.view(3, 2),
      x.at(0),
      x.at([1, 0]),
      x.clone(),
      x.detach(),
    );
    made.push(
      torch.einsum('ij,kj->ik', x, w),
      F.mse_loss(x, x),
      ...x.split(1),
      torch.zeros_like(x),
      torch.rand_like(x),
    );
    made.push(
      F.conv1d(x.unsqueeze(0), torch.ones(1, 2, 3).half()),
      F.embedding(torch.tensor([1]), x),
      await x.unique(),
    );
    made.push(await x.at(x.gt(2)), await x.masked_select(x.gt(2)), x.new_zeros([2]), x.repeat(2, 1), x.norm());
    for (const tensor of made) assert.equal(tensor.dtype, 'float16');
    assert.equal(await x.mul(20000).sum().item(), Infinity);
    // Sums are added up as float32 and rounded once.
    assert.equal(await torch.full([4096], 0.5, { dtype: 'float16' }).sum().item(), 2048);
  });

  it('is made by every function that takes a dtype', () => {
    const asked = { dtype: 'float16' };
    const made = [torch.zeros(2, asked), torch.ones([2], asked), torch.full([2], 1.5, asked), torch.arange(3, asked)];
    made.push(torch.eye(2, asked), torch.linspace(0, 1, 3, asked), torch.rand(2, asked), torch.randn([2], asked));
    made.push(torch.empty(1, { dtype: 'half' }), torch.as_tensor([1, 2], asked), torch.ones_like(torch.ones(2), asked));
    for (const tensor of made) assert.equal(tensor.dtype, 'float16');
    const leaf = torch.rand(2, { dtype: 'float16', requires_grad: true });
    assert.ok(leaf.is_leaf && leaf.requires_grad);
  });

  it('keeps its dtype when it is changed in place', async () => {
    const x = half([1, 2, 3, 4, 5]);
    x.add_(torch.tensor([0.1, 0.1, 0.1, 0.1, 0.1]));
    x.at({ slice: [1, 3] }).mul_(3);
    x.set(4, 1 / 3);
    x.set([[0]], 7);
    assert.equal(x.dtype, 'float16');
    assert.deepEqual(await x.tolist(), [7, 6.296875, 9.296875, 4.1015625, 0.333251953125]);
    const y = torch.zeros(5);
    y.copy_(x);
    assert.equal(y.dtype, 'float32');
  });
});

describe('gradients in float16', () => {
  it('have the dtype of what they are of', async () => {
    const x = half([1, 2, 3], { requires_grad: true });
    const w = torch.tensor([0.1, 0.2, 0.3], { requires_grad: true });
    const y = x.mul(w.half());
    const seen = [];
    y.register_hook((grad) => void seen.push(grad.dtype));
    y.retain_grad();
    const z = y.exp().sum();
    const [gx, gw] = torch.autograd.grad(z, [x, w], { retain_graph: true });
    z.backward();
    assert.deepEqual(
      [gx.dtype, gw.dtype, x.grad.dtype, w.grad.dtype, y.grad.dtype],
      ['float16', 'float32', 'float16', 'float32', 'float16'],
    );
    assert.deepEqual(seen, ['float16', 'float16']);
    // w as halves times exp(x·w), each rounded as PyTorch rounds it.
    const rounded = [0.1104736328125, 0.298095703125, 0.73779296875];
    const found = await x.grad.tolist();
    for (const [at, value] of found.entries()) assert.ok(Math.abs(value - rounded[at]) <= 1e-3, `${value}`);
  });

  it('are halves where they come by several ways, or by a function of functions', async () => {
    const x = half([1, 2]);
    const square = (v) => v.mul(v);
    const total = (v) => v.mul(v).sum();
    const leaf = half([1, 2], { requires_grad: true });
    const made = { grad: torch.autograd.grad(total(leaf), leaf) };
    const { functional } = torch.autograd;
    for (const name of ['jacobian', 'vjp', 'jvp']) made[`functional.${name}`] = functional[name](square, x, x);
    for (const name of ['hessian', 'hvp', 'vhp']) made[`functional.${name}`] = functional[name](total, x, x);
    for (const name of ['grad', 'grad_and_value', 'hessian']) made[`func.${name}`] = torch.func[name](total)(x);
    for (const name of ['jacrev', 'jacfwd', 'vmap']) made[`func.${name}`] = torch.func[name](square)(x);
    made['func.jvp'] = torch.func.jvp(square, [x], [x]);
    made['func.vjp'] = torch.func.vjp(square, x)[1](x)[0];
    made['func.linearize'] = torch.func.linearize(square, x)[1](x);
    for (const [name, tensors] of Object.entries(made))
      for (const each of [tensors].flat(2)) assert.equal(each.dtype, 'float16', name);
    assert.deepEqual(await made['func.hessian'].tolist(), [
      [2, 0],
      [0, 2],
    ]);
  });

  it('are of batches as their items are, at any depth', () => {
    const { default_collate } = torch.utils.data;
    const x = half([1, 2]);
    assert.equal(default_collate([x, x]).dtype, 'float16');
    assert.deepEqual(
      default_collate([
        [x, { y: x }],
        [x, { y: x }],
      ]).map((each) => (each.y ?? each).dtype),
      ['float16', 'float16'],
    );
  });

  it('let a model of halves learn; its parameters stay the tensors they were, and go into files as halves', async () => {
    torch.manual_seed(0);
    const model = new nn.Sequential(new nn.Linear(4, 16), new nn.ReLU(), new nn.LayerNorm(16), new nn.Linear(16, 1));
    const [weight] = model.parameters();
    const optimizer = new torch.optim.SGD(model.parameters(), { lr: 0.05, momentum: 0.9 });
    model.half();
    assert.equal(weight, model.parameters()[0]);
    assert.equal(weight.dtype, 'float16');
    const x = torch.randn(32, 4).half();
    const y = x.sum(1, true);
    const losses = [];
    for (let step = 0; step < 40; step++) {
      optimizer.zero_grad();
      const loss = F.mse_loss(model(x), y);
      loss.backward();
      optimizer.step();
      losses.push(await loss.item());
    }
    assert.equal(weight.dtype, 'float16');
    assert.equal(weight.grad.dtype, 'float16');
    assert.ok(losses.at(-1) < losses[0] / 10, `${losses}`);
    const file = await torch.save(model.state_dict());
    const loaded = await torch.load(file);
    assert.equal(loaded['0.weight'].dtype, 'float16');
    assert.deepEqual(await loaded['0.weight'].tolist(), await weight.tolist());
    assert.match(new TextDecoder().decode(file), /"dtype":"F16"/);
    assert.equal(model.float().parameters()[0].dtype, 'float32');
    assert.throws(() => model.to('int32'), /floating point/);
  });
});
