/**
 * `spark.save`, `restore` and `forget`: values that outlive the page, in IndexedDB, by structured clone. Keys belong to
 * the page's address, so that two pages of an origin do not write over each other.
 */
const DATABASE = 'spark-runner';
const STORE = 'values';

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export class Durable {
  readonly #scope: string;
  #opened: Promise<IDBDatabase> | undefined;

  /** @param scope what the keys belong to */
  constructor(scope: string) {
    this.#scope = scope;
  }

  async save(key: string, value: unknown): Promise<void> {
    await this.#in('readwrite', `save "${key}"`, (store) => store.put(value, [this.#scope, key]));
  }

  /** The value, or undefined when there is none. */
  restore(key: string): Promise<unknown> {
    return this.#in('readonly', `restore "${key}"`, (store) => store.get([this.#scope, key]));
  }

  async forget(key: string): Promise<void> {
    await this.#in('readwrite', `forget "${key}"`, (store) => store.delete([this.#scope, key]));
  }

  async #in<T>(mode: IDBTransactionMode, asked: string, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    try {
      this.#opened ??= this.#open();
      const transaction = (await this.#opened).transaction(STORE, mode);
      const result = await settled(act(transaction.objectStore(STORE)));
      if (mode === 'readwrite') {
        await new Promise<void>((resolve, reject) => {
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
        });
      }
      return result;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const hint =
        cause instanceof DOMException && cause.name === 'DataCloneError'
          ? 'Save plain data or typed arrays; of a tensor, what `await t.data()` gives.'
          : 'The browser may keep no data for this page (private window, sandboxed frame, full disk).';
      throw new Error(`spark could not ${asked}: ${reason}. ${hint}`, { cause });
    }
  }

  #open(): Promise<IDBDatabase> {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    return settled(request);
  }
}
