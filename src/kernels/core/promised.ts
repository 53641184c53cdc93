/**
 * What torch answers where values have to be read first: a promise, which says so where it is used as if it were what it promises:
 * `torch.linalg.svd(x).S`, `const [u, s] = torch.linalg.svd(x)`, `loss.item() < 0.1`.
 *
 * It stays one of the engine's own promises; what it inherits from stands before Promise's prototype. So `await`, `then`,
 * `Promise.all` and `instanceof` are what they are for any, and types say `Promise`.
 */
import { promises } from './scope.ts';
import { Tensor } from './tensor.ts';

/** By the function that answers. */
const prototypes = new Map<string, object>();

/** What is to be written, where this is read of a promise of what `call` gives; nothing for what engines and tools ask any object. */
function cure(key: PropertyKey, call: string): string | undefined {
  if (key === Symbol.iterator) return `const [a, b] = await ${call}`;
  if (key === Symbol.toPrimitive || key === 'toJSON') return `await ${call}`;
  if (typeof key === 'symbol') return undefined;
  return /^\d/.test(String(key))
    ? `(await ${call})[${String(key)}]`
    : /^[a-z]/i.test(String(key))
      ? `(await ${call}).${String(key)}`
      : undefined;
}

function prototypeOf(name: string, call: string): object {
  return new Proxy(Object.create(Promise.prototype) as object, {
    get(own, key, promise) {
      const write = key in own ? undefined : cure(key, call);
      if (write) throw new TypeError(`${name}() answers a promise, since values have to be read first: write ${write}`);
      return Reflect.get(own, key, promise);
    },
  });
}

/** Makes a promise that the function of this name answers say so. */
function mark<R>(promise: R, name: string, call = `${name}(…)`): R {
  let prototype = prototypes.get(name);
  if (!prototype) {
    prototype = prototypeOf(name, call);
    prototypes.set(name, prototype);
  }
  return Object.setPrototypeOf(promise, prototype);
}

/** Torch itself has done so, for its functions and for what reads a tensor; `spark-runner/kernels/lean` answers plain promises. */
export function installPromised(): void {
  promises.mark = mark;
  const { prototype } = Tensor;
  for (const [method, name] of [['item'], ['tolist'], ['read', 'data']] as const) {
    const own = prototype[method] as () => Promise<unknown>;
    Object.assign(prototype, {
      [method](this: Tensor) {
        return mark(own.call(this), name ?? method, `x.${name ?? method}()`);
      },
    });
  }
}
