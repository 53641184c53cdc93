/** The text in the editor is another now. Between editor and runner only: Run runs what the reader sees. */
import { SparkEvent } from './spark-event.ts';

export class SparkEditEvent extends SparkEvent {
  readonly code: string;
  constructor(code: string) {
    super('spark-edit');
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'spark-edit': SparkEditEvent;
  }
}
