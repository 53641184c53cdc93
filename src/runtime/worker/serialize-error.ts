/**
 * Anything that was thrown, as the plain object that crosses to the page: name, message, the author's own position,
 * causes, and the error's own fields. What is not an Error is shown as a value.
 *
 * What an error holds is told by `error-parts.ts`, which is loaded while the first program runs: of an error that comes
 * before, the rest is `inFull`.
 *
 * Contract: never throws, whatever was thrown; the result can be cloned, and is bounded in size. What is left out is
 * said where it would have been.
 */

import { cut } from '../cut.ts';
import type { SourcePosition, SparkProgramError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import { LINE } from '../limits.ts';
import type { CompiledText } from '../protocol/program.ts';
import type { SerializedError } from '../protocol/serialized-error.ts';
import { format, heading, word } from './format.ts';
import { programs } from './linked-program.ts';
import { told } from './made-modules.ts';
import { authored, authorFrames, authorStack } from './stack.ts';
import { isError, phaseOfLinking, read } from './thrown.ts';

export type Phase = SparkProgramError['phase'];
/** As engines say that a name means nothing. */
const MISNAMED = /is not a |undefined/;
type Parts = typeof import('./error-parts.ts');

const PHASES: readonly unknown[] = ['source', 'compile', 'import', 'run', 'call', 'device', 'worker'] satisfies Phase[];
/** What fields of the runtime's own are not the program's. */
const OWN = ['name', 'message', 'stack', 'cause', 'phase', 'hint'];

/** A second passes before it is asked for again. */
const load = lazy(() => import('./error-parts.ts'), 1000);
let parts: Parts | undefined;
const unfinished = new WeakMap<SerializedError, Promise<SerializedError>>();

/** Gets what tells errors in full while there is time; an error asks again where it did not come. */
export function prepareToTell(): void {
  void loadParts().catch(() => {});
}

async function loadParts(): Promise<Parts> {
  parts = await load();
  return parts;
}

/** @param fallback where it happened, when what was thrown does not say */
export function serializeError(thrown: unknown, phase: Phase, fallback: SourcePosition = {}): SerializedError {
  const { program, at } = position(thrown);
  const lineText = program && at.line !== undefined && program.code.split('\n')[at.line - 1]?.slice(0, 500);
  const told: SerializedError = {
    ...(isError(thrown) ? tell(thrown, phase) : tellValue(thrown, phase)),
    ...(at.line === undefined ? fallback : at),
    ...(lineText && { lineText }),
    ...(program?.fromFunction && { fromFunction: true as const }),
  };
  if (!holdsParts(thrown) && !MISNAMED.test(told.message)) return told;
  if (parts) return { ...told, ...parts.partsOf(thrown, phase, told) };
  unfinished.set(
    told,
    loadParts().then(
      ({ partsOf }) => ({ ...told, ...partsOf(thrown, phase, told) }),
      () => told,
    ),
  );
  return told;
}

/** All that there is to tell of an error, or what there is where the code for it does not come; undefined for one that is told. */
export function inFull(error: SerializedError): Promise<SerializedError> | undefined {
  return unfinished.get(error);
}

/** Why a program could not be linked, in the names of its author's files. */
export function serializeLinkError(thrown: unknown): SerializedError {
  const error = serializeError(thrown, phaseOfLinking(thrown));
  return { ...error, message: told(error.message) };
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

function tellValue(thrown: unknown, phase: Phase): SerializedError {
  const isPromise = typeof read(thrown, 'then') === 'function';
  return {
    name: 'Error',
    message: `The program threw ${format([thrown], true)}, which is no Error.`,
    phase,
    nonError: true,
    ...(isPromise && { hint: 'A promise was thrown: await it, and throw an Error (throw new Error("…")).' }),
    ...(!holdsParts(thrown) && { cause: { value: typeof thrown === 'string' ? cut(thrown, LINE) : thrown } }),
  };
}

/** An error without what it holds. */
export function tell(error: Error, phase: Phase): SerializedError {
  const [own, hint] = [read(error, 'phase'), read(error, 'hint')];
  return {
    name: cut(word(error, 'name', 'Error'), 200),
    message: word(error, 'message', ''),
    stack: authorStack(heading(error), read(error, 'stack'), read(error, 'message')),
    phase: PHASES.includes(own) ? (own as Phase) : phase,
    ...(typeof hint === 'string' && { hint: cut(hint, LINE) }),
  };
}

function holdsParts(thrown: unknown): boolean {
  if (isError(thrown)) return read(thrown, 'cause') !== undefined || fieldsOf(thrown).length > 0;
  return /^(object|function|symbol)$/.test(typeof thrown) && thrown !== null;
}

/** What an error has besides: its own enumerable fields, and the errors that it is about. */
export function fieldsOf(error: Error): string[] {
  try {
    const keys = Object.keys(error);
    if (Object.hasOwn(error, 'errors') && !keys.includes('errors')) keys.unshift('errors');
    return keys.filter((key) => !OWN.includes(key));
  } catch {
    return [];
  }
}
