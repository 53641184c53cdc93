/** A reader asks, in the editor, that the edited text becomes the program. Between editor and runner only. */
import { SparkEvent } from './spark-event.ts';

export class SparkApplyEvent extends SparkEvent {
  readonly code: string;
  constructor(code: string) {
    super('spark-apply', true);
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-apply': SparkApplyEvent;
  }
}
