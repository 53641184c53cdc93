/** Optimizers and schedules follow PyTorch step by step; the numbers are PyTorch's. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as torch from '../../dist/kernels.js';

const { optim } = torch;
const S = optim.lr_scheduler;

before(() => torch.init({ device: 'cpu' }));

const near = (found, wanted, tolerance) =>
  wanted.forEach((value, at) => {
    const close = Math.abs(found[at] - value) <= tolerance * (1 + Math.abs(value));
    assert.ok(close, `${at}: ${found[at]} instead of ${value}`);
  });

/** Parameters after twelve steps down a quadratic that grows steeper. */
const AFTER = [
  ['Adamax', {}, [0.520919, -0.979203, 1.979191, 0.227137]],
  ['Adamax', { lr: 0.05, weight_decay: 0.1 }, [0.992141, -0.459759, 1.451552, 0.166025]],
  ['NAdam', {}, [0.522119, -0.97777, 1.977781, 0.229289]],
  ['NAdam', { lr: 0.05, weight_decay: 0.1, momentum_decay: 0.1 }, [0.925947, -0.464436, 1.470212, 0.160747]],
  ['RAdam', {}, [0.505842, -0.989717, 1.955562, 0.249632]],
  ['RAdam', { lr: 0.05, betas: [0.8, 0.9], weight_decay: 0.02 }, [0.885353, -0.357721, 0.203228, 0.154779]],
  ['Adadelta', {}, [0.552079, -0.946538, 1.946676, 0.21387]],
  ['Adadelta', { lr: 0.5, rho: 0.8, weight_decay: 0.1 }, [0.52006, -0.980123, 1.980038, 0.23376]],
  ['Rprop', {}, [0.895805, -0.604195, 1.604195, 0.201158]],
  ['Rprop', { lr: 0.1, etas: [0.4, 1.5], step_sizes: [0.001, 0.3] }, [0.975, 2.175, 0.025, 0.19864]],
];

describe('optimizers', () => {
  for (const [name, options, wanted] of AFTER)
    it(`${name} ${JSON.stringify(options)}`, async () => {
      const parameter = new torch.nn.Parameter(torch.tensor([0.5, -1, 2, 0.25]));
      const optimizer = new optim[name]([parameter], options);
      for (let step = 0; step < 12; step++) {
        optimizer.zero_grad();
        const far = parameter.sub(torch.tensor([1, 2, 0, 0.2]));
        far
          .pow(2)
          .mul(torch.tensor([1, 0.3, 2, 0.1]))
          .sum()
          .mul(1 + 0.1 * step)
          .backward();
        optimizer.step();
      }
      near(await parameter.tolist(), wanted, 2e-6);
      assert.throws(() => new optim[name]([parameter], { lr: -1 }), /Invalid learning rate: -1/);
    });
});

/** What a step minimises, the options, the loss before each step, the parameters after them, and calls of the closure. */
const QUASI = [
  ['rosenbrock', { lr: 0.5, max_iter: 4 }, [139.7, 6.022329, 3.713738], [-0.751126, 0.575745, 0.337599, 0.113438], 12],
  [
    'rosenbrock',
    { line_search_fn: 'strong_wolfe', max_iter: 5 },
    [139.7, 3.712084],
    [-0.695873, 0.496333, 0.253794, 0.064548],
    12,
  ],
  [
    'rosenbrock',
    { line_search_fn: 'strong_wolfe', max_iter: 4, history_size: 2 },
    [139.7, 3.746547],
    [-0.695211, 0.495615, 0.253009, 0.063981],
    10,
  ],
  [
    'rosenbrock',
    { line_search_fn: 'strong_wolfe', max_iter: 1 },
    [139.7, 40.77396],
    [-0.792772, 0.476427, 0.28338, -0.047673],
    4,
  ],
  [
    'rosenbrock',
    { line_search_fn: 'strong_wolfe', max_iter: 3, max_eval: 4 },
    [139.7, 4.029256, 3.7068],
    [-0.695548, 0.49599, 0.253393, 0.064183],
    12,
  ],
  [
    'regression',
    { lr: 0.8, max_iter: 6, history_size: 2 },
    [0.603531, 0.133968, 0.133445],
    [-1.432456, -0.741521, 2.196028, 1.342865],
    14,
  ],
  [
    'regression',
    { line_search_fn: 'strong_wolfe', max_iter: 6 },
    [0.603531],
    [-1.387087, -0.7772, 2.22614, 1.289345],
    7,
  ],
];

