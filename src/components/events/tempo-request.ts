/** A reader asks for another tempo. Cancelable: a page can take over. */
import { SparkEvent } from './spark-event.ts';

export class SparkTempoRequestEvent extends SparkEvent {
  /** Steps a second at most; Infinity for as fast as the program goes. */
  readonly perSecond: number;
  constructor(perSecond: number) {
    super('spark-tempo-request', true);
    this.perSecond = perSecond;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-tempo-request': SparkTempoRequestEvent;
  }
}
