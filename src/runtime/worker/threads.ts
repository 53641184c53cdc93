/** Threads of torch's, which the page starts: see `page/threads.ts`. */

import type { KernelsHooks } from './kernels.ts';
import { post } from './port.ts';

export const startThread: KernelsHooks['startThread'] = (text, message, refused) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = refused;
  post({ type: 'thread', text, message, port: port2 }, [port2]);
  return { terminate: () => port1.postMessage(null) };
};
