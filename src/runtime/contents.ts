/**
 * What is in an object that both sides hold: whether it is what was known, how one becomes the other, and writing it.
 */
import { bytesOf, isObject, type Kind, read } from './crossing.ts';
import type { ObjectChange } from './protocol/exposed.ts';

/**
 * Bytes of an array or buffer that are compared at every look. A longer one is sent when it is another array than
 * before, or when it is asked for by name: to compare it would cost as much as the work it comes from.
 */
export const COMPARED = 64 * 1024;

/** What the other side has of an object: members by key, items, or data as far as it is compared. */
export type Known = Map<unknown, unknown> | Set<unknown> | unknown[] | Uint8Array | number | null;

/** What makes one state of an object another. */
export type Contents = Pick<ObjectChange, 'whole' | 'keys' | 'values' | 'deleted' | 'length' | 'data'>;

export const EMPTY = { object: () => ({}), array: () => [], map: () => new Map(), set: () => new Set() };

export function emptyOf(is: Kind): Known {
  return is === 'data' ? null : is === 'object' ? new Map() : EMPTY[is]();
}

// ---------------------------------------------------------------------------------------------- data

/** What is compared of data at the next look. */
export function dataOf(object: object): Known {
  if (object instanceof Date) return object.getTime();
  const bytes = bytesOf(object);
  return bytes && bytes.length <= COMPARED ? bytes.slice() : null;
}

export function isSameData(object: object, known: Known): boolean {
  if (known === null) return true;
  if (object instanceof Date) return Object.is(object.getTime(), known);
  const [now, before] = [bytesOf(object), known as Uint8Array];
  if (now?.length !== before.length) return false;
  for (let i = 0; i < before.length; i++) if (now[i] !== before[i]) return false;
  return true;
}

/** An array without the memory around it, which would cross as well. */
export function tight(object: object): object {
  if (!ArrayBuffer.isView(object) || object.byteLength === object.buffer.byteLength) return object;
  const bytes = bytesOf(object)!.slice();
  if (object instanceof DataView) return new DataView(bytes.buffer);
  return new (object.constructor as Float32ArrayConstructor)(bytes.buffer);
}

/** Takes over what is in other data of the same kind and size. */
function fill(object: object, data: unknown): void {
  if (object instanceof Date && data instanceof Date) object.setTime(data.getTime());
  const [to, from] = [bytesOf(object), bytesOf(data)];
  if (to && from && to.length === from.length) to.set(from);
}

// ---------------------------------------------------------------------------------------------- what is looked into

/** Whether an object is, part by part and in order, what is known of it. */
export function isSame(is: Kind, object: object, known: Known): boolean {
  if (is === 'array') {
    const [now, before] = [object as unknown[], known as unknown[]];
    if (now.length !== before.length) return false;
    for (let i = 0; i < now.length; i++) if (!Object.is(now[i], before[i])) return false;
    return true;
  }
  const before = known as Map<unknown, unknown> | Set<unknown>;
  const keys = is === 'object' ? Object.keys(object) : undefined;
  if (before.size !== (keys?.length ?? (object as Map<unknown, unknown>).size)) return false;
  let i = 0;
  const now = (keys ?? (object as Map<unknown, unknown>).keys())[Symbol.iterator]();
  for (const [key, value] of before.entries()) {
    if (!Object.is(now.next().value, key)) return false;
    if (is === 'object' && !Object.is(read(object, keys![i++]), value)) return false;
    if (is === 'map' && !Object.is((object as Map<unknown, unknown>).get(key), value)) return false;
  }
  return true;
}

/** The objects in what is known, each once. */
export function objectsIn(known: Known | undefined): Set<object> {
  if (Array.isArray(known)) return new Set(known.filter(isObject));
  if (!known || !isKeyed(known)) return new Set();
  return new Set([...known.entries()].flat().filter(isObject));
}

export function wholeOf(now: Known): Contents {
  if (Array.isArray(now)) return { whole: true, values: now };
  if (now instanceof Map) return { whole: true, keys: [...now.keys()], values: [...now.values()] };
  return { whole: true, values: [...(now as Set<unknown>)] };
}

/** How to make what is known into what is now; undefined when it is the same. */
export function difference(known: Known, now: Known): Contents | undefined {
  if (Array.isArray(now)) {
    const before = known as unknown[];
    const keys: number[] = [];
    now.forEach((value, i) => {
      if (i >= before.length || !Object.is(before[i], value)) keys.push(i);
    });
    if (keys.length === 0 && before.length === now.length) return undefined;
    if (keys.length * 2 > now.length) return wholeOf(now);
    const length = before.length === now.length ? undefined : now.length;
    return { keys, values: keys.map((i) => now[i]), length };
  }
  const [before, after] = [known as Map<unknown, unknown>, now as Map<unknown, unknown>];
  const deleted = [...before.keys()].filter((key) => !after.has(key));
  const stayed = before.size - deleted.length;
  const order = [...after.keys()];
  let i = 0;
  for (const key of before.keys()) if (after.has(key) && !Object.is(order[i++], key)) return wholeOf(now);
  const isSet = now instanceof Set;
  const keys = order.filter((key, at) => at >= stayed || (!isSet && !Object.is(before.get(key), after.get(key))));
  if (keys.length + deleted.length === 0) return undefined;
  const values = isSet ? keys : keys.map((key) => after.get(key));
  return { ...(!isSet && { keys }), values, ...(deleted.length && { deleted }) };
}

/** Changes an object. @param failed told what it did not take */
export function write(
  is: Kind,
  object: object,
  change: Contents,
  failed: (key: unknown, why: string) => void = () => {},
): void {
  const { keys, values = [], deleted = [], length, data } = change;
  if (is === 'data') {
    if (data !== object) fill(object, data);
  } else if (is === 'map' || is === 'set') {
    const collection = object as Map<unknown, unknown> & Set<unknown>;
    for (const key of deleted) collection.delete(key);
    for (const [i, value] of values.entries()) {
      if (is === 'map') collection.set(keys![i], value);
      else collection.add(value);
    }
  } else {
    const attempt = (key: unknown, act: () => boolean): void => {
      try {
        if (!act()) failed(key, 'can only be read');
      } catch (error) {
        failed(key, `has a setter that throws (${error instanceof Error ? error.message : error})`);
      }
    };
    const put = (key: string | number, value: unknown): void =>
      attempt(key, () => (key === '__proto__' ? define(object, key, value) : Reflect.set(object, key, value)));
    for (const key of deleted as string[]) {
      // What comes again goes first, for the order; but an accessor of the program is there to be used.
      if (!keys?.includes(key) || !isAccessor(object, key)) attempt(key, () => Reflect.deleteProperty(object, key));
    }
    for (const [i, value] of values.entries()) put((keys?.[i] as string | number | undefined) ?? i, value);
    const size = is === 'array' && change.whole ? values.length : length;
    if (size !== undefined) put('length', size);
  }
}

function define(object: object, key: string, value: unknown): boolean {
  return Reflect.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
}

function isAccessor(object: object, key: string): boolean {
  return Object.getOwnPropertyDescriptor(object, key)?.set !== undefined;
}

export function isKeyed(known: Known | undefined): known is Map<unknown, unknown> | Set<unknown> {
  return known instanceof Map || known instanceof Set;
}
