/** Finds the adapter. Torch has this from the start: what it finds decides which device's code is loaded. */

/**
 * Milliseconds that the GPU has for an adapter, and then for a device. Browsers answer within some ten; the first question
 * starts a browser's GPU process, which takes seconds where the machine is loaded. Some drivers never answer.
 */
export const PATIENCE = 5000;

export const NO_WEBGPU = 'no WebGPU here';
export const NO_ADAPTER = 'no GPU is offered here';

/** Why no device can be had, in a few words for whoever gets the CPU instead; `explain` has more of them. */
export class NoDevice extends Error {
  readonly why: string;

  constructor(why: string, options?: ErrorOptions) {
    super(`WebGPU: ${why}`, options);
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
  if (!gpu) throw new NoDevice(NO_WEBGPU);
  const adapter = await answered(gpu.requestAdapter({ powerPreference: 'high-performance' }), patience);
  if (!adapter) throw new NoDevice(NO_ADAPTER);
  const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
  const names = `${vendor} ${architecture} ${description}`;
  return {
    adapter,
    detail: description || [vendor, architecture].filter(Boolean).join(' ') || 'unknown adapter',
    software: isFallbackAdapter || /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render|warp/i.test(names),
  };
}

/**
 * What the GPU answers, if it does in time.
 * @param tooLate takes an answer that nobody waits for any more
 * @throws {NoDevice} when it does not, or says no
 */
export function answered<T>(answer: Promise<T>, patience: number, tooLate?: (value: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const timer = setTimeout(() => {
      over = true;
      reject(new NoDevice(`the GPU gave no answer within ${patience / 1000} s`));
    }, patience);
    answer
      .then(
        (value) => (over ? tooLate?.(value) : resolve(value)),
        (cause) => reject(new NoDevice('the GPU could not be opened', { cause })),
      )
      .finally(() => clearTimeout(timer));
  });
}
