/**
 * Functions of two operands beyond arithmetic: atan2, hypot, logaddexp and their like; gradients beside the forwards.
 * @family elementwise
 */
import { failType } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { no_grad } from '../core/grad-mode.ts';
import { Tensor } from '../core/tensor.ts';
import { add, div, floatOf, maximum, minimum, mul, neg, sub } from './arithmetic.ts';
import { floated, to } from './basis.ts';
import { eq, ge, gt, isinf, isnan, le, logical_or } from './compare.ts';
import { type Operand, resultDtype, wantOneType, wantTensor } from './core.ts';
import { type BinaryGrad, binary, differentiable } from './elementwise.ts';
import { pow } from './power.ts';
import { abs, exp, log1p, log2, sqrt } from './unary.ts';
import { where } from './where.ts';

function wantBoth(input: unknown, other: unknown, name = 'other'): void {
  wantTensor(input);
  wantTensor(other, name);
}

const nothing: BinaryGrad = (g) => mul(g, 0);

/**
 * The angle of the point (other, input), in (−π, π].
 * @names torch.atan2 Tensor.atan2 Tensor.atan2_ torch.arctan2 Tensor.arctan2 Tensor.arctan2_
 * @shape Broadcast<input, other>
 * @see https://pytorch.org/docs/stable/generated/torch.atan2.html
 * @example
 * torch.atan2(torch.tensor([1, -1, 0]), torch.tensor([1, 1, -1.5]))
 * // tensor([ 0.7854, -0.7854,  3.1416])
 */
export function atan2(input: Tensor, other: Tensor): Tensor {
  wantBoth(input, other);
  // At the origin there is no direction: the gradient is 0 there, as in PyTorch.
  const over = (a: Operand, b: Operand) => {
    const square = add(mul(a, a), mul(b, b));
    return where(eq(square, 0), 0, div(1, square));
  };
  return differentiable(
    binary('atan2', input, other, floatOf(input, other)),
    input,
    other,
    ['ab', (g, a, b) => mul(g, mul(b, over(a, b)))],
    ['ab', (g, a, b) => neg(mul(g, mul(a, over(a, b))))],
  );
}

/**
 * The magnitude of the first with the sign of the second.
 * @names torch.copysign Tensor.copysign Tensor.copysign_
 * @shape Broadcast<input, other>
 * @see https://pytorch.org/docs/stable/generated/torch.copysign.html
 * @example
 * torch.copysign(torch.tensor([1.5, 2]), torch.tensor([-1, 1]))
 * // tensor([-1.5000,  2.0000])
 */
export function copysign(input: Tensor, other: Operand): Tensor {
  wantTensor(input);
  return differentiable(
    binary('copysign', input, other, 'float32'),
    input,
    other,
    ['abo', (g, a, _, y) => where(eq(a as Tensor, 0), 0, mul(g, div(y, a)))],
    ['abo', nothing],
  );
}

function nanless(input: Tensor, other: Tensor, wins: (a: Tensor, b: Tensor) => Tensor): Tensor {
  wantBoth(input, other);
  return where(logical_or(wins(input, other), isnan(other)), input, other);
}

/**
 * The greater (or the lesser) of two; where one is NaN, the other.
 * @names torch.fmax Tensor.fmax Tensor.fmax_
 * @shape Broadcast<input, other>
 * @see https://pytorch.org/docs/stable/generated/torch.fmax.html
 * @example
 * torch.fmax(torch.tensor([1, 5, 3]), torch.tensor([4, 2, 3]))
 * // tensor([4, 5, 3])
 */
export function fmax(input: Tensor, other: Tensor): Tensor {
  return nanless(input, other, (a, b) => ge(a, b));
}

/**
 * The lesser of two; where one is NaN, the other. Equals give the gradient to the input.
 * @names torch.fmin Tensor.fmin Tensor.fmin_
 * @shape Broadcast<input, other>
 * @throws {TypeError} for a number: both must be tensors
 * @see https://pytorch.org/docs/stable/generated/torch.fmin.html
 * @example
 * torch.fmin(torch.tensor([1, 5, 3]), torch.tensor([4, 2, 3]))
 * // tensor([1, 2, 3])
 */
export function fmin(input: Tensor, other: Tensor): Tensor {
  return nanless(input, other, (a, b) => le(a, b));
}

/**
 * 0 below 0, 1 above, and `values` at 0.
 * @names torch.heaviside Tensor.heaviside Tensor.heaviside_
 * @shape Broadcast<input, values>
 * @see https://pytorch.org/docs/stable/generated/torch.heaviside.html
 * @example
 * torch.heaviside(torch.tensor([-1.5, 0, 2]), torch.tensor([0.5]))
 * // tensor([0.0000, 0.5000, 1.0000])
 */
