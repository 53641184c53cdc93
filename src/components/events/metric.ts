/** Told on `<spark-runner>` for each batch of numbers that the program gave to `spark.metric()`. */
import type { MetricPoint } from '../../runtime/protocol/outputs.ts';
import { SparkEvent } from './spark-event.ts';

export class SparkMetricEvent extends SparkEvent {
  readonly metrics: readonly MetricPoint[];
  constructor(metrics: readonly MetricPoint[]) {
    super('spark-metric');
    this.metrics = metrics;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-metric': SparkMetricEvent;
  }
}
