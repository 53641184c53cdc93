/** Layers without weights: one function of nn.functional with its options, which the layer keeps under PyTorch's names. */
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
  new (...args: A | Ways<A, P>): LayerOf<P, I, R>;
}
type LayerOf<P, I extends unknown[], R> = Module & Readonly<P> & { forward(...inputs: I): R; (...inputs: I): R };

/**
 * @param parameters names and defaults in PyTorch's order (see `bind`)
 * @param run what the layer computes, given the layer (its options, `training`) and its inputs
 */
export function layer<A extends unknown[], P extends Record<string, unknown>, I extends unknown[], R>(
  name: string,
  parameters: P,
  run: (given: P & Module, ...inputs: I) => R,
  check?: (given: P) => void,
): LayerClass<A, P, I, R> {
  class Layer extends Module {
    static override readonly name: string = name;

    constructor(...args: unknown[]) {
      super();
      const given = take(this, args, parameters);
      check?.(given);
    }

    override forward(...inputs: I): R {
      return run(this as unknown as P & Module, ...inputs);
    }
  }
  return Layer as unknown as LayerClass<A, P, I, R>;
}
