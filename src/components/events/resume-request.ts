/** A reader asks to let a paused program go on. Bubbles up to the runner, which does it unless a page called `preventDefault()`. */
export class SparkResumeRequestEvent extends Event {
  constructor() {
    super('spark-resume-request', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'spark-resume-request': SparkResumeRequestEvent;
  }
}
