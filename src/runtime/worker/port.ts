/**
 * The line to the page: a port of its own, that came with the first message. A program shares this worker's globals and
 * may change them, but it never gets at the port, and so can neither read nor forge what the runtime says.
 *
 * Whoever captures what is sent by replacing a method of MessagePort's prototype would get the port as `this`: the
 * methods are the platform's own, taken before any program runs. Nothing is taken, and nobody told, before `listen()`: this
 * module may be imported where there is no page.
 */
import type { SparkPageMessage, SparkWorkerMessage } from '../protocol/messages.ts';
import type { InitMessage } from '../protocol/worker-life.ts';

/** The worker's global scope, as far as it is used; TypeScript's DOM library only knows a window's. */
interface WorkerScope {
  postMessage(message: { type: 'ready' }): void;
  close(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<InitMessage>) => void, options?: object): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  readonly location: Pick<Location, 'href' | 'origin'>;
  addEventListener(type: 'securitypolicyviolation', listener: (event: SecurityPolicyViolationEvent) => void): void;
  addEventListener(type: 'unhandledrejection', listener: (event: PromiseRejectionEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<InitMessage>) => void): void;
}

export const scope = globalThis as unknown as WorkerScope;

/** A method as a function of its object, whatever becomes of prototypes later. */
const uncurried = Function.prototype.bind.bind(Function.prototype.call) as unknown as <Self, Args extends unknown[]>(
  method: (this: Self, ...args: Args) => void,
) => (self: Self, ...args: Args) => void;

let send: (port: MessagePort, message: SparkWorkerMessage, transfer: Transferable[]) => void;
let port: MessagePort | undefined;

/** @throws {DataCloneError} when the message can't be sent */
export function post(message: SparkWorkerMessage, transfer: Transferable[] = []): void {
  if (port) send(port, message, transfer);
}

/** Tells the page that this worker is there, and hears what it answers. Only in a worker, once. */
export function listen(receive: (message: SparkPageMessage) => void): void {
  send = uncurried(
    MessagePort.prototype.postMessage as (message: unknown, transfer: Transferable[]) => void,
  ) as typeof send;
  const onInit = ({ data, ports }: MessageEvent<InitMessage>): void => {
    if (data?.type !== 'init' || !ports[0]) return;
    scope.removeEventListener('message', onInit);
    [port] = ports;
    port.onmessage = (event: MessageEvent<SparkPageMessage>) => receive(event.data);
    receive(data);
  };
  scope.addEventListener('message', onInit);
  scope.postMessage({ type: 'ready' });
}
