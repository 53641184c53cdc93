/**
 * The page's gate (`page-gate.ts`), whose code comes with the first loop that wants to pass: most pages have none. A loop
 * that waits for the code learns of what ends meanwhile, as one does that holds.
 */
import { lazy } from '../lazy.ts';
import type { SparkState } from '../status.ts';
import type { PageEnding, PageGate } from './page-gate.ts';

const code = lazy(() => import('./page-gate.ts'));

export class GateToCome {
  readonly #state: () => SparkState;
  #gate: PageGate | undefined;
  /** Loops that wait for the code, and what has ended meanwhile. */
  readonly #waiting = new Set<{ ending?: PageEnding }>();

  /** @param state where the run is now */
  constructor(state: () => SparkState) {
    this.#state = state;
  }

  pass(): Promise<void> {
    return this.#gate ? this.#gate.pass() : this.#await();
  }

  async #await(): Promise<void> {
    const loop: { ending?: PageEnding } = {};
    this.#waiting.add(loop);
    const { PageGate, errorOf } = await code().finally(() => this.#waiting.delete(loop));
    this.#gate ??= new PageGate(this.#state);
    if (loop.ending) throw errorOf(loop.ending);
    return this.#gate.pass();
  }

  /** The state is another: loops that hold look again. */
  wake(): void {
    this.#gate?.wake();
  }

  /** The run has ended, or new code has taken over. */
  end(ending: PageEnding): void {
    for (const loop of this.#waiting) loop.ending ??= ending;
    this.#gate?.end(ending);
  }
}
