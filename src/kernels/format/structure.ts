/**
 * What a safetensors file does not know by itself: how its tensors lie in a nested value, and all of it that is no tensor.
 *
 * It is a note of the file, in JSON that anybody can read: objects, arrays, strings, numbers, booleans and null are
 * themselves; what JSON has no word for is an object with one key, `{ "$tensor": "model.0.weight" }`, `{ "$map": […] }`; a key
 * of the program's that begins with `$` has one more. An object that is met again is `{ "$ref": n }`, the n-th object in
 * the order of the text: what is shared stays shared, and a circle closes.
 */
import type { Part, Refuse } from './container.ts';

/** The note's name. */
export const NOTE = 'spark-runner.structure';

/** A tensor or an array on its way into a file. */
export type Taken = Omit<Part, 'bytes'> & { readonly bytes: Uint8Array | Promise<Uint8Array> };

/** What a value of the caller's own kind, a tensor, is in a file; undefined for every other. */
export type AsTensor = (value: object) => Omit<Taken, 'name'> | undefined;

type JSONValue = null | boolean | number | string | JSONValue[] | { [key: string]: JSONValue };

const ARRAYS: Record<string, string> = {
  Float64Array: 'F64',
  Float32Array: 'F32',
  Float16Array: 'F16',
  BigInt64Array: 'I64',
  BigUint64Array: 'U64',
  Int32Array: 'I32',
  Uint32Array: 'U32',
  Int16Array: 'I16',
  Uint16Array: 'U16',
  Int8Array: 'I8',
  Uint8Array: 'U8',
  Uint8ClampedArray: 'U8',
  DataView: 'U8',
};

const ERRORS = ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];

/** "Map", "Date", "Blob"; "Object" for what is one, and for instances of a program's classes. */
export const kindOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

export const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** What something that is no data is, in a sentence: "a function", "a Promise"; and what to take instead, where that is known. */
export function described(value: unknown): string {
  // Modules (which are functions) and optimizers.
  if (typeof (value as { state_dict?: unknown } | null)?.state_dict === 'function')
    return 'no data: take its state_dict()';
  if (typeof value !== 'object' || value === null) return `a ${typeof value}`;
  const name = kindOf(value) === 'Object' ? (value.constructor?.name ?? 'Object') : kindOf(value);
  return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;
}

/**
 * Takes a value apart into the note's text and the tensors it speaks of, each named by its path.
 * @throws {TypeError} for what a file cannot hold, with its path
 */
export function takeApart(value: unknown, asTensor: AsTensor, callee: string): { text: string; taken: Taken[] } {
  const taken: Taken[] = [];
  const names = new Set(['__metadata__']);
  const seen = new Map<object, number>();
  const path: (string | number)[] = [];

  const within = (key: string | number, part: unknown): JSONValue => {
    path.push(key);
    const json = take(part);
    path.pop();
    return json;
  };
  /** A name that no other part has. */
  const put = (part: Omit<Taken, 'name'>): string => {
    const wanted = path.join('.') || 'tensor';
    let name = wanted;
    for (let again = 2; names.has(name); again++) name = `${wanted}~${again}`;
    names.add(name);
    taken.push({ ...part, name });
    return name;
  };
  const refuse = (what: unknown): never => {
    const place = path.length ? `'${path.join('.')}'` : 'this';
    throw new TypeError(
      `${callee}: a file holds tensors, typed arrays and plain data, and ${place} is ${described(what)}`,
    );
  };

  function take(part: unknown): JSONValue {
    switch (typeof part) {
      case 'string':
      case 'boolean':
        return part;
      case 'number':
        if (Object.is(part, -0)) return { $number: '-0' };
        return Number.isFinite(part) ? part : { $number: String(part) };
      case 'bigint':
        return { $bigint: String(part) };
      case 'undefined':
        return { $undefined: true };
      case 'object':
        return part === null ? null : takeObject(part);
      default:
        return refuse(part);
    }
  }

  function takeObject(part: object): JSONValue {
    const known = seen.get(part);
    if (known !== undefined) return { $ref: known };
    seen.set(part, seen.size);
    const tensor = asTensor(part);
    if (tensor) return { $tensor: put(tensor) };
    if (Array.isArray(part)) return Array.from(part, (item, at) => within(at, item));
    const kind = kindOf(part);
    if (ArrayBuffer.isView(part) && Object.hasOwn(ARRAYS, kind)) {
      const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
      const length = kind === 'DataView' ? part.byteLength : (part as Uint8Array).length;
      return { $array: [kind, put({ dtype: ARRAYS[kind], shape: [length], bytes })] };
    }
    switch (kind) {
      case 'ArrayBuffer': {
        const bytes = new Uint8Array(part as ArrayBuffer);
        return { $array: [kind, put({ dtype: 'U8', shape: [bytes.length], bytes })] };
      }
      case 'Blob': {
        const { size, type } = part as Blob;
        const bytes = (part as Blob).arrayBuffer().then((buffer) => new Uint8Array(buffer));
        return { $blob: [type, put({ dtype: 'U8', shape: [size], bytes })] };
      }
      case 'Map':
        return { $map: [...(part as Map<unknown, unknown>)].map(([key, item]) => takeEntry(key, item)) };
      case 'Set':
        return { $set: [...(part as Set<unknown>)].map((item, at) => within(at, item)) };
      case 'Date': {
        const time = (part as Date).getTime();
        return { $date: Number.isNaN(time) ? null : time };
      }
      case 'RegExp':
        return { $regexp: [(part as RegExp).source, (part as RegExp).flags] };
      case 'Error': {
        const { name, message, stack = '', cause } = part as Error;
        return { $error: [name, message, stack, ...('cause' in part ? [within('cause', cause)] : [])] };
      }
    }
    if (kind !== 'Object' || !isPlain(part)) refuse(part);
    const json: { [key: string]: JSONValue } = {};
    for (const [key, item] of Object.entries(part)) {
      // Not by assignment, which takes __proto__ for something else.
      const value = within(key, item);
      Object.defineProperty(json, key.startsWith('$') ? `$${key}` : key, { value, enumerable: true });
    }
    return json;
  }

  function takeEntry(key: unknown, item: unknown): JSONValue {
    const name = typeof key === 'object' ? described(key) : String(key);
    return [within(`key ${name}`, key), within(name, item)];
  }

  return { text: JSON.stringify(take(value)), taken };
}

