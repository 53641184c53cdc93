/** Graphs that are deeper than a worker's stack: whatever walks them has to do so without recursion. */
import { expect } from 'chai';
import { unlessInThisEngine, whole } from '../settings.ts';
import { disposeAll, Rig } from './rig.ts';

/** Programs of n operations, each with what comes out of it. */
const SHAPES: Record<string, { code: string; wanted: (n: number) => number }> = {
  'a chain': {
    code: `let y = x; for (let i = 0; i < n; i++) y = y.mul(1.00001); y.sum().backward();`,
    wanted: (n) => 1.00001 ** n,
  },
  'a sum of many losses': {
    code: `let sum = torch.zeros([]); for (let i = 0; i < n; i++) sum = sum.add(x.mul(i % 10)); sum.sum().backward();`,
    wanted: (n) => 4.5 * n,
  },
  'a tree': {
    code: `let all = Array.from({ length: n }, (_, i) => x.mul(i % 10));
      while (all.length > 1) all = all.flatMap((y, i) => (i % 2 ? [] : [all[i + 1] ? y.add(all[i + 1]) : y]));
      all[0].sum().backward();`,
    wanted: (n) => 4.5 * n,
  },
  'a ladder': {
    code: `let [a, b] = [x, x]; for (let i = 0; i < n; i++) [a, b] = [a.add(b).mul(0.5), a.mul(0.5).add(b.mul(0.5))];
      a.add(b).sum().backward();`,
    wanted: () => 2,
  },
  'reductions, one after the other': {
    code: `let y = x; for (let i = 0; i < n / 10; i++) y = y.softmax(0).mul(x); y.sum().backward();`,
    wanted: () => 1,
  },
  'changes in place': {
    code: `const y = x.clone(); for (let i = 0; i < n; i++) y.mul_(1.00001); y.sum().backward();`,
    wanted: (n) => 1.00001 ** n,
  },
  'a gradient of a gradient': {
    code: `let y = x; for (let i = 0; i < n; i++) y = y.mul(1.00001);
      const [g] = torch.autograd.grad(y.mul(y).sum(), x, { create_graph: true }); g.sum().backward();`,
    wanted: (n) => 2 * 1.00001 ** (2 * n),
  },
};

/** Of those, what WebGPU is asked usually: what walks a graph is the same for all devices. */
const ON_WEBGPU = ['a chain', 'a tree', 'reductions, one after the other'];

describe('a program that records a deep graph', () => {
  before(unlessInThisEngine);
  afterEach(disposeAll);

  for (const backend of ['cpu', 'webgpu'] as const) {
    describe(`on ${backend}`, () => {
      before(async function () {
        if (backend === 'webgpu' && !(await navigator.gpu?.requestAdapter())) this.skip();
      });
      for (const [name, { code, wanted }] of Object.entries(SHAPES)) {
        if (backend === 'webgpu' && !whole && !ON_WEBGPU.includes(name)) continue;
        it(`gets the gradient of ${name}`, async () => {
          const n = 10_000;
          const rig = new Rig({ backend });
          await rig.run(`spark.expose({
            async gradient(n) {
              const x = torch.ones([1]).requires_grad_();
              ${code}
              return x.grad.item();
            },
          });`);
          const found = await rig.remote.gradient(n);
          expect(found).to.be.closeTo(wanted(n), 2e-3 * wanted(n));
        });
      }
    });
  }
});
