/**
 * One worker: started, heard, terminated. From another origin it is a blob with one import (docs/decisions/0003).
 * On its own global scope it only says that it is there; everything else goes over a port that it gets then.
 *
 * Contract: `ready` always settles — with an error that says what stood in the way and what to do, when the worker
 * can't start, neither from where it should be nor from the other place that there may be (docs/decisions/0027).
 */
import { SparkProgramError, SparkStopError, SparkTimeoutError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import type { SparkPageMessage, SparkWorkerMessage } from '../protocol/messages.ts';
import type { InitMessage, ReadyMessage } from '../protocol/worker-life.ts';
import { WORKER_NAME } from '../worker-name.ts';
import type { Places } from './places.ts';
import { trustedScriptURL } from './trusted-types.ts';

/** A worker that says nothing for so long is given up; slow networks need their time. */
const START_TIMEOUT = 30_000;
type Settings = Omit<InitMessage, 'type' | 'flag'>;

const reasons = lazy(() => import('./no-worker.ts'));

const DIRECTIVES = /^(worker|child|script|default)-src/;

export class WorkerHost {
  readonly ready: Promise<void>;
  isReady = false;
  /** What ends its threads, as it ends. */
  readonly threads = new Set<() => void>();
  #over = false;
  #url = '';
  readonly #flag: Int32Array<SharedArrayBuffer> | undefined;
  readonly #settled = Promise.withResolvers<void>();
  readonly #places: Places;
  readonly #settings: Settings;
  readonly #onmessage: (message: SparkWorkerMessage) => void;
  #worker: Worker | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Why it did not start where it should be, once another place is tried. */
  #setback: SparkProgramError | undefined;
  #port: MessagePort | undefined;
  #violated: string | undefined;
  #cleanUp: (() => void)[] = [];

  constructor(places: Places, settings: Settings, onmessage: (message: SparkWorkerMessage) => void) {
    this.#places = places;
    this.#settings = settings;
    this.#onmessage = onmessage;
    this.ready = this.#settled.promise;
    this.ready.catch(() => {});
    // Memory is not shared with another origin, nor where an engine that isolates (WebKit) has no such memory.
    const shares = globalThis.crossOriginIsolated && typeof SharedArrayBuffer === 'function';
    if (shares && !settings.sandbox) this.#flag = new Int32Array(new SharedArrayBuffer(4));
    this.#watchPolicy();
    try {
      this.#startAt(places.worker());
    } catch (error) {
      this.#finish();
      this.#settled.reject(error);
    }
  }

  #startAt(url: string | Promise<string>): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#fail(`gave no sign for ${START_TIMEOUT / 1000} s`, '', new SparkTimeoutError('The worker', START_TIMEOUT));
    }, START_TIMEOUT);
    if (typeof url === 'string') this.#start(url);
    else {
      url.then(
        (found) => this.#start(found),
        (cause) => this.#fail('could not be loaded', '', cause),
      );
    }
  }

  #start(url: string): void {
    if (this.#over) return;
    this.#url = url;
    let worker: Worker;
    try {
      worker = this.#create();
    } catch (cause) {
      void this.#diagnose(cause);
      return;
    }
    this.#worker = worker;
    const isAwaited = (): boolean => worker === this.#worker && !this.isReady;
    worker.onerror = (event) => {
      event.preventDefault();
      if (isAwaited()) void this.#diagnose(event.message ? new Error(event.message) : undefined);
    };
    // A program may post messages of its own, later: they are not the runtime's.
    worker.onmessage = ({ data }: MessageEvent<ReadyMessage>) => {
      if (isAwaited() && data?.type === 'ready') this.#onReady(worker);
    };
  }

  /** @throws {DataCloneError} when the message can't be sent */
  post(message: SparkPageMessage, transfer: Transferable[] = []): void {
    this.#port?.postMessage(message, transfer);
    if (this.#flag) Atomics.store(this.#flag, 0, 1);
  }

  terminate(): void {
    this.#over = true;
    for (const end of this.threads) end();
    this.#worker?.terminate();
    this.#port?.close();
    this.isReady = false;
    this.#finish();
    this.#settled.reject(new SparkStopError());
  }

  #create(): Worker {
    const name = WORKER_NAME;
    // `origin`, not `location.origin`: in a sandboxed frame only the first is opaque.
    const { protocol, origin } = new URL(this.#url);
    if (protocol === 'data:' || (origin === globalThis.origin && origin !== 'null')) {
      return new Worker(trustedScriptURL(this.#url), { type: 'module', name });
    }
    // A classic script, since Chromium starts no module worker from a blob of an opaque origin; what it imports is a
    // module all the same. Thrown from a task of its own, a failed import reaches `onerror`.
    const text = `import(${JSON.stringify(this.#url)}).catch((e) => setTimeout(() => { throw e; }));`;
    const blobURL = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    this.#cleanUp.push(() => URL.revokeObjectURL(blobURL));
    return new Worker(trustedScriptURL(blobURL), { name });
  }

  #onReady(worker: Worker): void {
    if (this.#over) return;
    this.#places.started(this.#url);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<SparkWorkerMessage>) => {
      if (!this.#over) this.#onmessage(data);
    };
    this.#port = port1;
    this.isReady = true;
    this.#finish();
    const init: InitMessage = { type: 'init', ...this.#settings, ...(this.#flag && { flag: this.#flag }) };
    worker.postMessage(init, [port2]);
    this.#settled.resolve();
  }

  #watchPolicy(): void {
    const listener = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
      if (!DIRECTIVES.test(effectiveDirective)) return;
      if (/^(blob|data)/.test(blockedURI) || this.#url.startsWith(blockedURI)) this.#violated ??= effectiveDirective;
    };
    document.addEventListener('securitypolicyviolation', listener);
    this.#cleanUp.push(() => document.removeEventListener('securitypolicyviolation', listener));
  }

  #finish(): void {
    clearTimeout(this.#timer);
    for (const act of this.#cleanUp.splice(0)) act();
  }

  async #diagnose(cause: unknown): Promise<void> {
    const url = this.#url;
    const told = await reasons()
      .then(({ whyNoWorker }) => whyNoWorker({ url, cause, violated: () => this.#violated }))
      .catch(() => ({ found: 'did not start', hint: '' }));
    if (url === this.#url) this.#fail(told.found, told.hint, cause);
  }

  /** Tries the other place, where there is one; else this is why there is no worker. */
  #fail(found: string, hint: string, cause: unknown): void {
    if (this.#over) return;
    this.#worker?.terminate();
    this.#worker = undefined;
    const url = this.#url && ` (${this.#url.startsWith('data:') ? 'in a sandbox' : this.#url})`;
    const error =
      this.#setback ??
      new SparkProgramError(`The program's worker${url} ${found}.`, {
        phase: 'worker',
        cause,
        ...(hint && { hint }),
      });
    const other = this.#setback ? undefined : this.#places.otherWorker(this.#url);
    if (other) {
      this.#setback = error;
      this.#startAt(other);
      return;
    }
    this.#finish();
    this.#settled.reject(error);
  }
}
