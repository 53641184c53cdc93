/**
 * So many steps a second at most: each checkpoint waits for its beat. Loaded when a slower pace is asked for.
 *
 * Contract: nothing is computed while it waits, for the browser's timer waits. `wake()` lets all who wait go, so that a pause, a stop
 * or new code is met at once; their beats are given back. Loops side by side share the beats: one step each.
 */
export class Tempo {
  /** Milliseconds between two beats. */
  #apart = 0;
  /** When the last step went, and when the next one may. */
  #last = Number.NEGATIVE_INFINITY;
  #next = Number.NEGATIVE_INFINITY;
  readonly #waiting = new Set<() => void>();

  /** Above 0. Who waits need not wait by what it was before. */
  set perSecond(steps: number) {
    this.#apart = 1000 / steps;
    this.wake();
  }

  /** Resolves on the next beat that nobody has, or when all are let go. */
  async beat(): Promise<void> {
    const now = performance.now();
    // What a late timer lost is made up for, but not what a slow step took.
    const at = now - this.#next < this.#apart ? this.#next : now;
    this.#next = at + this.#apart;
    if (at > now) {
      await new Promise<void>((resolve) => {
        const go = (): void => {
          clearTimeout(timer);
          this.#waiting.delete(go);
          resolve();
        };
        const timer = setTimeout(go, at - now);
        this.#waiting.add(go);
      });
    }
    this.#last = performance.now();
  }

  /** Lets go of all who wait. */
  wake(): void {
    if (!this.#waiting.size) return;
    this.#next = this.#last + this.#apart;
    for (const go of this.#waiting) go();
  }
}
