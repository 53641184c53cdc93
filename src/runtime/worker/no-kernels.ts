/** What is said when `torch` cannot be had. */
import type { SparkBackend } from '../protocol/worker-life.ts';

/** What a `SparkProgramError` is made of. */
interface Told {
  message: string;
  hint?: string;
  /** The kernels' address, where a file of them is what did not come: the page may know another. */
  absentKernels?: string;
}

/** As Chromium and Firefox say it, and as Safari does. */
const ABSENT = /dynamically imported module|module script failed/;

/** The file did not come, or is none. */
export function notLoaded(url: string): Told {
  return {
    message: `The program uses torch, but its kernels could not be loaded from ${url}.`,
    hint: 'The network may be down; else serve torch.js from the same folder as spark-worker.js. Run tries again.',
    absentKernels: url,
  };
}

/** It came, and a part of it did not. */
export function notWhole(url: string, cause: unknown): Told {
  const hint = 'The network may be down; else serve all files of dist/ beside torch.js. Run tries again.';
  return { message: `A part of torch could not be loaded: ${reasonOf(cause)}`, hint, absentKernels: url };
}

/** It came, and found no device. */
export function noDevice(backend: SparkBackend, cause: unknown, url: string): Told {
  const reason = reasonOf(cause);
  if (ABSENT.test(reason)) return notWhole(url, cause);
  const hint = backend === 'webgpu' ? 'Use backend="auto" or "cpu" where there is no WebGPU.' : undefined;
  return { message: `No device for torch with backend "${backend}": ${reason}`, hint };
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
