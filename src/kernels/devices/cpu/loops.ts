/**
 * Primitives over blocks: tight loops on the heap. An operand is an address and a step (0: one value for all), so scalars,
 * broadcasts and strided tensors are read where they are. What is common has its own loop, which engines compile well;
 * the rest goes through one function a value.
 */
import type { Dtype } from '../../core/dtype.ts';
import type { Expr } from '../../core/kernel.ts';
import { COMPARE, FLOAT1, FLOAT2, INT1, INT2, random, toInt } from './scalar.ts';

export type F = Float32Array;
export type I = Int32Array;

/** out[o…o+n) from up to three operands. */
export type Loop = (
  f: F,
  i: I,
  n: number,
  o: number,
  a: number,
  s: number,
  b: number,
  t: number,
  c: number,
  u: number,
) => void;

const HOT: Record<string, Loop> = {
  add(f, _, n, o, a, s, b, t) {
    for (const end = o + n; o < end; o++, a += s, b += t) f[o] = f[a] + f[b];
  },
  sub(f, _, n, o, a, s, b, t) {
    for (const end = o + n; o < end; o++, a += s, b += t) f[o] = f[a] - f[b];
  },
  mul(f, _, n, o, a, s, b, t) {
    for (const end = o + n; o < end; o++, a += s, b += t) f[o] = f[a] * f[b];
  },
  div(f, _, n, o, a, s, b, t) {
    for (const end = o + n; o < end; o++, a += s, b += t) f[o] = f[a] / f[b];
  },
  max(f, _, n, o, a, s, b, t) {
    for (const end = o + n; o < end; o++, a += s, b += t) f[o] = Math.max(f[a], f[b]);
  },
  neg(f, _, n, o, a, s) {
    for (const end = o + n; o < end; o++, a += s) f[o] = -f[a];
  },
  sqrt(f, _, n, o, a, s) {
    for (const end = o + n; o < end; o++, a += s) f[o] = Math.sqrt(f[a]);
  },
  exp(f, _, n, o, a, s) {
    for (const end = o + n; o < end; o++, a += s) f[o] = Math.exp(f[a]);
  },
  gt(f, i, n, o, a, s, b, t) {
    for (const end = o + n; o < end; o++, a += s, b += t) i[o] = +(f[a] > f[b]);
  },
};

export const copy: Loop = (_, i, n, o, a, s) => {
  for (const end = o + n; o < end; o++, a += s) i[o] = i[a];
};

const where: Loop = (_, i, n, o, a, s, b, t, c, u) => {
  for (const end = o + n; o < end; o++, a += s, b += t, c += u) i[o] = i[i[a] ? b : c];
};

const unary = (fn: (x: number) => number | boolean, from: Dtype, to: Dtype): Loop => {
  const byte = to === 'uint8' ? 255 : -1;
  return (f, i, n, o, a, s) => {
    const source = from === 'float32' ? f : i;
    if (to === 'float32') for (const end = o + n; o < end; o++, a += s) f[o] = fn(source[a]) as number;
    else for (const end = o + n; o < end; o++, a += s) i[o] = (fn(source[a]) as number) & byte;
  };
};

const binary = (fn: (x: number, y: number) => number | boolean, from: Dtype, to: Dtype): Loop => {
  const byte = to === 'uint8' ? 255 : -1;
  return (f, i, n, o, a, s, b, t) => {
    const source = from === 'float32' ? f : i;
    if (to === 'float32')
      for (const end = o + n; o < end; o++, a += s, b += t) f[o] = fn(source[a], source[b]) as number;
    else for (const end = o + n; o < end; o++, a += s, b += t) i[o] = (fn(source[a], source[b]) as number) & byte;
  };
};

/** The function of one conversion. */
export function castOf(from: Dtype, to: Dtype): (x: number) => number {
  if (to === 'bool') return (x) => +(x !== 0);
  return from === 'float32' && to !== 'float32' ? toInt : (x) => x;
}

export function loopOf(e: Expr, exprs: readonly Expr[]): Loop {
  const { op, type } = e;
  const args = 'args' in e ? e.args : [];
  const from = exprs[args[0]].type;
  const float = from === 'float32';
  if (float && HOT[op]) return HOT[op];
  switch (op) {
    case 'where':
      return where;
    case 'bits':
      return copy;
    case 'cast':
      return unary(castOf(from, type), from, type);
    case 'isnan':
      return unary(Number.isNaN, from, type);
    case 'unit':
      return unary((x) => (x >>> 8) / 16777216, from, type);
    case 'random':
      return (_, i, n, o, a, s, b, t, c, u) => {
        for (const end = o + n; o < end; o++, a += s, b += t, c += u) i[o] = random(i[a], i[b], i[c]);
      };
    case 'not':
      if (type === 'bool') return unary((x) => !x, from, type);
  }
  if (args.length === 1) return unary((float ? FLOAT1 : INT1)[op], from, type);
  return binary(COMPARE[op] ?? (float ? FLOAT2 : INT2)[op], from, type);
}
