/**
 * What an error holds, for the page: its causes, and its own fields. Loaded while the first program runs.
 *
 * Contract: never throws; the result can be cloned, and is bounded in size. What is left out is said where it would have
 * been.
 */
import { cut } from '../cut.ts';
import type { SerializedError, SerializedValue } from '../protocol/serialized-error.ts';
import { heading } from './format.ts';
import { nearNames } from './near-names.ts';
import { portable, type Room } from './portable.ts';
import { fieldsOf, type Phase, tell } from './serialize-error.ts';
import { isArray, isError, read } from './thrown.ts';

/** Errors within one another that are told, errors in all, and fields of one. */
const DEEP = 20;
const ERRORS = 100;
const FIELDS = 50;
/** Causes beyond those are counted; a chain without end is not. */
const COUNTED = 100_000;

type Told = Pick<SerializedError, 'cause' | 'fields' | 'hint'>;

interface Telling extends Room {
  errors: number;
  phase: Phase;
}

/** Of what is no Error, all of it. */
export function partsOf(
  thrown: unknown,
  phase: Phase,
  { message, lineText, hint }: Partial<SerializedError> = {},
): Told {
  const telling: Telling = { phase, errors: ERRORS, values: 1000, characters: 100_000 };
  if (!isError(thrown)) return { cause: { value: portable(thrown, telling) } };
  const meant = hint ?? nearNames(message ?? '', lineText);
  return { ...inside(thrown, telling, new Set()), ...(meant && { hint: meant }) };
}

/** Something that an error holds. */
function tellPart(value: unknown, telling: Telling, within: ReadonlySet<unknown>): SerializedValue {
  if (isError(value)) {
    if (within.has(value)) return { value: `… again ${heading(value)}` };
    if (within.size >= DEEP) return { value: beyond(value) };
    if (telling.errors-- <= 0) return { value: heading(value) };
    return { error: { ...tell(value, telling.phase), ...inside(value, telling, within) } };
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

/** @param around the errors that this one is part of */
function inside(error: Error, telling: Telling, around: ReadonlySet<unknown>): Told {
  const within = new Set(around).add(error);
  const cause = read(error, 'cause');
  const told = fieldsOf(error);
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
  return {
    ...(cause !== undefined && { cause: tellPart(cause, telling, within) }),
    ...(fields.length && { fields: Object.fromEntries(fields) }),
  };
}
