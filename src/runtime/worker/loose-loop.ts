/**
 * A loop that nobody waits for: it counts as in flight as long as it passes checkpoints.
 *
 * Nothing tells its end but that no checkpoint was passed for a while, and that none waits.
 */
import type { Gate } from './gate.ts';

/** It counts as over when it has passed no checkpoint for this long, in milliseconds. */
const LOOP_OVER = 500;

export class LooseLoop {
  readonly #gate: Gate;
  #timer: ReturnType<typeof setInterval> | undefined;
  #end: (() => void) | undefined;

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  /** A checkpoint was passed while nothing was in flight. @param end called once, when the loop is over */
  adopt(end: () => void): void {
    this.end();
    const gate = this.#gate;
    let seen = gate.passes;
    this.#end = end;
    this.#timer = setInterval(() => {
      if (gate.waiting === 0 && gate.passes === seen) this.end();
      seen = gate.passes;
    }, LOOP_OVER);
  }

  end(): void {
    clearInterval(this.#timer);
    const end = this.#end;
    this.#end = undefined;
    end?.();
  }
}
