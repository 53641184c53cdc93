/** A reader asks to start the program. Bubbles up to the runner, which does it unless a page called `preventDefault()`. */
import { SparkEvent } from './spark-event.ts';

export class SparkRunRequestEvent extends SparkEvent {
  constructor() {
    super('spark-run-request', true);
  }
}

declare global {
  interface HTMLElementEventMap {
    'spark-run-request': SparkRunRequestEvent;
  }
}
