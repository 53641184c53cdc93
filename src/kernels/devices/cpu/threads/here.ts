/** What of threads there is here. */

/** Of Node's own modules, what is used; without an import that a bundler for pages would stumble over. */
interface Builtin {
  (name: 'node:os'): { availableParallelism(): number };
  (name: 'node:worker_threads'): { Worker: new (text: string, options: object) => NodeWorker };
}

export interface NodeWorker {
  on(event: 'error', listener: () => void): unknown;
  unref(): void;
  terminate(): unknown;
}

const { process } = globalThis as { process?: { getBuiltinModule?: Builtin } };
const builtin = process?.getBuiltinModule;

export const workerThreads = () => builtin?.('node:worker_threads');

/** Memory is what many threads wait for, and pages have other things to do. */
const MOST = 8;

/** Threads that may share memory: none but this one where a page is not isolated. As many as there are cores, within reason. */
export function threadsHere(): number {
  const isolated = globalThis.crossOriginIsolated ? navigator.hardwareConcurrency : 1;
  return Math.min(builtin ? builtin('node:os').availableParallelism() : isolated, MOST);
}
