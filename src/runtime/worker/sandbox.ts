/**
 * The worker's side of the sandbox. Its origin is its own, so that storage and channels of the page are out of reach by the
 * platform's own rules. What those rules leave, a request that carries the reader's cookies for another site, is closed
 * here, before any program runs: requests are made without credentials, and what could make others is not there.
 */
import type { Measured, MeasuredName } from '../datasets/measured.ts';
import type { AnswerMessage, LoadAnswer, Question } from '../protocol/files.ts';
import type { SparkWorkerMessage } from '../protocol/messages.ts';

/** They send cookies with a handshake, or start a worker in which nothing of this is closed. */
const CLOSED = ['WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'importScripts'];

export function lockDown(): void {
  for (const name of CLOSED) for (const owner of ownersOf(name)) remove(owner, name);
  const { fetch, Request } = globalThis;
  const anonymous = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
    fetch(new Request(input, { ...init, credentials: 'omit' }));
  for (const owner of ownersOf('fetch')) {
    Object.defineProperty(owner, 'fetch', { value: anonymous, configurable: false, writable: false });
  }
  if (globalThis.XMLHttpRequest) {
    const { prototype } = XMLHttpRequest;
    Object.defineProperty(prototype, 'withCredentials', { get: () => false, set() {}, configurable: false });
  }
}

/** The global object and those of its prototypes that have a property. */
function ownersOf(name: string): object[] {
  const owners: object[] = [];
  for (let owner: object | null = globalThis; owner; owner = Object.getPrototypeOf(owner)) {
    if (Object.hasOwn(owner, name)) owners.push(owner);
  }
  return owners;
}

/** @throws {Error} when it can't be: then no program may run here */
function remove(owner: object, name: string): void {
  if (!Reflect.deleteProperty(owner, name)) throw new Error(`The sandbox can't take ${name} away.`);
}

/** What only the page may read: files beside it, and where this worker was made of a text, those beside our own code. */
export class PageFiles {
  readonly #post: (message: SparkWorkerMessage) => void;
  #waiting = new Map<number, PromiseWithResolvers<Response>>();
  #asked = 0;

  constructor(post: (message: SparkWorkerMessage) => void) {
    this.#post = post;
  }

  /** As `fetch`, for an address beside the page. @param baseURL the page's */
  fetch(url: string, baseURL: string, { signal }: { signal: AbortSignal }): Promise<Response> {
    if (new URL(url).origin !== new URL(baseURL).origin) return fetch(url, { signal });
    const { promise, reject } = this.#ask({ path: url });
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    return promise;
  }

  async dataset(name: MeasuredName): Promise<Measured> {
    return (await this.#ask({ dataset: name }).promise).json();
  }

  #ask(question: Question): PromiseWithResolvers<Response> {
    const id = ++this.#asked;
    const waiting = Promise.withResolvers<Response>();
    this.#waiting.set(id, waiting);
    this.#post({ type: 'ask', id, ...question });
    return waiting;
  }

  receive({ id, value, problem }: AnswerMessage): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (value) waiting?.resolve(responseOf(value));
    else waiting?.reject(new Error(problem));
  }
}

function responseOf({ status, statusText, type, bytes }: LoadAnswer): Response {
  const headers = { 'Content-Type': type, 'Content-Length': String(bytes.byteLength) };
  return new Response(status === 204 || status === 304 ? null : bytes, { status, statusText, headers });
}