/** What the parts of a file are to its reader. */
export interface Parts {
  /** A tensor of the reader's own kind. @throws where there is none of that name */
  tensor(name: string): unknown;
  /** Its bytes, the reader's to keep. @throws where there is none of that name */
  bytes(name: string): Uint8Array<ArrayBuffer>;
}

/** The value that `takeApart` took apart. */
export function putTogether(text: string, parts: Parts, refuse: Refuse): unknown {
  /** Objects in the order of the text. */
  const made: unknown[] = [];
  const known = <T>(object: T): T => {
    made.push(object);
    return object;
  };
  const all = (json: JSONValue, put: (value: JSONValue) => void): void => {
    const list = Array.isArray(json) ? json : refuse(`its structure has ${JSON.stringify(json)} where a list belongs`);
    for (const item of list) put(item);
  };

  const TAGS: Record<string, (json: never) => unknown> = {
    $ref: (at: number) => (at in made ? made[at] : refuse(`its structure speaks of object ${at}, which is not there`)),
    $undefined: () => undefined,
    $number: (written: string) => Number(written),
    $bigint: (written: string) => BigInt(written),
    $tensor: (name: string) => known(parts.tensor(name)),
    $array: ([kind, name]: [string, string]) => {
      const { buffer } = parts.bytes(name);
      if (kind === 'ArrayBuffer') return known(buffer);
      const type =
        Object.hasOwn(ARRAYS, kind) && (globalThis as unknown as Record<string, Uint8ArrayConstructor>)[kind];
      return known(type ? new type(buffer) : refuse(`its structure has a ${kind}, which is not known here`));
    },
    $blob: ([type, name]: [string, string]) => known(new Blob([parts.bytes(name)], { type })),
    $map: (entries: JSONValue) => {
      const map = known(new Map());
      all(entries, (entry) => {
        const [key, item] = entry as [JSONValue, JSONValue];
        map.set(build(key), build(item));
      });
      return map;
    },
    $set: (items: JSONValue) => {
      const set = known(new Set());
      all(items, (item) => set.add(build(item)));
      return set;
    },
    $date: (time: number | null) => known(new Date(time ?? Number.NaN)),
    $regexp: ([source, flags]: [string, string]) => known(new RegExp(source, flags)),
    $error: ([name, message, stack, ...cause]: [string, string, string, ...JSONValue[]]) => {
      const type = (globalThis as unknown as Record<string, ErrorConstructor>)[ERRORS.includes(name) ? name : 'Error'];
      const error = known(new type(message));
      Object.defineProperty(error, 'stack', { value: stack, configurable: true, writable: true });
      for (const json of cause)
        Object.defineProperty(error, 'cause', { value: build(json), configurable: true, writable: true });
      return error;
    },
  };

  function build(json: JSONValue): unknown {
    if (typeof json !== 'object' || json === null) return json;
    if (Array.isArray(json)) {
      const array = known<unknown[]>([]);
      all(json, (item) => array.push(build(item)));
      return array;
    }
    const [tag] = Object.keys(json);
    if (tag !== undefined && /^\$[^$]/.test(tag)) {
      if (!Object.hasOwn(TAGS, tag)) refuse(`its structure has a ${tag}, which is not known here`);
      return TAGS[tag](json[tag] as never);
    }
    const object = known({});
    for (const [key, item] of Object.entries(json)) {
      const name = key.startsWith('$$') ? key.slice(1) : key;
      const value = build(item);
      Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
    }
    return object;
  }

  try {
    return build(JSON.parse(text));
  } catch (cause) {
    // What the language throws at a text that is none; what `refuse` throws has said it already.
    if ((cause as Error).constructor === Error) throw cause;
    return refuse(`its structure cannot be read (${(cause as Error).message})`, cause);
  }
}
