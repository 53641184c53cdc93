/** A reader asks that the worker ends and everything is forgotten, persisted values too. Cancelable: a page can take over. */
import { SparkEvent } from './spark-event.ts';

export class SparkResetRequestEvent extends SparkEvent {
  constructor() {
    super('spark-reset-request', true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-reset-request': SparkResetRequestEvent;
  }
}
