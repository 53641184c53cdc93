/** What is said when `torch` cannot be had. */
import type { SparkBackend } from '../protocol.ts';

/** What a `SparkProgramError` is made of. */
interface Told {
  message: string;
  hint?: string;
}

/** The file did not come, or is none. */
export function notLoaded(url: string): Told {
  return {
    message: `The program uses torch, but its kernels could not be loaded from ${url}.`,
    hint: 'The network may be down; else serve kernels.js from the same folder as spark-worker.js. Run tries again.',
  };
}

/** It came, and found no device. */
export function noDevice(backend: SparkBackend, cause: unknown): Told {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const absent = backend === 'webgpu' ? 'Use backend="auto" or "cpu" where there is no WebGPU.' : undefined;
  return {
    message: `No device for torch with backend "${backend}": ${reason}`,
    hint: /dynamically imported module/.test(reason) ? 'A part of torch was not loaded. Run tries again.' : absent,
  };
}
