/**
 * Starting a helper thread from its text: a worker that whoever runs torch starts, a worker of this thread's own, or one of Node's.
 *
 * In Firefox a worker's own `new Worker` may never return: it waits for the new thread on a condition on which that thread waits as
 * well, and which wakes one of them (once in some hundred times; more often while the page is busy). There a worker starts none.
 */
import { runtime } from '../../../core/runtime.ts';
import type { StartThread, Thread } from '../../../core/threads.ts';
import { help, type Start } from './helper.ts';
import { workerThreads } from './here.ts';

/** @param refused called if it can't be, now or later: a policy may forbid workers that are `blob:` */
export function startHelper(start: Start, refused: () => void): Thread | undefined {
  try {
    const threads = workerThreads();
    if (threads) return ofNode(threads, start, refused);
    const text = `onmessage = ({ data }) => { (${help})(data); close(); };`;
    return (runtime.startThread ?? ownThread)(text, start, refused);
  } catch {
    refused();
    return undefined;
  }
}

const mayHang = (): boolean => typeof document === 'undefined' && /Firefox\//.test(navigator.userAgent);

const ownThread: StartThread = (text, start, refused) => {
  if (mayHang()) throw new Error('Firefox: a worker of a worker');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: 'torch' });
  worker.onerror = (event) => {
    event.preventDefault();
    refused();
  };
  worker.postMessage(start);
  return {
    terminate() {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
};

/** Without what the process was started with: a module that is imported first would be run again. Nobody waits for it to end. */
function ofNode({ Worker }: NonNullable<ReturnType<typeof workerThreads>>, start: Start, refused: () => void): Thread {
  const text = `(${help})(require('node:worker_threads').workerData)`;
  const worker = new Worker(text, { eval: true, workerData: start, execArgv: [], argv: [], env: {} });
  worker.unref();
  worker.on('error', refused);
  return { terminate: () => worker.terminate() };
}
