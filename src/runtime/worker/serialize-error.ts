/**
 * Anything that was thrown, as the plain object that crosses to the page: name, message, the author's own position,
 * causes. What is not an Error is shown as a value.
 */
import type { SourcePosition, SparkProgramError } from '../errors.ts';
import type { SerializedError } from '../protocol.ts';
import { format } from './format.ts';
import { programs } from './linked-program.ts';
import { authored, authorStack, positionOf } from './stack.ts';

type Phase = SparkProgramError['phase'];

/** Firefox gives errors without frames (syntax) a position of their own. */
interface FirefoxError extends Error {
  fileName?: string;
  lineNumber?: number;
  columnNumber?: number;
}

function position(error: FirefoxError): SourcePosition {
  const own = positionOf(error.stack);
  if (own.line !== undefined || !error.fileName) return own;
  const program = programs.get(error.fileName);
  return program && error.lineNumber ? authored(program, error.lineNumber, error.columnNumber ?? 1) : own;
}

/** @param fallback where it happened, when what was thrown does not say */
export function serializeError(thrown: unknown, phase: Phase, fallback: SourcePosition = {}): SerializedError {
  if (!(thrown instanceof Error)) {
    return {
      name: 'Error',
      message: `The program threw ${format([thrown], true)}, which is no Error.`,
      phase,
      nonError: true,
      ...fallback,
    };
  }
  const known = thrown as Partial<SparkProgramError> & Error;
  const at = position(thrown);
  const { cause = (thrown as AggregateError).errors?.[0] } = thrown;
  return {
    name: thrown.name,
    message: thrown.message,
    stack: authorStack(`${thrown.name}: ${thrown.message}`, thrown.stack),
    phase: known.phase ?? phase,
    ...(typeof known.hint === 'string' && { hint: known.hint }),
    ...(cause !== undefined && { cause: serializeError(cause, phase) }),
    ...(at.line === undefined ? fallback : at),
  };
}
