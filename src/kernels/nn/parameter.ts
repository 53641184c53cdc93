/** Parameter: a leaf tensor that a Module finds among its properties and an optimizer trains. */
import { Tensor } from '../core/tensor.ts';
import { detach } from '../ops/shape.ts';

/** Complex tensors that are parameters: they have a class of their own. */
const complexOnes = new WeakSet<Tensor>();

/**
 * A tensor that is part of a model: Module finds it among its properties, an optimizer trains it.
 * A leaf that shares the data's memory; requires_grad is true unless given.
 * @names torch.nn.Parameter
 * @throws {Error} for integers and booleans, unless requires_grad is false
 * @see https://pytorch.org/docs/stable/generated/torch.nn.parameter.Parameter.html
 * @example
 * new torch.nn.Parameter(torch.tensor([1.5, 2]))
 * // Parameter containing:
 * // tensor([1.5000, 2.0000], requires_grad=True)
 */
export class Parameter extends Tensor {
  /** Shares the data's memory. */
  constructor(data: Tensor, requires_grad: boolean = true) {
    super(data.storage, data.shape, data.strides, data.offset);
    data.storage.claim();
    if (data.pair) {
      const parameter = data.lookAt(detach(data.pair));
      complexOnes.add(parameter);
      // biome-ignore lint/correctness/noConstructorReturn: `new` gives a parameter, which looks at a pair
      return parameter.requires_grad_(requires_grad) as Parameter;
    }
    this.requires_grad_(requires_grad);
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: of a subclass only its own are instances; the public form has the same prototype
    const isParameter = this.prototype === Parameter.prototype;
    // biome-ignore lint/complexity/noThisInStatic: see above
    return super[Symbol.hasInstance](value) || (isParameter && complexOnes.has(value as Tensor));
  }
}
