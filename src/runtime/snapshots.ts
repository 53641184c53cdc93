/**
 * What programs have saved (`spark.save`), in this browser's IndexedDB: written and read by the program's worker, listed and
 * deleted by its page. Keys belong to the page's address, so that two pages of an origin do not write over each other.
 *
 * A value lies under [page, key]; its size and time lie beside it, under [page, key, 'facts'], so that a list reads no values.
 * Both are written in one transaction. The database is of version 1, as it was before there were facts: a page with an
 * older copy of this code, open beside this one, goes on working, which no upgrade would let it.
 */

const DATABASE = 'spark-runner';
const STORE = 'values';
/** Where it is told that something has changed; the message is the page. */
const CHANNEL = 'spark-runner:saved';

/** A tensor in the store: its values, which any `torch` makes a tensor of. */
export interface KeptTensor {
  readonly sparkTensor: ArrayLike<number>;
  readonly shape: readonly number[];
  readonly dtype: string;
}

export function isKeptTensor(value: unknown): value is KeptTensor {
  const { sparkTensor, shape, dtype } = (value ?? {}) as Partial<KeptTensor>;
  return !!sparkTensor && !!shape && !!dtype;
}

/** What is known of a saved value without reading it. */
export interface SavedInfo {
  readonly key: string;
  /** About how many bytes it takes; 0 where an older version of this code saved it. */
  readonly size: number;
  /** When it was saved, in milliseconds since the epoch, as of `Date.now()`; 0 where an older version saved it. */
  readonly time: number;
}

/** A saved value with tensors as they are kept. */
export interface Saved extends SavedInfo {
  readonly value: unknown;
}

/** 640 kB, 3.1 MB. */
export function inWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${Number((bytes / 1000 ** power).toPrecision(3))} ${units[power]}`;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const byTime = (a: SavedInfo, b: SavedInfo): number => b.time - a.time || (a.key < b.key ? -1 : 1);

export class Snapshots {
  readonly #page: string;
  #opened: Promise<IDBDatabase> | undefined;
  #channel: BroadcastChannel | undefined;

  /** @param baseURL the page's, or what its programs load from; query and hash do not count */
  constructor(baseURL: string) {
    this.#page = baseURL.replace(/[?#].*/, '');
  }

  /** What is saved, newest first. */
  async list(): Promise<SavedInfo[]> {
    const found = await this.#in('readonly', 'look up what is saved', async (store) => {
      const keys = (await settled(store.getAllKeys(this.#all))) as string[][];
      const named = keys.filter((key) => key.length === 2);
      return Promise.all(
        named.map(async ([, key]): Promise<SavedInfo> => {
          const facts = (await settled(store.get([this.#page, key, 'facts']))) as Partial<SavedInfo> | undefined;
          return { key, size: facts?.size ?? 0, time: facts?.time ?? 0 };
        }),
      );
    });
    return found.sort(byTime);
  }

  /** The value; undefined where there is none. */
  get(key: string): Promise<unknown> {
    return this.#in('readonly', `restore "${key}"`, (store) => settled(store.get([this.#page, key])));
  }

  /** These values as they are at one moment; without those that are not there any more. */
  async read(keys: readonly string[]): Promise<Saved[]> {
    const found = await this.#in('readonly', `read "${keys.join('", "')}"`, (store) =>
      Promise.all(
        keys.map(async (key): Promise<Saved> => {
          const [value, facts] = await Promise.all([
            settled(store.get([this.#page, key])),
            settled(store.get([this.#page, key, 'facts'])),
          ]);
          return { key, value, size: facts?.size ?? 0, time: facts?.time ?? 0 };
        }),
      ),
    );
    return found.filter(({ value }) => value !== undefined);
  }

  /** Writes all of them or none. @param asked what a program or a reader asked for, for an error to say */
  async put(saved: readonly Saved[], asked: string): Promise<void> {
    const size = saved.reduce((sum, { size }) => sum + size, 0);
    await this.#in(
      'readwrite',
      asked,
      (store) => {
        for (const { key, value, size, time } of saved) {
          store.put(value, [this.#page, key]);
          store.put({ size, time }, [this.#page, key, 'facts']);
        }
      },
      size,
    );
    this.#tell();
  }

  async delete(keys: readonly string[]): Promise<void> {
    await this.#in('readwrite', `forget "${keys.join('", "')}"`, (store) => {
      for (const key of keys) {
        store.delete([this.#page, key]);
        store.delete([this.#page, key, 'facts']);
      }
    });
    this.#tell();
  }

  /** Calls back after each change, of whichever tab or worker, until the returned function is called. */
  watch(changed: () => void): () => void {
    try {
      const channel = new BroadcastChannel(CHANNEL);
      channel.onmessage = ({ data }) => data === this.#page && changed();
      return () => channel.close();
    } catch {
      // Firefox gives none where the page may keep nothing; then nothing changes.
      return () => {};
    }
  }

  get #all(): IDBKeyRange {
    // An array comes after every string, so this is every key of the page.
    return IDBKeyRange.bound([this.#page], [this.#page, []]);
  }

  #tell(): void {
    this.#channel ??= new BroadcastChannel(CHANNEL);
    this.#channel.postMessage(this.#page);
  }

  /** One transaction; what was there before is there still when it fails. */
  async #in<T>(
    mode: IDBTransactionMode,
    asked: string,
    act: (store: IDBObjectStore) => T | Promise<T>,
    size = 0,
  ): Promise<T> {
    try {
      this.#opened ??= this.#open();
      const database = await this.#opened;
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const done = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      done.catch(() => {});
      try {
        const result = await act(transaction.objectStore(STORE));
        await done;
        return result;
      } catch (error) {
        // A value that cannot be cloned throws and aborts nothing; what was put before it must not stay alone.
        if (!transaction.error) abort(transaction);
        throw error;
      }
    } catch (cause) {
      // Chromium says nothing of a full disk but the error's name.
      const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
      throw new Error(`spark could not ${asked}: ${reason.replace(/\.$/, '')}. ${await hint(cause, size)}`, { cause });
    }
  }

  #open(): Promise<IDBDatabase> {
    const opened = (async () => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      const database = await settled(request);
      const again = () => {
        this.#opened = undefined;
      };
      // Closed from outside: site data was cleared, or a later version of this code wants another database.
      database.onclose = again;
      database.onversionchange = () => {
        database.close();
        again();
      };
      return database;
    })();
    opened.catch(() => {
      this.#opened = undefined;
    });
    return opened;
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

/** What to do about it. */
async function hint(cause: unknown, size: number): Promise<string> {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'DataCloneError') return 'Save plain data, typed arrays or tensors.';
  if (name === 'QuotaExceededError') {
    const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
    const left = Math.max(0, quota - usage);
    // A disk that is full gives less than it promised.
    const room = quota && left < size ? `, and the browser gives this site ${inWords(left)} more` : '';
    return `This takes ${inWords(size)}${room}. What was saved before is still there: spark.saved() lists it, and spark.forget(key) makes room.`;
  }
  return 'The browser may keep no data for this page (private window, sandboxed frame, blocked site data, full disk). The program can do without: torch.save(…) gives the bytes of a file.';
}
