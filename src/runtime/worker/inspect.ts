/**
 * Values as trees to look into, for the log. Loaded with the first line that has an object in it.
 */
import { cut } from '../cut.ts';
import type { LogValue } from '../protocol/outputs.ts';
import { hasOwnLook, show } from './format.ts';
import { isError } from './thrown.ts';

export { textTable } from './text-table.ts';

/** How deep a tree is, how many entries of a value it has, and how many all in all; characters of a text and of a key. */
const TREE_DEEP = 5;
const TREE_ITEMS = 100;
const TREE_ALL = 500;
const TEXT = 500;
const KEY = 100;
/** The depth at which `show` says what is inside and no more. */
const SHORT = 2;

interface Room {
  left: number;
}

/** Those of the values that have something inside, as trees of what it is now. */
export function inspect(values: readonly unknown[]): LogValue[] {
  const room = { left: TREE_ALL };
  const trees: LogValue[] = [];
  for (const value of values) {
    if (typeof value !== 'object' || value === null) continue;
    const found = look(value, undefined, 0, room);
    if (found.items) trees.push(found);
  }
  return trees;
}

function look(value: unknown, key: string | undefined, depth: number, room: Room): LogValue {
  room.left--;
  const text = cut(show(value, false, depth ? SHORT : 0), TEXT);
  const made: LogValue = key === undefined ? { text } : { key: cut(key, KEY), text };
  if (typeof value !== 'object' || value === null || depth === TREE_DEEP || room.left <= 0) return made;
  try {
    const { entries, count } = inside(value);
    const items: LogValue[] = [];
    for (const [name, read] of entries) {
      if (room.left > 0) items.push(lookAt(name, read, depth + 1, room));
    }
    if (items.length < count) items.push({ text: `… ${count - items.length} more` });
    if (items.length) made.items = items;
  } catch {
    // A value that can't be read has nothing inside.
  }
  return made;
}

/** An entry that can't be read takes only itself away. */
function lookAt(key: string, read: () => unknown, depth: number, room: Room): LogValue {
  let item: unknown;
  try {
    item = read();
  } catch {
    return { key, text: '[unreadable]' };
  }
  return look(item, key, depth, room);
}

type Entry = [key: string, read: () => unknown];

/** As many entries as a tree has, each to be read by itself, and how many there are. */
function inside(value: object): { entries: Entry[]; count: number } {
  const held = value as Record<string, unknown>;
  const of = (keys: string[]): Entry[] => keys.slice(0, TREE_ITEMS).map((key) => [key, () => held[key]]);
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) {
    const { length } = value as ArrayLike<unknown>;
    return { entries: of(Array.from({ length: Math.min(length, TREE_ITEMS) }, (_, i) => `${i}`)), count: length };
  }
  if (value instanceof Map || value instanceof Set) {
    const entries: Entry[] = [];
    for (const [key, item] of value.entries()) {
      if (entries.length === TREE_ITEMS) break;
      entries.push([value instanceof Map ? show(key, true, SHORT) : `${entries.length}`, () => item]);
    }
    return { entries, count: value.size };
  }
  let keys: string[] = [];
  if (isError(value)) keys = ['cause', 'errors'].filter((key) => Object.hasOwn(value, key) && held[key] !== undefined);
  if (isError(value) || !hasOwnLook(value)) {
    const first = keys;
    keys = first.concat(Object.keys(value).filter((key) => !first.includes(key)));
  }
  return { entries: of(keys), count: keys.length };
}
