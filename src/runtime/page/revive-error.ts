/** Errors as they came from the worker, made into errors of the page again. */
import { SparkProgramError, SparkReloadError, SparkStopError } from '../errors.ts';
import type { SerializedError } from '../protocol.ts';
import { missingHint } from './missing.ts';

const THROW_ERRORS = 'Throw an Error (throw new Error("…")): it knows the line it comes from.';

/** The program's error: position and hint on it, what was thrown as its `cause`. `text` is the program's, if known. */
export function reviveProgramError(error: SerializedError, text?: string): SparkProgramError {
  const { message, phase = 'run', source, line, column } = error;
  const hint = error.nonError ? THROW_ERRORS : (error.hint ?? missingHint(error, text));
  const cause = error.name === 'SparkProgramError' && error.cause ? revive(error.cause) : revive(error);
  const revived = new SparkProgramError(message, { phase, source, line, column, hint, cause });
  if (error.stack) revived.stack = error.stack;
  return revived;
}

/** The answer to a call: a stop is a stop, everything else the program's error. */
export function reviveCallError(error: SerializedError): Error {
  if (error.name === 'SparkStopError') return new SparkStopError(error.message);
  if (error.name === 'SparkReloadError') return new SparkReloadError(error.message);
  return reviveProgramError(error);
}

function revive({ name, message, stack, cause }: SerializedError): Error {
  const error = new Error(message, cause && { cause: revive(cause) });
  error.name = name;
  if (stack) error.stack = stack;
  return error;
}
