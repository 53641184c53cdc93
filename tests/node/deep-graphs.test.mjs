/** Graphs of any length: planned without recursion, looking at each node the same number of times. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundled } from './bundle.mjs';

const { torch, runtime, planner, createCPUDevice, Plans, BufferPool, Node, Recording, viewOf, contiguousStrides } =
  await bundled(
    'deep-graphs',
    `export * as torch from './src/kernels/index.ts';
   export { runtime } from './src/kernels/core/runtime.ts';
   export * as planner from './src/kernels/lower/planner.ts';
   export * from './src/kernels/lower/planner.ts';
   export { createCPUDevice } from './src/kernels/devices/cpu/device.ts';
   export { Node, Recording } from './src/kernels/core/graph.ts';
   export { contiguousStrides, viewOf } from './src/kernels/core/view.ts';`,
  );

const whole = (node) => ({ node, view: viewOf(contiguousStrides(node.shape)) });
const map = (op, ...args) => new Node('map', 'float32', args[0].shape, args.map(whole), { op });
const sum = (node) => new Node('reduce', 'float32', [1], [{ node, view: viewOf([0, 1]) }], { op: 'sum', inner: [4] });
const spread = (node) => new Node('map', 'float32', [4], [{ node, view: viewOf([0]) }], { op: 'neg' });

/** Graphs of about n nodes over a leaf of four numbers. */
const SHAPES = {
  'a chain': (x, n) => {
    let y = x;
    for (let i = 0; i < n; i++) y = map('tanh', y);
    return y;
  },
  'a chain of reductions': (x, n) => {
    let y = x;
    for (let i = 0; i < n / 2; i++) y = spread(sum(y));
    return y;
  },
  'a sum of many that read the same': (x, n) => {
    let y = x;
    for (let i = 0; i < n / 2; i++) y = map('add', y, map('exp', x));
    return y;
  },
  'a value that all others read': (x, n) => {
    const hub = map('exp', x);
    let y = hub;
    for (let i = 0; i < n / 2; i++) y = map('add', spread(sum(map('tanh', y))), hub);
    return y;
  },
  'a ladder': (x, n) => {
    let [a, b] = [x, map('exp', x)];
    for (let i = 0; i < n / 2; i++) [a, b] = [map('atan2', a, b), map('pow', a, b)];
    return map('add', a, b);
  },
  'a tree': (x, n) => {
    let all = Array.from({ length: n / 2 }, () => spread(sum(map('exp', x))));
    while (all.length > 1) all = all.flatMap((y, i) => (i % 2 ? [] : [all[i + 1] ? map('add', y, all[i + 1]) : y]));
    return all[0];
  },
};

/** A device that takes everything for done. */
function idle() {
  const device = { maxBuffers: 8, maxBytes: 1 << 20, copies: false, bytesOf: (_, size) => size * 4 };
  let ids = 0;
  device.alloc = (bytes) => ({ id: ids++, bytes });
  device.compile = (kernel) => ({ kernel });
  device.execute = () => {};
  return device;
}

/** Records a graph. */
function record(device, make, n) {
  const leaf = new Node('leaf', 'float32', [4]);
  leaf.buffer = device.alloc(16);
  const recording = new Recording();
  const root = make(leaf, n);
  recording.add(root);
  return { nodes: recording.nodes, root };
}

const plansOn = (device, counts) => new Plans(device, new BufferPool(device), counts);
const counter = () => ({ flushes: 0, kernels: 0, plans: 0 });

/** How often what plans and runs a recording looks at the arguments of its nodes, for each of them. */
function looks(make, n) {
  const device = idle();
  const { nodes, root } = record(device, make, n);
  let count = 0;
  for (const node of nodes) {
    let { args } = node;
    Object.defineProperty(node, 'args', {
      get() {
        count++;
        return args;
      },
      set: (given) => {
        args = given;
      },
    });
  }
  const counts = counter();
  plansOn(device, counts).run(nodes, { roots: new Set([root]), dying: new Set() }, null, assert.fail);
  assert.ok(counts.kernels > 0);
  return count / nodes.length;
}

describe('a plan', () => {
  for (const [name, make] of Object.entries(SHAPES)) {
    it(`looks as often at each node of ${name}, however many there are`, () => {
      const [few, many] = [looks(make, 2_000), looks(make, 50_000)];
      assert.ok(many < 1.2 * few, `${few} times of 2,000, and ${many} of 50,000`);
      assert.ok(many < 60, `${many} times`);
    });
  }

  it('is made once for what repeats itself, and found again by a longer repetition', () => {
    for (const name of ['a chain', 'a chain of reductions', 'a value that all others read']) {
      const device = idle();
      const counts = counter();
      const plans = plansOn(device, counts);
      const plan = (n) => {
        const { nodes, root } = record(device, SHAPES[name], n);
        const before = counts.plans;
        plans.run(nodes, { roots: new Set([root]), dying: new Set() }, null, assert.fail);
        return counts.plans - before;
      };
      const first = plan(10_000);
      assert.ok(first <= 4, `${name}: ${first} plans for 10,000 operations`);
      // The last piece may have another length.
      const second = plan(50_100);
      assert.ok(second <= 1, `${name}: ${second} more plans for 50,100`);
    }
  });
});

describe('a recurrent layer', () => {
  it('is planned once for all its steps, forwards and backwards', async () => {
    runtime.use(await createCPUDevice(), planner);
    const plans = async (steps) => {
      const before = runtime.counts.plans;
      const layer = new torch.nn.GRU(3, 4);
      const [output] = layer(torch.randn([steps, 1, 3]));
      output.sum().backward();
      assert.ok(Number.isFinite(await layer.weight_hh_l0.grad.sum().item()));
      return runtime.counts.plans - before;
    };
    const [few, many] = [await plans(300), await plans(2_000)];
    assert.ok(few < 24, `${few} plans for 300 steps`);
    // What joins the steps' results has a size of its own.
    assert.ok(many < 16, `${many} more for 2,000`);
  });

  it('takes as many programs for a long sequence as for a short one', async () => {
    const device = await createCPUDevice();
    runtime.use(device, planner);
    const compile = device.compile.bind(device);
    const programs = async (steps) => {
      const made = new Set();
      device.compile = (kernel) => {
        const program = compile(kernel);
        made.add(program);
        return program;
      };
      const layer = new torch.nn.GRU(3, 4);
      const [output] = layer(torch.randn([steps, 1, 3]));
      output.sum().backward();
      assert.ok(Number.isFinite(await layer.weight_hh_l0.grad.sum().item()));
      return made.size;
    };
    const [few, many] = [await programs(300), await programs(900)];
    // A few more, as the last piece may have another length; each step on its own would be 600 more.
    assert.ok(many < few + 10, `${few} programs for 300 steps, ${many} for 900`);
  });
});

describe('a computation of 100,000 operations', () => {
  const leaf = () => torch.tensor([1], { dtype: 'float32' }).requires_grad_();
  it('has a gradient', async () => {
    runtime.use(await createCPUDevice(), planner);
    const x = leaf();
    let y = x;
    for (let i = 0; i < 100_000; i++) y = y.mul(1.00001);
    y.sum().backward();
    const wanted = 1.00001 ** 100_000;
    assert.ok(Math.abs((await x.grad.item()) / wanted - 1) < 5e-3);
  });

  it('is one sum of all that came before', async () => {
    const x = leaf();
    let total = torch.zeros([1]);
    for (let i = 0; i < 50_000; i++) total = total.add(x.mul(i % 10));
    total.sum().backward();
    assert.equal(await x.grad.item(), 225_000);
  });
});
