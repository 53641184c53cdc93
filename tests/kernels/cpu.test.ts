/** The CPU device computes what kernel descriptions mean (`reference.ts`). */
import { expect } from 'chai';
import type { Device, DeviceBuffer } from '../../src/kernels/core/device.ts';
import type { Dtype, TypedArray } from '../../src/kernels/core/dtype.ts';
import { arrayFor } from '../../src/kernels/core/dtype.ts';
import type { ContractKernel, Expr, LoopKernel } from '../../src/kernels/core/kernel.ts';
import {
  COMPARE,
  FLOAT_BINARY,
  FLOAT_UNARY,
  LOGIC,
  NUMBER_BINARY,
  NUMBER_UNARY,
  type Primitive,
  SHIFT,
} from '../../src/kernels/core/primitives.ts';
import { type Guard, identityView, viewOf } from '../../src/kernels/core/view.ts';
import { createCPUDevice } from '../../src/kernels/devices/cpu/device.ts';
import { unlessInThisEngine, whole } from '../settings.ts';
import {
  type Case,
  randomContract,
  randomMap,
  randomOf,
  randomReduce,
  randomScan,
  randomScatter,
  randomSort,
} from './random-kernels.ts';
import { evaluate } from './reference.ts';

before(unlessInThisEngine);

const devices: Record<string, Device> = {};
let device: Device;
before(async () => {
  devices.assembled = await createCPUDevice();
  devices.interpreted = await createCPUDevice({ assemble: false });
  expect(devices.assembled.detail).to.equal('WebAssembly SIMD');
});

/** The test twice: with everything assembled, and with nothing. */
function both(name: string, test: () => Promise<void>): void {
  for (const how of ['assembled', 'interpreted']) {
    it(`${name} (${how})`, async () => {
      device = devices[how];
      await test();
    });
  }
}

const bufferOf = (data: TypedArray, type: Dtype): DeviceBuffer => {
  const buffer = device.alloc(data.length * 4);
  device.write(buffer, type, data);
  return buffer;
};

/** Runs the case on the device; all its buffers afterwards. */
async function run({ kernel, memory, scalars }: Case): Promise<TypedArray[]> {
  const buffers = memory.map((data, b) => bufferOf(data, kernel.buffers[b].type));
  const program = device.compile(kernel);
  device.execute([{ program, buffers, scalars: 0 }], scalars);
  const out = await device.read(
    buffers.map((buffer, b) => ({ buffer, dtype: kernel.buffers[b].type, size: memory[b].length })),
  );
  buffers.forEach((buffer) => {
    device.free(buffer);
  });
  return out;
}

/** Where device and reference differ, in words; '' if nowhere. */
function difference(found: TypedArray[], wanted: TypedArray[], tolerance = 0): string {
  for (let b = 0; b < wanted.length; b++) {
    for (let i = 0; i < wanted[b].length; i++) {
      const x = found[b][i];
      const y = wanted[b][i];
      const close = Object.is(x, y) || x === y || Math.abs(x - y) <= tolerance * Math.abs(y) + tolerance * 1e-30;
      if (!close) return `buffer ${b}, element ${i}: ${x} instead of ${y}`;
    }
  }
  return '';
}

async function agree(made: Case, name: string, tolerance = 0): Promise<void> {
  const wanted = made.memory.map((data) => data.slice()) as TypedArray[];
  evaluate(made.kernel, wanted, made.scalars);
  const wrong = difference(await run(made), wanted, tolerance);
  if (wrong) expect.fail(`${name}: ${wrong}\n${JSON.stringify(made.kernel, null, 1)}`);
}

const SEED = 1;

for (const [name, make, all] of [
  ['maps', randomMap, 600],
  ['reductions', randomReduce, 600],
  ['contractions', randomContract, 300],
  ['scatters', randomScatter, 120],
  ['scans', randomScan, 120],
  ['sorts', randomSort, 120],
] as const) {
  const count = whole ? all : all / 3;
  both(`agrees with the reference on ${count} random ${name}`, async () => {
    for (let seed = SEED; seed < SEED + count; seed++) await agree(make(seed), `seed ${seed}`);
  });
}

