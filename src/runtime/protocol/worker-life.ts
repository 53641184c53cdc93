/** A worker's own life, whatever program is in it: what it begins with, its device, whether it is there, and that it is gone. */

/** Which device `torch` should use; 'auto' is decided in the worker by what the adapter is. */
export type SparkBackend = 'auto' | 'webgpu' | 'cpu';

/** Once, on the worker's own global scope, when its module has been evaluated and listens. */
export interface ReadyMessage {
  type: 'ready';
}

/** First message to a fresh worker, with the port for all others: what it needs before any program. */
export interface InitMessage {
  type: 'init';
  backend: SparkBackend;
  /** Absolute URL that `spark.load(path)` is relative to: the page, or its `data-base`. */
  baseURL: string;
  /** The worker is an origin of its own: what that leaves open is to be closed before any program runs. */
  sandbox?: boolean;
  /** Where the page is cross-origin isolated: element 0 is non-zero while a request may be waiting. */
  flag?: Int32Array<SharedArrayBuffer>;
}

/** The device that `torch` got, and why. Sent when a program's kernels are ready. */
export interface DeviceMessage {
  type: 'device';
  device: 'webgpu' | 'cpu';
  /** For example "Apple M2", or "software adapter: the CPU is faster". */
  detail: string;
}

/** Page → worker. Are you there? Answered by `pong`, unless the program leaves no turn to anything else or has ended its worker. */
export interface PingMessage {
  type: 'ping';
}

/** Answer to `ping`. */
export interface PongMessage {
  type: 'pong';
  /** Checkpoints that the program has passed. */
  passes: number;
}

/**
 * A thread of torch's is to be started, from a classic script's text. The port goes to the page: what comes over it ends the thread;
 * what goes over it says that there is none.
 */
export interface ThreadMessage {
  type: 'thread';
  text: string;
  /** What the thread is sent; memory that is shared is in it. */
  message: unknown;
  port: MessagePort;
}

/** The page forgets everything the program kept: clears persisted values. */
export interface ClearPersistedMessage {
  type: 'clear-persisted';
}

/** The program has closed its own worker: the last message there is. */
export interface ClosedMessage {
  type: 'closed';
}
