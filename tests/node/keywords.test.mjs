/** Keywords and forms of arguments that PyTorch programs use, whether or not they change anything here. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { answers, float, int, refusals, torch } from './table.mjs';

const { nn, optim } = torch;
const { operators } = JSON.parse(readFileSync(new URL('../../src/kernels/api.json', import.meta.url), 'utf8'));
const space = (name) =>
  name
    .split('.')
    .slice(1, -1)
    .reduce((at, part) => at[part], torch)[name.split('.').at(-1)];
const has = (name) => (operator) =>
  operator.signatures.some(({ parameters }) => parameters.some((each) => each.name === name));

/** What an operator says of a call that names one argument alone. */
async function said(name, keywords) {
  try {
    await (name.startsWith('Tensor.') ? torch.ones(2, 2)[name.slice(7)](keywords) : space(name)(keywords));
    return '';
  } catch (error) {
    return error.message;
  }
}

describe('axis', () => {
  it('is dim wherever there is dim', async () => {
    const refused = [];
    for (const { names } of operators.filter(has('dim')))
      for (const name of names) if (/unexpected keyword/.test(await said(name, { axis: 0 }))) refused.push(name);
    assert.deepEqual(refused, []);
  });

  it('is not taken beside dim, nor where there is none', () => {
    assert.throws(() => torch.ones(2, 2).sum({ dim: 0, axis: 0 }), /multiple values for argument/);
    assert.throws(() => torch.ones(2, 2).exp({ axis: 0 }), /unexpected keyword argument 'axis'/);
  });
});

answers('axis', [
  [() => torch.ones(2, 3).sum({ axis: 1 }), [3, 3]],
  [() => torch.mean(torch.ones(2, 3), { axis: 0, keepdim: true }), [[1, 1, 1]]],
  [() => torch.cat([float([1]), float([2])], { axis: 0 }), [1, 2]],
  [() => torch.ones(2, 3).sum({ axis: [0, 1] }), 6],
  [
    () =>
      float([
        [1, 5],
        [7, 2],
      ]).max({ axis: 1 })[0],
    [5, 7],
  ],
]);

describe('what is made', () => {
  it('takes a device, a dtype and pinned memory', async () => {
    for (const [name, ...args] of [
      ['zeros', [2]],
      ['ones', [2]],
      ['empty', [2]],
      ['full', [2], 1],
      ['rand', [2]],
      ['randn', [2]],
      ['randint', 3, [2]],
      ['randperm', 2],
      ['arange', 2],
      ['linspace', 0, 1, 2],
      ['logspace', 0, 1, 2],
      ['eye', 2],
      ['tensor', [1, 2]],
      ['as_tensor', [1, 2]],
      ['normal', 0, 1, [2]],
      ['scalar_tensor', 1],
      ['zeros_like', torch.ones(2)],
      ['ones_like', torch.ones(2)],
      ['empty_like', torch.ones(2)],
      ['full_like', torch.ones(2), 1],
      ['rand_like', torch.ones(2)],
      ['randn_like', torch.ones(2)],
      ['randint_like', torch.ones(2), 3],
      ['tril_indices', 2, 2],
    ]) {
      const made = torch[name](...args, { device: 'cpu', dtype: torch.float32, pin_memory: false });
      assert.equal(made.dtype, 'float32', name);
      assert.throws(() => torch[name](...args, { device: 'cuda' }), /there is no device 'cuda'/, name);
    }
    assert.throws(() => torch.ones(2).sum({ pin_memory: true }), /unexpected keyword/);
  });

  it('can ask for gradients, where it is of floats', () => {
    assert.ok(torch.normal(0, 1, [2], { requires_grad: true }).requires_grad);
    assert.ok(torch.randint_like(torch.ones(2), 5, { requires_grad: true }).requires_grad);
    assert.throws(() => torch.randint(5, [2], { requires_grad: true }), /floating point/);
  });
});

answers('sizes as arguments of their own', [
  [() => torch.ones(1).new_zeros(2, 3).shape, [2, 3]],
  [() => torch.ones(1).new_ones(2).shape, [2]],
  [() => torch.ones(1).new_empty(1, 2, 3).shape, [1, 2, 3]],
  [() => torch.ones(1).new_zeros([2, 3], { dtype: 'int32' }).dtype, 'int32'],
  [() => torch.ones(1).new_full(3, 2), [2, 2, 2]],
]);

