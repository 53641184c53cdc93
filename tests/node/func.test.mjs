/** torch.func: derivatives and maps of functions, nested in each other; modules as functions; what can't be, told by name. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as torch from '../../dist/kernels.js';

const { func, nn } = torch;
const F = nn.functional;

before(async () => {
  await torch.init({ device: 'cpu' });
  torch.manual_seed(3);
});

async function same(got, want, tolerance = 1e-4) {
  assert.deepEqual([...got.shape], [...want.shape]);
  const [g, w] = [await got.data(), await want.data()];
  for (const [i, value] of w.entries())
    assert.ok(Math.abs(g[i] - value) <= tolerance * (1 + Math.abs(value)), `at ${i}: got ${g[i]}, want ${value}`);
}
const floats = (values) => torch.tensor(values, { dtype: 'float32' });

describe('torch.func.vmap', () => {
  it('maps over any dimensions, of nested arguments, and puts results where it is told', async () => {
    const [a, b] = [torch.randn(3, 4), torch.randn(4, 3)];
    await same(func.vmap(torch.dot, { in_dims: [0, 1] })(a, b), a.mul(b.t()).sum(1));
    await same(func.vmap((x, y) => x.mul(y), [0, null], 1)(a, b.select(1, 0)), a.mul(b.select(1, 0)).t());
    const nested = func.vmap(({ x, pair: [p, q] }) => ({ sum: x.add(p), product: x.mul(q) }), {
      in_dims: [{ x: 0, pair: [1, null] }],
      out_dims: { sum: 0, product: -1 },
    });
    const { sum, product } = nested({ x: a, pair: [b, b.select(1, 1)] });
    await same(sum, a.add(b.t()));
    await same(product, a.mul(b.select(1, 1)).t());
    await same(func.vmap((x) => x.square().sum(), { chunk_size: 2 })(a), a.square().sum(1));
  });

  it('is nested, each time with an own batch', async () => {
    const [a, b] = [torch.randn(3, 4), torch.randn(5, 4)];
    const pairs = func.vmap((x) => func.vmap((y) => x.dot(y))(b))(a);
    await same(pairs, a.matmul(b.t()));
  });

  it('of complex numbers, and through transforms', async () => {
    const z = torch.view_as_complex(torch.randn(3, 4, 2)).requires_grad_();
    const spectra = func.vmap((x) => torch.fft.fft(x))(z);
    assert.equal(spectra.dtype, 'complex64');
    await same(torch.view_as_real(spectra), torch.view_as_real(torch.fft.fft(z)));
    spectra.abs().sum().backward();
    const mapped = z.grad;
    z.grad = null;
    torch.fft.fft(z).abs().sum().backward();
    await same(torch.view_as_real(mapped), torch.view_as_real(z.grad));
  });

  it("has gradients for inputs and for what it captures, to any order, as torch's own broadcasting has", async () => {
    const x = torch.randn(5, 3, { requires_grad: true });
    const w = torch.randn(3, { requires_grad: true });
    const hidden = w.mul(2).tanh();
    const mapped = func.vmap((row) => row.mul(hidden).sin().sum())(x);
    const plain = x.mul(hidden).sin().sum(1);
    for (const [to, order] of [
      [w, 2],
      [x, 2],
      [w, 3],
    ]) {
      const [got, want] = [mapped, plain].map((out) => {
        let value = out.square().sum();
        for (let i = 0; i < order; i++)
          value = torch.autograd.grad(value, to, { create_graph: true })[0].square().sum();
        return value;
      });
      await same(got, want, 1e-3);
    }
  });

  it('draws random numbers as it is told', async () => {
    const x = torch.zeros(2000);
    const draw = (randomness) => func.vmap(() => torch.randn([2]), { randomness })(x);
    assert.throws(() => draw('error'), /vmap: called random operation while in randomness error mode/);
    const [alike, own] = [await draw('same').tolist(), draw('different')];
    assert.ok(alike.every((row) => row.join() === alike[0].join()));
    assert.ok(Math.abs(await own.mean().item()) < 0.06);
    assert.ok(Math.abs((await own.std().item()) - 1) < 0.05);
    const dropped = func.vmap((row) => F.dropout(row, 0.5), { randomness: 'different' })(torch.ones(4, 500));
    assert.equal(new Set((await dropped.tolist()).map((row) => row.join())).size, 4);
  });

  it('says by name what can not be', async () => {
    const x = torch.randn(3, 2);
    const wrong = [
      [
        () => func.vmap((a, b) => a.add(b))(x, torch.randn(4, 2)),
        /vmap: Expected all tensors to have the same size.*\[3, 4\]/,
      ],
      [() => func.vmap((a) => a, { in_dims: null })(x), /vmap: in_dims has null for all inputs/],
      [() => func.vmap((a) => a, { in_dims: [0, 0] })(x), /vmap: in_dims is not compatible/],
      [() => func.vmap((a) => a)(torch.tensor(1)), /vmap: got in_dim=0 for an input of dimensionality 0/],
      [() => func.vmap((a) => a, { in_dims: 2 })(x), /vmap: Dimension out of range/],
      [() => func.vmap(() => 3)(x), /vmap: expected the function to return Tensors, got type number/],
      [() => func.vmap(async (a) => a.mul(await a.sum().item()))(x), /vmap: .*it is asynchronous/],
      [() => func.vmap((a) => a, { out_dims: [0, 0] })(x), /vmap: out_dims is not compatible/],
      [() => func.vmap((a) => a, { randomness: 'some' })(x), /vmap: Only allowed values for randomness/],
      [() => func.vmap(3), /vmap: argument 'func' must be a function/],
    ];
    for (const [call, message] of wrong) assert.throws(call, message);
    await assert.rejects(async () => {
      let read;
      func.vmap((a) => {
        read = a.sum().item();
        return a;
      })(x);
      await read;
    }, /torch.func.vmap: a value is read where there is none/);
    let kept;
    func.vmap((a) => {
      kept = a.mul(2);
      return a;
    })(x);
    assert.throws(() => kept.add(1), /made inside a function of torch.func.vmap is used outside/);
    await assert.rejects(kept.tolist(), /made inside a function of torch.func.vmap is used outside/);
    const shared = torch.zeros(2);
    assert.throws(
      () => func.vmap((a) => shared.add_(a))(x),
      /vmap: a tensor that all examples share.*changed in place/,
    );
    assert.deepEqual(await shared.tolist(), [0, 0]);
  });

  it('changes inputs, and what all share by values that they share, in place', async () => {
    const [x, count] = [torch.ones(2, 2), torch.zeros([])];
    func.vmap((a) => {
      count.add_(1);
      return a.add_(a.sum());
    })(x);
    assert.deepEqual(await x.tolist(), [
      [3, 3],
      [3, 3],
    ]);
    assert.equal(await count.item(), 1);
  });

  it('runs a function of a thousand operations', async () => {
    const deep = (x) => {
      for (let i = 0; i < 1000; i++) x = x.mul(1.001);
      return x.sum();
    };
    const x = torch.ones(2, 3, { requires_grad: true });
    func.vmap(deep)(x).sum().backward();
    await same(x.grad, torch.full([2, 3], 1.001 ** 1000), 1e-3);
  });
});

describe('torch.func derivatives', () => {
  it('of nested arguments, by several of them, with what is returned besides', async () => {
    const f = ({ a, b: [b] }, c) => [a.mul(b).mul(c).sum(), { twice: a.mul(2) }];
    const args = [{ a: floats([1, 2]), b: [floats([3, 4])] }, floats([5, 6])];
    const [grads, aux] = func.grad(f, { argnums: [0, 1], has_aux: true })(...args);
    await same(grads[0].a, floats([15, 24]));
    await same(grads[0].b[0], floats([5, 12]));
    await same(grads[1], floats([3, 8]));
    await same(aux.twice, floats([2, 4]));
    const [grad, value] = func.grad_and_value((x) => x.pow(3).sum())(floats([1, 2]));
    await same(grad, floats([3, 12]));
    await same(value, floats(9));
    for (const made of [grad, value, aux.twice, grads[1]]) assert.equal(made.requires_grad, false);
  });

  it('are nested in each other and in maps', async () => {
    const f = (x) => x.pow(3).sum().mul(x.sum());
    const x = torch.randn(4, 3);
    const hessians = torch.stack([0, 1, 2, 3].map((i) => torch.autograd.functional.hessian(f, x.at(i))));
    await same(func.vmap(func.hessian(f))(x), hessians);
    await same(func.vmap(func.jacrev(func.jacrev(f)))(x), hessians);
    await same(func.vmap(func.jacfwd(func.jacfwd(f)))(x), hessians);
    await same(
      func.grad((y) =>
        func
          .grad((u) => u.pow(3).sum())(y)
          .sum(),
      )(x),
      x.mul(6),
    );
    await same(
      func.grad((y) =>
        func
          .vmap(func.grad((u) => u.pow(3).sum()))(y)
          .sum(),
      )(x),
      x.mul(6),
    );
  });

  it('lead out to what is captured, and only there', async () => {
    const w = torch.tensor(2, { dtype: 'float32', requires_grad: true });
    const x = floats([1, 3]);
    const grad = func.grad((v) => v.square().mul(w).sum())(x);
    assert.equal(grad.requires_grad, true);
    grad.sum().backward();
    assert.equal(await w.grad.item(), 8);
    assert.equal(torch.no_grad(() => func.grad((v) => v.square().mul(w).sum())(x)).requires_grad, false);
    assert.equal(func.grad((v) => v.square().sum())(x).requires_grad, false);
  });

  it('jacobians have the form of outputs and inputs, either way', async () => {
    const f = (x, y) => ({ a: x.outer(y), b: [y.sum().mul(x)] });
    const [x, y] = [torch.randn(2), torch.randn(3)];
    for (const jacobian of [func.jacrev, func.jacfwd]) {
      const found = jacobian(f, [0, 1])(x, y);
      assert.deepEqual(
        [found.a[0], found.a[1], found.b[0][0], found.b[0][1]].map(({ shape }) => [...shape]),
        [
          [2, 3, 2],
          [2, 3, 3],
          [2, 2],
          [2, 3],
        ],
      );
      await same(found.a[0], torch.einsum('ik,j->ijk', torch.eye(2), y));
      await same(found.b[0][1], x.unsqueeze(1).expand(2, 3));
    }
    await same(func.jacrev((v) => v.square(), { chunk_size: 2 })(y), torch.diag(y.mul(2)));
  });

  it('vjp, jvp and linearize', async () => {
    const f = (x, y) => [x.mul(y), y.sin()];
    const [x, y] = [torch.randn(3), torch.randn(3)];
    const [[product], pull] = func.vjp(f, x, y);
    await same(product, x.mul(y));
    const [gx, gy] = pull([torch.ones(3), x]);
    await same(gx, y);
    await same(gy, x.add(x.mul(y.cos())));
    const [, [tp, ts]] = func.jvp(f, [x, y], [y, x]);
    await same(tp, y.square().add(x.square()));
    await same(ts, x.mul(y.cos()));
    const [, along] = func.linearize((v) => v.pow(3), x);
    await same(func.vmap(along)(torch.eye(3)), torch.diag(x.square().mul(3)));
    await same(func.vmap(func.vjp((v) => v.sin(), x)[1])(torch.eye(3))[0], torch.diag(x.cos()));
    assert.throws(() => func.jvp(f, [x, y], [y]), /jvp: expected tangents like the primals/);
    assert.throws(
      () => func.grad((v) => v)(x),
      /grad: expected a function that returns a scalar tensor, got \[3\] float32/,
    );
    assert.throws(() => func.grad((v) => v, 2)(x), /grad: Got argnum=2, but only 1 positional inputs/);
    assert.throws(() => func.grad((v) => v.sum())(torch.tensor([1])), /grad: expected inputs to be float tensors/);
  });
});

describe('modules as functions', () => {
  it('replace_all_batch_norm_modules_ has batch norms use the batch alone, at any depth, so that they can be mapped', async () => {
    const { nn } = torch;
    const model = new nn.Sequential(new nn.Linear(3, 4), new nn.Sequential(new nn.BatchNorm1d(4)), new nn.ReLU());
    const x = torch.randn([2, 5, 3]);
    const alone = torch.stack([model(x.at(0)), model(x.at(1))]);
    assert.equal(func.replace_all_batch_norm_modules_(model), model);
    assert.deepEqual(Object.keys(model.state_dict()), ['0.weight', '0.bias', '1.0.weight', '1.0.bias']);
    await same(func.vmap(model)(x), alone, 1e-5);
    model.eval();
    await same(model(x.at(0)), alone.at(0), 1e-5);
    const one = new nn.BatchNorm2d(2);
    assert.equal(func.replace_all_batch_norm_modules_(one).track_running_stats, false);
    class MyBatchNorms extends nn.Module {
      own = new nn.BatchNorm1d(2);
      other = new nn.InstanceNorm1d(2, { track_running_stats: true });
    }
    const mine = func.replace_all_batch_norm_modules_(new MyBatchNorms());
    assert.deepEqual(
      [mine.own.running_mean, mine.other.track_running_stats, 'running_mean' in mine],
      [null, true, false],
    );
  });

  it('functional_call puts tensors in the places of parameters, tied ones too, and leaves the module as it was', async () => {
    const model = new nn.Sequential(new nn.Linear(2, 3), new nn.Tanh(), new nn.Linear(3, 1));
    const x = torch.randn(4, 2);
    const own = Object.fromEntries(model.named_parameters());
    await same(func.functional_call(model, own, x), model(x));
    const zero = func.functional_call(model, { '2.weight': torch.zeros(1, 3), '2.bias': torch.ones(1) }, [x]);
    await same(zero, torch.ones(4, 1));
    assert.equal(model.get_parameter('2.weight'), own['2.weight']);
    const tied = new nn.Sequential(new nn.Linear(2, 2), new nn.Linear(2, 2));
    tied.get_submodule('1').weight = tied.get_submodule('0').weight;
    const both = func.functional_call(tied, { '0.weight': torch.zeros(2, 2) }, x);
    await same(both, tied.get_submodule('1').bias.expand(4, 2));
    assert.throws(
      () => func.functional_call(model, { '2.wieght': x }, x),
      /Sequential has no parameter or buffer '2.wieght'/,
    );
    assert.throws(() => func.functional_call(model, {}, x, null, { strict: true }), /Missing key\(s\): '0.weight'/);
  });

  it('per-sample gradients are those of each sample alone', async () => {
    const model = new nn.Sequential(new nn.Conv2d(1, 2, 3), new nn.ReLU(), new nn.Flatten(), new nn.Linear(2 * 16, 3));
    const [x, labels] = [torch.randn(4, 1, 6, 6), torch.tensor([0, 2, 1, 2])];
    const params = Object.fromEntries(model.named_parameters().map(([name, p]) => [name, p.detach()]));
    const loss = (given, sample, label) =>
      F.cross_entropy(func.functional_call(model, given, sample.unsqueeze(0)), label.unsqueeze(0));
    const grads = func.vmap(func.grad(loss), { in_dims: [null, 0, 0] })(params, x, labels);
    for (const i of [0, 3]) {
      model.zero_grad();
      F.cross_entropy(model(x.at(`${i}:${i + 1}`)), labels.at(`${i}:${i + 1}`)).backward();
      for (const [name, p] of model.named_parameters()) await same(grads[name].at(i), p.grad);
    }
  });

  it('an ensemble trains as its models do, and as one', async () => {
    const models = [0, 1, 2].map(() => new nn.Sequential(new nn.Linear(2, 8), new nn.Tanh(), new nn.Linear(8, 1)));
    const [params, buffers] = func.stack_module_state(models);
    assert.deepEqual([...params['0.weight'].shape], [3, 8, 2]);
    assert.ok(params['0.weight'].requires_grad && params['0.weight'].is_leaf);
    const [x, y] = [torch.randn(16, 2), torch.randn(16, 1)];
    const run = (given, more, input) => func.functional_call(models[0], { ...given, ...more }, input);
    const optimizer = new torch.optim.SGD(Object.values(params), { lr: 0.1 });
    const single = new torch.optim.SGD(models[1].parameters(), { lr: 0.1 });
    for (let step = 0; step < 5; step++) {
      optimizer.zero_grad();
      const out = func.vmap(run, { in_dims: [0, 0, null] })(params, buffers, x);
      F.mse_loss(out, y.expand(3, 16, 1), { reduction: 'none' })
        .mean([1, 2])
        .sum()
        .backward();
      optimizer.step();
      single.zero_grad();
      F.mse_loss(models[1](x), y).backward();
      single.step();
    }
    await same(params['2.weight'].at(1), models[1].get_parameter('2.weight'));
    assert.throws(() => func.stack_module_state([]), /Expected at least one model, got 0/);
    assert.throws(() => func.stack_module_state([models[0], new nn.Linear(2, 1)]), /to be of the same class/);
  });
});
