/**
 * A session's place for one worker: empty, waiting for its turn among the programs of the page, or filled. Whoever fills it
 * gets the worker that is there, or another after it was emptied.
 *
 * Contract: once emptied no worker is left, and none comes of a `fill()` that was asked before.
 */
import { SparkStopError } from '../errors.ts';
import type { SparkPageMessage, SparkWorkerMessage } from '../protocol.ts';
import { arbiter, type Holder } from './arbiter.ts';
import type { WorkerHost } from './worker-host.ts';

interface SlotContext {
  /** A worker that starts now, which tells what it says to `receive`. */
  start(receive: (message: SparkWorkerMessage) => void): WorkerHost;
  receive(message: SparkWorkerMessage): void;
  /** How many wait for a worker before this one; undefined when it does not wait. */
  waits(ahead: number | undefined): void;
  /** Its program is over and keeps nothing, and another wants the worker. */
  wanted(): void;
}

export class WorkerSlot implements Holder {
  /** The worker is of no further use, its device being gone: the next run needs another. */
  isSpent = false;
  readonly #context: SlotContext;
  #host: WorkerHost | undefined;
  /** How often it was emptied. */
  #emptied = 0;
  #ahead: number | undefined;

  constructor(context: SlotContext) {
    this.#context = context;
  }

  /** Whether a worker is there, ready or not. */
  get isFilled(): boolean {
    return this.#host !== undefined;
  }

  /** Whether a worker is there that can be sent to. */
  get isReady(): boolean {
    return this.#host?.isReady ?? false;
  }

  /**
   * Resolves when there is a worker to send to; the page may have enough of them for now.
   * @throws {SparkStopError} when it was emptied meanwhile
   * @throws {SparkProgramError} when the worker can't start
   */
  async fill(): Promise<void> {
    const emptied = this.#emptied;
    await arbiter.acquire(this);
    if (emptied !== this.#emptied) throw new SparkStopError();
    this.waits(undefined);
    await (this.#host ??= this.#start()).ready;
  }

  #start(): WorkerHost {
    const host: WorkerHost = this.#context.start((message) => {
      if (host === this.#host) this.#context.receive(message);
    });
    return host;
  }

  /** @throws {DataCloneError} when the message can't be sent */
  post(message: SparkPageMessage): void {
    this.#host?.post(message);
  }

  /** Terminates the worker. */
  empty(): void {
    this.#emptied++;
    const host = this.#host;
    this.#host = undefined;
    this.isSpent = false;
    host?.terminate();
    this.waits(undefined);
    arbiter.release(this);
  }

  /** Whether its program is over and keeps nothing: then another may have the worker. */
  mark(idle: boolean): void {
    arbiter.mark(this, idle);
  }

  waits(ahead: number | undefined): void {
    if (ahead === this.#ahead) return;
    this.#ahead = ahead;
    this.#context.waits(ahead);
  }

  giveBack(): void {
    this.#context.wanted();
  }
}
