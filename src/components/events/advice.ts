/** Told on `<spark-runner>` when the runner has advice on the program: what it lacks, and where. The program printed nothing. */
import type { SparkAdvice } from '../../runtime/page/session-types.ts';
import { SparkEvent } from './spark-event.ts';

export class SparkAdviceEvent extends SparkEvent {
  readonly advice: SparkAdvice;
  constructor(advice: SparkAdvice) {
    super('spark-advice');
    this.advice = advice;
  }
}

declare global {
  interface HTMLElementEventMap {
    'spark-advice': SparkAdviceEvent;
  }
}
