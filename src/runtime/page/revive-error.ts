/** Errors as they came from the worker, made into errors of the page again. */
import { SparkProgramError, SparkReloadError, SparkStopError } from '../errors.ts';
import type { SerializedError, SerializedValue } from '../protocol/serialized-error.ts';
import { missingHint } from './missing.ts';

const THROW_ERRORS = 'Throw an Error (throw new Error("…")): it knows the line it comes from.';

/**
 * The program's error: position and hint on it, what was thrown as its `cause`, and the fields that this had of its own
 * on both. `text` is the program's, if known.
 */
export function reviveProgramError(error: SerializedError, text?: string): SparkProgramError {
  const { name, message, phase = 'run', source, line, column, nonError } = error;
  const hint = error.hint ?? (nonError ? THROW_ERRORS : missingHint(error, text));
  const thrown = revive(error);
  const wraps = nonError || (name === 'SparkProgramError' && thrown.cause !== undefined);
  const cause = wraps ? thrown.cause : thrown;
  const revived = new SparkProgramError(message, { phase, source, line, column, hint, cause });
  if (error.stack) revived.stack = error.stack;
  for (const key of Object.keys(error.fields ?? {}))
    if (!(key in revived)) define(revived, key, Reflect.get(thrown, key));
  return revived;
}

/** The answer to a call: a stop is a stop, everything else the program's error. */
export function reviveCallError(error: SerializedError): Error {
  if (error.name === 'SparkStopError') return new SparkStopError(error.message);
  if (error.name === 'SparkReloadError') return new SparkReloadError(error.message);
  return reviveProgramError(error);
}

function revive({ name, message, stack, cause, fields = {} }: SerializedError): Error {
  const error = new Error(message, cause && { cause: reviveValue(cause) });
  error.name = name;
  if (stack) error.stack = stack;
  for (const [key, value] of Object.entries(fields)) define(error, key, reviveValue(value));
  const { errors } = error as Partial<AggregateError>;
  // Of several reasons one is the cause, for whoever looks at that only.
  if (!cause && Array.isArray(errors) && errors.length) error.cause = errors[0];
  return error;
}

function reviveValue(told: SerializedValue): unknown {
  if ('error' in told) return revive(told.error);
  return 'list' in told ? told.list.map(reviveValue) : told.value;
}

/** Also of a name that the error's class has something else under. */
function define(error: Error, key: string, value: unknown): void {
  Object.defineProperty(error, key, { value, writable: true, enumerable: true, configurable: true });
}
