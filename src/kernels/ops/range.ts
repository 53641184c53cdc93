/**
 * torch.range, which older programs have for torch.arange.
 * @family legacy
 */
import { failType } from '../core/callee.ts';
import { type DtypeName, type DtypeOf, isFloat } from '../core/dtype.ts';
import type { DeviceLike } from '../core/placement.ts';
import type { Tensor } from '../core/tensor.ts';
import { dtypeOf, type Shape } from './core.ts';
import { arange } from './creation.ts';

/**
 * start, start + step, … up to end, which is among them if a step comes there: `torch.arange` does without it. float32 unless another dtype
 * is asked for.
 * @names torch.range
 * @throws {Error} for a step of 0 or away from end, and for what is not finite
 * @see https://pytorch.org/docs/stable/generated/torch.range.html
 * @example
 * torch.range(1, 4)
 * // tensor([1., 2., 3., 4.])
 */
export function range<N extends DtypeName>(
  start: number,
  end: number,
  step: number = 1,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  const type = dtypeOf(dtype ?? 'float32');
  if (type === 'bool') failType('expected a dtype of numbers', dtype);
  const whole = isFloat(type) ? Number : Math.trunc;
  const [from, until, by] = [start, end, step].map(whole);
  const count = Math.floor((until - from) / by) + 1;
  // In the middle between the last and what would follow it: no rounding makes one more of it, or one less.
  const beyond = count > 0 ? from + (count - 0.5) * by : until;
  return arange(from, isFloat(type) || by === 0 ? beyond : from + count * by, by, type, null, requires_grad) as never;
}
