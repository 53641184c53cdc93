/**
 * An optimizer records its rule for the first of parameters that are alike, and copies it for the others: every number, every count of
 * changes and every map that is recorded is what it is where each parameter has an optimizer of its own.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundled } from './bundle.mjs';

const { torch, runtime, planner, createCPUDevice } = await bundled(
  'alike-parameters',
  `export { default as torch } from './src/kernels/whole.ts';
   export { runtime } from './src/kernels/core/runtime.ts';
   export * as planner from './src/kernels/lower/planner.ts';
   export { createCPUDevice } from './src/kernels/devices/cpu/device.ts';`,
);
runtime.use(await createCPUDevice(), planner);

const SHAPES = [[4, 3], [3], [5, 2], [7], [2, 3, 2], [1], [6, 4], [], [2, 1, 5], []];
const OPTIMIZERS = {
  SGD: [{}, { momentum: 0.9, weight_decay: 0.1 }, { momentum: 0.9, nesterov: true, maximize: true }],
  Adam: [{}, { amsgrad: true, weight_decay: 0.1 }, { maximize: true }],
  AdamW: [{ weight_decay: 0.1 }],
  Adamax: [{}],
  NAdam: [{ weight_decay: 0.1, decoupled_weight_decay: true }],
  RAdam: [{}],
  Adadelta: [{ weight_decay: 0.1 }],
  Adagrad: [{ lr_decay: 0.1 }],
  RMSprop: [{}, { momentum: 0.9, centered: true }],
  Rprop: [{}],
  ASGD: [{ t0: 2 }],
  SparseAdam: [{}],
  Adafactor: [{}],
};
const STEPS = 4;

/** Parameters, one of them looked at the other way round, and what they are trained by. */
function make() {
  torch.manual_seed(3);
  const parameters = SHAPES.map((shape) => torch.randn(shape).requires_grad_());
  const others = SHAPES.map((shape) => torch.randn(shape));
  // The second of two dimensions has a gradient that lies the other way round.
  const loss = () =>
    parameters
      .map((each, at) => (at === 2 ? each.t().mul(others[at].t().contiguous()) : each.mul(others[at])).sin().sum())
      .reduce((a, b) => a.add(b));
  return { parameters, loss };
}

/** Steps of these optimizers, and what they leave. */
async function trained(optimizersOf, change = () => {}) {
  const { parameters, loss } = make();
  const optimizers = optimizersOf(parameters);
  const told = [];
  for (let step = 0; step < STEPS; step++) {
    change({ parameters, optimizers, step });
    for (const each of optimizers) each.zero_grad();
    loss().backward();
    const start = runtime.recorded.length;
    for (const each of optimizers) each.step();
    const maps = runtime.recorded.slice(start).filter(({ kind }) => kind === 'map');
    told.push(
      maps
        .map(({ details, dtype, shape }) => `${details.op} ${dtype} ${shape}`)
        .sort()
        .join('; '),
    );
    runtime.flush();
  }
  const states = optimizers.flatMap((each) => [...each.state.values()]);
  const values = await Promise.all(
    [...parameters, ...states.flatMap(Object.values)].map((each) => each?.data?.() ?? each),
  );
  return { values, versions: parameters.map(({ _version }) => _version), told };
}

const alone = (name, options) => (parameters) => parameters.map((each) => new torch.optim[name]([each], options));
const together = (name, options) => (parameters) => [new torch.optim[name](parameters, options)];

/** How often a method of tensors is called while `run` runs. */
async function calls(method, run) {
  const own = torch.Tensor.prototype[method];
  let count = 0;
  torch.Tensor.prototype[method] = function (...args) {
    count++;
    return own.apply(this, args);
  };
  try {
    await run();
  } finally {
    torch.Tensor.prototype[method] = own;
  }
  return count;
}

describe('parameters that are alike', () => {
  for (const [name, all] of Object.entries(OPTIMIZERS))
    for (const options of all)
      it(`take the steps of ${name} ${JSON.stringify(options)} as each would alone`, async () => {
        assert.deepEqual(await trained(together(name, options)), await trained(alone(name, options)));
      });

  it('have the rule recorded once for each number of dimensions', async () => {
    const counts = [0, 1, 2, 3].map((rank) => SHAPES.filter(({ length }) => length === rank).length);
    // Two are not worth it.
    const times = counts.reduce((sum, count) => sum + (count < 3 ? count : 1), 0);
    const count = await calls('addcdiv_', () => trained(together('Adam', {})));
    assert.equal(count, STEPS * times);
    assert.equal(await calls('addcdiv_', () => trained(alone('Adam', {}))), STEPS * SHAPES.length);
  });

  it('are no longer so where one had no gradient, has options of its own, or another memory', async () => {
    const freeze = ({ parameters, step }) => parameters[6].requires_grad_(step !== 1);
    const groups = (parameters) => {
      const [first, ...others] = parameters;
      return [new torch.optim.Adam([{ params: [first], lr: 0.1 }, { params: others }], { lr: 0.01 })];
    };
    const each = (parameters) => parameters.map((one, at) => new torch.optim.Adam([one], { lr: at ? 0.01 : 0.1 }));
    const wanted = await trained(each, freeze);
    assert.deepEqual(await trained(groups, freeze), wanted);
  });

  it('share no memory with each other afterwards', async () => {
    const { parameters, loss } = make();
    const optimizer = new torch.optim.ASGD(parameters, { lr: 0.1 });
    for (let step = 0; step < 3; step++) {
      optimizer.zero_grad();
      loss().backward();
      optimizer.step();
      torch.no_grad(() => parameters[3].mul_(2));
    }
    const average = optimizer.state.get(parameters[3]).ax;
    assert.notDeepEqual(await average.data(), await parameters[3].data());
  });
});
