/**
 * Stable sorts. Within blocks an element's place is how many come before it, counted by one invocation for each element. Then
 * sorted runs are merged, two at a time: an element's place is its own plus how many of the other run come before it, found
 * by halving. So a row of n costs log n rounds, none needs a barrier, and the rows that most pages sort need only the first.
 */

import type { BufferUse, SortKernel } from '../../../core/kernel.ts';
import { sizeOf } from '../../../core/view.ts';
import type { Facts } from '../../../lower/policy.ts';
import { rowEmitter } from './rows.ts';
import { type Plan, REGISTER, shader } from './shader.ts';

/** Elements that are compared each with each. */
const BLOCK = 256;

export function writeSort(kernel: SortKernel, facts: Facts): Plan {
  const [size] = kernel.inner;
  const total = sizeOf(kernel.outer) * size;
  if (total === 0) return { shaders: [], temporaries: [] };
  const { type } = kernel.exprs[kernel.expr];
  const number = type === 'bool' ? 'u32' : '';
  const less = (x: string, y: string) => {
    const plain = `${number}(${x}) < ${number}(${y})`;
    return type === 'float32' ? `(${plain} || (isnan_(${y}) && !isnan_(${x})))` : plain;
  };
  const before = kernel.descending ? less('mine', 'other') : less('other', 'mine');
  const after = kernel.descending ? less('other', 'mine') : less('mine', 'other');
  const point = `let flat = group * 64u + lid;
if (flat >= ${total}u) { return; }
let o = flat / ${size}u;
let own = i32(flat % ${size}u);
let row = i32(o) * ${size};`;

  const rounds = Math.ceil(Math.log2(Math.max(size / BLOCK, 1)));
  const spare = kernel.buffers.length;
  const wanted = [kernel.buffer, kernel.positions].filter((buffer) => buffer >= 0);
  const buffers: BufferUse[] = [
    ...kernel.buffers,
    ...(rounds ? wanted.map((buffer) => ({ ...kernel.buffers[buffer], access: 'write' as const })) : []),
  ];
  /** Where values and positions are after a round: by turns in their own memory and in a spare one, in the end in their own. */
  const placesAfter = (round: number) => ((rounds - round) % 2 ? wanted.map((_, at) => spare + at) : wanted);
  const finish = (body: string, round: number) => {
    const to = new Set(placesAfter(round));
    const uses = buffers.map((use, b) =>
      use.access === 'write' && !to.has(b) ? { ...use, access: 'read' as const } : use,
    );
    const groups = Math.ceil(total / 64);
    return shader({ buffers: uses, scalars: kernel.scalars, workgroup: 64, groups, body });
  };

  const emitter = rowEmitter(kernel, facts);
  const valueAt = (name: string) => {
    emitter.open();
    emitter.line(`${name} = ${emitter.value(kernel.expr)};`);
    return emitter.close();
  };
  emitter.line(point);
  const mine = valueAt('mine');
  emitter.line(`var mine: ${REGISTER[type]};\n{ let i = own;\n${mine} }`);
  const other = valueAt('other');
  const [values, positions] = placesAfter(0);
  emitter.line(`let block = own / ${BLOCK} * ${BLOCK};
var place = block;
for (var i = block; i < min(block + ${BLOCK}, ${size}); i++) {
var other: ${REGISTER[type]};
${other}
if (${before} || (i < own && !(${after}))) { place++; }
}
b${values}[row + place] = ${type === 'bool' ? 'u32(mine)' : 'mine'};`);
  if (positions !== undefined) emitter.line(`b${positions}[row + place] = own;`);
  const shaders = [finish(emitter.text, 0)];

  for (let round = 1, width = BLOCK; round <= rounds; round++, width *= 2) {
    const [from, to] = [placesAfter(round - 1), placesAfter(round)];
    shaders.push(
      finish(
        `${point}
let mine = b${from[0]}[flat];
let run = own / ${width};
let start = (run ^ 1) * ${width};
var low = start;
var high = min(start + ${width}, ${size});
while (low < high) {
let middle = (low + high) / 2;
let other = b${from[0]}[row + middle];
if (${before} || (start < own && !(${after}))) { low = middle + 1; } else { high = middle; }
}
let place = row + min(start, run * ${width}) + own - run * ${width} + low - start;
${to.map((buffer, at) => `b${buffer}[place] = ${at ? `b${from[at]}[flat]` : 'mine'};`).join('\n')}`,
        round,
      ),
    );
  }
  return { temporaries: rounds ? wanted.map(() => total) : [], shaders };
}
