/** Running reductions: an invocation a row. */
import type { ScanKernel } from '../../lower/kernel.ts';
import { sizeOf } from '../../lower/view.ts';
import { constant, primitive } from './primitives.ts';
import { rowEmitter } from './rows.ts';
import { type Facts, type Plan, REGISTER, shader } from './shader.ts';

export function writeScan(kernel: ScanKernel, facts: Facts): Plan {
  const rows = sizeOf(kernel.outer);
  const [size] = kernel.inner;
  if (rows * size === 0) return { shaders: [], temporaries: [] };
  const { op, buffer, positions } = kernel;
  const { type } = kernel.buffers[buffer];
  const emitter = rowEmitter(kernel, facts);
  emitter.line(`let o = group * 64u + lid;\nif (o >= ${rows}u) { return; }`);
  const extreme = op === 'max' || op === 'min';
  emitter.line(`let first = i32(o) * ${size};`);
  emitter.line(`var acc: ${REGISTER[type]} = ${constant(type, op === 'prod' ? 1 : 0)};\nvar best = 0i;`);
  emitter.open();
  const value = emitter.value(kernel.expr);
  if (extreme) {
    // The last among equals; a NaN stays.
    const wins = `i == 0i || ${value} ${op === 'max' ? '>=' : '<='} acc`;
    const nan = type === 'float32' ? ` || isnan_(${value})` : '';
    emitter.line(`if (${wins}${nan}) { acc = ${value}; best = i; }`);
  } else {
    emitter.line(`acc = ${primitive(op === 'sum' ? 'add' : 'mul', type, type, ['acc', value])};`);
  }
  emitter.line(`b${buffer}[first + i] = ${type === 'bool' ? 'u32(acc)' : 'acc'};`);
  if (positions >= 0) emitter.line(`b${positions}[first + i] = ${extreme ? 'best' : '-1'};`);
  const body = emitter.close();
  emitter.line(`for (var i = 0i; i < ${size}i; i++) {\n${body}\n}`);
  return {
    temporaries: [],
    shaders: [
      shader({
        buffers: kernel.buffers,
        scalars: kernel.scalars,
        workgroup: 64,
        groups: Math.ceil(rows / 64),
        body: emitter.text,
      }),
    ],
  };
}
