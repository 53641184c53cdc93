/** Puts functions onto Tensor as methods: a method is the function with the tensor as its first argument. */
import type { Op } from '../scope.ts';
import { Tensor } from '../tensor.ts';
import { inPlace } from './inplace.ts';

type Fn = (input: Tensor, ...rest: never[]) => unknown;

export function method(name: string, fn: Fn): void {
  Object.defineProperty(Tensor.prototype, name, {
    configurable: true,
    writable: true,
    value(this: Tensor, ...args: never[]) {
      return fn(this, ...args);
    },
  });
}

/** Functions under their names; those of `changing` under name_, changing the tensor in place. */
export function install(functions: Record<string, unknown>, changing: Record<string, unknown> = {}): void {
  for (const [name, fn] of Object.entries(functions)) method(name, fn as Fn);
  for (const [name, fn] of Object.entries(changing)) method(`${name}_`, inPlace(fn as never) as Fn);
}

/** `x.view(2, 3)` is `view(x, [2, 3])`. */
export const spread =
  (fn: Op<[Tensor, readonly number[]], Tensor>) =>
  (input: Tensor, ...sizes: (number | readonly number[])[]) =>
    typeof sizes[0] === 'number' || sizes.length === 0
      ? fn(input, sizes as number[])
      : fn(input, sizes[0] as readonly number[]);
