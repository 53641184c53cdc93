/**
 * Layers without weights of their own: each computes something with its options, which are the constructor's arguments, in
 * PyTorch's order and with its defaults, and properties afterwards; tensors among them are buffers, as in PyTorch.
 */
import { Tensor } from '../tensor.ts';
import { Module, take } from './module.ts';

/** All the ways that positions A and keywords of P can share the arguments. */
type Ways<A extends unknown[], P, Given extends unknown[] = []> =
  | [...Given, Partial<P>]
  | (number extends A['length'] ? never : A extends [] ? never : Rest<A, P, Given>);
type Rest<A extends unknown[], P, Given extends unknown[]> = A extends [first?: infer F, ...rest: infer R]
  ? Ways<R, P, [...Given, F]>
  : never;

/** What `layer` makes: constructed with PyTorch's positions or with keywords. */
export interface LayerClass<A extends unknown[], P, I extends unknown[], R> {
  new (...args: A | Ways<A, P>): LayerOf<Readonly<P>, I, R>;
}
type LayerOf<P, I extends unknown[], R> = Module & P & { forward(...inputs: I): R; (...inputs: I): R };

interface Particulars<P> {
  /** Refuses options. */
  check?: (given: P) => void;
  /** Options that are not said when the layer is printed; by default all are, as they were given. */
  silent?: readonly string[];
}

/**
 * @param parameters names and defaults in PyTorch's order (see `bind`)
 * @param run what the layer computes, given the layer (its options, `training`) and its inputs
 */
export function layer<A extends unknown[], P extends object, I extends unknown[], R>(
  name: string,
  parameters: P,
  run: (given: P & Module, ...inputs: I) => R,
  { check, silent }: Particulars<P> = {},
): LayerClass<A, P, I, R> {
  class Layer extends Module {
    static override readonly name: string = name;

    constructor(...args: unknown[]) {
      super();
      const given = take(this, args, parameters as Record<string, unknown>) as P;
      for (const [key, value] of Object.entries(given)) if (value instanceof Tensor) this.register_buffer(key, value);
      check?.(given);
    }

    override forward(...inputs: I): R {
      return run(this as unknown as P & Module, ...inputs);
    }

    override extra_repr(): string {
      if (!silent) return super.extra_repr();
      return Object.entries(optionsOf(this as unknown as P, parameters))
        .filter(([key, value]) => !silent.includes(key) && !(value instanceof Tensor) && value !== null)
        .map(([key, value]) => `${key}=${value}`)
        .join(', ');
    }
  }
  return Layer as unknown as LayerClass<A, P, I, R>;
}

/** A layer's options, as they are now. */
const optionsOf = <P extends object>(module: P, parameters: P): P =>
  Object.fromEntries(Object.keys(parameters).map((key) => [key, module[key as keyof P]])) as P;

/** An option by position, or the last of them by name. */
type FunctionLayer<I extends unknown[], O> = new (...options: (O[keyof O] | Partial<O>)[]) => LayerOf<O, I, Tensor>;

const SILENT = ['inplace', 'size_average', 'reduce', 'reduction', 'training'];

/** The layer that is a function of nn.functional: I is what that takes before its options. */
export const functional = <I extends unknown[], O extends object>(
  name: string,
  fn: (...args: never[]) => Tensor,
  defaults: object,
): FunctionLayer<I, O> =>
  layer<unknown[], object, I, Tensor>(
    name,
    defaults,
    (module, ...inputs) => fn(...(inputs as unknown[] as never[]), optionsOf(module as object, defaults) as never),
    { silent: SILENT },
  ) as unknown as FunctionLayer<I, O>;
