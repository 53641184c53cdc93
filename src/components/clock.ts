/** A stop watch for a run. */

/** Measures how long a program has been running; it stands still while the program does. */
export class Clock {
  #before = 0;
  #since: number | undefined;

  get runs(): boolean {
    return this.#since !== undefined;
  }

  /** Milliseconds. */
  get elapsed(): number {
    return this.#before + (this.#since === undefined ? 0 : performance.now() - this.#since);
  }

  /** Goes on or stands still. */
  run(on: boolean): void {
    if (on === this.runs) return;
    this.#before = this.elapsed;
    this.#since = on ? performance.now() : undefined;
  }

  reset(): void {
    this.#before = 0;
    this.#since = undefined;
  }
}
