/** Puts functions onto Tensor as methods: a method is the function with the tensor as its first argument. */
import type { Dtype } from '../core/dtype.ts';
import { scoped } from '../core/scope.ts';
import type { Shape } from '../core/shapes.ts';
import { Tensor } from '../core/tensor.ts';
import { overwrite } from './inplace.ts';
import { unbind } from './shape.ts';

type Fn = (input: Tensor, ...rest: never[]) => unknown;
type Fns = Record<string, unknown>;

function method(name: string, fn: Fn): void {
  Object.defineProperty(Tensor.prototype, name, {
    configurable: true,
    writable: true,
    value(this: Tensor, ...args: never[]) {
      return fn(this, ...args);
    },
  });
}

/** The in-place form of a function whose first argument is the tensor; it takes the same arguments, keywords too. */
const inPlace =
  (fn: Fn, name: string): Fn =>
  (input, ...rest) =>
    scoped(() => overwrite(input, (was) => fn(was, ...rest) as Tensor), name);

/** Functions under their names; those of `changing` under name_, changing the tensor in place. */
export function install(functions: Fns, changing: Fns = {}): void {
  for (const [name, fn] of Object.entries(functions)) method(name, fn as Fn);
  for (const [name, fn] of Object.entries(changing)) method(`${name}_`, inPlace(fn as Fn, `${name}_`));
}

/** What is read without being called. */
export function installGetters(getters: Fns): void {
  for (const [name, fn] of Object.entries(getters))
    Object.defineProperty(Tensor.prototype, name, {
      configurable: true,
      get(this: Tensor) {
        return (fn as Fn)(this);
      },
    });
}

declare module '../core/tensor.ts' {
  interface Tensor<S extends Shape = Shape, out D extends Dtype = Dtype> {
    /** The slices of the first dimension. */
    [Symbol.iterator](): Iterator<Tensor<Shape, D>>;
  }
}

Object.defineProperty(Tensor.prototype, Symbol.iterator, {
  value(this: Tensor) {
    return unbind(this).values();
  },
});
