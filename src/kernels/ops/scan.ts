/** Running sums along a dimension, and how anything is scanned; other scans are in cumulative.ts. */

import { type DtypeName, isFloat } from '../core/dtype.ts';
import { link } from '../core/grad-node.ts';
import type { ScanKernel } from '../core/kernel.ts';
import type { Tensor } from '../core/tensor.ts';
import { clone, to } from './basis.ts';
import { dimOf, dtypeOf, type Int, make, node, refOf, wantTensor } from './core.ts';
import { flip } from './flip.ts';
import { transpose } from './shape.ts';

/** A scan over the last dimension of the input, whatever its strides. */
export function scanned(op: ScanKernel['op'], input: Tensor) {
  return node('scan', input.dtype, input.shape, [refOf(input)], { op });
}

/** Prepares the input for a scan: its dtype, and the dimension counted from 0. */
export function prepared(input: Tensor, dim: number, dtype?: DtypeName | null): [Tensor, number] {
  wantTensor(input);
  const type = dtype ? dtypeOf(dtype) : isFloat(input.dtype) ? 'float32' : 'int32';
  return [to(input, type), dimOf(dim, input.ndim)];
}

/** A scan over any dimension. */
export function along(op: ScanKernel['op'], input: Tensor, d: number): Tensor {
  if ((input.shape[d] ?? 1) < 2 || input.numel() === 0) return clone(input);
  return transpose(make(scanned(op, transpose(input, d, -1))), d, -1);
}

/** What comes after each element, itself included, added up. */
export const reverseSum = (g: Tensor, d: number): Tensor => (g.ndim ? flip(cumsum(flip(g, [d]), d), [d]) : g);

/**
 * The sum of all elements up to each one.
 * @names torch.cumsum Tensor.cumsum Tensor.cumsum_
 * @shape Same<input, dim>
 * @see https://pytorch.org/docs/stable/generated/torch.cumsum.html
 * @example
 * torch.cumsum(torch.tensor([1, 2, 3]), 0)
 * // tensor([1, 3, 6])
 */
export function cumsum(input: Tensor, dim: Int, dtype?: DtypeName | null): Tensor {
  const [x, d] = prepared(input, dim, dtype);
  return link(along('sum', x, d), [x], [], ([g]) => [reverseSum(g!, d)]);
}
