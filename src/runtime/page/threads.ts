/**
 * Threads of torch's, which the page starts for a program's worker: in Firefox a worker that starts another may hang
 * (src/kernels/devices/cpu/threads/thread.ts). They end with that worker. Loaded when one is first asked for.
 */
import type { ThreadMessage } from '../protocol/worker-life.ts';
import { trustedScriptURL } from './trusted-types.ts';
import type { WorkerHost } from './worker-host.ts';

/** Says so where a policy refuses it. */
export function startThread(host: WorkerHost, { text, message, port }: ThreadMessage): void {
  // The worker has gone while this file came.
  if (!host.isReady) return;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const refuse = (): void => port.postMessage(null);
  let thread: Worker | undefined;
  const end = (): void => {
    thread?.terminate();
    URL.revokeObjectURL(url);
    port.close();
    host.threads.delete(end);
  };
  host.threads.add(end);
  port.onmessage = end;
  try {
    thread = new Worker(trustedScriptURL(url), { name: 'torch' });
    thread.onerror = (event) => {
      event.preventDefault();
      refuse();
    };
    thread.postMessage(message);
  } catch {
    refuse();
  }
}
