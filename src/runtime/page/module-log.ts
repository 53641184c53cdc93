/**
 * What a worker has taken of the files that its programs import. An engine never looks at a URL twice, and a module that is
 * evaluated stays so: what has changed since needs another address, and what has not keeps its own, with all that it holds.
 *
 * One a worker. `taken` is what the program that runs has; a start that was refused has changed nothing of it.
 */
import type { ReadModule } from './read-module.ts';

export interface Taken {
  /** What was read, with what it imports. */
  read: ReadModule;
  /** What it imports, as addresses. */
  meanings: string[];
  /** What stands where it is imported: its URL, or what the worker replaces by an address of its own. */
  key: string;
}

export class ModuleLog {
  /** By URL. */
  readonly taken = new Map<string, Taken>();
  /** URLs that the engine was told to load itself, and keys whose text the worker has. */
  readonly sent = new Set<string>();
  #count = 0;

  /** A number that no module of this worker has had; 0 is that of its torch (module-key.ts). */
  next(): number {
    return ++this.#count;
  }
}

/** What one start takes. */
export class ModulePlan {
  readonly #log: ModuleLog;
  readonly #taken: ReadonlyMap<string, Taken>;
  readonly #sends: readonly string[];

  /** @param sends what the worker knows from the start's message on */
  constructor(log: ModuleLog, taken: ReadonlyMap<string, Taken>, sends: readonly string[]) {
    this.#log = log;
    this.#taken = taken;
    this.#sends = sends;
  }

  sent(): void {
    for (const key of this.#sends) this.#log.sent.add(key);
  }

  /** The program that runs is the start's. */
  accepted(): void {
    for (const [url, taken] of this.#taken) this.#log.taken.set(url, taken);
  }

  /** It was refused, and what it imports has been evaluated: of a file that was new, that counts. */
  evaluated(): void {
    for (const [url, taken] of this.#taken) if (!this.#log.taken.has(url)) this.#log.taken.set(url, taken);
  }
}
