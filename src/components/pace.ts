/**
 * How many steps a second a program makes, over the last few seconds in which it ran: pauses do not count. The steps
 * are those that the program gives with its numbers.
 */
import type { Clock } from './clock.ts';

/** Milliseconds: how far back the pace looks, and how close marks are. */
const WINDOW = 4000;
const APART = 200;

export class Pace {
  #clock: Clock;
  #marks: { at: number; step: number }[] = [];
  #newest: { at: number; step: number } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The program is at a step now. One that goes backwards begins anew. */
  reach(step: number): void {
    const at = this.#clock.elapsed;
    if (this.#newest && step < this.#newest.step) this.reset();
    this.#newest = { at, step };
    const last = this.#marks.at(-1);
    if (!last || at - last.at >= APART) this.#marks.push(this.#newest);
    while (this.#marks.length > 2 && at - this.#marks[1].at > WINDOW) this.#marks.shift();
  }

  /** Undefined until there is enough to say. */
  get perSecond(): number | undefined {
    const [first] = this.#marks;
    if (!first || !this.#newest) return undefined;
    const time = this.#newest.at - first.at;
    return time >= APART ? ((this.#newest.step - first.step) * 1000) / time : undefined;
  }

  reset(): void {
    this.#marks = [];
    this.#newest = undefined;
  }
}
