/** A reader asks to end the program. Bubbles up to the runner, which does it unless a page called `preventDefault()`. */
import { SparkEvent } from './spark-event.ts';

export class SparkStopRequestEvent extends SparkEvent {
  constructor() {
    super('spark-stop-request', true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-stop-request': SparkStopRequestEvent;
  }
}
