/**
 * What crosses between a page and its program: which objects are looked into, which go as they are, and what can't go.
 *
 * It is what structured clone takes, seen part by part, so that what can't be sent has a name: `state.model.fn`.
 */

/** Plain objects, class instances (their own members), arrays, maps and sets are looked into; data goes as it is. */
export type Kind = 'object' | 'array' | 'map' | 'set' | 'data';

/** What a value is for the other side; undefined when it can't be sent. */
export function kindOf(value: object): Kind | undefined {
  if (Array.isArray(value)) return 'array';
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return bytesOf(value) && 'data';
  if (value instanceof Throwing) return undefined;
  if (Object.prototype.toString.call(value) === '[object Object]') return 'object';
  if (value instanceof Map) return 'map';
  if (value instanceof Set) return 'set';
  try {
    // Of an instance of an author's class that calls itself something, a plain object arrives.
    return Object.getPrototypeOf(structuredClone(value)) === Object.prototype ? 'object' : 'data';
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The memory of an array or buffer; undefined for anything else, and for what has been transferred away. */
export function bytesOf(value: unknown): Uint8Array | undefined {
  try {
    if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
  } catch {
    return undefined;
  }
}

/** What stands for a member whose getter threw: it can't be sent, and says why. */
class Throwing {
  readonly message: string;

  constructor(error: unknown) {
    this.message = error instanceof Error ? error.message : String(error);
  }
}

/** A value in words, with its article. */
export function describe(value: unknown): string {
  if (value instanceof Throwing) return `a getter that throws (${value.message})`;
  const name = isObject(value) ? (value.constructor?.name ?? 'object') : typeof value;
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** How an author would write a part of what `path` is. */
export function pathTo(path: string, is: Kind, key: unknown): string {
  if (is === 'set') return `${path}.values()`;
  const text = typeof key === 'string' ? JSON.stringify(key) : isObject(key) ? '…' : String(key);
  if (is === 'map') return `${path}.get(${text})`;
  return typeof key === 'string' && /^[\p{L}_$][\p{L}\d_$]*$/u.test(key) ? `${path}.${key}` : `${path}[${text}]`;
}

/** A member as it is now, which a getter may make. */
export function read(object: object, key: string): unknown {
  try {
    return (object as Record<string, unknown>)[key];
  } catch (error) {
    return new Throwing(error);
  }
}

/** The parts of an object that is looked into. */
export function partsOf(object: object, is: Kind): [key: unknown, value: unknown][] {
  if (is === 'object') return Object.keys(object).map((key) => [key, read(object, key)]);
  return is === 'data' ? [] : [...(object as Map<unknown, unknown>).entries()];
}

export interface Refusal {
  /** Which part it is, as an author would write it. */
  path: string;
  /** What it is, with its article. */
  what: string;
}

/**
 * The first part of a value that can't be sent; undefined when all of it can.
 * @param special in words, what can't be sent though it looks as if it could
 * @param passed objects that need no look
 */
export function findRefused(
  path: string,
  value: unknown,
  special: (value: object) => string | undefined = () => undefined,
  passed: (object: object) => boolean = () => false,
): Refusal | undefined {
  const seen = new Set<object>();
  const waiting: [path: string, value: unknown][] = [[path, value]];
  for (const [at, part] of waiting) {
    if (typeof part === 'function' || typeof part === 'symbol') return { path: at, what: describe(part) };
    if (!isObject(part) || seen.has(part) || passed(part)) continue;
    seen.add(part);
    const what = special(part);
    const is = what ? undefined : kindOf(part);
    if (!is) return { path: at, what: what ?? describe(part) };
    for (const [key, child] of partsOf(part, is)) {
      if (is === 'map' && isMaybeRefused(key)) waiting.push([`${at}.keys()`, key]);
      if (isMaybeRefused(child)) waiting.push([pathTo(at, is, key), child]);
    }
  }
  return undefined;
}

/** Numbers, strings and the like always cross. */
function isMaybeRefused(value: unknown): boolean {
  return isObject(value) || typeof value === 'function' || typeof value === 'symbol';
}
