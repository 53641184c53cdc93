/**
 * Layers without weights of their own: each computes something with its options, which are the constructor's arguments, in
 * PyTorch's order and with its defaults, and properties afterwards; tensors among them are buffers, as in PyTorch.
 */
import type { Keeps, Like } from '../core/shapes.ts';
import { Tensor } from '../core/tensor.ts';
import { held, hold, Module } from './module.ts';

/** What `layer` makes. */
export type LayerClass<A extends unknown[], P, I extends unknown[], R = Tensor, Shapes = unknown> = new (
  ...args: A
) => ([Shapes] extends [Keeps] ? KeepingLayer : PlainLayer<I, R>) & Readonly<P>;

export interface PlainLayer<I extends unknown[], R> extends Module {
  forward(...inputs: I): R;
}
/** What it gives has the shape of what it takes. */
export interface KeepingLayer extends Module {
  readonly shape_rule: Keeps;
  /** Typed as those of the layers that have a rule are, so that a list of layers of both kinds can be called. */
  forward<L, A extends Tensor>(this: L, input: A): Like<A>;
  <A extends Tensor>(input: A): Like<A>;
}

/**
 * @param options the options by their names, of the constructor's arguments
 * @param run what the layer computes, given the layer (its options, `training`) and its inputs
 */
export function layer<A extends unknown[], P extends object, I extends unknown[], R>(
  options: (...args: A) => P,
  run: (given: P & Module, ...inputs: I) => R,
): LayerClass<A, P, I, R> {
  class Layer extends Module {
    constructor(...args: unknown[]) {
      super();
      const given = hold(this, options(...(args as A)));
      for (const [key, value] of Object.entries(given)) if (value instanceof Tensor) this.register_buffer(key, value);
    }

    override forward(...inputs: I): R {
      return run(this as unknown as P & Module, ...inputs);
    }
  }
  return Layer as unknown as LayerClass<A, P, I, R>;
}

/** A layer's options, as they are now. */
const optionsOf = (module: Module): object =>
  Object.fromEntries(Object.keys(held(module)).map((name) => [name, module[name as keyof Module]]));

/** A function of nn.functional, whatever its keywords are. */
// biome-ignore lint/suspicious/noExplicitAny: its own types are those of the layer's options
type Fn = (...args: any[]) => Tensor;

/** The layer that is a function of nn.functional, whose inputs I stand before its options. */
const functional =
  <I extends unknown[], Shapes = unknown>() =>
  <A extends unknown[], P extends object>(fn: Fn, options: (...args: A) => P): LayerClass<A, P, I, Tensor, Shapes> =>
    layer<A, P, I, Tensor>(options, (module, ...inputs) => fn(...inputs, optionsOf(module))) as LayerClass<
      A,
      P,
      I,
      Tensor,
      Shapes
    >;

/** … of one input, whose shape it keeps, … */
export const ofOne = functional<[input: Tensor], Keeps>();
/** … of one input, of which it makes another shape, … */
export const ofOneReshaped = functional<[input: Tensor]>();
/** … of an input and what it should have been, … */
export const ofTwo = functional<[input: Tensor, target: Tensor]>();
/** … of three tensors. */
export const ofThree = functional<[input1: Tensor, input2: Tensor, target: Tensor]>();

/** `layer` of one input, whose shape it keeps. */
export const keeping = layer as <A extends unknown[], P extends object>(
  options: (...args: A) => P,
  run: (given: P & Module, input: Tensor) => Tensor,
) => LayerClass<A, P, [input: Tensor], Tensor, Keeps>;
