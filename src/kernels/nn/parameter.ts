/** Parameter: a leaf tensor that a Module finds among its properties and an optimizer trains. */
import { Tensor } from '../tensor.ts';

/**
 * A tensor that is part of a model: Module finds it among its properties, an optimizer trains it.
 * A leaf that shares the data's memory; requires_grad is true unless given.
 * @names torch.nn.Parameter
 * @throws {Error} for integers and booleans, unless requires_grad is false
 * @see https://pytorch.org/docs/stable/generated/torch.nn.parameter.Parameter.html
 */
export class Parameter extends Tensor {
  /** Shares the data's memory. */
  constructor(data: Tensor, requires_grad: boolean = true) {
    super(data.storage, data.shape, data.strides, data.offset);
    data.storage.claim();
    this.requires_grad_(requires_grad);
  }
}
