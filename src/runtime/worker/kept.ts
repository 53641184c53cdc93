/**
 * Values as they are kept beyond the page: what structured clone takes, with each tensor as its values; through arrays, plain
 * objects, Maps and Sets, circles included. `revive.ts` is the way back.
 */
import type { KeptTensor } from '../snapshots.ts';
import type { TensorLike } from './kernels.ts';

/** "Map", "Date", "Blob"; "Object" for what is one, and for instances of a program's classes. */
export const kindOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

type Tensor = Required<TensorLike>;

function isTensor(value: object): value is Tensor {
  if (!('item' in value)) return false;
  const { item, data, shape, dtype } = value as Partial<Tensor>;
  return typeof item === 'function' && typeof data === 'function' && !!shape && !!dtype;
}

type Mutable = { -readonly [Key in keyof KeptTensor]: KeptTensor[Key] };

/** A value for the store, and about how many bytes it takes. */
export interface Copied {
  readonly value: unknown;
  readonly size: number;
}

/**
 * A copy of a value as it is now, for the store. Tensors are read from the device together.
 * @param asked what is said of it in an error: `save "model"`
 * @throws {TypeError} for what cannot be kept, with its path
 */
export async function keep(value: unknown, asked: string): Promise<Copied> {
  const seen = new Map<object, unknown>();
  const reads: Promise<unknown>[] = [];
  const path: string[] = [];
  let size = 0;

  const refuse = (what: string): never => {
    const place = path.length ? `its part ${path.join('.')}` : 'it';
    throw new TypeError(
      `spark could not ${asked}: ${place} is ${what}. Save plain data, typed arrays or tensors; what was saved before is still there.`,
    );
  };
  const within = (key: string, part: unknown): unknown => {
    path.push(key);
    const copied = copy(part);
    path.pop();
    return copied;
  };

  function copy(part: unknown): unknown {
    size += typeof part === 'string' ? part.length : 8;
    if (typeof part === 'function' && 'state_dict' in part) refuse('no data: save its state_dict()');
    if (typeof part === 'function' || typeof part === 'symbol') refuse(`a ${typeof part}`);
    if (typeof part !== 'object' || part === null) return part;
    if (!seen.has(part)) copyObject(part);
    return seen.get(part);
  }

  function copyObject(part: object): void {
    const kind = kindOf(part);
    if (isTensor(part)) {
      const kept: Mutable = { sparkTensor: [], shape: [...part.shape], dtype: part.dtype };
      seen.set(part, kept);
      reads.push(
        part.data().then((values) => {
          kept.sparkTensor = values;
          size += (values as Uint8Array).byteLength;
        }),
      );
    } else if (Array.isArray(part)) {
      const list: unknown[] = new Array(part.length);
      seen.set(part, list);
      for (const key of Object.keys(part)) list[key as never] = within(key, part[key as never]);
    } else if (kind === 'Map') {
      const map = new Map();
      seen.set(part, map);
      for (const [key, item] of part as Map<unknown, unknown>) {
        const name = typeof key === 'object' ? `a ${kindOf(key ?? {})}` : String(key);
        map.set(within(`key ${name}`, key), within(name, item));
      }
    } else if (kind === 'Set') {
      const set = new Set();
      seen.set(part, set);
      let at = 0;
      for (const item of part as Set<unknown>) set.add(within(String(at++), item));
    } else if (kind === 'Object') {
      if (typeof (part as { state_dict?: unknown }).state_dict === 'function') refuse('no data: save its state_dict()');
      // An instance of a class as well: like structured clone, without what its class gives it.
      const object = {};
      seen.set(part, object);
      for (const [key, item] of Object.entries(part)) {
        size += key.length;
        const value = within(key, item);
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
      }
    } else {
      seen.set(part, copyLeaf(part, kind));
    }
  }

  function copyLeaf(part: object, kind: string): unknown {
    try {
      // Of a view, what it shows: not all of a buffer that it may be a small part of, or that is shared.
      if (ArrayBuffer.isView(part)) {
        size += part.byteLength;
        const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength).slice();
        const type = (globalThis as unknown as Record<string, Uint8ArrayConstructor>)[kind];
        return new type(bytes.buffer);
      }
      if (kind === 'SharedArrayBuffer') refuse('a SharedArrayBuffer, whose bytes another may be writing');
      size += (part as ArrayBuffer).byteLength ?? (part as Blob).size ?? 0;
      return structuredClone(part);
    } catch (cause) {
      if (cause instanceof TypeError) throw cause;
      return refuse(`${/^[AEIOU]/.test(kind) ? 'an' : 'a'} ${kind}`);
    }
  }

  const kept = copy(value);
  await Promise.all(reads);
  return { value: kept, size };
}
