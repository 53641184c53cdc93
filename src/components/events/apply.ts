/** A reader asks, in the editor, that the edited text becomes the program. Between editor and runner only. */
export class SparkApplyEvent extends Event {
  readonly code: string;
  constructor(code: string) {
    super('spark-apply', { bubbles: true, composed: true, cancelable: true });
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'spark-apply': SparkApplyEvent;
  }
}
