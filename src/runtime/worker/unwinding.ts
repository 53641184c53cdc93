/**
 * How a program is thrown out: its checkpoints throw, its signal aborts, and that nothing of it is in flight any more is
 * waited for. Who does not end in time is left behind; `departed.ts` meets it should it come to a checkpoint after all.
 */
import type { Activities } from './activities.ts';
import { Departed, SWALLOWED } from './departed.ts';
import { type Ending, isReplacement, reasonOf } from './endings.ts';
import type { Verdict } from './gate.ts';
import type { Program } from './program.ts';

interface UnwindingContext {
  activities: Activities;
  program(): Program | undefined;
  /** Whoever holds looks again. */
  wake(): void;
  /** What is in flight is given up; its calls are issued `again` where other code takes its place. */
  abandon(again: boolean): void;
}

export class Unwinding {
  readonly departed = new Departed();
  readonly #context: UnwindingContext;
  #ending: Ending | undefined;
  /** Checkpoints that have thrown. */
  #thrown = 0;

  constructor(context: UnwindingContext) {
    this.#context = context;
  }

  /** Why the program is being thrown out; undefined while it is not. */
  get ending(): Ending | undefined {
    return this.#ending;
  }

  /** Whether other code takes the program's place. */
  get isReplacement(): boolean {
    return isReplacement(this.#ending);
  }

  /**
   * Resolves when nothing of the program is in flight.
   * @param within milliseconds after which what has not ended is left behind
   */
  async begin(ending: Ending, within?: number): Promise<void> {
    const { activities, program, wake } = this.#context;
    this.#ending = ending;
    this.#thrown = 0;
    // A program that is complete may come back, as long as its successor is on trial.
    if (ending !== 'reload' || activities.size) program()?.aborter.abort(reasonOf(ending));
    wake();
    const empty = activities.empty();
    if (within === undefined) return empty;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(true), within);
    });
    if (await Promise.race([empty, late])) this.#leaveBehind();
    clearTimeout(timer);
  }

  /** Another program is there, or the same one goes on. */
  end(): void {
    this.#ending = undefined;
  }

  /** A program makes way for another. */
  depart(program: Program): void {
    this.departed.add(program.url, this.#ending ?? 'reload');
  }

  /** What becomes of a checkpoint meanwhile. @throws {SparkStopError | SparkReloadError} */
  meet(ending: Ending): Verdict {
    if (this.#thrown++ < SWALLOWED) throw reasonOf(ending);
    this.#leaveBehind();
    return 'never';
  }

  #leaveBehind(): void {
    this.#context.abandon(this.isReplacement);
    this.#context.activities.abandon();
  }
}
