/**
 * Layers, optimizers, schedules and what helps them, against PyTorch's own answers (pytorch-classes.json, which pytorch-classes.py
 * writes). The torch of dist/, on the CPU.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { float, torch } from './table.mjs';

const { answers } = JSON.parse(readFileSync(join(import.meta.dirname, 'pytorch-classes.json'), 'utf8'));
const { nn, optim } = torch;
const { functional: F, utils } = nn;
const { parametrizations, parametrize, rnn } = utils;

/** The numbers that both sides begin with. */
function wave(shape, start = 0.1) {
  const count = shape.reduce((size, n) => size * n, 1);
  return float(Array.from({ length: count }, (_, i) => Math.sin(i * 0.7 + start))).reshape(shape);
}

function filled(module) {
  torch.no_grad(() => module.parameters().forEach((p, at) => void p.copy_(wave(p.shape, 0.3 * at).mul(0.5))));
  return module;
}

async function plain(value) {
  if (value instanceof torch.Tensor) return value.tolist();
  return Array.isArray(value) ? Promise.all(value.map(plain)) : value;
}

/** Within float32's rounding over a few steps. */
function close(found, wanted, tolerance, path = '') {
  if (Array.isArray(wanted)) {
    assert.equal(found?.length, wanted.length, `${path}: length`);
    for (const [at, each] of wanted.entries()) close(found[at], each, tolerance, `${path}[${at}]`);
  } else if (typeof wanted === 'number')
    assert.ok(
      Math.abs(found - wanted) <= tolerance * (1 + Math.abs(wanted)),
      `${path}: ${found}, PyTorch has ${wanted}`,
    );
  else assert.deepEqual(found, wanted, path);
}

/** A test that the function gives what PyTorch's of this name gives. */
const answered = (name, fn, tolerance = 2e-5) =>
  it(name, async () => close(await plain(await fn()), answers[name], tolerance));

describe('optimizers are PyTorch’s', () => {
  const OPTIMIZERS = {
    ASGD: (p) => new optim.ASGD(p, { lr: 0.1, t0: 1, lambd: 0.01 }),
    'ASGD, averaging late': (p) => new optim.ASGD(p, { lr: 0.1, weight_decay: 0.1, maximize: true }),
    Adafactor: (p) => new optim.Adafactor(p, { lr: 0.1 }),
    'Adafactor, decayed': (p) => new optim.Adafactor(p, { lr: 0.05, d: 1.5, weight_decay: 0.1, eps: [1e-4, 1e-2] }),
    'Adam, decoupled': (p) =>
      new optim.Adam(p, { lr: 0.1, weight_decay: 0.1, decoupled_weight_decay: true, foreach: false }),
    'NAdam, decoupled': (p) => new optim.NAdam(p, { lr: 0.1, weight_decay: 0.1, decoupled_weight_decay: true }),
    'RAdam, decoupled': (p) => new optim.RAdam(p, { lr: 0.1, weight_decay: 0.1, decoupled_weight_decay: true }),
    'Rprop, maximize': (p) => new optim.Rprop(p, { lr: 0.1, maximize: true }),
  };
  for (const [name, make] of Object.entries(OPTIMIZERS))
    answered(name, () => {
      const [matrix, vector] = [new nn.Parameter(wave([3, 2])), new nn.Parameter(wave([3]))];
      const optimizer = make([matrix, vector]);
      const losses = [];
      for (let step = 0; step < 4; step++) {
        optimizer.zero_grad();
        const made = wave([5, 2], step).matmul(matrix.t()).add(vector);
        const loss = made
          .sub(wave([5, 3], 2 + step))
          .square()
          .mean();
        loss.backward();
        optimizer.step();
        losses.push(loss.detach());
      }
      return [losses, matrix, vector];
    });

  answered('Muon', () => {
    const matrix = new nn.Parameter(wave([4, 3]));
    const optimizer = new optim.Muon([matrix], { lr: 0.1 });
    for (let step = 0; step < 3; step++) {
      optimizer.zero_grad();
      wave([5, 3], step)
        .matmul(matrix.t())
        .sub(wave([5, 4], 1 + step))
        .square()
        .mean()
        .backward();
      optimizer.step();
    }
    return matrix;
  });
});