export function heaviside(input: Tensor, values: Tensor): Tensor {
  wantBoth(input, values, 'values');
  wantOneType(input, values);
  return no_grad(() => where(eq(input, 0), values, to(gt(input, 0), input.dtype)));
}

/**
 * √(input² + other²), without overflow on the way.
 * @names torch.hypot Tensor.hypot Tensor.hypot_
 * @shape Broadcast<input, other>
 * @see https://pytorch.org/docs/stable/generated/torch.hypot.html
 * @example
 * torch.hypot(torch.tensor([3, 5]), torch.tensor([4, 12]))
 * // tensor([ 5., 13.])
 */
export function hypot(input: Tensor, other: Tensor): Tensor {
  wantBoth(input, other);
  const out = no_grad(() => {
    const [a, b] = [abs(floated(input)), abs(floated(other))];
    const [most, least] = [maximum(a, b), minimum(a, b)];
    const ratio = div(least, most);
    const size = where(eq(most, 0), 0, mul(most, sqrt(add(mul(ratio, ratio), 1))));
    return where(logical_or(isinf(a), isinf(b)), Number.POSITIVE_INFINITY, size);
  });
  return differentiable(
    out,
    input,
    other,
    ['abo', (g, a, _, y) => mul(g, div(a, y))],
    ['abo', (g, _, b, y) => mul(g, div(b, y))],
  );
}

function logSum(input: Tensor, other: Tensor, base: number, logOf1p: (x: Tensor) => Tensor): Tensor {
  const power = (x: Tensor) => (base === Math.E ? exp(x) : pow(base, x));

  wantBoth(input, other);
  const type = resultDtype(input, other);
  if (!isFloat(type)) failType('expected float tensors', input, other);
  const [x, y] = [to(input, type), to(other, type)];
  const out = no_grad(() => {
    const most = maximum(x, y);
    // Equal infinities have no difference.
    return where(isinf(most), most, add(most, logOf1p(power(neg(abs(sub(x, y)))))));
  });
  const share: BinaryGrad = (g, a, b) => div(g, add(power(sub(b, a)), 1));
  return differentiable(out, x, y, ['ab', share], ['ab', (g, a, b) => share(g, b, a, g)]);
}

/**
 * log(eᵃ + eᵇ) of float tensors, broadcast, without overflow.
 * @names torch.logaddexp Tensor.logaddexp Tensor.logaddexp_
 * @shape Broadcast<input, other>
 * @throws {TypeError} for a number, or two tensors of integers
 * @see https://pytorch.org/docs/stable/generated/torch.logaddexp.html
 * @example
 * torch.logaddexp(torch.tensor([0.5, 1]), torch.tensor([1, 2]))
 * // tensor([1.4741, 2.3133])
 */
export function logaddexp(input: Tensor, other: Tensor): Tensor {
  return logSum(input, other, Math.E, (x) => log1p(x));
}

/**
 * log₂(2ᵃ + 2ᵇ) of float tensors, broadcast, without overflow.
 * @names torch.logaddexp2 Tensor.logaddexp2 Tensor.logaddexp2_
 * @shape Broadcast<input, other>
 * @throws {TypeError} for a number, or two tensors of integers
 * @see https://pytorch.org/docs/stable/generated/torch.logaddexp2.html
 * @example
 * torch.logaddexp2(torch.tensor([0.5, 1]), torch.tensor([1, 2]))
 * // tensor([1.7716, 2.5850])
 */
export function logaddexp2(input: Tensor, other: Tensor): Tensor {
  return logSum(input, other, 2, (x) => log2(add(x, 1)));
}

/**
 * pow in floating point, also of integers.
 * @names torch.float_power Tensor.float_power Tensor.float_power_
 * @shape Broadcast<input, exponent>
 * @see https://pytorch.org/docs/stable/generated/torch.float_power.html
 * @example
 * torch.float_power(torch.tensor([2, 3]), torch.tensor([3, 2]))
 * // tensor([8., 9.])
 */
export function float_power(input: Operand, exponent: Operand): Tensor {
  if (!(input instanceof Tensor || exponent instanceof Tensor)) wantTensor(input);
  return pow(
    input instanceof Tensor ? to(input, 'float32') : input,
    exponent instanceof Tensor ? to(exponent, 'float32') : exponent,
  );
}

/**
 * input · 2^other
 * @names torch.ldexp Tensor.ldexp Tensor.ldexp_
 * @shape Broadcast<input, other>
 * @see https://pytorch.org/docs/stable/generated/torch.ldexp.html
 * @example
 * torch.ldexp(torch.tensor([1.5, 2]), torch.tensor([1, 3]))
 * // tensor([ 3., 16.])
 */
export function ldexp(input: Tensor, other: Tensor): Tensor {
  wantBoth(input, other);
  return mul(input, pow(2, to(other, 'float32')));
}
