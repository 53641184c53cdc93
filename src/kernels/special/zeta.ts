/** Hurwitz' zeta function, by Euler's and Maclaurin's formula. */
import { fail, failType } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import { Tensor } from '../core/tensor.ts';
import { add, div, mul, neg, remainder, rsub, sub } from '../ops/arithmetic.ts';
import { floated, sumTo } from '../ops/basis.ts';
import { eq, gt, lt, ne } from '../ops/compare.ts';
import type { Operand } from '../ops/core.ts';
import { full } from '../ops/creation.ts';
import { pow } from '../ops/power.ts';
import { TAIL } from '../ops/special.ts';
import { ceil, floor } from '../ops/unary.ts';
import { where } from '../ops/where.ts';

/** So many terms are added up; the formula tells the rest. */
const TERMS = 9;

/** Σ over k ≥ 0 of (q + k)^−s for s > 1 and q > 0. */
function sumOf(s: Tensor, q: Tensor): Tensor {
  const minus = neg(s);
  const end = add(q, TERMS);
  const last = pow(end, minus);
  const inverse = div(1, end);
  const square = mul(inverse, inverse);
  let rest = add(div(end, sub(s, 1)), 0.5);
  let factor = mul(s, inverse);
  TAIL.forEach((weight, j) => {
    rest = add(rest, mul(factor, weight));
    factor = mul(mul(mul(factor, add(s, 2 * j + 1)), add(s, 2 * j + 2)), square);
  });
  let total = mul(last, rest);
  for (let k = TERMS - 1; k >= 0; k--) total = add(total, pow(add(q, k), minus));
  return total;
}

/** For q < 0 and whole s: the terms below 0 are such a sum up to 1 − q, mirrored. */
function mirrored(s: Tensor, q: Tensor): Tensor {
  const from = sub(q, floor(q));
  const sign = sub(1, mul(remainder(s, 2), 2));
  return add(sumOf(s, from), mul(sign, sub(sumOf(s, rsub(from, 1)), sumOf(s, rsub(q, 1)))));
}

/**
 * Hurwitz' zeta function Σ (other + k)^−input; Riemann's for other = 1. Either may be a number. Differentiable in `other`.
 * @names torch.special.zeta
 * @shape Broadcast<input, other>
 * @throws {TypeError} where both are numbers
 * @throws {Error} where `input` asks for a gradient
 * @see https://pytorch.org/docs/stable/special.html#torch.special.zeta
 * @example
 * torch.special.zeta(torch.tensor([2, 3.5]), torch.tensor([1, 1]).float())
 * // tensor([1.6449, 1.1267])
 */
export function zeta(input: Operand, other: Operand): Tensor {
  if (!(input instanceof Tensor || other instanceof Tensor))
    failType('one of input and other must be a Tensor', input, other);
  const tensor = (x: Operand) => (x instanceof Tensor ? floated(x) : full([], Number(x), 'float32'));
  const [s, q] = [tensor(input), tensor(other)];
  if (s.requires_grad) fail('the derivative for zeta: input is not implemented: detach it');
  const out = no_grad(() => {
    const above = gt(s, 1);
    const order = where(above, s, 2);
    const below = lt(q, 0);
    const negative = where(below, q, -0.5);
    const whole = where(eq(floor(order), order), mirrored(order, negative), Number.NaN);
    const sum = where(below, whole, sumOf(order, where(below, 1, q)));
    const pole = where(gt(q, 0), sum, where(eq(ceil(q), q), Number.POSITIVE_INFINITY, sum));
    return where(above, pole, where(ne(s, 1), Number.NaN, Number.POSITIVE_INFINITY));
  });
  return link(out, [q], [s, q], ([g]) => [sumTo(neg(mul(mul(g!, s), zeta(add(s, 1), q))), q.shape)]);
}
