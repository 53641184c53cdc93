// #region in-your-site
import 'spark-runner';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { SparkMetricEvent } from 'spark-runner';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <spark-runner #runner [program]="{ code }" editable (spark-metric)="onMetric($event)"></spark-runner>
    <button type="button" (click)="runner.controller.resume()">Resume</button>
    <output>{{ sum() }}</output>
  `,
})
class App {
  sum = signal<number | undefined>(undefined);
  code = `
    const x = torch.ones([2, 2]);
    for (let step = 0; step < 5; step++) {
      await spark.checkpoint();
      spark.metric('sum', x.mul(step).sum(), { step });
      if (step === 2) spark.controller().pause();
    }
    console.log(true);`;

  onMetric({ metrics }: SparkMetricEvent) {
    this.sum.set(metrics.at(-1)?.value);
  }
}

bootstrapApplication(App);
// #endregion
