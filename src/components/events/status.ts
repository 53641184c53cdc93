/** Told on `<spark-runner>` at every change of status. */
import type { SparkStatus } from '../../runtime/status.ts';
import { SparkEvent } from './spark-event.ts';

export class SparkStatusEvent extends SparkEvent {
  readonly status: SparkStatus;
  readonly previous: SparkStatus;
  constructor(status: SparkStatus, previous: SparkStatus) {
    super('spark-status');
    this.status = status;
    this.previous = previous;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-status': SparkStatusEvent;
  }
}
