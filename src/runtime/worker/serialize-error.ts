/**
 * Anything that was thrown, as the plain object that crosses to the page: name, message, the author's own position,
 * causes, and the error's own fields. What is not an Error is shown as a value.
 *
 * Contract: never throws, whatever was thrown; the result can be cloned, and is bounded in size. What is left out is
 * said where it would have been.
 */

import { cut } from '../cut.ts';
import type { SourcePosition, SparkProgramError } from '../errors.ts';
import { LINE } from '../limits.ts';
import type { CompiledText, SerializedError, SerializedValue } from '../protocol.ts';
import { format, heading, word } from './format.ts';
import { programs } from './linked-program.ts';
import { portable, type Room } from './portable.ts';
import { authored, authorFrames, authorStack } from './stack.ts';
import { isArray, isError, read } from './thrown.ts';

type Phase = SparkProgramError['phase'];

const PHASES: readonly unknown[] = ['source', 'compile', 'import', 'run', 'call', 'device', 'worker'] satisfies Phase[];
/** What fields of the runtime's own are not the program's. */
const OWN = ['name', 'message', 'stack', 'cause', 'phase', 'hint'];
/** Errors within one another that are told, errors in all, and fields of one. */
const DEEP = 20;
const ERRORS = 100;
const FIELDS = 50;
/** Causes beyond those are counted; a chain without end is not. */
const COUNTED = 100_000;

interface Telling extends Room {
  errors: number;
  phase: Phase;
}

/** @param fallback where it happened, when what was thrown does not say */
export function serializeError(thrown: unknown, phase: Phase, fallback: SourcePosition = {}): SerializedError {
  const telling: Telling = { phase, errors: ERRORS, values: 1000, characters: 100_000 };
  const { program, at } = position(thrown);
  const lineText = program && at.line !== undefined && program.code.split('\n')[at.line - 1]?.slice(0, 500);
  return {
    ...(isError(thrown) ? tell(thrown, telling, new Set()) : tellValue(thrown, telling)),
    ...(at.line === undefined ? fallback : at),
    ...(lineText && { lineText }),
    ...(program?.fromFunction && { fromFunction: true }),
  };
}

interface Position {
  at: SourcePosition;
  program?: CompiledText;
}

function position(thrown: unknown): Position {
  const [frame] = authorFrames(read(thrown, 'stack'), read(thrown, 'message'));
  if (frame) {
    const { source, line, column, program } = frame;
    return { at: { source, line, column }, program };
  }
  // Firefox gives errors without frames (syntax) a position of their own.
  const program = programs.get(read(thrown, 'fileName') as string);
  const [line, column] = [read(thrown, 'lineNumber'), read(thrown, 'columnNumber')];
  if (!program || !line || typeof line !== 'number') return { at: {} };
  return { at: authored(program, line, typeof column === 'number' ? column : 1), program };
}

function tellValue(thrown: unknown, telling: Telling): SerializedError {
  const isPromise = typeof read(thrown, 'then') === 'function';
  return {
    name: 'Error',
    message: `The program threw ${format([thrown], true)}, which is no Error.`,
    phase: telling.phase,
    nonError: true,
    ...(isPromise && { hint: 'A promise was thrown: await it, and throw an Error (throw new Error("…")).' }),
    cause: { value: portable(thrown, telling) },
  };
}

/** @param around the errors that this one is part of */
function tell(error: Error, telling: Telling, around: ReadonlySet<unknown>): SerializedError {
  const within = new Set(around).add(error);
  const [own, hint, cause] = [read(error, 'phase'), read(error, 'hint'), read(error, 'cause')];
  const fields = fieldsOf(error, telling, within);
  return {
    name: cut(word(error, 'name', 'Error'), 200),
    message: word(error, 'message', ''),
    stack: authorStack(heading(error), read(error, 'stack'), read(error, 'message')),
    phase: PHASES.includes(own) ? (own as Phase) : telling.phase,
    ...(typeof hint === 'string' && { hint: cut(hint, LINE) }),
    ...(cause !== undefined && { cause: tellPart(cause, telling, within) }),
    ...(fields && { fields }),
  };
}

/** Something that an error holds. */
function tellPart(value: unknown, telling: Telling, within: ReadonlySet<unknown>): SerializedValue {
  if (isError(value)) {
    if (within.has(value)) return { value: `… again ${heading(value)}` };
    if (within.size >= DEEP) return { value: beyond(value) };
    if (telling.errors-- <= 0) return { value: heading(value) };
    return { error: tell(value, telling, within) };
  }
  if (isArray(value)) {
    const length = Number(read(value, 'length'));
    const items = Array.from({ length: Math.min(ERRORS, length) }, (_, i) => read(value, i));
    if (items.some(isError)) {
      const list = items.map((item) => tellPart(item, telling, within));
      const more = length - items.length;
      return { list: more ? [...list, { value: `… ${more} more` }] : list };
    }
  }
  return { value: portable(value, telling) };
}

/** Of causes that are too deep, how many there are. */
function beyond(cause: unknown): string {
  const seen = new Set<unknown>();
  for (let next = cause; next !== undefined && !seen.has(next) && seen.size < COUNTED; next = read(next, 'cause')) {
    seen.add(next);
  }
  return `… ${seen.size} more cause${seen.size === 1 ? '' : 's'}`;
}

/** What the error has besides: its own enumerable fields, and the errors that it is about. */
function fieldsOf(error: Error, telling: Telling, within: ReadonlySet<unknown>): SerializedError['fields'] {
  let keys: string[];
  try {
    keys = Object.keys(error);
    if (Object.hasOwn(error, 'errors') && !keys.includes('errors')) keys.unshift('errors');
  } catch {
    return undefined;
  }
  const told = keys.filter((key) => !OWN.includes(key));
  if (!told.length) return undefined;
  const fields = told.slice(0, FIELDS).map((key): [string, SerializedValue] => {
    let value: unknown;
    try {
      value = (error as unknown as Record<string, unknown>)[key];
    } catch {
      return [cut(key, 100), { value: '[unreadable]' }];
    }
    return [cut(key, 100), tellPart(value, telling, within)];
  });
  if (told.length > FIELDS) fields.push(['…', { value: `${told.length - FIELDS} more` }]);
  return Object.fromEntries(fields);
}
