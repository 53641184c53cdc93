/** The WebGPU device computes what kernel descriptions mean (`reference.ts`), in every browser that has WebGPU. */
import { expect } from 'chai';
import { arrayFor, type TypedArray } from '../../src/kernels/core/dtype.ts';
import { type Expr, type Kernel, keyOf } from '../../src/kernels/core/kernel.ts';
import { viewOf } from '../../src/kernels/core/view.ts';
import { createWebGPUDevice, type WebGPUDevice } from '../../src/kernels/devices/webgpu/device.ts';
import type { Facts } from '../../src/kernels/lower/policy.ts';
import { whole } from '../settings.ts';
import { allPrimitives } from './primitive-cases.ts';
import {
  type Case,
  randomContract,
  randomMap,
  randomReduce,
  randomScan,
  randomScatter,
  randomSort,
} from './random-kernels.ts';
import { evaluate } from './reference.ts';

/** Kernels are written in other ways for a GPU; what they mean is the same, so any adapter can test both. */
const GPU: Facts = { software: false, quads: false };
const WAYS: { way: string; facts?: Facts; anySize?: boolean }[] = [
  { way: 'as this adapter likes' },
  { way: 'as a GPU likes', facts: GPU },
  { way: 'as this adapter likes, for any size', anySize: true },
  { way: 'as a GPU likes, for any size', facts: GPU, anySize: true },
];

let device: WebGPUDevice;
/** Keys of further kernels of the same kind, which have no number in common. */
let others: string[] = [];
const devices: WebGPUDevice[] = [];
before(async () => {
  for (const { facts } of WAYS) devices.push(await createWebGPUDevice({ writeFor: facts }));
  device = devices[0];
});
after(() => {
  for (const each of devices) each.destroy();
});

/** Runs all cases as one batch and reads everything back at once. */
async function run(cases: readonly Case[]): Promise<TypedArray[][]> {
  const scalars = new Uint32Array(cases.reduce((sum, c) => sum + c.scalars.length, 0));
  let first = 0;
  const steps = cases.map(({ kernel, memory, scalars: own }) => {
    const buffers = memory.map((data, b) => {
      const buffer = device.alloc(data.length * 4);
      device.write(buffer, kernel.buffers[b].type, data);
      return buffer;
    });
    scalars.set(own, first);
    first += own.length;
    return { program: device.compile(kernel, keyOf(kernel), others), buffers, scalars: first - own.length };
  });
  device.execute(steps, scalars);
  const requests = cases.flatMap(({ kernel, memory }, c) =>
    memory.map((data, b) => ({ buffer: steps[c].buffers[b], dtype: kernel.buffers[b].type, size: data.length })),
  );
  const values = await device.read(requests);
  for (const step of steps) for (const buffer of step.buffers) device.free(buffer);
  return cases.map(({ memory }) => values.splice(0, memory.length));
}

/** Arguments that gave an element of a one-primitive kernel. */
const given = (memory: readonly TypedArray[], i: number) => memory.map((m) => m[i]).join(', ');

/** A GPU may flush denormal numbers. */
const TINY = 1.2e-38;

/** Where device and reference differ, in words; '' if nowhere. */
function difference(found: TypedArray[], wanted: TypedArray[], tolerance: number, absolute: number): string {
  for (let b = 0; b < wanted.length; b++) {
    for (let i = 0; i < wanted[b].length; i++) {
      const x = found[b][i];
      const y = wanted[b][i];
      const close = Object.is(x, y) || x === y || Math.abs(x - y) <= tolerance * Math.abs(y) + absolute;
      if (!close) return `buffer ${b}, element ${i}: ${x} instead of ${y} (${given(wanted, i)})`;
    }
  }
  return '';
}

async function agree(cases: readonly Case[], names: readonly string[], tolerance = 0, absolute = TINY): Promise<void> {
  const wanted = cases.map((c) => c.memory.map((data) => data.slice()) as TypedArray[]);
  cases.forEach((c, i) => {
    evaluate(c.kernel, wanted[i], c.scalars);
  });
  const found = await run(cases);
  const wrong = cases.flatMap((c, i) => {
    const text = difference(found[i], wanted[i], tolerance, absolute);
    return text ? [`${names[i]}: ${text}\n${JSON.stringify(c.kernel)}\n${device.wgslOf(c.kernel)}`] : [];
  });
  if (wrong.length > 0) expect.fail(`${wrong.length} of ${cases.length} differ\n${wrong[0]}`);
}

WAYS.forEach(({ way, anySize }, w) => {
  describe(`written ${way}`, () => {
    before(() => {
      device = devices[w];
      others = anySize ? [''] : [];
    });
    after(() => {
      device = devices[0];
      others = [];
    });
    for (const [name, make, count] of (
      [
        ['maps', randomMap, 60],
        ['reductions', randomReduce, 60],
        ['contractions', randomContract, 60],
        ['scatters', randomScatter, 30],
        ['scans', randomScan, 30],
        ['sorts', randomSort, 30],
      ] as const
    ).map(([name, make, all]) => [name, make, whole ? all : all / 3] as const)) {
      it(`agrees with the reference on ${count} random ${name}`, async () => {
        const seeds = Array.from({ length: count }, (_, i) => i + 1);
        const cases = seeds.map((seed) => make(seed));
        await agree(
          cases,
          seeds.map((seed) => `seed ${seed}`),
          1e-6,
        );
      });
    }
    longReductions();
  });
});

describe('primitives on zeros, infinities, NaN and everything between', () => {
  for (const { name, made, inexact } of allPrimitives()) {
    // log Γ and its derivative are 0 at places no float hits.
    const absolute = /gamma/.test(name) ? 1e-6 : TINY;
    it(name, () => agree([made], [name], inexact ? 1e-6 : 0, absolute));
  }
});

