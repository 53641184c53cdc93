/** Graphs of any length: planned without recursion, looking at each node the same number of times. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundled } from './bundle.mjs';

const { torch, runtime, planner, createCPUDevice, Plan, BufferPool, Node, Trace, viewOf, contiguousStrides } =
  await bundled(
    'deep-graphs',
    `export * as torch from './src/kernels/index.ts';
   export { runtime } from './src/kernels/runtime.ts';
   export * as planner from './src/kernels/planner.ts';
   export * from './src/kernels/planner.ts';
   export { createCPUDevice } from './src/kernels/cpu/device.ts';
   export { Node, Trace } from './src/kernels/lower/graph.ts';
   export { contiguousStrides, viewOf } from './src/kernels/lower/view.ts';`,
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

/** How often a plan looks at the arguments of its nodes. */
function looks(make, n) {
  const device = { maxBuffers: 8, maxBytes: 1 << 20, copies: false, bytesOf: (_, size) => size * 4 };
  let ids = 0;
  device.alloc = (bytes) => ({ id: ids++, bytes });
  device.compile = (kernel) => ({ kernel });
  const leaf = new Node('leaf', 'float32', [4]);
  leaf.buffer = device.alloc(16);
  const root = make(leaf, n);
  const trace = new Trace();
  trace.add(root);
  let count = 0;
  for (const node of trace.nodes) {
    const { args } = node;
    Object.defineProperty(node, 'args', {
      get() {
        count++;
        return args;
      },
    });
  }
  const plan = new Plan(trace, new Set([root]), new Set(), device, new BufferPool(device));
  assert.ok(plan.length > 0);
  return count / trace.nodes.length;
}

describe('a plan', () => {
  for (const [name, make] of Object.entries(SHAPES)) {
    it(`looks as often at each node of ${name}, however many there are`, () => {
      const [few, many] = [looks(make, 2_000), looks(make, 20_000)];
      assert.ok(many < 1.2 * few, `${few} times of 2,000, and ${many} of 20,000`);
    });
  }
});

describe('a recurrent layer', () => {
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
    const [few, many] = [await programs(30), await programs(90)];
    // A few more, as the longer one is submitted in pieces; each step on its own would be 60 more.
    assert.ok(many < few + 10, `${few} programs for 30 steps, ${many} for 90`);
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
