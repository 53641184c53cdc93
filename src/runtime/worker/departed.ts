/**
 * Programs of this worker whose place another has taken, and whose loops may still come to a checkpoint: loops that
 * nobody awaits, and what was left behind because it did not end in time.
 *
 * All programs of a worker share one gate, so that only the stack tells them apart: the module's URL stands there. It is
 * looked at only for a while after a program has departed.
 */
import { type Ending, reasonOf } from './endings.ts';

/** Milliseconds for which a loop of a departed program is expected. */
const EXPECTED = 10_000;
/** A program that caught its end this often and came back to a checkpoint stays there for ever. */
export const SWALLOWED = 100;

interface Farewell {
  ending: Ending;
  until: number;
  /** Checkpoints that have thrown. */
  thrown: number;
}

const NEVER = new Promise<void>(() => {});

export class Departed {
  #programs = new Map<string, Farewell>();
  /** Why the last one had to go. */
  last: Ending = 'reload';

  /** @param url of the program's module */
  add(url: string, ending: Ending): void {
    this.last = ending;
    this.#programs.set(url, { ending, until: performance.now() + EXPECTED, thrown: 0 });
  }

  /** It is the one that runs again. */
  readmit(url: string): void {
    this.#programs.delete(url);
  }

  /** Whether one may still come. */
  get mayCome(): boolean {
    return this.#programs.size > 0;
  }

  /** What a checkpoint answers that a departed program has called; undefined for every other. Called from within the call. */
  answer(): Promise<void> | undefined {
    if (this.#programs.size === 0) return undefined;
    // A program may make of stacks what it likes: one that can't be read is taken for that of the program that runs.
    const made: unknown = new Error().stack;
    const stack = typeof made === 'string' ? made : '';
    const now = performance.now();
    for (const [url, farewell] of this.#programs) {
      if (stack.includes(url)) return farewell.thrown++ < SWALLOWED ? Promise.reject(reasonOf(farewell.ending)) : NEVER;
      if (now > farewell.until) this.#programs.delete(url);
    }
    return undefined;
  }
}
