/** Where the worker and the kernels are: beside this file when built, in their own folders when served as sources. */
declare const __SPARK_DIST__: boolean | undefined;

const built = typeof __SPARK_DIST__ !== 'undefined';
// A variable on purpose: bundlers rewrite `new URL('./x', import.meta.url)`, and these files must stay files.
const here = import.meta.url;

export const WORKER_URL = new URL(built ? './spark-worker.js' : '../worker/entry.ts', here).href;
export const KERNELS_URL = new URL(built ? './kernels.js' : '../../kernels/index.ts', here).href;
