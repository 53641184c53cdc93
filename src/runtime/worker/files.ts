/**
 * `spark.load`, `loadJSON` and `loadText`: files beside the page (or under its data-base), with progress shown, ended
 * by a stop or a reload, and errors that say which file and what came instead. Loaded by the first program that asks.
 *
 * `failure` is what is thrown if need be. It is made by the caller: its stack has a line that is gone after an await.
 */
import type { Progress } from '../protocol/outputs.ts';

type Get = (url: string, options: { signal: AbortSignal }) => Promise<Response>;

export class Files {
  readonly #baseURL: string;
  readonly #run: { readonly signal: AbortSignal };
  readonly #outputs: { progress(progress: Progress): void };
  readonly #get: Get;

  /** @param get makes the requests */
  constructor(
    baseURL: string,
    run: { readonly signal: AbortSignal },
    outputs: { progress(progress: Progress): void },
    get: Get = fetch,
  ) {
    this.#get = get;
    this.#baseURL = baseURL;
    this.#run = run;
    this.#outputs = outputs;
  }

  async load(path: string, failure: Error): Promise<ArrayBuffer> {
    const bytes = await this.#fetch(path, failure, 'spark.load');
    return bytes.buffer;
  }

  async loadText(path: string, failure: Error): Promise<string> {
    return new TextDecoder().decode(await this.#fetch(path, failure, 'spark.loadText'));
  }

  async loadJSON(path: string, failure: Error): Promise<unknown> {
    const text = new TextDecoder().decode(await this.#fetch(path, failure, 'spark.loadJSON'));
    try {
      return JSON.parse(text);
    } catch (cause) {
      const start = text.trimStart().slice(0, 40);
      const found = start.startsWith('<') ? `an HTML page ("${start}…")` : `text that is no JSON ("${start}…")`;
      throw describe(failure, `spark.loadJSON: ${this.#resolve(path)} is ${found}.`, cause);
    }
  }

  #resolve(path: string): string {
    try {
      return new URL(path, this.#baseURL).href;
    } catch {
      return path;
    }
  }

  async #fetch(path: string, failure: Error, asked: string): Promise<Uint8Array<ArrayBuffer>> {
    const url = this.#resolve(path);
    const signal = this.#run.signal;
    let response: Response;
    try {
      const get = this.#get;
      response = await get(url, { signal });
    } catch (cause) {
      if (signal.aborted) throw cause;
      const hint = 'Is the address right, the network up, and does its server allow this page (CORS)?';
      const told = cause instanceof TypeError ? hint : `${(cause as Error).message}.`;
      throw describe(failure, `${asked}: ${url} could not be reached. ${told}`, cause);
    }
    if (!response.ok) {
      const words = `${response.status}${response.statusText ? ` ${response.statusText}` : ''}`;
      throw describe(failure, `${asked}: ${url} answered ${words}. The path is relative to ${this.#baseURL}.`);
    }
    const type = response.headers.get('Content-Type') ?? '';
    if (type.startsWith('text/html') && /\.(?!html?$)\w+$/.test(new URL(url).pathname)) {
      const hint = 'The file is probably not there, and the server answers with a page of its own.';
      throw describe(failure, `${asked}: ${url} is an HTML page. ${hint}`);
    }
    return this.#read(response, path, failure, asked);
  }

  async #read(response: Response, path: string, failure: Error, asked: string): Promise<Uint8Array<ArrayBuffer>> {
    const length = Number(response.headers.get('Content-Length'));
    const total = length > 0 && !response.headers.get('Content-Encoding') ? length : undefined;
    const chunks: Uint8Array[] = [];
    let done = 0;
    const report = () => this.#outputs.progress({ done, total, label: path, unit: 'bytes' });
    try {
      const reader = response.body?.getReader();
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        chunks.push(part.value);
        done += part.value.length;
        report();
      }
    } catch (cause) {
      if (this.#run.signal.aborted) throw cause;
      throw describe(failure, `${asked}: ${response.url} broke off after ${done} bytes.`, cause);
    }
    const bytes = new Uint8Array(done);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }
}

function describe(failure: Error, message: string, cause?: unknown): Error {
  failure.message = message;
  if (cause !== undefined) failure.cause = cause;
  return failure;
}
