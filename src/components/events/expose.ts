/** Told on `<spark-runner>` when the program exposed names, or changed exposed values. */
import { SparkEvent } from './spark-event.ts';

export class SparkExposeEvent extends SparkEvent {
  /** Everything that is exposed now. */
  readonly names: readonly string[];
  /** The values that changed; empty when names were exposed. */
  readonly changed: readonly string[];
  constructor(names: readonly string[], changed: readonly string[]) {
    super('spark-expose');
    this.names = names;
    this.changed = changed;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-expose': SparkExposeEvent;
  }
}
