/** Kernels of one primitive each, on zeros, infinities, NaN and everything between. */
import { arrayFor, type Dtype, type TypedArray } from '../../src/kernels/core/dtype.ts';
import type { Expr, LoopKernel } from '../../src/kernels/core/kernel.ts';
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
import { identityView } from '../../src/kernels/core/view.ts';
import { type Case, randomOf } from './random-kernels.ts';

const MAGNITUDES = [
  0,
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
  0.25,
  0.3,
  0.5,
  0.75,
  0.8,
  0.9999,
  0.99999994,
  1,
  1.0000001,
  1.5,
  2,
  2.5,
  3,
  4.5,
  7.25,
  10,
  20.5,
  31.7,
  50,
  87,
  88.7,
  89,
  100,
  103,
  104,
  255,
  1000,
  12345.678,
  1e6,
  16777216,
  3e9,
  1e20,
  1e30,
  3.4e38,
  1e-3,
  1e-5,
  1e-10,
  1e-20,
  1e-30,
  Math.PI,
  Math.PI / 2,
  Infinity,
  NaN,
];
export const FLOATS = MAGNITUDES.flatMap((x) => [x, -x]);
const INTS = [
  0,
  1,
  -1,
  2,
  -2,
  3,
  -3,
  7,
  10,
  -10,
  31,
  255,
  256,
  1000,
  65537,
  -65537,
  2 ** 31 - 1,
  -(2 ** 31 - 1),
  -(2 ** 31),
];
const BYTES = [0, 1, 2, 3, 7, 16, 127, 128, 200, 255];
const VALUES: Record<string, number[]> = { float32: FLOATS, float16: FLOATS, int32: INTS, uint8: BYTES, bool: [0, 1] };

/** Columns of arguments, one primitive, its results. */
export function primitiveCase(op: Primitive, types: Dtype[], type: Dtype, columns: number[][]): Case {
  const size = columns[0].length;
  const all = [...types, type];
  const memory: TypedArray[] = all.map((t, c) => {
    const data = arrayFor(t, size);
    data.set(columns[c] ?? []);
    return data;
  });
  const view = identityView([size]);
  const exprs: Expr[] = types.map((t, buffer) => ({ op: 'load', type: t, buffer, view, fill: 0 }));
  exprs.push({ op, type, args: types.map((_, x) => x) });
  const buffers = all.map((t, b) => ({
    type: t,
    size,
    access: b < types.length ? ('read' as const) : ('write' as const),
  }));
  const outputs = [{ expr: types.length, buffer: types.length, view, inner: false }];
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
const has = (list: readonly string[], op: string) => list.includes(op);

export interface NamedCase {
  name: string;
  made: Case;
  /** Float results may be off by this much of their value. */
  inexact: boolean;
}

/** Every primitive on every type it is for. */
export function* allPrimitives(): Generator<NamedCase> {
  const random = randomOf(5);
  const many = [...FLOATS, ...Array.from({ length: 400 }, () => (random() - 0.5) * 2 ** (random() * 16 - 8))];
  const numbers = ['float32', 'int32', 'uint8'] as const;
  for (const op of [...FLOAT_UNARY, ...NUMBER_UNARY]) {
    for (const type of has(NUMBER_UNARY, op) ? numbers : (['float32'] as const)) {
      const values = type === 'float32' ? many : VALUES[type];
      yield { name: `${op} ${type}`, made: primitiveCase(op, [type], type, [values]), inexact: type === 'float32' };
    }
  }
  for (const op of [...NUMBER_BINARY, ...FLOAT_BINARY]) {
    for (const type of has(FLOAT_BINARY, op) ? (['float32'] as const) : numbers) {
      // The reference multiplies one by one.
      const exponents =
        op === 'pow' && type !== 'float32' ? [-3, 0, 1, 2, 5, 31].slice(type === 'uint8' ? 1 : 0) : VALUES[type];
      // The sign of a NaN is nobody's.
      const second = op === 'copysign' ? exponents.filter((x) => !Number.isNaN(x)) : exponents;
      const columns = cross(VALUES[type], second);
      yield {
        name: `${op} ${type}`,
        made: primitiveCase(op, [type, type], type, columns),
        inexact: type === 'float32',
      };
    }
  }
  for (const op of COMPARE) {
    for (const type of [...numbers, 'bool'] as const) {
      const columns = cross(VALUES[type], VALUES[type]);
      yield { name: `${op} ${type}`, made: primitiveCase(op, [type, type], 'bool', columns), inexact: false };
    }
  }
  for (const op of LOGIC) {
    for (const type of ['bool', 'int32', 'uint8'] as const) {
      const columns = cross(VALUES[type], VALUES[type]).slice(0, op === 'not' ? 1 : 2);
      yield {
        name: `${op} ${type}`,
        made: primitiveCase(
          op,
          columns.map(() => type),
          type,
          columns,
        ),
        inexact: false,
      };
    }
  }
  for (const op of SHIFT) {
    for (const type of ['int32', 'uint8'] as const) {
      const columns = cross(VALUES[type], [0, 1, 5, 31]);
      yield { name: `${op} ${type}`, made: primitiveCase(op, [type, type], type, columns), inexact: false };
    }
  }
  const all = ['float32', 'int32', 'uint8', 'bool'] as const;
  for (const from of all) {
    for (const to of all) {
      yield { name: `cast ${from} ${to}`, made: primitiveCase('cast', [from], to, [VALUES[from]]), inexact: false };
    }
    const [x, y] = cross(VALUES[from], VALUES[from]);
    const made = primitiveCase('where', ['bool', from, from], from, [x.map((_, i) => i & 1), x, y]);
    yield { name: `where ${from}`, made, inexact: false };
  }
  const plain = FLOATS.filter((x) => !Number.isNaN(x));
  yield { name: 'isnan', made: primitiveCase('isnan', ['float32'], 'bool', [FLOATS]), inexact: false };
  yield { name: 'bits', made: primitiveCase('bits', ['float32'], 'int32', [plain]), inexact: false };
  const patterns = plain.map((x) => new Int32Array(Float32Array.of(x).buffer)[0]);
  yield { name: 'bits back', made: primitiveCase('bits', ['int32'], 'float32', [patterns]), inexact: false };
  yield { name: 'unit', made: primitiveCase('unit', ['int32'], 'float32', [INTS]), inexact: false };
  const keys = [INTS, [...INTS].reverse(), INTS];
  yield { name: 'random', made: primitiveCase('random', ['int32', 'int32', 'int32'], 'int32', keys), inexact: false };
}
