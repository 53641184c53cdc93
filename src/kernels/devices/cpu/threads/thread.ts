/** Starting a helper thread from its text: a worker of the worker, or one of Node's. */
import { help, type Start } from './helper.ts';
import { workerThreads } from './here.ts';

export interface Thread {
  terminate(): unknown;
}

/** @param refused called if it can't be, now or later: a policy may forbid workers that are `blob:` */
export function startThread(start: Start, refused: () => void): Thread | undefined {
  try {
    const threads = workerThreads();
    const thread = threads ? ofNode(threads, start) : ofBrowser(start);
    thread.onerror = (event) => {
      event?.preventDefault?.();
      refused();
    };
    return thread;
  } catch {
    refused();
    return undefined;
  }
}

interface Started extends Thread {
  onerror: ((event?: Event) => void) | null;
}

function ofBrowser(start: Start): Started {
  const text = `onmessage = ({ data }) => { (${help})(data); close(); };`;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: 'torch' });
  worker.postMessage(start);
  return {
    set onerror(listener: (event?: Event) => void) {
      worker.onerror = listener;
    },
    terminate() {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}

/** Without what the process was started with: a module that is imported first would be run again. Nobody waits for it to end. */
function ofNode({ Worker }: NonNullable<ReturnType<typeof workerThreads>>, start: Start): Started {
  const text = `(${help})(require('node:worker_threads').workerData)`;
  const worker = new Worker(text, { eval: true, workerData: start, execArgv: [], argv: [], env: {} });
  worker.unref();
  return {
    set onerror(listener: () => void) {
      worker.on('error', listener);
    },
    terminate: () => worker.terminate(),
  };
}
