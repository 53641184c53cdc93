/**
 * Each primitive as WebAssembly on four elements. A bool is a mask (0 or -1) here and 0 or 1 in memory. What has no vector
 * form is called lane by lane: the functions of `../scalar.ts`, imported.
 */
import type { Dtype } from '../../../core/dtype.ts';
import { COMPARE, FLOAT1, FLOAT2, INT1, INT2 } from '../scalar.ts';
import { type Code, F32, I32, type Import, S, V, type Value } from './assembler.ts';
import { FLOAT, INT } from './instructions.ts';
import { RANGE, VECTOR1 } from './math.ts';

/** What a function imports, collected while it is written. */
export class Imports {
  list: (Import & { fn: (...args: number[]) => number })[] = [];

  index(op: string, type: number, params: number, fn: (...args: number[]) => number): number {
    const name = op + type;
    const found = this.list.findIndex((i) => i.name === name);
    return found < 0 ? this.list.push({ name, type, params, fn }) - 1 : found;
  }
}

/** Whether a value of floats is made of some twenty instructions or more, or by calls. */
export const isDear = (op: string): boolean =>
  op in VECTOR1 ? !/^(reciprocal|rsqrt|half)$/.test(op) : op in FLOAT1 || op in FLOAT2 ? !(op in FLOAT) : false;

/** Floor of integers divided by a constant ≥ 1: through doubles, which are exact here. */
export function quotient(c: Code, x: Value, divisor: number): Value {
  const shift = Math.log2(divisor);
  if (Number.isInteger(shift)) return c.v(V.shr, x, c.int(shift));
  const by = c.v(V.splatDouble, c.double(divisor));
  const half = (part: Value) => c.v(V.doubleToInt, c.v(V.floorDouble, c.v(V.divDouble, c.v(V.intToDouble, part), by)));
  return c.shuffle(half(x), half(c.shuffle(x, x, 2, 3, 2, 3)), 0, 1, 4, 5);
}

/** Lane by lane through scalars of one type; `width` lanes count. */
function lanewise(c: Code, type: number, width: number, args: Value[], scalar: (...args: Value[]) => Value): Value {
  const float = type === F32;
  const out = c.local();
  for (let k = 0; k < width; k++) {
    const one = scalar(...args.map((arg) => c.lane(float ? V.laneFloat : V.lane, k, arg)));
    if (k) c.set(out, c.lane(float ? V.setLaneFloat : V.setLane, k, c.get(out), one));
    else c.set(out, c.v(float ? V.splatFloat : V.splat, one));
  }
  return c.get(out);
}

/** Threefry-2x32, 20 rounds; see `../scalar.ts`. */
function random(c: Code, counter: Value, key0: Value, key1: Value): Value {
  const plus = (a: Value, b: Value) => c.v(INT.add, a, b);
  const xor = (a: Value, b: Value) => c.v(V.xor, a, b);
  const keys = [key0, key1, c.keep(xor(xor(key0, key1), c.ints(0x1bd11bda)))];
  const x = c.local();
  const y = c.local();
  c.set(x, plus(counter, key0));
  c.set(y, key1);
  [13, 15, 26, 6, 17, 29, 16, 24, 13, 15, 26, 6, 17, 29, 16, 24, 13, 15, 26, 6].forEach((turn, r) => {
    c.set(x, plus(c.get(x), c.get(y)));
    const left = c.v(V.shl, c.get(y), c.int(turn));
    const right = c.v(V.shrUnsigned, c.get(y), c.int(32 - turn));
    c.set(y, xor(c.v(V.or, left, right), c.get(x)));
    if (r % 4 < 3) return;
    const n = (r + 1) / 4;
    c.set(x, plus(c.get(x), keys[n % 3]));
    c.set(y, plus(plus(c.get(y), keys[(n + 1) % 3]), c.ints(n)));
  });
  return c.get(x);
}

function cast(c: Code, from: Dtype, to: Dtype, x: Value): Value {
  if (from === 'bool') {
    if (to === 'bool') return x;
    return c.v(V.and, x, to === 'float32' ? c.floats(1) : c.ints(1));
  }
  if (from === 'float32') {
    if (to === 'bool') return c.v(FLOAT.ne, x, c.floats(0));
    if (to === 'float32') return x;
    x = c.v(V.toInt, x);
  } else if (to === 'bool') return c.v(INT.ne, x, c.ints(0));
  else if (to === 'float32') return c.v(V.toFloat, x);
  return to === 'uint8' && from !== 'uint8' ? c.v(V.and, x, c.ints(255)) : x;
}

/**
 * @param args values that may be used many times
 * @param width how many lanes are wanted; the others may be anything
 * @param divisor the second argument, if it is a constant
 */
export function word(
  c: Code,
  imports: Imports,
  op: string,
  type: Dtype,
  from: Dtype,
  args: Value[],
  width: number,
  divisor = 0,
): Value {
  const [x, y, z] = args;
  const float = from === 'float32';
  const byte = (value: Value) => (type === 'uint8' ? c.v(V.and, value, c.ints(255)) : value);
  switch (op) {
    case 'cast':
      return cast(c, from, type, x);
    case 'where':
      return c.v(V.select, y, z, x);
    case 'bits':
      return x;
    case 'isnan':
      return float ? c.v(FLOAT.ne, x, x) : c.ints(0);
    case 'unit':
      return c.v(FLOAT.mul, c.v(V.toFloat, c.v(V.shrUnsigned, x, c.int(8))), c.floats(2 ** -24));
    case 'random':
      return random(c, x, y, z);
    case 'not':
      return byte(c.v(V.not, x));
    case 'copysign':
      return c.v(V.select, y, x, c.ints(-2147483648));
    case 'sign': {
      const table = float ? FLOAT : INT;
      const one = float ? c.floats(1) : c.ints(1);
      const part = (order: number) => c.v(V.and, c.v(order, x, c.ints(0)), one);
      return byte(c.v(table.sub, part(table.gt), part(table.lt)));
    }
    case 'shl':
    case 'shr':
      return byte(lanewise(c, I32, width, [x, y], (a, b) => c.s(op === 'shl' ? S.shl : S.shr, a, b)));
  }
  if (!float && divisor > 0 && (op === 'floordiv' || op === 'remainder')) {
    const q = quotient(c, x, divisor);
    return op === 'floordiv' ? q : c.v(INT.sub, x, c.v(INT.mul, q, y));
  }
  // Masks are ordered as unsigned numbers are.
  if (from === 'bool' && COMPARE[op] && INT[op] > INT.ne) return c.v(INT[op] + 1, ...args);
  const code = (float ? FLOAT : INT)[op];
  if (code) return COMPARE[op] ? c.v(code, ...args) : byte(c.v(code, ...args));
  const fn = args.length === 1 ? (float ? FLOAT1 : INT1)[op] : (float ? FLOAT2 : INT2)[op];
  const scalarType = float ? F32 : I32;
  const each = () => {
    const index = imports.index(op, scalarType, args.length, fn as (...args: number[]) => number);
    return byte(lanewise(c, scalarType, width, args, (...lanes) => c.call(index, ...lanes)));
  };
  const vector = float && VECTOR1[op];
  if (!vector) return each();
  if (!RANGE[op]) return vector(c, x);
  const beyond = c.v(V.any, c.v(V.not, c.v(FLOAT.le, c.v(FLOAT.abs, x), c.floats(RANGE[op]))));
  return c.if(
    beyond,
    () => each()(),
    () => vector(c, x)(),
  );
}
