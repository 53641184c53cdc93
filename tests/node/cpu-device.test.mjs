/**
 * The CPU device without a browser: Node has no WebGPU, and Node 20 neither relaxed SIMD, so that products and sums are not
 * fused here. The device is bundled from its sources; random kernels must come out as the reference says.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundled } from './bundle.mjs';

const { createCPUDevice, random, evaluate } = await bundled(
  'cpu-device',
  `export { createCPUDevice } from './src/kernels/devices/cpu/device.ts';
   export * as random from './tests/kernels/random-kernels.ts';
   export { evaluate } from './tests/kernels/reference.ts';`,
);

for (const assemble of [true, false]) {
  test(`computes what kernels mean, ${assemble ? 'assembled' : 'in plain JavaScript'}`, async () => {
    const device = await createCPUDevice({ assemble });
    assert.equal(device.detail, assemble ? 'WebAssembly SIMD' : 'JavaScript');
    for (const [name, make] of Object.entries(random)) {
      if (!/^random[A-Z]/.test(name) || name === 'randomOf') continue;
      for (let seed = 1000; seed < 1050; seed++) {
        const { kernel, memory, scalars } = make(seed);
        const wanted = memory.map((data) => data.slice());
        evaluate(kernel, wanted, scalars);
        const buffers = memory.map((data, b) => {
          const buffer = device.alloc(data.length * 4);
          device.write(buffer, kernel.buffers[b].type, data);
          return buffer;
        });
        device.execute([{ program: device.compile(kernel), buffers, scalars: 0 }], scalars);
        const found = await device.read(
          buffers.map((buffer, b) => ({ buffer, dtype: kernel.buffers[b].type, size: memory[b].length })),
        );
        // 0 and -0 are alike.
        const plain = (arrays) => arrays.map((data) => Array.from(data, (x) => x + 0));
        assert.deepEqual(plain(found), plain(wanted), `${name}, seed ${seed}`);
        for (const buffer of buffers) device.free(buffer);
      }
    }
    device.destroy();
  });
}
