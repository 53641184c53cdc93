/** A file of the program is to be shown, and a line of it where one is named. Between parts and runner only. */
import { SparkEvent } from './spark-event.ts';

export class SparkOpenEvent extends SparkEvent {
  readonly file: string;
  readonly line: number | undefined;
  constructor(file: string, line?: number) {
    super('spark-open');
    this.file = file;
    this.line = line;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-open': SparkOpenEvent;
  }
}
