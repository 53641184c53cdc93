/**
 * The layers whose shapes compilers know, as they are otherwise: what `new nn.Linear(784, 128)` gives says what it makes of a
 * shape. A name as a type (`nn.Linear`), and the class that another one extends, is the plain one: it takes any tensor.
 */
import type { Called, Fits, FlattenRule, InOrder, LinearRule, Of, Rule, SequenceRule, Through } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';
import * as containers from './containers.ts';
import * as flat from './flatten.ts';
import * as linear from './linear.ts';

/** A class of layers: constructed as a shaped one, extended as the plain one, which comes last. */
export interface Class<Name extends string, Plain extends abstract new (...args: never[]) => unknown> {
  readonly name: Name;
  readonly prototype: InstanceType<Plain>;
}

type _Linear = linear.Linear;
interface LinearOf<R extends Rule> extends linear.Linear {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'Linear', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'Linear', Through<this, A>>;
}
interface LinearClass extends Class<'Linear', typeof linear.Linear> {
  new <In extends number, Out extends number>(
    in_features: In,
    out_features: Out,
    bias?: boolean | linear.LinearOptions,
  ): LinearOf<LinearRule<In, Out>>;
  new (...args: ConstructorParameters<typeof linear.Linear>): linear.Linear;
}
/**
 * x Wᵀ + b with learnt weights: (…, in_features) → (…, out_features).
 * Parameters: `weight` [out_features, in_features] and `bias` [out_features], both uniform within
 * ±1/√in_features at first.
 * @throws {Error} for an input whose last dimension is not in_features
 * @throws {TypeError} for an input that is not float32
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Linear.html
 */
const _Linear = linear.Linear as LinearClass;

type _Flatten = flat.Flatten;
interface FlattenOf<R extends Rule> extends flat.Flatten {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'Flatten', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'Flatten', Through<this, A>>;
}
interface FlattenClass extends Class<'Flatten', typeof flat.Flatten> {
  new <Start extends number = 1, End extends number = -1>(
    start_dim?: Start | { start_dim?: Start; end_dim?: End },
    end_dim?: End,
  ): FlattenOf<FlattenRule<Start, End>>;
  new (...args: ConstructorParameters<typeof flat.Flatten>): flat.Flatten;
}
/**
 * Makes one dimension of those from start_dim (1) to end_dim (−1, the last): (N, C, H, W) → (N, C·H·W).
 * @throws {Error} where start_dim comes after end_dim
 * @throws {RangeError} for a dimension that the input does not have
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Flatten.html
 */
const _Flatten = flat.Flatten as FlattenClass;

type _Sequential = containers.Sequential;
interface SequentialOf<R extends Rule> extends containers.Sequential {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'Sequential', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'Sequential', Through<this, A>>;
}
interface SequentialClass extends Class<'Sequential', typeof containers.Sequential> {
  new <const L extends readonly containers.Layer[]>(
    ...layers: L
  ): InOrder<L> extends infer Wrong extends object ? Wrong : SequentialOf<SequenceRule<L>>;
  new (...args: ConstructorParameters<typeof containers.Sequential>): containers.Sequential;
}
/**
 * `new Sequential(a, b, c)` names its children 0, 1, 2; `new Sequential({ fc: a, act: b })` as given.
 * A function that is no module may stand between them too: `(x) => x.relu()`.
 * Of layers that do not fit each other compilers see a ShapeError, with which nothing can be done.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Sequential.html
 */
const _Sequential = containers.Sequential as SequentialClass;

// Names of their own, so that a bundle of both does not rename the classes, which readers see in errors.
export { _Flatten as Flatten, _Linear as Linear, _Sequential as Sequential };
