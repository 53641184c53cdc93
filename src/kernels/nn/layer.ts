/**
 * Layers without weights of their own: each computes something with its options, which are the constructor's arguments, in
 * PyTorch's order and with its defaults, and properties afterwards; tensors among them are buffers, as in PyTorch.
 */
import type { Keeps, Like } from '../shapes.ts';
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
export interface LayerClass<A extends unknown[], P, I extends unknown[], R, Shapes = unknown> {
  new (...args: A | Ways<A, P>): LayerOf<Readonly<P>, I, R, Shapes>;
}
type LayerOf<P, I extends unknown[], R, Shapes> = ([Shapes] extends [Keeps] ? KeepingLayer : PlainLayer<I, R>) & P;
export interface PlainLayer<I extends unknown[], R> extends Module {
  forward(...inputs: I): R;
}
/** What it gives has the shape of what it takes. */
export interface KeepingLayer extends Module {
  readonly shape_rule: Keeps;
  /** Typed as those of shaped.ts are, so that a list of layers of both kinds can be called. */
  forward<L, A extends Tensor>(this: L, input: A): Like<A>;
  <A extends Tensor>(input: A): Like<A>;
}

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
export function layer<A extends unknown[], P extends object, I extends unknown[], R, Shapes = unknown>(
  name: string,
  parameters: P,
  run: (given: P & Module, ...inputs: I) => R,
  { check, silent }: Particulars<P> = {},
): LayerClass<A, P, I, R, Shapes> {
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
  return Layer as unknown as LayerClass<A, P, I, R, Shapes>;
}

/** A layer's options, as they are now. */
const optionsOf = <P extends object>(module: P, parameters: P): P =>
  Object.fromEntries(Object.keys(parameters).map((key) => [key, module[key as keyof P]])) as P;

/** An option by position, or the last of them by name. */
type FunctionLayer<I extends unknown[], O, Shapes> = new (
  ...options: (O[keyof O] | Partial<O>)[]
) => LayerOf<O, I, Tensor, Shapes>;

const SILENT = ['inplace', 'size_average', 'reduce', 'reduction', 'training'];

/**
 * The layer that is a function of nn.functional: I is what that takes before its options. Of one tensor it is taken to keep the
 * shape, where Shapes does not say otherwise.
 */
export const functional = <I extends unknown[], O extends object, Shapes = I extends [Tensor] ? Keeps : unknown>(
  name: string,
  fn: (...args: never[]) => Tensor,
  defaults: object,
): FunctionLayer<I, O, Shapes> =>
  layer<unknown[], object, I, Tensor>(
    name,
    defaults,
    (module, ...inputs) => fn(...(inputs as unknown[] as never[]), optionsOf(module as object, defaults) as never),
    { silent: SILENT },
  ) as unknown as FunctionLayer<I, O, Shapes>;
