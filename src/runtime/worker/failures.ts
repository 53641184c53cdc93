/** What becomes of an error of the program: its status, new code's refusal, a caller's answer, or a line in the log. */
import type { SerializedError } from '../protocol.ts';
import type { Activities } from './activities.ts';
import type { Reloads } from './reloads.ts';
import { serializeError } from './serialize-error.ts';
import { isEnd } from './thrown.ts';
import type { Unwinding } from './unwinding.ts';

type Position = { line?: number; column?: number; source?: string };

interface FailuresContext {
  activities: Activities;
  unwinding: Unwinding;
  reloads: Reloads;
  /** @returns whether it meant anything to the program's state */
  report(error?: SerializedError): boolean;
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
  stray(thrown: unknown, at?: Position): void {
    if (!isEnd(thrown)) this.threw(thrown, at);
  }

  /** The program itself threw. */
  threw(thrown: unknown, at?: Position): void {
    const { unwinding, reloads, report, warn, end } = this.#context;
    if (unwinding.ending) {
      if (!isEnd(thrown)) warn(thrown);
      return;
    }
    const error = serializeError(thrown, 'run', at);
    const trial = reloads.onTrial;
    if (trial) void trial.fail(error);
    else if (report(error)) end();
    else warn(thrown);
  }

  /** A call threw. 'again': it is issued again when its name is exposed anew; 'answer': the caller gets the error. */
  callThrew(error: unknown): 'again' | 'answer' {
    const { activities, unwinding, reloads, report } = this.#context;
    if (unwinding.isReplacement && isEnd(error)) return 'again';
    if (unwinding.ending) return 'answer';
    const trial = reloads.onTrial;
    if (trial && !isEnd(error)) {
      void trial.fail(serializeError(error, 'call'));
      return 'again';
    }
    // It is the program's status only when the call was all there was.
    if (activities.size === 1) report();
    return 'answer';
  }
}
