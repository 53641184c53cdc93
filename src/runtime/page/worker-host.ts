/**
 * One worker: started, heard, terminated. From another origin it is a blob with one import (docs/decisions/0003).
 * On its own global scope it only says that it is there; everything else goes over a port that it gets then.
 *
 * Contract: `ready` always settles — with an error that says what stood in the way and what to do, when the worker
 * can't start.
 */
import { SparkProgramError, SparkStopError, SparkTimeoutError } from '../errors.ts';
import type { InitMessage, ReadyMessage, SparkPageMessage, SparkWorkerMessage } from '../protocol.ts';
import { trustedScriptURL } from './trusted-script.ts';

/** A worker that says nothing for so long is given up; slow networks need their time. */
const START_TIMEOUT = 30_000;
type Settings = Omit<InitMessage, 'type' | 'flag'>;

const DIRECTIVES = /^(worker|child|script|default)-src/;

export class WorkerHost {
  readonly ready: Promise<void>;
  isReady = false;
  #over = false;
  #url = '';
  readonly #flag: Int32Array<SharedArrayBuffer> | undefined;
  readonly #settled = Promise.withResolvers<void>();
  #worker: Worker | undefined;
  #port: MessagePort | undefined;
  #violated: string | undefined;
  #cleanUp: (() => void)[] = [];

  constructor(url: string | Promise<string>, settings: Settings, onmessage: (message: SparkWorkerMessage) => void) {
    this.ready = this.#settled.promise;
    this.ready.catch(() => {});
    // Memory is not shared with another origin, nor where an engine that isolates (WebKit) has no such memory.
    const shares = globalThis.crossOriginIsolated && typeof SharedArrayBuffer === 'function';
    if (shares && !settings.sandbox) this.#flag = new Int32Array(new SharedArrayBuffer(4));
    this.#watchPolicy();
    const timer = setTimeout(() => {
      this.#fail(`gave no sign for ${START_TIMEOUT / 1000} s`, '', new SparkTimeoutError('The worker', START_TIMEOUT));
    }, START_TIMEOUT);
    this.#cleanUp.push(() => clearTimeout(timer));
    if (typeof url === 'string') this.#start(url, settings, onmessage);
    else {
      url.then(
        (found) => this.#start(found, settings, onmessage),
        (cause) => this.#fail('could not be loaded', '', cause),
      );
    }
  }

  #start(url: string, settings: Settings, onmessage: (message: SparkWorkerMessage) => void): void {
    if (this.#over) return;
    this.#url = url;
    try {
      this.#worker = this.#create();
    } catch (cause) {
      void this.#diagnose(cause);
      return;
    }
    this.#worker.onerror = (event) => {
      event.preventDefault();
      if (!this.isReady) void this.#diagnose(event.message ? new Error(event.message) : undefined);
    };
    // A program may post messages of its own, later: they are not the runtime's.
    this.#worker.onmessage = ({ data }: MessageEvent<ReadyMessage>) => {
      if (!this.isReady && data?.type === 'ready') this.#onReady(settings, onmessage);
    };
  }

  /** @throws {DataCloneError} when the message can't be sent */
  post(message: SparkPageMessage): void {
    this.#port?.postMessage(message);
    if (this.#flag) Atomics.store(this.#flag, 0, 1);
  }

  terminate(): void {
    this.#over = true;
    this.#worker?.terminate();
    this.#port?.close();
    this.isReady = false;
    this.#finish();
    this.#settled.reject(new SparkStopError());
  }

  get #isSandboxed(): boolean {
    return this.#url.startsWith('data:');
  }

  #create(): Worker {
    const name = 'spark-runner';
    // `origin`, not `location.origin`: in a sandboxed frame only the first is opaque.
    if (this.#isSandboxed || new URL(this.#url).origin === globalThis.origin) {
      return new Worker(trustedScriptURL(this.#url), { type: 'module', name });
    }
    // A classic script, since Chromium starts no module worker from a blob of an opaque origin; what it imports is a
    // module all the same. Thrown from a task of its own, a failed import reaches `onerror`.
    const text = `import(${JSON.stringify(this.#url)}).catch((e) => setTimeout(() => { throw e; }));`;
    const blobURL = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    this.#cleanUp.push(() => URL.revokeObjectURL(blobURL));
    return new Worker(trustedScriptURL(blobURL), { name });
  }

  #onReady(settings: Settings, onmessage: (message: SparkWorkerMessage) => void): void {
    if (this.#over) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<SparkWorkerMessage>) => {
      if (!this.#over) onmessage(data);
    };
    this.#port = port1;
    this.isReady = true;
    this.#finish();
    const init: InitMessage = { type: 'init', ...settings, ...(this.#flag && { flag: this.#flag }) };
    this.#worker!.postMessage(init, [port2]);
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
    for (const act of this.#cleanUp.splice(0)) act();
  }

  /** Why it did not start: the policy, the network, or its script. */
  async #diagnose(cause: unknown): Promise<void> {
    const blob = !this.#isSandboxed && new URL(this.#url).origin !== globalThis.origin;
    const problem = this.#isSandboxed ? await later() : await probe(this.#url);
    // The violation is reported by a task of its own; the probe gave it time.
    if (this.#violated) {
      const allow = this.#isSandboxed ? 'data:' : blob ? 'blob:' : new URL(this.#url).origin;
      const own = blob ? ', or serve spark-worker.js from this origin and name it by worker-src="…" (workerSrc)' : '';
      this.#fail(
        `is blocked by the page's Content-Security-Policy: directive ${this.#violated}`,
        `Add "worker-src ${allow}" to the policy${own}.`,
        cause,
      );
    } else if (problem) {
      this.#fail(
        problem,
        'It stands beside the file that the page loads; worker-src="…" (workerSrc) names another.',
        cause,
      );
    } else {
      const reason = cause instanceof Error ? `: ${cause.message}` : '';
      const source = this.#isSandboxed ? 'data:' : blob ? 'blob:' : "'self'";
      const script = this.#isSandboxed ? 'data:' : new URL(this.#url).origin;
      const hint = `If the page has a Content-Security-Policy, it needs "worker-src ${source}" and "script-src ${script} blob:".`;
      this.#fail(`did not start${reason}`, hint, cause);
    }
  }

  #fail(found: string, hint: string, cause: unknown): void {
    this.#worker?.terminate();
    this.#finish();
    this.#settled.reject(
      new SparkProgramError(`The program's worker (${this.#isSandboxed ? 'in a sandbox' : this.#url}) ${found}.`, {
        phase: 'worker',
        cause,
        ...(hint && { hint }),
      }),
    );
  }
}

/** The violation of a policy is reported by a task of its own. */
function later(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined)));
}

async function probe(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url);
    void response.body?.cancel();
    if (!response.ok) return `answered ${response.status}${response.statusText ? ` ${response.statusText}` : ''}`;
    const type = response.headers.get('Content-Type') ?? '';
    return /(java|ecma)script/.test(type) ? undefined : `is ${type || 'of no type'}, not JavaScript`;
  } catch {
    return 'could not be reached';
  }
}