describe('schedules are PyTorch’s', () => {
  const { SWALR } = optim.swa_utils;
  const { StepLR, ExponentialLR, LambdaLR, CosineAnnealingLR } = optim.lr_scheduler;
  const resumed = (make) => (o) => {
    o.param_groups[0].initial_lr = 0.8;
    return make(o);
  };
  const SCHEDULES = {
    SWALR: (o) => new SWALR(o, { swa_lr: 0.05, anneal_epochs: 4 }),
    'SWALR, linear': (o) => new SWALR(o, 0.05, 3, 'linear'),
    'SWALR, at once': (o) => new SWALR(o, 0.05, { anneal_epochs: 0 }),
    'StepLR, resumed': resumed((o) => new StepLR(o, 2, 0.5, { last_epoch: 2 })),
    'ExponentialLR, resumed': resumed((o) => new ExponentialLR(o, 0.9, 3)),
    'LambdaLR, resumed': resumed((o) => new LambdaLR(o, (e) => 0.95 ** e, { last_epoch: 3 })),
    'CosineAnnealingLR, resumed': resumed((o) => new CosineAnnealingLR(o, 6, { last_epoch: 1 })),
  };
  for (const [name, make] of Object.entries(SCHEDULES))
    answered(name, () => {
      const optimizer = new optim.SGD([new nn.Parameter(torch.ones(1))], 0.5);
      const schedule = make(optimizer);
      const rates = [optimizer.param_groups[0].lr];
      for (let step = 0; step < 6; step++) {
        optimizer.step();
        schedule.step();
        rates.push(optimizer.param_groups[0].lr);
      }
      return rates;
    });

  it('go on only with an optimizer that a schedule has seen', () => {
    const optimizer = new optim.SGD([new nn.Parameter(torch.ones(1))], 0.5);
    assert.throws(() => new StepLR(optimizer, 2, { last_epoch: 3 }), /'initial_lr' is not specified/);
  });
});

describe('packed sequences are PyTorch’s', () => {
  const run = async (layer, lengths, batch_first = false, enforce_sorted = false) => {
    filled(layer);
    const x = wave(batch_first ? [3, 4, 3] : [4, 3, 3]).requires_grad_();
    const [out, state] = layer(rnn.pack_padded_sequence(x, lengths, { batch_first, enforce_sorted }));
    const [padded, found] = rnn.pad_packed_sequence(out, batch_first, { padding_value: -1 });
    const hidden = [state].flat();
    hidden.reduce((sum, each) => sum.add(each.sum()), padded.sin().sum()).backward();
    return [padded, found, out.batch_sizes, hidden, x.grad];
  };
  answered('packed GRU', () => run(new nn.GRU(3, 2), [2, 4, 1]));
  answered('packed LSTM', () =>
    run(
      new nn.LSTM(3, 2, { num_layers: 2, bidirectional: true, proj_size: 1, batch_first: true }),
      [4, 3, 1],
      true,
      true,
    ),
  );
  answered('packed RNN', () => run(new nn.RNN(3, 2, 2, { bidirectional: true }), [1, 4, 4]));
  answered('pad_packed_sequence', () => {
    const out = rnn.pack_sequence([wave([2, 2]), wave([3, 2]), wave([1, 2])], { enforce_sorted: false });
    const [padded] = rnn.pad_packed_sequence(out, { total_length: 4 });
    return [out.data, out.batch_sizes, out.sorted_indices, out.unsorted_indices, padded, rnn.unpack_sequence(out)];
  });
  it('need lengths as numbers, longest first unless told otherwise', () => {
    const x = wave([4, 2, 3]);
    assert.throws(() => rnn.pack_padded_sequence(x, torch.tensor([4, 2])), /await lengths\.tolist\(\)/);
    assert.throws(() => rnn.pack_padded_sequence(x, [2, 4]), /sorted in decreasing order.*enforce_sorted: false/);
    assert.throws(() => rnn.pack_padded_sequence(x, [5, 4]), /at most 4 steps/);
  });
});

