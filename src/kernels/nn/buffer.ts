/** Buffer: what a Module holds that is saved but not trained, told by its type. */
import { Tensor } from '../core/tensor.ts';

/**
 * A tensor that, as a property of a module, is a buffer of it, as by `register_buffer`: `this.mask = new torch.nn.Buffer(mask)`.
 * Shares the data's memory; without `persistent` it is not saved.
 * @names torch.nn.Buffer
 * @see https://pytorch.org/docs/stable/generated/torch.nn.parameter.Buffer.html
 * @example
 * class Scaled extends torch.nn.Module {
 *   scale = new torch.nn.Buffer(torch.tensor([2.5]));
 * }
 * new Scaled().buffers()
 * // [tensor([2.5000])]
 */
export class Buffer extends Tensor {
  /** @internal */
  readonly persistent: boolean;

  constructor(data: Tensor, persistent: boolean = true) {
    super(data.storage, data.shape, data.strides, data.offset);
    data.storage.claim();
    this.persistent = persistent;
  }
}
