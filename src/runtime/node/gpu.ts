/**
 * WebGPU in Node, by the package `webgpu`: Dawn, which Chromium has as well, with its binaries. A site installs it beside
 * this package if it wants a GPU; nothing of it is loaded before somebody asks for an adapter.
 *
 * It is offered as in a page, as `navigator.gpu`: to `torch`, to a program with shaders of its own, and to other libraries.
 */
import { GPUWork } from '../worker/gpu-work.ts';

/** Of two programs' worth of code in one process, each asks for the same. */
let dawn: Promise<GPU> | undefined;

/** What the GPU was given to do and has not done yet. */
export const work = new GPUWork();

async function loadDawn(): Promise<GPU> {
  const { create, globals } = await import('webgpu').catch((cause: NodeJS.ErrnoException) => {
    const isMissing = cause.code === 'ERR_MODULE_NOT_FOUND' && /'webgpu'/.test(cause.message);
    throw new Error(
      isMissing
        ? 'Node has no WebGPU of its own, and the package that brings it is not installed: npm install webgpu'
        : `The package webgpu could not be loaded on ${process.platform}-${process.arch}: ${cause.message}`,
      { cause },
    );
  });
  Object.assign(globalThis, globals);
  const { submit } = GPUQueue.prototype;
  GPUQueue.prototype.submit = function (this: GPUQueue, buffers: Iterable<GPUCommandBuffer>): undefined {
    work.submitted(this);
    return submit.call(this, buffers);
  };
  return create([]);
}

/** Defines `navigator.gpu` where there is none. */
export function offerGPU(): void {
  // From 21 on Node has a navigator.
  if (!globalThis.navigator) Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
  if (navigator.gpu) return;
  const gpu: Pick<GPU, 'requestAdapter' | 'wgslLanguageFeatures' | 'getPreferredCanvasFormat'> = {
    requestAdapter: async (options) => (await (dawn ??= loadDawn())).requestAdapter(options),
    wgslLanguageFeatures: new Set() as unknown as WGSLLanguageFeatures,
    getPreferredCanvasFormat: () => 'bgra8unorm',
  };
  Object.defineProperty(navigator, 'gpu', { value: gpu, configurable: true });
}