function longReductions(): void {
  /** Small whole numbers, whose sums are exact in any order. */
  const numbers = (size: number, most: number) =>
    Float32Array.from({ length: size }, (_, i) => ((i * 7919) % (2 * most)) - most);

  it('are contracted in parts', async () => {
    const [m, n, k] = [[2], [3], [32, 40]];
    const exprs: Expr[] = [
      { op: 'reduced', type: 'float32', stage: 0 },
      { op: 'load', type: 'float32', buffer: 3, view: viewOf([3, 1]), fill: 0 },
      { op: 'scalar', type: 'float32', slot: 0 },
      { op: 'mul', type: 'float32', args: [0, 2] },
      { op: 'sub', type: 'float32', args: [1, 3] },
    ];
    const guard = { coeffs: [0, 0, 1], bias: -3, div: 1, exact: false, limit: 30, stride: 1 };
    const kernel: Kernel = {
      kind: 'contract',
      buffers: [
        { type: 'float32', size: 2 * 1280, access: 'read' },
        { type: 'float32', size: 3 * 1280, access: 'read' },
        { type: 'float32', size: 6, access: 'write' },
        { type: 'float32', size: 6, access: 'readwrite' },
      ],
      exprs,
      scalars: 1,
      batch: [],
      m,
      n,
      k,
      a: { buffer: 0, view: viewOf([1280, 40, 1]) },
      b: { buffer: 1, view: { ...viewOf([1280, 40, 0]), guards: [guard] } },
      outputs: [
        { expr: 4, buffer: 3, view: viewOf([3, 1]), inner: false },
        { expr: 0, buffer: 2, view: viewOf([3, 1]), inner: false },
      ],
    };
    const memory = [numbers(2560, 3), numbers(3840, 3), new Float32Array(6), numbers(6, 9)];
    await agree([{ kernel, memory, scalars: new Uint32Array(new Float32Array([0.5]).buffer) }], ['contraction']);
  });

  for (const op of ['sum', 'max', 'argmax'] as const) {
    it(`are reduced in parts: ${op}`, async () => {
      const size = 3 * 2 ** 15;
      const type = op === 'argmax' ? 'int32' : 'float32';
      const kernel: Kernel = {
        kind: 'loop',
        buffers: [
          { type: 'float32', size, access: 'read' },
          { type, size: 1, access: 'write' },
        ],
        exprs: [
          { op: 'load', type: 'float32', buffer: 0, view: viewOf([1]), fill: 0 },
          { op: 'reduced', type, stage: 0 },
          { op: 'add', type, args: [1, 1] },
        ],
        scalars: 0,
        outer: [],
        inner: [size],
        stages: [{ op, expr: 0, type }],
        outputs: [{ expr: 2, buffer: 1, view: viewOf([]), inner: false }],
      };
      const data = numbers(size, 20);
      data[size - 5000] = 100;
      await agree([{ kernel, memory: [data, arrayFor(type, 1)], scalars: new Uint32Array(0) }], [op]);
    });
  }
}

describe('long rows', () => {
  const [rows, size] = [2, 1500];
  const load: Expr = { op: 'load', type: 'float32', buffer: 0, view: viewOf([size, 1]), fill: 0 };
  const row = (kind: object) =>
    ({
      buffers: [
        { type: 'float32', size: rows * size, access: 'read' },
        { type: 'float32', size: rows * size, access: 'write' },
        { type: 'int32', size: rows * size, access: 'write' },
      ],
      exprs: [load],
      scalars: 0,
      outer: [rows],
      inner: [size],
      expr: 0,
      buffer: 1,
      positions: 2,
      ...kind,
    }) as Kernel;
  // Few different values, so that equals and NaN meet across blocks.
  const memory = () => [
    Float32Array.from({ length: rows * size }, (_, i) => (i % 701 === 700 ? Number.NaN : (i * 7919) % 97)),
    new Float32Array(rows * size),
    new Int32Array(rows * size),
  ];
  for (const descending of [false, true]) {
    it(`are sorted in rounds, ${descending ? 'descending' : 'ascending'}`, () =>
      agree([{ kernel: row({ kind: 'sort', descending }), memory: memory(), scalars: new Uint32Array(0) }], ['sort']));
  }
  for (const op of ['sum', 'max', 'min']) {
    it(`are scanned in pieces: ${op}`, () => {
      const kernel = row({ kind: 'scan', op, positions: op === 'sum' ? -1 : 2 });
      return agree([{ kernel, memory: memory(), scalars: new Uint32Array(0) }], [op]);
    });
  }
});

it('loads nothing for a row of no points', async () => {
  const load = (buffer: number, strides: number[]): Expr => ({
    op: 'load',
    type: 'float32',
    buffer,
    view: viewOf(strides),
    fill: 0,
  });
  const kernel: Kernel = {
    kind: 'loop',
    buffers: [
      { type: 'float32', size: 0, access: 'read' },
      { type: 'float32', size: 1, access: 'write' },
      { type: 'float32', size: 0, access: 'write' },
    ],
    exprs: [load(0, [0, 1]), { op: 'reduced', type: 'float32', stage: 0 }],
    scalars: 0,
    outer: [],
    inner: [0, 3],
    stages: [{ op: 'sum', expr: 0, type: 'float32' }],
    outputs: [
      { expr: 1, buffer: 1, view: viewOf([]), inner: false },
      { expr: 0, buffer: 2, view: viewOf([3, 1]), inner: true },
    ],
  };
  const memory = [new Float32Array(0), new Float32Array([7]), new Float32Array(0)];
  await agree([{ kernel, memory, scalars: new Uint32Array(0) }], ['empty']);
});
