/**
 * Stable sorts: an element's place is how many come before it, counted by one invocation for each element. That is n² steps for a
 * row of n, without a barrier, and fine for the rows that pages sort (hundreds).
 */
import type { SortKernel } from '../../lower/kernel.ts';
import { sizeOf } from '../../lower/view.ts';
import { rowEmitter } from './rows.ts';
import { type Facts, type Plan, REGISTER, shader } from './shader.ts';

export function writeSort(kernel: SortKernel, facts: Facts): Plan {
  const rows = sizeOf(kernel.outer);
  const [size] = kernel.inner;
  const total = rows * size;
  if (total === 0) return { shaders: [], temporaries: [] };
  const { type } = kernel.exprs[kernel.expr];
  const emitter = rowEmitter(kernel, facts);
  const valueAt = (name: string) => {
    emitter.open();
    emitter.line(`${name} = ${emitter.value(kernel.expr)};`);
    return emitter.close();
  };
  const number = type === 'bool' ? 'u32' : '';
  const less = (x: string, y: string) => {
    const plain = `${number}(${x}) < ${number}(${y})`;
    return type === 'float32' ? `(${plain} || (isnan_(${y}) && !isnan_(${x})))` : plain;
  };
  const before = kernel.descending ? less('mine', 'other') : less('other', 'mine');
  const after = kernel.descending ? less('other', 'mine') : less('mine', 'other');
  emitter.line(`let flat = group * 64u + lid;
if (flat >= ${total}u) { return; }
let o = flat / ${size}u;
let own = i32(flat % ${size}u);`);
  const mine = valueAt('mine');
  emitter.line(`var mine: ${REGISTER[type]};\n{ let i = own;\n${mine} }\nvar place = 0i;`);
  const other = valueAt('other');
  emitter.line(`for (var i = 0i; i < ${size}i; i++) {
var other: ${REGISTER[type]};
${other}
if (${before} || (i < own && !(${after}))) { place++; }
}
let to = i32(o) * ${size} + place;
b${kernel.buffer}[to] = ${type === 'bool' ? 'u32(mine)' : 'mine'};`);
  if (kernel.positions >= 0) emitter.line(`b${kernel.positions}[to] = own;`);
  return {
    temporaries: [],
    shaders: [
      shader({
        buffers: kernel.buffers,
        scalars: kernel.scalars,
        workgroup: 64,
        groups: Math.ceil(total / 64),
        body: emitter.text,
      }),
    ],
  };
}
