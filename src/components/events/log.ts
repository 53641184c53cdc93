/** Told on `<spark-runner>` for each batch of lines that the program printed with `console.*`. */
import type { LogEntry } from '../../runtime/protocol.ts';

export class SparkLogEvent extends Event {
  readonly entries: readonly LogEntry[];
  constructor(entries: readonly LogEntry[]) {
    super('spark-log', { bubbles: true, composed: true });
    this.entries = entries;
  }
}

declare global {
  interface HTMLElementEventMap {
    'spark-log': SparkLogEvent;
  }
}
