/** Counts the page's workers: started, and not terminated since. */
export class Census {
  readonly alive = new Set<Worker>();
  started = 0;
  readonly #original = globalThis.Worker;

  constructor() {
    const { alive } = this;
    const count = () => this.started++;
    globalThis.Worker = class extends this.#original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        count();
        alive.add(this);
      }
      override terminate(): void {
        alive.delete(this);
        super.terminate();
      }
    };
  }

  restore(): void {
    globalThis.Worker = this.#original;
  }
}
