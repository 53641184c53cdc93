/**
 * `spark.save`, `restore` and `forget`: values that outlive the page, in IndexedDB, by structured clone. Keys belong to
 * the page's address, so that two pages of an origin do not write over each other. Tensors, alone or in arrays and plain
 * objects (a state_dict), are kept by their values, and come back as tensors of `torch`.
 */
import type { TensorLike } from './kernels.ts';

const DATABASE = 'spark-runner';
const STORE = 'values';

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A tensor in the store. */
interface Kept {
  readonly sparkTensor: ArrayLike<number>;
  readonly shape: readonly number[];
  readonly dtype: string;
}

interface Torch {
  tensor(values: unknown, keywords: { dtype: string }): { reshape(shape: readonly number[]): unknown };
}

const isPlain = (value: unknown): value is object =>
  Array.isArray(value) || Object.getPrototypeOf(value ?? 0) === Object.prototype;

/** A copy in which `change` has had its say about every value within arrays and plain objects. */
async function replaced(value: unknown, change: (value: unknown) => unknown, seen = new Map()): Promise<unknown> {
  const changed = await change(value);
  if (changed !== value || !isPlain(value)) return changed;
  if (!seen.has(value)) {
    const copy: Record<string, unknown> = Array.isArray(value) ? ([] as never) : {};
    seen.set(value, copy);
    for (const [key, part] of Object.entries(value)) copy[key] = await replaced(part, change, seen);
  }
  return seen.get(value);
}

async function keep(value: unknown): Promise<unknown> {
  const { item, data, shape, dtype } = (value ?? {}) as Partial<TensorLike>;
  if (!item || !data || !shape || !dtype) return value;
  return { sparkTensor: await data.call(value), shape, dtype } satisfies Kept;
}

function revive(value: unknown): unknown {
  const { sparkTensor, shape, dtype } = (value ?? {}) as Partial<Kept>;
  if (!sparkTensor || !shape || !dtype) return value;
  const { torch } = globalThis as { torch?: Torch };
  if (!torch) throw new TypeError('spark.restore: the value holds tensors, and this program does not use torch');
  return torch.tensor(sparkTensor, { dtype }).reshape(shape);
}

export class Durable {
  readonly #scope: string;
  #opened: Promise<IDBDatabase> | undefined;

  /** @param scope what the keys belong to */
  constructor(scope: string) {
    this.#scope = scope;
  }

  async save(key: string, value: unknown): Promise<void> {
    const kept = await replaced(value, keep);
    await this.#in('readwrite', `save "${key}"`, (store) => store.put(kept, [this.#scope, key]));
  }

  /** The value, or undefined when there is none. */
  async restore(key: string): Promise<unknown> {
    const kept = await this.#in('readonly', `restore "${key}"`, (store) => store.get([this.#scope, key]));
    return replaced(kept, revive);
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
          ? 'Save plain data, typed arrays or tensors.'
          : 'The browser may keep no data for this page (private window, sandboxed frame, full disk).';
      throw new Error(`spark could not ${asked}: ${reason.replace(/\.$/, '')}. ${hint}`, { cause });
    }
  }

  #open(): Promise<IDBDatabase> {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    return settled(request);
  }
}
