/** Asked, waiting, terminated: whatever a program does, its worker is gone when the time is over. */
export class StopLadder {
  readonly #gone: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param gone terminates the worker */
  constructor(gone: () => void) {
    this.#gone = gone;
  }

  /** A stop was asked. @param timeout milliseconds that the program has for it */
  begin(timeout: number): void {
    this.#timer ??= setTimeout(() => this.#gone(), timeout);
  }

  /** The worker is gone, or another one is there. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