const FLOATS = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  1.5,
  -1.5,
  2.5,
  -2.5,
  0.25,
  0.75,
  -0.75,
  2,
  3,
  -3,
  7.25,
  1e-3,
  -1e-3,
  1e-10,
  1e-20,
  -1e-30,
  1e-40,
  10,
  -10,
  20.5,
  50,
  87,
  88.7,
  89,
  -87,
  -89,
  -103,
  -104,
  100,
  -100,
  255,
  1000,
  -1000,
  16777216,
  3e9,
  -3e9,
  1e20,
  -1e20,
  3.4e38,
  -3.4e38,
  NaN,
  Infinity,
  -Infinity,
  0.9999,
  0.99999994,
  -0.9999,
  1.0000001,
  Math.PI,
  -Math.PI,
  Math.PI / 2,
  0.1,
  0.2,
  // Ties between halves, the largest half and what rounds to it, the least ones.
  2049,
  2051,
  65504,
  65519,
  65520,
  6e-8,
  2.9802322e-8,
  8.940697e-8,
  6.1e-5,
  0.3,
];
const INTS = [
  0, 1, -1, 2, -2, 3, -3, 7, 10, -10, 31, 255, 256, 1000, 65537, -65537, 2147483647, -2147483647, -2147483648,
];
const BYTES = [0, 1, 2, 3, 7, 16, 127, 128, 200, 255];
const VALUES: Record<string, number[]> = { float32: FLOATS, float16: FLOATS, int32: INTS, uint8: BYTES, bool: [0, 1] };

/** One primitive on all combinations of values; `uniform`: its second argument is a scalar, another kernel for each. */
function primitive(op: Primitive, types: Dtype[], type: Dtype, columns: number[][]): Case {
  const size = columns[0].length;
  const memory: TypedArray[] = columns.map((values, c) => {
    const data = arrayFor(types[c], size);
    data.set(values);
    return data;
  });
  memory.push(arrayFor(type, size));
  const exprs: Expr[] = types.map((t, buffer) => ({
    op: 'load',
    type: t,
    buffer,
    view: identityView([size]),
    fill: 0,
  }));
  exprs.push({ op, type, args: types.map((_, x) => x) });
  const buffers = [...types, type].map((t, b) => ({
    type: t,
    size,
    access: b < types.length ? ('read' as const) : ('write' as const),
  }));
  const outputs = [{ expr: types.length, buffer: types.length, view: identityView([size]), inner: false }];
  const kernel: LoopKernel = {
    kind: 'loop',
    buffers,
    exprs,
    scalars: 0,
    outer: [size],
    inner: [],
    stages: [],
    outputs,
  };
  return { kernel, memory, scalars: new Uint32Array(0) };
}

const cross = (x: number[], y: number[]) => [x.flatMap((v) => y.map(() => v)), x.flatMap(() => y)];
const TOLERANCE = 3e-7;
const NUMBERS = ['float32', 'int32', 'uint8'] as const;

