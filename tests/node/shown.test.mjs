/**
 * What `console.log`, a text and JSON show of tensors, modules and optimizers: what PyTorch prints (pytorch-shown.json, which
 * pytorch-shown.py writes).
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { inspect } from 'node:util';
import torch from '../../dist/kernels.js';

const answers = JSON.parse(readFileSync(join(import.meta.dirname, 'pytorch-shown.json'), 'utf8'));
const { nn, optim } = torch;

before(() => torch.init({ device: 'cpu' }));

const number = (value) => (Array.isArray(value) ? value.map(number) : typeof value === 'string' ? float(value) : value);
const float = (text) => ({ nan: Number.NaN, inf: Number.POSITIVE_INFINITY, '-inf': Number.NEGATIVE_INFINITY })[text];

describe('a tensor is written as PyTorch writes it', () => {
  for (const [values, dtype, text] of answers.tensors)
    it(text.slice(0, 70), () => assert.equal(String(torch.tensor(number(values), { dtype })), text));

  for (const [shape, dtype, step, text] of answers.ranges)
    it(`of shape [${shape}], ${dtype}`, () => {
      const count = shape.reduce((a, b) => a * b, 1);
      assert.equal(String(torch.arange(count).mul(step).reshape(shape).to(dtype)), text);
    });

  for (const [real, imag, text] of answers.complexes)
    it(text, () => assert.equal(String(torch.complex(float32(real), float32(imag))), text));

  it('sparse', () => {
    const [eye, rows] = answers.sparse;
    const [places, values] = [
      torch.tensor([
        [0, 1, 1],
        [2, 0, 2],
      ]),
      float32([3, 4.5, 5]),
    ];
    assert.equal(String(torch.sparse_coo_tensor(places, values, [2, 3])), eye);
    assert.equal(
      String(
        torch.sparse_coo_tensor(
          torch.tensor([[0, 1]]),
          float32([
            [1, 2],
            [3, 4],
          ]),
          [2, 2],
        ),
      ),
      rows,
    );
  });

  for (const [name, given, text] of answers.tuples)
    it(`what ${name} gives`, () => {
      const x = float32([
        [1.5, 2],
        [4, 3],
      ]);
      assert.equal(String(x[name](...given)), text);
      assert.equal(inspect(torch[name](x, ...given)), text);
    });

  it('each named tuple of PyTorch has its name, and its fields in order, by position and by name', async () => {
    const a = float32([
      [2, 1],
      [1, 3.5],
    ]);
    const { linalg } = torch;
    const GIVEN = {
      aminmax: () => a.aminmax(),
      cummax: () => a.cummax(0),
      cummin: () => a.cummin(0),
      frexp: () => a.frexp(),
      geqrf: () => torch.geqrf(a),
      histogram: () => a.histogram(2),
      histogramdd: () => torch.histogramdd(a, [1, 2]),
      kthvalue: () => a.kthvalue(1),
      linalg_cholesky_ex: () => linalg.cholesky_ex(a),
      linalg_eig: () => linalg.eig(a),
      linalg_eigh: () => linalg.eigh(a),
      linalg_inv_ex: () => linalg.inv_ex(a),
      linalg_ldl_factor: () => linalg.ldl_factor(a),
      linalg_ldl_factor_ex: () => linalg.ldl_factor_ex(a),
      linalg_lstsq: () => linalg.lstsq(a, a),
      linalg_lu: () => linalg.lu(a),
      linalg_lu_factor: () => linalg.lu_factor(a),
      linalg_lu_factor_ex: () => linalg.lu_factor_ex(a),
      linalg_qr: () => linalg.qr(a),
      linalg_slogdet: () => linalg.slogdet(a),
      linalg_solve_ex: () => linalg.solve_ex(a, a),
      linalg_svd: () => linalg.svd(a),
      lu_unpack: async () => torch.lu_unpack(...(await torch.lu(a))),
      max: () => a.max(1),
      median: () => a.median(0),
      min: () => a.min(1),
      mode: () => a.mode(),
      nanmedian: () => a.nanmedian(0),
      qr: () => a.qr(),
      slogdet: () => a.slogdet(),
      sort: () => a.sort(),
      svd: () => a.svd(),
      topk: () => a.topk(1),
      triangular_solve: () => torch.triangular_solve(a, a),
    };
    for (const [name, fields] of Object.entries(answers.types)) {
      const found = await GIVEN[name]();
      assert.equal(found.length, fields.length, name);
      fields.forEach((field, at) => {
        for (const each of [found[field]].flat()) assert.ok(each instanceof torch.Tensor, `${name}.${field}`);
        assert.equal(found[field], found[at], `${name}.${field}`);
      });
      assert.deepEqual([...found], Array.from(found));
      const written = (value) => (Array.isArray(value) ? `(${value.join(', ')})` : value);
      const text = `torch.return_types.${name}(\n${fields.map((field) => `${field}=${written(found[field])}`).join(',\n')})`;
      assert.equal(String(found), text);
      assert.equal(inspect(found), text);
    }
  });

  it('so can what PyTorch’s own Python gives be taken apart', () => {
    const packed = nn.utils.rnn.pack_sequence([torch.ones(3, 1), torch.zeros(2, 1)]);
    const [data, sizes, sorted, unsorted] = packed;
    assert.equal(data, packed.data);
    assert.deepEqual([String(sizes), sorted, unsorted], ['tensor([2, 2, 1])', null, null]);
    const found = new nn.Linear(2, 1).load_state_dict(
      { weight: torch.ones(1, 2), other: torch.ones(1) },
      { strict: false },
    );
    const [missing, unexpected] = found;
    assert.deepEqual([missing, unexpected], [['bias'], ['other']]);
    assert.deepEqual([found.missing_keys, found.unexpected_keys], [missing, unexpected]);
    const split = new nn.AdaptiveLogSoftmaxWithLoss(4, 6, [2, 4])(torch.ones(1, 4), torch.tensor([5]));
    assert.deepEqual([split.output, split.loss], [...split]);
    assert.match(String(split), /^_ASMoutput\(output=tensor\(.*, loss=tensor\(.*\)$/);
    const layers = new nn.ModuleDict({ a: new nn.Linear(1, 1), b: new nn.ReLU() });
    assert.deepEqual([layers.length, [...layers]], [2, ['a', 'b']]);
  });

  it('what a function of each example gives keeps its names', () => {
    const found = torch.func.vmap((row) => row.max(0))(
      float32([
        [1, 4],
        [3, 2],
      ]),
    );
    assert.equal(String(found), 'torch.return_types.max(\nvalues=tensor([4., 3.]),\nindices=tensor([1, 0]))');
  });

  it('a view, row by row', () => {
    assert.equal(String(torch.arange(6).reshape(2, 3).t()), 'tensor([[0, 3],\n        [1, 4],\n        [2, 5]])');
  });
});

const float32 = (values) => torch.tensor(values, { dtype: 'float32' });

describe('a tensor says what gradients do with it', () => {
  const w = () => torch.tensor([1, 2.5], { requires_grad: true });
  const HISTORIES = {
    requires_grad: w,
    mul: () => w().mul(2),
    sum: () => w().sum(),
    relu: () => torch.relu(w()),
    log_softmax: () => torch.log_softmax(w(), 0),
    view: () => torch.tensor([[1, 2]], { dtype: 'float32', requires_grad: true }).view(2),
    pow: () => w().pow(2),
    detached: () => w().detach(),
    Parameter: () =>
      new nn.Parameter(
        float32([
          [1, 2],
          [3, 4],
        ]),
      ),
    'mean of a parameter': () => new nn.Parameter(torch.ones(2)).mean(),
    'long with a name': () => torch.sigmoid(torch.arange(9, { dtype: 'float32' }).requires_grad_()),
  };
  for (const [name, make] of Object.entries(HISTORIES))
    it(name, () => assert.equal(String(make()), answers.histories[name]));
});

describe('torch.set_printoptions', () => {
  for (const [name, [given, numbers, range]] of Object.entries(answers.options))
    it(name, () => {
      torch.set_printoptions(given);
      try {
        assert.equal(String(float32([1.23456789, 1e-6, 300, 4, 5])), numbers);
        assert.equal(String(torch.arange(12)), range);
      } finally {
        torch.set_printoptions({ profile: 'default' });
      }
    });

  it('refuses a profile that it has not', () => {
    assert.throws(
      () => torch.set_printoptions({ profile: 'long' }),
      /profile must be one of default, short, full, got long/,
    );
  });
});

describe('a module is written as PyTorch writes it', () => {
  for (const [name, given, text] of answers.modules)
    it(`${name}(${JSON.stringify(given).slice(1, -1)})`, () => assert.equal(String(new nn[name](...given)), text));

  const linears = (count) => Array.from({ length: count }, () => new nn.Linear(2, 2));
  class Scaled extends nn.Module {
    by = 3;
    inner = new nn.Linear(2, 2);
    extra_repr() {
      return `by=${this.by}`;
    }
  }
  class Noise extends nn.Module {
    extra_repr() {
      return 'one\ntwo';
    }
  }
  const layer = () => new nn.TransformerEncoderLayer(8, 2, 16);
  class Symmetric extends nn.Module {
    forward(weight) {
      return weight.triu().add(weight.triu(1).t());
    }
  }
  const { parametrize, parametrizations } = nn.utils;
  const parametrized = () => parametrize.register_parametrization(new nn.Linear(3, 3), 'weight', new Symmetric());
  const NESTED = {
    weight_norm: () => parametrizations.weight_norm(new nn.Linear(2, 3)),
    orthogonal: () => parametrizations.orthogonal(new nn.Linear(2, 2)),
    spectral_norm: () => new nn.Sequential(parametrizations.spectral_norm(new nn.Conv2d(2, 3, 3)), new nn.ReLU()),
    "a parametrization of one's own": () => torch.deepcopy(parametrized()),
    'a parametrization that is taken away': () =>
      parametrize.remove_parametrizations(parametrizations.weight_norm(new nn.Linear(2, 3)), 'weight'),
    Sequential: () =>
      new nn.Sequential(new nn.Linear(2, 3), new nn.Tanh(), new nn.Sequential(new nn.Flatten(), new nn.ReLU())),
    ModuleDict: () => new nn.ModuleDict({ conv: new nn.Conv2d(1, 2, 3), pool: new nn.MaxPool2d(3) }),
    repeated: () => new nn.ModuleList([...linears(3), new nn.ReLU(), new nn.ReLU(), new nn.Linear(2, 3)]),
    'all the same': () => new nn.ModuleList(linears(3).map((each) => new nn.Sequential(each, new nn.ReLU()))),
    'repeated in Sequential': () => new nn.Sequential(...linears(2)),
    extra_repr: () => new Scaled(),
    'extra_repr of two lines': () => new Noise(),
    ParameterList: () => new nn.ParameterList([new nn.Parameter(torch.ones(2, 3)), new nn.Parameter(torch.ones([]))]),
    ParameterDict: () => new nn.ParameterDict({ a: torch.ones(2), b: torch.ones(3, 1) }),
    TransformerEncoder: () => new nn.TransformerEncoder(layer(), 2),
    TransformerDecoder: () => new nn.TransformerDecoder(new nn.TransformerDecoderLayer(8, 2, 16), 2),
    'TransformerEncoder with a norm': () => new nn.TransformerEncoder(layer(), 1, new nn.LayerNorm(8)),
  };
  for (const [name, make] of Object.entries(NESTED)) it(name, () => assert.equal(String(make()), answers.nested[name]));

  it('every class of torch.nn is among them', () => {
    const asked = new Set([...answers.modules.map(([name]) => name), ...Object.keys(NESTED)]);
    const bases = ['RNNBase', 'RNNCellBase'];
    const classes = Object.keys(nn).filter((name) => nn[name].prototype instanceof nn.Module && !bases.includes(name));
    assert.deepEqual(
      classes.filter((name) => !asked.has(name)),
      [],
    );
  });

  it('a subclass of a layer says the layer’s options', () => {
    class Mine extends nn.Conv2d {}
    assert.equal(String(new Mine(1, 8, 3)), 'Mine(1, 8, kernel_size=(3, 3), stride=(1, 1))');
  });
});

describe('an optimizer is written as PyTorch writes it', () => {
  /** Without options that nothing here depends on. */
  const plain = (text) => text.replaceAll(/^ {4}(?:capturable|differentiable|foreach|fused): .*\n/gm, '');
  const weight = () => [new nn.Parameter(torch.ones(2, 1))];
  for (const [name, [given, text]] of Object.entries(answers.optimizers))
    it(name, () => assert.equal(plain(String(new optim[name](weight(), given))), plain(text)));

  it('with several groups, and a schedule', () => {
    const [two, scheduled] = answers.groups;
    const made = new optim.SGD([{ params: weight() }, { params: weight(), lr: 0.2 }], { lr: 0.1 });
    assert.equal(String(made), plain(two));
    const optimizer = new optim.SGD(weight(), { lr: 0.5 });
    const schedule = new optim.lr_scheduler.StepLR(optimizer, 3);
    assert.equal(String(optimizer), plain(scheduled));
    assert.equal(inspect(optimizer), String(optimizer));
    assert.equal(inspect(schedule), '<torch.optim.lr_scheduler.StepLR object>');
  });
});

