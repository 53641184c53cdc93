/** What is read of a storage for a tensor: from the first of its values to the last, and no more; and then its values in order. */
import type { Reading } from './device.ts';
import { type ArrayOf, arrayFor, type Dtype } from './dtype.ts';
import type { Shape } from './shapes.ts';
import type { Tensor } from './tensor.ts';

/** What is asked of the device, once the tensor's values are in memory. Halves lie in pairs, of which none is taken apart. */
export function readingOf(tensor: Tensor): Reading {
  const { storage, dtype, shape, strides, offset } = tensor;
  const second = offset % 2;
  const size = shape.reduce((size, n, d) => size + (n - 1) * strides[d], second + 1);
  return { buffer: storage.node.buffer!, dtype, from: offset - second, size: tensor.numel() && size };
}

/** Of what was read a tensor's values, row by row. */
export function inOrder<D extends Dtype>(tensor: Tensor<Shape, D>, values: ArrayOf<D>): ArrayOf<D> {
  const { shape, strides, offset } = tensor;
  if (values.length === tensor.numel() && tensor.is_contiguous()) return values;
  const out = arrayFor(tensor.dtype, tensor.numel());
  const rank = shape.length;
  const index = new Array<number>(rank).fill(0);
  for (let i = 0, at = offset % 2; i < out.length; i++) {
    out[i] = values[at];
    for (let d = rank - 1; d >= 0; d--) {
      at += strides[d];
      if (++index[d] < shape[d]) break;
      at -= strides[d] * shape[d];
      index[d] = 0;
    }
  }
  return out as ArrayOf<D>;
}