const PROBLEMS = {
  rosenbrock() {
    const x = torch.tensor([-1.2, 1, 0.5, -0.7], { requires_grad: true });
    const loss = () => {
      const [left, right] = [x.at({ slice: [0, -1] }), x.at({ slice: [1, null] })];
      return left
        .sub(1)
        .pow(2)
        .sum()
        .add(right.sub(left.pow(2)).pow(2).mul(100).sum());
    };
    return { params: [x], loss };
  },
  regression() {
    const X = torch.tensor([
      [0.5, -1.2, 0.3],
      [1.5, 0.2, -0.7],
      [-0.4, 0.9, 1.1],
      [0.8, -0.6, -1.5],
      [-1.1, 0.1, 0.6],
    ]);
    const y = torch.tensor([[1], [0], [1], [0], [1]], { dtype: 'float32' });
    const weight = torch.tensor([[0.2], [-0.1], [0.4]], { requires_grad: true });
    const bias = torch.zeros(1, { requires_grad: true });
    const loss = () =>
      torch.nn.functional
        .binary_cross_entropy_with_logits(X.matmul(weight).add(bias), y)
        .add(weight.pow(2).sum().mul(0.01));
    return { params: [weight, bias], loss };
  },
};

describe('LBFGS', () => {
  /** Steps, and gives the loss before each of them. */
  async function run({ params, loss }, options, steps, optimizer = new optim.LBFGS(params, options)) {
    const found = { optimizer, losses: [], calls: 0 };
    const closure = () => {
      found.calls++;
      optimizer.zero_grad();
      const value = loss();
      value.backward();
      return value;
    };
    for (let step = 0; step < steps; step++) found.losses.push(await (await optimizer.step(closure)).item());
    found.values = (await Promise.all(params.map((p) => p.flatten().tolist()))).flat();
    return found;
  }

  for (const [problem, options, losses, values, calls] of QUASI)
    it(`${problem} ${JSON.stringify(options)}`, async () => {
      const found = await run(PROBLEMS[problem](), options, losses.length);
      near(found.losses, losses, 2e-5);
      near(found.values, values, 1e-4);
      assert.equal(found.calls, calls);
    });

  it('goes on from a saved state', async () => {
    const options = { line_search_fn: 'strong_wolfe', max_iter: 3, history_size: 4 };
    const problem = PROBLEMS.rosenbrock();
    const { optimizer } = await run(problem, options, 2);
    const other = new optim.LBFGS(problem.params, options);
    other.load_state_dict(optimizer.state_dict());
    const [x] = problem.params;
    const before = x.detach().clone();
    const straight = await run(problem, options, 2, optimizer);
    torch.no_grad(() => x.copy_(before));
    near((await run(problem, options, 2, other)).values, straight.values, 1e-5);
  });

  it('keeps a history that outgrows its first rows', async () => {
    const options = { line_search_fn: 'strong_wolfe', max_iter: 60 };
    const { losses } = await run(PROBLEMS.regression(), options, 2);
    assert.ok(losses[1] < 0.1336, `${losses[1]}`);
    const { params } = PROBLEMS.rosenbrock();
    const loss = () => params[0].sub(3).pow(4).sum();
    const { values } = await run({ params, loss }, { ...options, tolerance_change: 0 }, 1);
    near(values, [3, 3, 3, 3], 0.01);
  });

  it('refuses what it cannot do', async () => {
    const { params, loss } = PROBLEMS.regression();
    assert.throws(() => new optim.LBFGS(params, { line_search_fn: 'armijo' }), /only 'strong_wolfe' is supported/);
    assert.throws(() => new optim.LBFGS([{ params: [params[0]] }, { params: [params[1]] }]), /parameter groups/);
    const optimizer = new optim.LBFGS(params);
    const refused = /LBFGS: expected a closure that returns the loss, got undefined/;
    await assert.rejects(
      optimizer.step(() => loss().backward()),
      refused,
    );
    await assert.rejects(optimizer.step(), refused);
  });
});

