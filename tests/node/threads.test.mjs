/**
 * Threads of the CPU device, in Node: what they compute is bit for bit what one thread computes; nobody waits for a helper that does not come,
 * and all are gone in the end.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { bundled } from './bundle.mjs';

const { createCPUDevice, random, viewOf } = await bundled(
  'threads',
  `export { createCPUDevice } from './src/kernels/devices/cpu/device.ts';
   export { viewOf } from './src/kernels/core/view.ts';
   export * as random from './tests/kernels/random-kernels.ts';`,
);

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Runs a kernel on these values. @returns what stands for the bits of all buffers afterwards */
function run(device, { kernel, memory, scalars }) {
  const buffers = memory.map((data, b) => {
    const buffer = device.alloc(data.length * 4);
    device.write(buffer, kernel.buffers[b].type, data);
    return buffer;
  });
  device.execute([{ program: device.compile(kernel), buffers, scalars: 0 }], scalars);
  const found = buffers.map((buffer, b) =>
    device.readNow({ buffer, dtype: kernel.buffers[b].type, size: memory[b].length }),
  );
  for (const buffer of buffers) device.free(buffer);
  return found.map(({ buffer }) => createHash('sha256').update(Buffer.from(buffer)).digest('hex'));
}

/** As many numbers, about normal. */
function numbers(count, seed) {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Float32Array.from({ length: count }, () => uniform() + uniform() - uniform() - uniform());
}

/** out[m, n] = Σ a[m, k] · b[k, n], or of b[n, k] where it is `turned`. */
function product(m, n, k, turned = false) {
  const buffers = [m * k, n * k, m * n].map((size, b) => ({ type: 'float32', size, access: b < 2 ? 'read' : 'write' }));
  const kernel = {
    kind: 'contract',
    buffers,
    exprs: [{ op: 'reduced', type: 'float32', stage: 0 }],
    scalars: [],
    batch: [],
    m: [m],
    n: [n],
    k: [k],
    a: { buffer: 0, view: viewOf([k, 1]) },
    b: { buffer: 1, view: viewOf(turned ? [k, 1] : [1, n]) },
    outputs: [{ expr: 0, buffer: 2, view: viewOf([n, 1]) }],
  };
  const memory = [numbers(m * k, 1), numbers(n * k, 2), new Float32Array(m * n)];
  return { kernel, memory, scalars: new Uint32Array(1) };
}

/** Waits until helpers are there, and have done something. */
async function helped(device) {
  for (const since = device.threads.pool?.helped ?? 0; (device.threads.pool?.helped ?? 0) === since; await turn())
    run(device, product(64, 64, 64));
}

describe('with helpers', () => {
  let alone;
  let many;
  before(async () => {
    alone = await createCPUDevice({ threads: { most: 1 } });
    many = await createCPUDevice({ threads: { most: 3, least: 0 } });
    await helped(many);
  });
  after(() => {
    alone.destroy();
    many.destroy();
  });

  for (const [name, make] of Object.entries(random)) {
    if (!/^random[A-Z]/.test(name) || name === 'randomOf') continue;
    test(`${name} comes out bit for bit as with one thread`, () => {
      for (let seed = 0; seed < 150; seed++) {
        const it = make(seed);
        assert.deepEqual(run(many, it), run(alone, it), `seed ${seed}`);
      }
    });
  }

  test('so do products of all shapes', () => {
    for (const [m, n, k] of [
      ...[
        [1, 1, 1],
        [4, 8, 1],
        [3, 7, 5],
        [5, 9, 0],
        [1, 300, 50],
        [300, 1, 50],
        [7, 501, 385],
      ],
      ...[
        [64, 64, 64],
        [65, 63, 400],
        [128, 10, 784],
        [10, 128, 64],
        [250, 129, 800],
        [401, 402, 7],
        [66, 40, 7000],
      ],
    ]) {
      for (const turned of [false, true]) {
        const it = product(m, n, k, turned);
        assert.deepEqual(run(many, it), run(alone, it), `${[m, n, k]}, ${turned ? 'turned' : 'as it is'}`);
      }
    }
  });

  test('they did some of it', () => {
    assert.equal(many.threads.pool.helpers, 2);
  });
});
