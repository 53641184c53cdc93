/**
 * Random programs on the CPU: fused into kernels with planned memory, and again, they compute what they do one operation at a time
 * with everything kept; so do they cut into small pieces, and in memory that holds nothing but NaN; assembled code computes what
 * the interpreter does.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { many } from '../whole.mjs';
import { bundled } from './bundle.mjs';

const { torch, runtime, scoped, planner, createCPUDevice, programs, compute, sameValues } = await bundled(
  'graphs',
  `export * as torch from './src/kernels/index.ts';
   export { runtime } from './src/kernels/core/runtime.ts';
   export { scoped } from './src/kernels/core/scope.ts';
   export * as planner from './src/kernels/lower/planner.ts';
   export { createCPUDevice } from './src/kernels/devices/cpu/device.ts';
   export * from './tests/kernels/random-graphs.ts';`,
);

const RUNS = many(30, 150);
/** Fails with the program in its smallest form, and how to see it again. */
const check = (property) => fc.assert(fc.asyncProperty(programs, property), { numRuns: RUNS });
const read = (tensors) => Promise.all(tensors.map(async (tensor) => Array.from(await tensor.data(), (x) => x + 0)));
/** As one of torch's own functions: what is made on the way is released, and never written down. */
const fused = (program, time) => read(scoped(() => compute(torch, program, time)));
/** Each value is computed for itself, and kept in memory of its own. */
async function unfused(program, time) {
  const kept = [];
  const results = compute(torch, program, time, (value) => {
    kept.push(value);
    runtime.flush();
  });
  const values = await read(results);
  assert.ok(kept.length > 0);
  return values;
}

describe('a random program', () => {
  it('computes the same however it is fused, and wherever its values lie', async () => {
    runtime.use(await createCPUDevice(), planner);
    await check(async (program) => {
      // Other numbers in between: a plan that is found again must not remember the first ones.
      for (const time of [0, 1, 0])
        sameValues(await fused(program, time), await unfused(program, time), `time ${time}`);
    });
  });

  it('computes the same in however small pieces it is planned', async () => {
    const device = await createCPUDevice();
    runtime.use(device, planner);
    const made = [];
    await check(async (program) => void made.push([program, await fused(program, 0), await fused(program, 1)]));
    for (const limits of [
      { whole: 1, piece: 1 },
      { whole: 8, piece: 5 },
      { whole: 30, piece: 20 },
    ]) {
      class Plans extends planner.Plans {
        constructor(device, pool, counts) {
          super(device, pool, counts, limits);
        }
      }
      runtime.use(await createCPUDevice(), { ...planner, Plans });
      for (const [program, ...wanted] of made)
        for (const time of [0, 1])
          sameValues(await fused(program, time), wanted[time], JSON.stringify({ limits, program }));
    }
  });

  it('reads no memory that it has not written', async () => {
    /** Whatever waits holds nothing but NaN: what is taken, and what plans keep between two runs. */
    class Spoiled extends planner.BufferPool {
      workspaces = new Set();
      constructor(device, options) {
        super(device, options);
        this.device = device;
        const free = device.free.bind(device);
        device.free = (buffer) => {
          this.workspaces.delete(buffer);
          free(buffer);
        };
      }
      spoil(buffer) {
        this.device.write(buffer, 'float32', new Float32Array(buffer.bytes / 4).fill(Number.NaN));
        return buffer;
      }
      take(bytes) {
        return this.spoil(super.take(bytes));
      }
      workspace(bytes, at) {
        const buffer = super.workspace(bytes, at);
        this.workspaces.add(buffer);
        return buffer;
      }
    }
    class Plans extends planner.Plans {
      constructor(device, pool, counts) {
        super(device, pool, counts, { whole: 60, piece: 30 });
        this.pool = pool;
      }
      run(...args) {
        for (const buffer of this.pool.workspaces) this.pool.spoil(buffer);
        super.run(...args);
      }
    }
    const made = [];
    runtime.use(await createCPUDevice(), planner);
    await check(async (program) => void made.push([program, await fused(program, 0)]));
    runtime.use(await createCPUDevice(), { ...planner, BufferPool: Spoiled, Plans });
    for (const [program, wanted] of made)
      for (const _ of [0, 1]) sameValues(await fused(program, 0), wanted, JSON.stringify(program));
  });

  it('computes the same in assembled code and in plain JavaScript', async () => {
    const made = [];
    runtime.use(await createCPUDevice({ assemble: false }), planner);
    await check(async (program) => void made.push([program, await fused(program, 0)]));
    runtime.use(await createCPUDevice(), planner);
    for (const [program, wanted] of made) sameValues(await fused(program, 0), wanted, JSON.stringify(program));
  });
});
