/** WebGPU in Node by the package `webgpu`, and torch on it. */
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { softwareDriver } from '../../scripts/vulkan.mjs';

const root = join(import.meta.dirname, '..', '..');

/**
 * What Dawn holds back from pages where nothing is wrong with it: halves on NVIDIA's Vulkan, and times finer than 0.1 ms. Browsers are
 * as they are; this measures the GPU.
 */
const FLAGS = ['enable-dawn-features=vulkan_enable_f16_on_nvidia', 'disable-dawn-features=timestamp_quantization'];

/** Adapters that compute on the CPU, as torch itself tells them. */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render|warp/i;

/**
 * `torch` on the GPU, what its adapter says of itself, the device that torch has open (`gpu.device`), and `renew`: another device, with
 * nothing known of what came before. Each measurement begins so, as a page would: torch makes kernels for any size where sizes
 * keep changing, as they do from one measurement to the next.
 * @throws {Error} in words where there is no package, no adapter or no dist/
 */
export async function openGPU() {
  const { create, globals } = await import('webgpu').catch((cause) => {
    throw new Error(`The package webgpu can't be loaded; \`npm install webgpu\` brings it. (${cause.message})`, {
      cause,
    });
  });
  Object.assign(globalThis, globals);
  let entry = create(FLAGS);
  const ask = () => entry.requestAdapter({ powerPreference: 'high-performance' });
  let adapter = await ask();
  if (!adapter) {
    // No GPU: Chromium's driver in software, where there is one, and a Dawn that looks for drivers anew.
    process.env.VK_DRIVER_FILES ||= (await softwareDriver()) ?? '';
    entry = create(FLAGS);
    adapter = await ask();
  }
  if (!adapter) {
    throw new Error(
      'WebGPU found no adapter: there is no driver for a GPU here, and no Chromium whose software driver could stand in for it. ' +
        'On Linux, VK_DRIVER_FILES names another driver for Vulkan, such as a vk_swiftshader_icd.json.',
    );
  }
  if (!globalThis.navigator) globalThis.navigator = {};
  Object.defineProperty(navigator, 'gpu', { value: entry, configurable: true });
  // Torch's own device is measured: its queue says when work is done.
  const { requestDevice } = GPUAdapter.prototype;
  const gpu = { device: undefined };
  GPUAdapter.prototype.requestDevice = async function (...options) {
    gpu.device = await requestDevice.apply(this, options);
    return gpu.device;
  };
  const { default: torch } = await import(pathToFileURL(join(root, 'dist', 'kernels.js'))).catch((cause) => {
    throw new Error(`dist/ can't be loaded: run \`npm run build -- --fast\` first. (${cause.message})`, { cause });
  });
  await torch.init({ device: 'webgpu' });
  const { vendor, architecture, description, isFallbackAdapter, subgroupMinSize, subgroupMaxSize } = adapter.info;
  const names = [vendor, architecture, adapter.info.device].filter(Boolean).join(' ');
  const renew = async () => {
    await torch.init({ device: 'cpu' });
    await torch.init({ device: 'webgpu' });
  };
  const { device } = gpu;
  return {
    torch,
    gpu,
    renew,
    about: {
      adapter: names || 'unknown',
      driver: description || 'unknown',
      software: isFallbackAdapter || SOFTWARE.test(`${names} ${description}`),
      subgroups: device.features.has('subgroups') ? `${subgroupMinSize} to ${subgroupMaxSize}` : 'none',
      f16: device.features.has('shader-f16'),
      workgroupMemory: device.limits.maxComputeWorkgroupStorageSize,
      load: `${loadavg()[0].toFixed(1)}, on ${cpus().length} cores`,
      platform: `${process.platform}-${process.arch}, Node ${process.versions.node}`,
    },
  };
}
