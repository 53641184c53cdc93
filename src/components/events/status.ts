/** Told on `<spark-runner>` at every change of status. */
import type { SparkStatus } from '../../runtime/status.ts';

export class SparkStatusEvent extends Event {
  readonly status: SparkStatus;
  readonly previous: SparkStatus;
  constructor(status: SparkStatus, previous: SparkStatus) {
    super('spark-status', { bubbles: true, composed: true });
    this.status = status;
    this.previous = previous;
  }
}

declare global {
  interface HTMLElementEventMap {
    'spark-status': SparkStatusEvent;
  }
}
