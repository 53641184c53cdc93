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
  #end = () => {};
  /** While something waits: resolves when nothing does. */
  over: Promise<void> | undefined;

  /** @param failed hears of what could not be done, long after it was asked */
  constructor(failed: (error: Error) => void) {
    this.#failed = failed;
  }

  do(act: () => void, needs?: Promise<unknown>): void {
    if (!this.over && !needs) {
      act();
      return;
    }
    this.#asked.push({ needs, act });
    if (this.over) return;
    this.over = new Promise((resolve) => {
      this.#end = resolve;
    });
    void this.#go();
  }

  /** Something that answers. */
  ask<T>(act: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => this.do(() => void act().then(resolve, reject)));
  }

  /** The device is gone: nothing waits any more. */
  leave(): void {
    this.#asked = [];
    this.#end();
    this.over = undefined;
  }

  async #go(): Promise<void> {
    const { over } = this;
    for (let [next] = this.#asked; next; [next] = this.#asked) {
      await next.needs;
      if (over !== this.over) return;
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
