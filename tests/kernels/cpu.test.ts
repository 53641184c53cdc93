/** The CPU device computes what kernel descriptions mean (`reference.ts`). */
import { expect } from 'chai';
import { createCPUDevice } from '../../src/kernels/cpu/device.ts';
import type { Device } from '../../src/kernels/device.ts';
import type { Dtype, TypedArray } from '../../src/kernels/dtype.ts';
import { arrayFor } from '../../src/kernels/dtype.ts';
import type { Expr, LoopKernel } from '../../src/kernels/lower/kernel.ts';
import {
  COMPARE,
  FLOAT_BINARY,
  FLOAT_UNARY,
  LOGIC,
  NUMBER_BINARY,
  NUMBER_UNARY,
  type Primitive,
  SHIFT,
} from '../../src/kernels/lower/primitives.ts';
import { identityView, viewOf } from '../../src/kernels/lower/view.ts';
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

let device: Device;
before(async () => {
  device = await createCPUDevice();
});

/** Runs the case on the device; all its buffers afterwards. */
async function run({ kernel, memory, scalars }: Case): Promise<TypedArray[]> {
  const buffers = memory.map((data, b) => {
    const buffer = device.alloc(data.length * 4);
    device.write(buffer, kernel.buffers[b].type, data);
    return buffer;
  });
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

for (const [name, make, count] of [
  ['maps', randomMap, 600],
  ['reductions', randomReduce, 600],
  ['contractions', randomContract, 300],
  ['scatters', randomScatter, 100],
  ['scans', randomScan, 100],
  ['sorts', randomSort, 100],
] as const) {
  it(`agrees with the reference on ${count} random ${name}`, async () => {
    for (let seed = SEED; seed < SEED + count; seed++) await agree(make(seed), `seed ${seed}`);
  });
}

const FLOATS = [
  0, -0, 1, -1, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 0.25, 0.75, -0.75, 2, 3, -3, 7.25, 1e-3, -1e-3, 1e-10, 1e-20, -1e-30, 1e-40,
  10, -10, 20.5, 50, 87, 88.7, 89, -87, -89, -103, -104, 100, -100, 255, 1000, -1000, 16777216, 3e9, -3e9, 1e20, -1e20, 3.4e38,
  -3.4e38, NaN, Infinity, -Infinity, 0.9999, 0.99999994, -0.9999, 1.0000001, Math.PI, -Math.PI, Math.PI / 2, 0.1, 0.2, 0.3,
];
const INTS = [0, 1, -1, 2, -2, 3, -3, 7, 10, -10, 31, 255, 256, 1000, 65537, -65537, 2147483647, -2147483647, -2147483648];
const BYTES = [0, 1, 2, 3, 7, 16, 127, 128, 200, 255];
const VALUES: Record<Dtype, number[]> = { float32: FLOATS, int32: INTS, uint8: BYTES, bool: [0, 1] };

/** One primitive on all combinations of values; `uniform`: its second argument is a scalar, another kernel for each. */
function primitive(op: Primitive, types: Dtype[], type: Dtype, columns: number[][]): Case {
  const size = columns[0].length;
  const memory: TypedArray[] = columns.map((values, c) => {
    const data = arrayFor(types[c], size);
    data.set(values);
    return data;
  });
  memory.push(arrayFor(type, size));
  const exprs: Expr[] = types.map((t, buffer) => ({ op: 'load', type: t, buffer, view: identityView([size]), fill: 0 }));
  exprs.push({ op, type, args: types.map((_, x) => x) });
  const buffers = [...types, type].map((t, b) => ({
    type: t,
    size,
    access: b < types.length ? ('read' as const) : ('write' as const),
  }));
  const outputs = [{ expr: types.length, buffer: types.length, view: identityView([size]), inner: false }];
  const kernel: LoopKernel = { kind: 'loop', buffers, exprs, scalars: 0, outer: [size], inner: [], stages: [], outputs };
  return { kernel, memory, scalars: new Uint32Array(0) };
}

const cross = (x: number[], y: number[]) => [x.flatMap((v) => y.map(() => v)), x.flatMap(() => y)];
const TOLERANCE = 3e-7;
const NUMBERS = ['float32', 'int32', 'uint8'] as const;

describe('primitives on zeros, infinities, NaN and everything between', () => {
  for (const op of [...FLOAT_UNARY, ...NUMBER_UNARY]) {
    it(op, async () => {
      const random = randomOf(5);
      const many = Array.from({ length: 500 }, () => (random() - 0.5) * 2 ** (random() * 16 - 8));
      await agree(primitive(op, ['float32'], 'float32', [[...FLOATS, ...many]]), op, TOLERANCE);
      if (!(NUMBER_UNARY as readonly string[]).includes(op)) return;
      for (const type of ['int32', 'uint8'] as const) await agree(primitive(op, [type], type, [VALUES[type]]), op);
    });
  }
  for (const op of [...NUMBER_BINARY, ...FLOAT_BINARY]) {
    it(op, async () => {
      for (const type of NUMBERS) {
        if (type !== 'float32' && (FLOAT_BINARY as readonly string[]).includes(op)) continue;
        let [x, y] = cross(VALUES[type], VALUES[type]);
        // The reference multiplies one by one.
        if (op === 'pow' && type !== 'float32') [x, y] = cross(VALUES[type], [-3, 0, 1, 2, 5, 31].slice(+(type === 'uint8')));
        await agree(primitive(op, [type, type], type, [x, y]), `${op} ${type}`, TOLERANCE);
      }
    });
  }
  for (const op of COMPARE) {
    it(op, async () => {
      for (const type of [...NUMBERS, 'bool'] as const) {
        await agree(primitive(op, [type, type], 'bool', cross(VALUES[type], VALUES[type])), `${op} ${type}`);
      }
    });
  }
  for (const op of LOGIC) {
    it(op, async () => {
      for (const type of ['bool', 'int32', 'uint8'] as const) {
        const [x, y] = cross(VALUES[type], VALUES[type]);
        await agree(op === 'not' ? primitive(op, [type], type, [x]) : primitive(op, [type, type], type, [x, y]), op);
      }
    });
  }
  for (const op of SHIFT) {
    it(op, async () => {
      for (const type of ['int32', 'uint8'] as const) {
        await agree(primitive(op, [type, type], type, cross(VALUES[type], [0, 1, 5, 31])), op);
      }
    });
  }
  it('isnan, where, bits, unit, random', async () => {
    await agree(primitive('isnan', ['float32'], 'bool', [FLOATS]), 'isnan');
    const plain = FLOATS.filter((x) => x === x);
    await agree(primitive('bits', ['float32'], 'int32', [plain]), 'bits');
    await agree(primitive('unit', ['int32'], 'float32', [INTS]), 'unit');
    const [x, y] = cross(FLOATS, FLOATS);
    await agree(primitive('where', ['bool', 'float32', 'float32'], 'float32', [x.map((_, i) => i & 1), x, y]), 'where');
    await agree(primitive('random', ['int32', 'int32', 'int32'], 'int32', [INTS, [...INTS].reverse(), INTS]), 'random');
  });
  it('cast', async () => {
    for (const from of ['float32', 'int32', 'uint8', 'bool'] as const) {
      for (const to of ['float32', 'int32', 'uint8', 'bool'] as const) {
        await agree(primitive('cast', [from], to, [VALUES[from]]), `cast ${from} ${to}`);
      }
    }
  });
});

it("gives threefry's published first words", async () => {
  const known = primitive('random', ['int32', 'int32', 'int32'], 'int32', [[0], [0], [0]]);
  expect(((await run(known))[3][0] >>> 0).toString(16)).to.equal('6b200159');
});

describe('reductions', () => {
  const reduce = (op: 'max' | 'min' | 'argmax' | 'argmin' | 'sum', data: number[], rows: number, along: 0 | 1): Case => {
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
  it('give NaN, and its first place, where one is', async () => {
    const data = Array.from({ length: 120 }, (_, i) => (i % 37 === 11 ? NaN : i % 7));
    for (const op of ['max', 'min', 'argmax', 'argmin'] as const) {
      for (const along of [0, 1] as const) await agree(reduce(op, data, 6, along), `${op} along ${along}`);
    }
  });
  it('give the first of equals', async () => {
    const data = Array.from({ length: 8000 }, (_, i) => (i * 7) % 5);
    for (const along of [0, 1] as const) await agree(reduce('argmax', data, 4, along), `along ${along}`);
  });
  it('add in double precision', async () => {
    const data = Array.from({ length: 30000 }, (_, i) => (i % 3000 ? 0.001 : 1e5));
    for (const along of [0, 1] as const) await agree(reduce('sum', data, 10, along), `along ${along}`, 1e-7);
  });
  it('of nothing give their identity', async () => {
    for (const op of ['max', 'min', 'sum'] as const) {
      const made = reduce(op, [1, 2, 3], 3, 1);
      (made.kernel as LoopKernel).inner = [0];
      await agree(made, op);
    }
  });
});
