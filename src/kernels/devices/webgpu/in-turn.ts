/**
 * What is asked of a device's queue while shaders are compiled: it is done in the order in which it was asked, each thing once what it
 * needs is there. Where nothing waits it is done at once, as if this were not there.
 */
interface Asked {
  /** What has to be there first; it never rejects. */
  needs: Promise<unknown> | undefined;
  act: () => void;
}

export class InTurn {
  readonly #failed: (error: Error) => void;
  #asked: Asked[] = [];
  #over: { promise: Promise<void>; resolve: () => void } | undefined;

  /** @param failed hears of what could not be done, long after it was asked */
  constructor(failed: (error: Error) => void) {
    this.#failed = failed;
  }

  /** Whether something waits. */
  get waits(): boolean {
    return this.#asked.length > 0;
  }

  /** Resolves when nothing waits; undefined where nothing does. */
  get over(): Promise<void> | undefined {
    return this.#over?.promise;
  }

  do(act: () => void, needs?: Promise<unknown>): void {
    if (!this.waits && !needs) {
      act();
      return;
    }
    this.#asked.push({ needs, act });
    if (this.#over) return;
    this.#over = later();
    void this.#go();
  }

  /** Something that answers. */
  ask<T>(act: () => Promise<T>): Promise<T> {
    if (!this.waits) return act();
    return new Promise((resolve, reject) => this.do(() => void act().then(resolve, reject)));
  }

  /** The device is gone: nothing waits any more. */
  leave(): void {
    this.#asked = [];
    this.#over?.resolve();
    this.#over = undefined;
  }

  async #go(): Promise<void> {
    const own = this.#over;
    for (let [next] = this.#asked; next; [next] = this.#asked) {
      await next.needs;
      if (own !== this.#over) return;
      try {
        next.act();
      } catch (error) {
        this.#failed(error as Error);
      }
      this.#asked.shift();
    }
    this.leave();
  }
}

/** Not by `Promise.withResolvers()`: Node has that from 22 on. */
function later(): { promise: Promise<void>; resolve: () => void } {
  let resolve!: () => void;
  const promise = new Promise<void>((kept) => {
    resolve = kept;
  });
  return { promise, resolve };
}