describe('primitives on zeros, infinities, NaN and everything between', () => {
  for (const op of [...FLOAT_UNARY, ...NUMBER_UNARY]) {
    both(op, async () => {
      const random = randomOf(5);
      const many = Array.from({ length: 500 }, () => (random() - 0.5) * 2 ** (random() * 16 - 8));
      await agree(primitive(op, ['float32'], 'float32', [[...FLOATS, ...many]]), op, TOLERANCE);
      if (!(NUMBER_UNARY as readonly string[]).includes(op)) return;
      for (const type of ['int32', 'uint8'] as const) await agree(primitive(op, [type], type, [VALUES[type]]), op);
    });
  }
  for (const op of [...NUMBER_BINARY, ...FLOAT_BINARY]) {
    both(op, async () => {
      for (const type of NUMBERS) {
        if (type !== 'float32' && (FLOAT_BINARY as readonly string[]).includes(op)) continue;
        let [x, y] = cross(VALUES[type], VALUES[type]);
        // The reference multiplies one by one.
        if (op === 'pow' && type !== 'float32')
          [x, y] = cross(VALUES[type], [-3, 0, 1, 2, 5, 31].slice(+(type === 'uint8')));
        await agree(primitive(op, [type, type], type, [x, y]), `${op} ${type}`, TOLERANCE);
      }
    });
  }
  for (const op of COMPARE) {
    both(op, async () => {
      for (const type of [...NUMBERS, 'bool'] as const) {
        await agree(primitive(op, [type, type], 'bool', cross(VALUES[type], VALUES[type])), `${op} ${type}`);
      }
    });
  }
  for (const op of LOGIC) {
    both(op, async () => {
      for (const type of ['bool', 'int32', 'uint8'] as const) {
        const [x, y] = cross(VALUES[type], VALUES[type]);
        await agree(op === 'not' ? primitive(op, [type], type, [x]) : primitive(op, [type, type], type, [x, y]), op);
      }
    });
  }
  for (const op of SHIFT) {
    both(op, async () => {
      for (const type of ['int32', 'uint8'] as const) {
        await agree(primitive(op, [type, type], type, cross(VALUES[type], [0, 1, 5, 31])), op);
      }
    });
  }
  both('isnan, where, bits, unit, random', async () => {
    await agree(primitive('isnan', ['float32'], 'bool', [FLOATS]), 'isnan');
    const plain = FLOATS.filter((x) => !Number.isNaN(x));
    await agree(primitive('bits', ['float32'], 'int32', [plain]), 'bits');
    const patterns = plain.map((x) => new Int32Array(Float32Array.of(x).buffer)[0]);
    await agree(primitive('bits', ['int32'], 'float32', [patterns]), 'bits');
    await agree(primitive('unit', ['int32'], 'float32', [INTS]), 'unit');
    const [x, y] = cross(FLOATS, FLOATS);
    await agree(primitive('where', ['bool', 'float32', 'float32'], 'float32', [x.map((_, i) => i & 1), x, y]), 'where');
    await agree(primitive('random', ['int32', 'int32', 'int32'], 'int32', [INTS, [...INTS].reverse(), INTS]), 'random');
  });
  both('cast', async () => {
    for (const from of ['float32', 'int32', 'uint8', 'bool'] as const) {
      for (const to of ['float32', 'int32', 'uint8', 'bool'] as const) {
        await agree(primitive('cast', [from], to, [VALUES[from]]), `cast ${from} ${to}`);
      }
    }
  });
});

both("gives threefry's published first words", async () => {
  const known = primitive('random', ['int32', 'int32', 'int32'], 'int32', [[0], [0], [0]]);
  expect(((await run(known))[3][0] >>> 0).toString(16)).to.equal('6b200159');
});

describe('reductions', () => {
  const reduce = (
    op: 'max' | 'min' | 'argmax' | 'argmin' | 'sum',
    data: number[],
    rows: number,
    along: 0 | 1,
  ): Case => {
    const columns = data.length / rows;
    const type = op.startsWith('arg') ? ('int32' as const) : ('float32' as const);
    const size = along ? rows : columns;
    const view = viewOf(along ? [columns, 1] : [1, columns]);
    const kernel: LoopKernel = {
      kind: 'loop',
      buffers: [
        { type: 'float32', size: data.length, access: 'read' },
        { type, size, access: 'write' },
      ],
      exprs: [
        { op: 'load', type: 'float32', buffer: 0, view, fill: 0 },
        { op: 'reduced', type, stage: 0 },
      ],
      scalars: 0,
      outer: [size],
      inner: [along ? columns : rows],
      stages: [{ op, expr: 0, type }],
      outputs: [{ expr: 1, buffer: 1, view: identityView([size]), inner: false }],
    };
    return { kernel, memory: [new Float32Array(data), arrayFor(type, size)], scalars: new Uint32Array(0) };
  };
  both('give NaN, and its first place, where one is', async () => {
    const data = Array.from({ length: 120 }, (_, i) => (i % 37 === 11 ? NaN : i % 7));
    for (const op of ['max', 'min', 'argmax', 'argmin'] as const) {
      for (const along of [0, 1] as const) await agree(reduce(op, data, 6, along), `${op} along ${along}`);
    }
  });
  both('give the first of equals', async () => {
    const data = Array.from({ length: 8000 }, (_, i) => (i * 7) % 5);
    for (const along of [0, 1] as const) await agree(reduce('argmax', data, 4, along), `along ${along}`);
  });
  both('add in double precision', async () => {
    const data = Array.from({ length: 30000 }, (_, i) => (i % 3000 ? 0.001 : 1e5));
    for (const along of [0, 1] as const) await agree(reduce('sum', data, 10, along), `along ${along}`, 1e-7);
  });
  both('of nothing give their identity', async () => {
    for (const op of ['max', 'min', 'sum'] as const) {
      const made = reduce(op, [1, 2, 3], 3, 1);
      (made.kernel as LoopKernel).inner = [0];
      await agree(made, op);
    }
  });
});

