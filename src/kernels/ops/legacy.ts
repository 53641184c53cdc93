/**
 * `new torch.Tensor(2, 3)` and `torch.Tensor([1, 2])`, as older programs make tensors; the other types are in typed.ts.
 * Sizes give zeros here, where PyTorch's memory holds what was there before.
 * https://pytorch.org/docs/stable/tensors.html
 */
import { fail } from '../core/callee.ts';
import type { DtypeName } from '../core/dtype.ts';
import { type Nested, Tensor } from '../core/tensor.ts';
import { to } from './basis.ts';
import { tensor, zeros } from './creation.ts';
import { detach } from './shape.ts';

/** Sizes, or values. */
export type LegacyArguments = number[] | [values: Nested | ArrayBufferView | Tensor];

/** What `torch.FloatTensor(2, 3)` and its like give: zeros of sizes, or a tensor of values. @throws {Error} for several lists */
export function construct(args: readonly unknown[], dtype: DtypeName): Tensor {
  const [first] = args;
  if (args.every((arg) => typeof arg === 'number')) return zeros(args.length ? (args as number[]) : [0], dtype);
  if (args.length > 1) fail('expected sizes, or values as one argument');
  return first instanceof Tensor ? detach(to(first, dtype)) : tensor(first as Nested, dtype);
}
