/** A reader asks to start the program. Bubbles up to the runner, which does it unless a page called `preventDefault()`. */
import { SparkEvent } from './spark-event.ts';

export class SparkRunRequestEvent extends SparkEvent {
  /** Whether the run is to find nothing of what was saved before. */
  readonly afresh: boolean;
  constructor({ afresh = false }: { afresh?: boolean } = {}) {
    super('spark-run-request', true);
    this.afresh = afresh;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-run-request': SparkRunRequestEvent;
  }
}
