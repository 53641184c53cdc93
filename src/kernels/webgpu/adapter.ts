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

/**
 * Milliseconds that the GPU has for an adapter, and then for a device. Browsers answer within some ten; the first question
 * starts a browser's GPU process, which takes seconds where the machine is loaded. Some drivers never answer.
 */
export const PATIENCE = 5000;

/** Why no device can be had. */
export class NoDevice extends Error {
  /** The same in a few words, for whoever gets the CPU instead. */
  readonly why: string;

  constructor(message: string, why = 'no WebGPU here', options?: ErrorOptions) {
    super(message, options);
    this.why = why;
  }
}

export interface Found {
  adapter: GPUAdapter;
  /** "Apple M2", "NVIDIA ampere", … */
  detail: string;
  /** It computes on the CPU. */
  software: boolean;
}

/** @throws {NoDevice} that says why there is no WebGPU here */
export async function findAdapter(patience = PATIENCE): Promise<Found> {
  const gpu = globalThis.navigator?.gpu;
  if (!gpu) {
    throw new NoDevice(
      globalThis.isSecureContext === false
        ? 'WebGPU is not available: this page is not a secure context. Serve it over https or from localhost.'
        : 'WebGPU is not available in this browser. Use the CPU backend, or a browser with WebGPU.',
    );
  }
  const adapter = await answered(gpu.requestAdapter({ powerPreference: 'high-performance' }), patience);
  if (!adapter) {
    throw new NoDevice(
      'WebGPU found no adapter: the browser has no driver for this machine, or blocks it.',
      'the browser offers no GPU',
    );
  }
  const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
  const names = `${vendor} ${architecture} ${description}`;
  return {
    adapter,
    detail: description || [vendor, architecture].filter(Boolean).join(' ') || 'unknown adapter',
    software: isFallbackAdapter || /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render|warp/i.test(names),
  };
}

/** @throws {NoDevice} when the adapter gives none */
export async function openDevice(
  { adapter, software }: Found,
  patience = PATIENCE,
): Promise<{ device: GPUDevice; facts: Facts }> {
  const opening = adapter.requestDevice({
    requiredLimits: Object.fromEntries(LIMITS.map((name) => [name, adapter.limits[name]])),
    requiredFeatures: FEATURES.filter((name) => adapter.features.has(name)),
  });
  const device = await answered(opening, patience, (late) => late.destroy());
  const { subgroupMinSize, subgroupMaxSize } = adapter.info;
  const quads = software && subgroupMinSize === 4 && subgroupMaxSize === 4 && device.features.has('subgroups');
  return { device, facts: { software, quads } };
}

/**
 * What the GPU answers, if it does in time.
 * @param tooLate takes an answer that nobody waits for any more
 * @throws {NoDevice} when it does not, or says no
 */
function answered<T>(answer: Promise<T>, patience: number, tooLate?: (value: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const timer = setTimeout(() => {
      over = true;
      const found = `the GPU gave no answer within ${patience / 1000} s`;
      reject(new NoDevice(`WebGPU: ${found}. It, or its driver, may hang: start the browser anew.`, found));
    }, patience);
    answer
      .then(
        (value) => (over ? tooLate?.(value) : resolve(value)),
        (cause) => reject(new NoDevice(`WebGPU: ${cause?.message ?? cause}`, 'the GPU could not be opened', { cause })),
      )
      .finally(() => clearTimeout(timer));
  });
}