describe('computed weights are PyTorch’s', () => {
  answered('weight_norm', () => {
    const found = [];
    for (const dim of [0, 1, null]) {
      const layer = parametrizations.weight_norm(filled(new nn.Linear(3, 2)), { dim });
      const parts = layer.parametrizations.weight;
      torch.no_grad(() => parts.original0.mul_(2));
      layer(wave([4, 3]))
        .sin()
        .sum()
        .backward();
      found.push(layer.weight, parts.original0.grad, parts.original1.grad);
    }
    return found;
  });
  answered('spectral_norm', () => {
    const layer = parametrizations.spectral_norm(filled(new nn.Linear(3, 2)));
    const inner = layer.parametrizations.weight[0];
    inner._u.copy_(F.normalize(wave([2]), { dim: 0 }));
    inner._v.copy_(F.normalize(wave([3]), { dim: 0 }));
    layer(wave([4, 3]))
      .sin()
      .sum()
      .backward();
    return [layer.parametrizations.weight.original.grad, layer.eval().weight, inner._u];
  });
  answered('orthogonal', () => {
    const found = [];
    const CASES = [
      ['matrix_exp', [3, 3]],
      ['cayley', [3, 3]],
      ['cayley', [4, 2]],
      ['householder', [4, 3]],
      ['householder', [2, 4]],
    ];
    for (const [orthogonal_map, shape] of CASES) {
      const layer = parametrizations.orthogonal(new nn.Linear(shape[1], shape[0], false), { orthogonal_map });
      const parts = layer.parametrizations.weight;
      parts[0].base.copy_(torch.eye(Math.max(...shape)));
      torch.no_grad(() => {
        parts.original.copy_(wave(shape).mul(0.4));
        if (orthogonal_map === 'householder') parts.original.fill_diagonal_(-1);
      });
      layer(wave([2, shape[1]]))
        .sin()
        .sum()
        .backward();
      found.push(layer.weight, parts.original.grad);
    }
    return found;
  });
  it('orthogonal begins with the matrix made orthogonal, whatever its shape', async () => {
    for (const shape of [
      [3, 3],
      [5, 3],
      [3, 5],
    ]) {
      const layer = parametrizations.orthogonal(filled(new nn.Linear(shape[1], shape[0])));
      const w = shape[0] < shape[1] ? layer.weight : layer.weight.t();
      close(await plain(w.matmul(w.t())), await plain(torch.eye(3)), 1e-5);
    }
  });
  answered('old weight_norm', () => {
    const layer = utils.weight_norm(filled(new nn.Linear(3, 2)));
    layer(wave([4, 3]))
      .sin()
      .sum()
      .backward();
    const found = [layer.weight_g, layer.weight_v, layer.weight_g.grad, layer.weight_v.grad];
    return [...found, utils.remove_weight_norm(layer).weight];
  });
  answered('parametrize', () => {
    class Symmetric extends nn.Module {
      forward(x) {
        return x.triu().add(x.triu(1).transpose(-1, -2));
      }
    }
    const layer = filled(new nn.Linear(3, 3));
    const names = () => layer.named_parameters().map(([name]) => name);
    parametrize.register_parametrization(layer, 'weight', new Symmetric());
    assert.ok(parametrize.is_parametrized(layer, 'weight'));
    layer(wave([2, 3]))
      .sin()
      .sum()
      .backward();
    const found = [names(), layer.weight, layer.parametrizations.weight.original.grad];
    parametrize.remove_parametrizations(layer, 'weight');
    assert.ok(!parametrize.is_parametrized(layer));
    return [...found, names(), layer.weight];
  });
  it('are computed once while they are cached, and copied with their module', async () => {
    let runs = 0;
    class Counted extends nn.Module {
      forward(x) {
        runs++;
        return x.mul(2);
      }
    }
    const layer = parametrize.register_parametrization(filled(new nn.Linear(2, 2)), 'weight', new Counted());
    runs = 0;
    parametrize.cached(() => layer(layer(torch.ones(1, 2))));
    assert.equal(runs, 1);
    const other = torch.deepcopy(layer);
    torch.no_grad(() => other.parametrizations.weight.original.zero_());
    assert.deepEqual(await other.weight.tolist(), [
      [0, 0],
      [0, 0],
    ]);
    assert.notDeepEqual(await layer.weight.tolist(), [
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('layers with weights of many classes, and poolings, are PyTorch’s', () => {
  answered('AdaptiveLogSoftmaxWithLoss', () => {
    const layer = filled(new nn.AdaptiveLogSoftmaxWithLoss(6, 10, [2, 5], { div_value: 2, head_bias: true }));
    const x = wave([4, 6]).requires_grad_();
    const [output, loss] = layer(x, torch.tensor([0, 3, 9, 4]));
    loss.backward();
    return [output, loss, x.grad, layer.log_prob(x), layer.predict(x)];
  });
  answered('poolings', () => {
    const samples = (shape) => wave(shape).add(1).div(2.01);
    const [x, v] = [wave([2, 3, 7, 6]), wave([1, 2, 5, 6, 4])];
    const drawn = { output_size: [3, 4], return_indices: true, random_samples: samples([2, 3, 2]) };
    const [values, indices] = F.fractional_max_pool2d(x, 2, drawn);
    const deep = new nn.FractionalMaxPool3d([2, 1, 2], { output_ratio: 0.5, _random_samples: samples([1, 2, 3]) })(v);
    const small = x.at({ slice: [] }, { slice: [] }, { slice: [null, 2] }, { slice: [null, 2] });
    return [
      [values, indices, deep],
      [F.lp_pool3d(v.abs(), 2, 2), new nn.LPPool3d(3, [1, 2, 2], 2)(v.abs())],
      F.max_pool2d_with_indices(x, 3, 2),
      [F.upsample(small, { scale_factor: 2 }), F.upsample_bilinear(small, { size: [3, 3] })],
    ];
  });
  answered('linear_cross_entropy', () => {
    const layer = filled(new nn.LinearCrossEntropyLoss(3, 4, { bias: true, label_smoothing: 0.1 }));
    const x = wave([5, 3]).requires_grad_();
    const loss = layer(x, torch.tensor([0, 3, 1, 2, -100]));
    loss.backward();
    const target = torch.tensor([
      [0, 1],
      [3, 2],
    ]);
    return [loss, x.grad, F.linear_cross_entropy(wave([2, 3]), wave([4, 2, 3]), target, { reduction: 'sum' })];
  });
});

describe('models as a whole are PyTorch’s', () => {
  answered('averaged models', () => {
    const { AveragedModel, get_ema_avg_fn, get_ema_multi_avg_fn, update_bn } = optim.swa_utils;
    const found = [];
    let averaged;
    for (const options of [
      {},
      { multi_avg_fn: get_ema_multi_avg_fn(0.9) },
      { avg_fn: get_ema_avg_fn(0.5), use_buffers: true },
    ]) {
      const model = new nn.Sequential(filled(new nn.Linear(2, 2)), new nn.BatchNorm1d(2));
      averaged = new AveragedModel(model, options);
      for (let step = 0; step < 3; step++) {
        torch.no_grad(() => model[0].weight.add_(0.1 * (step + 1)));
        model(wave([4, 2], step));
        averaged.update_parameters(model);
      }
      found.push(averaged.module[0].weight, averaged.module[1].running_mean, averaged.n_averaged);
    }
    update_bn([wave([4, 2]), [wave([4, 2], 1)]], averaged);
    const { running_mean, running_var } = averaged.module[1];
    return [...found, running_mean, running_var, Object.keys(averaged.state_dict())];
  });
  answered('hooks', () => {
    const layer = filled(new nn.Linear(2, 3));
    const seen = [];
    layer.register_full_backward_pre_hook((_module, out) => [out[0].mul(2)]);
    layer.register_full_backward_hook((_module, inputs, out) => {
      seen.push([inputs, out]);
      return [inputs[0].mul(3)];
    });
    const x = wave([4, 2]).requires_grad_();
    layer(x).sin().sum().backward();
    const leaf = wave([2]).requires_grad_();
    leaf.register_post_accumulate_grad_hook((p) => void seen.push(p.grad.clone()));
    leaf.mul(3).sum().backward();
    return [seen, x.grad, layer.weight.grad];
  });
  answered('fused with BatchNorm', () => {
    const norm = new nn.BatchNorm2d(2).eval();
    norm.running_mean.copy_(wave([2]));
    norm.running_var.copy_(wave([2]).add(2));
    filled(norm);
    const fused = utils.fuse_conv_bn_eval(filled(new nn.Conv2d(3, 2, 2)).eval(), norm);
    return [fused.weight, fused.bias, fused(wave([1, 3, 3, 3]))];
  });
  answered('gradients’ norms'.replace('’', "'"), () => {
    const layer = filled(new nn.Linear(2, 3));
    layer(wave([4, 2]))
      .sin()
      .sum()
      .backward();
    const grads = layer.parameters().map(({ grad }) => grad);
    const norms = [utils.get_total_norm(grads), utils.get_total_norm(grads, 3), utils.get_total_norm(grads, Infinity)];
    const kept = norms[0].clone();
    utils.clip_grads_with_norm_(layer.parameters(), 0.5, kept);
    return [norms, layer.parameters().map(({ grad }) => grad.clone())];
  });
  answered('data of a tensor', () => {
    const w = new nn.Parameter(wave([2, 2]));
    w.data.mul_(2).add_(1);
    w.mul(wave([2, 2]))
      .sum()
      .backward();
    w.data.sub_(w.grad.data.mul(0.1));
    const found = [w.clone(), w.grad];
    w.data = wave([3]);
    w.grad = null;
    w.mul(w).sum().backward();
    const x = wave([2]).requires_grad_();
    const y = x.mul(x);
    x.data.zero_();
    y.sum().backward();
    return [...found, w, w.grad, x.grad];
  });
  answered('deepcopy', () => {
    const model = new nn.Sequential(filled(new nn.Linear(2, 2)), new nn.BatchNorm1d(2), new nn.Dropout(0.5)).eval();
    const other = torch.deepcopy(model);
    torch.no_grad(() => model[0].weight.zero_());
    model[1].running_mean.add_(1);
    return [other(wave([2, 2])), other.named_parameters().map(([name]) => name), Object.keys(other.state_dict())];
  });
});

describe('names that are no matter of numbers', () => {
  it('lazy layers learn their width from the first input, and keep their parameters', () => {
    const CASES = [
      [new nn.LazyLinear(4), [2, 7], 'Linear', [4, 7]],
      [new nn.LazyConv1d(4, 3), [2, 5, 8], 'Conv1d', [4, 5, 3]],
      [new nn.LazyConv2d(4, 3, { padding: 1, groups: 2 }), [2, 6, 5, 5], 'Conv2d', [4, 3, 3, 3]],
      [new nn.LazyConv3d(2, 1), [3, 4, 4, 4], 'Conv3d', [2, 3, 1, 1, 1]],
      [new nn.LazyConvTranspose2d(4, 3), [2, 6, 5, 5], 'ConvTranspose2d', [6, 4, 3, 3]],
      [new nn.LazyBatchNorm2d(), [2, 6, 5, 5], 'BatchNorm2d', [6]],
      [new nn.LazyBatchNorm1d(), [2, 6], 'BatchNorm1d', [6]],
      [new nn.LazyInstanceNorm1d(), [2, 6, 5], 'InstanceNorm1d', [6]],
    ];
    for (const [layer, shape, name, weight] of CASES) {
      const before = layer.parameters();
      layer(wave(shape));
      assert.equal(layer._get_name(), name);
      assert.deepEqual([...layer.weight.shape], weight, name);
      assert.deepEqual(layer.parameters(), before, name);
      layer(wave(shape));
    }
  });

  it('layers take the device and dtype that PyTorch’s take', () => {
    assert.equal(new nn.Linear(2, 1, { device: 'cpu', dtype: 'float32' }).weight.dtype, 'float32');
    assert.throws(() => new nn.Conv2d(1, 2, 3, { device: 'cuda' }), /there is no device 'cuda' here/);
    assert.throws(() => new nn.Linear(2), /Linear\(\) missing required argument: 'out_features'/);
    assert.throws(
      () => new nn.Linear(2, 1, { biass: false }),
      /unexpected keyword argument 'biass'; it knows in_features/,
    );
    assert.throws(() => new optim.SGD([torch.ones(1)], 1, { lr: 1 }), /SGD\(\) got multiple values for argument 'lr'/);
  });

  it('an author’s class extends a layer, with keywords too', async () => {
    class Two extends nn.Linear {
      constructor(width) {
        super(width, 2, { bias: false });
      }
    }
    const two = new Two(3);
    assert.ok(two instanceof nn.Linear && two instanceof nn.Module && two instanceof Two);
    assert.equal(two.bias, null);
    assert.equal(new nn.Linear(1, 1).constructor, nn.Linear);
    assert.equal(new nn.TransformerEncoderLayer(4, 2).linear1 instanceof nn.Linear, true);
  });

  it('tensors are made by PyTorch’s older constructors, with new and without', async () => {
    assert.deepEqual(await new torch.Tensor([1, 2]).tolist(), [1, 2]);
    assert.equal(new torch.Tensor([1, 2]).dtype, 'float32');
    assert.deepEqual([...new torch.Tensor(2, 3).shape], [2, 3]);
    assert.deepEqual([...new torch.Tensor().shape], [0]);
    assert.deepEqual(await torch.LongTensor([1.7, 2]).tolist(), [1, 2]);
    assert.equal(new torch.FloatTensor(torch.tensor([1, 2])).dtype, 'float32');
    assert.deepEqual([torch.BoolTensor(1).dtype, torch.ByteTensor([1]).dtype], ['bool', 'uint8']);
    assert.throws(() => torch.DoubleTensor([1]), /there is no dtype 'float64'.*use that/);
  });

  it('data is a tensor, and a function that reads', async () => {
    const x = wave([2]).requires_grad_();
    assert.ok(x.data instanceof torch.Tensor);
    assert.equal(x.data.requires_grad, false);
    assert.ok((await x.data()) instanceof Float32Array);
    assert.deepEqual([...(await x.data.data())], [...(await x.data())]);
    assert.deepEqual(await torch.add(x.data, x.data).tolist(), await x.mul(2).tolist());
    assert.deepEqual(await torch.stack([x.data, x.data]).sum(0).tolist(), await x.mul(2).tolist());
    torch.nn.init.zeros_(x.data);
    assert.deepEqual(await x.tolist(), [0, 0]);
    assert.throws(() => {
      x.data = 3;
    }, /data: expected a Tensor/);
  });

  it('checkpoints give the same gradients, random numbers and second derivatives included', async () => {
    const run = (use) => {
      torch.manual_seed(1);
      const model = new nn.Sequential(
        filled(new nn.Linear(3, 4)),
        new nn.Tanh(),
        new nn.Dropout(0.5),
        filled(new nn.Linear(4, 2)),
      );
      const x = wave([5, 3]).requires_grad_();
      // Of the outer graph, and reached by the function itself.
      const factor = x.sum().sin();
      const piece = (y) => model(y).mul(factor);
      const out = use ? utils_.checkpoint(piece, x, { use_reentrant: false }) : piece(x);
      const [first] = torch.autograd.grad(out.square().sum(), [x], { create_graph: true });
      first.square().sum().backward();
      return [out, first, x.grad, ...model.parameters().map(({ grad }) => grad)];
    };
    const utils_ = torch.utils.checkpoint;
    close(await plain(run(true)), await plain(run(false)), 2e-5);
    const layers = [0, 1, 2, 3].map(() => filled(new nn.Linear(3, 3)));
    const x = wave([2, 3]).requires_grad_();
    utils_.checkpoint_sequential(layers, 2, x).sum().backward();
    const [given, y] = [x.grad, wave([2, 3]).requires_grad_()];
    layers
      .reduce((value, layer) => layer(value), y)
      .sum()
      .backward();
    close(await given.tolist(), await y.grad.tolist(), 1e-6);
  });

  it('what programs say of mixed precision changes nothing', () => {
    const scaler = new torch.amp.GradScaler('cuda', { enabled: true });
    const p = new nn.Parameter(torch.ones(1));
    const optimizer = new optim.SGD([p], 0.1);
    const loss = torch.autocast('cuda', { dtype: torch.float16 }, () => p.mul(2).sum());
    scaler.scale(loss).backward();
    scaler.unscale_(optimizer);
    scaler.step(optimizer);
    scaler.update();
    assert.equal(scaler.get_scale(), 1);
    assert.equal(
      torch.cuda.amp.autocast(() => 3),
      3,
    );
    assert.throws(() => torch.autocast('cuda'), /expected what runs in it as the last argument/);
  });

  it('a gradient that is NaN names the operation, and its line in the forward pass', async () => {
    const x = torch.tensor([0, 1], { dtype: 'float32' }).requires_grad_();
    const forward = function theAuthorsLine() {
      return x.sqrt().mul(0);
    };
    const checked = torch.autograd.detect_anomaly(() => void forward().sum().backward());
    const error = await checked.then(
      () => null,
      (thrown) => thrown,
    );
    assert.match(error.message, /Function 'SqrtBackward0' returned nan values in its 0th output\./);
    assert.match(error.stack, /theAuthorsLine.*classes\.test\.mjs/);
    torch.autograd.set_detect_anomaly(true);
    forward().sum().backward();
    torch.autograd.set_detect_anomaly(false);
    await assert.rejects(x.sum().item(), /SqrtBackward/);
    assert.equal(await x.sum().item(), 1);
  });

  it('hooks see keywords, and come first where they are told to', () => {
    const order = [];
    class Scaled extends nn.Module {
      forward(x, { by = 1 } = {}) {
        return x.mul(by);
      }
    }
    const module = new Scaled();
    module.register_forward_pre_hook((_m, args, kwargs) => [args, { by: kwargs.by + 1 }], { with_kwargs: true });
    module.register_forward_hook((_m, _args, kwargs) => void order.push(kwargs.by), { with_kwargs: true });
    module.register_forward_hook(() => void order.push('first'), { prepend: true });
    const taken = module.register_forward_hook(() => void order.push('taken away'));
    taken.remove();
    module(torch.ones(1), { by: 2 });
    assert.deepEqual(order, ['first', 3]);
  });

  it('datasets that can only be walked come in batches', async () => {
    const { DataLoader, IterableDataset, ChainDataset, StackDataset, get_worker_info } = torch.utils.data;
    class Count extends IterableDataset {
      *[Symbol.iterator]() {
        for (let i = 0; i < 5; i++) yield i;
      }
    }
    const batches = async (loader) => plain([...loader]);
    assert.deepEqual(await batches(new DataLoader(new Count(), { batch_size: 2 })), [[0, 1], [2, 3], [4]]);
    assert.deepEqual(await batches(new DataLoader(new Count(), 3, { drop_last: true })), [[0, 1, 2]]);
    assert.deepEqual([...new ChainDataset([new Count(), [7]])], [0, 1, 2, 3, 4, 7]);
    assert.throws(
      () => new DataLoader(new Count(), { shuffle: true }),
      /IterableDataset: expected unspecified shuffle/,
    );
    const late = [];
    class Later extends IterableDataset {
      async *[Symbol.asyncIterator]() {
        for (let i = 0; i < 3; i++) yield i;
      }
    }
    for await (const batch of new DataLoader(new Later(), 2)) late.push(await batch.tolist());
    assert.deepEqual(late, [[0, 1], [2]]);
    assert.deepEqual(new StackDataset({ a: [1, 2], b: [3, 4] }).at(1), { a: 2, b: 4 });
    assert.deepEqual(new StackDataset([1, 2], [3, 4]).at(0), [1, 3]);
    assert.equal(get_worker_info(), null);
  });

  it('a profile is a trace that Perfetto opens, with what the program records', async () => {
    const { profile, record_function } = torch.profiler;
    const rows = await profile(async () => {
      const x = record_function('first part', () => wave([64, 64]).matmul(wave([64, 64])));
      await record_function('second part', async () => x.sum().item());
    });
    assert.ok(rows.length > 0 && Array.isArray(rows));
    const { traceEvents } = JSON.parse(rows.export_chrome_trace());
    const spans = traceEvents.filter(({ ph }) => ph === 'X');
    for (const name of ['first part', 'second part', rows[0].name]) {
      const span = spans.find((each) => each.name === name);
      assert.ok(span && span.ts >= 0 && span.dur >= 0, name);
    }
    assert.equal(
      record_function('outside of a profile', () => 3),
      3,
    );
  });

  it('copies of a model share nothing, and what is in it twice is so in the copy', async () => {
    class Tied extends nn.Module {
      constructor() {
        super();
        this.a = new nn.Linear(2, 2);
        this.b = this.a;
        this.list = [wave([2]), new Map([['k', wave([1])]])];
      }
      forward(x) {
        return this.b(this.a(x));
      }
    }
    const model = new Tied();
    const other = torch.deepcopy(model);
    assert.ok(other instanceof Tied && other !== model && other.a === other.b && other.a !== model.a);
    assert.notEqual(other.list[1].get('k'), model.list[1].get('k'));
    close(await plain(other(wave([3, 2]))), await plain(model(wave([3, 2]))), 0);
    assert.throws(() => torch.deepcopy(model(wave([1, 2]))), /detach\(\) it/);
    const lstm = torch.deepcopy(new nn.LSTM(2, 3));
    lstm(wave([4, 1, 2]));
    torch.deepcopy(new nn.MultiheadAttention(4, 2))(wave([3, 4]), wave([3, 4]), wave([3, 4]));
  });
});

describe('torch.nn.utils.prune', () => {
  const { prune } = utils;
  const linear = (rows = 4, columns = 3, start = 0.1) => {
    const layer = new nn.Linear(columns, rows);
    torch.no_grad(() => {
      layer.weight.copy_(wave([rows, columns], start));
      layer.bias.copy_(wave([rows], 1));
    });
    return layer;
  };

  answered('pruned, so many', () => {
    const layer = prune.l1_unstructured(linear(), 'weight', { amount: 5 });
    return [layer.weight, Object.keys(layer.state_dict()).sort()];
  });
  answered('pruned, twice', () => {
    return prune.l1_unstructured(prune.l1_unstructured(linear(), 'weight', 0.3), 'weight', 0.5).weight_mask;
  });
  answered('pruned, channels and then elements', () => {
    return prune.l1_unstructured(prune.ln_structured(linear(), 'weight', 0.5, 2, 0), 'weight', 3).weight_mask;
  });
  answered('pruned, elements and then channels', () => {
    return prune.ln_structured(prune.l1_unstructured(linear(), 'weight', 4), 'weight', 1, 1, 1).weight_mask;
  });
  answered('pruned by scores', () => {
    return prune.l1_unstructured(linear(), 'weight', 4, { importance_scores: wave([4, 3], 2) }).weight_mask;
  });
  answered('pruned globally', () => {
    const [a, b] = [linear(), linear(2, 4, 0.6)];
    const parameters = [
      [a, 'weight'],
      [b, 'weight'],
      [b, 'bias'],
    ];
    prune.global_unstructured(parameters, prune.L1Unstructured, { amount: 0.4 });
    return [a.weight_mask, b.weight_mask, b.bias_mask];
  });
  answered('pruned, trained and removed', async () => {
    const layer = prune.l1_unstructured(linear(), 'weight', 4);
    const optimizer = new optim.SGD(layer.parameters(), { lr: 0.1 });
    for (let step = 0; step < 3; step++) {
      optimizer.zero_grad();
      layer(wave([5, 3], step))
        .square()
        .mean()
        .backward();
      optimizer.step();
    }
    const found = [layer(wave([2, 3])), layer.weight_orig.detach().clone()];
    prune.remove(layer, 'weight');
    return [...found, layer.weight, layer.named_parameters().map(([name]) => name)];
  });

  it('random ones prune as many as they say, or whole channels', async () => {
    const count = async (layer) => layer.weight_mask.sum().item();
    assert.equal(await count(prune.random_unstructured(linear(), 'weight', 5)), 7);
    const channels = prune.random_structured(linear(), 'weight', 0.5, 0);
    assert.deepEqual((await channels.weight_mask.sum(1).tolist()).sort(), [0, 0, 3, 3]);
    assert.equal(await count(prune.identity(linear(), 'weight')), 12);
    assert.equal(await count(prune.custom_from_mask(linear(), 'weight', torch.zeros(4, 3))), 0);
  });

  it('an author’s own method is one, a copy is pruned as well, and all of it can be asked', async () => {
    class Every extends prune.BasePruningMethod {
      compute_mask(t, default_mask) {
        return default_mask.mul(t.gt(0).to(t.dtype));
      }
    }
    const layer = linear();
    assert.equal(prune.is_pruned(layer), false);
    Every.apply(layer, 'weight');
    const model = torch.deepcopy(new nn.Sequential(layer));
    assert.equal(prune.is_pruned(model), true);
    assert.ok((await model[0].weight.min().item()) >= 0);
    assert.throws(() => prune.remove(layer, 'bias'), /Parameter 'bias' of module Linear has to be pruned/);
    assert.throws(() => prune.l1_unstructured(linear(), 'weight', 1.5), /amount should either be a float/);
    assert.throws(
      () => prune.l1_unstructured(linear(), 'weight', 13),
      /smaller than the number of parameters to prune=12/,
    );
    assert.throws(
      () => prune.l1_unstructured(linear(), 'wieght', 1),
      /Module 'Linear' has no parameter 'wieght' to prune/,
    );
  });
});

describe('names that change nothing here', () => {
  it('attention’s implementations and functionalize are taken', () => {
    const { SDPBackend, sdpa_kernel } = nn.attention;
    assert.equal(
      sdpa_kernel([SDPBackend.FLASH_ATTENTION, SDPBackend.MATH], () => 3),
      3,
    );
    assert.throws(() => sdpa_kernel(SDPBackend.MATH), /expected what runs in it as the last argument/);
    const fn = (x) => x.mul(2);
    assert.equal(torch.func.functionalize(fn), fn);
  });
});

answered('SparseAdam', () => {
  const table = new nn.Embedding(5, 2, { sparse: true });
  torch.no_grad(() => void table.weight.copy_(wave([5, 2])));
  const optimizer = new optim.SparseAdam(table.parameters(), { lr: 0.1 });
  for (const rows of [[0, 1, 1], [3], [1, 4]]) {
    optimizer.zero_grad();
    table(torch.tensor(rows)).square().sum().backward();
    optimizer.step();
  }
  return table.weight;
});
