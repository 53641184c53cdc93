/**
 * Values as trees to look into, for the log. Loaded with the first line that has an object in it.
 *
 * How values look as text is handed in: imported, it would be taken out of the worker's own file.
 */
import type { LogValue } from '../protocol.ts';

/** How deep a tree is, how many entries of a value it has, and how many all in all; characters of a text and of a key. */
const TREE_DEEP = 5;
const TREE_ITEMS = 100;
const TREE_ALL = 500;
const TEXT = 500;
const KEY = 100;
const NOTHING = { entries: [], count: 0 };
/** The depth at which `show` says what is inside and no more. */
const SHORT = 2;

/** Of `format.ts` and `cut.ts`. */
export interface Format {
  cut(text: string, most: number): string;
  show(value: unknown, bare: boolean, depth: number): string;
  hasOwnLook(value: object): boolean;
}

interface Room extends Format {
  left: number;
}

/** Those of the values that have something inside, as trees of what it is now. */
export function inspect(values: readonly unknown[], format: Format): LogValue[] {
  const room = { left: TREE_ALL, ...format };
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
  const text = room.cut(room.show(value, false, depth ? SHORT : 0), TEXT);
  const made: LogValue = key === undefined ? { text } : { key: room.cut(key, KEY), text };
  if (typeof value !== 'object' || value === null || depth === TREE_DEEP || room.left <= 0) return made;
  try {
    const { entries, count } = inside(value, room);
    const items: LogValue[] = [];
    for (const [name, item] of entries.slice(0, TREE_ITEMS)) {
      if (room.left > 0) items.push(look(item, name, depth + 1, room));
    }
    if (items.length < count) items.push({ text: `… ${count - items.length} more` });
    if (items.length) made.items = items;
  } catch {
    // A value that can't be read has nothing inside.
  }
  return made;
}

/** Keys and values; only as many as are shown are read. */
function inside(value: object, { show, hasOwnLook }: Format): { entries: [string, unknown][]; count: number } {
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) {
    const list = value as ArrayLike<unknown>;
    const read = Math.min(list.length, TREE_ITEMS);
    return { entries: Array.from({ length: read }, (_, i) => [`${i}`, list[i]]), count: list.length };
  }
  if (value instanceof Map || value instanceof Set) {
    const entries: [string, unknown][] = [];
    for (const [key, item] of value.entries()) {
      if (entries.length === TREE_ITEMS) break;
      entries.push([value instanceof Set ? `${entries.length}` : show(key, true, SHORT), item]);
    }
    return { entries, count: value.size };
  }
  if (value instanceof Error)
    return value.cause === undefined ? NOTHING : { entries: [['cause', value.cause]], count: 1 };
  if (hasOwnLook(value)) return NOTHING;
  const keys = Object.keys(value);
  const read = keys
    .slice(0, TREE_ITEMS)
    .map((key): [string, unknown] => [key, (value as Record<string, unknown>)[key]]);
  return { entries: read, count: keys.length };
}
