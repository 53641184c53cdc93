/**
 * Whether tensors agree: element by element within tolerances (isclose), or as a whole (allclose, equal).
 * @family numeric
 */
import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, mul, sub } from './arithmetic.ts';
import { to } from './basis.ts';
import { eq, isfinite, isnan, le, logical_and, logical_or } from './compare.ts';
import { wantOneType, wantTensor } from './core.ts';
import { all } from './reduce.ts';
import { abs } from './unary.ts';

/**
 * |input − other| ≤ atol + rtol · |other|; equal infinities are close, NaNs only with `equal_nan`.
 * @names torch.isclose Tensor.isclose
 * @shape Broadcast<input, other>
 * @see https://pytorch.org/docs/stable/generated/torch.isclose.html
 * @example
 * torch.isclose(torch.tensor([1, 2, 3]), torch.tensor([1, 3, 2]))
 * // tensor([ True, False, False])
 */
export function isclose(
  input: Tensor,
  other: Tensor,
  rtol: number = 1e-5,
  atol: number = 1e-8,
  equal_nan: boolean = false,
): Tensor {
  wantTensor(input);
  wantTensor(other, 'other');
  wantOneType(input, other);
  for (const [name, value] of Object.entries({ rtol, atol })) {
    if (!(value >= 0)) fail(`expected ${name} ≥ 0`, value);
  }
  return no_grad(() => {
    let close = eq(input, other);
    if (equal_nan) close = logical_or(close, logical_and(isnan(input), isnan(other)));
    if (rtol === 0 && atol === 0) return close;
    const [a, b] = [to(input, 'float32'), to(other, 'float32')];
    const gap = abs(sub(a, b));
    return logical_or(close, logical_and(isfinite(gap), le(gap, add(mul(abs(b), rtol), atol))));
  });
}

/**
 * Whether all elements are close: a Promise of a boolean, since only the device knows.
 * @names torch.allclose Tensor.allclose
 * @see https://pytorch.org/docs/stable/generated/torch.allclose.html
 * @example
 * await torch.allclose(torch.tensor([1, 2]).float(), torch.tensor([1, 2.000001]))
 * // true
 */
export async function allclose(
  input: Tensor,
  other: Tensor,
  rtol?: number,
  atol?: number,
  equal_nan?: boolean,
): Promise<boolean> {
  return Boolean(await scoped(() => all(isclose(input, other, rtol, atol, equal_nan))).item());
}

/**
 * Whether two tensors have the same shape and elements: a Promise of a boolean, since only the device knows.
 * @names torch.equal Tensor.equal
 * @see https://pytorch.org/docs/stable/generated/torch.equal.html
 * @example
 * await torch.equal(torch.tensor([1, 2]), torch.tensor([1, 2]))
 * // true
 */
export async function equal(input: Tensor, other: Tensor): Promise<boolean> {
  return input.shape.join() === other.shape.join() && Boolean(await scoped(() => all(eq(input, other))).item());
}
