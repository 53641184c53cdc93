/** Told on `<spark-runner>` as new code takes over: compiling → waiting → done, or rejected with an error. */
import type { SparkProgramError } from '../../runtime/errors.ts';
import { SparkEvent } from './spark-event.ts';

export type SparkReloadPhase = 'compiling' | 'waiting' | 'done' | 'rejected';

export class SparkReloadEvent extends SparkEvent {
  readonly phase: SparkReloadPhase;
  readonly error: SparkProgramError | undefined;
  constructor(phase: SparkReloadPhase, error?: SparkProgramError) {
    super('spark-reload');
    this.phase = phase;
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-reload': SparkReloadEvent;
  }
}
