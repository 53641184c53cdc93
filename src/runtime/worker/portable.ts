/**
 * A copy of a value that can be sent: bounded in depth, number and size, and plain. What can't be sent, and what lies
 * beyond, is text. Never throws.
 */
import { cut } from '../cut.ts';
import { hasOwnLook, show } from './format.ts';
import { isArray } from './thrown.ts';

const DEEP = 4;
/** Entries of a value, and bytes of a typed array. */
const ITEMS = 100;
const BYTES = 64 * 1024;
/** The depth at which `show` says what is inside and no more. */
const SHORT = 2;

/** What is left for one message. */
export interface Room {
  values: number;
  characters: number;
}

export function portable(value: unknown, room: Room, depth = 0): unknown {
  if (typeof value === 'string') return fitting(value, room);
  if (typeof value === 'symbol' || typeof value === 'function') return fitting(show(value, false), room);
  if (typeof value !== 'object' || value === null) return value;
  try {
    if (room.values-- > 0 && depth < DEEP) {
      const copied = copy(value, room, depth + 1);
      if (copied) return copied;
    }
  } catch {
    // Something of it can't be read.
  }
  return fitting(show(value, false, SHORT), room);
}

function fitting(text: string, room: Room): string {
  const kept = cut(text, Math.max(0, Math.min(10_000, room.characters)));
  room.characters -= kept.length;
  return kept;
}

/** @returns undefined for what text says better */
function copy(value: object, room: Room, depth: number): object | undefined {
  const inner = (item: unknown) => portable(item, room, depth);
  if (isArray(value)) {
    const items = Array.from({ length: Math.min(value.length, ITEMS) }, (_, i) => part(value, i, inner));
    return value.length > ITEMS ? [...items, `… ${value.length - ITEMS} more`] : items;
  }
  if (ArrayBuffer.isView(value)) {
    const { buffer } = value;
    return buffer instanceof ArrayBuffer && buffer.byteLength <= BYTES ? structuredClone(value) : undefined;
  }
  if (value instanceof Date || value instanceof RegExp) return structuredClone(value);
  if (value instanceof Map) return new Map(first(value).map(([key, item]) => [inner(key), inner(item)]));
  if (value instanceof Set) return new Set(first(value).map(inner));
  const keys = Object.keys(value);
  const plain = [Object.prototype, null].includes(Object.getPrototypeOf(value));
  if (!plain && (keys.length === 0 || hasOwnLook(value))) return undefined;
  const members = keys.slice(0, ITEMS).map((key) => [cut(key, 100), part(value, key, inner)]);
  if (keys.length > ITEMS) members.push(['…', `${keys.length - ITEMS} more`]);
  return Object.fromEntries(members);
}

function part(value: object, key: string | number, inner: (item: unknown) => unknown): unknown {
  let item: unknown;
  try {
    item = (value as Record<string | number, unknown>)[key];
  } catch {
    return '[unreadable]';
  }
  return inner(item);
}

function first<T>(all: Iterable<T>): T[] {
  const taken: T[] = [];
  for (const item of all) {
    if (taken.length === ITEMS) break;
    taken.push(item);
  }
  return taken;
}
