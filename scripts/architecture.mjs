/**
 * `npm run architecture`: writes docs/architecture.md, in which softmax(x @ w + b) goes through every step from a program's line to a
 * device. All of it is what the sources make of it now; nothing is computed for show. `--check` writes nothing and fails when the page is old.
 */
import './setup.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from '../tests/node/bundle.mjs';
import { root } from './setup.mjs';

const PAGE = join(root, 'docs/architecture.md');
const PROGRAM = `const x = torch.ones([8, 16]);
const w = torch.ones([16, 10]);
const b = torch.ones([10]);
const y = torch.softmax(x.matmul(w).add(b), 1);`;

const torch = await bundled(
  'architecture',
  `export { default as torch } from './src/kernels/torch.ts';
   export { runtime } from './src/kernels/core/runtime.ts';
   export { createCPUDevice } from './src/kernels/devices/cpu/device.ts';
   export { BufferPool, Plans, release } from './src/kernels/lower/planner.ts';
   export { Signature } from './src/kernels/lower/signature.ts';
   export { lineOf, Trace } from './src/kernels/lower/trace.ts';
   export { Groups } from './src/kernels/lower/groups.ts';
   export { KernelBuilder } from './src/kernels/lower/build.ts';
   export { scheduled } from './src/kernels/lower/schedule.ts';
   export { simplify } from './src/kernels/lower/simplify.ts';
   export { lanesOf, tileOf } from './src/kernels/lower/policy.ts';
   export { writeKernel } from './src/kernels/devices/webgpu/wgsl/write.ts';`,
);
const { runtime, Signature, lineOf, Trace, Groups, KernelBuilder, scheduled, simplify, lanesOf, tileOf, writeKernel } =
  torch;

/** A kernel's expressions, a line each, as they are computed. */
function linesOf({ exprs, stages = [], outputs = [], kind }) {
  const view = ({ offset, strides, guards }) =>
    `[${strides.join(', ')}]${offset ? ` + ${offset}` : ''}${guards.length ? `, ${guards.length} guards` : ''}`;
  const said = exprs.map((e, at) => {
    if (e.op === 'load') return `e${at} = load buffer ${e.buffer} by ${view(e.view)}`;
    if (e.op === 'const') return `e${at} = ${e.value}`;
    if (e.op === 'reduced') return `e${at} = ${kind === 'contract' ? 'the product' : `stage ${e.stage}`}`;
    return `e${at} = ${e.op}(${(e.args ?? []).map((arg) => `e${arg}`).join(', ')})`;
  });
  return [
    ...said,
    ...stages.map(({ op, expr }, at) => `stage ${at}: ${op} of e${expr} along the row`),
    ...outputs.map(
      ({ expr, buffer, inner }) => `store e${expr} to buffer ${buffer}${inner ? ', at each point of the row' : ''}`,
    ),
  ];
}

const shapeOf = (kernel) =>
  kernel.kind === 'contract'
    ? `product, batch [${kernel.batch}], m [${kernel.m}], n [${kernel.n}], k [${kernel.k}]`
    : `loop over [${kernel.outer}]${kernel.inner.length ? `, each a row of [${kernel.inner}]` : ''}`;

const GPU = { software: false, quads: false };
const found = {};

/** The planner, with a look at what goes through it. */
class Watched extends torch.Plans {
  run(nodes, wanted, ...rest) {
    const name = (node) => (node.kind === 'leaf' ? 'in memory' : `n${nodes.indexOf(node)}`);
    found.recorded = nodes.map((node, at) => {
      const { op, value, inner } = node.details;
      const what =
        node.kind === 'const'
          ? value
          : [op && op !== node.kind ? op : '', inner ? `along [${inner}]` : ''].join(' ').trim();
      return `n${at}  ${node.kind} ${what}  [${node.shape}]  of ${node.args.map(({ node: arg }) => name(arg)).join(', ') || 'nothing'}`;
    });
    const trace = new Trace(new Signature());
    for (const node of nodes) trace.add(node);
    found.trace = trace.nodes.map((node, at) => `${at}  ${lineOf(node)}`);
    const groups = new Groups(trace.nodes, wanted.roots, runtime.device.maxBuffers);
    const order = scheduled(groups);
    found.groups = order.map(
      (group, at) =>
        `kernel ${at}: ${group.kind} over [${group.space.slice(0, group.split)}]${group.split < group.space.length ? ` and along [${group.space.slice(group.split)}]` : ''}: ${group.nodes
          .toSorted((a, b) => a.position - b.position)
          .map((node) => `${node.position} ${node.details.op ?? node.kind}`)
          .join(', ')}`,
    );
    const builders = order.map((group) => new KernelBuilder(group, groups));
    const read = new Set(builders.flatMap((builder) => builder.loads()));
    const kernels = order.flatMap((group, at) => {
      const stored = group.nodes.filter((node) => wanted.roots.has(node) || read.has(node));
      return builders[at].finish(stored, new Map()) ?? [];
    });
    found.kernels = kernels.map((kernel, at) =>
      [`kernel ${at}: ${shapeOf(kernel)}`, ...linesOf(kernel).map((line) => `  ${line}`)].join('\n'),
    );
    const simple = kernels.map((kernel) => (kernel.kind === 'loop' ? simplify(kernel) : kernel));
    found.simple = simple.map((kernel, at) => `kernel ${at}: ${shapeOf(kernel)}`);
    found.policy = [
      ['a software adapter with subgroups', { software: true, quads: true }],
      ['a GPU', GPU],
    ].flatMap(([what, facts]) =>
      simple.map((kernel, at) => {
        if (kernel.kind !== 'contract')
          return `${what}, kernel ${at}: ${lanesOf(kernel, facts) || 1} invocation(s) a row`;
        const { rows, columns, quad } = tileOf(kernel, facts);
        return `${what}, kernel ${at}: a tile of ${rows} × ${columns}${quad ? ', four lanes sharing rows' : ''}`;
      }),
    );
    found.shaders = kernels.map((kernel) =>
      writeKernel(kernel, GPU)
        .shaders.map(({ code }) => code)
        .join('\n'),
    );
    super.run(nodes, wanted, ...rest);
  }
}

