/** A reader asks a paused program to go on to its next checkpoint, or to the one so many on. Cancelable: a page can take over. */
import { SparkEvent } from './spark-event.ts';

export class SparkStepRequestEvent extends SparkEvent {
  readonly count: number;
  constructor(count = 1) {
    super('spark-step-request', true);
    this.count = count;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-step-request': SparkStepRequestEvent;
  }
}
