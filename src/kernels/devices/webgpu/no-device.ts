/** What a program is told that asked for a GPU by name, where there is none. */
import { NO_ADAPTER, NO_WEBGPU, NoDevice } from './adapter.ts';

/** @returns the same error, with all that is known of it and what to do */
export function explain(absent: unknown): unknown {
  if (absent instanceof NoDevice) absent.message = words(absent);
  return absent;
}

function words({ why, cause }: NoDevice): string {
  if (why === NO_WEBGPU)
    return globalThis.isSecureContext === false
      ? 'WebGPU is not available: this page is not a secure context. Serve it over https or from localhost.'
      : 'WebGPU is not available in this browser. Use the CPU backend, or a browser with WebGPU.';
  if (why === NO_ADAPTER)
    return 'WebGPU found no adapter: there is no driver for this machine, or the browser blocks it.';
  if (cause !== undefined) return `WebGPU: ${(cause as Partial<Error> | null)?.message ?? cause}`;
  return `WebGPU: ${why}. It, or its driver, may hang: start the browser anew.`;
}
