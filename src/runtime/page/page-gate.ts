/**
 * The program's gate seen from outside: a page-side loop that awaits it pauses, stops and is replaced together with the
 * program. Cost: a pre-resolved promise, and a macrotask about every 5 ms.
 *
 * Every loop has to learn once that its run has ended, also one that was between two checkpoints when it happened, and
 * also when another run has begun by the time it comes back. Loops have no names: those that are out are counted, and as
 * many of the next calls are owed an ending. A loop that is out for longer has most likely ended by itself.
 */

import { SparkReloadError, SparkStopError } from '../errors.ts';
import { ends, holds, type SparkState } from '../status.ts';
import { turn } from './turn.ts';

const PASSED = Promise.resolve();
const SLICE = 5;
/** Milliseconds after which a loop that has not come back is taken for ended. */
const OUT_FOR_GOOD = 2000;

export type PageEnding = 'stop' | 'reload';

interface Owed {
  ending: PageEnding;
  until: number;
}

export class PageGate {
  readonly #state: () => SparkState;
  #turned = 0;
  /** Loops between two checkpoints: when each passed its last one. */
  #out: number[] = [];
  #owed: Owed[] = [];
  /** Loops that hold or take a turn. */
  #inside = new Set<(ending?: PageEnding) => void>();

  /** @param state where the run is now */
  constructor(state: () => SparkState) {
    this.#state = state;
  }

  pass(): Promise<void> {
    const now = performance.now();
    this.#out.shift();
    while (this.#owed.length > 0) {
      const { ending, until } = this.#owed.shift()!;
      if (now < until) return Promise.reject(errorOf(ending));
    }
    if (ends(this.#state())) return Promise.reject(errorOf('stop'));
    if (holds(this.#state())) return this.#wait();
    if (now - this.#turned >= SLICE) return this.#wait();
    this.#goOut(now);
    return PASSED;
  }

  /** The state is another: loops that hold look again. */
  wake(): void {
    for (const look of [...this.#inside]) look();
  }

  /** The run has ended, or new code has taken over. */
  end(ending: PageEnding): void {
    const now = performance.now();
    for (const look of [...this.#inside]) look(ending);
    for (const passed of this.#out.splice(0)) {
      if (now - passed < OUT_FOR_GOOD) this.#owed.push({ ending, until: now + OUT_FOR_GOOD });
    }
  }

  #goOut(now: number): void {
    if (this.#out.length > 0 && now - this.#out[0] > OUT_FOR_GOOD) this.#out.shift();
    this.#out.push(now);
  }

  /** A turn for other tasks, then as long as the program is held. */
  async #wait(): Promise<void> {
    let woken = Promise.withResolvers<void>();
    let ended: PageEnding | undefined;
    const look = (ending?: PageEnding): void => {
      ended ??= ending;
      woken.resolve();
      woken = Promise.withResolvers();
    };
    this.#inside.add(look);
    try {
      await turn();
      while (!ended && !ends(this.#state()) && holds(this.#state())) await woken.promise;
      if (ended) throw errorOf(ended);
      if (ends(this.#state())) throw errorOf('stop');
      this.#turned = performance.now();
      this.#goOut(this.#turned);
    } finally {
      this.#inside.delete(look);
    }
  }
}

export function errorOf(ending: PageEnding): Error {
  return ending === 'stop' ? new SparkStopError() : new SparkReloadError();
}
