/**
 * Where a session's programs find worker and kernels: at addresses beside this file, or beside a worker that the page names,
 * as long as these work; else in chunks that carry their text (docs/decisions/0027). That an address is known says nothing:
 * in an application that a bundler has packed, this file is another one, which may stand anywhere.
 */
import { SparkProgramError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import type { SerializedError } from '../protocol/serialized-error.ts';
import { torchBeside, workerBeside } from './beside.ts';

export interface PlacesOptions {
  /** What the page names, relative to the document. */
  workerSrc?: string;
  /** What the program's files stand beside, relative to the document. */
  dataBase?: string;
  sandbox?: boolean;
}

/** Worker and kernels as text. */
const PACKED = {
  worker: lazy(() => import('./packed-worker.ts')),
  kernels: lazy(() => import('./packed-kernels.ts')),
};
const packedWorker = blobOf(PACKED.worker);
const packedKernels = blobOf(PACKED.kernels);
/** What `spark-runner/worker` is to a program: the names of the worker that it runs in, whatever address that came from. */
const WORKER_MODULE = 'export const {spark,SparkStopError,SparkReloadError}=globalThis';
const workerModule = blobOf(async () => ({ text: async () => WORKER_MODULE }));

export class Places {
  readonly sandbox: boolean;
  /** What the program's files stand beside. */
  readonly dataBase: string;
  readonly #named: string | undefined;
  /** Where a worker did start. */
  #worker: string | undefined;
  #kernelsArePacked = false;

  constructor({ workerSrc, dataBase = '', sandbox = false }: PlacesOptions) {
    this.sandbox = sandbox;
    this.dataBase = dataBase;
    this.#named = workerSrc || undefined;
  }

  /** The worker's absolute URL. @throws {SparkProgramError} when the page names what is none */
  worker(): string | Promise<string> {
    if (this.sandbox) return sandboxedWorkerURL();
    return this.#worker ?? this.#namedURL() ?? workerBeside() ?? packedWorker();
  }

  /** Where else there is a worker, when it did not start at an address; undefined when nowhere. */
  otherWorker(failed: string): Promise<string> | undefined {
    if (this.sandbox || this.#named || failed !== workerBeside()) return undefined;
    return packedWorker();
  }

  /** A worker started there: so do the next ones, and where the files beside ours are missing, the kernels' is, too. */
  started(url: string): void {
    if (this.sandbox || this.#named || url === workerBeside()) return;
    this.#worker = url;
    this.#kernelsArePacked = true;
  }

  /** The kernels' absolute URL. */
  kernels(): string | Promise<string> {
    if (this.#kernelsArePacked) return packedKernels();
    const named = this.#namedURL();
    if (named) return new URL('./torch.js', named).href;
    return torchBeside() ?? packedKernels();
  }

  /**
   * Whether there are other kernels than those that did not come, which `kernels()` gives from then on.
   * @param absent the address that failed
   */
  async hasOtherKernels(absent: string): Promise<boolean> {
    if (this.#kernelsArePacked || absent !== this.kernels()) return false;
    this.#kernelsArePacked = await packedKernels().then(
      () => true,
      () => false,
    );
    return this.#kernelsArePacked;
  }

  /** The module that a program imports as `spark-runner/worker`. */
  workerModule(): string | Promise<string> {
    return this.sandbox ? `data:text/javascript,${WORKER_MODULE}` : workerModule();
  }

  #namedURL(): string | undefined {
    if (!this.#named) return undefined;
    try {
      return new URL(this.#named, document.baseURI).href;
    } catch (cause) {
      throw new SparkProgramError(`worker-src="${this.#named}" (workerSrc) is no address.`, { phase: 'worker', cause });
    }
  }
}

/** The address of the kernels that did not come, where that is what failed. */
export function absentKernels({ fields }: SerializedError): string | undefined {
  const absent = fields?.absentKernels;
  return absent && 'value' in absent ? String(absent.value) : undefined;
}

/** In the sandbox: the worker with all its chunks, as an address that is an origin of its own. */
async function sandboxedWorkerURL(): Promise<string> {
  const { text } = await PACKED.worker();
  return `data:text/javascript;charset=utf-8,${encodeURIComponent(await text())}`;
}

/** In the sandbox, which reaches no URL of the page, the kernels themselves. */
export async function kernelsText(): Promise<string> {
  return (await PACKED.kernels()).text();
}

/** An address without what may be a secret in it: for the sandbox. */
export function withoutSecrets(address: string): string {
  return address.replace(/[?#].*/, '');
}

/** A text's URL, made once. */
function blobOf(load: () => Promise<{ text: () => Promise<string> }>): () => Promise<string> {
  return lazy(async () => {
    const { text } = await load();
    return URL.createObjectURL(new Blob([await text()], { type: 'text/javascript' }));
  });
}
