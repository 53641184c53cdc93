/**
 * The module `spark-runner/node`: a program of a page, unchanged, in Node: on the CPU, or on a GPU where the package `webgpu` is
 * installed, too.
 *
 *     node --import spark-runner/node program.js
 *     SPARK_BACKEND=auto node --import spark-runner/node program.js
 *
 * defines the globals `spark`, `torch`, `SparkStopError` and `SparkReloadError`. After the program's top level, what a page's Run would call by itself is
 * called: its default export or, when it has passed no checkpoint, the exposed `main`, `train` or `run`.
 * Ctrl-C stops at the next checkpoint; a second one ends the process.
 */
import { pathToFileURL } from 'node:url';
import { SparkReloadError, SparkStopError } from '../errors.ts';
import { offerGPU } from './gpu.ts';
import { program } from './program.ts';
import { spark } from './spark.ts';

export { SparkReloadError, SparkStopError, spark };

/** Beside this file in dist/; by URL, so that it is the module that `spark-runner/kernels` is, too. */
const kernels = './kernels.js';
const { default: torch } = await import(/* @vite-ignore */ new URL(kernels, import.meta.url).href);
offerGPU();
// What a page's attribute `backend` says. A program may choose by itself, too: `await torch.init({ device: 'webgpu' })`.
await torch.init({ device: process.env.SPARK_BACKEND || 'cpu' });
program.kernels = torch.runtime;
Object.assign(globalThis, { spark, torch, SparkStopError, SparkReloadError });

process.on('SIGINT', () => {
  if (program.status === 'stopping') process.exit(130);
  program.stop();
});
process.once('beforeExit', async () => {
  try {
    await program.start(process.argv[1] && pathToFileURL(process.argv[1]).href);
  } finally {
    await program.report();
  }
});
