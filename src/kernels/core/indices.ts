/**
 * `x[0]`, `x['1:']`, `x[mask]` and `x[0] = 5` of a tensor, which JavaScript lets pass: undefined, and a property that nobody reads. They
 * throw, and say what to write.
 *
 * A Proxy stands behind Tensor's own prototypes, where only names come that a tensor has not; what it has costs nothing more.
 */
import { Tensor } from './tensor.ts';

/** 0, -1, 1:, :,0 and …; and what a tensor as a key becomes. */
const INDEX = /^(-?\d|:|\.\.\.|(Parameter containing:\n)?tensor\()/;

const isIndex = (key: PropertyKey): key is string => typeof key === 'string' && INDEX.test(key);

/** The index as an argument of at and set. */
function written(key: string): string {
  if (/^-?\d+$/.test(key)) return key;
  return /^(Par|tensor)/.test(key) ? 'index' : `'${key}'`;
}

const behind: ProxyHandler<object> = {
  get(target, key, tensor) {
    if (isIndex(key)) {
      const index = written(key);
      throw new TypeError(`a Tensor has no elements as an array has: x[${index}] is x.at(${index})`);
    }
    return Reflect.get(target, key, tensor);
  },
  set(target, key, value, tensor) {
    if (isIndex(key)) {
      const index = written(key);
      throw new TypeError(`a Tensor has no elements as an array has: x[${index}] = y is x.set(${index}, y)`);
    }
    return Reflect.set(target, key, value, tensor);
  },
};

export function refuseIndices(): void {
  let last = Tensor.prototype;
  for (let next = last; next !== Object.prototype; next = Object.getPrototypeOf(next)) last = next;
  Object.setPrototypeOf(last, new Proxy(Object.prototype, behind));
}
