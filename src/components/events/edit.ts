/** The text in the editor is another now. Between editor and runner only: Run runs what the reader sees. */
import type { Origin } from '../consent.ts';
import { SparkEvent } from './spark-event.ts';

export class SparkEditEvent extends SparkEvent {
  readonly code: string;
  /** Whose it is, where the reader did not type it. */
  readonly origin: Origin | undefined;
  constructor(code: string, origin?: Origin) {
    super('spark-edit');
    this.code = code;
    this.origin = origin;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-edit': SparkEditEvent;
  }
}