const device = await torch.createCPUDevice();
const places = [];
const ids = new Map();
const idOf = (buffer) => {
  if (!ids.has(buffer)) ids.set(buffer, ids.size);
  return ids.get(buffer);
};
const { execute } = device;
device.execute = (steps, ...rest) => {
  for (const [at, { program, buffers }] of steps.entries())
    places.push(
      `kernel ${at}: ${buffers.map((buffer, i) => `${program.kernel.buffers[i].access}s buffer ${idOf(buffer)} (${program.kernel.buffers[i].size} values)`).join(', ')}`,
    );
  return execute.call(device, steps, ...rest);
};
runtime.use(device, { Plans: Watched, BufferPool: torch.BufferPool, release: torch.release });
const program = new Function(
  'torch',
  `${PROGRAM.replaceAll(/torch\.ones\((\[[\d, ]+\])\)/g, 'made($1)').replace(/^/, 'const made = torch.made;')}\nreturn y;`,
);
// Inputs are in memory before: what is recorded is the line itself.
const made = (shape) =>
  torch.torch
    .tensor(Array.from({ length: shape.reduce((a, b) => a * b) }, () => 1))
    .float()
    .reshape(shape);
const inputs = new Map();
const y = program(
  new Proxy(torch.torch, {
    get: (target, key) =>
      key === 'made'
        ? (shape) => {
            const tensor = made(shape);
            runtime.flush();
            inputs.set(tensor, shape);
            return tensor;
          }
        : Reflect.get(target, key),
  }),
);
for (const key of Object.keys(found)) delete found[key];
places.length = 0;
ids.clear();
const values = await y.tolist();

const block = (lines, language = '') => `\`\`\`${language}\n${[lines].flat().join('\n')}\n\`\`\``;
const text = `# From a program's line to a device

<!-- Written by \`npm run architecture\`: do not edit. -->

What \`torch\` is told is recorded, and computed when somebody asks for a value, at a checkpoint, or when much is waiting. Each step below is a
file of \`src/kernels/\`, the same for all devices; a device only writes what it is given. Why it is so: docs/decisions/0008 and 0046.

${block(PROGRAM, 'js')}

## 1 · Record (\`core/graph.ts\`)

An operation makes nodes, and nothing runs. A slice, a transpose or a broadcast is no node: whoever reads a value does so through a _view_.

${block(found.recorded)}

## 2 · Trace (\`lower/trace.ts\`, \`lower/cut.ts\`)

The recording without what changes from step to step: written as numbers (\`signature.ts\`), it is what a finished plan is found by. Recordings of
more than 2,048 operations are cut into pieces, each traced by itself. As lines to be read, each with kind and operation, dtype, shape, details, arguments as \`L\` (a leaf, in memory)
or \`N\` (another line) with the strides by which they are read.

${block(found.trace)}

## 3 · Group (\`lower/groups.ts\`, \`lower/schedule.ts\`)

What is computed at the same points is one kernel: work element by element joins the product or the row before it.

${block(found.groups)}

## 4 · Describe (\`lower/build.ts\`, \`core/kernel.ts\`)

Each group as a kernel: what is loaded, computed, reduced and stored, without a word about any device.

${block(found.kernels)}

## 5 · Simplify (\`lower/simplify.ts\`)

Dimensions that are walked as one become one; guards that always hold go.

${block(found.simple)}

## 6 · Decide (\`lower/policy.ts\`)

How many invocations share a row, how large a tile of a product one makes: from the device's facts, in one place.

${block(found.policy)}

## 7 · Place (\`lower/plan.ts\`, \`lower/memory.ts\`)

Which memory each value lies in: that of what nobody reads any more is taken again, also in place. The product is written, too: the program
has let go of it, but the collector has not come by yet, and whoever holds a tensor may ask for its values.

${block(places)}

## 8 · Write (\`devices/cpu/\`, \`devices/webgpu/\`)

The CPU device assembles WebAssembly from the description, and shares it among threads where it is large and memory can be
shared (\`devices/cpu/threads/\`); the WebGPU device writes WGSL, here as for a GPU:

${found.shaders.map((code) => block(code.trim(), 'wgsl')).join('\n\n')}

The plan is kept: the next step of a training loop has the same signature, and goes from 2 to 8 by a look-up. Each row of the result is ${JSON.stringify(values[0].slice(0, 2).map((value) => Math.round(1000 * value) / 1000)).replace(']', ', …]')}.
`;

if (process.argv.includes('--check')) {
  if (readFileSync(PAGE, 'utf8') === text) process.exit(0);
  console.error('docs/architecture.md is not what the sources make now: run `npm run architecture`.');
  process.exit(1);
}
writeFileSync(PAGE, text);
console.log('docs/architecture.md is written.');
