/** What becomes of an error of the program: its status, new code's refusal, a caller's answer, or a line in the log. */
import type { SourcePosition } from '../errors.ts';
import type { SerializedError } from '../protocol/serialized-error.ts';
import type { Activities } from './activities.ts';
import type { Reloads } from './reloads.ts';
import { serializeError } from './serialize-error.ts';
import { isEnd } from './thrown.ts';
import type { Unwinding } from './unwinding.ts';

interface FailuresContext {
  activities: Activities;
  unwinding: Unwinding;
  reloads: Reloads;
  /** @returns whether it meant anything to the program's state */
  report(error?: SerializedError): boolean;
  /** What was thrown says that the program's device is gone. */
  lose(thrown: unknown, at?: SourcePosition): void;
  /** Whether that is known: what else is thrown, is because of it. */
  isSpent(): boolean;
  /** Shows the reader what went wrong where no status can. */
  warn(error: unknown): void;
  /** The program has failed: the rest of it is thrown out. */
  end(): void;
}

export class Failures {
  readonly #context: FailuresContext;

  constructor(context: FailuresContext) {
    this.#context = context;
  }

  /** Something threw that nobody caught; a loop that ends as it was asked to is no failure. */
  stray(thrown: unknown, at?: SourcePosition): void {
    if (!isEnd(thrown)) this.threw(thrown, at);
  }

  /** The program itself threw. */
  threw(thrown: unknown, at?: SourcePosition): void {
    const { unwinding, reloads, report, lose, isSpent, warn, end } = this.#context;
    if (unwinding.ending) {
      if (!isEnd(thrown) && !isSpent()) warn(thrown);
      return;
    }
    const error = serializeError(thrown, 'run', at);
    const trial = reloads.onTrial;
    if (error.phase === 'device') lose(thrown, at);
    else if (trial) void trial.fail(error);
    else if (report(error)) end();
    else warn(thrown);
  }

  /** A call threw. 'again': it is issued again when its name is exposed anew; 'answer': the caller gets the error. */
  callThrew(error: unknown): 'again' | 'answer' {
    const { activities, unwinding, reloads, report, lose } = this.#context;
    if (unwinding.isReplacement && isEnd(error)) return 'again';
    if (unwinding.ending) return 'answer';
    const serialized = serializeError(error, 'call');
    if (serialized.phase === 'device') {
      lose(error);
      return 'answer';
    }
    const trial = reloads.onTrial;
    if (trial && !isEnd(error)) {
      void trial.fail(serialized);
      return 'again';
    }
    // It is the program's status only when the call was all there was.
    if (activities.size === 1) report();
    return 'answer';
  }
}