/** Rates and momenta before the first and after each of 14 steps. */
const METRICS = [1, 0.9, 0.8, 0.8, 0.8, 0.8, 0.8, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7];
const SCHEDULES = [
  [
    (o) => new S.ConstantLR(o, { factor: 0.5, total_iters: 4 }),
    [0.05, 0.05, 0.05, 0.05, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
  ],
  [
    (o) => new S.MultiplicativeLR(o, (epoch) => 0.9 + 0.001 * epoch),
    [
      0.1, 0.0901, 0.0812702, 0.073387, 0.0663418, 0.0600394, 0.0543957, 0.0493369, 0.0447979, 0.0407213, 0.0370564,
      0.0337583, 0.0307876, 0.0281091, 0.0256917,
    ],
  ],
  [
    (o) => new S.PolynomialLR(o, 6, 2),
    [0.1, 0.0694444, 0.0444444, 0.025, 0.0111111, 0.00277778, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
  ],
  [
    (o) => new S.CosineAnnealingWarmRestarts(o, 3, 2, 0.01),
    [
      0.1, 0.0775, 0.0325, 0.1, 0.0939711, 0.0775, 0.055, 0.0325, 0.0160289, 0.1, 0.0984667, 0.0939711, 0.0868198,
      0.0775, 0.0666469,
    ],
  ],
  [
    (o) => new S.OneCycleLR(o, 1, { total_steps: 15 }),
    [
      0.04, 0.220725, 0.62681, 0.952465, 0.994415, 0.950485, 0.866526, 0.750001, 0.611262, 0.462637, 0.317332, 0.188258,
      0.0868843, 0.0222175, 4e-6,
    ],
    [
      0.95, 0.931174, 0.888874, 0.854952, 0.850558, 0.854952, 0.863347, 0.875, 0.888874, 0.903737, 0.918267, 0.931174,
      0.941312, 0.947779, 0.95,
    ],
  ],
  [
    (o) =>
      new S.OneCycleLR(o, 1, {
        epochs: 3,
        steps_per_epoch: 5,
        three_phase: true,
        anneal_strategy: 'linear',
        pct_start: 0.25,
      }),
    [
      0.04, 0.389091, 0.738182, 0.912727, 0.563636, 0.214545, 0.0376473, 0.0329419, 0.0282365, 0.0235311, 0.0188256,
      0.0141202, 0.00941482, 0.00470941, 4e-6,
    ],
    [0.95, 0.913636, 0.877273, 0.859091, 0.895455, 0.931818, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95],
  ],
  [
    (o) => new S.CyclicLR(o, 0.01, 0.1, { step_size_up: 3, step_size_down: 4 }),
    [0.01, 0.04, 0.07, 0.1, 0.0775, 0.055, 0.0325, 0.01, 0.04, 0.07, 0.1, 0.0775, 0.055, 0.0325, 0.01],
    [0.9, 0.866667, 0.833333, 0.8, 0.825, 0.85, 0.875, 0.9, 0.866667, 0.833333, 0.8, 0.825, 0.85, 0.875, 0.9],
  ],
  [
    (o) => new S.CyclicLR(o, { base_lr: 0.01, max_lr: 0.1, step_size_up: 3, mode: 'triangular2' }),
    [0.01, 0.04, 0.07, 0.1, 0.07, 0.04, 0.01, 0.025, 0.04, 0.055, 0.04, 0.025, 0.01, 0.0175, 0.025],
    [
      0.9, 0.866667, 0.833333, 0.8, 0.833333, 0.866667, 0.9, 0.883333, 0.866667, 0.85, 0.866667, 0.883333, 0.9,
      0.891667, 0.883333,
    ],
  ],
  [
    (o) => new S.CyclicLR(o, 0.01, 0.1, { step_size_up: 4, mode: 'exp_range', gamma: 0.9, cycle_momentum: false }),
    [
      0.01, 0.03025, 0.04645, 0.0592075, 0.069049, 0.0498581, 0.0339148, 0.0207617, 0.01, 0.018717, 0.0256905,
      0.0311822, 0.0354187, 0.0271576, 0.0202946,
    ],
  ],
  [
    (o) => new S.ReduceLROnPlateau(o, { patience: 1, factor: 0.5, cooldown: 1 }),
    [0.1, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05, 0.05, 0.025, 0.025, 0.025, 0.0125, 0.0125],
  ],
  [
    (o) => new S.ReduceLROnPlateau(o, 'max', { patience: 1, factor: 0.5, threshold_mode: 'abs', min_lr: 0.01 }),
    [0.1, 0.1, 0.1, 0.05, 0.05, 0.025, 0.025, 0.0125, 0.0125, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01],
  ],
  [
    (o) =>
      new S.SequentialLR(
        o,
        [new S.LinearLR(o, 0.1, 1, 3), new S.ExponentialLR(o, 0.9), new S.CosineAnnealingLR(o, 5)],
        [3, 7],
      ),
    [
      0.01, 0.04, 0.07, 0.1, 0.09, 0.081, 0.0729, 0.1, 0.0904508, 0.0654508, 0.0345492, 0.00954915, 0.0, 0.00954915,
      0.0345492,
    ],
  ],
  [
    (o) => new S.ChainedScheduler([new S.ConstantLR(o, 0.1, 2), new S.ExponentialLR(o, 0.9)]),
    [
      0.01, 0.009, 0.081, 0.0729, 0.06561, 0.059049, 0.0531441, 0.0478297, 0.0430467, 0.038742, 0.0348678, 0.0313811,
      0.028243, 0.0254187, 0.0228768,
    ],
  ],
];

describe('schedules', () => {
  for (const [make, rates, momenta] of SCHEDULES)
    it(String(make).slice(5), () => {
      const optimizer = new optim.SGD([new torch.nn.Parameter(torch.ones(1))], { lr: 0.1, momentum: 0.9 });
      const schedule = make(optimizer);
      const [group] = optimizer.param_groups;
      const found = [[group.lr, group.momentum]];
      for (const metric of METRICS) {
        schedule.step(...(schedule instanceof S.ReduceLROnPlateau ? [metric] : []));
        found.push([group.lr, group.momentum]);
      }
      near(
        found.map(([lr]) => lr),
        rates,
        1e-5,
      );
      if (momenta)
        near(
          found.map(([, momentum]) => momentum),
          momenta,
          1e-5,
        );
    });
});