describe('in Node', () => {
  it('console.log shows what a text shows, alone and in other things', () => {
    const x = torch.ones([2, 3], { requires_grad: true });
    assert.equal(inspect(x), 'tensor([[1., 1., 1.],\n        [1., 1., 1.]], requires_grad=True)');
    assert.equal(inspect({ x: x.sum() }), '{ x: tensor(6., grad_fn=<SumBackward0>) }');
    const model = new nn.Sequential(new nn.Linear(2, 1));
    assert.equal(inspect(model), String(model));
  });

  it('console.log shows t.data as the tensor that it is', () => {
    assert.equal(inspect(torch.ones(2).data), 'tensor([1., 1.])');
    assert.equal(String(torch.ones(2).data), 'tensor([1., 1.])');
  });

  it('JSON has a tensor as a text has it', () => {
    assert.equal(JSON.stringify({ w: torch.zeros([2]) }), '{"w":"tensor([0., 0.])"}');
    assert.equal(JSON.stringify([torch.zeros([2]).data]), '["tensor([0., 0.])"]');
  });
});

describe('a text is not the tensor’s business', () => {
  it('neither its history nor random numbers depend on whether it was written', () => {
    const run = (look) => {
      torch.manual_seed(0);
      const x = torch.randn([3], { requires_grad: true });
      const y = x.mul(2);
      if (look) String(y);
      y.sum().backward();
      return `${x.grad} ${torch.randn(2)}`;
    };
    assert.equal(run(true), run(false));
  });

  it('where there are no values, in vmap, it says what the tensor is', () => {
    let text = '';
    torch.vmap((x) => {
      text = String(x);
      return x;
    })(torch.ones(2, 3));
    assert.match(text, /^tensor\(\.\.\., size=\(3,\), dtype=torch\.float32/);
  });
});
