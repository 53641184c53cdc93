/**
 * Sequential, whose shapes compilers know by its layers: `new nn.Sequential(a, b)` says what it makes of a shape. The name as a
 * type, and the class that another one extends, is the plain one: it takes any tensor.
 */
import type { Called, Fits, InOrder, Of, Rule, SequenceRule, Through } from '../core/shapes.ts';
import type { Tensor } from '../core/tensor.ts';
import * as containers from '../public/nn/containers.ts';
import type { Layer } from './containers.ts';

type _Sequential = containers.Sequential;
interface SequentialOf<R extends Rule> extends containers.Sequential {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'Sequential', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'Sequential', Through<this, A>>;
}
interface SequentialClass {
  readonly name: 'Sequential';
  readonly prototype: containers.Sequential;
  new <const L extends readonly Layer[]>(
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

// A name of its own, so that a bundle of both does not rename the class, which readers see in errors.
export { _Sequential as Sequential };
