/** Hints for programs that went on with a graphics context or device that the browser did not give. */
import type { SerializedError } from '../protocol/serialized-error.ts';

const CONTEXT = /getContext\(\s*["'`]([\w-]+)["'`]/g;

/** What the browser lacks, if that can be why a program of this text failed so. */
export function missingHint({ name, message }: SerializedError, text = ''): string | undefined {
  if (name !== 'TypeError' || !/\b(null|undefined)\b/.test(message)) return undefined;
  if (/navigator\.gpu/.test(text)) {
    if (!navigator.gpu) return `This browser has no WebGPU here: navigator.gpu is undefined.${secure()}`;
    if (/adapter|requestDevice|limits|features/i.test(message))
      return 'There is no graphics device that WebGPU may use here: requestAdapter() answered null.';
  }
  for (const [, kind] of text.matchAll(CONTEXT)) {
    if (!offers(kind)) return `This browser has no such context here: getContext('${kind}') answered null.`;
  }
  return undefined;
}

function secure(): string {
  return isSecureContext ? '' : ' Pages have it only over https, or on localhost.';
}

/** Whether a canvas of the page gets a context of this kind; a worker's does then, too. */
function offers(kind: string): boolean {
  try {
    return new OffscreenCanvas(1, 1).getContext(kind as OffscreenRenderingContextId) !== null;
  } catch {
    return false; // no context that the engine knows
  }
}
