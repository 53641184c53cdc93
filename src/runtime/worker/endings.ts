/** Why a program is thrown out at its checkpoints, and what it is told. */
import { SparkReloadError, SparkStopError } from '../errors.ts';

export type Ending =
  | 'stop'
  | 'reload' // new code takes its place
  | 'rollback' // it is new code that failed, and makes way for the program before it
  | 'restart' // another run begins while something of it still goes on
  | 'failed'; // it threw elsewhere

const WORDS: Partial<Record<Ending, string>> = {
  failed: 'The program failed elsewhere.',
  restart: 'The program was started again.',
};

/** What a checkpoint throws. */
export function reasonOf(ending: Ending): SparkReloadError | SparkStopError {
  return isReplacement(ending) ? new SparkReloadError() : new SparkStopError(WORDS[ending]);
}

/** Whether other code is taking the program's place: its calls in flight are issued again. */
export function isReplacement(ending: Ending | undefined): boolean {
  return ending === 'reload' || ending === 'rollback';
}
