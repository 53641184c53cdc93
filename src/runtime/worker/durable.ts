/**
 * `spark.save`, `restore`, `saved` and `forget`: values that outlive the page, in the browser's own store. Tensors in them
 * are kept by their values, and come back as tensors of `torch`.
 *
 * Contract: what is asked happens in the order in which it was asked; a save that fails leaves what was saved before.
 */
import { type SavedInfo, Snapshots } from '../snapshots.ts';
import { keep } from './kept.ts';
import { revive } from './revive.ts';

export class Durable {
  readonly #snapshots: Snapshots;
  /** Keys saved since the program was started afresh; undefined where it was not, and sees all. */
  readonly #since: () => Set<string> | undefined;
  /** The last thing that was asked. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(baseURL: string, since: () => Set<string> | undefined) {
    this.#snapshots = new Snapshots(baseURL);
    this.#since = since;
  }

  save(key: string, value: unknown): Promise<void> {
    // At once: what the program does to the value after its call is not saved.
    const copied = keep(value, `save "${key}"`);
    const since = this.#since();
    const time = Date.now();
    return this.#next(async () => {
      await this.#snapshots.put([{ key, ...(await copied), time }], `save "${key}"`);
      since?.add(key);
    }, copied);
  }

  /** The value, or undefined when there is none. */
  restore(key: string): Promise<unknown> {
    const since = this.#since();
    return this.#next(async () => (since?.has(key) === false ? undefined : revive(await this.#snapshots.get(key))));
  }

  /** What `restore` would find, newest first. */
  saved(): Promise<SavedInfo[]> {
    const since = this.#since();
    return this.#next(async () => (await this.#snapshots.list()).filter(({ key }) => since?.has(key) !== false));
  }

  forget(key: string): Promise<void> {
    return this.#next(() => this.#snapshots.delete([key]));
  }

  /** @param needed what it will wait for itself: when that fails, it fails at once */
  #next<T>(act: () => Promise<T>, needed?: Promise<unknown>): Promise<T> {
    const before = this.#last;
    const done = (async () => {
      await needed;
      await before;
      return act();
    })();
    this.#last = Promise.allSettled([before, done]);
    return done;
  }
}
