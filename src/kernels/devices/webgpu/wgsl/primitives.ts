/**
 * Each primitive as WGSL. Where WGSL's own function is inexact, or need not keep NaN and infinities, a function of `functions/` is
 * called instead (its names end in `_`).
 */
import type { Dtype } from '../../../core/dtype.ts';
import type { Primitive } from '../../../core/primitives.ts';
import { REGISTER } from './shader.ts';

/** A constant; NaN and infinities come from helpers, since WGSL has no literals for them. */
export function constant(type: Dtype, value: number): string {
  if (type === 'bool') return value ? 'true' : 'false';
  if (type === 'uint8') return `${value & 255}u`;
  if (type === 'int32') return (value | 0) === -(2 ** 31) ? 'i32(-2147483648)' : `${value | 0}i`;
  const x = Math.fround(value);
  if (Number.isNaN(x)) return 'nan_()';
  if (!Number.isFinite(x)) return x > 0 ? 'inf_()' : '(-inf_())';
  const text = `${Object.is(x, -0) ? '-0' : x}`;
  const literal = /[.e]/.test(text) ? `${text}f` : `${text}.0f`;
  return x < 0 || Object.is(x, -0) ? `(${literal})` : literal;
}

/** Called as they are: exact in WGSL, or near enough. */
const BUILTIN = new Set<Primitive>(['sqrt', 'floor', 'ceil', 'round', 'trunc', 'abs']);
const INFIX: Partial<Record<Primitive, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  and: '&',
  or: '|',
  xor: '^',
  eq: '==',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
};
/** Without a sign there is only one way to divide. */
const SAME: Partial<Record<Primitive, Primitive>> = { floordiv: 'div', remainder: 'fmod' };
/** Integer functions come in two types: `name_i` and `name_u`. */
const BY_TYPE = new Set<Primitive>(['div', 'floordiv', 'remainder', 'fmod', 'pow']);

/** `type`: of the result; `from`: of the (first) argument. */
export function primitive(op: Primitive, type: Dtype, from: Dtype, args: readonly string[]): string {
  const text = plain(op, type, from, args);
  return type === 'uint8' && WRAPS.has(op) ? `(${text}) & 255u` : text;
}

const WRAPS = new Set<Primitive>(['add', 'sub', 'mul', 'neg', 'pow', 'not', 'shl', 'cast']);

function plain(op: Primitive, type: Dtype, from: Dtype, args: readonly string[]): string {
  const [x, y, z] = args;
  const float = from === 'float32';
  if (op === 'cast') return cast(type, from, x);
  if (op === 'ne') return `!(${x} == ${y})`; // naga and Tint use an ordered comparison for !=: false for NaN
  if (op === 'where') return `select(${z}, ${y}, ${x})`;
  if (op === 'neg') return from === 'uint8' ? `0u - ${x}` : `-(${x})`;
  if (op === 'not') return from === 'bool' ? `!(${x})` : `~(${x})`;
  if (op === 'shl') return `${x} << u32(${y})`;
  if (op === 'shr') return `${x} >> u32(${y})`;
  if (op === 'bits') return float ? `bitcast<i32>(${x})` : `float_(${x})`;
  if (op === 'unit') return `f32(bitcast<u32>(${x}) >> 8u) * 5.9604644775390625e-8f`;
  if (op === 'reciprocal') return `1.0f / ${x}`;
  if (op === 'rsqrt') return `1.0f / sqrt(${x})`;
  if (op === 'abs' && from === 'uint8') return x;
  if (op === 'sign' && from === 'uint8') return `min(${x}, 1u)`;
  if (from === 'uint8' && SAME[op]) return plain(SAME[op], type, from, args);
  if (!float && BY_TYPE.has(op)) return `${op}_${from === 'int32' ? 'i' : 'u'}(${x}, ${y})`;
  if (from === 'bool' && 'lt le gt ge'.includes(op)) return `u32(${x}) ${INFIX[op]} u32(${y})`;
  if (INFIX[op]) return from === 'bool' && op === 'xor' ? `${x} != ${y}` : `${x} ${INFIX[op]} ${y}`;
  if (BUILTIN.has(op) || (!float && (op === 'max' || op === 'min' || op === 'sign')))
    return `${op}(${args.join(', ')})`;
  return `${op}_(${args.join(', ')})`;
}

function cast(type: Dtype, from: Dtype, x: string): string {
  if (type === from) return x;
  if (type === 'bool') return from === 'float32' ? `!(${x} == 0.0f)` : `${x} != ${from === 'int32' ? '0i' : '0u'}`;
  if (from !== 'float32') return `${REGISTER[type]}(${x})`;
  return type === 'int32' ? `trunc_i(${x})` : `u32(trunc_i(${x}))`;
}
