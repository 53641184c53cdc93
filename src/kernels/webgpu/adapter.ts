/** Finds the adapter, and opens a device with all that it can do. */
import type { Facts } from './wgsl/shader.ts';

const LIMITS = [
  'maxStorageBuffersPerShaderStage',
  'maxStorageBufferBindingSize',
  'maxBufferSize',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
] as const;
const FEATURES: GPUFeatureName[] = ['timestamp-query', 'shader-f16', 'subgroups'];

export interface Found {
  adapter: GPUAdapter;
  /** "Apple M2", "NVIDIA ampere", … */
  detail: string;
  /** It computes on the CPU. */
  software: boolean;
}

/** @throws {Error} that says why there is no WebGPU here */
export async function findAdapter(): Promise<Found> {
  const gpu = globalThis.navigator?.gpu;
  if (!gpu) {
    throw new Error(
      globalThis.isSecureContext === false
        ? 'WebGPU is not available: this page is not a secure context. Serve it over https or from localhost.'
        : 'WebGPU is not available in this browser. Use the CPU backend, or a browser with WebGPU.',
    );
  }
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Error('WebGPU found no adapter: the browser has no driver for this machine, or blocks it.');
  const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
  const names = `${vendor} ${architecture} ${description}`;
  return {
    adapter,
    detail: description || [vendor, architecture].filter(Boolean).join(' ') || 'unknown adapter',
    software: isFallbackAdapter || /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render|warp/i.test(names),
  };
}

export async function openDevice({ adapter, software }: Found): Promise<{ device: GPUDevice; facts: Facts }> {
  const device = await adapter.requestDevice({
    requiredLimits: Object.fromEntries(LIMITS.map((name) => [name, adapter.limits[name]])),
    requiredFeatures: FEATURES.filter((name) => adapter.features.has(name)),
  });
  const { subgroupMinSize, subgroupMaxSize } = adapter.info;
  const quads = software && subgroupMinSize === 4 && subgroupMaxSize === 4 && device.features.has('subgroups');
  return { device, facts: { software, quads } };
}
