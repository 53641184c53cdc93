/** Told on `<spark-runner>` when the program's progress moved. Without `total` it is not known how much is left. */
import type { Progress } from '../../runtime/protocol/outputs.ts';
import { SparkEvent } from './spark-event.ts';

export class SparkProgressEvent extends SparkEvent {
  readonly done: number;
  readonly total: number | undefined;
  readonly label: string | undefined;
  constructor({ done, total, label }: Progress) {
    super('spark-progress');
    this.done = done;
    this.total = total;
    this.label = label;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-progress': SparkProgressEvent;
  }
}
