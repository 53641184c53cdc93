/**
 * New tensors made of numbers that may be computed ones: a tensor without dimensions is a number as well, as in PyTorch. It is not read:
 * what is made of it is recorded like any operation, and no gradient flows to it.
 */
import { fail, failType } from '../core/callee.ts';
import type { DtypeName, DtypeOf } from '../core/dtype.ts';
import type { DeviceLike } from '../core/placement.ts';
import { Tensor } from '../core/tensor.ts';
import { add, mul, sub } from './arithmetic.ts';
import { clone, expand, to } from './basis.ts';
import { lt } from './compare.ts';
import { dtypeOf, type Int, type Operand, type Shape, wantTensor } from './core.ts';
import { arange, full as filled, finish, fromValues, type Size, shapeArgument } from './creation.ts';
import { pow } from './power.ts';
import { detach } from './shape.ts';
import { where } from './where.ts';

/** Refuses a tensor that is no number. */
function wantSingle(value: Operand, name: string): void {
  if (value instanceof Tensor && value.ndim > 0)
    failType(`argument '${name}' must be a number, or a tensor without dimensions`, value);
}

/**
 * A number in every place.
 * @names torch.full
 * @shape Sized<size>
 * @see https://pytorch.org/docs/stable/generated/torch.full.html
 * @example
 * torch.full([2, 2], 7)
 * // tensor([[7, 7],
 * //         [7, 7]])
 */
export function full<N extends DtypeName>(
  size: Size,
  fill_value: Operand,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  if (!(fill_value instanceof Tensor)) return filled(size, fill_value, dtype, null, requires_grad);
  wantSingle(fill_value, 'fill_value');
  const value = to(detach(fill_value), dtype ? dtypeOf(dtype) : fill_value.dtype);
  return finish(clone(expand(value, shapeArgument(size))), requires_grad);
}

/**
 * One value in the input's shape and, unless said otherwise, dtype.
 * @names torch.full_like
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.full_like.html
 * @example
 * torch.full_like(torch.tensor([1.5, 2]), 7)
 * // tensor([7., 7.])
 */
export function full_like<N extends DtypeName>(
  input: Tensor,
  fill_value: Operand,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  wantTensor(input);
  return finish(full(input.shape, fill_value, dtype ?? input.dtype, null, requires_grad));
}

/**
 * One value in a new size, in the input's dtype unless said otherwise.
 * @names Tensor.new_full
 * @shape Sized<size>
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_full.html
 * @example
 * torch.ones(1).new_full([2], 7)
 * // tensor([7., 7.])
 */
export function new_full<N extends DtypeName>(
  input: Tensor,
  size: Size,
  fill_value: Operand,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad?: boolean,
): Tensor<Shape, DtypeOf<N>> {
  return finish(full(size, fill_value, dtype ?? input.dtype, null, requires_grad));
}

/** Numbers evenly spaced, counted from the nearer end so that both are met. */
function spaced(start: Operand, end: Operand, steps: number): Tensor | number[] {
  if (!Number.isInteger(steps)) failType('expected an integer for steps');
  if (steps < 0) fail('expected steps ≥ 0', steps);
  const half = Math.ceil(steps / 2);
  const gaps = Math.max(steps - 1, 1);
  if (!(start instanceof Tensor || end instanceof Tensor)) {
    const [from, upto] = [Number(start), Number(end)];
    const step = (upto - from) / gaps;
    return Array.from({ length: steps }, (_, i) => (i < half ? from + step * i : upto - step * (steps - 1 - i)));
  }
  wantSingle(start, 'start');
  wantSingle(end, 'end');
  const [from, upto] = [start, end].map((each) =>
    to(each instanceof Tensor ? detach(each) : filled([], each), 'float32'),
  );
  const [step, at] = [mul(sub(upto, from), 1 / gaps), arange(steps, null, 1, 'float32')];
  return where(lt(at, half), add(from, mul(at, step)), sub(upto, mul(sub(steps - 1, at), step)));
}

/**
 * `steps` numbers from start to end, both included.
 * @names torch.linspace
 * @see https://pytorch.org/docs/stable/generated/torch.linspace.html
 * @example
 * torch.linspace(0, 1, 5)
 * // tensor([0.0000, 0.2500, 0.5000, 0.7500, 1.0000])
 */
export function linspace<N extends DtypeName>(
  start: Operand,
  end: Operand,
  steps: Int,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  const at = spaced(start, end, steps);
  const type = dtypeOf(dtype ?? 'float32');
  return finish(at instanceof Tensor ? to(at, type) : fromValues(at, [steps], type), requires_grad);
}

/**
 * base to the power of `steps` numbers from start to end.
 * @names torch.logspace
 * @see https://pytorch.org/docs/stable/generated/torch.logspace.html
 * @example
 * torch.logspace(0, 2, 3)
 * // tensor([  1.,  10., 100.])
 */
export function logspace<N extends DtypeName>(
  start: Operand,
  end: Operand,
  steps: Int,
  base: number = 10,
  dtype?: N | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, DtypeOf<N>> {
  const at = spaced(start, end, steps);
  const type = dtypeOf(dtype ?? 'float32');
  const found =
    at instanceof Tensor
      ? to(pow(base, at), type)
      : fromValues(
          at.map((each) => base ** each),
          [steps],
          type,
        );
  return finish(found, requires_grad);
}
