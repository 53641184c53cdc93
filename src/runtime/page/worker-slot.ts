/**
 * A session's place for one worker: empty, waiting for its turn among the programs of the page, or filled. Whoever fills it
 * gets the worker that is there, or another after it was emptied.
 *
 * Contract: once emptied no worker is left, and none comes of a `fill()` that was asked before.
 */

import { SparkStopError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import type { AnswerMessage, AskMessage } from '../protocol/files.ts';
import type { SparkPageMessage, SparkWorkerMessage } from '../protocol/messages.ts';
import type { ThreadMessage } from '../protocol/worker-life.ts';
import { arbiter, type Holder } from './arbiter.ts';
import { besidePage } from './beside-page.ts';
import { inOrder, type Need } from './in-order.ts';
import { ModuleLog } from './module-log.ts';
import { type Places, withoutSecrets } from './places.ts';
import type { SparkSessionOptions } from './session-types.ts';
import { withAdvice } from './with-advice.ts';
import { WorkerHost } from './worker-host.ts';

const sandboxFiles = lazy(() => import('./sandbox-files.ts'));
const threads = lazy(() => import('./threads.ts'));

/** What the session hears; what a worker asks of its page is answered here. */
export type HeardMessage = Exclude<SparkWorkerMessage, AskMessage | ThreadMessage>;

interface SlotContext {
  receive(message: HeardMessage): void;
  /** What has to come before a message can be received. */
  need: Need<SparkWorkerMessage>;
  /** That did not come. */
  failed(cause: unknown): void;
  /** How many wait for a worker before this one; undefined when it does not wait. */
  waits(ahead: number | undefined): void;
  /** Another has the worker: the program is over and keeps nothing, or it yields. */
  wanted(): void;
}

export class WorkerSlot implements Holder {
  /** The worker is of no further use, its device being gone: the next run needs another. */
  isSpent = false;
  /** What its worker has taken of the files that its programs import. */
  log = new ModuleLog();
  readonly #options: SparkSessionOptions;
  readonly #places: Places;
  readonly #context: SlotContext;
  #host: WorkerHost | undefined;
  /** How often it was emptied. */
  #emptied = 0;
  #ahead: number | undefined;

  constructor(options: SparkSessionOptions, places: Places, context: SlotContext) {
    this.#options = options;
    this.#places = places;
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
    const { receive, need, failed } = this.#context;
    const { backend = 'auto', sandbox = false, dataBase = '' } = this.#options;
    // What the program's files stand beside.
    const base = besidePage(dataBase);
    const baseURL = sandbox ? withoutSecrets(base) : base;
    const hear = (message: SparkWorkerMessage): void => {
      if (host !== this.#host) return;
      if (message.type === 'ask') void answer(message, baseURL).then((answer) => host.post(answer));
      else if (message.type === 'thread') {
        // It would be of the page's origin, which a sandboxed program is to have nothing of.
        if (!sandbox) void startThread(host, message);
      } else receive(message);
    };
    const take = withAdvice(inOrder(hear, need, failed));
    const host = new WorkerHost(this.#places, { backend, baseURL, sandbox }, (message) => {
      // A sign of life is one whatever else waits.
      if (message.type === 'pong') hear(message);
      else take(message);
    });
    return host;
  }

  /** @throws {DataCloneError} when the message can't be sent */
  post(message: SparkPageMessage, transfer?: Transferable[]): void {
    this.#host?.post(message, transfer);
  }

  /** Terminates the worker. */
  empty(): void {
    this.#emptied++;
    const host = this.#host;
    this.#host = undefined;
    this.log = new ModuleLog();
    this.isSpent = false;
    host?.terminate();
    this.waits(undefined);
    arbiter.release(this);
  }

  /** Whether another may have the worker. */
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

/** Where its code does not come, the worker computes alone. */
const startThread = (host: WorkerHost, message: ThreadMessage): Promise<void> =>
  threads().then(
    (code) => code.startThread(host, message),
    () => message.port.postMessage(null),
  );

/** What a program asks of its page. */
async function answer({ id, ...asked }: AskMessage, baseURL: string): Promise<AnswerMessage> {
  try {
    const { read } = await sandboxFiles();
    return { type: 'answer', id, value: await read(asked, baseURL) };
  } catch (error) {
    return { type: 'answer', id, problem: error instanceof Error ? error.message : String(error) };
  }
}
