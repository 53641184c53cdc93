/**
 * Running reductions: an invocation a row; or, where rows are few and long, one for each of about √n pieces of a row, then the
 * pieces' results one after the other, then what comes before a piece into each of its elements. What a running sum has lost by
 * rounding is kept beside it (Neumaier), or the end of a long row would be off by as much as all additions together.
 */

import type { BufferUse, ScanKernel } from '../../../core/kernel.ts';
import { sizeOf } from '../../../core/view.ts';
import { type Facts, piecesOfScan } from '../../../lower/policy.ts';
import { constant, primitive } from './primitives.ts';
import { rowEmitter } from './rows.ts';
import { type Plan, REGISTER, type Shader, shader, ZERO } from './shader.ts';

export function writeScan(kernel: ScanKernel, facts: Facts): Plan {
  const rows = sizeOf(kernel.outer);
  const [size] = kernel.inner;
  if (rows * size === 0) return { shaders: [], temporaries: [] };
  const { op, buffer, positions } = kernel;
  const { type } = kernel.buffers[buffer];
  const extreme = op === 'max' || op === 'min';
  const stored = (x: string) => (type === 'bool' ? `u32(${x})` : x);
  const loaded = (x: string) => (type === 'bool' ? `${x} != 0u` : x);
  const exact = op === 'sum' && type === 'float32';
  const start = `var acc: ${REGISTER[type]} = ${constant(type, op === 'prod' ? 1 : 0)};${exact ? '\nvar lost = 0.0f;' : ''}
var best = -1i;`;
  const total = stored(exact ? 'acc + lost' : 'acc');
  /** Takes a value and its position into what there is: of equal extremes the last stays, and a NaN does. */
  const take = (value: string, at: string) => {
    if (exact) return `let sum = acc + ${value};\nlost += lost_(sum, acc, ${value}, ${ZERO});\nacc = sum;`;
    if (!extreme) return `acc = ${primitive(op === 'sum' ? 'add' : 'mul', type, type, ['acc', value])};`;
    const wins = `best < 0i || ${value} ${op === 'max' ? '>=' : '<='} acc`;
    return `if (${wins}${type === 'float32' ? ` || isnan_(${value})` : ''}) { acc = ${value}; best = ${at}; }`;
  };

  const pieces = piecesOfScan(rows, size);
  const length = Math.ceil(size / pieces);
  const prefix = kernel.buffers.length;
  const shaders: Shader[] = [];
  const push = (points: number, head: string, body: string, prefixes: BufferUse['access'] = 'read') => {
    const buffers = kernel.buffers.map((use) =>
      use.access === 'write' ? { ...use, access: 'readwrite' as const } : use,
    );
    for (const more of pieces > 1 ? [type, 'int32' as const] : [])
      buffers.push({ type: more, size: rows * pieces, access: prefixes });
    const text = `let flat = group * 64u + lid;\nif (flat >= ${points}u) { return; }\n${head}\n${body}`;
    shaders.push(
      shader({ buffers, scalars: kernel.scalars, workgroup: 64, groups: Math.ceil(points / 64), body: text }),
    );
  };
  const row = (points: number) =>
    `let o = flat / ${points}u;\nlet piece = i32(flat % ${points}u);\nlet first = i32(o) * ${size};`;

  const emitter = rowEmitter(kernel, facts);
  emitter.line(start);
  emitter.open();
  emitter.line(take(emitter.value(kernel.expr), 'i'));
  emitter.line(`b${buffer}[first + i] = ${total};`);
  if (positions >= 0) emitter.line(`b${positions}[first + i] = best;`);
  const body = emitter.close();
  emitter.line(`for (var i = piece * ${length}; i < min((piece + 1) * ${length}, ${size}); i++) {\n${body}\n}`);
  push(rows * pieces, row(pieces), emitter.text);
  if (pieces === 1) return { shaders, temporaries: [] };

  const at = (place: string) => (positions >= 0 ? `b${positions}[${place}]` : '0i');
  push(
    rows,
    row(1),
    `${start}
for (var p = 0i; p < ${pieces}i; p++) {
let to = i32(o) * ${pieces} + p;
b${prefix}[to] = ${total};
b${prefix + 1}[to] = best;
let last = first + min((p + 1) * ${length}, ${size}) - 1;
let value = ${loaded(`b${buffer}[last]`)};
let place = ${at('last')};
if (p * ${length} < ${size}) { ${take('value', 'place')} }
}`,
    'readwrite',
  );
  push(
    rows * size,
    `let o = flat / ${size}u;\nlet i = i32(flat % ${size}u);\nlet begin = i32(o) * ${pieces} + i / ${length};`,
    `var acc: ${REGISTER[type]} = ${loaded(`b${prefix}[begin]`)};
${exact ? 'var lost = 0.0f;' : ''}
var best = b${prefix + 1}[begin];
let value = ${loaded(`b${buffer}[flat]`)};
let place = ${at('flat')};
${take('value', 'place')}
b${buffer}[flat] = ${total};
${positions >= 0 ? `b${positions}[flat] = best;` : ''}`,
  );
  return { shaders, temporaries: [rows * pieces, rows * pieces] };
}
