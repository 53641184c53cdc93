/** Parameter: a leaf tensor that a Module finds among its properties and an optimizer trains. */
import { Tensor } from '../tensor.ts';

export class Parameter extends Tensor {
  /** Shares the data's memory. */
  constructor(data: Tensor, requires_grad = true) {
    super(data.storage, data.shape, data.strides, data.offset);
    data.storage.claim();
    this.requires_grad_(requires_grad);
  }
}
