/** The worker's end of the line, as far as it is used; TypeScript's DOM library only knows a window's. */
import type { SparkPageMessage, SparkWorkerMessage } from '../protocol.ts';

interface WorkerScope {
  postMessage(message: SparkWorkerMessage, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<SparkPageMessage>) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  addEventListener(type: 'unhandledrejection', listener: (event: PromiseRejectionEvent) => void): void;
}

export const port = globalThis as unknown as WorkerScope;
