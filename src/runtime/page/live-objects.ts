/**
 * Exposed objects as the page reads and writes them: they look like the objects they are, and every change is noticed.
 *
 * Behind each view is an ordinary object that the session keeps as the program's. Dates, typed arrays and other data
 * come as they are, since nothing can stand in for them: a change in them is noticed when they were read from their
 * object in the same task.
 */
import { findRefused, isObject, kindOf, partsOf, pathTo } from '../crossing.ts';

export class LiveObjects {
  readonly #views = new WeakMap<object, object>();
  readonly #behind = new WeakMap<object, object>();
  readonly #data = new WeakSet<object>();
  readonly #touched: (object: object) => void;

  /** @param touched told each object that changed, or may change as data can */
  constructor(touched: (object: object) => void) {
    this.#touched = touched;
  }

  /** What the page gets for a value behind a view. */
  view(value: unknown, path: string): unknown {
    if (!isObject(value)) return value;
    const known = this.#views.get(value);
    if (known) return known;
    const is = this.#data.has(value) ? 'data' : kindOf(value);
    if (is === undefined || is === 'data') {
      this.#data.add(value);
      this.#touched(value);
      return value;
    }
    const handler = is === 'object' || is === 'array' ? this.#members(path, is) : this.#methods(path, is);
    const view = new Proxy(value, handler);
    this.#views.set(value, view);
    this.#behind.set(view, value);
    return view;
  }

  /** What is behind a view; any other value is itself. */
  behind(value: unknown): unknown {
    return isObject(value) ? (this.#behind.get(value) ?? value) : value;
  }

  /**
   * What the page assigns, as it can stand behind a view: a copy, in which views are what they show.
   * @throws {TypeError} that names what can't be sent
   */
  adopt(path: string, value: unknown): unknown {
    const found = findRefused(path, value, undefined, (object) => this.#behind.has(object));
    if (found) {
      const where = found.path === path ? '' : `: ${found.path} is ${found.what}`;
      throw new TypeError(`The value assigned to "${path}" can't be sent to the program${where}. Assign plain data.`);
    }
    return this.copy(value);
  }

  /** A copy of what is looked into, in which views are what they show. */
  copy(value: unknown, copies = new Map<object, object>()): unknown {
    if (!isObject(value)) return value;
    const behind = this.#behind.get(value) ?? copies.get(value);
    if (behind) return behind;
    const is = kindOf(value);
    const copy =
      is === 'array' ? [] : is === 'map' ? new Map() : is === 'set' ? new Set() : is === 'object' ? {} : value;
    copies.set(value, copy);
    if (is === undefined || is === 'data') return value;
    for (const [key, part] of partsOf(value, is)) {
      const copied = this.copy(part, copies);
      if (copy instanceof Map) copy.set(this.copy(key, copies), copied);
      else if (copy instanceof Set) copy.add(copied);
      else define(copy, key as string, copied);
    }
    return copy;
  }

  #members(path: string, is: 'object' | 'array'): ProxyHandler<object> {
    const at = (key: PropertyKey): string => pathTo(path, is, is === 'array' ? Number(key) : key);
    const put = (object: object, key: string | symbol, value: unknown): boolean => {
      const length = is === 'array' && key === 'length';
      if (typeof key === 'symbol' || (is === 'array' && !length && !/^\d+$/.test(key))) {
        const name = typeof key === 'symbol' ? String(key) : `"${key}"`;
        const allowed = is === 'array' ? 'An array has items' : 'Names are text';
        throw new TypeError(`${path}: ${name} can't be sent to the program. ${allowed}.`);
      }
      const adopted = this.adopt(at(key), value);
      if (length) (object as unknown[]).length = adopted as number;
      else define(object, key, adopted);
      this.#touched(object);
      return true;
    };
    const part = (object: object, key: PropertyKey): unknown => {
      const value = Reflect.get(object, key);
      if (!isObject(value) || !Object.hasOwn(object, key)) return value;
      return this.view(value, at(key));
    };
    return {
      get: (object, key) => part(object, key),
      set: (object, key, value) => put(object, key, value),
      getOwnPropertyDescriptor(object, key) {
        const found = Reflect.getOwnPropertyDescriptor(object, key);
        return found && { ...found, value: part(object, key) };
      },
      defineProperty(object, key, descriptor) {
        if ('value' in descriptor) return put(object, key, descriptor.value);
        throw new TypeError(`${path}: a getter or setter can't be sent to the program. Assign a value.`);
      },
      deleteProperty: (object, key) => {
        const done = Reflect.deleteProperty(object, key);
        this.#touched(object);
        return done;
      },
      preventExtensions() {
        throw new TypeError(`${path} is the program's as well, and can't be frozen or sealed here.`);
      },
      setPrototypeOf: () => false,
    };
  }

  /** Maps and sets, whose methods work on the object itself. */
  #methods(path: string, is: 'map' | 'set'): ProxyHandler<object> {
    const view = (value: unknown, key?: unknown): unknown => this.view(value, pathTo(path, is, key));
    return {
      get: (object, name) => {
        const all = object as Map<unknown, unknown> & Set<unknown>;
        const self = this.#views.get(object)!;
        const keyOf = (key: unknown): unknown => this.behind(key);
        const change = <T>(result: T): T => {
          this.#touched(object);
          return result;
        };
        function* entries(): Generator<[unknown, unknown]> {
          for (const [key, value] of all.entries()) yield [view(key), view(value, key)];
        }
        function* pick(index: 0 | 1): Generator<unknown> {
          for (const entry of entries()) yield entry[index];
        }
        const methods: Record<PropertyKey, unknown> = {
          __proto__: null,
          has: (key: unknown) => all.has(keyOf(key)),
          get: (key: unknown) => view(all.get(keyOf(key)), key),
          set: (key: unknown, value: unknown) => {
            all.set(this.adopt(`${path}.keys()`, key), this.adopt(pathTo(path, is, key), value));
            return change(self);
          },
          add: (value: unknown) => {
            all.add(this.adopt(pathTo(path, is, value), value));
            return change(self);
          },
          delete: (key: unknown) => change(all.delete(keyOf(key))),
          clear: () => change(all.clear()),
          entries,
          keys: () => pick(0),
          values: () => pick(1),
          forEach(act: (value: unknown, key: unknown, all: unknown) => void, on?: unknown) {
            for (const [key, value] of entries()) act.call(on, value, key, self);
          },
          [Symbol.iterator]: is === 'map' ? entries : () => pick(1),
        };
        if (name === 'size') return all.size;
        const own = Reflect.get(object, name);
        if (typeof own !== 'function' || name === 'constructor') return own;
        // What only reads (union, isSubsetOf …) reads a copy.
        return methods[name] ?? own.bind(is === 'map' ? new Map(entries()) : new Set(pick(1)));
      },
      set(_, key) {
        const how = is === 'map' ? 'set(key, value)' : 'add(value)';
        throw new TypeError(`${path}: "${String(key)}" can't be sent to the program. Use ${how}.`);
      },
    };
  }
}

/** Sets a member, whatever its name. */
function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
}
