/**
 * Scatters: an invocation for each point, which combines its value into memory atomically where points may meet. WGSL has no atomic
 * floats: a compare-and-exchange loop on the bits.
 */

import type { ScatterKernel } from '../../../core/kernel.ts';
import { sizeOf } from '../../../core/view.ts';
import type { Facts } from '../../../lower/policy.ts';
import { formsOf, mapExprs, mergeDimensions } from '../../../lower/simplify.ts';
import { coordinateOf } from './coordinates.ts';
import { Emitter } from './emitter.ts';
import { primitive } from './primitives.ts';
import { type Plan, shader } from './shader.ts';

export function writeScatter(kernel: ScatterKernel, facts: Facts): Plan {
  const { groups, map } = mergeDimensions([kernel.outer], formsOf(kernel.exprs, []));
  const [outer] = groups;
  const total = sizeOf(outer);
  const { buffer, op } = kernel;
  const { type, size } = kernel.buffers[buffer];
  if (total === 0 || size === 0) return { shaders: [], temporaries: [] };
  const emitter = new Emitter({ ...kernel, exprs: mapExprs(kernel.exprs, map) }, facts, {
    sizes: outer,
    depth: () => 0,
    name: (d, emitter) => coordinateOf('o', outer, d, emitter, 0),
  });
  emitter.line(`let o = group * 64u + lid;\nif (o >= ${total}u) { return; }`);
  const address = emitter.value(kernel.address);
  emitter.line(`let at = ${address};\nif (u32(at) >= ${size}u) { return; }`);
  const value = emitter.value(kernel.value);
  const raw = type === 'bool' ? `u32(${value})` : value;
  let head = '';
  if (op === 'set') {
    emitter.line(`b${buffer}[at] = ${raw};`);
  } else if (type === 'int32' && op !== 'mul') {
    head = `alias atomic${buffer} = i32;`;
    emitter.line(`atomic${op[0].toUpperCase()}${op.slice(1)}(&b${buffer}[at], ${raw});`);
  } else {
    head = `alias atomic${buffer} = u32;`;
    const stored = type === 'int32' ? 'i32' : 'u32';
    const from = (bits: string) =>
      type === 'float32' ? `bitcast<f32>(${bits})` : type === 'bool' ? `${bits} != 0u` : bits;
    const logic = { add: 'or', max: 'or', mul: 'and', min: 'and' } as const;
    const word = primitive(type === 'bool' ? logic[op] : op, type, type, ['was', value]);
    const to = type === 'float32' ? `bitcast<u32>(${word})` : type === 'bool' ? `u32(${word})` : word;
    emitter.line(`var old: ${stored} = atomicLoad(&b${buffer}[at]);
loop {
let was = ${from('old')};
let met = atomicCompareExchangeWeak(&b${buffer}[at], old, ${to});
if (met.exchanged) { break; }
old = met.old_value;
}`);
  }
  return {
    temporaries: [],
    shaders: [
      shader({
        buffers: kernel.buffers,
        scalars: kernel.scalars,
        workgroup: 64,
        groups: Math.ceil(total / 64),
        head,
        body: emitter.text,
      }),
    ],
  };
}
