/** Told on `<spark-runner>` when the program failed, new code was refused, or an attribute has a value nobody knows. */
import type { SparkProgramError } from '../../runtime/errors.ts';
import { SparkEvent } from './spark-event.ts';

export class SparkErrorEvent extends SparkEvent {
  readonly error: SparkProgramError;
  /** Where in the author's own text, 1-based; undefined where it is not known. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** What that text is called: a file, "inline script". */
  readonly source: string | undefined;
  constructor(error: SparkProgramError) {
    super('spark-error');
    this.error = error;
    this.line = error.line;
    this.column = error.column;
    this.source = error.source;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-error': SparkErrorEvent;
  }
}
