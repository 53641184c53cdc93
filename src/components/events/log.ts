/** Told on `<spark-runner>` for each batch of lines that the program printed with `console.*`. */
import type { LogEntry } from '../../runtime/protocol/outputs.ts';
import { SparkEvent } from './spark-event.ts';

export class SparkLogEvent extends SparkEvent {
  readonly entries: readonly LogEntry[];
  constructor(entries: readonly LogEntry[]) {
    super('spark-log');
    this.entries = entries;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-log': SparkLogEvent;
  }
}
