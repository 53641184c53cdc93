/**
 * Values that survive hot reloads, by key and by identity: tensors stay on the GPU, objects stay the same objects.
 * They live as long as the worker; `durable.ts` is for what shall outlive the page.
 */
interface Entry {
  value: unknown;
  /** True when `init` was asynchronous: persist() then always answers with a promise. */
  promised: boolean;
}

export class Persisted {
  #entries = new Map<string, Entry>();

  /**
   * The kept value, or what `init` makes of it the first time: a value, a function, or an async function. A function
   * that throws (or rejects) leaves nothing behind.
   */
  persist<T>(key: string, init: T | (() => T)): T {
    const kept = this.#entries.get(key);
    if (kept) return (kept.promised ? Promise.resolve(kept.value) : kept.value) as T;
    const value = typeof init === 'function' ? (init as () => T)() : init;
    const entry: Entry = { value, promised: value instanceof Promise };
    this.#entries.set(key, entry);
    if (value instanceof Promise) {
      value.then(
        (settled) => {
          entry.value = settled;
        },
        () => {
          if (this.#entries.get(key) === entry) this.#entries.delete(key);
        },
      );
    }
    return value;
  }

  get size(): number {
    return this.#entries.size;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  clear(key: string): void {
    this.#entries.delete(key);
  }

  clearAll(): void {
    this.#entries.clear();
  }

  /** What is kept now; the returned function brings it back. */
  snapshot(): () => void {
    const entries = new Map(this.#entries);
    return () => {
      this.#entries = entries;
    };
  }
}
