/**
 * Values as a reader should see them in a log: strings as they are, everything else short and one level or two deep.
 * Never throws and never reads more than it shows.
 */
import { cut } from '../cut.ts';
import { LINE, NAME } from '../limits.ts';

const DEEP = 2;
const ITEMS = 20;

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
  return cut(text, LINE);
}

/** Whether a value's class says how it looks, as tensors do: that is believed. */
export function hasOwnLook(value: object): boolean {
  const type = value.constructor;
  return !!type?.name && type !== Object && Object.hasOwn(type.prototype, 'toString');
}

/** @param bare a string without quotes @param depth how deep it stands in what is shown */
export function show(value: unknown, bare: boolean, depth = 0): string {
  try {
    if (typeof value === 'string') return bare ? value : JSON.stringify(cut(value, LINE));
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
  const entries: string[] = [];
  const shown = (item: unknown): string => show(item, false, depth + 1);
  let count: number;
  if (value instanceof Map || value instanceof Set) {
    count = value.size;
    for (const [key, item] of value.entries()) {
      if (entries.push(value instanceof Set ? shown(item) : `${shown(key)} => ${shown(item)}`) === ITEMS) break;
    }
  } else {
    const keys = Object.keys(value);
    count = keys.length;
    for (const key of keys.slice(0, ITEMS)) {
      entries.push(`${cut(key, NAME)}: ${shown((value as Record<string, unknown>)[key])}`);
    }
  }
  if (count > ITEMS) entries.push(`… ${count - ITEMS} more`);
  return entries.length ? `${heading}{ ${entries.join(', ')} }` : `${heading}{}`;
}
