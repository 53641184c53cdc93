/** A reader asks to hold the program at its next checkpoint. Bubbles up to the runner, which does it unless a page called `preventDefault()`. */
export class SparkPauseRequestEvent extends Event {
  constructor() {
    super('spark-pause-request', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'spark-pause-request': SparkPauseRequestEvent;
  }
}
