/**
 * What it costs to plan: processor time an operation, against how many operations there are. `new`: a structure that comes for the
 * first time, its kernels described but compiled for nothing; `again`: the same structure with other memory. In a *loop* one
 * turn is like the other, as in a recurrent layer; *mixed* is a draw of operations in which nothing repeats itself.
 */
import { bundled } from '../tests/node/bundle.mjs';

const SIZES = [100, 1_000, 10_000, 100_000];
const ROUNDS = 5;
const round = (value) => Number(value.toPrecision(3));

/** The same draws at each call. */
function draws(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Graphs over a leaf of 4 × 4 numbers; they give their last node. */
const graphs = ({ Node, viewOf, contiguousStrides }) => {
  const shape = [4, 4];
  const whole = (node) => ({ node, view: viewOf(contiguousStrides(shape)) });
  const turned = (node) => ({ node, view: viewOf([1, 4]) });
  const map = (op, ...args) => new Node('map', 'float32', shape, args, { op });
  const sum = (x) => new Node('reduce', 'float32', [4], [whole(x)], { op: 'sum', inner: [4] });
  const rows = (x) => ({ node: x, view: viewOf([1, 0]) });
  const product = (a, b) => new Node('contract', 'float32', shape, [whole(a), turned(b)], { inner: [4], roles: 'mn' });
  return {
    loop(x, n) {
      let y = x;
      for (let i = 0; i < n; i += 6) {
        const p = map('tanh', whole(product(y, x)));
        y = map('add', whole(map('div', whole(p), rows(sum(map('abs', whole(p)))))), whole(x));
      }
      return y;
    },
    mixed(x, n) {
      const draw = draws(n);
      const values = [x];
      let y = x;
      for (let i = 0; i < n; i++) {
        const a = values[Math.max(0, values.length - 1 - draw(8))];
        const what = draw(8);
        if (what === 0) y = product(y, a);
        else if (what === 1) y = map('sub', whole(y), rows(sum(a)));
        else if (what === 2) y = map('mul', turned(y), whole(a));
        else y = map(['add', 'max', 'exp', 'tanh', 'neg'][what - 3], ...(what < 5 ? [whole(y), whole(a)] : [whole(y)]));
        values.push(y);
      }
      return y;
    },
  };
};

export async function run({ quick }) {
  const kernels = await bundled(
    'planning',
    `export * from './src/kernels/lower/planner.ts';
     export { Node, Recording } from './src/kernels/core/graph.ts';
     export { contiguousStrides, viewOf } from './src/kernels/core/view.ts';`,
  );
  const { Plans, BufferPool, Node, Recording } = kernels;
  const lines = [];
  for (const [name, make] of Object.entries(graphs(kernels))) {
    for (const n of quick ? SIZES.slice(0, -1) : SIZES) {
      /** What one is planned with: a device that takes everything for done. */
      const fresh = () => {
        let ids = 0;
        const device = { maxBuffers: 8, maxBytes: 2 ** 30, copies: false, bytesOf: (_, size) => size * 4 };
        Object.assign(device, { alloc: (bytes) => ({ id: ids++, bytes }), free() {}, execute() {} });
        device.compile = (kernel) => ({ kernel });
        return { device, plans: new Plans(device, new BufferPool(device), { flushes: 0, kernels: 0, plans: 0 }) };
      };
      const record = (device) => {
        const leaf = new Node('leaf', 'float32', [4, 4]);
        leaf.buffer = device.alloc(64);
        const recording = new Recording();
        const root = make(leaf, n);
        recording.add(root);
        return [recording.nodes, { roots: new Set([root]), dying: new Set() }, null, () => {}];
      };
      const spent = (work) => {
        const before = process.cpuUsage();
        for (const [plans, args] of work) plans.run(...args);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / work.length;
      };
      /** Several small ones at a time: the clock counts in steps of its own. */
      const times = Math.ceil(10_000 / n);
      let [first, again] = [Infinity, Infinity];
      for (let round = 0; round < ROUNDS; round++) {
        const made = Array.from({ length: times }, fresh);
        first = Math.min(first, spent(made.map(({ device, plans }) => [plans, record(device)])));
        again = Math.min(again, spent(made.map(({ device, plans }) => [plans, record(device)])));
      }
      lines.push({ name: `${name}.${n}.new`, value: round(first / n), unit: 'µs/operation' });
      lines.push({ name: `${name}.${n}.again`, value: round(again / n), unit: 'µs/operation' });
    }
  }
  return lines;
}
