/**
 * Torch on kernels as they are written for hardware GPUs, on whatever adapter Node has, a software one too: they mean the same there.
 * `lacks` says why there is none.
 */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { after, before } from 'node:test';
import { adapterEnvironment } from '../../scripts/vulkan.mjs';
import { bundled } from './bundle.mjs';

const { env, lacks: reason } = await adapterEnvironment();
Object.assign(process.env, env);
export const lacks = reason;

const FACTS = { software: false, quads: false };
export const { torch, runtime, planner, createWebGPUDevice, createCPUDevice } = lacks
  ? {}
  : await bundled(
      // Test files run at once.
      basename(process.argv[1], '.test.mjs'),
      `export { default as torch } from './src/kernels/whole.ts';
       export { runtime } from './src/kernels/core/runtime.ts';
       export * as planner from './src/kernels/lower/planner.ts';
       export { createWebGPUDevice } from './src/kernels/devices/webgpu/device.ts';
       export { createCPUDevice } from './src/kernels/devices/cpu/device.ts';`,
    );

/** Made anew each time: the runtime gives up the one that it had. */
const DEVICES = {
  cpu: () => createCPUDevice(),
  /** As for a GPU of many places, most of which stay empty here: small tiles, and k in parts. */
  vast: () => createWebGPUDevice({ writeFor: { ...FACTS, memory: 32768 } }),
  /** As for one that a single workgroup fills: tiles as large as can be. */
  tiny: () => createWebGPUDevice({ writeFor: { ...FACTS, memory: 32768, places: 1 } }),
  /** As tiny, with no more memory for a workgroup than every GPU has. */
  narrow: () => createWebGPUDevice({ writeFor: { ...FACTS, memory: 16384, places: 1 } }),
};
before(async () => {
  if (lacks) return;
  const { create, globals } = await import('webgpu');
  Object.assign(globalThis, globals);
  if (!globalThis.navigator) globalThis.navigator = {};
  Object.defineProperty(navigator, 'gpu', { value: create([]), configurable: true });
  shareDevice(globals);
});
after(async () => {
  if (!lacks) runtime.use(await DEVICES.cpu(), planner);
});

/** One device below all of these, which makes no pipeline twice: each takes seconds of a CPU. */
function shareDevice({ GPUAdapter, GPUDevice }) {
  const { requestDevice } = GPUAdapter.prototype;
  let shared;
  GPUAdapter.prototype.requestDevice = function (...args) {
    shared ??= requestDevice.apply(this, args);
    return shared;
  };
  GPUDevice.prototype.destroy = () => {};
  const { createComputePipelineAsync } = GPUDevice.prototype;
  const kept = [];
  GPUDevice.prototype.createComputePipelineAsync = async function (descriptor) {
    const pipeline = await createComputePipelineAsync.call(this, descriptor);
    kept.push(pipeline);
    return pipeline;
  };
}

/** A device of these from here on. */
export async function useDevice(name) {
  runtime.use(await DEVICES[name](), planner);
}

/** What `make` computes on a device. */
async function on(name, make) {
  await useDevice(name);
  torch.manual_seed(5);
  return Promise.all([make()].flat().map((tensor) => tensor.data()));
}

/** Whether the device computes what the CPU does, to some roundings of the greatest value; NaN and infinities where that has them. */
export async function agree(name, make, { tolerance = 2e-6 } = {}) {
  const [wanted, found] = [await on('cpu', make), await on(name, make)];
  wanted.forEach((values, which) => {
    const scale = values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0);
    values.forEach((value, i) => {
      const is = found[which][i];
      const isNear = Object.is(is, value) || Math.abs(is - value) <= tolerance * scale;
      assert.ok(isNear, `result ${which}, element ${i}: ${is}, not ${value}`);
    });
  });
}

/** What the kernels of `make` are written as. */
export async function shadersOf(make) {
  await useDevice('vast');
  const rows = await torch.profiler.profile(() => void make(), { wgsl: true });
  return rows.map(({ wgsl }) => wgsl);
}
