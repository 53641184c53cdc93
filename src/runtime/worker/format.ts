/**
 * Values as a reader should see them in a log: strings as they are, everything else short and one level or two deep.
 * Never throws and never reads more than it shows.
 */
import { cut } from '../cut.ts';
import { LINE, NAME } from '../limits.ts';
import { isError, read } from './thrown.ts';

const DEEP = 2;
const ITEMS = 20;
const UNREADABLE = '[unreadable]';

/** What a value is asked by for a text that has to be waited for: a promise, where `toString` has less at once (torch's tensors). */
const LATER = Symbol.for('spark-runner:text');
/** What stands for such texts until they have come. */
const MARK = /\0(\d+)\0/g;

/** Such texts, as far as they were asked for while a line is formatted, and what stands in it should one not come. */
let asked: { later: Promise<string>; short: string }[] | undefined;

/**
 * What `console.log(...values)` shows, and, where there is something to be waited for, a promise of the line with that. Values
 * are asked for at once: what a program does to them afterwards is not shown.
 */
export function formatWhole(values: readonly unknown[]): { text: string; whole?: Promise<string> } {
  const outer = asked;
  const parts: NonNullable<typeof asked> = [];
  asked = parts;
  try {
    const text = format(values);
    if (!parts.length) return { text };
    const put = (texts: readonly string[]) => text.replace(MARK, (_, at) => texts[at] ?? '').replaceAll('\0', '');
    const whole = Promise.all(parts.map(({ later, short }) => later.catch(() => short))).then(put);
    return { text: put(parts.map(({ short }) => short)), whole };
  } finally {
    // A value's own text may print something itself.
    asked = outer;
  }
}

/** What `console.log(...values)` shows. `quoted` shows a lone string with its quotes. */
export function format(values: readonly unknown[], quoted = false): string {
  const [pattern, ...rest] = values;
  const parts: string[] = [];
  if (typeof pattern === 'string' && rest.length > 0 && /%[sdifoOc]/.test(pattern)) {
    parts.push(
      cut(pattern, LINE).replace(/%([sdifoOc%])/g, (directive, kind: string) => {
        if (kind === '%') return '%';
        if (rest.length === 0) return directive;
        const value = rest.shift();
        if (kind === 'c') return '';
        return /[dif]/.test(kind) ? numeric(value, kind !== 'f') : show(value, kind === 's');
      }),
    );
  } else if (values.length) rest.unshift(pattern);
  let { length } = parts.join();
  for (const value of rest) {
    if (length > LINE) break;
    const text = show(value, !quoted);
    parts.push(text);
    length += text.length + 1;
  }
  return cut(parts.join(' '), LINE);
}

function numeric(value: unknown, whole: boolean): string {
  if (typeof value === 'bigint') return `${value}n`;
  try {
    return String(whole ? Math.trunc(Number(value)) : Number(value));
  } catch {
    return 'NaN'; // a symbol, or an object that is no primitive either
  }
}

/** Whether a value's class, or what that extends, says how it looks, as tensors and modules do: that is believed. */
export function hasOwnLook(value: object): boolean {
  for (let type = Object.getPrototypeOf(value); type; type = Object.getPrototypeOf(type))
    if (Object.hasOwn(type, 'toString')) return !PLAIN.includes(type);
  return false;
}

/** Whose `toString` says nothing of the value. */
const PLAIN: unknown[] = [Object, Function, Array, Error].map(({ prototype }) => prototype);

/** As its class says. */
function ownLook(value: object): string {
  const short = cut(String(value), LINE);
  const later = asked && (read(value, LATER) as (() => Promise<string> | undefined) | undefined)?.call(value);
  if (!asked || !later) return short;
  asked.push({ later, short });
  return `\0${asked.length - 1}\0`;
}

/** What an error's name or message says; `other` when it has none. */
export function word(error: Error, key: 'name' | 'message', other: string): string {
  try {
    const found: unknown = error[key];
    return found === undefined ? other : cut(show(found, true), LINE);
  } catch {
    return UNREADABLE;
  }
}

/** Name and message of an error, as engines write it. */
export function heading(error: Error): string {
  const [name, message] = [word(error, 'name', 'Error'), word(error, 'message', '')];
  return message ? `${name}: ${message}` : name;
}

/** @param bare a string without quotes @param depth how deep it stands in what is shown */
export function show(value: unknown, bare: boolean, depth = 0): string {
  try {
    if (typeof value === 'string') return bare ? value : JSON.stringify(cut(value, LINE));
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'function' && hasOwnLook(value)) return ownLook(value);
    if (typeof value === 'function') return `ƒ ${value.name || 'anonymous'}()`;
    if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
    if (isError(value)) return heading(value);
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
    if (value instanceof RegExp) return String(value);
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return list(value as unknown as unknown[], depth);
    if (Array.isArray(value) && !hasOwnLook(value)) return list(value, depth);
    return object(value, depth);
  } catch {
    return UNREADABLE;
  }
}

/** Something that a value holds: where it can't be read, the rest of the value still can. */
function part(value: object, key: string | number, depth: number): string {
  try {
    return show((value as Record<string | number, unknown>)[key], false, depth + 1);
  } catch {
    return UNREADABLE;
  }
}

/** As many as are shown, and how many more there are. @param count of all of them */
function some(texts: Iterable<string>, count: number): string[] {
  const shown: string[] = [];
  let length = 0;
  for (const text of texts) {
    if (shown.length === ITEMS || length > LINE) {
      shown.push(`… ${count - shown.length} more`);
      break;
    }
    shown.push(text);
    length += text.length;
  }
  return shown;
}

function className(value: object): string {
  const name = read(read(value, 'constructor'), 'name');
  return typeof name === 'string' ? cut(name, NAME) : '';
}

function list(values: ArrayLike<unknown>, depth: number): string {
  const name = Array.isArray(values) ? '' : `${className(values)}(${values.length}) `;
  if (depth > DEEP) return `${name}[…]`;
  const { length } = values;
  const shown = some(parts(), length);
  return `${name}[${shown.join(', ')}]`;

  function* parts() {
    for (let i = 0; i < length; i++) yield part(values, i, depth);
  }
}

function object(value: object, depth: number): string {
  const name = className(value);
  const before = name && name !== 'Object' ? `${name} ` : '';
  if (hasOwnLook(value)) return ownLook(value);
  if (depth > DEEP) return `${before}{…}`;
  const keys = value instanceof Map || value instanceof Set ? [] : Object.keys(value);
  const count = value instanceof Map || value instanceof Set ? value.size : keys.length;
  const shown = some(parts(), count);
  return shown.length ? `${before}{ ${shown.join(', ')} }` : `${before}{}`;

  function* parts() {
    const inner = (item: unknown) => show(item, false, depth + 1);
    if (value instanceof Map) for (const [key, item] of value) yield `${inner(key)} => ${inner(item)}`;
    else if (value instanceof Set) for (const item of value) yield inner(item);
    else for (const key of keys) yield `${cut(key, NAME)}: ${part(value, key, depth)}`;
  }
}
