/**
 * What a program threw, read with care: it may be anything, a Proxy whose traps throw as well as an Error of another
 * realm. Nothing here throws.
 */
import { SparkProgramError, SparkReloadError, SparkStopError } from '../errors.ts';

/** Errors that the runtime wraps in its own are few deep; a chain that goes on is the program's. */
const WRAPPED = 10;

/** A property, or undefined when there is none that can be read. */
export function read(value: unknown, key: PropertyKey): unknown {
  try {
    return (value as Record<PropertyKey, unknown>)[key];
  } catch {
    return undefined;
  }
}

function is<T>(value: unknown, type: abstract new (...args: never[]) => T): value is T {
  try {
    return value instanceof type;
  } catch {
    return false;
  }
}

/** Whether it is an Error: also one of another realm, or one without its prototype. */
export function isError(value: unknown): value is Error {
  try {
    return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
  } catch {
    return false;
  }
}

export function isArray(value: unknown): value is unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false; // a revoked Proxy
  }
}

/** When it happened, of what linking a program threw: an engine that can't read its text says so by a SyntaxError. */
export function phaseOfLinking(thrown: unknown): 'compile' | 'import' {
  return is(thrown, SyntaxError) ? 'compile' : 'import';
}

/** What a program may end with when it is asked to. */
export function isEnd(thrown: unknown): boolean {
  let [error, left] = [thrown, WRAPPED];
  while (isError(error) && left-- > 0) {
    if (is(error, SparkStopError) || is(error, SparkReloadError)) return true;
    if (read(error, 'name') === 'AbortError') return true;
    if (!is(error, SparkProgramError)) return false;
    error = read(error, 'cause');
  }
  return false;
}
