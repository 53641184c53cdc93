/** Told on `<spark-runner>` for each batch of numbers that the program gave to `spark.metric()`. */
import type { MetricPoint } from '../../runtime/protocol.ts';

export class SparkMetricEvent extends Event {
  readonly metrics: readonly MetricPoint[];
  constructor(metrics: readonly MetricPoint[]) {
    super('spark-metric', { bubbles: true, composed: true });
    this.metrics = metrics;
  }
}

declare global {
  interface HTMLElementEventMap {
    'spark-metric': SparkMetricEvent;
  }
}