describe('layers and optimizers', () => {
  it('take the device and dtype that they have', async () => {
    assert.deepEqual([...new nn.Linear(2, 1, { device: 'cpu', dtype: torch.float32 }).weight.shape], [1, 2]);
    new nn.Conv2d(1, 1, 1, { device: 'cpu' });
    new nn.Embedding(2, 2, { dtype: 'float32' });
    new nn.BatchNorm1d(2, { device: 'cpu', dtype: 'float32' });
    new nn.LSTM(2, 2, { device: 'cpu' });
    new nn.MultiheadAttention(2, 1, { device: 'cpu', dtype: 'float32' });
    assert.throws(() => new nn.Linear(2, 1, { device: 'cuda' }), /there is no device 'cuda'/);
    assert.throws(() => new nn.Linear(2, 1, { devise: 'cpu' }), /unexpected keyword argument 'devise'/);
  });

  it('take the ways to run that PyTorch has', () => {
    const parameters = () => [torch.ones(1).requires_grad_()];
    for (const name of ['SGD', 'Adam', 'AdamW', 'RMSprop', 'Adagrad', 'NAdam'])
      new optim[name](parameters(), { lr: 1, foreach: null });
    for (const name of ['SGD', 'Adam', 'AdamW']) new optim[name](parameters(), { lr: 1, fused: true, foreach: false });
    assert.throws(() => new optim.SGD(parameters(), { lr: 1, fuse: true }), /unexpected keyword argument 'fuse'/);
  });
});

answers('clipping and copying', [
  [
    () => nn.utils.clip_grad_norm_([torch.ones(1).requires_grad_()], 1, { error_if_nonfinite: false, foreach: null }),
    0,
  ],
  [() => nn.utils.clip_grad_value_([torch.ones(1).requires_grad_()], 1, { foreach: true }) ?? null, null],
  [() => torch.zeros(1).copy_(torch.ones(1), { non_blocking: true }), [1]],
  [() => torch.gradient(float([1, 2, 4]), { spacing: null }), [[1, 1.5, 2]]],
]);

describe('a parameter', () => {
  it('may be frozen by a keyword', () => {
    assert.equal(new nn.Parameter(torch.ones(1), { requires_grad: false }).requires_grad, false);
    assert.equal(new nn.Parameter(torch.ones(1), {}).requires_grad, true);
    assert.equal(new nn.Parameter(torch.ones(1), false).requires_grad, false);
  });

  it('is not replaced by a tensor', () => {
    class Own extends nn.Module {
      constructor() {
        super();
        this.scale = new nn.Parameter(torch.ones(1));
        this.mask = torch.ones(1);
      }
    }
    const layer = new nn.Linear(1, 1);
    layer.weight = torch.zeros(1, 1);
    const model = new nn.Sequential(new Own(), new nn.Linear(1, 1));
    assert.equal(model.parameters().length, 3);
    model[0].scale = torch.zeros(1);
    for (const [call, name] of [
      [() => layer.parameters(), 'weight'],
      [() => layer.state_dict(), 'weight'],
      [() => model.named_parameters(), 'scale'],
    ])
      assert.throws(call, {
        name: 'TypeError',
        message: new RegExp(`cannot assign a Tensor as parameter '${name}'`),
      });
  });

  it('may be replaced by another one, or by none', () => {
    const layer = new nn.Linear(1, 1);
    layer.weight = new nn.Parameter(torch.zeros(1, 1));
    layer.bias = null;
    assert.equal(layer.parameters().length, 1);
  });
});

refusals('distributions and drawing', [
  [() => new torch.distributions.Normal(0, 1).sample(5), /sample: expected an array of sizes|sample_shape/],
  [() => new torch.distributions.Normal(0, 1).sample([1.5]), /sample_shape.*must be int/],
  [() => new torch.distributions.Categorical({ probs: float([-1, 1]) }), /probs/],
  [() => torch.multinomial(float([0, 0, 0]), 1), /invalid multinomial distribution \(sum of probabilities <= 0\)/],
  [() => torch.multinomial(float([-1, 2]), 1), /inf, nan or element < 0/],
  [() => torch.multinomial(float([Number.NaN, 2]), 1), /inf, nan or element < 0/],
  [() => torch.multinomial(float([1, Infinity]), 1), /inf, nan or element < 0/],
]);
answers('distributions of numbers', [
  [() => new torch.distributions.Bernoulli({ probs: 0.3 }).log_prob(1), -1.204],
  [() => new torch.distributions.Normal(0, 1).log_prob(0), -0.9189],
]);

answers('indices from the end', [
  [() => torch.take_along_dim(float([1, 2, 3]), int([-1]), 0), [3]],
  [() => torch.take_along_dim(float([1, 2, 3]), int([-3, 0])), [1, 1]],
]);
refusals('indices beyond the end', [
  [() => torch.take_along_dim(float([1, 2, 3]), int([-4]), 0), /index -4 is out of bounds/],
]);

describe('losses of sizes that differ', () => {
  const F = nn.functional;

  it('are warned of once, in PyTorch’s words', (context) => {
    const warn = context.mock.method(console, 'warn', () => {});
    for (const loss of [F.mse_loss, F.l1_loss, F.smooth_l1_loss, F.huber_loss]) loss(torch.ones(4, 1), torch.ones(4));
    F.mse_loss(torch.ones(4), torch.ones(4));
    assert.deepEqual(
      warn.mock.calls.map((call) => call.arguments[0].slice(0, 93)),
      ['Using a target size (torch.Size([4])) that is different to the input size (torch.Size([4, 1])'],
    );
  });
});
