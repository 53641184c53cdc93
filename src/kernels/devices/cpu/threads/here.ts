/** What of threads there is here. */

/** Node's own modules, without an import that a bundler for pages would stumble over. */
const builtin =
  typeof process === 'object' && typeof process.getBuiltinModule === 'function' ? process.getBuiltinModule : undefined;

export const workerThreads = () => builtin?.('node:worker_threads');

/** Threads that may share memory: none but this one where a page is not isolated. As many as there are cores, within reason. */
export function threadsHere(): number {
  const cores = builtin
    ? builtin('node:os').availableParallelism()
    : crossOriginIsolated
      ? navigator.hardwareConcurrency
      : 1;
  return Math.min(cores, MOST);
}

/** Memory is what many threads wait for, and pages have other things to do. */
const MOST = 8;
