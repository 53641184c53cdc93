/** An error as it crosses, and what it holds. */
import type { SourcePosition, SparkProgramError } from '../errors.ts';

/** An error as it crosses: structured clone would lose class names, positions and causes. */
export interface SerializedError extends SourcePosition {
  name: string;
  message: string;
  stack?: string;
  phase?: SparkProgramError['phase'];
  hint?: string;
  /** Its cause; of something that is no Error, what it is. */
  cause?: SerializedValue;
  /** The error's own fields (`code`, `status`, the `errors` of an AggregateError), bounded in number and size. */
  fields?: Record<string, SerializedValue>;
  /** True when what was thrown was no Error; `message` then shows the value. */
  nonError?: boolean;
  /** The line it happened in, as the worker has it, for advice on what to do. */
  lineText?: string;
  /** It happened in a program that was given as a function. */
  fromFunction?: true;
}

/** Something that an error holds: plain data as it is, errors as errors, a list with errors in it item by item. */
export type SerializedValue = { value: unknown } | { error: SerializedError } | { list: SerializedValue[] };
