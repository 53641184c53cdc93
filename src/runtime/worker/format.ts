/**
 * Values as a reader should see them in a log: strings as they are, everything else short and one level or two deep;
 * and as trees to look into. Never throws and never reads more than it shows.
 */
import type { LogValue } from '../protocol.ts';

const DEEP = 2;
const ITEMS = 20;
const LONG = 10_000;
/** How deep a tree is, how many entries of a value it has, and how many all in all. */
const TREE_DEEP = 5;
const TREE_ITEMS = 100;
const TREE_ALL = 500;

/** What `console.log(...values)` shows. `quoted` shows a lone string with its quotes. */
export function format(values: readonly unknown[], quoted = false): string {
  const rest = [...values];
  const parts: string[] = [];
  if (typeof rest[0] === 'string' && rest.length > 1 && /%[sdifoOc]/.test(rest[0])) {
    const pattern = rest.shift() as string;
    parts.push(
      pattern.replace(/%([sdifoOc%])/g, (directive, kind: string) => {
        if (kind === '%') return '%';
        if (rest.length === 0) return directive;
        const value = rest.shift();
        if (kind === 'c') return '';
        if (kind === 'd' || kind === 'i') return String(Math.trunc(Number(value)));
        return kind === 'f' ? String(Number(value)) : show(value, kind === 's');
      }),
    );
  }
  for (const value of rest) parts.push(show(value, !quoted));
  const text = parts.join(' ');
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text;
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

function look(value: unknown, key: string | undefined, depth: number, room: { left: number }): LogValue {
  room.left--;
  const text = show(value, false, depth ? DEEP : 0).slice(0, 500);
  const made: LogValue = key === undefined ? { text } : { key, text };
  if (typeof value !== 'object' || value === null || depth === TREE_DEEP || room.left <= 0) return made;
  try {
    const { entries, count } = inside(value);
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

/** Keys and values; of long lists only as many as are shown are read. */
function inside(value: object): { entries: [string, unknown][]; count: number } {
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) {
    const list = value as ArrayLike<unknown>;
    const read = Math.min(list.length, TREE_ITEMS);
    return { entries: Array.from({ length: read }, (_, i) => [`${i}`, list[i]]), count: list.length };
  }
  let entries: [string, unknown][] = [];
  if (value instanceof Map) entries = [...value].map(([key, item]) => [show(key, true, DEEP), item]);
  else if (value instanceof Set) entries = [...value].map((item, i) => [`${i}`, item]);
  else if (value instanceof Error) entries = value.cause === undefined ? [] : [['cause', value.cause]];
  else if (!hasOwnLook(value)) entries = Object.entries(value);
  return { entries, count: entries.length };
}

/** Whether a value's class says how it looks, as tensors do: that is believed. */
function hasOwnLook(value: object): boolean {
  const type = value.constructor;
  return !!type?.name && type !== Object && Object.hasOwn(type.prototype, 'toString');
}

function show(value: unknown, bare: boolean, depth = 0): string {
  try {
    if (typeof value === 'string') return bare ? value : JSON.stringify(value.slice(0, LONG));
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'function') return `ƒ ${value.name || 'anonymous'}()`;
    if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (value instanceof Date) return value.toISOString();
    if (value instanceof RegExp) return String(value);
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return list(value as unknown as unknown[], depth);
    if (Array.isArray(value)) return list(value, depth);
    return object(value, depth);
  } catch {
    return '[unreadable]';
  }
}

function list(values: ArrayLike<unknown>, depth: number): string {
  const name = Array.isArray(values) ? '' : `${values.constructor.name}(${values.length}) `;
  if (depth > DEEP) return `${name}[…]`;
  const shown = Array.from({ length: Math.min(values.length, ITEMS) }, (_, i) => show(values[i], false, depth + 1));
  if (values.length > ITEMS) shown.push(`… ${values.length - ITEMS} more`);
  return `${name}[${shown.join(', ')}]`;
}

function object(value: object, depth: number): string {
  const name = value.constructor?.name ?? '';
  const heading = name && name !== 'Object' ? `${name} ` : '';
  if (hasOwnLook(value)) return String(value);
  if (depth > DEEP) return `${heading}{…}`;
  const entries =
    value instanceof Map
      ? [...value].map(([key, item]) => `${show(key, false, depth + 1)} => ${show(item, false, depth + 1)}`)
      : value instanceof Set
        ? [...value].map((item) => show(item, false, depth + 1))
        : Object.entries(value)
            .slice(0, ITEMS + 1)
            .map(([key, item]) => `${key}: ${show(item, false, depth + 1)}`);
  if (entries.length > ITEMS) entries.splice(ITEMS, Infinity, '…');
  return entries.length ? `${heading}{ ${entries.join(', ')} }` : `${heading}{}`;
}