describe('contractions as they are met', () => {
  /** Values with which sums are exact. */
  const filled = (size: number) => new Float32Array(size).map((_, i) => ((i * 7) % 9) - 4);

  function contraction(
    shape: Pick<ContractKernel, 'batch' | 'm' | 'n' | 'k' | 'a' | 'b'>,
    sizes: number[],
    out = shape.a.view,
  ): Case {
    const all = [...shape.batch, ...shape.m, ...shape.n];
    const view = out === shape.a.view ? identityView(all) : out;
    const buffers = sizes.map((size, b) => ({
      type: 'float32' as const,
      size,
      access: b < 2 ? ('read' as const) : ('write' as const),
    }));
    const kernel: ContractKernel = {
      kind: 'contract',
      buffers,
      exprs: [{ op: 'reduced', type: 'float32', stage: 0 }],
      scalars: 0,
      ...shape,
      outputs: [{ expr: 0, buffer: 2, view, inner: false }],
    };
    return { kernel, memory: sizes.map(filled), scalars: new Uint32Array(0) };
  }

  for (const [m, n, k] of [
    [1, 1, 1],
    [3, 5, 7],
    [64, 10, 20],
    [9, 33, 400],
    [200, 9, 30],
    [5, 1, 1000],
  ]) {
    both(`matmul ${m} × ${k} × ${n}, either side transposed`, async () => {
      for (const left of [viewOf([k, 1]), viewOf([1, m])]) {
        for (const right of [viewOf([k, 1]), viewOf([1, n])]) {
          const shape = {
            batch: [],
            m: [m],
            n: [n],
            k: [k],
            a: { buffer: 0, view: left },
            b: { buffer: 1, view: right },
          };
          await agree(contraction(shape, [m * k, n * k, m * n]), 'matmul');
          await agree(contraction(shape, [m * k, n * k, m * n], viewOf([1, m])), 'matmul, stored transposed');
        }
      }
    });
  }

  // x [b, c, h, h], w [o, c, 3, 3], dy like x but o channels; padding 1.
  const [b, c, h, o] = [3, 2, 6, 5];
  const guard = (place: number, tap: number, rank: number, stride: number): Guard => {
    const coeffs = new Array<number>(rank).fill(0);
    coeffs[place] = coeffs[tap] = 1;
    return { coeffs, bias: -1, div: 1, exact: false, limit: h, stride };
  };
  both('convolution: forward', async () => {
    const x = {
      ...viewOf([c * h * h, 0, 0, h * h, 0, 0]),
      guards: [guard(1, 4, 6, h), guard(2, 5, 6, 1)],
    };
    const shape = {
      batch: [],
      m: [b, h, h],
      n: [o],
      k: [c, 3, 3],
      a: { buffer: 0, view: x },
      b: { buffer: 1, view: viewOf([c * 9, 9, 3, 1]) },
    };
    await agree(
      contraction(shape, [b * c * h * h, o * c * 9, b * o * h * h], viewOf([o * h * h, h, 1, h * h])),
      'conv',
    );
  });
  both('convolution: gradient of the weights', async () => {
    const x = {
      ...viewOf([h * h, 0, 0, c * h * h, 0, 0]),
      guards: [guard(4, 1, 6, h), guard(5, 2, 6, 1)],
    };
    const shape = {
      batch: [],
      m: [o],
      n: [c, 3, 3],
      k: [b, h, h],
      a: { buffer: 0, view: viewOf([h * h, o * h * h, h, 1]) },
      b: { buffer: 1, view: x },
    };
    await agree(contraction(shape, [b * o * h * h, b * c * h * h, o * c * 9]), 'conv');
  });
  both('large ones, where operands are copied piece by piece', async () => {
    const size = 40;
    const x = {
      ...viewOf([size * size, 0, 0, 0, 0]),
      guards: [
        { ...guard(1, 3, 5, size), limit: size },
        { ...guard(2, 4, 5, 1), limit: size },
      ],
    };
    const shape = {
      batch: [],
      m: [6, size, size],
      n: [2],
      k: [3, 3],
      a: { buffer: 0, view: x },
      b: { buffer: 1, view: viewOf([9, 3, 1]) },
    };
    await agree(contraction(shape, [6 * size * size, 18, 12 * size * size]), 'forward');
    const dy = viewOf([size * size, 2 * size * size, size, 1]);
    const xs = {
      ...viewOf([0, 0, size * size, 0, 0]),
      guards: [
        { ...guard(3, 0, 5, size), limit: size },
        { ...guard(4, 1, 5, 1), limit: size },
      ],
    };
    const back = {
      batch: [],
      m: [2],
      n: [3, 3],
      k: [6, size, size],
      a: { buffer: 0, view: dy },
      b: { buffer: 1, view: xs },
    };
    await agree(contraction(back, [12 * size * size, 6 * size * size, 18]), 'weights');
  });
});

