/** A reader asks that the next run’s random numbers begin with this. Cancelable: a page can take over. */
import { SparkEvent } from './spark-event.ts';

export class SparkSeedRequestEvent extends SparkEvent {
  readonly seed: number;
  constructor(seed: number) {
    super('spark-seed-request', true);
    this.seed = seed;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-seed-request': SparkSeedRequestEvent;
  }
}
