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
