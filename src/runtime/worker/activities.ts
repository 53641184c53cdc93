/**
 * What of a program is in flight: its top level, exposed calls, a function that Run called, a loop nobody waits for.
 * It only counts, and tells when nothing is left.
 */
export class Activities {
  #count = 0;
  #epoch = 0;
  #waiting: (() => void)[] = [];
  /** Called each time the last one ends. */
  onempty: () => void = () => {};

  get size(): number {
    return this.#count;
  }

  /** One more; call the returned function once when it ends. */
  begin(): () => void {
    this.#count++;
    const epoch = this.#epoch;
    let over = false;
    return () => {
      if (over || epoch !== this.#epoch) return;
      over = true;
      if (--this.#count === 0) this.#emptied();
    };
  }

  /** Counts whatever is in flight as ended, whether it ends or not. */
  abandon(): void {
    this.#epoch++;
    this.#count = 0;
    this.#emptied();
  }

  /** Resolves when nothing is in flight; at once when nothing is. */
  empty(): Promise<void> {
    if (this.#count === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #emptied(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
    this.onempty();
  }
}
