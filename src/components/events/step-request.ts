/** A reader asks a paused program to go on to its next checkpoint. Cancelable: a page can take over. */
import { SparkEvent } from './spark-event.ts';

export class SparkStepRequestEvent extends SparkEvent {
  constructor() {
    super('spark-step-request', true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-step-request': SparkStepRequestEvent;
  }
}
