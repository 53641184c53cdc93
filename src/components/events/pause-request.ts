/** A reader asks to hold the program at its next checkpoint. Bubbles up to the runner, which does it unless a page called `preventDefault()`. */
import { SparkEvent } from './spark-event.ts';

export class SparkPauseRequestEvent extends SparkEvent {
  constructor() {
    super('spark-pause-request', true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-pause-request': SparkPauseRequestEvent;
  }
}
