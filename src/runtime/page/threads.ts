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
  try {
    const thread = new Worker(trustedScriptURL(url), { name: 'torch' });
    host.threads.add(thread);
    thread.onerror = (event) => {
      event.preventDefault();
      refuse();
    };
    thread.postMessage(message);
    port.onmessage = () => {
      thread.terminate();
      host.threads.delete(thread);
      URL.revokeObjectURL(url);
      port.close();
    };
  } catch {
    refuse();
  }
}
