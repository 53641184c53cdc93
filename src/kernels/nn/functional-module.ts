/**
 * Modules that are a function of nn.functional with options: the options are the constructor's arguments, in PyTorch's order
 * and with its defaults, and properties afterwards; tensors among them are buffers, as in PyTorch.
 */
import { Tensor } from '../tensor.ts';
import { bind } from './arguments.ts';
import { Module } from './module.ts';

/** An instance: callable with what the function takes before its options. */
export interface FunctionalModule<I extends unknown[]> extends Module {
  forward(...inputs: I): Tensor;
}

/** Options by position, or the last of them by name. */
type Constructor<I extends unknown[], O> = new (...options: (O[keyof O] | Partial<O>)[]) => FunctionalModule<I> & O;

/** Not said when a module is printed. */
const SILENT = ['inplace', 'size_average', 'reduce', 'reduction', 'training'];

/** The class of a layer that is this function. */
export function functional<I extends unknown[], O extends object>(
  name: string,
  fn: (...args: never[]) => Tensor,
  defaults: object,
): Constructor<I, O> {
  const names = Object.keys(defaults);
  const own = (module: object) =>
    names.map((key): [string, unknown] => [key, (module as Record<string, unknown>)[key]]);
  const made = class extends Module {
    constructor(...args: unknown[]) {
      super();
      for (const [key, value] of Object.entries(bind(name, args, defaults as Record<string, unknown>))) {
        if (value instanceof Tensor) this.register_buffer(key, value);
        else (this as unknown as Record<string, unknown>)[key] = value;
      }
    }

    override forward(...inputs: unknown[]): Tensor {
      return fn(...(inputs as never[]), Object.fromEntries(own(this)) as never);
    }

    override extra_repr(): string {
      return own(this)
        .filter(([key, value]) => !SILENT.includes(key) && !(value instanceof Tensor) && value !== null)
        .map(([key, value]) => `${key}=${value}`)
        .join(', ');
    }
  };
  // Enumerable as a static field is: that says that it is torch's own (see isOwn).
  Object.defineProperty(made, 'name', { value: name, enumerable: true });
  return made as unknown as Constructor<I, O>;
}