describe('memory', () => {
  both('grows, keeps what is in it, and is used again', async () => {
    const kept = bufferOf(new Float32Array([1, 2, 3]), 'float32');
    const many = Array.from({ length: 40 }, () => device.alloc(1 << 20));
    const far = bufferOf(new Int32Array([7]), 'int32');
    for (const buffer of many) device.free(buffer);
    const [x, y] = await device.read([
      { buffer: kept, dtype: 'float32', size: 3 },
      { buffer: far, dtype: 'int32', size: 1 },
    ]);
    expect([...x, ...y]).to.deep.equal([1, 2, 3, 7]);
  });
  both('of bools and bytes comes back as it went in', async () => {
    const buffer = bufferOf(new Uint8Array([0, 1, 255, 3]), 'uint8');
    const [out] = await device.read([{ buffer, dtype: 'uint8', size: 4 }]);
    expect(out).to.deep.equal(new Uint8Array([0, 1, 255, 3]));
  });
  both('that was read does not change any more', async () => {
    const buffer = bufferOf(new Float32Array([1]), 'float32');
    const reading = device.read([{ buffer, dtype: 'float32', size: 1 }]);
    device.write(buffer, 'float32', new Float32Array([2]));
    expect((await reading)[0][0]).to.equal(1);
  });
  both('that is not there is refused in words', async () => {
    expect(() => device.alloc(2 ** 40)).to.throw(/no more memory/);
  });
});

describe('programs', () => {
  both('are the same for kernels of equal structure, not for constants that differ in NaN or sign', async () => {
    const kernel = (value: number) => {
      const made = primitive('add', ['float32', 'float32'], 'float32', [[1], [2]]).kernel as LoopKernel;
      made.exprs[1] = { op: 'const', type: 'float32', value };
      return device.compile(made);
    };
    expect(kernel(NaN)).to.equal(kernel(NaN));
    const values = [NaN, Infinity, -Infinity, 0, -0, 1];
    expect(new Set(values.map(kernel)).size).to.equal(values.length);
  });
  both('run one after another, each with its own scalars', async () => {
    const made = primitive('add', ['float32', 'float32'], 'float32', [[1], [2]]).kernel as LoopKernel;
    made.exprs[1] = { op: 'scalar', type: 'float32', slot: 0 };
    made.scalars = 1;
    const [x, y, z, unused] = [1, 0, 0, 0].map((value) => bufferOf(new Float32Array([value]), 'float32'));
    const program = device.compile(made);
    const steps = [
      { program, buffers: [x, unused, y], scalars: 1 },
      { program, buffers: [y, unused, z], scalars: 0 },
    ];
    device.execute(steps, new Uint32Array(new Float32Array([10, 100]).buffer));
    const [out] = await device.read([{ buffer: z, dtype: 'float32', size: 1 }]);
    expect(out[0]).to.equal(111);
  });
});

describe('without WebAssembly', () => {
  const scope = globalThis as { WebAssembly?: unknown };
  const real = WebAssembly;
  afterEach(() => {
    scope.WebAssembly = real;
  });
  for (const [name, fake] of [
    [
      'forbidden by a policy',
      {
        ...real,
        Memory: real.Memory,
        Module: () => {
          throw new real.CompileError('policy');
        },
      },
    ],
    ['missing', undefined],
  ] as const) {
    it(`computes in JavaScript where it is ${name}`, async () => {
      scope.WebAssembly = fake;
      device = await createCPUDevice();
      expect(device.detail).to.equal('JavaScript');
      for (const make of [randomMap, randomReduce, randomContract]) await agree(make(3), make.name);
      const large = Array.from({ length: 4 }, () => device.alloc(1 << 20));
      expect(new Set(large.map((buffer) => buffer.id)).size).to.equal(4);
    });
  }
});
