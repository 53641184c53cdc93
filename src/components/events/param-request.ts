/** A reader asks for another value of a parameter. Cancelable: a page can take over. */
import { SparkEvent } from './spark-event.ts';

export class SparkParamRequestEvent extends SparkEvent {
  readonly name: string;
  readonly value: number | boolean | string | File;
  constructor(name: string, value: number | boolean | string | File) {
    super('spark-param-request', true);
    this.name = name;
    this.value = value;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-param-request': SparkParamRequestEvent;
  }
}
