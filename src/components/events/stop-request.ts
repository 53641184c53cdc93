/** A reader asks to end the program. Bubbles up to the runner, which does it unless a page called `preventDefault()`. */
export class SparkStopRequestEvent extends Event {
  constructor() {
    super('spark-stop-request', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'spark-stop-request': SparkStopRequestEvent;
  }
}
