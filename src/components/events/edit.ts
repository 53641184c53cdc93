/** The text in the editor is another now. Between editor and runner only: Run runs what the reader sees. */
export class SparkEditEvent extends Event {
  readonly code: string;
  constructor(code: string) {
    super('spark-edit', { bubbles: true, composed: true });
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'spark-edit': SparkEditEvent;
  }
}
