/** A reader asks to let a paused program go on. Bubbles up to the runner, which does it unless a page called `preventDefault()`. */
import { SparkEvent } from './spark-event.ts';

export class SparkResumeRequestEvent extends SparkEvent {
  constructor() {
    super('spark-resume-request', true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-resume-request': SparkResumeRequestEvent;
  }
}
