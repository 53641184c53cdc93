/** Powers. */

import { fail } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { Tensor } from '../core/tensor.ts';
import { mul, sub } from './arithmetic.ts';
import { eq, ge, logical_and } from './compare.ts';
import { type Operand, resultDtype, wantTensor } from './core.ts';
import { full } from './creation.ts';
import { binary, differentiable } from './elementwise.ts';
import { log, sqrt } from './unary.ts';
import { where } from './where.ts';

/**
 * input to the power of exponent. Small integer exponents become products.
 * @names torch.pow Tensor.pow Tensor.pow_
 * @shape Broadcast<input, exponent>
 * @see https://pytorch.org/docs/stable/generated/torch.pow.html
 * @example
 * torch.pow(torch.tensor([2, 3]), torch.tensor([3, 2]))
 * // tensor([8, 9])
 */
export function pow(input: Operand, exponent: Operand): Tensor {
  if (!(input instanceof Tensor || exponent instanceof Tensor)) wantTensor(input);
  if (input instanceof Tensor && typeof exponent === 'number' && isFloat(input.dtype)) {
    if (exponent === 2) return mul(input, input);
    if (exponent === 1) return mul(input, 1);
    if (exponent === 0.5) return sqrt(input);
    if (exponent === 3) return mul(mul(input, input), input);
  }
  const type = resultDtype(input, exponent);
  if (!isFloat(type) && typeof exponent === 'number' && exponent < 0) {
    fail('Integers to negative integer powers are not allowed', exponent);
  }
  const out = binary('pow', input, exponent);
  return differentiable(
    out,
    input,
    exponent,
    [
      'abo',
      (g, x, n) => {
        if (n instanceof Tensor) return where(eq(n, 0), 0, mul(g, mul(n, pow(x, sub(n, 1)))));
        return n === 0 ? mul(g, 0) : mul(g, mul(pow(x, Number(n) - 1), n));
      },
    ],
    [
      'abo',
      (g, x, n, y) => {
        const base = x instanceof Tensor ? x : full([], Number(x), 'float32');
        return mul(g, where(logical_and(eq(base, 0), ge(n as Tensor, 0)), 0, mul(y, log(base))));
      },
    ],
  );
}

/**
 * x · x. Integers stay in their dtype and wrap around; booleans give int32.
 * @names torch.square Tensor.square Tensor.square_
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.square.html
 * @example
 * torch.square(torch.tensor([-2, 1, 3]))
 * // tensor([4, 1, 9])
 */
export function square(input: Tensor): Tensor {
  return pow(input, 2);
}
