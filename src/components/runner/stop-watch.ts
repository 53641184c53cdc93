/** Tells the stages of a stop: asked; waiting, when it takes a while; killed, when no checkpoint came in time. */
import type { SparkStatus } from '../../runtime/status.ts';
import type { RunState } from '../run-state.ts';

/** How long a stop may take before a reader is told what it waits for, in milliseconds. */
const PATIENCE = 300;

export class StopWatch {
  #state: RunState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(state: RunState) {
    this.#state = state;
  }

  onStatus(status: SparkStatus): void {
    clearTimeout(this.#timer);
    const state = this.#state;
    if (status === 'stopping') {
      this.#asked = performance.now();
      this.#timer = setTimeout(() => state.change({ stopStage: 'waiting' }), PATIENCE);
      state.stopStage = 'asked';
    } else {
      const late = performance.now() - this.#asked >= state.stopTimeout;
      state.stopStage = status === 'stopped' && state.stopStage && late ? 'killed' : undefined;
    }
  }
}
