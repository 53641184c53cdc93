/** A reader asks to start the program. Bubbles up to the runner, which does it unless a page called `preventDefault()`. */
export class SparkRunRequestEvent extends Event {
  constructor() {
    super('spark-run-request', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'spark-run-request': SparkRunRequestEvent;
  }
}
