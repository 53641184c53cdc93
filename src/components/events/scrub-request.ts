/** A reader asks to see what the program showed before, or what it shows now. Cancelable: a page can take over. */
import { SparkEvent } from './spark-event.ts';

export class SparkScrubRequestEvent extends SparkEvent {
  /** Checkpoints that it had passed; undefined for now. */
  readonly pass: number | undefined;
  constructor(pass: number | undefined) {
    super('spark-scrub-request', true);
    this.pass = pass;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-scrub-request': SparkScrubRequestEvent;
  }
}
